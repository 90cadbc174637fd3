"""Paying bills and topping up: what is ordered here is paid at a gateway's page.

No card number comes near us. An order has a link of its own, good for an hour; what became of it is the gateway's word,
see `checkout`.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal, TypeAlias

from sqlalchemy import select

from backoffice import audit
from backoffice.access import account_numbered, accounts_of
from backoffice.accounts import AccountSummary, describe_account, which_account
from backoffice.errors import NotFound, NotOffered, Refusal
from backoffice.ids import new_id, new_reference
from backoffice.models.accounts import BillingAccount
from backoffice.models.payments import Payment, PaymentItem
from backoffice.office import Caller, Office, require_offer
from backoffice.pack_money import TopUpRules
from backoffice.providers import Provider
from backoffice.store import Transaction
from backoffice.unpaid import Unpaid, unpaid_of
from backoffice.values import Money

GOOD_FOR = timedelta(hours=1)
"""How long a link can be paid at."""

Purpose: TypeAlias = Literal["bill", "top_up"]
State: TypeAlias = Literal["pending", "expired", "paid", "failed", "held"]


@dataclass(frozen=True, slots=True)
class Order:
    """A payment that can be made at `link` until `expires_at`."""

    reference: str
    amount: Money
    link: str
    expires_at: datetime


@dataclass(frozen=True, slots=True)
class TopUpTerms:
    """What can be put on that account: between `least` and `most`, for instance one of `suggested`."""

    account: AccountSummary
    least: Money
    most: Money
    suggested: tuple[Money, ...]


class NotForTopUp(Refusal):
    """None of the accounts (or not the named one) is prepaid."""

    reply = "top_up_not_for_postpaid"


class BadAmount(Refusal):
    """Outside the bounds. Values: least (Money), most (Money)."""

    reply = "top_up_bad_amount"


async def list_unpaid(office: Office, caller: Caller, account: str | None = None) -> tuple[Unpaid, ...]:
    """What is to be paid, the longest due first. Raises NothingToPay, NotLinked, NotFound, NotOffered."""
    provider = _billing_provider(office, caller)
    async with office.store.snapshot() as tx:
        accounts = await accounts_of(tx, caller)
        if account is not None:
            accounts = [account_numbered(provider, accounts, account)]
        return await unpaid_of(tx, provider, accounts, office.today(caller))


async def order_payment(office: Office, caller: Caller, numbers: Sequence[str]) -> Order:
    """A link to pay exactly those bills and parts, whole. The same order again while its link is good.

    Raises NotFound for one that is not the caller's or not to be paid, and what `list_unpaid` does.
    """
    provider = _billing_provider(office, caller)
    async with office.store.transaction() as tx:
        accounts = await accounts_of(tx, caller, lock=True)
        done = await audit.already_done(tx, caller, "order_payment")
        if done is not None:
            return _order(office, await tx.get_one(Payment, done))
        unpaid = await unpaid_of(tx, provider, accounts, office.today(caller))
        chosen = [one for one in unpaid if one.number in numbers]
        if not chosen or len(chosen) != len(set(numbers)):
            raise NotFound
        wanted = {one.id: one.amount.minor for one in chosen}
        payer = account_numbered(provider, accounts, chosen[0].account.number)
        payment = await _open_order(tx, accounts, wanted, office.clock.now())
        if payment is None:
            payment = _new_payment(office, caller, payer, "bill", sum(wanted.values()))
            await _add(tx, payment, wanted)
        _record_order(tx, caller, payment, payer)
        return _order(office, payment)


async def preview_top_up(office: Office, caller: Caller, account: str | None = None) -> TopUpTerms:
    """The bounds for that account. Raises NotForTopUp, WhichAccount, NotLinked, NotFound, NotOffered."""
    provider, rules = _top_up_rules(office, caller)
    async with office.store.snapshot() as tx:
        chosen = _prepaid(provider, await accounts_of(tx, caller), account)
    return TopUpTerms(
        account=describe_account(provider, chosen),
        least=provider.money(rules.least),
        most=provider.money(rules.most),
        suggested=tuple(provider.money(minor) for minor in rules.suggested),
    )


def check_amount(office: Office, caller: Caller, amount: Money) -> Money:
    """The amount, if it may be topped up; else BadAmount."""
    provider, rules = _top_up_rules(office, caller)
    if amount.currency != provider.currency or not rules.least <= amount.minor <= rules.most:
        raise BadAmount(least=provider.money(rules.least), most=provider.money(rules.most))
    return amount


async def order_top_up(office: Office, caller: Caller, account: str, amount: Money) -> Order:
    """A link to put that amount on the account. Raises as `preview_top_up` and `check_amount` do."""
    provider, _ = _top_up_rules(office, caller)
    check_amount(office, caller, amount)
    async with office.store.transaction() as tx:
        accounts = await accounts_of(tx, caller, lock=True)
        done = await audit.already_done(tx, caller, "order_payment")
        if done is not None:
            return _order(office, await tx.get_one(Payment, done))
        chosen = _prepaid(provider, accounts, account)
        payment = _new_payment(office, caller, chosen, "top_up", amount.minor)
        await _add(tx, payment, {})
        _record_order(tx, caller, payment, chosen)
        return _order(office, payment)


def state_of(payment: Payment, now: datetime) -> State:
    """The payment's state; a pending one is expired once its time is over."""
    if payment.state == "pending" and payment.expires_at <= now:
        return "expired"
    return payment.state  # type: ignore[return-value]


