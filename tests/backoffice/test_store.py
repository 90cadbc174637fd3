"""One transaction: all or nothing, and moments that keep their zone."""

import asyncio
from datetime import UTC, datetime, timedelta, timezone

import pytest
from sqlalchemy import func, select
from sqlalchemy.exc import IntegrityError, StatementError

from backoffice import audit
from backoffice.ids import new_id
from backoffice.models.agents import Agent
from backoffice.models.audit import AuditRow
from backoffice.office import Caller, Office
from backoffice.store import Store

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)


async def test_what_fails_half_way_leaves_nothing(store: Store) -> None:
    with pytest.raises(IntegrityError):
        await _add_agents(store, "mona", "mona")
    async with store.transaction() as tx:
        assert await tx.scalar(select(func.count()).select_from(Agent)) == 0


async def test_a_moment_comes_back_in_utc(store: Store) -> None:
    riyadh = timezone(timedelta(hours=3))
    await _record(store, NOON.astimezone(riyadh))
    async with store.transaction() as tx:
        at = await tx.scalar(select(AuditRow.at))
    assert at == NOON
    assert at is not None
    assert at.utcoffset() == timedelta(0)


async def test_a_moment_without_a_zone_is_refused(store: Store) -> None:
    with pytest.raises(StatementError, match="without a time zone"):
        await _record(store, NOON.replace(tzinfo=None))


async def test_a_message_is_audited_for_an_action_once(store: Store) -> None:
    caller = Caller("stc", new_id(), new_id())
    await _record(store, NOON, caller)
    with pytest.raises(IntegrityError):
        await _record(store, NOON, caller)


async def test_an_action_is_known_as_done_by_its_message(store: Store) -> None:
    caller = Caller("stc", new_id(), new_id())
    await _record(store, NOON, caller)
    async with store.transaction() as tx:
        assert await audit.already_done(tx, caller, "test") == "subject"
        assert await audit.already_done(tx, caller, "another") is None
        assert await audit.already_done(tx, Caller("stc", caller.conversation_id, new_id()), "test") is None


async def test_a_reader_waits_for_no_writer_and_sees_what_was_committed(store: Store) -> None:
    await _add_agents(store, "mona")
    async with store.transaction() as writing:
        writing.add(_agent("huda"))
        await writing.flush()
        async with store.snapshot() as reading:
            assert await reading.scalar(select(func.count()).select_from(Agent)) == 1
    async with store.snapshot() as reading:
        assert await reading.scalar(select(func.count()).select_from(Agent)) == 2


async def test_many_transactions_at_once_all_commit(office: Office) -> None:
    await asyncio.gather(*(_add_agents(office.store, f"agent {i}") for i in range(40)))
    async with office.store.transaction() as tx:
        assert await tx.scalar(select(func.count()).select_from(Agent)) == 40


async def _add_agents(store: Store, *logins: str) -> None:
    async with store.transaction() as tx:
        tx.add_all(_agent(login) for login in logins)


def _agent(login: str) -> Agent:
    return Agent(id=new_id(), login=login, name="Mona", password_hash="-", providers=[])


async def _record(store: Store, at: datetime, caller: Caller | None = None) -> None:
    caller = caller or Caller("stc", new_id(), new_id())
    async with store.transaction() as tx:
        audit.record(tx, caller, "test", subject_id="subject", actor_id=None, at=at)
