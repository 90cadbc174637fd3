"""«typing…», shown while the answer is being worked out."""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import Any

from aiogram import Bot
from aiogram.exceptions import AiogramError
from aiogram.types import TelegramObject

_UNNOTICED_SECONDS = 0.3
"""Most answers are quicker, and what an agent answers never shows it."""

_SHOWN_SECONDS = 4.5
"""Telegram takes the sign away after 5."""


async def show_typing(
    handler: Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]], event: TelegramObject, data: dict[str, Any]
) -> Any:
    """Middleware around the handlers of messages and buttons."""
    async with asyncio.TaskGroup() as tasks:
        sign = tasks.create_task(_keep_typing(data["bot"], data["event_from_user"].id))
        try:
            return await handler(event, data)
        finally:
            sign.cancel()


async def _keep_typing(bot: Bot, chat_id: int) -> None:
    await asyncio.sleep(_UNNOTICED_SECONDS)
    while True:
        with suppress(AiogramError):
            await bot.send_chat_action(chat_id, "typing", request_timeout=int(_SHOWN_SECONDS))
        await asyncio.sleep(_SHOWN_SECONDS)
