"""What is owed, for which period, until when, and how it compares with the time before."""

from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from sqlalchemy import select

from backoffice.access import account_numbered, accounts_of
from backoffice.accounts import AccountSummary, describe_account
from backoffice.models.accounts import BillingAccount
from backoffice.models.billing import CustomerBill
from backoffice.office import Caller, Office, require_offer
from backoffice.providers import Provider
from backoffice.store import Transaction
from backoffice.values import Money

_LOOK_BACK = 24


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


BillState: TypeAlias = Owed | Settled | PaidAhead


@dataclass(frozen=True, slots=True)
class BillCheck:
    """The state of each account that was asked for, oldest account first; `total` is what they owe together."""

    accounts: tuple[BillState, ...]
    total: Money


async def check_bill(office: Office, caller: Caller, account: str | None = None) -> BillCheck:
    """What the caller owes: on the account of that number, or on all. Raises NotLinked, NotFound, NotOffered."""
    provider = office.provider(caller)
    require_offer(provider, "bills")
    async with office.store.snapshot() as tx:
        accounts = await accounts_of(tx, caller)
        if account is not None:
            accounts = [account_numbered(provider, accounts, account)]
        today = office.today(caller)
        states = tuple([await _state(tx, provider, one, today) for one in accounts])
    total = sum(state.amount.minor for state in states if isinstance(state, Owed))
    return BillCheck(states, provider.money(total))


async def _state(tx: Transaction, provider: Provider, account: BillingAccount, today: date) -> BillState:
    summary = describe_account(provider, account)
    if summary.balance is not None:
        return PaidAhead(summary, summary.balance)
    bills = await _newest_bills(tx, account)
    unpaid = [bill for bill in bills if bill.remaining_minor > 0]
    if not unpaid:
        return Settled(summary, _bill(bills[0]) if bills else None)
    due_on = min(bill.due_on for bill in unpaid)
    older = bills[bills.index(unpaid[0]) + 1 :]
    return Owed(
        account=summary,
        amount=Money(sum(bill.remaining_minor for bill in unpaid), account.currency),
        due_on=due_on,
        overdue=due_on < today,
        unpaid=len(unpaid),
        latest=_bill(unpaid[0]),
        change=_change(unpaid[0], older[0]) if older else None,
    )


async def _newest_bills(tx: Transaction, account: BillingAccount) -> list[CustomerBill]:
    """The last two years' bills and whatever is unpaid, newest first."""
    of_account = select(CustomerBill).where(CustomerBill.account_id == account.id)
    newest = list(await tx.scalars(of_account.order_by(CustomerBill.period_start.desc()).limit(_LOOK_BACK)))
    if len(newest) < _LOOK_BACK:
        return newest
    old_debts = of_account.where(
        CustomerBill.remaining_minor > 0, CustomerBill.period_start < newest[-1].period_start
    ).order_by(CustomerBill.period_start.desc())
    return newest + list(await tx.scalars(old_debts))


def _bill(bill: CustomerBill) -> Bill:
    return Bill(
        number=bill.number,
        period_start=bill.period_start,
        period_end=bill.period_end,
        issued_on=bill.issued_on,
        due_on=bill.due_on,
        amount=Money(bill.amount_minor, bill.currency),
    )


def _change(bill: CustomerBill, before: CustomerBill) -> Change:
    difference = bill.amount_minor - before.amount_minor
    return Change(
        before=Money(before.amount_minor, before.currency),
        difference=Money(difference, bill.currency),
        percent=round(100 * difference / before.amount_minor) if before.amount_minor else None,
    )
