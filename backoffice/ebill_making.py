"""Making bills: a batch of accounts at a time, each batch with its notices in one transaction.

The part's `cursor` moves on in that transaction, so that a batch is done whole or not at all, and never twice.
"""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, Result, Row, and_, func, insert, select

from backoffice.ebill import PartId, count_up, ebill_rules
from backoffice.ebill_amounts import Used, bill_amounts
from backoffice.ebill_charges import Bought, mark_billed, purchases_of, tariffs_before
from backoffice.ebill_lanes import lanes_of
from backoffice.ids import new_id
from backoffice.models.accounts import BillingAccount
from backoffice.models.billing import CustomerBill
from backoffice.models.ebill import EbillNotice, EbillPart, EbillRun
from backoffice.models.subscriptions import Product
from backoffice.models.usage import MonthlyUsage, UsageRecord
from backoffice.notifications import Way, ways_to
from backoffice.office import Office
from backoffice.pack_ebill import KIND
from backoffice.providers import Provider
from backoffice.store import Transaction

BATCH = 500

_ACCOUNT = (
    BillingAccount.id,
    BillingAccount.customer_id,
    BillingAccount.number,
    BillingAccount.tariff,
    BillingAccount.currency,
    BillingAccount.opened_at,
)


@dataclass(frozen=True, slots=True)
class _Month:
    """What one batch is about."""

    provider: Provider
    run: EbillRun
    first: date
    last: date
    issued_since: date  # a bill that was issued after this day is the period's: no other is made
    pushed: Collection[str]


async def make_batch(office: Office, part_id: PartId, pushed: Collection[str], size: int = BATCH) -> bool:
    """Make the next bills of that part. False when there is nothing to do: it is done, paused, or another worker's.

    `pushed` are the channels that lines are sent to; in all others a line is there once it is written.
    """
    now = office.clock.now()
    async with office.store.transaction() as tx:
        part = await tx.get(
            EbillPart, (part_id.run_id, part_id.place), with_for_update={"skip_locked": True}, populate_existing=True
        )
        run = await tx.get(EbillRun, part_id.run_id)
        if part is None or run is None or part.done or run.state != "running":
            return False
        month = _month(office.providers[run.provider], run, pushed)
        accounts = (await tx.execute(_next_accounts(run, part, size))).all()
        made = await _make(tx, month, accounts, now) if accounts else 0
        part.cursor = accounts[-1].id if accounts else part.cursor
        part.done = len(accounts) < size
        part.handed_at = now
        await tx.flush()
        await count_up(tx, run.id, now, seen=len(accounts), made=made)
        return not part.done


