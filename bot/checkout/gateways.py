"""Where customers pay: a payment gateway's hosted page, in the demo one of our own. No card number comes near us."""

import hashlib
import hmac
from typing import Protocol
from urllib.parse import urlsplit

import httpx

from backoffice.checkout import Checkout
from backoffice.clock import Clock

_SECONDS = 8.0
_TOLERANCE_SECONDS = 300


class GatewayDown(Exception):
    """The gateway made no page for the payment. Says the status or the kind of error, nothing else."""


class Gateway(Protocol):
    async def open(self, checkout: Checkout, return_url: str) -> str:
        """The address of the page where that is paid; the same for the same payment. Raises GatewayDown."""
        ...


class HttpGateway:
    """Posts the payment as JSON, with its id as the idempotency key; the answer is `{"url": "https://…"}`."""

    def __init__(self, client: httpx.AsyncClient, url: str, token: str | None, public_url: str) -> None:
        self._client = client
        self._url = url
        self._headers = {"Authorization": f"Bearer {token}"} if token else {}
        self._webhook = f"{public_url.rstrip('/')}/payments/webhook"

    async def open(self, checkout: Checkout, return_url: str) -> str:
        body = {
            "payment": checkout.id,
            "reference": checkout.reference,
            "amount_minor": checkout.amount.minor,
            "currency": checkout.amount.currency,
            "language": checkout.language,
            "expires_at": checkout.expires_at.isoformat(),
            "return_url": return_url,
            "webhook_url": self._webhook,
        }
        headers = {**self._headers, "Idempotency-Key": checkout.id}
        try:
            response = await self._client.post(self._url, json=body, headers=headers, timeout=_SECONDS)
        except httpx.HTTPError as error:
            raise GatewayDown(type(error).__name__) from error
        if not response.is_success:
            raise GatewayDown(response.status_code)
        return _address(response)


class LocalGateway:
    """Our own page, where nothing is paid but everything else happens. The settings refuse it in production."""

    async def open(self, checkout: Checkout, return_url: str) -> str:
        return f"/pay/{checkout.id}/demo"


class Webhook:
    """The gateway's signature: `t=<seconds>,v1=<hex>`, the HMAC-SHA256 of `<seconds>.<body>` with the shared secret."""

    def __init__(self, secret: bytes, clock: Clock) -> None:
        self._secret = secret
        self._clock = clock

    def sign(self, body: bytes) -> str:
        """The header for that body, now."""
        at = str(int(self._clock.now().timestamp()))
        return f"t={at},v1={self._digest(at, body)}"

    def is_genuine(self, body: bytes, header: str) -> bool:
        """Whether whoever has the secret signed this body, and lately."""
        parts = dict(part.split("=", 1) for part in header.split(",") if "=" in part)
        at, shown = parts.get("t", ""), parts.get("v1", "")
        if not (at.isascii() and at.isdigit() and len(at) <= 12):
            return False
        fresh = abs(self._clock.now().timestamp() - int(at)) <= _TOLERANCE_SECONDS
        return fresh and hmac.compare_digest(shown.encode(), self._digest(at, body).encode())

    def _digest(self, at: str, body: bytes) -> str:
        return hmac.new(self._secret, at.encode() + b"." + body, hashlib.sha256).hexdigest()


def _address(response: httpx.Response) -> str:
    try:
        url = response.json()["url"]
    except (ValueError, KeyError, TypeError) as error:
        raise GatewayDown("shape") from error
    if not isinstance(url, str) or urlsplit(url).scheme != "https":
        raise GatewayDown("address")
    return url
