"""The e-bill: once a month everyone's bill is made, and everyone is told. Starting, pausing and watching a run.

A run is for one provider and one period. Its accounts are dealt out in parts, so that many workers can make bills at
once (`ebill_making`); the notices leave by themselves (`ebill_post`). All that a worker knows stands in the database:
killed at any point, it has lost nothing, and nobody gets a second notice.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Literal, TypeAlias

from sqlalchemy import func, or_, select, update
from sqlalchemy.exc import IntegrityError

from backoffice import audit
from backoffice.access import agent_of
from backoffice.ebill_amounts import month_before
from backoffice.errors import NotFound, NotOffered, Refusal
from backoffice.ids import new_id
from backoffice.models.accounts import BillingAccount
from backoffice.models.ebill import EbillPart, EbillRun
from backoffice.office import Office
from backoffice.pack_ebill import EbillRules
from backoffice.providers import Provider
from backoffice.store import Transaction

State: TypeAlias = Literal["running", "paused", "done"]

_PART_SIZE = 5000
_MOST_PARTS = 256
_IN_HANDS = 8
"""So many parts are with workers at a time; who has done one takes the next."""

STALLED = timedelta(seconds=60)
"""A part that nobody has worked on for so long is handed out again."""

_RATED_EVERY = timedelta(seconds=5)
_RATE_HOLDS = timedelta(seconds=60)


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a run is. Of `accounts`, `seen` were looked at; of the `made` notices, `sent` and `failed` are through.

    `rate` is in notices a second, 0 when nothing moves; `left` is how long the rest takes at that rate, if it is known.
    """

    id: str
    provider: str
    period: date
    issued_on: date
    state: State
    accounts: int
    seen: int
    made: int
    sent: int
    failed: int
    started_at: datetime
    ended_at: datetime | None
    rate: float
    left: timedelta | None


@dataclass(frozen=True, slots=True)
class PartId:
    """A part of a run, as it is handed to a worker."""

    run_id: str
    place: int


class EbillTooEarly(Refusal):
    """The day has not come. Values: day (date): when it does."""

    reply = "ebill_too_early"


class EbillOver(Refusal):
    """The run is over: there is nothing to pause or resume."""

    reply = "ebill_over"


def ebill_rules(provider: Provider) -> EbillRules:
    """The provider's rules of the e-bill, or NotOffered."""
    if provider.ebill is None:
        raise NotOffered(provider=provider.title)
    return provider.ebill


async def start_run(office: Office, name: str) -> Progress:
    """Begin the month's run of that provider, or find it begun already. Raises EbillTooEarly, NotOffered.

    Nobody is asked to do anything yet: the parts lie there until `take_parts` hands them out.
    """
    provider, now = office.providers[name], office.clock.now()
    rules, today = ebill_rules(provider), provider.day(now)
    issued_on = rules.day_of(today)
    if today < issued_on:
        raise EbillTooEarly(day=issued_on)
    period, _ = month_before(issued_on)
    async with office.store.transaction() as tx:
        run = await _run_of(tx, name, period)
        if run is None:
            run = await _begin(tx, provider, period, issued_on, now)
    return _progress(run, now)


async def begin_due_runs(office: Office) -> list[Progress]:
    """Begin what is due by the calendar: on the provider's day, or as soon after as the program is up."""
    due = []
    for name, provider in office.providers.items():
        today = provider.day(office.clock.now())
        if provider.ebill is None or today < provider.ebill.day_of(today):
            continue
        async with office.store.snapshot() as tx:
            begun = await _run_of(tx, name, month_before(today)[0])
        if begun is None:
            due.append(await start_run(office, name))
    return due


async def take_parts(office: Office) -> list[PartId]:
    """The next parts that wait for a worker, or whose worker seems to be gone; they are the caller's to hand out."""
    now = office.clock.now()
    undone = (EbillRun.id == EbillPart.run_id, EbillRun.state == "running", EbillPart.done.is_(False))
    worked_on = EbillPart.handed_at > now - STALLED
    async with office.store.snapshot() as tx:
        left, in_hands = (await tx.execute(select(func.count(), func.count().filter(worked_on)).where(*undone))).one()
    if left == in_hands or in_hands >= _IN_HANDS:
        return []
    async with office.store.transaction() as tx:
        parts = await tx.scalars(
            select(EbillPart)
            .join(EbillRun, EbillRun.id == EbillPart.run_id)
            .where(*undone, or_(EbillPart.handed_at.is_(None), ~worked_on))
            .order_by(EbillRun.started_at, EbillPart.place)
            .limit(_IN_HANDS - in_hands)
            .with_for_update(skip_locked=True, of=EbillPart)
        )
        taken = list(parts)
        for part in taken:
            part.handed_at = now
        return [PartId(part.run_id, part.place) for part in taken]


