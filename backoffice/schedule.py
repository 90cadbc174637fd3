"""Whose turn it is to do what comes round: each round of a task is claimed by one worker.

A claim moves the task's `due_at` on by its period, in one statement: of many workers that try at once, one succeeds.
A worker that dies within a round loses no more than that; the next round looks at everything that is still to be done.
"""

from datetime import datetime, timedelta

from sqlalchemy import select, update
from sqlalchemy.exc import IntegrityError

from backoffice.models.schedule import ScheduledTask
from backoffice.office import Office
from backoffice.store import Transaction


async def claim_round(office: Office, name: str, every: timedelta) -> bool:
    """Whether the task of that name is due, and the caller's to do now. A new task is due at once."""
    now = office.clock.now()
    async with office.store.snapshot() as tx:
        due_at = await tx.scalar(select(ScheduledTask.due_at).where(ScheduledTask.name == name))
    if due_at is not None and due_at > now:
        return False
    async with office.store.transaction() as tx:
        return await (_begin if due_at is None else _move)(tx, name, now, every)


async def _move(tx: Transaction, name: str, now: datetime, every: timedelta) -> bool:
    moved = await tx.execute(
        update(ScheduledTask)
        .where(ScheduledTask.name == name, ScheduledTask.due_at <= now)
        .values(due_at=now + every)
        .returning(ScheduledTask.name)
    )
    return moved.first() is not None


async def _begin(tx: Transaction, name: str, now: datetime, every: timedelta) -> bool:
    try:
        async with tx.begin_nested():
            tx.add(ScheduledTask(name=name, due_at=now + every))
    except IntegrityError:  # another worker was first
        return False
    return True
