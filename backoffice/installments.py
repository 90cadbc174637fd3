"""Paying a debt in parts: what the provider offers, the plan that was agreed, and how it stands.

The first part is due on the day of the agreement. A part is paid like a bill, see `payments`; what the clock does is in
`installment_clock`.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import select

from backoffice import audit
from backoffice.access import account_numbered, accounts_of
from backoffice.accounts import AccountSummary, describe_account, which_account
from backoffice.errors import NotFound, NotOffered, Refusal
from backoffice.ids import new_id
from backoffice.models.accounts import BillingAccount
from backoffice.models.billing import CustomerBill
from backoffice.models.installments import Installment, InstallmentPlan
from backoffice.office import Caller, Office
from backoffice.pack_money import InstallmentRules
from backoffice.providers import Provider
from backoffice.store import Transaction
from backoffice.unpaid import NothingToPay, running_plans
from backoffice.values import Code, Money, Value
from nlu.numbers import NUMBER, read_number
from nlu.text import fold

_NUMBER = re.compile(rf"(?<!\w){NUMBER}")


@dataclass(frozen=True, slots=True)
class PlanOffer:
    """`debt` can be paid in one of `parts` equal parts; `fee` comes on top of it, whatever their number."""

    account: AccountSummary
    debt: Money
    fee: Money
    parts: tuple[int, ...]
    every_days: int


@dataclass(frozen=True, slots=True)
class PlanPart:
    """One part. `late` is whether it is unpaid after its day."""

    place: int
    amount: Money
    due_on: date
    paid: bool = False
    late: bool = False


@dataclass(frozen=True, slots=True)
class Plan:
    """A plan to be or as agreed. `total` is debt and fee, `left` what is still to be paid of it."""

    account: AccountSummary
    total: Money
    fee: Money
    left: Money
    parts: tuple[PlanPart, ...]
    bills: tuple[str, ...] = ()  # numbers of those that it pays

    @property
    def next(self) -> PlanPart | None:
        """The part to be paid now; None where all are paid."""
        return next((part for part in self.parts if not part.paid), None)


class DebtTooSmall(Refusal):
    """Only larger debts are paid in parts. Values: debt (Money), least (Money)."""

    reply = "plan_debt_too_small"


class PlanRunning(Refusal):
    """The account has a plan already. Values: account (Code), kind (Name), left (Money); its parts are the lines."""

    reply = "plan_running"

    def __init__(self, plan: Plan) -> None:
        super().__init__(account=Code(plan.account.number), kind=plan.account.kind, left=plan.left)
        self.lines = plan_lines(plan)


class PartsNotOffered(Refusal):
    """Not in so many parts. Values: parts (int), as asked for."""

    reply = "plan_parts_not_offered"


def plan_lines(plan: Plan) -> tuple[tuple[str, dict[str, Value]], ...]:
    """The plan's parts as lines of a listing."""
    return tuple(
        (
            "plan_line",
            {
                "place": part.place,
                "amount": part.amount,
                "due": part.due_on,
                "state": "paid" if part.paid else "late" if part.late else "open",
            },
        )
        for part in plan.parts
    )


def find_parts(provider: Provider, text: str) -> int | None:
    """The number of parts that the words name; None where they name none on offer, or several."""
    offered = provider.installments.parts if provider.installments else ()
    named = {round(number) for words in _NUMBER.findall(fold(text)) if (number := read_number(words)) is not None}
    fitting = named.intersection(offered)
    return fitting.pop() if len(fitting) == 1 else None


async def preview_plan(office: Office, caller: Caller, account: str | None = None) -> PlanOffer:
    """What can be agreed on now. The account may be left out where only one owes enough.

    Raises NothingToPay, DebtTooSmall, PlanRunning, WhichAccount, NotLinked, NotFound, NotOffered.
    """
    provider, rules = _rules(office, caller)
    async with office.store.snapshot() as tx:
        accounts = await accounts_of(tx, caller)
        chosen, debt = await _choose(tx, provider, accounts, account, office.today(caller))
    return PlanOffer(
        account=describe_account(provider, chosen),
        debt=provider.money(debt),
        fee=provider.money(rules.fee),
        parts=rules.parts,
        every_days=rules.every_days,
    )


async def preview_schedule(office: Office, caller: Caller, account: str, parts: int) -> Plan:
    """The plan that `agree_plan` would make now. Raises as it does."""
    provider, rules = _rules(office, caller)
    _check_parts(rules, parts)
    today = office.today(caller)
    async with office.store.snapshot() as tx:
        chosen, debt = await _choose(tx, provider, await accounts_of(tx, caller), account, today)
    schedule = _schedule(provider, rules, debt, parts, today)
    total = provider.money(debt + rules.fee)
    return Plan(describe_account(provider, chosen), total, provider.money(rules.fee), total, schedule)


