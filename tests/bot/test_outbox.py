"""Delivery: every line once, in order, to the right way out; and what happens when that is shut."""

import asyncio
from datetime import timedelta

import pytest

from backoffice.agents import add_agent
from backoffice.conversations import find_chat
from backoffice.handoff import request
from backoffice.office import Caller, Office
from backoffice.outbox import add_notice, add_sms, claim
from backoffice.values import Code
from bot.conversation import Conversations
from bot.handoff import Handoff
from bot.messages import Reply
from bot.metrics import Metrics
from bot.outbox import Outbox
from bot.ways_out import TryLater, Unreachable
from tests.bot.conftest import Chat
from tests.fakes import FakeClock, FakeDialogue, FakeSmsGateway, RecordingSender


async def deliver_all(outbox: Outbox) -> None:
    while await outbox.deliver_due():
        pass


async def sms(office: Office, expires_in: int = 60) -> None:
    now = office.clock.now()
    async with office.store.transaction() as tx:
        add_sms(
            tx,
            to="+966501230001",
            reply="sms_code",
            args={"provider": office.providers["stc"].title, "code": Code("123456"), "seconds": 60},
            language="ar",
            provider="stc",
            conversation_id=None,
            at=now,
            expires_at=now + timedelta(seconds=expires_in),
        )


async def test_an_answer_leaves_for_its_chat(
    telegram_chat: Chat, outbox: Outbox, sender: RecordingSender, metrics: Metrics
) -> None:
    turn = await telegram_chat.says("hi")
    await deliver_all(outbox)
    assert sender.sent == [("4711", turn.replies[0])]
    assert metrics.registry.get_sample_value("madad_messages_out_total", {"channel": "telegram"}) == 1


async def test_a_channel_that_fetches_is_sent_nothing(chat: Chat, outbox: Outbox) -> None:
    await chat.says("hi")
    assert await outbox.deliver_due() == 0


async def test_several_lines_arrive_in_order(
    telegram_chat: Chat, outbox: Outbox, dialogue: FakeDialogue, sender: RecordingSender
) -> None:
    dialogue.answers("hi", Reply("greet"), Reply("help"), Reply("bill_none"))
    await telegram_chat.says("hi")
    await deliver_all(outbox)
    assert [message.key for _, message in sender.sent] == ["greet", "help", "bill_none"]


async def test_a_busy_channel_is_left_alone_as_long_as_it_wants(
    telegram_chat: Chat, outbox: Outbox, sender: RecordingSender, clock: FakeClock
) -> None:
    sender.errors = [TryLater(30)]
    await telegram_chat.says("hi")
    await deliver_all(outbox)
    clock.move(seconds=29)
    await deliver_all(outbox)
    assert sender.sent == []
    clock.move(seconds=1)
    await deliver_all(outbox)
    assert len(sender.sent) == 1


async def test_other_errors_are_tried_again_and_given_up_in_the_end(
    telegram_chat: Chat, outbox: Outbox, sender: RecordingSender, clock: FakeClock
) -> None:
    sender.errors = [OSError("no network")] * 20
    await telegram_chat.says("hi")
    for _ in range(20):
        await deliver_all(outbox)
        clock.move(minutes=6)
    assert len(sender.errors) == 8
    await telegram_chat.says("again")
    sender.errors = []
    await deliver_all(outbox)
    assert len(sender.sent) == 1


async def test_a_customer_who_blocked_the_bot_is_left_alone_until_they_write(
    telegram_chat: Chat, office: Office, outbox: Outbox, dialogue: FakeDialogue, sender: RecordingSender
) -> None:
    sender.errors = [Unreachable()]
    dialogue.answers("hi", Reply("greet"), Reply("help"))
    await telegram_chat.says("hi")
    await deliver_all(outbox)
    gone = await find_chat(office, "telegram", "4711")
    assert gone is not None
    assert (gone.reachable, sender.sent) == (False, [])
    await telegram_chat.says("I am back")
    await deliver_all(outbox)
    assert [message.key for _, message in sender.sent] == ["not_understood"]


async def test_the_bots_line_is_dropped_when_an_agent_took_the_chat_and_others_are_not(
    telegram_chat: Chat, office: Office, outbox: Outbox, handoff: Handoff, sender: RecordingSender
) -> None:
    turn = await telegram_chat.says("hi")
    layla = await add_agent(office, "layla", "ليلى", "long enough", ["stc"])
    await request(office, Caller("stc", turn.conversation_id, "asked"))
    await handoff.take(layla, turn.conversation_id)
    await handoff.reply(layla, turn.conversation_id, "hello", "r1")
    await deliver_all(outbox)
    assert [(message.author, message.agent_name) for _, message in sender.sent] == [("system", None), ("agent", "ليلى")]


