"""The edges of the dialogue server for tests: the app that answers actions, and somebody who talks."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from aiohttp import web
from rasa.core.agent import Agent
from rasa.core.channels.channel import CollectingOutputChannel, UserMessage
from rasa.core.tracker_store import TrackerStore
from rasa.utils.endpoints import EndpointConfig

from rasa_server import action_replies

_SLOT = {"event": "slot", "timestamp": None, "name": "balance", "value": 12.5}
_ANSWERS: dict[str, dict[str, Any]] = {
    "action_bill": {"events": [], "responses": [{"custom": {"reply": "bill"}}]},
    "action_balance": {
        "events": [_SLOT, {"event": "followup", "name": "action_more", "timestamp": None}],
        "responses": [{"custom": {"reply": "balance"}}],
    },
    "action_more": {"events": [], "responses": [{"custom": {"reply": "more"}}]},
}


@dataclass
class ActionServer:
    """Where it listens, and what it was asked."""

    url: str
    asked: list[dict[str, Any]] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)


@asynccontextmanager
async def action_server(port: int = 0) -> AsyncIterator[ActionServer]:
    """Answers the sample's actions on that port, or on a free one."""
    server = ActionServer("")

    async def answer(request: web.Request) -> web.Response:
        body = await request.json()
        server.asked.append(body)
        server.headers.append(dict(request.headers))
        return web.json_response(_ANSWERS[body["next_action"]])

    app = web.Application(client_max_size=10**7)
    app.router.add_post("/actions", answer)
    runner = web.AppRunner(app)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", port)
    await site.start()
    server.url = f"http://127.0.0.1:{runner.addresses[0][1]}/actions"
    try:
        yield server
    finally:
        await runner.cleanup()


def agent_with(model: Path, store: TrackerStore, actions: ActionServer) -> Agent:
    """The sample bot as it is launched, with conversations in that store."""
    action_replies.compile_once()
    return Agent.load(model, tracker_store=store, action_endpoint=EndpointConfig(actions.url))


async def say(agent: Agent, text: str, sender: str = "sara") -> list[str]:
    """One message, and the keys of what is answered."""
    output = CollectingOutputChannel()
    await agent.handle_message(UserMessage(text, output, sender))
    return [message["custom"]["reply"] for message in output.messages]
