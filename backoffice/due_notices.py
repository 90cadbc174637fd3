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


async def tell_owner(
    tx: Transaction,
    provider: Provider,
    account: BillingAccount,
    notice: str,
    args: Mapping[str, Value],
    *,
    at: datetime,
    unasked: bool = False,
) -> None:
    """Let the account's owner know by the way they chose; nothing for whoever wants no reminders.

    With `unasked` these hear of it all the same, by SMS: it has happened to the account.
    """
    way = await way_to(tx, provider, _KIND, account.customer_id, at)
    if way is None and unasked:
        owner = await tx.get_one(Customer, account.customer_id)
        way = Way(owner.id, "sms", owner.phone, owner.language, at)
    if way is not None:
        tell(tx, provider, way, notice, args)
