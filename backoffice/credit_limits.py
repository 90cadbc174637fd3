"""How much may be used before a bill: seen, raised and lowered within the bounds of the tariff."""

from dataclasses import dataclass

from sqlalchemy import func, select

from backoffice import audit
from backoffice.access import account_numbered, accounts_of
from backoffice.accounts import AccountSummary, describe_account, which_account
from backoffice.errors import NotFound, NotOffered, Refusal
from backoffice.models.accounts import BillingAccount
from backoffice.models.billing import CustomerBill
from backoffice.office import Caller, Office
from backoffice.pack_money import CreditLimit
from backoffice.providers import Provider
from backoffice.store import Transaction
from backoffice.values import Money


@dataclass(frozen=True, slots=True)
class LimitTerms:
    """The account's limit now, and the bounds of its tariff; what is `owed` already counts towards it."""

    account: AccountSummary
    limit: Money
    least: Money
    most: Money
    owed: Money


@dataclass(frozen=True, slots=True)
class LimitChanged:
    """The limit before and now."""

    account: AccountSummary
    before: Money
    limit: Money


class NoCreditLimit(Refusal):
    """Prepaid lines, and tariffs without one, have no limit to set."""

    reply = "limit_not_for_account"


class BadLimit(Refusal):
    """Outside the tariff's bounds. Values: least (Money), most (Money)."""

    reply = "limit_out_of_bounds"


class LimitBelowDebt(Refusal):
    """Less than what is owed already. Values: owed (Money)."""

    reply = "limit_below_debt"


class SameLimit(Refusal):
    """It is so already. Values: limit (Money)."""

    reply = "limit_same"


async def preview_limit(office: Office, caller: Caller, account: str | None = None) -> LimitTerms:
    """The limit now and what it may be. The account may be left out where only one has a limit.

    Raises NoCreditLimit, WhichAccount, NotLinked, NotFound, NotOffered.
    """
    provider = _provider(office, caller)
    async with office.store.snapshot() as tx:
        chosen, bounds = _choose(provider, await accounts_of(tx, caller), account)
        return await _terms(tx, provider, chosen, bounds)


async def check_limit(office: Office, caller: Caller, account: str, limit: Money) -> LimitTerms:
    """The terms, if that limit may be set now. Raises BadLimit, LimitBelowDebt, SameLimit, and as `preview_limit`."""
    terms = await preview_limit(office, caller, account)
    _check(terms, limit)
    return terms


async def set_credit_limit(office: Office, caller: Caller, account: str, limit: Money) -> LimitChanged:
    """Set it, once a message. Raises as `check_limit` does."""
    provider = _provider(office, caller)
    async with office.store.transaction() as tx:
        accounts = await accounts_of(tx, caller, lock=True)
        chosen, bounds = _choose(provider, accounts, account)
        before = await _changed_before(tx, caller, chosen)
        if before is not None:
            return LimitChanged(describe_account(provider, chosen), before, limit)
        terms = await _terms(tx, provider, chosen, bounds)
        _check(terms, limit)
        chosen.credit_limit_minor = limit.minor
        audit.record(
            tx,
            caller,
            "set_credit_limit",
            subject_id=chosen.id,
            actor_id=chosen.customer_id,
            at=office.clock.now(),
            before_minor=terms.limit.minor,
            limit_minor=limit.minor,
        )
        return LimitChanged(terms.account, terms.limit, limit)


async def _changed_before(tx: Transaction, caller: Caller, account: BillingAccount) -> Money | None:
    """The limit before this message changed it, when it comes a second time."""
    details = await audit.details_of(tx, caller, "set_credit_limit")
    return Money(details["before_minor"], account.currency) if details else None


def _provider(office: Office, caller: Caller) -> Provider:
    provider = office.provider(caller)
    if not provider.credit_limits:
        raise NotOffered(provider=provider.title)
    return provider


def _choose(
    provider: Provider, accounts: list[BillingAccount], number: str | None
) -> tuple[BillingAccount, CreditLimit]:
    if not accounts:
        raise NotFound
    named = [account_numbered(provider, accounts, number)] if number else accounts
    limited = [(one, bounds) for one in named if (bounds := provider.credit_limit(one.tariff)) is not None]
    if not limited:
        raise NoCreditLimit
    if len(limited) > 1:
        raise which_account(provider, [one for one, _ in limited])
    return limited[0]


async def _terms(tx: Transaction, provider: Provider, account: BillingAccount, bounds: CreditLimit) -> LimitTerms:
    owed = await tx.scalar(
        select(func.coalesce(func.sum(CustomerBill.remaining_minor), 0)).where(CustomerBill.account_id == account.id)
    )
    own = account.credit_limit_minor
    return LimitTerms(
        account=describe_account(provider, account),
        limit=provider.money(bounds.usual if own is None else own),
        least=provider.money(bounds.least),
        most=provider.money(bounds.most),
        owed=provider.money(int(owed or 0)),
    )


def _check(terms: LimitTerms, limit: Money) -> None:
    if limit.currency != terms.least.currency or not terms.least <= limit <= terms.most:
        raise BadLimit(least=terms.least, most=terms.most)
    if limit < terms.owed:
        raise LimitBelowDebt(owed=terms.owed)
    if limit == terms.limit:
        raise SameLimit(limit=limit)
