"""What is owed, for which period, until when, and how it compares with the time before."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from backoffice.access import account_numbered, accounts_of
from backoffice.accounts import AccountSummary, describe_account
from backoffice.installments import Plan, PlanPart, plan_running
from backoffice.models.accounts import BillingAccount
from backoffice.office import Caller, Office, require_offer
from backoffice.ports import BillRecord
from backoffice.providers import Provider
from backoffice.values import Money


@dataclass(frozen=True, slots=True)
class Bill:
    """One bill; the period includes both days."""

    number: str
    period_start: date
    period_end: date
    issued_on: date
    due_on: date
    amount: Money


@dataclass(frozen=True, slots=True)
class Change:
    """Against the bill before. `difference` is below zero when it went down; `percent` is rounded, None from zero."""

    before: Money
    difference: Money
    percent: int | None


@dataclass(frozen=True, slots=True)
class Owed:
    """Something is to be paid. `amount` is all of it, over `unpaid` bills, the first of them due on `due_on`."""

    account: AccountSummary
    amount: Money
    due_on: date
    overdue: bool
    unpaid: int
    latest: Bill
    change: Change | None


@dataclass(frozen=True, slots=True)
class Settled:
    """Nothing is owed. `last` is the newest bill, None for an account without any."""

    account: AccountSummary
    last: Bill | None


@dataclass(frozen=True, slots=True)
class PaidAhead:
    """A prepaid account gets no bills."""

    account: AccountSummary
    balance: Money


@dataclass(frozen=True, slots=True)
class InParts:
    """What was owed is paid by a plan: `part` is next, `left` is still to be paid of it, `besides` are newer bills."""

    account: AccountSummary
    part: PlanPart
    left: Money
    besides: Money


BillState: TypeAlias = Owed | Settled | PaidAhead | InParts


@dataclass(frozen=True, slots=True)
class BillCheck:
    """The state of each account that was asked for, oldest account first; `total` is what they owe together."""

    accounts: tuple[BillState, ...]
    total: Money


async def check_bill(office: Office, caller: Caller, account: str | None = None) -> BillCheck:
    """What the caller owes: on the account of that number, or on all.

    Raises NotLinked, NotFound, NotOffered, SystemDown.
    """
    provider = office.provider(caller)
    require_offer(provider, "bills")
    async with office.store.snapshot() as tx:
        accounts = await accounts_of(tx, caller)
        if account is not None:
            accounts = [account_numbered(provider, accounts, account)]
        today = office.today(caller)
        plans = await plan_running(tx, provider, accounts, today)
    system = office.system(caller)
    bills = await system.bills.of([one for one in accounts if one.payment == "postpaid"])
    balances = await system.balances.of([one for one in accounts if one.payment == "prepaid"])
    states = tuple(
        PaidAhead(describe_account(provider, one), balances[one.number])
        if one.number in balances
        else _state(provider, one, bills.get(one.number, ()), plans.get(one.id), today)
        for one in accounts
    )
    return BillCheck(states, provider.money(sum(_to_pay(state) for state in states)))


def _to_pay(state: BillState) -> int:
    match state:
        case Owed():
            return state.amount.minor
        case InParts():
            return state.part.amount.minor + state.besides.minor
        case _:
            return 0


def _state(
    provider: Provider, account: BillingAccount, bills: Sequence[BillRecord], plan: Plan | None, today: date
) -> BillState:
    """`bills` are the newest first."""
    summary = describe_account(provider, account)
    unpaid = [bill for bill in bills if bill.remaining.minor > 0]
    if plan is not None and plan.next is not None:
        besides = sum(bill.remaining.minor for bill in unpaid if bill.number not in plan.bills)
        return InParts(summary, plan.next, plan.left, Money(besides, account.currency))
    if not unpaid:
        return Settled(summary, _bill(bills[0]) if bills else None)
    due_on = min(bill.due_on for bill in unpaid)
    older = bills[bills.index(unpaid[0]) + 1 :]
    return Owed(
        account=summary,
        amount=Money(sum(bill.remaining.minor for bill in unpaid), account.currency),
        due_on=due_on,
        overdue=due_on < today,
        unpaid=len(unpaid),
        latest=_bill(unpaid[0]),
        change=_change(unpaid[0], older[0]) if older else None,
    )


def _bill(bill: BillRecord) -> Bill:
    return Bill(
        number=bill.number,
        period_start=bill.period_start,
        period_end=bill.period_end,
        issued_on=bill.issued_on,
        due_on=bill.due_on,
        amount=bill.amount,
    )


def _change(bill: BillRecord, before: BillRecord) -> Change:
    difference = bill.amount - before.amount
    return Change(
        before=before.amount,
        difference=difference,
        percent=round(100 * difference.minor / before.amount.minor) if before.amount.minor else None,
    )
