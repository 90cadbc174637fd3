"""The one door to each protected thing. Whoever is not its owner finds nothing."""

from sqlalchemy import ColumnElement, and_, or_, select

from backoffice.errors import NotFound, NotLinked
from backoffice.models.accounts import BillingAccount, ChatLink, Customer
from backoffice.models.addresses import GeographicAddress
from backoffice.models.agents import Agent
from backoffice.models.company_requests import CompanyRequest
from backoffice.models.complaints import TroubleTicket
from backoffice.models.property import AccountRequest, AccountUse
from backoffice.models.tickets import Ticket
from backoffice.office import Caller
from backoffice.phones import account_key
from backoffice.providers import Provider
from backoffice.store import Transaction


async def customer_of(tx: Transaction, caller: Caller, *, lock: bool = False) -> Customer:
    """The customer that the caller's chat has shown to be, or NotLinked.

    With `lock` nobody else changes anything of theirs until the transaction ends: two messages at once take turns.
    """
    customer = await find_customer(tx, caller, lock=lock)
    if customer is None:
        raise NotLinked
    return customer


async def find_customer(tx: Transaction, caller: Caller, *, lock: bool = False) -> Customer | None:
    """The same, or None where the chat has not shown whose it is."""
    query = (
        select(Customer)
        .join(ChatLink, ChatLink.customer_id == Customer.id)
        .where(
            ChatLink.conversation_id == caller.conversation_id,
            ChatLink.provider == caller.provider,
            ChatLink.ended_at.is_(None),
        )
    )
    customer: Customer | None = await tx.scalar(query.with_for_update(of=Customer) if lock else query)
    return customer


async def accounts_of(tx: Transaction, caller: Caller, *, lock: bool = False) -> list[BillingAccount]:
    """The caller's accounts, their own and those that they rent, oldest first. `lock` as for `customer_of`."""
    customer = await customer_of(tx, caller, lock=lock)
    rented = select(AccountUse.account_id).where(AccountUse.customer_id == customer.id)
    found = await tx.scalars(
        select(BillingAccount)
        .where(or_(BillingAccount.customer_id == customer.id, BillingAccount.id.in_(rented)))
        .order_by(BillingAccount.opened_at, BillingAccount.number)
    )
    return list(found)


def account_numbered(provider: Provider, accounts: list[BillingAccount], number: str) -> BillingAccount:
    """The one of these accounts with that number, in any digits and grouping, or NotFound."""
    wanted = account_key(provider, number)
    for account in accounts:
        if account_key(provider, account.number) == wanted:
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


async def ticket_of(tx: Transaction, caller: Caller, reference: str) -> Ticket:
    """The caller's ticket of that reference, or NotFound."""
    customer = await customer_of(tx, caller)
    ticket = await tx.scalar(select(Ticket).where(Ticket.reference == reference, Ticket.customer_id == customer.id))
    if ticket is None:
        raise NotFound
    return ticket


async def address_of(tx: Transaction, customer: Customer, address_id: str) -> GeographicAddress:
    """The address of that id on the customer's record, or NotFound."""
    address = await tx.get(GeographicAddress, address_id)
    if address is None or address.customer_id != customer.id:
        raise NotFound
    return address


async def request_of(tx: Transaction, customer: Customer, reference: str, *, lock: bool = False) -> AccountRequest:
    """The request of that reference that the customer made, or has to agree to; or NotFound."""
    query = select(AccountRequest).where(AccountRequest.reference == reference, concerns(customer))
    request: AccountRequest | None = await tx.scalar(query.with_for_update() if lock else query)
    if request is None:
        raise NotFound
    return request


def concerns(customer: Customer) -> ColumnElement[bool]:
    """Whether a request is the customer's, or waits for them as the other side."""
    to_them = (AccountRequest.provider == customer.provider) & (AccountRequest.other_phone == customer.phone)
    return or_(AccountRequest.customer_id == customer.id, to_them)


def companies_of(caller: Caller, customer: Customer | None) -> ColumnElement[bool]:
    """Whether a company's request was made in the caller's chat, or is what the customer came of."""
    here = CompanyRequest.conversation_id == caller.conversation_id
    theirs = or_(here, CompanyRequest.customer_id == customer.id) if customer else here
    return and_(CompanyRequest.provider == caller.provider, theirs)


async def session_of(tx: Transaction, customer: Customer, session_id: str) -> ChatLink:
    """The chat's link of that id that was the customer's, or NotFound."""
    link = await tx.get(ChatLink, session_id, with_for_update=True, populate_existing=True)
    if link is None or link.customer_id != customer.id:
        raise NotFound
    return link


async def agent_of(tx: Transaction, agent_id: str) -> Agent:
    """The active agent of that id, or NotFound."""
    agent = await tx.get(Agent, agent_id)
    if agent is None or not agent.active:
        raise NotFound
    return agent


async def linked(tx: Transaction, conversation_id: str, customer_id: str) -> bool:
    """Whether the chat still shows to be that customer's."""
    link = await tx.scalar(
        select(ChatLink.id).where(
            ChatLink.conversation_id == conversation_id,
            ChatLink.customer_id == customer_id,
            ChatLink.ended_at.is_(None),
        )
    )
    return link is not None
