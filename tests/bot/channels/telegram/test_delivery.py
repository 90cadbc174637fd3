"""Answers that wait in the outbox, and what Telegram's errors make of them."""

import asyncio

from bot.channels.telegram import TelegramChannel
from bot.conversation import Conversations
from bot.outbox import Outbox
from tests.bot.channels.telegram.api import BotApi, membership
from tests.fakes import FakeClock, FakeDialogue

MARYAM = 1


async def test_too_many_requests_delay_an_answer_and_it_comes_once(
    api: BotApi, channel: TelegramChannel, telegram_outbox: Outbox, dialogue: FakeDialogue, clock: FakeClock
) -> None:
    await asked(api, channel, dialogue)
    api.fail("sendMessage", 429, "Too Many Requests: retry after 17", retry_after=17)
    await telegram_outbox.deliver_due()
    clock.move(seconds=16)
    assert await telegram_outbox.deliver_due() == 0
    clock.move(seconds=1)
    await telegram_outbox.deliver_due()
    assert await telegram_outbox.deliver_due() == 0
    assert len(api.texts()) == 1


async def test_who_blocked_the_bot_is_left_alone_until_they_write_again(
    api: BotApi,
    channel: TelegramChannel,
    telegram_outbox: Outbox,
    dialogue: FakeDialogue,
    conversations: Conversations,
) -> None:
    async def reachable() -> bool:
        chat = await conversations.find("telegram", str(MARYAM))
        return chat is not None and chat.reachable

    await asked(api, channel, dialogue)
    api.blocked.add(MARYAM)
    await telegram_outbox.deliver_due()
    assert not await reachable()
    api.blocked.clear()
    await asked(api, channel, dialogue)
    assert await reachable()
    await telegram_outbox.deliver_due()
    assert len(api.texts()) == 1


async def test_what_telegram_tells_of_a_block_is_remembered(
    api: BotApi, channel: TelegramChannel, dialogue: FakeDialogue, conversations: Conversations
) -> None:
    async def reachable_after(status: str) -> bool:
        async with channel.running():
            await api.deliver("my_chat_member", membership("private", status))
            await api.until(lambda: api.updates == [], what="confirmation")
        chat = await conversations.find("telegram", str(MARYAM))
        return chat is not None and chat.reachable

    await asked(api, channel, dialogue)
    assert not await reachable_after("kicked")
    assert await reachable_after("member")


async def asked(api: BotApi, channel: TelegramChannel, dialogue: FakeDialogue) -> None:
    """Maryam asked something, and the answer waits in the outbox."""
    dialogue.reached.clear()
    async with channel.running():
        await api.write("فاتورتي")
        async with asyncio.timeout(10):
            await dialogue.reached.wait()
