"""Promised payment: credit now for a prepaid account that has run dry, owed back after some days."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import select

from backoffice import audit
from backoffice.access import account_numbered, accounts_of
from backoffice.accounts import AccountSummary, describe_account, which_account
from backoffice.errors import NotFound, NotOffered, Refusal
from backoffice.ids import new_id
from backoffice.models.accounts import BillingAccount
from backoffice.models.promises import PaymentPromise
from backoffice.office import Caller, Office, require_offer
from backoffice.pack_money import PromiseRules
from backoffice.providers import Provider
from backoffice.store import Transaction
from backoffice.values import Money, Name


@dataclass(frozen=True, slots=True)
class PromiseTerms:
    """`amount` comes onto the balance, and `total`, which is amount and fee, is owed on `due_on`.

    `product` is what the provider calls it.
    """

    account: AccountSummary
    product: Name
    amount: Money
    fee: Money
    total: Money
    due_on: date
    days: int


@dataclass(frozen=True, slots=True)
class PromiseMade:
    """The terms as agreed; `balance` is the account's with the credit on it."""

    terms: PromiseTerms
    balance: Money


@dataclass(frozen=True, slots=True)
class OpenPromise:
    """One that is not paid back. `missed` is whether its day has passed, `barred` whether the line is barred for it."""

    product: Name
    total: Money
    due_on: date
    missed: bool
    barred: bool


@dataclass(frozen=True, slots=True)
class Repaid:
    """What was paid back; `freed` is whether the line can call again since."""

    product: Name
    total: Money
    freed: bool


class NotForPostpaid(Refusal):
    """None of the caller's accounts (or not the named one) is prepaid, as it must be. Values: product (Name)."""

    reply = "promise_not_for_postpaid"


class BalanceTooHigh(Refusal):
    """There is still money. Values: product (Name), balance (Money), limit (Money): at most that much may be left."""

    reply = "promise_balance_too_high"


class PromiseOpen(Refusal):
    """The last one is not paid back yet. Values: product (Name), total (Money), due (date), missed, barred (bool)."""

    reply = "promise_open"


class PaidBackLate(Refusal):
    """The last one was paid back late. Values: product (Name), until (date): from then on there can be another."""

    reply = "promise_paid_back_late"


async def preview_promise(office: Office, caller: Caller, account: str | None = None) -> PromiseTerms:
    """The terms that `promise_payment` would agree on now. Raises as it does."""
    provider, rules = _rules(office, caller)
    async with office.store.snapshot() as tx:
        chosen = await _choose(tx, provider, await accounts_of(tx, caller), account, office.clock.now())
        return _terms(provider, chosen, _new_promise(office, chosen, rules))


async def promise_payment(office: Office, caller: Caller, account: str | None = None) -> PromiseMade:
    """Give the credit, once a message. The account may be left out where only one can have it.

    Raises NotOffered, NotForPostpaid, BalanceTooHigh, PromiseOpen, PaidBackLate, WhichAccount, NotLinked, NotFound.
    """
    provider, rules = _rules(office, caller)
    async with office.store.transaction() as tx:
        accounts = await accounts_of(tx, caller, lock=True)
        done = await audit.already_done(tx, caller, "promise_payment")
        if done is not None:
            promise = await tx.get_one(PaymentPromise, done)
            return _made(provider, next(one for one in accounts if one.id == promise.account_id), promise)
        chosen = await _choose(tx, provider, accounts, account, office.clock.now())
        promise = _new_promise(office, chosen, rules)
        chosen.balance_minor += promise.amount_minor
        tx.add(promise)
        audit.record(
            tx,
            caller,
            "promise_payment",
            subject_id=promise.id,
            actor_id=chosen.customer_id,
            at=promise.promised_at,
            account=chosen.number,
            amount_minor=promise.amount_minor,
            fee_minor=promise.fee_minor,
        )
        return _made(provider, chosen, promise)


def _rules(office: Office, caller: Caller) -> tuple[Provider, PromiseRules]:
    provider = office.provider(caller)
    require_offer(provider, "promises")
    if provider.promises is None:
        raise NotOffered(provider=provider.title)
    return provider, provider.promises


