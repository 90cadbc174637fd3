"""A provider's TM Forum APIs on this machine: every request and every answer is held against `tmf.yml`."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import jsonschema_rs
import uvicorn
import yaml
from fastapi import FastAPI, Request, Response
from fastapi.responses import JSONResponse

from bot.servers import free_port
from tests.backoffice.systems.carrying_out import carry_out

TOKEN = "the provider's token"
_SPEC = yaml.safe_load(Path(__file__).with_name("tmf.yml").read_text(encoding="utf-8"))


def validator(name: str) -> Any:
    """Of the schema of that name."""
    return jsonschema_rs.validator_for({**_SPEC, "$ref": f"#/components/schemas/{name}"}, validate_formats=True)


@dataclass
class TmfServer:
    """What it holds by collection, what it was asked, and how it is to misbehave."""

    port: int = field(default_factory=free_port)
    resources: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    calls: Counter[str] = field(default_factory=Counter)
    violations: list[str] = field(default_factory=list)
    answers: list[Response] = field(default_factory=list)  # given instead, one a call
    silent: bool = False  # takes calls and never answers
    loses: int = 0  # so many answers to what it was asked to make, which it made all the same
    refuses: int | None = None  # whatever it is asked to make, with that status
    order_state: str = "completed"  # of the orders that it takes
    made: dict[str, dict[str, Any]] = field(default_factory=dict)  # by the keys that they were asked with

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def fails(self, *statuses: int) -> None:
        """From now on, one a call."""
        self.answers += [JSONResponse({"code": "1", "reason": "as told"}, status) for status in statuses]

    async def list(self, collection: str, request: Request) -> Response:
        filters = dict(request.query_params)
        order = filters.pop("sort", "")
        offset, limit = int(filters.pop("offset", 0)), int(filters.pop("limit", 100))
        fitting = [
            one
            for one in self.resources.get(collection, [])
            if all(_at(one, path) in wanted.split(",") for path, wanted in filters.items())
        ]
        if order:
            fitting.sort(key=lambda one: str(_at(one, order.lstrip("-"))), reverse=order.startswith("-"))
        page = fitting[offset : offset + limit]
        self._hold_against(collection, *page)
        return JSONResponse(page, headers={"X-Total-Count": str(len(fitting))})

    async def create(self, collection: str, request: Request) -> Response:
        """Once for a key; asked again with it, the answer is the same."""
        body, key = await request.json(), request.headers.get("Idempotency-Key")
        self._hold_against(f"{collection}_Create", body)
        if key is None:
            self.violations.append(f"{collection}: no key")
            key = ""
        if self.refuses:
            return JSONResponse({"code": "22", "reason": "not for this account"}, self.refuses)
        if key not in self.made:
            self.made[key] = _MAKERS[collection](self, body)
            self.resources.setdefault(collection, []).append(self.made[key])
        self._hold_against(collection, self.made[key])
        if self.loses:
            self.loses -= 1
            return JSONResponse({"code": "60", "reason": "lost on the way"}, 504)
        return JSONResponse(self.made[key], 201)

    def _hold_against(self, schema: str, *bodies: Any) -> None:
        for body in bodies:
            self.violations += [f"{schema}: {error.message}" for error in validator(schema).iter_errors(body)]


def _service_order(server: TmfServer, body: dict[str, Any]) -> dict[str, Any]:
    return carry_out(server.resources, body, server.order_state)


_MAKERS: dict[str, Callable[[TmfServer, dict[str, Any]], dict[str, Any]]] = {"serviceOrder": _service_order}


def application(server: TmfServer) -> FastAPI:
    web = FastAPI()

    @web.middleware("http")
    async def gate(request: Request, call_next: Any) -> Response:
        server.calls[f"{request.method} {request.url.path.rsplit('/', 1)[-1]}"] += 1
        if server.silent:
            await asyncio.Event().wait()
        if server.answers:
            return server.answers.pop(0)
        if request.headers.get("Authorization") != f"Bearer {TOKEN}":
            return JSONResponse({"code": "41", "reason": "no token"}, 401)
        answer: Response = await call_next(request)
        return answer

    @web.get("/{api}/v4/{collection}")
    async def listed(collection: str, request: Request) -> Response:
        return await server.list(collection, request)

    @web.post("/{api}/v4/{collection}")
    async def created(collection: str, request: Request) -> Response:
        return await server.create(collection, request)

    return web


@asynccontextmanager
async def serving(server: TmfServer) -> AsyncIterator[TmfServer]:
    """It listens for the length of the block. What broke the schemas fails the test at its end."""
    config = uvicorn.Config(
        application(server), port=server.port, log_level="error", lifespan="off", timeout_graceful_shutdown=0
    )
    running = uvicorn.Server(config)
    running.install_signal_handlers = lambda: None  # type: ignore[method-assign]
    async with asyncio.TaskGroup() as tasks:
        task = tasks.create_task(running.serve())
        while not running.started and not task.done():  # noqa: ASYNC110 - uvicorn has no event for it
            await asyncio.sleep(0.01)
        yield server
        running.should_exit = True
    assert server.violations == []


def _at(resource: Any, path: str) -> Any:
    for step in path.split("."):
        resource = resource.get(step) if isinstance(resource, dict) else None
    return resource
