"""The payments' addresses: to the gateway while it can be paid, its signed webhook, and the demo's page."""

import json
from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest
from fastapi import FastAPI

from backoffice.checkout import read_checkout
from backoffice.office import Caller, Office
from backoffice.payments import Order, list_unpaid, order_payment
from bot.checkout.gateways import Gateway, HttpGateway, LocalGateway, Webhook
from bot.checkout.routes import Cashier, install_checkout
from bot.config import Settings
from bot.replies.render import Replies
from bot.signals import LocalSignals
from tests.fakes import FakeClock
from tests.people import SALEM, SEPEHR, chat_of

SECRET = b"shared with the gateway"


def web_for(office: Office, replies: Replies, gateway: Gateway) -> FastAPI:
    web = FastAPI()
    webhook = Webhook(SECRET, office.clock)
    install_checkout(
        web, Cashier(office=office, gateway=gateway, webhook=webhook, replies=replies, signals=LocalSignals())
    )
    return web


def client_of(web: FastAPI) -> httpx.AsyncClient:
    return httpx.AsyncClient(transport=httpx.ASGITransport(web), base_url="http://madad")


@pytest.fixture
async def client(town: Office, replies: Replies) -> AsyncIterator[httpx.AsyncClient]:
    async with client_of(web_for(town, replies, LocalGateway())) as client:
        yield client


@pytest.fixture
async def order(town: Office) -> Order:
    return await ordered(town, await chat_of(town, SALEM))


async def ordered(office: Office, caller: Caller) -> Order:
    return await order_payment(office, caller, [one.number for one in await list_unpaid(office, caller)])


def path_of(order: Order) -> str:
    return httpx.URL(order.link).path


async def post(client: httpx.AsyncClient, clock: FakeClock, order: Order, **other: Any) -> httpx.Response:
    payment = path_of(order).removeprefix("/pay/")
    notice = {"payment": payment, "outcome": "paid", "amount_minor": order.amount.minor, "currency": "SAR", **other}
    body = json.dumps(notice).encode()
    return await client.post(
        "/payments/webhook", content=body, headers={"Madad-Signature": Webhook(SECRET, clock).sign(body)}
    )


async def test_the_demo_pays_through_the_signed_webhook(client: httpx.AsyncClient, order: Order, town: Office) -> None:
    sent_on = await client.get(path_of(order))
    assert (sent_on.status_code, sent_on.headers["location"]) == (303, f"{path_of(order)}/demo")
    page = await client.get(sent_on.headers["location"])
    assert order.reference in page.text
    assert 'dir="rtl"' in page.text
    done = await client.post(f"{path_of(order)}/demo", data={"outcome": "paid"})
    assert done.status_code == 200
    assert (await read_checkout(town, path_of(order).removeprefix("/pay/"))).state == "paid"


async def test_a_paid_link_says_so_and_is_not_paid_again(client: httpx.AsyncClient, order: Order) -> None:
    await client.post(f"{path_of(order)}/demo", data={"outcome": "paid"})
    page = await client.get(path_of(order))
    assert page.status_code == 200
    assert "تم سداد" in page.text
    again = await client.post(f"{path_of(order)}/demo", data={"outcome": "failed"})
    assert again.status_code == 303


async def test_a_failed_payment_can_be_tried_again_at_the_same_link(client: httpx.AsyncClient, order: Order) -> None:
    await client.post(f"{path_of(order)}/demo", data={"outcome": "failed"})
    assert (await client.get(path_of(order))).status_code == 303


async def test_an_expired_link_says_so(client: httpx.AsyncClient, order: Order, clock: FakeClock) -> None:
    clock.move(minutes=61)
    page = await client.get(path_of(order))
    assert page.status_code == 200
    assert "انتهت صلاحية" in page.text


async def test_an_unknown_link_is_not_found(client: httpx.AsyncClient) -> None:
    assert (await client.get("/pay/" + "0" * 32)).status_code == 404


async def test_the_page_speaks_the_chats_language(client: httpx.AsyncClient, town: Office) -> None:
    order = await ordered(town, await chat_of(town, SEPEHR))
    page = await client.get(f"{path_of(order)}/demo")
    assert 'lang="fa"' in page.text
    assert "تومان" in page.text


async def test_another_sites_form_does_not_pay(client: httpx.AsyncClient, order: Order) -> None:
    answer = await client.post(
        f"{path_of(order)}/demo", data={"outcome": "paid"}, headers={"Origin": "https://evil.example"}
    )
    assert answer.status_code == 403


async def test_a_signed_notice_settles_and_comes_twice_without_harm(
    client: httpx.AsyncClient, clock: FakeClock, order: Order
) -> None:
    answers = [await post(client, clock, order) for _ in range(2)]
    assert [(one.status_code, one.json()) for one in answers] == [(200, {"state": "paid"})] * 2


