"""The Telegram channel: long polling where nobody can reach us, a webhook where Telegram can."""

import asyncio
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from typing import Any

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
from bot.channels.telegram_sender import TelegramSender
from bot.channels.telegram_typing import show_typing
from bot.channels.telegram_updates import Door, private_router
from bot.channels.telegram_webhook import PATH, webhook_router
from bot.channels.telegram_words import Words, apologize, group_router
from bot.config import Settings
from bot.replies.render import Replies

_log = structlog.get_logger(__name__)


class BadToken(ValueError):
    """The token is not one. The message is for the operator."""


class TelegramChannel:
    """One bot. `sender` belongs to the outbox, `router` to the web app; `running` is everything else."""

    def __init__(
        self, settings: Settings, door: Door, words: Words, providers: Mapping[str, Provider], sleep: Sleep
    ) -> None:
        self._public_url = settings.public_url
        self._secret = _webhook_secret(settings)
        self._words = words
        self._sleep = sleep
        self._lanes: Lanes[Update] | None = None
        api = TelegramAPIServer.from_base(settings.telegram_api_url)
        token = settings.telegram_token.get_secret_value() if settings.telegram_token else ""
        self.bot = Bot(token, session=AiohttpSession(api=api))
        self.sender = TelegramSender(self.bot, Pace(sleep=sleep))
        self._dispatcher = Dispatcher(disable_fsm=True, door=door, words=words, providers=providers)
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
        """Let an update in, as Telegram sent it; False when there is no room for it now."""
        if self._lanes is None or self._lanes.full:
            return False
        # One that cannot be read is genuine all the same: refused, it would only come back.
        if update := read_update(raw, self.bot):
            await self._admit(update)
        return True

    async def _admit(self, update: Update) -> None:
        chat = _chat_of(update)
        if chat is not None and self._lanes is not None:
            await self._lanes.put(chat, update)

    async def _work(self, update: Update) -> None:
        try:
            await self._dispatcher.feed_update(self.bot, update)
        except Exception:
            _log.exception("update_failed", update_id=update.update_id)

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
        await poll(self.bot, self._admit, self._sleep)

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
    sleep: Sleep = asyncio.sleep,
) -> TelegramChannel | None:
    """The channel as it is set up; None without a token. Raises BadToken, connects to nothing yet."""
    if settings.telegram_token is None:
        return None
    words = Words(replies, providers[settings.default_provider])
    try:
        return TelegramChannel(settings, conversations, words, providers, sleep)
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
