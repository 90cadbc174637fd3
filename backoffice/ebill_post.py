"""Telling everyone that their bill is there: which notices a worker has to send now, and what became of them.

Notices are taken and settled in batches: a claim and an end cost one statement for hundreds. A claim is a lease, as in
the outbox; the outbox itself stays free for what customers wait for.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Literal, TypeAlias

from sqlalchemy import bindparam, select, update

from backoffice.ebill import count_up
from backoffice.ebill_lanes import channel_of, lanes_of
from backoffice.models.accounts import BillingAccount, Customer
from backoffice.models.billing import CustomerBill
from backoffice.models.ebill import EbillNotice, EbillRun
from backoffice.notifications import free_at, ways_to
from backoffice.office import Office
from backoffice.pack_ebill import KIND
from backoffice.pack_notices import Channel
from backoffice.store import Transaction
from backoffice.values import Language, Money, Name

LEASE = timedelta(seconds=90)
_ATTEMPTS = 6
_LONGEST_PAUSE = 300


@dataclass(frozen=True, slots=True)
class Notice:
    """A notice that this worker has to send before its lease ends. `id` is the same however often it is sent.

    `message_id` is its line in the chat, when a worker before this one wrote it.
    """

    id: str
    run_id: str
    provider: str
    lane: str
    attempts: int
    conversation_id: str | None
    message_id: str | None
    phone: str
    email: str | None
    language: Language
    account: str
    kind: Name
    amount: Money
    paid: bool
    period_start: date
    period_end: date
    due_on: date


Outcome: TypeAlias = Literal["sent", "again", "unreachable"] | timedelta
"""What became of a notice: it went out; it failed, perhaps not for good; that way leads nowhere; or wait so long."""


async def running(office: Office) -> list[tuple[str, str]]:
    """The runs whose notices may leave now, with their providers: not those on hold, nor where it is quiet."""
    now = office.clock.now()
    async with office.store.snapshot() as tx:
        runs = await tx.execute(select(EbillRun.id, EbillRun.provider).where(EbillRun.state == "running"))
        return [(run, name) for run, name in runs if free_at(office.providers[name], KIND, now) <= now]


async def claim(office: Office, run_id: str, lane: str, limit: int) -> list[Notice]:
    """Up to `limit` notices of the run that are due in that lane, leased to the caller."""
    now = office.clock.now()
    due = (
        select(EbillNotice.id)
        .where(
            EbillNotice.run_id == run_id,
            EbillNotice.lane == lane,
            EbillNotice.state == "due",
            EbillNotice.not_before <= now,
        )
        .order_by(EbillNotice.not_before)
        .limit(limit)
        .with_for_update(skip_locked=True)
    )
    async with office.store.transaction() as tx:
        taken = await tx.scalars(
            update(EbillNotice)
            .where(EbillNotice.id.in_(due.scalar_subquery()))
            .values(not_before=now + LEASE, attempts=EbillNotice.attempts + 1)
            .returning(EbillNotice.id)
            .execution_options(synchronize_session=False)
        )
        return await _read(tx, office, list(taken))


async def settle(
    office: Office, run_id: str, outcomes: Sequence[tuple[Notice, Outcome]], pushed: Collection[str]
) -> None:
    """Note what became of these notices, all of that run, in one transaction. `pushed` as for `make_batch`."""
    now = office.clock.now()
    pauses = [(one, _pause(one, what)) for one, what in outcomes if what != "sent"]
    async with office.store.transaction() as tx:
        sent = await _end(tx, [one for one, what in outcomes if what == "sent"], "sent", now)
        await _put_off(tx, [(one, pause) for one, pause in pauses if pause is not None], now)
        failed = await _go_on(tx, office, [one for one, pause in pauses if pause is None], now, pushed)
        if sent or failed:
            await count_up(tx, run_id, now, sent=sent, failed=failed)


async def note_lines(tx: Transaction, lines: Mapping[str, str]) -> None:
    """Keep which line (message id) each notice (id) is in its chat, in the transaction that writes them."""
    await tx.execute(update(EbillNotice), [{"id": one, "message_id": line} for one, line in lines.items()])


@dataclass(frozen=True, slots=True)
class _Pause:
    """How long a notice is put off. Where the channel `asked` for it, nothing failed: that is no attempt."""

    length: timedelta
    asked: bool


def _pause(notice: Notice, outcome: Outcome) -> _Pause | None:
    """None when that way is given up."""
    if isinstance(outcome, timedelta):
        return _Pause(outcome, asked=True)
    if outcome == "unreachable" or notice.attempts >= _ATTEMPTS:
        return None
    return _Pause(timedelta(seconds=min(_LONGEST_PAUSE, 2**notice.attempts)), asked=False)


async def _read(tx: Transaction, office: Office, ids: Sequence[str]) -> list[Notice]:
    rows = await tx.execute(
        select(
            EbillNotice.id,
            EbillNotice.run_id,
            EbillNotice.lane,
            EbillNotice.attempts,
            EbillNotice.conversation_id,
            EbillNotice.message_id,
            Customer.phone,
            Customer.email,
            Customer.language,
            BillingAccount.provider,
            BillingAccount.number,
            BillingAccount.kind,
            CustomerBill.amount_minor,
            CustomerBill.remaining_minor,
            CustomerBill.currency,
            CustomerBill.period_start,
            CustomerBill.period_end,
            CustomerBill.due_on,
        )
        .join(CustomerBill, CustomerBill.id == EbillNotice.bill_id)
        .join(BillingAccount, BillingAccount.id == EbillNotice.account_id)
        .join(Customer, Customer.id == BillingAccount.customer_id)
        .where(EbillNotice.id.in_(ids))
    )
    return [
        Notice(
            id=row.id,
            run_id=row.run_id,
            provider=row.provider,
            lane=row.lane,
            attempts=row.attempts,
            conversation_id=row.conversation_id,
            message_id=row.message_id,
            phone=row.phone,
            email=row.email,
            language=row.language,
            account=row.number,
            kind=office.providers[row.provider].account_kind(row.kind).name,
            amount=Money(row.remaining_minor or row.amount_minor, row.currency),
            paid=row.remaining_minor == 0,
            period_start=row.period_start,
            period_end=row.period_end,
            due_on=row.due_on,
        )
        for row in rows
    ]


async def _end(tx: Transaction, notices: Sequence[Notice], state: str, now: datetime) -> int:
    """How many that were due end so; one that another worker ended meanwhile is not counted again."""
    if not notices:
        return 0
    ended = await tx.scalars(
        update(EbillNotice)
        .where(EbillNotice.id.in_([notice.id for notice in notices]), EbillNotice.state == "due")
        .values(state=state, sent_at=now if state == "sent" else None)
        .returning(EbillNotice.id)
        .execution_options(synchronize_session=False)
    )
    return len(ended.all())


async def _put_off(tx: Transaction, notices: Sequence[tuple[Notice, _Pause]], now: datetime) -> None:
    if not notices:
        return
    table = EbillNotice.__table__
    await tx.execute(
        update(table)  # type: ignore[arg-type]
        .where(table.c.id == bindparam("this"), table.c.state == "due")
        .values(not_before=bindparam("until"), attempts=bindparam("tries")),
        [{"this": one.id, "until": now + pause.length, "tries": one.attempts - pause.asked} for one, pause in notices],
    )


async def _go_on(
    tx: Transaction, office: Office, notices: Sequence[Notice], now: datetime, pushed: Collection[str]
) -> int:
    """Send these by the customer's next way from now on. How many have none left, and failed."""
    failed = []
    for notice in notices:
        row = await tx.get(EbillNotice, notice.id, with_for_update=True)
        if row is None or row.state != "due" or row.lane != notice.lane:
            continue
        tried: list[Channel] = [*row.tried, channel_of(row.lane)]
        owner = await tx.scalar(select(BillingAccount.customer_id).where(BillingAccount.id == row.account_id))
        provider = office.providers[notice.provider]
        ways = await ways_to(tx, provider, KIND, [owner or ""], now, without=tried)
        way = ways.get(owner or "")
        if way is None:
            failed.append(notice)
            continue
        lane = (await lanes_of(tx, ways, pushed))[way.customer_id]
        row.tried, row.lane, row.attempts, row.not_before = tried, lane, 0, way.at
        row.conversation_id = way.to if way.channel == "chat" else row.conversation_id
        row.message_id = None
    await tx.flush()
    return await _end(tx, failed, "failed", now)