async def test_an_sms_says_its_sentence(office: Office, outbox: Outbox, gateway: FakeSmsGateway) -> None:
    await sms(office)
    await deliver_all(outbox)
    [(to, text)] = gateway.sent
    assert to == "+966501230001"
    assert "123456" in text


async def test_an_sms_whose_time_is_over_is_not_sent(
    office: Office, outbox: Outbox, gateway: FakeSmsGateway, clock: FakeClock
) -> None:
    gateway.errors = [OSError("no network")]
    await sms(office, expires_in=60)
    await deliver_all(outbox)
    clock.move(seconds=61)
    await deliver_all(outbox)
    assert gateway.sent == []


async def test_what_could_not_be_sent_is_not_quoted_in_the_log(
    office: Office, outbox: Outbox, gateway: FakeSmsGateway, capsys: pytest.CaptureFixture[str]
) -> None:
    gateway.errors = [OSError("could not send 123456")]
    await sms(office)
    await deliver_all(outbox)
    logged = "".join(capsys.readouterr())
    assert "not_delivered" in logged
    assert "123456" not in logged


async def notice(office: Office, conversation_id: str) -> None:
    async with office.store.transaction() as tx:
        add_notice(tx, conversation_id, Reply("thanks").to_json(), provider="tele2", at=office.clock.now())


async def test_a_notice_becomes_a_line_of_its_chat_and_leaves_as_one(
    telegram_chat: Chat, outbox: Outbox, office: Office, sender: RecordingSender
) -> None:
    await telegram_chat.says("hi")
    await notice(office, await telegram_chat.id())
    await deliver_all(outbox)
    assert [(message.author, message.key) for _, message in sender.sent][1:] == [("system", "thanks")]
    assert [line.key for line in await telegram_chat.log()][-1] == "thanks"


async def test_a_notice_reaches_a_channel_that_fetches(chat: Chat, outbox: Outbox, office: Office) -> None:
    await chat.says("hi")
    await notice(office, await chat.id())
    await deliver_all(outbox)
    assert [(line.author, line.key) for line in await chat.log()][-1] == ("system", "thanks")


async def test_two_workers_say_a_notice_once(
    telegram_chat: Chat, outbox: Outbox, office: Office, clock: FakeClock, sender: RecordingSender
) -> None:
    await telegram_chat.says("hi")
    await notice(office, await telegram_chat.id())
    await claim(office, {"telegram"}, 10)  # by a worker that is slower than its lease
    clock.move(seconds=61)
    await deliver_all(outbox)
    await deliver_all(outbox)
    assert [message.key for _, message in sender.sent].count("thanks") == 1


async def test_a_notice_is_heard_while_an_agent_has_the_chat(
    telegram_chat: Chat, outbox: Outbox, office: Office, handoff: Handoff, sender: RecordingSender
) -> None:
    turn = await telegram_chat.says("hi")
    layla = await add_agent(office, "layla", "ليلى", "long enough", ["stc"])
    await request(office, Caller("stc", turn.conversation_id, "asked"))
    await handoff.take(layla, turn.conversation_id)
    await notice(office, turn.conversation_id)
    await deliver_all(outbox)
    assert [message.key for _, message in sender.sent][-1] == "thanks"


async def test_a_slow_chat_keeps_no_other_waiting(
    telegram_chat: Chat, conversations: Conversations, outbox: Outbox, sender: RecordingSender
) -> None:
    sender.slow["4711"] = asyncio.Event()
    await telegram_chat.says("hi")
    async with asyncio.TaskGroup() as tasks:
        running = tasks.create_task(outbox.run())
        await sender.slow_reached.wait()
        await Chat(conversations, "telegram", "4712").says("hi")
        await sender.arrived.wait()
        assert [chat_id for chat_id, _ in sender.sent] == ["4712"]
        sender.slow["4711"].set()
        outbox.stop()
        await running
    assert [chat_id for chat_id, _ in sender.sent] == ["4712", "4711"]


async def test_what_the_last_turn_left_goes_out_before_the_end(
    telegram_chat: Chat, outbox: Outbox, sender: RecordingSender
) -> None:
    outbox.stop()
    await telegram_chat.says("hi")
    await outbox.run()
    assert len(sender.sent) == 1
