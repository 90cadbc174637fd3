"""The log of a chat: counted without gaps, written once, read from a cursor."""

import asyncio

import pytest

from backoffice.conversations import (
    ConversationInfo,
    find_chat,
    open_chat,
    read_chat,
    set_language,
    set_provider,
    set_reachable,
    welcome_back,
)
from backoffice.errors import NotFound
from backoffice.office import Office
from backoffice.transcript import (
    AlreadyReceived,
    NewLine,
    StoredButton,
    append_line,
    button_at,
    mark_handled,
    open_offers,
    read_lines,
    unanswered,
)
from tests.fakes import FakeClock


async def begin(office: Office, chat_id: str = "1", channel: str = "web") -> ConversationInfo:
    async with office.store.transaction() as tx:
        return await open_chat(
            tx, channel=channel, chat_id=chat_id, provider="stc", language="ar", at=office.clock.now()
        )


async def write(office: Office, chat: ConversationInfo, line: NewLine) -> str:
    async with office.store.transaction() as tx:
        return (await append_line(tx, chat.id, line, office.clock.now())).id


async def test_a_chat_is_found_again(office: Office) -> None:
    begun = await begin(office)
    assert await begin(office) == begun == await find_chat(office, "web", "1") == await read_chat(office, begun.id)
    assert await find_chat(office, "telegram", "1") is None


async def test_two_first_messages_make_one_chat(office: Office) -> None:
    begun = await asyncio.gather(*(begin(office) for _ in range(6)))
    assert len({chat.id for chat in begun}) == 1


async def test_lines_written_at_once_are_counted_without_gaps(office: Office) -> None:
    chat = await begin(office)
    await asyncio.gather(*(write(office, chat, NewLine("bot", f"line {i}")) for i in range(10)))
    assert [line.seq for line in await read_lines(office, chat.id, 0)] == list(range(1, 11))


async def test_a_delivery_that_was_here_before_leaves_no_gap(office: Office) -> None:
    chat = await begin(office)
    await write(office, chat, NewLine("customer", "hi", channel_message_id="m1"))
    with pytest.raises(AlreadyReceived):
        await write(office, chat, NewLine("customer", "hi", channel_message_id="m1"))
    await write(office, chat, NewLine("bot", "hello"))
    assert [(line.seq, line.text) for line in await read_lines(office, chat.id, 0)] == [(1, "hi"), (2, "hello")]


async def test_two_chats_may_name_their_messages_alike(office: Office) -> None:
    for chat_id in ("1", "2"):
        await write(office, await begin(office, chat_id), NewLine("customer", "hi", channel_message_id="m1"))


async def test_lines_are_read_from_a_cursor_in_portions(office: Office) -> None:
    chat = await begin(office)
    for i in range(5):
        await write(office, chat, NewLine("bot", str(i)))
    assert [line.text for line in await read_lines(office, chat.id, 1, limit=3)] == ["1", "2", "3"]


async def test_a_line_keeps_its_buttons(office: Office) -> None:
    chat = await begin(office)
    yes = StoredButton("نعم", '/affirm{"a": "b"}')
    await write(office, chat, NewLine("bot", "sure?", {"reply": "ask_sure"}, (yes,)))
    async with office.store.transaction() as tx:
        assert await button_at(tx, chat.id, 1, 0) == yes
        assert [await button_at(tx, chat.id, *at) for at in ((1, 1), (1, -1), (2, 0))] == [None, None, None]


async def test_only_the_buttons_after_the_customers_last_line_are_on_offer(office: Office) -> None:
    chat = await begin(office)
    await write(office, chat, NewLine("bot", "old", buttons=(StoredButton("a", "/a"),)))
    await write(office, chat, NewLine("customer", "hi"))
    await write(office, chat, NewLine("bot", "one", buttons=(StoredButton("b", "/b"),)))
    await write(office, chat, NewLine("bot", "two", buttons=(StoredButton("c", "/c"),)))
    async with office.store.transaction() as tx:
        said, offered = await open_offers(tx, chat.id)
    assert (said, [button.label for button in offered]) == (2, ["b", "c"])


async def test_what_was_asked_for_stays(office: Office) -> None:
    chat = await begin(office)
    await set_language(office, chat.id, "fa")
    await set_provider(office, chat.id, "sec")
    await set_reachable(office, chat.id, False)
    now = await read_chat(office, chat.id)
    assert (now.language, now.provider, now.reachable) == ("fa", "sec", False)


async def test_who_writes_again_can_be_reached_again(office: Office) -> None:
    chat = await begin(office)
    await set_reachable(office, chat.id, False)
    async with office.store.transaction() as tx:
        assert (await welcome_back(tx, chat.id, None)).reachable


async def test_a_chat_that_is_not_there_is_not_found(office: Office) -> None:
    for attempt in (read_chat(office, "nobody"), set_language(office, "nobody", "fa")):
        with pytest.raises(NotFound):
            await attempt


async def test_unanswered_messages_are_those_of_customers_oldest_first(office: Office, clock: FakeClock) -> None:
    web, other = await begin(office), await begin(office, channel="terminal")
    done = await write(office, web, NewLine("customer", "answered"))
    await write(office, web, NewLine("customer", "first"))
    clock.move(seconds=1)
    await write(office, web, NewLine("bot", "said"))
    await write(office, other, NewLine("customer", "elsewhere"))
    await write(office, web, NewLine("customer", "second"))
    async with office.store.transaction() as tx:
        await mark_handled(tx, done, office.clock.now(), "greet")
    assert [line.text for line in await unanswered(office, {"web"})] == ["first", "second"]
    first = (await read_lines(office, web.id, 0))[0]
    assert (first.handled, first.intent) == (True, "greet")
