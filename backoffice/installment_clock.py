"""What the clock does to plans: a reminder before a part's day, one after it, the end of a plan that is not kept."""

from datetime import date, datetime, timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import aliased

from backoffice import audit
from backoffice.due_notices import tell_owner
from backoffice.models.accounts import BillingAccount
from backoffice.models.billing import CustomerBill
from backoffice.models.installments import Installment, InstallmentPlan
from backoffice.office import Office
from backoffice.pack_money import InstallmentRules
from backoffice.providers import Provider
from backoffice.store import Transaction
from backoffice.values import Code, Money, Value

_AHEAD, _LATE = 1, 2


async def keep_plans(office: Office) -> int:
    """Tell customers of parts that are due soon or late, each once, and end plans that are not kept. How many."""
    now, seen = office.clock.now(), 0
    for provider in office.providers.values():
        if provider.installments is not None:
            async with office.store.transaction() as tx:
                seen += await _keep(tx, provider, provider.installments, now)
    return seen


async def _keep(tx: Transaction, provider: Provider, rules: InstallmentRules, now: datetime) -> int:
    today = provider.day(now)
    seen = 0
    for part, plan, account in await _due(tx, provider, today + timedelta(days=rules.remind_days)):
        last_day = part.due_on + timedelta(days=rules.grace_days)
        if last_day < today:
            await _end(tx, provider, plan, account, now)
        elif part.due_on < today and part.reminders < _LATE:
            part.reminders = _LATE
            args = {**_args(part, plan, account), "until": last_day}
            await tell_owner(tx, provider, account, "plan_part_late", args, at=now)
        elif part.due_on >= today and part.reminders < _AHEAD and part.place > 1:  # the first was due when agreed
            part.reminders = _AHEAD
            args = {**_args(part, plan, account), "parts": await _count(tx, plan)}
            await tell_owner(tx, provider, account, "plan_part_due", args, at=now)
        else:
            continue
        seen += 1
    return seen


async def _due(
    tx: Transaction, provider: Provider, until: date
) -> list[tuple[Installment, InstallmentPlan, BillingAccount]]:
    """Of each running plan the part to be paid next, where its day is not after `until`."""
    unpaid = aliased(Installment)
    first = select(func.min(unpaid.place)).where(unpaid.plan_id == InstallmentPlan.id, unpaid.paid_at.is_(None))
    found = await tx.execute(
        select(Installment, InstallmentPlan, BillingAccount)
        .join(InstallmentPlan, InstallmentPlan.id == Installment.plan_id)
        .join(BillingAccount, BillingAccount.id == InstallmentPlan.account_id)
        .where(
            BillingAccount.provider == provider.name,
            InstallmentPlan.ended_at.is_(None),
            Installment.due_on <= until,
            Installment.place == first.scalar_subquery(),
        )
        .order_by(Installment.due_on, Installment.id)
        .with_for_update(of=(Installment, InstallmentPlan), skip_locked=True)
    )
    return [(part, plan, account) for part, plan, account in found]


async def _end(
    tx: Transaction, provider: Provider, plan: InstallmentPlan, account: BillingAccount, now: datetime
) -> None:
    """The bills that it was to pay stand again by themselves, less what was paid of them."""
    plan.ended_at, plan.broken = now, True
    unpaid = select(func.sum(CustomerBill.remaining_minor)).where(CustomerBill.id.in_(plan.bills))
    left = int(await tx.scalar(unpaid) or 0)
    audit.record_step(
        tx,
        actor="system",
        actor_id=None,
        provider=provider.name,
        action="end_plan",
        subject_id=plan.id,
        at=now,
        left_minor=left,
    )
    args: dict[str, Value] = {"account": Code(account.number), "left": Money(left, plan.currency)}
    await tell_owner(tx, provider, account, "plan_ended", args, at=now, unasked=True)


async def _count(tx: Transaction, plan: InstallmentPlan) -> int:
    return await tx.scalar(select(func.count()).where(Installment.plan_id == plan.id)) or 0


def _args(part: Installment, plan: InstallmentPlan, account: BillingAccount) -> dict[str, Value]:
    return {
        "account": Code(account.number),
        "place": part.place,
        "amount": Money(part.amount_minor, plan.currency),
        "due": part.due_on,
    }
