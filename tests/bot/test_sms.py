"""The ways out for SMS."""

import json

import httpx
import pytest

from bot.sms import HttpGateway, ScreenGateway, SmsNotTaken


async def test_the_http_gateway_posts_number_and_text_with_its_token() -> None:
    got: list[httpx.Request] = []

    def take(request: httpx.Request) -> httpx.Response:
        got.append(request)
        return httpx.Response(202)

    async with httpx.AsyncClient(transport=httpx.MockTransport(take)) as client:
        await HttpGateway(client, "https://sms.example/send", "token").send("+966501234567", "رمزك 1234", key="k1")
    assert json.loads(got[0].content) == {"to": "+966501234567", "text": "رمزك 1234"}
    assert got[0].headers["Authorization"] == "Bearer token"
    assert got[0].headers["Idempotency-Key"] == "k1"


async def test_a_gateway_that_refuses_is_an_error_without_the_text() -> None:
    refusing = httpx.MockTransport(lambda _: httpx.Response(500))
    async with httpx.AsyncClient(transport=refusing) as client:
        with pytest.raises(SmsNotTaken) as refused:
            await HttpGateway(client, "https://sms.example/send", None).send("+966501234567", "رمزك 1234", key="k1")
    assert "1234" not in str(refused.value)


async def test_the_screen_shows_it() -> None:
    shown: list[str] = []
    await ScreenGateway(shown.append).send("+966501234567", "رمزك 1234", key="k1")
    assert shown == ["✉ SMS +966501234567: رمزك 1234"]
