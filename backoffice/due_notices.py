"""Telling customers that something falls due, or what follows because it was not paid."""

from collections.abc import Mapping
from datetime import datetime

from backoffice.models.accounts import BillingAccount, Customer
from backoffice.notifications import Way, tell, way_to
from backoffice.providers import Provider
from backoffice.store import Transaction
from backoffice.values import Value

_KIND = "payment"
"""The pack's kind of notice."""


async def remind_owner(
    tx: Transaction,
    provider: Provider,
    account: BillingAccount,
    notice: str,
    args: Mapping[str, Value],
    *,
    at: datetime,
) -> None:
    """Let the account's owner know by the way they chose; nothing for whoever wants no reminders."""
    way = await way_to(tx, provider, _KIND, account.customer_id, at)
    if way is not None:
        tell(tx, provider, way, notice, args)


async def inform_owner(
    tx: Transaction,
    provider: Provider,
    account: BillingAccount,
    notice: str,
    args: Mapping[str, Value],
    *,
    at: datetime,
) -> None:
    """The same for what has happened to the account: who wants no reminders hears of it all the same, by SMS."""
    way = await way_to(tx, provider, _KIND, account.customer_id, at)
    if way is None:
        owner = await tx.get_one(Customer, account.customer_id)
        way = Way(owner.id, "sms", owner.phone, owner.language, at)
    tell(tx, provider, way, notice, args)
