"""The way out for SMS: a provider's HTTP gateway, or the screen in the demo."""

from collections.abc import Callable
from typing import Protocol

import httpx


class SmsNotTaken(Exception):
    """The gateway did not take the message. Says the status, never the text."""


class SmsGateway(Protocol):
    async def send(self, to: str, text: str, *, key: str) -> None:
        """Send the text to that number (E.164). Any error means that it was not taken.

        `key` is the same however often one message is sent.
        """
        ...


class HttpGateway:
    """Posts `{"to", "text"}` as JSON, with the token as a bearer; any 2xx is a yes.

    A second copy of one message has the same Idempotency-Key.
    """

    def __init__(self, client: httpx.AsyncClient, url: str, token: str | None) -> None:
        self._client = client
        self._url = url
        self._headers = {"Authorization": f"Bearer {token}"} if token else {}

    async def send(self, to: str, text: str, *, key: str) -> None:
        headers = {**self._headers, "Idempotency-Key": key}
        response = await self._client.post(self._url, json={"to": to, "text": text}, headers=headers)
        if not response.is_success:
            raise SmsNotTaken(response.status_code)


class ScreenGateway:
    """Shows the message to whoever looks at the screen. For the demo; the settings refuse it in production."""

    def __init__(self, show: Callable[[str], None]) -> None:
        self._show = show

    async def send(self, to: str, text: str, *, key: str) -> None:
        self._show(f"✉ SMS {to}: {text}")
