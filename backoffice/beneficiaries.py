"""Who uses what is billed: owner or tenant, and whether they are its actual user."""

from dataclasses import dataclass

from backoffice import audit
from backoffice.access import account_numbered, accounts_of, customer_of
from backoffice.accounts import AccountSummary, describe_account, which_account
from backoffice.definitions import Role, definition_rules
from backoffice.errors import NotFound, Refusal
from backoffice.models.accounts import BillingAccount, Customer
from backoffice.models.property import AccountUse
from backoffice.office import Caller, Office
from backoffice.providers import Provider
from backoffice.values import Code


@dataclass(frozen=True, slots=True)
class Use:
    """How the caller holds the account. `beneficiary` is None while they have not said."""

    account: AccountSummary
    role: Role
    beneficiary: bool | None


class SameUse(Refusal):
    """That is what is on record. Values: account (Code)."""

    reply = "beneficiary_same"


class OnlyATenant(Refusal):
    """The account is another's; they would have to give it away. Values: account (Code)."""

    reply = "beneficiary_only_tenant"


async def read_use(office: Office, caller: Caller, account: str | None = None) -> Use:
    """How that account (or the only one) is held. Raises NotOffered, NotLinked, NotFound, WhichAccount."""
    provider = office.provider(caller)
    async with office.store.snapshot() as tx:
        customer = await customer_of(tx, caller)
        chosen = _choose(provider, await accounts_of(tx, caller), account)
        return _summary(provider, chosen, customer, await tx.get(AccountUse, (chosen.id, customer.id)))


async def update_beneficiary(office: Office, caller: Caller, account: str, role: Role, beneficiary: bool) -> Use:
    """Say who uses it, once a message. Raises SameUse, OnlyATenant, NotOffered, NotLinked, NotFound."""
    provider, now = office.provider(caller), office.clock.now()
    async with office.store.transaction() as tx:
        customer = await customer_of(tx, caller, lock=True)
        chosen = _choose(provider, await accounts_of(tx, caller), account)
        use = await tx.get(AccountUse, (chosen.id, customer.id))
        if await audit.already_done(tx, caller, "update_beneficiary"):
            return _summary(provider, chosen, customer, use)
        _check(use, chosen, customer, role, beneficiary)
        if use is None:
            use = AccountUse(account_id=chosen.id, customer_id=customer.id)
            tx.add(use)
        use.role, use.beneficiary, use.since = role, beneficiary, now
        audit.record(
            tx,
            caller,
            "update_beneficiary",
            subject_id=chosen.id,
            actor_id=customer.id,
            at=now,
            role=role,
            beneficiary=beneficiary,
        )
        return _summary(provider, chosen, customer, use)


def _check(use: AccountUse | None, account: BillingAccount, customer: Customer, role: Role, beneficiary: bool) -> None:
    if role == "owner" and account.customer_id != customer.id:
        raise OnlyATenant(account=Code(account.number))
    if use is not None and (use.role, use.beneficiary) == (role, beneficiary):
        raise SameUse(account=Code(account.number))


def _choose(provider: Provider, accounts: list[BillingAccount], number: str | None) -> BillingAccount:
    kinds = definition_rules(provider).kinds
    possible = [account for account in accounts if account.kind in kinds]
    if number is not None:
        return account_numbered(provider, possible, number)
    if not possible:
        raise NotFound
    if len(possible) > 1:
        raise which_account(provider, possible)
    return possible[0]


def _summary(provider: Provider, account: BillingAccount, customer: Customer, use: AccountUse | None) -> Use:
    role: Role = "owner" if account.customer_id == customer.id else "tenant"
    if use is not None:
        role = "tenant" if use.role == "tenant" else "owner"
    return Use(describe_account(provider, account), role, use.beneficiary if use else None)
