"""The website on a real port: real database and sentences, and a dialogue that answers as it was told to."""

import asyncio
import json
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

import httpx
import uvicorn
from fastapi import FastAPI
from websockets.asyncio.client import ClientConnection, connect

from backoffice.office import Office
from bot.messages import Reply
from bot.papers.shelf import Shelf
from tests.fakes import FakeDialogue

PATIENCE_SECONDS = 20
_PORT = 0


@dataclass
class Talk:
    """A socket of the widget's, by hand. Lines and acknowledgements may overtake each other, so they are asked for."""

    connection: ClientConnection
    received: list[dict[str, Any]] = field(default_factory=list)
    _unread: list[dict[str, Any]] = field(default_factory=list)

    async def send(self, **frame: Any) -> None:
        await self.connection.send(json.dumps(frame))

    async def next(self, kind: str, **like: Any) -> dict[str, Any]:
        """The next frame of that type with those values that nobody asked for yet."""
        wanted = {"type": kind, **like}
        async with asyncio.timeout(PATIENCE_SECONDS):
            while True:
                for place, frame in enumerate(self._unread):
                    if wanted.items() <= frame.items():
                        return self._unread.pop(place)
                self._unread.append(json.loads(await self.connection.recv()))
                self.received.append(self._unread[-1])

    async def next_line(self, author: str) -> dict[str, Any]:
        return await self.next("message", author=author)

    def skip(self) -> None:
        """Take all frames so far as read."""
        self._unread.clear()

    @property
    def lines(self) -> list[dict[str, Any]]:
        """The lines so far."""
        return [frame for frame in self.received if frame["type"] == "message"]


@dataclass
class Website:
    """The app as a browser finds it."""

    office: Office
    dialogue: FakeDialogue
    url: str
    http: httpx.AsyncClient
    shelf: Shelf

    async def token(self, provider: str = "stc", lang: str = "ar") -> str:
        response = await self.http.post("/web/session", json={"provider": provider, "lang": lang})
        assert response.status_code == 200, response.text
        return str(response.json()["token"])

    @asynccontextmanager
    async def socket(self, **headers: str) -> AsyncIterator[Talk]:
        address = self.url.replace("http", "ws", 1) + "/web/socket"
        async with connect(address, additional_headers=headers, proxy=None) as connection:
            yield Talk(connection)

    @asynccontextmanager
    async def talk(self, token: str, cursor: int = 0) -> AsyncIterator[Talk]:
        """A socket that said hello and has everything up to now."""
        async with self.socket() as talk:
            await talk.send(type="hello", token=token, cursor=cursor)
            await talk.next("ready")
            talk.skip()
            yield talk


class _Server(uvicorn.Server):
    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.ready = asyncio.Event()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self.ready.set()


@asynccontextmanager
async def serving(app: FastAPI, port: int = _PORT) -> AsyncIterator[str]:
    """The address at which the app answers, on that port or a free one, within the block."""
    with socket.socket() as listening:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind(("127.0.0.1", port))
        server = _Server(uvicorn.Config(app, log_config=None, timeout_graceful_shutdown=PATIENCE_SECONDS))
        task = asyncio.create_task(server.serve(sockets=[listening]))
        try:
            async with asyncio.timeout(PATIENCE_SECONDS):
                await server.ready.wait()
            yield f"http://127.0.0.1:{listening.getsockname()[1]}"
        finally:
            server.should_exit = True
            await task


def teach(dialogue: FakeDialogue) -> None:
    """Let it greet, and ask back whatever it was not told to answer."""
    dialogue.answers("/greet", Reply("bot_challenge"), intent="greet")
    dialogue.otherwise = Reply("ask_back_open")
