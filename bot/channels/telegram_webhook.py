"""The door that Telegram knocks at in production."""

import hmac
import json
from collections.abc import Awaitable, Callable
from typing import Annotated, Any

from fastapi import APIRouter, Header, HTTPException, Request

PATH = "/telegram/webhook"

_LARGEST = 256 * 1024
"""Bytes of a request. Telegram's own are a few thousand."""


def webhook_router(secret: str, take: Callable[[dict[str, Any]], Awaitable[bool]]) -> APIRouter:
    """A route that gives each genuine update to `take`, and asks Telegram to come again when that returns False."""
    router = APIRouter()

    @router.post(PATH, include_in_schema=False)
    async def receive(
        request: Request, x_telegram_bot_api_secret_token: Annotated[str, Header()] = ""
    ) -> dict[str, bool]:
        if not hmac.compare_digest(x_telegram_bot_api_secret_token.encode(), secret.encode()):
            raise HTTPException(401)
        if not await take(_update(await _body(request))):
            raise HTTPException(503)
        return {"ok": True}

    return router


async def _body(request: Request) -> bytes:
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > _LARGEST:
            raise HTTPException(413)
    return bytes(body)


def _update(body: bytes) -> dict[str, Any]:
    try:
        update = json.loads(body)
    except (ValueError, RecursionError) as error:
        raise HTTPException(400) from error
    if not isinstance(update, dict):
        raise HTTPException(400)
    return update
