"""Transfer of ownership: the owner asks, the other side agrees, and the account moves once."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from sqlalchemy import delete, select

from backoffice import audit
from backoffice.access import account_numbered, customer_of
from backoffice.account_requests import RequestInfo, describe_request, file_request
from backoffice.accounts import AccountSummary, describe_account, which_account
from backoffice.debts import owed_on
from backoffice.errors import NotFound, NotOffered, Refusal
from backoffice.models.accounts import BillingAccount, Customer
from backoffice.models.property import AccountRequest, AccountUse
from backoffice.office import Caller, Office
from backoffice.pack_accounts import TransferRules
from backoffice.phones import parse_phone
from backoffice.providers import Provider
from backoffice.store import Transaction
from backoffice.telling import tell_number
from backoffice.values import Code, Money


@dataclass(frozen=True, slots=True)
class TransferTerms:
    """What the owner is asked to confirm: what is `owed` on the account, and what becomes of it (`debts`)."""

    account: AccountSummary
    owed: Money
    debts: Literal["settled", "carried"]
    agree_by: datetime


class NothingToTransfer(Refusal):
    """The caller owns no account of a kind that can be moved."""

    reply = "transfer_nothing"


class NotTheOwner(Refusal):
    """Only the owner can give it away. Values: account (Code)."""

    reply = "transfer_not_owner"


class DebtsOpen(Refusal):
    """What is owed has to be settled first. Values: account (Code), owed (Money)."""

    reply = "transfer_debts_open"


class TransferOpen(Refusal):
    """The other side has been asked and has not answered yet. Values: account (Code), reference (Code)."""

    reply = "transfer_open"


class TransferToSelf(Refusal):
    """The number is the owner's own."""

    reply = "transfer_to_self"


def transfer_rules(provider: Provider) -> TransferRules:
    """The provider's rules, or NotOffered."""
    if provider.transfers is None:
        raise NotOffered(provider=provider.title)
    return provider.transfers


async def preview_transfer(office: Office, caller: Caller, account: str | None = None) -> TransferTerms:
    """What moving that account (or the only one) would mean. Raises as `ask_transfer` does, and WhichAccount."""
    async with office.store.snapshot() as tx:
        customer = await customer_of(tx, caller)
        chosen = await _choose(tx, office.provider(caller), customer, account)
        return await _terms(tx, office, caller, chosen)


def read_taker(office: Office, caller: Caller, own: str | None, phone: str) -> str:
    """The other side's number as E.164. Raises BadPhone, TransferToSelf."""
    number = parse_phone(office.provider(caller), phone)
    if number == own:
        raise TransferToSelf
    return number


async def ask_transfer(office: Office, caller: Caller, account: str, to_phone: str) -> RequestInfo:
    """Ask the customer with that number, in their chats or by SMS, to take the account over. Once a message.

    Raises NotOffered, NotLinked, NothingToTransfer, NotTheOwner, NotFound, DebtsOpen, TransferOpen, BadPhone,
    TransferToSelf.
    """
    provider = office.provider(caller)
    async with office.store.transaction() as tx:
        customer = await customer_of(tx, caller, lock=True)
        done = await audit.already_done(tx, caller, "ask_transfer")
        if done is not None:
            return await describe_request(tx, provider, await tx.get_one(AccountRequest, done), customer)
        chosen = await _choose(tx, provider, customer, account)
        number = read_taker(office, caller, customer.phone, to_phone)
        terms = await _terms(tx, office, caller, chosen)
        request = await file_request(
            tx,
            office,
            caller,
            customer,
            kind="transfer",
            status="asked",
            account=chosen,
            other_phone=number,
            expires_at=terms.agree_by,
            details={"debts": terms.debts, "owed_minor": terms.owed.minor},
        )
        info = await describe_request(tx, provider, request, customer)
        await tell_number(
            tx,
            provider,
            number,
            "transfer_asked_of_you",
            {name: value for name, value in info.values().items() if name not in _UNSAID},
            language=request.language,
            at=request.filed_at,
            buttons=("answer_request",),
        )
        return info


async def move_account(tx: Transaction, office: Office, request: AccountRequest, taker: Customer) -> None:
    """A step of the answer's transaction, with both customers locked: the account is the taker's from now on.

    Raises NotTheOwner where it is no longer the giver's, and DebtsOpen.
    """
    account = await tx.get_one(BillingAccount, request.account_id, with_for_update=True, populate_existing=True)
    if account.customer_id != request.customer_id:
        raise NotTheOwner(account=Code(account.number))
    await _check_debts(tx, transfer_rules(office.providers[request.provider]), account)
    await give_account(tx, account, taker)


async def give_account(tx: Transaction, account: BillingAccount, taker: Customer) -> None:
    """The account under another name. What both sides said of their use of it counts no more; tenants stay."""
    sides = (account.customer_id, taker.id)
    await tx.execute(delete(AccountUse).where(AccountUse.account_id == account.id, AccountUse.customer_id.in_(sides)))
    account.customer_id = taker.id


_UNSAID = frozenset({"what", "status", "mine"})


async def _choose(tx: Transaction, provider: Provider, customer: Customer, number: str | None) -> BillingAccount:
    rules = transfer_rules(provider)
    rows = await tx.scalars(
        select(BillingAccount)
        .where(BillingAccount.customer_id == customer.id, BillingAccount.kind.in_(rules.kinds))
        .order_by(BillingAccount.opened_at, BillingAccount.number)
    )
    own = list(rows)
    if not own:
        raise NothingToTransfer
    if number is None and len(own) > 1:
        raise which_account(provider, own)
    if number is None:
        return own[0]
    try:
        return account_numbered(provider, own, number)
    except NotFound:
        raise NotTheOwner(account=Code(number[:40])) from None


async def _terms(tx: Transaction, office: Office, caller: Caller, account: BillingAccount) -> TransferTerms:
    provider = office.provider(caller)
    rules = transfer_rules(provider)
    waiting = await tx.scalar(
        select(AccountRequest.reference).where(
            AccountRequest.account_id == account.id, AccountRequest.kind == "transfer", AccountRequest.status == "asked"
        )
    )
    if waiting is not None:
        raise TransferOpen(account=Code(account.number), reference=Code(waiting))
    owed = await _check_debts(tx, rules, account)
    agree_by = office.clock.now() + timedelta(days=rules.agree_days)
    return TransferTerms(describe_account(provider, account), owed, rules.debts, agree_by)


async def _check_debts(tx: Transaction, rules: TransferRules, account: BillingAccount) -> Money:
    owed = await owed_on(tx, account)
    if owed.minor and rules.debts == "settled":
        raise DebtsOpen(account=Code(account.number), owed=owed)
    return owed
