"""The channel set up against the local Bot API server, with an ear in the door's place where only that matters."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

from pydantic import SecretStr

from bot.channels.telegram import Door, TelegramChannel, telegram_channel
from bot.channels.telegram_polling import Sleep
from bot.config import Settings
from bot.messages import Inbound
from bot.outbox import Outbox
from bot.replies.render import Replies
from bot.uploads import Uploads
from tests.bot.channels.telegram.api import TOKEN, BotApi
from tests.bot.conftest import Core
from tests.conftest import PROVIDERS
from tests.sentences import sentences


@dataclass(frozen=True)
class Heard:
    duplicate: bool = False


@dataclass
class Ear:
    """A door that only listens."""

    inbound: asyncio.Queue[Inbound] = field(default_factory=asyncio.Queue)
    reachability: asyncio.Queue[tuple[str, str, bool]] = field(default_factory=asyncio.Queue)
    finished: list[str] = field(default_factory=list)
    fails: bool = False
    hold: dict[str, asyncio.Event] = field(default_factory=dict)
    storing: asyncio.Event | None = None  # nothing is stored before it

    async def handle(self, inbound: Inbound, *, stored: Callable[[], None] = lambda: None) -> Heard:
        await self.inbound.put(inbound)
        if self.storing is not None:
            await self.storing.wait()
        stored()
        if inbound.text in self.hold:
            await self.hold[inbound.text].wait()
        if self.fails:
            raise OSError("no space left on device")
        self.finished.append(inbound.text)
        return Heard()

    async def reachable(self, channel: str, chat_id: str, yes: bool) -> None:
        await self.reachability.put((channel, chat_id, yes))

    async def next(self) -> Inbound:
        async with asyncio.timeout(10):
            return await self.inbound.get()

    async def next_reachable(self) -> tuple[str, str, bool]:
        async with asyncio.timeout(10):
            return await self.reachability.get()

    @property
    def nothing_heard(self) -> bool:
        return self.inbound.empty()


async def no_sleep(_seconds: float) -> None:
    await asyncio.sleep(0)


def channel_for(
    api: BotApi, door: Door, *, sleep: Sleep = no_sleep, uploads: Uploads | None = None, **settings: Any
) -> TelegramChannel:
    """The channel as `bot/app.py` makes it, with an API server of its own and, unless told, no time lost in pauses."""
    made = telegram_channel(
        Settings(
            telegram_token=SecretStr(settings.pop("token", TOKEN)),
            telegram_api_url=api.url,
            **settings,
        ),
        door,
        sentences(),
        PROVIDERS,
        uploads=uploads,
        sleep=sleep,
    )
    assert made is not None
    return made


def outbox_for(core: Core, channel: TelegramChannel) -> Outbox:
    """A worker that delivers by that channel."""
    return Outbox(
        office=core.office,
        ways=core.ways({"telegram": channel.sender}),
        signals=core.signals,
        metrics=core.metrics,
        channels=frozenset({"telegram"}),
    )


@asynccontextmanager
async def running(channel: TelegramChannel) -> AsyncIterator[TelegramChannel]:
    try:
        async with channel.running():
            yield channel
    finally:
        await channel.close()


@asynccontextmanager
async def listening(api: BotApi, **settings: Any) -> AsyncIterator[Ear]:
    """An ear behind a polling channel."""
    ear = Ear()
    async with running(channel_for(api, ear, **settings)):
        yield ear


@dataclass
class Live:
    """The channel at work, its outbox delivering."""

    api: BotApi
    channel: TelegramChannel
    outbox: Outbox
    replies: Replies

    async def answered(self, *expected: str, chat: int = 1) -> None:
        """These lines, and no others, have come to the chat by now."""
        await self.api.until(lambda: len(self.api.texts(chat)) >= len(expected), what=f"{expected}")
        assert self.api.texts(chat) == list(expected)

    def words(self, key: str, language: str = "ar", provider: str = "stc", **args: Any) -> str:
        return self.replies.sentence(key, args, language, PROVIDERS[provider])
