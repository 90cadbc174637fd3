"""The app as both contenders meet it: the real one, with the calls of its actions counted. Served by uvicorn."""

import json
from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any, TypeAlias

from bot.actions_route import PATH as ACTIONS
from bot.app import create_app
from bot.config import Settings

Message: TypeAlias = MutableMapping[str, Any]
App: TypeAlias = Callable[[Message, Callable[[], Awaitable[Message]], Callable[[Message], Awaitable[None]]], Any]

COUNT = "/bench/actions"


class Counting:
    """An ASGI app that answers `COUNT` with how many actions were asked for, and hands everything on."""

    def __init__(self, app: App) -> None:
        self._app = app
        self._calls = 0

    async def __call__(self, scope: Message, receive: Any, send: Any) -> None:
        path = scope.get("path")
        if path == COUNT:
            await send({"type": "http.response.start", "status": 200, "headers": [(b"content-type", b"text/plain")]})
            await send({"type": "http.response.body", "body": json.dumps(self._calls).encode()})
            return
        self._calls += path == ACTIONS
        await self._app(scope, receive, send)


def create() -> Counting:
    """What uvicorn serves. Settings come from the environment alone, so that no `.env` attaches a real channel."""
    return Counting(create_app(Settings(_env_file=None)))
