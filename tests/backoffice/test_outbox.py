"""What has to leave: claimed by one worker at a time, in order, and never lost with a worker."""

import asyncio

from backoffice import outbox
from backoffice.conversations import ConversationInfo, open_chat, set_provider
from backoffice.office import Office
from backoffice.outbox import LEASE, Delivery
from backoffice.transcript import NewLine, append_line
from backoffice.values import Code
from tests.fakes import FakeClock

CHANNELS = {"telegram"}


async def begin(office: Office, chat_id: str = "1", channel: str = "telegram") -> ConversationInfo:
    async with office.store.transaction() as tx:
        return await open_chat(
            tx, channel=channel, chat_id=chat_id, provider="stc", language="ar", at=office.clock.now()
        )


async def send(office: Office, chat: ConversationInfo, *texts: str) -> None:
    async with office.store.transaction() as tx:
        for text in texts:
            line = await append_line(tx, chat.id, NewLine("bot", text), office.clock.now())
            outbox.add_chat_line(tx, line, office.clock.now())


async def send_code(office: Office, conversation_id: str | None = None) -> None:
    async with office.store.transaction() as tx:
        outbox.add_sms(
            tx,
            to="+966501234567",
            reply="sms_code",
            args={"code": Code("123456")},
            language="ar",
            provider="stc",
            conversation_id=conversation_id,
            at=office.clock.now(),
        )


async def texts_of(office: Office, deliveries: list[Delivery]) -> list[str]:
    found = [await outbox.read_delivery(office, delivery) for delivery in deliveries]
    return [line.text for _, line in filter(None, found)]


async def test_lines_of_a_chat_go_out_one_after_the_other(office: Office) -> None:
    await send(office, await begin(office), "one", "two")
    first = await outbox.claim(office, CHANNELS, 10)
    assert await texts_of(office, first) == ["one"]
    assert await outbox.claim(office, CHANNELS, 10) == []
    await outbox.mark_sent(office, first[0])
    assert await texts_of(office, await outbox.claim(office, CHANNELS, 10)) == ["two"]


async def test_different_chats_go_out_side_by_side(office: Office) -> None:
    for chat_id in ("1", "2", "3"):
        await send(office, await begin(office, chat_id), chat_id)
    assert await texts_of(office, await outbox.claim(office, CHANNELS, 2)) == ["1", "2"]


async def test_many_workers_never_claim_the_same(office: Office) -> None:
    for chat_id in map(str, range(12)):
        await send(office, await begin(office, chat_id), "a", "b")
    batches = await asyncio.gather(*(outbox.claim(office, CHANNELS, 5) for _ in range(6)))
    ids = [delivery.id for batch in batches for delivery in batch]
    assert len(ids) == len(set(ids)) <= 12
    assert {text for batch in batches for text in await texts_of(office, batch)} == {"a"}


async def test_what_a_dead_worker_had_is_due_again(office: Office, clock: FakeClock) -> None:
    await send(office, await begin(office), "one")
    await outbox.claim(office, CHANNELS, 10)
    clock.move(seconds=LEASE.total_seconds())
    again = await outbox.claim(office, CHANNELS, 10)
    assert [delivery.attempts for delivery in again] == [2]


async def test_what_was_put_off_waits_and_holds_back_what_follows(office: Office, clock: FakeClock) -> None:
    await send(office, await begin(office), "one", "two")
    [first] = await outbox.claim(office, CHANNELS, 10)
    await outbox.try_later(office, first, 30)
    clock.move(seconds=29)
    assert await outbox.claim(office, CHANNELS, 10) == []
    clock.move(seconds=1)
    assert await texts_of(office, await outbox.claim(office, CHANNELS, 10)) == ["one"]


async def test_a_line_that_is_given_up_makes_way(office: Office) -> None:
    await send(office, await begin(office), "one", "two", "three")
    [first] = await outbox.claim(office, CHANNELS, 10)
    await outbox.mark_dropped(office, first)
    [second] = await outbox.claim(office, CHANNELS, 10)
    await outbox.mark_failed(office, second)
    assert await texts_of(office, await outbox.claim(office, CHANNELS, 10)) == ["three"]


async def test_a_worker_serves_its_own_channels(office: Office) -> None:
    terminal = await begin(office, "t", "terminal")
    await send_code(office, terminal.id)
    assert await outbox.claim(office, CHANNELS, 10) == []
    assert len(await outbox.claim(office, {"terminal"}, 10)) == 1


async def test_a_message_of_no_chat_is_anybodys(office: Office) -> None:
    await send_code(office)
    assert len(await outbox.claim(office, CHANNELS, 10)) == 1


async def test_the_text_of_an_sms_is_wiped_once_it_is_sent(office: Office) -> None:
    await send_code(office)
    [sms] = await outbox.claim(office, CHANNELS, 10)
    assert sms.payload["reply"]["args"] == {"code": {"$code": "123456"}}
    await outbox.mark_sent(office, sms)
    async with office.store.engine.connect() as connection:
        rows = (await connection.exec_driver_sql("SELECT state, payload FROM outbox_item")).all()
    assert [(state, str(payload)) for state, payload in rows] == [("sent", "{}")]


async def test_the_chat_is_read_when_its_line_leaves(office: Office) -> None:
    chat = await begin(office)
    await send(office, chat, "one")
    [delivery] = await outbox.claim(office, CHANNELS, 10)
    await set_provider(office, chat.id, "sec")
    found = await outbox.read_delivery(office, delivery)
    assert found is not None
    assert found[0].provider == "sec"


async def test_the_oldest_items_age_is_told(office: Office, clock: FakeClock) -> None:
    assert await outbox.oldest_age(office, CHANNELS) == 0
    await send(office, await begin(office), "one")
    clock.move(seconds=7)
    await send(office, await begin(office, "2"), "two")
    assert await outbox.oldest_age(office, CHANNELS) == 7
