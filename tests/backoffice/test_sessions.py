"""The chats that are linked to a customer, and ending one from another."""

import pytest
from sqlalchemy import select

from backoffice.accounts import who_is
from backoffice.errors import NotFound, NotLinked
from backoffice.models.audit import AuditRow
from backoffice.models.outbox import OutboxItem
from backoffice.office import Office
from backoffice.sessions import SessionOver, end_session, list_sessions
from tests.fakes import FakeClock
from tests.people import NOURA, SALEM, again, chat_of, stranger


async def test_every_linked_chat_is_listed_with_its_day(town: Office, clock: FakeClock) -> None:
    first = await chat_of(town, SALEM)
    linked_at = clock.now()
    clock.move(days=3)
    second = await chat_of(town, SALEM)
    await chat_of(town, NOURA)
    listed = await list_sessions(town, second)
    assert [(one.here, one.since, one.channel) for one in listed] == [
        (True, clock.now(), "test"),
        (False, linked_at, "test"),
    ]
    assert [one.here for one in await list_sessions(town, first)] == [True, False]
    with pytest.raises(NotLinked):
        await list_sessions(town, await stranger(town))


async def test_one_is_ended_from_another_once_and_is_told(town: Office) -> None:
    old, here = await chat_of(town, SALEM), await chat_of(town, SALEM)
    other = next(one for one in await list_sessions(town, here) if not one.here)
    assert await end_session(town, here, other.id) == await end_session(town, here, other.id)
    assert not (await who_is(town, old)).linked
    assert (await who_is(town, here)).linked
    assert [one.here for one in await list_sessions(town, here)] == [True]
    with pytest.raises(SessionOver):
        await end_session(town, again(here), other.id)
    async with town.store.transaction() as tx:
        [notice] = await tx.scalars(select(OutboxItem).where(OutboxItem.kind == "notice"))
        [row] = await tx.scalars(select(AuditRow).where(AuditRow.action == "end_session"))
    assert notice.conversation_id == old.conversation_id
    assert notice.payload["reply"]["reply"] == "session_ended_elsewhere"
    assert (row.subject_id, row.message_id) == (other.id, here.message_id)


async def test_nobody_ends_anothers(town: Office) -> None:
    theirs = (await list_sessions(town, await chat_of(town, NOURA)))[0]
    with pytest.raises(NotFound):
        await end_session(town, await chat_of(town, SALEM), theirs.id)
