"""Where the dialogue server has its actions run: in this process, with the store's pool and the signals at hand."""

import hmac
import json
from collections.abc import Iterable
from typing import Any

from fastapi import APIRouter, HTTPException, Request
from fastapi.responses import JSONResponse
from rasa_sdk import Action
from rasa_sdk.executor import ActionExecutor
from rasa_sdk.interfaces import ActionExecutionRejection, ActionNotFoundException

PATH = "/actions/webhook"
_LARGEST = 8 * 1024 * 1024
_LOOPBACK = {"127.0.0.1", "::1"}
_FORWARDED = ("forwarded", "x-forwarded-for", "x-real-ip")
_NO_DOMAIN: dict[str, Any] = {"domain": {}}  # the SDK insists on one; no action of ours reads it, so none is sent


def actions_router(actions: Iterable[Action], secret: str | None) -> APIRouter:
    """The route that Rasa's action endpoint points at. It answers loopback, or whoever shows the secret."""
    executor = ActionExecutor()
    for action in actions:
        executor.register_action(action)
    router = APIRouter()

    @router.post(PATH, include_in_schema=False)
    async def run_action(request: Request) -> JSONResponse:
        require_neighbour(request, secret)
        call = _NO_DOMAIN | await _body(request)
        try:
            result = await executor.run(call)
        except ActionExecutionRejection as refused:
            return JSONResponse({"error": str(refused), "action_name": refused.action_name}, 400)
        except ActionNotFoundException as missing:
            return JSONResponse({"error": str(missing), "action_name": missing.action_name}, 404)
        return JSONResponse(result.model_dump() if result else None)

    return router


def require_neighbour(request: Request, secret: str | None) -> None:
    """Raise 403 unless the request comes from this machine itself, or shows the secret as its bearer token.

    One that a proxy on this machine passes on comes from anywhere, so it needs the secret.
    """
    shown = request.headers.get("authorization", "")
    if secret and hmac.compare_digest(shown.encode(), f"Bearer {secret}".encode()):
        return
    forwarded = any(name in request.headers for name in _FORWARDED)
    if forwarded or request.client is None or request.client.host not in _LOOPBACK:
        raise HTTPException(403)


async def _body(request: Request) -> dict[str, Any]:
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > _LARGEST:
            raise HTTPException(413)
    try:
        call = json.loads(body)
    except ValueError as error:
        raise HTTPException(400) from error
    if not isinstance(call, dict):
        raise HTTPException(400)
    return call
