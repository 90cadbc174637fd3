"""Files that were ordered ahead come into the chat once, and only while it is still their owner's."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from backoffice.accounts import unlink_chat
from backoffice.conversations import ConversationInfo
from backoffice.office import Caller, Office
from backoffice.transcript import read_lines
from backoffice.usage import KINDS
from backoffice.usage_orders import LEASE, MOST_ATTEMPTS, OrderedUsage, order_usage
from backoffice.values import Language
from bot.messages import File, Paper
from bot.ordered_papers import OrderedPapers
from bot.papers.maker import Papers
from bot.papers.shelf import Shelf
from bot.replies.render import Replies
from bot.signals import LocalSignals
from bot.speech import Speech
from tests.fakes import FakeClock
from tests.people import MARYAM, again, chat_of


class BrokenPapers(Papers):
    """The disk is full."""

    async def make(
        self, chat: ConversationInfo, message_id: str, language: Language, papers: Sequence[Paper]
    ) -> tuple[File, ...]:
        raise OSError("no space left on device")


@pytest.fixture
def shelf(town: Office, tmp_path: Path) -> Shelf:
    return Shelf(town, tmp_path / "files")


def worker(office: Office, papers: Papers, replies: Replies) -> OrderedPapers:
    return OrderedPapers(office, papers, Speech(office, replies, frozenset()), LocalSignals())


async def ordered(office: Office, caller: Caller) -> OrderedUsage:
    first, last = date(2026, 9, 24), date(2026, 11, 22)
    return await order_usage(office, again(caller), "09211230001", first=first, last=last, kinds=KINDS)


async def told(office: Office, caller: Caller) -> list[tuple[str, int]]:
    """What the chat was told: the keys, and how many files came with each."""
    lines = await read_lines(office, caller.conversation_id, 0)
    return [(reply["reply"], len(reply.get("files", ()))) for line in lines if (reply := line.reply)]


async def test_the_list_comes_as_two_files_once(town: Office, shelf: Shelf, replies: Replies) -> None:
    caller = await chat_of(town, MARYAM)
    order = await ordered(town, caller)
    work = worker(town, Papers(town, shelf, replies), replies)
    assert [await work.make_due(), await work.make_due()] == [1, 0]
    assert await told(town, caller) == [("usage_ready", 2)]
    (line,) = await read_lines(town, caller.conversation_id, 0)
    assert order.reference in line.text
    for file in (line.reply or {})["files"]:
        assert len(await shelf.read(file["id"])) > 1000


async def test_a_chat_that_is_nobodys_by_then_gets_nothing(
    town: Office, shelf: Shelf, replies: Replies, clock: FakeClock
) -> None:
    caller = await chat_of(town, MARYAM)
    await ordered(town, caller)
    await unlink_chat(town, again(caller))
    work = worker(town, Papers(town, shelf, replies), replies)
    assert await work.make_due() == 1
    clock.move(seconds=LEASE.total_seconds())
    assert await work.make_due() == 0
    assert await told(town, caller) == []


async def test_what_cannot_be_made_is_tried_some_times_and_then_said(
    town: Office, shelf: Shelf, replies: Replies, clock: FakeClock
) -> None:
    caller = await chat_of(town, MARYAM)
    await ordered(town, caller)
    work = worker(town, BrokenPapers(town, shelf, replies), replies)
    for attempt in range(MOST_ATTEMPTS):
        assert await told(town, caller) == []
        assert await work.make_due() == 1, attempt
        clock.move(seconds=LEASE.total_seconds())
    assert await told(town, caller) == [("paper_failed", 0)]
    assert await work.make_due() == 0
