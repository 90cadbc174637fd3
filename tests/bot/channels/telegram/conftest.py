"""A Bot API server, and a bot that talks to it over real HTTP."""

from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from typing import Any

import pytest
import structlog
from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer

from tests.bot.channels.telegram.api import TOKEN, BotApi, bot_api


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
