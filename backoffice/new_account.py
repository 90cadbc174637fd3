"""An account that begins today: what a connection or a technician's visit has made."""

import secrets
from datetime import datetime

from sqlalchemy import select

from backoffice.errors import NotOffered
from backoffice.ids import new_id
from backoffice.models.accounts import BillingAccount, Customer
from backoffice.pack_accounts import NewNumbers
from backoffice.pack_services import Tariff
from backoffice.providers import Provider
from backoffice.store import Transaction


async def open_account(
    tx: Transaction, provider: Provider, customer: Customer, tariff: Tariff, at: datetime
) -> BillingAccount:
    """The customer's new account with that tariff, in the caller's transaction. Raises NotOffered without numbers."""
    kind = provider.account_kind(tariff.kinds[0])
    if kind.new_numbers is None:
        raise NotOffered(provider=provider.title)
    account = BillingAccount(
        id=new_id(),
        provider=provider.name,
        customer_id=customer.id,
        number=await _unused(tx, provider, kind.new_numbers),
        kind=kind.code,
        payment=tariff.payment,
        tariff=tariff.code,
        currency=provider.currency,
        opened_at=at,
    )
    tx.add(account)
    await tx.flush()
    return account


async def _unused(tx: Transaction, provider: Provider, numbers: NewNumbers) -> str:
    free = numbers.digits - len(numbers.begins)
    while True:
        number = f"{numbers.begins}{secrets.randbelow(10**free):0{free}}"
        known = select(BillingAccount.id).where(
            BillingAccount.provider == provider.name, BillingAccount.number == number
        )
        if await tx.scalar(known) is None:
            return number