async def _open_order(
    tx: Transaction, accounts: list[BillingAccount], items: dict[str, int], now: datetime
) -> Payment | None:
    """The payment that was ordered for exactly these items and can still be made: asked twice, paid once."""
    pending = await tx.scalars(
        select(Payment).where(
            Payment.account_id.in_([account.id for account in accounts]),
            Payment.purpose == "bill",
            Payment.state == "pending",
            Payment.expires_at > now,
        )
    )
    for payment in pending:
        rows = await tx.scalars(select(PaymentItem).where(PaymentItem.payment_id == payment.id))
        if {row.subject_id: row.amount_minor for row in rows} == items:
            return payment
    return None


def _new_payment(office: Office, caller: Caller, account: BillingAccount, purpose: Purpose, minor: int) -> Payment:
    now = office.clock.now()
    return Payment(
        id=new_id(),
        provider=caller.provider,
        account_id=account.id,
        conversation_id=caller.conversation_id,
        reference=new_reference(),
        purpose=purpose,
        amount_minor=minor,
        currency=account.currency,
        state="pending",
        created_at=now,
        expires_at=now + GOOD_FOR,
    )


async def _add(tx: Transaction, payment: Payment, items: dict[str, int]) -> None:
    tx.add(payment)
    await tx.flush()
    tx.add_all(PaymentItem(payment_id=payment.id, subject_id=one, amount_minor=minor) for one, minor in items.items())


def _record_order(tx: Transaction, caller: Caller, payment: Payment, account: BillingAccount) -> None:
    audit.record(
        tx,
        caller,
        "order_payment",
        subject_id=payment.id,
        actor_id=account.customer_id,
        at=payment.created_at,
        purpose=payment.purpose,
        amount_minor=payment.amount_minor,
    )


def _order(office: Office, payment: Payment) -> Order:
    return Order(
        reference=payment.reference,
        amount=Money(payment.amount_minor, payment.currency),
        link=f"{office.public_url.rstrip('/')}/pay/{payment.id}",
        expires_at=payment.expires_at,
    )


def _prepaid(provider: Provider, accounts: list[BillingAccount], number: str | None) -> BillingAccount:
    named = [account_numbered(provider, accounts, number)] if number else accounts
    possible = [account for account in named if account.payment == "prepaid"]
    if not possible:
        raise NotForTopUp
    if len(possible) > 1:
        raise which_account(provider, possible)
    return possible[0]


def _billing_provider(office: Office, caller: Caller) -> Provider:
    provider = office.provider(caller)
    require_offer(provider, "bills")
    require_offer(provider, "payments")
    return provider


def _top_up_rules(office: Office, caller: Caller) -> tuple[Provider, TopUpRules]:
    provider = office.provider(caller)
    if provider.top_up is None:
        raise NotOffered(provider=provider.title)
    return provider, provider.top_up
