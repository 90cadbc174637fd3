"""Who may come in from the web, how much they may bring, and what browsers are told about our pages."""

import logging
from collections.abc import Collection
from urllib.parse import urlsplit

from fastapi import HTTPException, Request
from fastapi.middleware.cors import CORSMiddleware
from fastapi.middleware.gzip import GZipMiddleware
from starlette.applications import Starlette
from starlette.datastructures import MutableHeaders
from starlette.requests import HTTPConnection
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from backoffice.uploads import LARGEST_MEGABYTES
from bot.channels.web_frames import LARGEST_BYTES

UPLOADS = "/web/uploads"
"""The one address that takes more than words."""

LARGEST_FILE = LARGEST_MEGABYTES * 1024 * 1024
_OURS = ("/web/", "/console")
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)
_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Content-Security-Policy": _POLICY,
}
_CACHING = {
    "text/javascript": "no-cache",  # kept, and asked about each time: its parts must fit each other
    "text/css": "no-cache",
    "application/json": "no-store",
}


class Origins:
    """The sites whose pages may talk to us: our own, and those that the operator lists."""

    def __init__(self, allowed: Collection[str]) -> None:
        self._allowed = frozenset(origin.rstrip("/") for origin in allowed)

    def allow(self, connection: HTTPConnection) -> bool:
        """Whether the request comes from such a page, or from no page at all."""
        origin = connection.headers.get("origin")
        return origin is None or origin in self._allowed or is_same_origin(connection)

    def require(self, request: Request) -> None:
        if not self.allow(request):
            raise HTTPException(403, "origin_not_allowed")


def is_same_origin(connection: HTTPConnection) -> bool:
    """Whether the request names an origin, and it is ours. The proxy in front may speak TLS, so only hosts count."""
    origin = connection.headers.get("origin", "")
    host = connection.headers.get("host", "")
    return bool(host) and urlsplit(origin).netloc.lower() == host.lower()


def address_of(connection: HTTPConnection) -> str:
    """Where the connection comes from."""
    return connection.client.host if connection.client else "unknown"


class _Guard:
    """Refuses large bodies on our own paths, and puts the headers on that keep a page to itself."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                _add_headers(MutableHeaders(scope=message))
            await send(message)

        refused = _refused(scope)
        if refused:
            await PlainTextResponse(refused[1], refused[0])(scope, receive, send_with_headers)
        else:
            await self._app(scope, receive, send_with_headers)


def _refused(scope: Scope) -> tuple[int, str] | None:
    """Why the body is not even read. Its length has to be told, so that nobody can send without end."""
    if not scope["path"].startswith(_OURS):
        return None
    headers = dict(scope["headers"])
    if b"transfer-encoding" in headers:
        return 411, "length required"
    length = headers.get(b"content-length", b"0")
    most = LARGEST_FILE if scope["path"] == UPLOADS else LARGEST_BYTES
    return (413, "too large") if not length.isdigit() or int(length) > most else None


def _add_headers(headers: MutableHeaders) -> None:
    for name, value in _HEADERS.items():
        headers.setdefault(name, value)
    caching = _CACHING.get(headers.get("content-type", "").split(";")[0])
    if caching:
        headers.setdefault("Cache-Control", caching)


def _is_ours_to_hear(record: logging.LogRecord) -> bool:
    return not str(record.msg).startswith("Invalid UTF-8 sequence")


def guard_web(app: Starlette, origins: Collection[str]) -> None:
    """Put the website's middleware around the app; `origins` may show the widget on their own pages."""
    # uvicorn closes a socket that sends broken text, and logs a traceback, which is a way to fill our disk.
    logging.getLogger("uvicorn.error").addFilter(_is_ours_to_hear)
    app.add_middleware(GZipMiddleware, minimum_size=1024)
    app.add_middleware(_Guard)
    app.add_middleware(
        CORSMiddleware,
        allow_origins=list(origins),
        allow_methods=["GET", "POST"],
        allow_headers=["Authorization", "Content-Type"],
        max_age=600,
    )