async def test_a_wrong_amount_is_held(client: httpx.AsyncClient, clock: FakeClock, order: Order) -> None:
    assert (await post(client, clock, order, amount_minor=1)).json() == {"state": "held"}


async def test_a_notice_of_no_payment_of_ours_is_not_found(
    client: httpx.AsyncClient, clock: FakeClock, order: Order
) -> None:
    assert (await post(client, clock, order, payment="0" * 32)).status_code == 404


@pytest.mark.parametrize(
    "other", [{"outcome": "perhaps"}, {"amount_minor": -1}, {"amount_minor": 1.5}, {"amount_minor": "1"}]
)
async def test_what_is_no_notice_is_refused(
    client: httpx.AsyncClient, clock: FakeClock, order: Order, other: dict[str, Any]
) -> None:
    assert (await post(client, clock, order, **other)).status_code == 400


@pytest.mark.parametrize("signature", ["", "t=1", "t=x,v1=y", "v1=00", "t=²,v1=00", "t=1795339800,v1=" + "0" * 64])
async def test_an_unsigned_notice_is_refused(client: httpx.AsyncClient, signature: str) -> None:
    answer = await client.post(
        "/payments/webhook", content=b"{}", headers={b"madad-signature": signature.encode("utf-8")}
    )
    assert answer.status_code == 401


def test_a_signature_is_for_one_body_and_some_minutes(clock: FakeClock) -> None:
    webhook = Webhook(SECRET, clock)
    header = webhook.sign(b"body")
    assert webhook.is_genuine(b"body", header)
    assert not webhook.is_genuine(b"other", header)
    assert not Webhook(b"another secret", clock).is_genuine(b"body", header)
    clock.move(seconds=301)
    assert not webhook.is_genuine(b"body", header)


async def test_too_long_a_notice_is_not_read(client: httpx.AsyncClient) -> None:
    assert (await client.post("/payments/webhook", content=b"x" * 70_000)).status_code == 413


class TestAGateway:
    """A payment gateway over HTTP, which answers as it is told."""

    def gateway(self, answer: httpx.Response | Exception, asked: list[httpx.Request]) -> HttpGateway:
        def handle(request: httpx.Request) -> httpx.Response:
            asked.append(request)
            if isinstance(answer, Exception):
                raise answer
            return answer

        client = httpx.AsyncClient(transport=httpx.MockTransport(handle))
        return HttpGateway(client, "https://pay.example/checkouts", "token", "https://madad.example")

    async def test_makes_its_page_once_a_payment(self, town: Office, replies: Replies, order: Order) -> None:
        asked: list[httpx.Request] = []
        gateway = self.gateway(httpx.Response(201, json={"url": "https://pay.example/p/1"}), asked)
        async with client_of(web_for(town, replies, gateway)) as client:
            sent_on = await client.get(path_of(order))
            demo = await client.get(f"{path_of(order)}/demo")
        assert (sent_on.status_code, sent_on.headers["location"]) == (303, "https://pay.example/p/1")
        assert demo.status_code == 404
        (request,) = asked
        body = json.loads(request.content)
        assert request.headers["authorization"] == "Bearer token"
        assert request.headers["idempotency-key"] == body["payment"] == path_of(order).removeprefix("/pay/")
        assert (body["amount_minor"], body["currency"]) == (order.amount.minor, "SAR")
        assert body["webhook_url"] == "https://madad.example/payments/webhook"

    @pytest.mark.parametrize(
        "answer",
        [
            httpx.Response(500),
            httpx.Response(200, json={"url": "http://pay.example/p/1"}),
            httpx.Response(200, json=[]),
            httpx.Response(200, text="no"),
            httpx.ConnectTimeout("slow"),
        ],
        ids=lambda answer: type(answer).__name__,
    )
    async def test_that_is_down_is_said(
        self, town: Office, replies: Replies, order: Order, answer: httpx.Response | Exception
    ) -> None:
        async with client_of(web_for(town, replies, self.gateway(answer, []))) as client:
            page = await client.get(path_of(order))
        assert page.status_code == 503
        assert "غير متاحة" in page.text


def test_production_takes_real_payments_only() -> None:
    production: dict[str, Any] = {
        "env": "production",
        "sms_gateway": "http",
        "sms_url": "https://sms.example",
        "mail_gateway": "smtp",
        "smtp_host": "mail.example",
        "secret_key": "x" * 32,
    }
    with pytest.raises(ValueError, match="MADAD_PAYMENT_GATEWAY"):
        Settings(_env_file=None, **production)
    with pytest.raises(ValueError, match="MADAD_PAYMENT_SECRET"):
        Settings(_env_file=None, payment_gateway="http", payment_url="https://pay.example")
