"""The one door to each protected thing. Whoever is not its owner finds nothing."""

from sqlalchemy import select

from backoffice.errors import NotFound, NotLinked
from backoffice.models import BillingAccount, ChatLink, Customer, TroubleTicket
from backoffice.office import Caller
from backoffice.store import Transaction


async def customer_of(tx: Transaction, caller: Caller) -> Customer:
    """The customer that the caller's chat has shown to be, or NotLinked."""
    customer = await tx.scalar(
        select(Customer)
        .join(ChatLink, ChatLink.customer_id == Customer.id)
        .where(
            ChatLink.conversation_id == caller.conversation_id,
            ChatLink.provider == caller.provider,
            ChatLink.ended_at.is_(None),
        )
    )
    if customer is None:
        raise NotLinked
    return customer


async def accounts_of(tx: Transaction, caller: Caller) -> list[BillingAccount]:
    """The caller's accounts, oldest first."""
    customer = await customer_of(tx, caller)
    found = await tx.scalars(
        select(BillingAccount)
        .where(BillingAccount.customer_id == customer.id)
        .order_by(BillingAccount.opened_at, BillingAccount.id)
    )
    return list(found)


async def account_of(tx: Transaction, caller: Caller, number: str) -> BillingAccount:
    """The caller's account of that number, or NotFound."""
    for account in await accounts_of(tx, caller):
        if account.number == number:
            return account
    raise NotFound


async def complaint_of(tx: Transaction, caller: Caller, reference: str) -> TroubleTicket:
    """The caller's complaint of that reference, or NotFound."""
    customer = await customer_of(tx, caller)
    ticket = await tx.scalar(
        select(TroubleTicket).where(TroubleTicket.reference == reference, TroubleTicket.customer_id == customer.id)
    )
    if ticket is None:
        raise NotFound
    return ticket
