"""The webhook: a FastAPI route in front of the same dispatcher. Only Telegram gets past it, and gets a quick answer."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Any

import httpx
import pytest
from fastapi import FastAPI
from pydantic import SecretStr

from bot.channels.telegram import TelegramChannel
from tests.bot.channels.telegram.api import BotApi
from tests.bot.channels.telegram.rig import Ear, channel_for, running

SECRET = "a-secret-of-the-tests"
HEADER = "X-Telegram-Bot-Api-Secret-Token"


@dataclass
class Production:
    channel: TelegramChannel
    ear: Ear
    web: httpx.AsyncClient

    async def post(self, update: Any, secret: str | None = SECRET) -> httpx.Response:
        headers = {HEADER: secret} if secret is not None else {}
        return await self.web.post("/telegram/webhook", json=update, headers=headers)


@pytest.fixture
async def production(api: BotApi) -> AsyncIterator[Production]:
    ear = Ear()
    channel = channel_for(
        api,
        ear,
        telegram_mode="webhook",
        telegram_webhook_secret=SecretStr(SECRET),
        public_url="https://madad.example.sa/",
    )
    app = FastAPI()
    app.include_router(channel.router)
    transport = httpx.ASGITransport(app=app)
    async with running(channel), httpx.AsyncClient(transport=transport, base_url="https://madad.example.sa") as web:
        yield Production(channel, ear, web)


def update(api: BotApi, text: str = "فاتورتي", *, chat: int = 1, number: int = 900) -> dict[str, Any]:
    return {"update_id": number, "message": api.message(chat) | {"text": text}}


async def test_telegram_is_told_where_to_knock_and_with_which_secret(production: Production, api: BotApi) -> None:
    call = await api.until_called("setWebhook")
    assert call["url"] == "https://madad.example.sa/telegram/webhook"
    assert call["secret_token"] == SECRET
    assert call["allowed_updates"] == ["message", "edited_message", "callback_query", "my_chat_member"]


async def test_an_update_goes_to_the_door(production: Production, api: BotApi) -> None:
    answer = await production.post(update(api))
    assert answer.status_code == 200
    assert (await production.ear.next()).text == "فاتورتي"


async def test_telegram_does_not_wait_for_the_answer_to_the_customer(production: Production, api: BotApi) -> None:
    production.ear.hold["فاتورتي"] = asyncio.Event()
    assert (await production.post(update(api))).status_code == 200
    await production.ear.next()
    production.ear.hold["فاتورتي"].set()


@pytest.mark.parametrize("secret", [None, "", "wrong", SECRET + "x", SECRET[:-1]])
async def test_a_forged_update_is_refused_and_does_nothing(
    production: Production, api: BotApi, secret: str | None
) -> None:
    assert (await production.post(update(api), secret)).status_code == 401
    assert (await production.post(update(api, "أصلي"))).status_code == 200
    assert (await production.ear.next()).text == "أصلي"
    assert production.ear.nothing_heard


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b'"x"', b"\xff\xfe", b"[" * 20000])
async def test_what_is_no_json_object_is_refused(production: Production, body: bytes) -> None:
    answer = await production.web.post("/telegram/webhook", content=body, headers={HEADER: SECRET})
    assert answer.status_code == 400


async def test_a_body_of_any_length_is_not_read(production: Production) -> None:
    answer = await production.web.post("/telegram/webhook", content=b" " * 300_000, headers={HEADER: SECRET})
    assert answer.status_code == 413


@pytest.mark.parametrize(
    "odd",
    [
        {},
        {"update_id": "x"},
        {"update_id": 5},
        {"update_id": 5, "message": {}},
        {"update_id": 5, "a_kind_of_the_future": {"sparkle": True}},
    ],
)
async def test_an_update_that_nobody_understands_is_taken_and_left(
    production: Production, api: BotApi, odd: dict[str, Any]
) -> None:
    assert (await production.post(odd)).status_code == 200
    await production.post(update(api, "سلام"))
    assert (await production.ear.next()).text == "سلام"


async def test_with_too_much_to_do_telegram_is_asked_to_come_again(production: Production, api: BotApi) -> None:
    production.ear.hold["فاتورتي"] = asyncio.Event()
    codes = [(await production.post(update(api, chat=n, number=n))).status_code for n in range(1, 258)]
    assert codes == [200] * 256 + [503]
    production.ear.hold["فاتورتي"].set()


async def test_before_the_start_and_after_the_end_telegram_is_asked_to_come_again(api: BotApi) -> None:
    channel = channel_for(api, Ear())
    assert await channel.take(update(api)) is False
    async with running(channel):
        assert await channel.take(update(api)) is True
    assert await channel.take(update(api)) is False


async def test_there_is_no_webhook_when_polling(api: BotApi) -> None:
    channel = channel_for(api, Ear(), telegram_webhook_secret=SecretStr(SECRET))
    assert channel.router.routes == []
    await channel.close()
