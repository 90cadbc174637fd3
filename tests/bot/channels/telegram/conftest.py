"""A Bot API server, and a bot that talks to it over real HTTP."""

import asyncio
import shutil
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from typing import Any

import pytest
import structlog
from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer

from bot.channels.telegram import TelegramChannel
from bot.conversation import Conversations
from bot.messages import Reply
from bot.outbox import Outbox
from bot.replies.render import Replies
from bot.uploads import Uploads
from tests.bot.channels.telegram.api import TOKEN, BotApi, bot_api
from tests.bot.channels.telegram.rig import Live, channel_for, outbox_for
from tests.bot.conftest import Core
from tests.fakes import FakeDialogue

# Needs Node for a Bot API server from npm; a machine without it has our own server's tests.
collect_ignore = [] if shutil.which("node") and shutil.which("npm") else ["test_npm_api.py"]


@dataclass
class Log:
    """What an operator would read."""

    entries: list[Any]

    def take_errors(self) -> list[str]:
        """The names of the errors so far, which are then expected ones."""
        errors = [entry for entry in self.entries if entry["log_level"] == "error"]
        self.entries[:] = [entry for entry in self.entries if entry not in errors]
        return [entry["event"] for entry in errors]


@pytest.fixture(autouse=True)
def log() -> Iterator[Log]:
    """Whatever customers and Telegram do, no error may be logged that the test does not take for expected."""
    with structlog.testing.capture_logs() as entries:
        log = Log(entries)
        yield log
        assert log.take_errors() == []


@pytest.fixture
async def api() -> AsyncIterator[BotApi]:
    async with bot_api() as server:
        yield server


@pytest.fixture
async def bot(api: BotApi) -> AsyncIterator[Bot]:
    bot = Bot(TOKEN, session=AiohttpSession(api=TelegramAPIServer.from_base(api.url)))
    yield bot
    await bot.session.close()


@pytest.fixture
def dialogue(core: Core) -> FakeDialogue:
    core.dialogue.otherwise = Reply("ask_back_open")
    return core.dialogue


@pytest.fixture
async def channel(api: BotApi, core: Core, conversations: Conversations) -> AsyncIterator[TelegramChannel]:
    channel = channel_for(api, conversations, uploads=Uploads(core.office))
    yield channel
    await channel.close()


@pytest.fixture
def telegram_outbox(core: Core, channel: TelegramChannel) -> Outbox:
    return outbox_for(core, channel)


@pytest.fixture
async def live(
    api: BotApi, channel: TelegramChannel, telegram_outbox: Outbox, replies: Replies, dialogue: FakeDialogue
) -> AsyncIterator[Live]:
    async with asyncio.TaskGroup() as tasks:
        delivering = tasks.create_task(telegram_outbox.run())
        async with channel.running():
            yield Live(api, channel, telegram_outbox, replies)
        delivering.cancel()
