"""The Telegram channel: long polling where nobody can reach us, a webhook where Telegram can."""

import asyncio
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any, Protocol

import structlog
from aiogram import Bot, Dispatcher
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.types import Update
from aiogram.utils.token import TokenValidationError
from fastapi import APIRouter

from backoffice.providers import Provider
from backoffice.values import LANGUAGES, Language
from bot.channels.telegram_lanes import Lanes
from bot.channels.telegram_pace import Pace
from bot.channels.telegram_polling import UPDATES, Sleep, insist, poll, read_update
from bot.channels.telegram_sender import Contents, TelegramSender
from bot.channels.telegram_typing import show_typing
from bot.channels.telegram_updates import Taken, private_router
from bot.channels.telegram_webhook import PATH, webhook_router
from bot.channels.telegram_words import Words, apologize, group_router
from bot.config import Settings
from bot.messages import Inbound
from bot.replies.render import Replies
from bot.uploads import Uploads

_log = structlog.get_logger(__name__)


class BadToken(ValueError):
    """The token is not one. The message is for the operator."""


class Door(Protocol):
    """What this channel needs of the conversation."""

    async def handle(self, inbound: Inbound, *, stored: Callable[[], None]) -> Taken:
        """Take one message in. What is to be answered leaves through the outbox; `stored` is called before that."""
        ...

    async def reachable(self, channel: str, chat_id: str, yes: bool) -> None:
        """The customer blocked the bot, or took it back. A chat that never wrote is nobody's, and ignored."""
        ...


@dataclass(frozen=True, slots=True)
class _Job:
    """An update to be worked on. `kept` is set once nothing of it can be lost any more."""

    update: Update
    kept: asyncio.Event = field(default_factory=asyncio.Event)


@dataclass(frozen=True, slots=True)
class _Keeping:
    """The door, which tells when the message of this update is in the store."""

    door: Door
    kept: asyncio.Event

    async def handle(self, inbound: Inbound) -> Taken:
        return await self.door.handle(inbound, stored=self.kept.set)

    async def reachable(self, channel: str, chat_id: str, yes: bool) -> None:
        await self.door.reachable(channel, chat_id, yes)


class TelegramChannel:
    """One bot. `sender` belongs to the outbox, `router` to the web app; `running` is everything else."""

    def __init__(
        self,
        settings: Settings,
        door: Door,
        words: Words,
        providers: Mapping[str, Provider],
        sleep: Sleep,
        *,
        files: Contents | None,
        uploads: Uploads | None,
    ) -> None:
        self._public_url = settings.public_url
        self._secret = _webhook_secret(settings)
        self._door = door
        self._words = words
        self._sleep = sleep
        self._lanes: Lanes[_Job] | None = None
        api = TelegramAPIServer.from_base(settings.telegram_api_url)
        token = settings.telegram_token.get_secret_value() if settings.telegram_token else ""
        self.bot = Bot(token, session=AiohttpSession(api=api))
        self.sender = TelegramSender(self.bot, Pace(sleep=sleep), files)
        self._dispatcher = Dispatcher(disable_fsm=True, words=words, providers=providers, uploads=uploads)
        private = private_router()
        private.message.middleware(show_typing)
        private.callback_query.middleware(show_typing)
        self._dispatcher.include_routers(private, group_router())
        self._dispatcher.errors.register(apologize)

    @property
    def router(self) -> APIRouter:
        """The webhook's route; no route at all when polling."""
        return webhook_router(self._secret, self.take) if self._secret else APIRouter()

    @asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        """Receive updates within the block; leaving it stops receiving, then finishes what was begun."""
        async with Lanes(self._work) as lanes:
            self._lanes = lanes
            try:
                async with asyncio.TaskGroup() as tasks:
                    receiving = [tasks.create_task(self._introduce()), tasks.create_task(self._receive())]
                    try:
                        yield
                    finally:
                        for task in receiving:
                            task.cancel()
            finally:
                self._lanes = None

    async def close(self) -> None:
        """Close the connections to Telegram, once the last message was sent."""
        await self.bot.session.close()

    async def take(self, raw: dict[str, Any]) -> bool:
        """Let an update in, as Telegram sent it; True once it is kept, False when there is no room for it now."""
        if self._lanes is None or self._lanes.full:
            return False
        # One that cannot be read is genuine all the same: refused, it would only come back.
        if update := read_update(raw, self.bot):
            await self._keep([update])
        return True

    async def _keep(self, updates: Sequence[Update]) -> None:
        """Return when all of them are in the store, or need not be. Only then may Telegram forget them."""
        kept = [
            await self._lanes.put(chat, _Job(update))
            for update in updates
            if self._lanes is not None and (chat := _chat_of(update)) is not None
        ]
        for job in kept:
            await job.kept.wait()

    async def _work(self, job: _Job) -> None:
        try:
            await self._dispatcher.feed_update(self.bot, job.update, door=_Keeping(self._door, job.kept))
        except Exception:
            _log.exception("update_failed", update_id=job.update.update_id)
        finally:
            job.kept.set()

    async def _introduce(self) -> None:
        """Tell Telegram our commands. The bot works without them, so nothing waits for this."""
        await self._set_commands("en", None)
        for language in LANGUAGES:
            await self._set_commands(language, language)

    async def _set_commands(self, language: Language, code: str | None) -> None:
        commands = self._words.commands(language)
        await insist(
            lambda: self.bot.set_my_commands(commands, language_code=code), f"setMyCommands {code}", self._sleep
        )

    async def _receive(self) -> None:
        if self._secret is not None:
            await insist(self._set_webhook, "setWebhook", self._sleep)
            return
        # Telegram gives nothing to a poller while a webhook is set.
        await insist(lambda: self.bot.delete_webhook(drop_pending_updates=False), "deleteWebhook", self._sleep)
        await poll(self.bot, self._keep, self._sleep)

    async def _set_webhook(self) -> None:
        await self.bot.set_webhook(
            self._public_url.rstrip("/") + PATH,
            secret_token=self._secret,
            allowed_updates=UPDATES,
            drop_pending_updates=False,
        )


def telegram_channel(
    settings: Settings,
    conversations: Door,
    replies: Replies,
    providers: Mapping[str, Provider],
    *,
    files: Contents | None = None,
    uploads: Uploads | None = None,
    sleep: Sleep = asyncio.sleep,
) -> TelegramChannel | None:
    """The channel as it is set up; None without a token. Raises BadToken, connects to nothing yet."""
    if settings.telegram_token is None:
        return None
    words = Words(replies, providers[settings.default_provider])
    try:
        return TelegramChannel(settings, conversations, words, providers, sleep, files=files, uploads=uploads)
    except TokenValidationError as error:
        raise BadToken("MADAD_TELEGRAM_TOKEN is not a bot's token: it looks like 123456:ABC-DEF…") from error


def _chat_of(update: Update) -> int | None:
    """Whose turn it is: the chat, or the customer where the chat is not told. None for what we did not ask for."""
    event = update.message or update.edited_message or update.my_chat_member
    if event is not None:
        return event.chat.id
    if update.callback_query is None:
        return None
    message = update.callback_query.message
    return message.chat.id if message else update.callback_query.from_user.id


def _webhook_secret(settings: Settings) -> str | None:
    """What Telegram has to show; None when polling."""
    if settings.telegram_mode == "polling" or settings.telegram_webhook_secret is None:
        return None
    return settings.telegram_webhook_secret.get_secret_value()
