"""What can be paid now: unpaid bills, and of those that are paid in parts the next part."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select

from backoffice.accounts import AccountSummary, describe_account
from backoffice.errors import Refusal
from backoffice.models.accounts import BillingAccount
from backoffice.models.billing import CustomerBill
from backoffice.models.installments import Installment, InstallmentPlan
from backoffice.providers import Provider
from backoffice.store import Transaction
from backoffice.values import Money
from nlu.text import fold


@dataclass(frozen=True, slots=True)
class Unpaid:
    """A bill with something left to pay, or the next part of a plan. `amount` is what is left.

    `number` is the bill's; a part goes by its id, and has its `place` among all `parts`.
    """

    id: str
    number: str
    account: AccountSummary
    due_on: date
    overdue: bool
    amount: Money
    period_start: date | None = None
    period_end: date | None = None
    place: int = 0
    parts: int = 0


_ALL_WORDS = frozenset(
    fold("كل الكل كلها كلهم جميع الجميع جميعها الاثنين الثنتين همه همشون همش هردو all both everything").split()
)


def means_all(text: str) -> bool:
    """Whether the words say that all of it is meant."""
    words = fold(text).split()
    return bool(words) and len(words) <= 4 and not _ALL_WORDS.isdisjoint(words)


class NothingToPay(Refusal):
    """No bill of the account (or of any) is unpaid."""

    reply = "pay_nothing"


async def unpaid_of(
    tx: Transaction, provider: Provider, accounts: list[BillingAccount], today: date
) -> tuple[Unpaid, ...]:
    """What those accounts can pay, the longest due first. Raises NothingToPay."""
    summaries = {account.id: describe_account(provider, account) for account in accounts}
    plans = await running_plans(tx, summaries)
    in_parts = {bill for plan in plans for bill in plan.bills}
    bills = await tx.scalars(
        select(CustomerBill).where(CustomerBill.account_id.in_(summaries), CustomerBill.remaining_minor > 0)
    )
    found = [_bill(bill, summaries[bill.account_id], today) for bill in bills if bill.id not in in_parts]
    found += [await _next_part(tx, plan, summaries[plan.account_id], today) for plan in plans]
    if not found:
        raise NothingToPay
    return tuple(sorted(found, key=lambda one: (one.due_on, one.number)))


async def running_plans(tx: Transaction, account_ids: Collection[str]) -> list[InstallmentPlan]:
    """The plans of those accounts that have parts to be paid."""
    found = await tx.scalars(
        select(InstallmentPlan).where(InstallmentPlan.account_id.in_(account_ids), InstallmentPlan.ended_at.is_(None))
    )
    return list(found)


def _bill(row: CustomerBill, account: AccountSummary, today: date) -> Unpaid:
    return Unpaid(
        id=row.id,
        number=row.number,
        account=account,
        due_on=row.due_on,
        overdue=row.due_on < today,
        amount=Money(row.remaining_minor, row.currency),
        period_start=row.period_start,
        period_end=row.period_end,
    )


async def _next_part(tx: Transaction, plan: InstallmentPlan, account: AccountSummary, today: date) -> Unpaid:
    of_plan = select(Installment).where(Installment.plan_id == plan.id)
    part = (await tx.scalars(of_plan.where(Installment.paid_at.is_(None)).order_by(Installment.place).limit(1))).one()
    parts = await tx.scalar(select(func.count()).where(Installment.plan_id == plan.id))
    return Unpaid(
        id=part.id,
        number=part.id,
        account=account,
        due_on=part.due_on,
        overdue=part.due_on < today,
        amount=Money(part.amount_minor, plan.currency),
        place=part.place,
        parts=parts or 0,
    )
