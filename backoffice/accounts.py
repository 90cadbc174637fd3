"""Whose chat this is, and which accounts they have."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from backoffice import audit
from backoffice.access import account_numbered, accounts_of, customer_of
from backoffice.errors import NotLinked, Refusal
from backoffice.ids import new_id
from backoffice.models.accounts import BillingAccount, ChatLink, Customer
from backoffice.office import Caller, Office
from backoffice.providers import Provider
from backoffice.store import Transaction
from backoffice.values import Money, Name


@dataclass(frozen=True, slots=True)
class AccountSummary:
    """One account as it is named to its owner. Only prepaid accounts have a balance, told where we keep it."""

    number: str
    kind: Name
    tariff: Name | None
    prepaid: bool
    balance: Money | None


@dataclass(frozen=True, slots=True)
class Identity:
    """Who the chat has shown to be; without a link there is no name."""

    linked: bool
    name: str | None = None
    phone: str | None = None  # E.164
    email: str | None = None
    corporate: bool = False


class WhichAccount(Refusal):
    """Several accounts would do, and none was named. `accounts` are those to choose from."""

    reply = "which_account"

    def __init__(self, accounts: tuple[AccountSummary, ...]) -> None:
        super().__init__(count=len(accounts))
        self.accounts = accounts


def describe_account(provider: Provider, account: BillingAccount) -> AccountSummary:
    tariff = provider.tariff(account.tariff)
    prepaid = account.payment == "prepaid"
    kept_here = "balance" not in provider.system.topics()
    return AccountSummary(
        number=account.number,
        kind=provider.account_kind(account.kind).name,
        tariff=tariff.name if tariff else None,
        prepaid=prepaid,
        balance=Money(account.balance_minor, account.currency) if prepaid and kept_here else None,
    )


def which_account(provider: Provider, accounts: list[BillingAccount]) -> WhichAccount:
    """The question between those accounts."""
    return WhichAccount(tuple(describe_account(provider, account) for account in accounts))


async def list_accounts(office: Office, caller: Caller) -> tuple[AccountSummary, ...]:
    """The caller's accounts, oldest first. Raises NotLinked."""
    async with office.store.snapshot() as tx:
        accounts = await accounts_of(tx, caller)
    return tuple(describe_account(office.provider(caller), account) for account in accounts)


async def find_account(office: Office, caller: Caller, number: str) -> AccountSummary:
    """The caller's account of that number, however it is written. Raises NotLinked, NotFound."""
    async with office.store.snapshot() as tx:
        accounts = await accounts_of(tx, caller)
    provider = office.provider(caller)
    return describe_account(provider, account_numbered(provider, accounts, number))


async def who_is(office: Office, caller: Caller) -> Identity:
    """Who the chat has shown to be. Never refuses."""
    async with office.store.snapshot() as tx:
        try:
            return identity(await customer_of(tx, caller))
        except NotLinked:
            return Identity(linked=False)


def identity(customer: Customer) -> Identity:
    return Identity(True, customer.name, customer.phone, customer.email, customer.segment == "corporate")


async def link_chat(tx: Transaction, caller: Caller, customer: Customer, at: datetime) -> None:
    """Remember that the chat is this customer's, in place of whoever it was before."""
    open_link = await _open_link(tx, caller)
    if open_link is not None and open_link.customer_id == customer.id:
        return
    if open_link is not None:
        open_link.ended_at = at
        await tx.flush()
    link = ChatLink(
        id=new_id(),
        conversation_id=caller.conversation_id,
        provider=caller.provider,
        customer_id=customer.id,
        linked_at=at,
    )
    tx.add(link)
    audit.record(tx, caller, "link_chat", subject_id=link.id, actor_id=customer.id, at=at)


async def unlink_chat(office: Office, caller: Caller) -> Identity:
    """Forget whose chat this is. Answers who it was; a chat that was nobody's stays so."""
    async with office.store.transaction() as tx:
        link = await _open_link(tx, caller)
        if link is None:
            return Identity(linked=False)
        customer = await customer_of(tx, caller)
        link.ended_at = office.clock.now()
        audit.record(tx, caller, "unlink_chat", subject_id=link.id, actor_id=customer.id, at=link.ended_at)
        return identity(customer)


async def _open_link(tx: Transaction, caller: Caller) -> ChatLink | None:
    link: ChatLink | None = await tx.scalar(
        select(ChatLink)
        .where(
            ChatLink.conversation_id == caller.conversation_id,
            ChatLink.provider == caller.provider,
            ChatLink.ended_at.is_(None),
        )
        .with_for_update()
    )
    return link
