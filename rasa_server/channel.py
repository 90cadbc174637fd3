"""The app's way into the dialogue: one message in; what to say, and how it was understood, out."""

import hmac
import logging
from collections.abc import Awaitable, Callable
from typing import Any

from rasa.core.channels.channel import CollectingOutputChannel, InputChannel, UserMessage
from sanic import Blueprint, Sanic, response
from sanic.exceptions import InvalidUsage
from sanic.request import Request
from sanic.response import HTTPResponse

from rasa_server.action_calls import KeptEndpoint
from rasa_server.memory import answered

Handle = Callable[[UserMessage], Awaitable[Any]]

_log = logging.getLogger(__name__)


class MadadInput(InputChannel):
    """`POST /webhooks/madad/webhook` talks, `…/parse` only understands, `…/recall` says again what was answered.

    All ask for `Authorization: Bearer <secret>` when a secret is configured.
    """

    def __init__(self, secret: str = "") -> None:
        self._secret = secret

    @classmethod
    def name(cls) -> str:
        return "madad"

    @classmethod
    def from_credentials(cls, credentials: dict[str, Any] | None) -> "MadadInput":
        return cls((credentials or {}).get("secret") or "")

    def blueprint(self, on_new_message: Handle) -> Blueprint:
        """The routes, which Rasa mounts under `/webhooks/madad`."""
        routes = Blueprint("madad")

        @routes.post("/webhook")
        async def webhook(request: Request) -> HTTPResponse:
            """`{"sender", "message", "metadata"}` → `{"replies": [...], "intent", "confidence", ...}`."""
            asked = self._read(request, "sender", "message")
            if isinstance(asked, HTTPResponse):
                return asked
            parsed = await request.app.ctx.agent.parse_message(asked["message"])
            output = CollectingOutputChannel()
            await on_new_message(
                UserMessage(
                    asked["message"],
                    output,
                    asked["sender"],
                    parse_data=parsed,
                    input_channel=self.name(),
                    metadata=asked.get("metadata"),
                )
            )
            return response.json({"replies": _replies(output), **_understood(parsed)})

        @routes.post("/parse")
        async def parse(request: Request) -> HTTPResponse:
            """`{"text"}` → `{"text", "folded", "intent", "confidence", "ranking", "entities", "language", "also"}`."""
            asked = self._read(request, "text")
            if isinstance(asked, HTTPResponse):
                return asked
            parsed = await request.app.ctx.agent.parse_message(asked["text"])
            return response.json({"text": asked["text"], "folded": parsed.get("folded"), **_understood(parsed)})

        @routes.post("/recall")
        async def recall(request: Request) -> HTTPResponse:
            """`{"sender", "message_id"}` → `{"heard": true}` and what `/webhook` answered, or `{"heard": false}`."""
            asked = self._read(request, "sender", "message_id")
            if isinstance(asked, HTTPResponse):
                return asked
            agent = request.app.ctx.agent
            async with agent.lock_store.lock(asked["sender"]):  # a turn under way ends first
                found = answered(await agent.tracker_store.retrieve(asked["sender"]), asked["message_id"])
            if found is None:
                return response.json({"heard": False})
            parsed, replies = found
            return response.json({"heard": True, "replies": replies, **_understood(parsed)})

        @routes.after_server_stop
        async def hang_up(app: Sanic, _: object) -> None:
            agent = getattr(app.ctx, "agent", None)
            if agent and isinstance(agent.action_endpoint, KeptEndpoint):
                await agent.action_endpoint.close()

        return routes

    def _read(self, request: Request, *needed: str) -> dict[str, Any] | HTTPResponse:
        """The body when it is allowed and whole, else the refusal."""
        if self._secret and not hmac.compare_digest(request.token or "", self._secret):
            return response.json({"error": "unauthorized"}, status=401)
        try:
            body = request.json
        except InvalidUsage:
            body = None
        wanting = [name for name in needed if not isinstance(body, dict) or not isinstance(body.get(name), str)]
        if wanting:
            return response.json({"error": f"needs text in {', '.join(wanting)}"}, status=400)
        return dict(body)


def _replies(output: CollectingOutputChannel) -> list[Any]:
    plain = [message for message in output.messages if "custom" not in message]
    if plain:
        _log.error("dropped %d responses that are not custom JSON: %s", len(plain), plain)
    return [message["custom"] for message in output.messages if "custom" in message]


def _understood(parsed: dict[str, Any]) -> dict[str, Any]:
    return {
        "intent": parsed["intent"].get("name"),
        "confidence": parsed["intent"].get("confidence"),
        "ranking": parsed.get("intent_ranking", []),
        "entities": parsed["entities"],
        "language": parsed.get("language"),
        "also": parsed.get("also"),
    }