async def _choose(
    tx: Transaction, provider: Provider, accounts: list[BillingAccount], number: str | None, now: datetime
) -> BillingAccount:
    """The account that can have a promise now, or the refusal that says why there is none."""
    if not accounts:
        raise NotFound
    named = [account_numbered(provider, accounts, number)] if number else accounts
    refusals = {one.id: await _refusal(tx, provider, one, now) for one in named}
    possible = [one for one in named if refusals[one.id] is None]
    if len(possible) > 1:
        raise which_account(provider, possible)
    if possible:
        return possible[0]
    reasons = [refusal for refusal in refusals.values() if refusal is not None]
    # Of several accounts, a prepaid one's reason tells more than "that is for prepaid".
    raise min(reasons, key=lambda reason: isinstance(reason, NotForPostpaid))


async def _refusal(tx: Transaction, provider: Provider, account: BillingAccount, now: datetime) -> Refusal | None:
    rules = provider.promises
    if rules is None:
        return NotOffered(provider=provider.title)
    if account.payment != rules.payment:
        return NotForPostpaid(product=rules.name)
    owed = await open_promise(tx, provider, account)
    if owed is not None:
        return PromiseOpen(
            product=rules.name, total=owed.total, due=owed.due_on, missed=owed.missed, barred=owed.barred
        )
    if account.balance_minor > rules.balance_at_most:
        balance = Money(account.balance_minor, account.currency)
        limit = Money(rules.balance_at_most, account.currency)
        return BalanceTooHigh(product=rules.name, balance=balance, limit=limit)
    late = await _paid_back_late(tx, account)
    again_at = late + timedelta(days=rules.missed.no_new_days) if late else now
    return PaidBackLate(product=rules.name, until=provider.day(again_at)) if again_at > now else None


async def open_promise(tx: Transaction, provider: Provider, account: BillingAccount) -> OpenPromise | None:
    """What the account has still to pay back, if anything."""
    promise = await _open(tx, account)
    if promise is None or provider.promises is None:
        return None
    missed = promise.missed_at is not None
    return OpenPromise(
        product=provider.promises.name,
        total=owed_of(promise),
        due_on=provider.day(promise.due_at),
        missed=missed,
        barred=missed and provider.promises.missed.bars_line,
    )


async def repay_promise(tx: Transaction, provider: Provider, account: BillingAccount, now: datetime) -> Repaid | None:
    """Take what is owed from the balance, as soon as that is enough for it. The account is locked by the caller."""
    promise, rules = await _open(tx, account), provider.promises
    if promise is None or rules is None:
        return None
    owed = owed_of(promise)
    if account.balance_minor < owed.minor:
        return None
    account.balance_minor -= owed.minor
    promise.settled_at = now
    return Repaid(rules.name, owed, freed=promise.missed_at is not None and rules.missed.bars_line)


def owed_of(promise: PaymentPromise) -> Money:
    """Amount and fee together."""
    return Money(promise.amount_minor + promise.fee_minor, promise.currency)


async def _open(tx: Transaction, account: BillingAccount) -> PaymentPromise | None:
    promise: PaymentPromise | None = await tx.scalar(
        select(PaymentPromise).where(PaymentPromise.account_id == account.id, PaymentPromise.settled_at.is_(None))
    )
    return promise


async def _paid_back_late(tx: Transaction, account: BillingAccount) -> datetime | None:
    """When the account last paid one back that had fallen due before."""
    late: datetime | None = await tx.scalar(
        select(PaymentPromise.settled_at)
        .where(PaymentPromise.account_id == account.id, PaymentPromise.missed_at.is_not(None))
        .where(PaymentPromise.settled_at.is_not(None))
        .order_by(PaymentPromise.settled_at.desc())
        .limit(1)
    )
    return late


def _new_promise(office: Office, account: BillingAccount, rules: PromiseRules) -> PaymentPromise:
    now = office.clock.now()
    return PaymentPromise(
        id=new_id(),
        account_id=account.id,
        amount_minor=rules.amount,
        fee_minor=rules.fee,
        currency=account.currency,
        promised_at=now,
        due_at=now + timedelta(days=rules.days),
    )


def _made(provider: Provider, account: BillingAccount, promise: PaymentPromise) -> PromiseMade:
    return PromiseMade(_terms(provider, account, promise), Money(account.balance_minor, account.currency))


def _terms(provider: Provider, account: BillingAccount, promise: PaymentPromise) -> PromiseTerms:
    return PromiseTerms(
        account=describe_account(provider, account),
        product=_product(provider),
        amount=Money(promise.amount_minor, promise.currency),
        fee=Money(promise.fee_minor, promise.currency),
        total=owed_of(promise),
        due_on=provider.day(promise.due_at),
        days=(promise.due_at - promise.promised_at).days,
    )


def _product(provider: Provider) -> Name:
    if provider.promises is None:
        raise NotOffered(provider=provider.title)
    return provider.promises.name
