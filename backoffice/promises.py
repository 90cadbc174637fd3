"""Promised payment: credit now for a prepaid account that has run dry, owed back after some days."""

from dataclasses import dataclass
from datetime import date, timedelta

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
from backoffice.values import Money


@dataclass(frozen=True, slots=True)
class PromiseTerms:
    """`amount` comes onto the balance, and `total`, which is amount and fee, is owed on `due_on`."""

    account: AccountSummary
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


class NotForPostpaid(Refusal):
    """None of the caller's accounts (or not the named one) is prepaid, and only those get a promise."""

    reply = "promise_not_for_postpaid"


class BalanceTooHigh(Refusal):
    """There is still money. Values: balance (Money), limit (Money): at most that much may be left."""

    reply = "promise_balance_too_high"


class PromiseOpen(Refusal):
    """The last one is not paid back yet. Values: total (Money), due (date)."""

    reply = "promise_open"


async def preview_promise(office: Office, caller: Caller, account: str | None = None) -> PromiseTerms:
    """The terms that `promise_payment` would agree on now. Raises as it does."""
    provider, rules = _rules(office, caller)
    async with office.store.snapshot() as tx:
        chosen = await _choose(tx, provider, await accounts_of(tx, caller), account)
        return _terms(provider, chosen, _new_promise(office, chosen, rules))


async def promise_payment(office: Office, caller: Caller, account: str | None = None) -> PromiseMade:
    """Give the credit, once a message. The account may be left out where only one can have it.

    Raises NotOffered, NotForPostpaid, BalanceTooHigh, PromiseOpen, WhichAccount, NotLinked, NotFound.
    """
    provider, rules = _rules(office, caller)
    async with office.store.transaction() as tx:
        accounts = await accounts_of(tx, caller, lock=True)
        done = await audit.already_done(tx, caller, "promise_payment")
        if done is not None:
            promise = await tx.get_one(PaymentPromise, done)
            return _made(provider, next(one for one in accounts if one.id == promise.account_id), promise)
        chosen = await _choose(tx, provider, accounts, account)
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
    tx: Transaction, provider: Provider, accounts: list[BillingAccount], number: str | None
) -> BillingAccount:
    """The account that can have a promise now, or the refusal that says why there is none."""
    if not accounts:
        raise NotFound
    named = [account_numbered(provider, accounts, number)] if number else accounts
    refusals = {one.id: await _refusal(tx, provider, one) for one in named}
    possible = [one for one in named if refusals[one.id] is None]
    if len(possible) > 1:
        raise which_account(provider, possible)
    if possible:
        return possible[0]
    reasons = [refusal for refusal in refusals.values() if refusal is not None]
    # Of several accounts, a prepaid one's reason tells more than "that is for prepaid".
    raise min(reasons, key=lambda reason: isinstance(reason, NotForPostpaid))


async def _refusal(tx: Transaction, provider: Provider, account: BillingAccount) -> Refusal | None:
    rules = provider.promises
    if rules is None or account.payment != rules.payment:
        return NotForPostpaid()
    promise = await tx.scalar(
        select(PaymentPromise).where(PaymentPromise.account_id == account.id, PaymentPromise.settled_at.is_(None))
    )
    if promise is not None:
        total = Money(promise.amount_minor + promise.fee_minor, promise.currency)
        return PromiseOpen(total=total, due=_due_on(provider, promise))
    if account.balance_minor > rules.balance_at_most:
        balance = Money(account.balance_minor, account.currency)
        return BalanceTooHigh(balance=balance, limit=Money(rules.balance_at_most, account.currency))
    return None


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
        amount=Money(promise.amount_minor, promise.currency),
        fee=Money(promise.fee_minor, promise.currency),
        total=Money(promise.amount_minor + promise.fee_minor, promise.currency),
        due_on=_due_on(provider, promise),
        days=(promise.due_at - promise.promised_at).days,
    )


def _due_on(provider: Provider, promise: PaymentPromise) -> date:
    return provider.day(promise.due_at)