async def agree_plan(office: Office, caller: Caller, account: str, parts: int) -> Plan:
    """Make the plan, once a message. Raises PartsNotOffered, and what `preview_plan` does."""
    provider, rules = _rules(office, caller)
    _check_parts(rules, parts)
    now, today = office.clock.now(), office.today(caller)
    async with office.store.transaction() as tx:
        accounts = await accounts_of(tx, caller, lock=True)
        done = await audit.already_done(tx, caller, "agree_plan")
        if done is not None:
            return await _told(tx, provider, accounts, await tx.get_one(InstallmentPlan, done), today)
        chosen, debt = await _choose(tx, provider, accounts, account, today)
        plan = InstallmentPlan(
            id=new_id(),
            account_id=chosen.id,
            total_minor=debt + rules.fee,
            fee_minor=rules.fee,
            bills=[bill.id for bill in await _owed(tx, chosen)],
            currency=chosen.currency,
            agreed_at=now,
            broken=False,
        )
        tx.add(plan)
        await tx.flush()
        tx.add_all(
            Installment(
                id=new_id(),
                plan_id=plan.id,
                place=part.place,
                amount_minor=part.amount.minor,
                due_on=part.due_on,
                reminders=0,
            )
            for part in _schedule(provider, rules, debt, parts, today)
        )
        audit.record(
            tx,
            caller,
            "agree_plan",
            subject_id=plan.id,
            actor_id=chosen.customer_id,
            at=now,
            account=chosen.number,
            total_minor=plan.total_minor,
            fee_minor=plan.fee_minor,
            parts=parts,
        )
        await tx.flush()
        return await _told(tx, provider, accounts, plan, today)


async def plan_running(
    tx: Transaction, provider: Provider, accounts: Sequence[BillingAccount], today: date
) -> dict[str, Plan]:
    """The plans that run, by account id."""
    plans = await running_plans(tx, [account.id for account in accounts])
    return {plan.account_id: await _told(tx, provider, accounts, plan, today) for plan in plans}


def _rules(office: Office, caller: Caller) -> tuple[Provider, InstallmentRules]:
    provider = office.provider(caller)
    return provider, _rules_of(provider)


def _rules_of(provider: Provider) -> InstallmentRules:
    if provider.installments is None:
        raise NotOffered(provider=provider.title)
    return provider.installments


def _check_parts(rules: InstallmentRules, parts: int) -> None:
    if parts not in rules.parts:
        raise PartsNotOffered(parts=parts)


async def _choose(
    tx: Transaction, provider: Provider, accounts: list[BillingAccount], number: str | None, today: date
) -> tuple[BillingAccount, int]:
    """The account that can have a plan now, and its debt; or the refusal that says why there is none."""
    if not accounts:
        raise NotFound
    least = _rules_of(provider).least
    named = [account_numbered(provider, accounts, number)] if number else accounts
    running = await plan_running(tx, provider, named, today)
    debts = {one.id: sum(bill.remaining_minor for bill in await _owed(tx, one)) for one in named}
    possible = [one for one in named if one.id not in running and debts[one.id] >= least]
    if len(possible) > 1:
        raise which_account(provider, possible)
    if possible:
        return possible[0], debts[possible[0].id]
    if running:
        raise PlanRunning(next(iter(running.values())))
    debt = max(debts.values())
    raise DebtTooSmall(debt=provider.money(debt), least=provider.money(least)) if debt else NothingToPay


async def _owed(tx: Transaction, account: BillingAccount) -> list[CustomerBill]:
    found = await tx.scalars(
        select(CustomerBill).where(CustomerBill.account_id == account.id, CustomerBill.remaining_minor > 0)
    )
    return list(found)


def _schedule(provider: Provider, rules: InstallmentRules, debt: int, parts: int, today: date) -> tuple[PlanPart, ...]:
    """Equal parts; what does not divide goes with the first."""
    each, over = divmod(debt + rules.fee, parts)
    return tuple(
        PlanPart(
            place=place,
            amount=provider.money(each + (over if place == 1 else 0)),
            due_on=today + timedelta(days=rules.every_days * (place - 1)),
        )
        for place in range(1, parts + 1)
    )


async def _told(
    tx: Transaction, provider: Provider, accounts: Sequence[BillingAccount], plan: InstallmentPlan, today: date
) -> Plan:
    rows = await tx.scalars(select(Installment).where(Installment.plan_id == plan.id).order_by(Installment.place))
    bills = await tx.scalars(select(CustomerBill.number).where(CustomerBill.id.in_(plan.bills)))
    parts = tuple(
        PlanPart(
            place=row.place,
            amount=Money(row.amount_minor, plan.currency),
            due_on=row.due_on,
            paid=row.paid_at is not None,
            late=row.paid_at is None and row.due_on < today,
        )
        for row in rows
    )
    return Plan(
        account=describe_account(provider, next(one for one in accounts if one.id == plan.account_id)),
        total=Money(plan.total_minor, plan.currency),
        fee=Money(plan.fee_minor, plan.currency),
        left=Money(sum(part.amount.minor for part in parts if not part.paid), plan.currency),
        parts=parts,
        bills=tuple(bills),
    )