async def set_paused(office: Office, run_id: str, paused: bool, agent_id: str | None = None) -> Progress:
    """Hold the run, or let it go on; each worker notices with its next batch. Asked twice, it stays as it is.

    `agent_id` is who asks at the console, None for the operator's terminal. Raises EbillOver; NotFound also for another
    provider's run.
    """
    now = office.clock.now()
    async with office.store.transaction() as tx:
        run = await tx.get(EbillRun, run_id, with_for_update=True)
        if run is None or (agent_id and run.provider not in (await agent_of(tx, agent_id)).providers):
            raise NotFound
        if run.state == "done":
            raise EbillOver
        wanted = "paused" if paused else "running"
        if run.state != wanted:
            run.state = wanted
            run.rate, run.rated_at, run.rated_count = 0.0, now, run.sent + run.failed
            # What was handed out before is handed out again, rather than waited for.
            await tx.execute(update(EbillPart).where(EbillPart.run_id == run_id).values(handed_at=None))
            audit.record_step(
                tx,
                actor="agent" if agent_id else "system",
                actor_id=agent_id,
                provider=run.provider,
                action="pause_ebill" if paused else "resume_ebill",
                subject_id=run.id,
                at=now,
            )
        return _progress(run, now)


async def list_runs(office: Office, providers: Sequence[str], limit: int = 12) -> list[Progress]:
    """The runs of those providers, newest first."""
    async with office.store.snapshot() as tx:
        rows = await tx.scalars(
            select(EbillRun)
            .where(EbillRun.provider.in_(providers))
            .order_by(EbillRun.started_at.desc(), EbillRun.id)
            .limit(limit)
        )
        return [_progress(run, office.clock.now()) for run in rows]


async def count_up(tx: Transaction, run_id: str, now: datetime, **by: int) -> None:
    """Add to the run's counters; the run is over when all accounts are seen and all notices through.

    The last thing in a transaction: the run's row is the same for all workers, and locked from here to the commit.
    """
    added = {name: getattr(EbillRun, name) + count for name, count in by.items()}
    counted = update(EbillRun).where(EbillRun.id == run_id).values(added).returning(EbillRun)
    run = (await tx.scalars(counted, execution_options={"populate_existing": True})).one()
    through = run.sent + run.failed
    if now - run.rated_at >= _RATED_EVERY:
        run.rate = (through - run.rated_count) / (now - run.rated_at).total_seconds()
        run.rated_at, run.rated_count = now, through
    if through == run.made and await _all_parts_done(tx, run_id):
        run.state, run.ended_at = "done", now


async def _all_parts_done(tx: Transaction, run_id: str) -> bool:
    left = await tx.scalar(
        select(EbillPart.place).where(EbillPart.run_id == run_id, EbillPart.done.is_(False)).limit(1)
    )
    return left is None


async def _run_of(tx: Transaction, provider: str, period: date) -> EbillRun | None:
    run: EbillRun | None = await tx.scalar(
        select(EbillRun).where(EbillRun.provider == provider, EbillRun.period == period)
    )
    return run


async def _begin(tx: Transaction, provider: Provider, period: date, issued_on: date, now: datetime) -> EbillRun:
    accounts = await tx.scalar(
        select(func.count())
        .select_from(BillingAccount)
        .where(BillingAccount.provider == provider.name, BillingAccount.payment == "postpaid")
    )
    run = EbillRun(
        id=new_id(),
        provider=provider.name,
        period=period,
        issued_on=issued_on,
        state="running",
        accounts=accounts or 0,
        seen=0,
        made=0,
        sent=0,
        failed=0,
        started_at=now,
        rate=0.0,
        rated_at=now,
        rated_count=0,
    )
    try:
        async with tx.begin_nested():
            tx.add(run)
    except IntegrityError:  # another worker was first
        run = (await tx.scalars(select(EbillRun).filter_by(provider=provider.name, period=period))).one()
        return run
    parts = min(_MOST_PARTS, run.accounts // _PART_SIZE + 1)
    tx.add_all(EbillPart(run_id=run.id, place=place, **_bounds(place, parts), done=False) for place in range(parts))
    audit.record_step(
        tx, actor="system", actor_id=None, provider=provider.name, action="start_ebill", subject_id=run.id, at=now
    )
    return run


def _bounds(place: int, parts: int) -> dict[str, str | None]:
    """Ids are random hex digits, so that equal stretches of them hold about as many accounts; any other id fits too."""
    ends = [f"{0x10000 * n // parts:04x}" for n in (place, place + 1)]
    return {"first": ends[0] if place else None, "last": ends[1] if place + 1 < parts else None}


def _progress(run: EbillRun, now: datetime) -> Progress:
    moving = run.state == "running" and now - run.rated_at < _RATE_HOLDS
    rate = run.rate if moving else 0.0
    rest = max(run.accounts - run.seen, 0) + run.made - run.sent - run.failed
    return Progress(
        id=run.id,
        provider=run.provider,
        period=run.period,
        issued_on=run.issued_on,
        state=run.state,  # type: ignore[arg-type]
        accounts=run.accounts,
        seen=run.seen,
        made=run.made,
        sent=run.sent,
        failed=run.failed,
        started_at=run.started_at,
        ended_at=run.ended_at,
        rate=rate,
        left=timedelta(seconds=round(rest / rate)) if rate and rest else None,
    )