def _month(provider: Provider, run: EbillRun, pushed: Collection[str]) -> _Month:
    last = (run.period + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    day_before = run.issued_on.replace(day=1) - timedelta(days=1)
    return _Month(provider, run, run.period, last, ebill_rules(provider).day_of(day_before), pushed)


def _next_accounts(run: EbillRun, part: EbillPart, size: int) -> Any:
    bounds: list[ColumnElement[bool]] = []
    if part.cursor is not None:
        bounds.append(BillingAccount.id > part.cursor)
    elif part.first is not None:
        bounds.append(BillingAccount.id >= part.first)
    if part.last is not None:
        bounds.append(BillingAccount.id < part.last)
    return (
        select(*_ACCOUNT)
        .where(BillingAccount.provider == run.provider, BillingAccount.payment == "postpaid", *bounds)
        .order_by(BillingAccount.id)
        .limit(size)
    )


async def _make(tx: Transaction, month: _Month, accounts: Sequence[Row[Any]], now: datetime) -> int:
    """The bills of these accounts where there is none yet, and their notices. How many notices that is."""
    ids = [account.id for account in accounts]
    newest = await _newest_bills(tx, ids)
    unbilled = [account for account in accounts if not _has_bill(month, newest.get(account.id))]
    made = await _new_bills(tx, month, unbilled, newest)
    bills = [bill for bill, _ in made]
    if bills:
        await tx.execute(insert(CustomerBill), bills)
        await mark_billed(tx, {bill["id"]: bought for bill, bought in made})
    billed = {bill["account_id"]: bill["id"] for bill in bills}
    billed |= {one: bill.id for one, bill in newest.items() if _has_bill(month, bill)}
    owners = {account.customer_id for account in accounts if account.id in billed}
    ways = await ways_to(tx, month.provider, KIND, owners, now)
    lanes = await lanes_of(tx, ways, month.pushed)
    notices = [
        _notice(month.run, account.id, billed[account.id], ways[account.customer_id], lanes[account.customer_id])
        for account in accounts
        if account.id in billed and account.customer_id in ways
    ]
    if notices:
        await tx.execute(insert(EbillNotice), notices)
    return len(notices)


async def _newest_bills(tx: Transaction, ids: Sequence[str]) -> dict[str, Row[Any]]:
    rows: Result[Any] = await tx.execute(
        select(CustomerBill.id, CustomerBill.account_id, CustomerBill.issued_on, CustomerBill.period_end)
        .where(CustomerBill.account_id.in_(ids))
        .order_by(CustomerBill.period_start)
    )
    return {row.account_id: row for row in rows.all()}


def _has_bill(month: _Month, newest: Row[Any] | None) -> bool:
    return newest is not None and newest.issued_on > month.issued_since


async def _new_bills(
    tx: Transaction, month: _Month, accounts: Sequence[Row[Any]], newest: Mapping[str, Row[Any]]
) -> list[tuple[dict[str, Any], Sequence[Bought]]]:
    """The rows of the new bills, each with the charges that stand on it.

    None for an account that owes nothing for its month, or is too new to have had one.
    """
    first_days = {one.id: _first_day(month, one, newest.get(one.id)) for one in accounts}
    due = [one for one in accounts if first_days[one.id] <= month.last]
    used = await _used(tx, month, due, first_days)
    bills = [_bill(month, one, used[one.id], first_days[one.id]) for one in due]
    return [(bill, used[bill["account_id"]].bought) for bill in bills if bill["amount_minor"]]


def _first_day(month: _Month, account: Row[Any], newest: Row[Any] | None) -> date:
    """From which day on it is billed: not before it was opened, and no day twice."""
    opened = month.provider.day(account.opened_at)
    free: date = newest.period_end + timedelta(days=1) if newest else month.first
    return max(month.first, opened, free)


def _bill(month: _Month, account: Row[Any], used: Used, first: date) -> dict[str, Any]:
    rules, issued_on = ebill_rules(month.provider), month.run.issued_on
    amounts = bill_amounts(month.provider, rules, used, first, month.last)
    return {
        "id": new_id(),
        "account_id": account.id,
        "number": f"{account.number}-{issued_on:%y%m}",
        "period_start": first,
        "period_end": month.last,
        "issued_on": issued_on,
        "due_on": issued_on + timedelta(days=rules.due_days),
        "amount_minor": amounts.total,
        "remaining_minor": amounts.total,
        "currency": account.currency,
        "lines": amounts.lines,
    }


async def _used(
    tx: Transaction, month: _Month, accounts: Sequence[Row[Any]], first_days: Mapping[str, date]
) -> dict[str, Used]:
    """What is to be paid for, by account."""
    ids = [account.id for account in accounts]
    zone = ZoneInfo(month.provider.time_zone)
    start, end = (datetime.combine(day, time(), zone) for day in (month.first, month.last + timedelta(days=1)))
    services = defaultdict(list)
    on = select(Product.account_id, Product.offering).where(Product.account_id.in_(ids))
    for row in await tx.execute(on.where(Product.ended_at.is_(None), Product.started_at < end)):
        services[row.account_id].append(row.offering)
    measured = select(MonthlyUsage.account_id, MonthlyUsage.quantity).where(
        MonthlyUsage.account_id.in_(ids), MonthlyUsage.month == month.first
    )
    quantities = dict((await tx.execute(measured)).all())
    charged = (
        select(UsageRecord.account_id, func.sum(UsageRecord.charged_minor))
        .where(and_(UsageRecord.account_id.in_(ids), UsageRecord.at >= start, UsageRecord.at < end))
        .group_by(UsageRecord.account_id)
    )
    charges = dict((await tx.execute(charged)).all())
    purchases = await purchases_of(tx, ids, start, end)
    tariffs = await tariffs_before(tx, {one: first_days[one] for one in ids})
    return {
        one.id: Used(
            tariff=tariffs.get(one.id, one.tariff),
            services=sorted(set(services[one.id]) - purchases[one.id].paid_ahead),
            bought=purchases[one.id].due,
            quantity=quantities.get(one.id, 0),
            charged=int(charges.get(one.id, 0)),
        )
        for one in accounts
    }


def _notice(run: EbillRun, account_id: str, bill_id: str, way: Way, lane: str) -> dict[str, Any]:
    return {
        "id": new_id(),
        "run_id": run.id,
        "account_id": account_id,
        "period": run.period,
        "bill_id": bill_id,
        "lane": lane,
        "tried": [],
        "conversation_id": way.to if way.channel == "chat" else None,
        "message_id": None,
        "state": "due",
        "attempts": 0,
        "not_before": way.at,
        "sent_at": None,
    }
