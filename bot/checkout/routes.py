"""A payment's address: on to the gateway while it can be paid, else what became of it. And the gateway's webhook."""

import json
from pathlib import Path
from typing import Annotated, Literal

import structlog
from fastapi import APIRouter, FastAPI, Form, Header, HTTPException, Request
from fastapi.responses import HTMLResponse, JSONResponse, RedirectResponse, Response
from fastapi.staticfiles import StaticFiles
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from backoffice.checkout import Checkout, Notice, read_checkout, receive_notice
from backoffice.errors import NotFound
from backoffice.office import Office
from backoffice.values import Code, Money, Value
from bot.channels.web_guard import is_same_origin
from bot.checkout.gateways import Gateway, GatewayDown, LocalGateway, Webhook
from bot.customer_page.pages import CustomerPages
from bot.replies.render import Replies
from bot.signals import Signals

_FOLDER = Path(__file__).parent
_LARGEST = 64 * 1024
_OPEN = {"pending", "failed"}
_log = structlog.get_logger(__name__)


class _Notice(BaseModel):
    """What a gateway posts. `amount_minor` is what it took from the customer."""

    model_config = ConfigDict(extra="ignore", strict=True)

    payment: str = Field(max_length=64)
    outcome: Literal["paid", "failed"]
    amount_minor: int = Field(ge=0, lt=2**62)
    currency: str = Field(max_length=3)

    def notice(self) -> Notice:
        return Notice(self.payment, self.outcome, Money(self.amount_minor, self.currency))


class Cashier:
    """What the routes work with."""

    def __init__(
        self, *, office: Office, gateway: Gateway, webhook: Webhook, replies: Replies, signals: Signals
    ) -> None:
        self.office = office
        self.gateway = gateway
        self.webhook = webhook
        self._replies = replies
        self._signals = signals
        self._files = CustomerPages(_FOLDER)

    async def take(self, body: bytes, signature: str) -> str:
        """The payment's state after the notice. Raises HTTPException: 401 not signed, 400 not a notice, 404 unknown."""
        if not self.webhook.is_genuine(body, signature):
            raise HTTPException(401)
        try:
            notice = _Notice.model_validate_json(body).notice()
        except ValidationError as error:
            raise HTTPException(400) from error
        try:
            state = await receive_notice(self.office, notice)
        except NotFound as error:
            _log.warning("payment_unknown")
            raise HTTPException(404) from error
        _log.info("payment_notice", payment=notice.payment_id, outcome=notice.outcome, state=state)
        await self._signals.notify("outbox")
        return state

    def page(self, checkout: Checkout, sentence: str, *, buttons: bool = False, status: int = 200) -> HTMLResponse:
        """The page of that payment, with the sentence of that key."""
        provider = self.office.providers[checkout.provider]
        args: dict[str, Value] = {
            "amount": checkout.amount,
            "reference": Code(checkout.reference),
            "provider": provider.title,
        }
        names = (sentence, "checkout_demo", "checkout_pay", "checkout_decline")
        return self._files.page(
            "page.html",
            status,
            lang=checkout.language,
            title=provider.title.in_(checkout.language),
            said=[self._replies.sentence(name, args, checkout.language, provider) for name in names],
            pay=f"/pay/{checkout.id}/demo" if buttons else None,
        )


def install_checkout(app: FastAPI, cashier: Cashier) -> None:
    """Give the app the payments' addresses and the webhook; with the local gateway its page too."""
    app.include_router(_payments(cashier))
    if isinstance(cashier.gateway, LocalGateway):
        app.include_router(_demo(cashier))
    app.mount("/pay/static", StaticFiles(directory=_FOLDER / "static"), name="checkout")


def _payments(cashier: Cashier) -> APIRouter:
    router = APIRouter(include_in_schema=False)

    @router.get("/pay/{payment_id}")
    async def pay(payment_id: str) -> Response:
        checkout = await _checkout(cashier, payment_id)
        if checkout.state not in _OPEN or checkout.expires_at <= cashier.office.clock.now():
            return cashier.page(checkout, f"checkout_{'expired' if checkout.state in _OPEN else checkout.state}")
        try:
            address = await cashier.gateway.open(checkout, f"{cashier.office.public_url}/pay/{checkout.id}")
        except GatewayDown as down:
            _log.warning("gateway_down", reason=str(down))
            return cashier.page(checkout, "checkout_unavailable", status=503)
        return RedirectResponse(address, 303)

    @router.post("/payments/webhook")
    async def webhook(request: Request, madad_signature: Annotated[str, Header(max_length=200)] = "") -> JSONResponse:
        return JSONResponse({"state": await cashier.take(await _body(request), madad_signature)})

    return router


def _demo(cashier: Cashier) -> APIRouter:
    router = APIRouter(include_in_schema=False)

    @router.get("/pay/{payment_id}/demo")
    async def demo_page(payment_id: str) -> Response:
        return cashier.page(await _checkout(cashier, payment_id), "checkout_ask", buttons=True)

    @router.post("/pay/{payment_id}/demo")
    async def pay_in_the_demo(
        request: Request, payment_id: str, outcome: Annotated[Literal["paid", "failed"], Form()]
    ) -> Response:
        if request.headers.get("origin") and not is_same_origin(request):
            raise HTTPException(403)
        checkout = await _checkout(cashier, payment_id)
        if checkout.state not in _OPEN:
            return RedirectResponse(f"/pay/{payment_id}", 303)
        amount = checkout.amount
        body = json.dumps(
            {
                "payment": checkout.id,
                "outcome": outcome,
                "amount_minor": amount.minor,
                "currency": amount.currency,
            }
        ).encode()
        await cashier.take(body, cashier.webhook.sign(body))
        return cashier.page(checkout, f"checkout_{outcome}")

    return router


async def _checkout(cashier: Cashier, payment_id: str) -> Checkout:
    try:
        return await read_checkout(cashier.office, payment_id)
    except NotFound as error:
        raise HTTPException(404) from error


async def _body(request: Request) -> bytes:
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > _LARGEST:
            raise HTTPException(413)
    return bytes(body)
