"""Defining an account: putting one that exists under one's profile, as its owner or as a tenant."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Literal, TypeAlias

from sqlalchemy import select

from backoffice import audit
from backoffice.access import accounts_of, customer_of
from backoffice.account_requests import RequestInfo, describe_request, file_request
from backoffice.accounts import AccountSummary, describe_account
from backoffice.debts import owed_on
from backoffice.errors import NotOffered, Refusal
from backoffice.models.accounts import BillingAccount, Customer
from backoffice.models.property import AccountRequest, AccountUse
from backoffice.office import Caller, Office
from backoffice.pack_accounts import DefinitionRules, Terms
from backoffice.phones import account_key
from backoffice.providers import Provider
from backoffice.store import Transaction
from backoffice.telling import tell_number
from backoffice.transfers import give_account
from backoffice.values import Code, Money
from nlu.text import fold

Role: TypeAlias = Literal["owner", "tenant"]


@dataclass(frozen=True, slots=True)
class DefinitionTerms:
    """The account as it is shown before it is defined. What is owed on it is told to whoever knows its number, as at
    any bank; whose it is, is not."""

    account: AccountSummary
    owed: Money
    terms: Terms


class AccountUnknown(Refusal):
    """The provider has no such account. Values: account (Code)."""

    reply = "definition_unknown"


class AlreadyDefined(Refusal):
    """It is among the caller's accounts. Values: account (Code)."""

    reply = "definition_already"


class NotInYourName(Refusal):
    """Its owner has another identity number. Values: account (Code)."""

    reply = "definition_not_yours"


class DefinitionOpen(Refusal):
    """The owner has been asked and has not answered yet. Values: account (Code), reference (Code)."""

    reply = "definition_open"


class TermsChanged(Refusal):
    """Other terms were accepted than those that hold now."""

    reply = "terms_changed"


_ROLES: dict[Role, frozenset[str]] = {
    "owner": frozenset(fold("مالك المالك مالكه صاحب راعي مالک مالکم صاحبخانه صاحبش owner").split()),
    "tenant": frozenset(
        fold("مستأجر المستأجر مستأجره ساكن بالايجار مستاجر مستاجرم مستاجرش اجاره tenant renting").split()
    ),
}


def find_role(text: str) -> Role | None:
    """Owner or tenant, where the words say one of them."""
    words = frozenset(fold(text).split())
    said = [role for role, names in _ROLES.items() if not names.isdisjoint(words)]
    return said[0] if len(said) == 1 else None


def definition_rules(provider: Provider) -> DefinitionRules:
    """The provider's rules, or NotOffered."""
    if provider.definitions is None:
        raise NotOffered(provider=provider.title)
    return provider.definitions


async def preview_definition(office: Office, caller: Caller, number: str, role: Role | None = None) -> DefinitionTerms:
    """The account of that number. Raises as `define_account` does in that role; with none, only what no role mends."""
    provider = office.provider(caller)
    rules = definition_rules(provider)
    async with office.store.snapshot() as tx:
        customer = await customer_of(tx, caller)
        account = await _account(tx, provider, rules, caller, number)
        if role is not None:
            await _check_role(tx, customer, account, role)
        return DefinitionTerms(describe_account(provider, account), await owed_on(tx, account), rules.terms)


async def define_account(
    office: Office, caller: Caller, *, number: str, role: Role, beneficiary: bool, terms_version: str
) -> RequestInfo:
    """Define it, once a message. An owner's is done at once, where the identity number is theirs; a tenant's waits for
    the owner, who is asked in their chats or by SMS.

    Raises NotOffered, NotLinked, AccountUnknown, AlreadyDefined, NotInYourName, DefinitionOpen, TermsChanged.
    """
    provider = office.provider(caller)
    rules = definition_rules(provider)
    if terms_version != rules.terms.version:
        raise TermsChanged
    async with office.store.transaction() as tx:
        customer = await customer_of(tx, caller, lock=True)
        done = await audit.already_done(tx, caller, "ask_definition")
        if done is not None:
            return await describe_request(tx, provider, await tx.get_one(AccountRequest, done), customer)
        account = await _account(tx, provider, rules, caller, number, lock=True)
        owner = await _check_role(tx, customer, account, role)
        request = await file_request(
            tx,
            office,
            caller,
            customer,
            kind="definition",
            status="completed" if role == "owner" else "asked",
            account=account,
            other_phone=owner.phone if role == "tenant" else None,
            expires_at=office.clock.now() + timedelta(days=rules.agree_days) if role == "tenant" else None,
            details={"role": role, "beneficiary": beneficiary, "terms": terms_version},
        )
        if role == "owner":
            await give_account(tx, account, customer)
            add_use(tx, request)
        else:
            await _ask_owner(tx, provider, request, customer, account)
        return await describe_request(tx, provider, request, customer)


def add_use(tx: Transaction, request: AccountRequest) -> None:
    """A step of the caller's own transaction: the customer holds the account as they said in the definition."""
    tx.add(
        AccountUse(
            account_id=request.account_id,
            customer_id=request.customer_id,
            role=request.details["role"],
            beneficiary=request.details["beneficiary"],
            since=request.filed_at,
        )
    )


async def _account(
    tx: Transaction, provider: Provider, rules: DefinitionRules, caller: Caller, number: str, *, lock: bool = False
) -> BillingAccount:
    wanted = account_key(provider, number)
    query = select(BillingAccount).where(
        BillingAccount.provider == provider.name,
        BillingAccount.number == wanted,
        BillingAccount.kind.in_(rules.kinds),
    )
    account: BillingAccount | None = await tx.scalar(query.with_for_update() if lock else query)
    if account is None:
        raise AccountUnknown(account=Code(wanted[:40]))
    if any(own.id == account.id for own in await accounts_of(tx, caller)):
        raise AlreadyDefined(account=Code(account.number))
    return account


async def _check_role(tx: Transaction, customer: Customer, account: BillingAccount, role: Role) -> Customer:
    """The account's owner of record."""
    owner = await tx.get_one(Customer, account.customer_id)
    if role == "owner" and (not customer.national_id or customer.national_id != owner.national_id):
        raise NotInYourName(account=Code(account.number))
    waiting = await tx.scalar(
        select(AccountRequest.reference).where(
            AccountRequest.account_id == account.id,
            AccountRequest.customer_id == customer.id,
            AccountRequest.status == "asked",
        )
    )
    if waiting is not None:
        raise DefinitionOpen(account=Code(account.number), reference=Code(waiting))
    return owner


async def _ask_owner(
    tx: Transaction, provider: Provider, request: AccountRequest, tenant: Customer, account: BillingAccount
) -> None:
    await tell_number(
        tx,
        provider,
        request.other_phone or "",
        "definition_asked_of_you",
        {
            "by": tenant.name,
            "kind": provider.account_kind(account.kind).name,
            "account": Code(account.number),
            "reference": Code(request.reference),
            "due": request.expires_at,
        },
        language=request.language,
        at=request.filed_at,
        buttons=("answer_request",),
    )
