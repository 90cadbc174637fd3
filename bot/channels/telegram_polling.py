"""Asking Telegram, and asking again: long polling, and the calls at the start that have to succeed some time."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from typing import Any

import structlog
from aiogram import Bot
from aiogram.exceptions import (
    AiogramError,
    ClientDecodeError,
    TelegramAPIError,
    TelegramNetworkError,
    TelegramNotFound,
    TelegramRetryAfter,
    TelegramServerError,
    TelegramUnauthorizedError,
)
from aiogram.types import Update
from aiogram.utils.backoff import Backoff, BackoffConfig
from pydantic import ValidationError

UPDATES = ["message", "edited_message", "callback_query", "my_chat_member"]
"""The kinds of update that we ask for."""

Sleep = Callable[[float], Awaitable[None]]

_log = structlog.get_logger(__name__)
_HOLD_SECONDS = 25
_HOLD_AT_LEAST = 0.5
_RETRIES = BackoffConfig(min_delay=1, max_delay=30, factor=2, jitter=0.1)
_PASSING = (TelegramNetworkError, TelegramServerError, TelegramRetryAfter)


async def poll(bot: Bot, keep: Callable[[Sequence[Update]], Awaitable[None]], sleep: Sleep) -> None:
    """Fetch updates until cancelled, and `keep` each batch. Returns only when Telegram refuses the token.

    Asking for the next batch is what confirms the last, so what could still be lost is not confirmed.

    aiogram's own polling is not used: it runs the updates of one chat at the same time, in tasks that nobody awaits.
    """
    offset = None
    backoff = Backoff(_RETRIES)
    while True:
        asked_at = asyncio.get_running_loop().time()
        try:
            updates, offset = await _fetch(bot, offset)
        except (TelegramUnauthorizedError, TelegramNotFound):
            _log.error("telegram_token_refused", setting="MADAD_TELEGRAM_TOKEN")
            return
        except AiogramError as error:
            await _pause(error, backoff, sleep, "getUpdates")
            continue
        backoff.reset()
        await keep(updates)
        if not updates and asyncio.get_running_loop().time() - asked_at < _HOLD_AT_LEAST:
            await sleep(_HOLD_AT_LEAST)  # a server that does not hold the request is not to be asked without end


async def insist(call: Callable[[], Awaitable[object]], what: str, sleep: Sleep) -> None:
    """Make the call until it is answered. A refusal is for the operator to read, and final."""
    backoff = Backoff(_RETRIES)
    while not await _answered(call, what, backoff, sleep):
        pass


async def _answered(call: Callable[[], Awaitable[object]], what: str, backoff: Backoff, sleep: Sleep) -> bool:
    try:
        await call()
    except _PASSING as error:
        await _pause(error, backoff, sleep, what)
        return False
    except AiogramError as error:
        _log.error("telegram_refused", call=what, error=_reason(error))
    return True


def read_update(raw: dict[str, Any], bot: Bot) -> Update | None:
    """The update, or None, and a line in the log, for one that this version does not know."""
    try:
        return Update.model_validate(raw, context={"bot": bot})
    except ValidationError as error:
        _log.warning("update_not_understood", update_id=raw.get("update_id"), errors=error.error_count())
        return None


async def _fetch(bot: Bot, offset: int | None) -> tuple[list[Update], int | None]:
    """The next updates, and the offset that confirms them once it is sent."""
    try:
        updates = await bot.get_updates(
            offset=offset, timeout=_HOLD_SECONDS, allowed_updates=UPDATES, request_timeout=_HOLD_SECONDS + 15
        )
    except ClientDecodeError as error:
        return _salvage(error, bot)
    return updates, updates[-1].update_id + 1 if updates else offset


def _salvage(error: ClientDecodeError, bot: Bot) -> tuple[list[Update], int]:
    """What can be read of an answer that could not be as a whole: one odd update must not stop all others."""
    raw = error.data.get("result") if isinstance(error.data, dict) else None
    if not isinstance(raw, list) or not all(isinstance(one, dict) and "update_id" in one for one in raw) or not raw:
        raise error
    updates = [update for one in raw if (update := read_update(one, bot))]
    return updates, int(raw[-1]["update_id"]) + 1


async def _pause(error: AiogramError, backoff: Backoff, sleep: Sleep, what: str) -> None:
    seconds = float(error.retry_after) if isinstance(error, TelegramRetryAfter) else next(backoff)
    _log.warning("telegram_not_reached", call=what, error=_reason(error), again_in=round(seconds, 1))
    await sleep(max(seconds, 0))


def _reason(error: AiogramError) -> str:
    # What could not be decoded is quoted in its error, and may be what customers wrote.
    return error.message if isinstance(error, TelegramAPIError) else type(error).__name__
