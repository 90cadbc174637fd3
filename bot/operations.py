"""What those who run the program ask it: whether it is well, and its numbers."""

from fastapi import APIRouter, Request
from fastapi.responses import JSONResponse, Response
from prometheus_client import CONTENT_TYPE_LATEST, generate_latest

from bot.actions_route import require_neighbour
from bot.wiring import App


def operations_router(app: App, secret: str | None) -> APIRouter:
    """`/health` for everyone; `/metrics` for this machine, or whoever shows the secret."""
    router = APIRouter()

    @router.get("/health")
    async def health() -> JSONResponse:
        dialogue = await app.dialogue.healthy()
        return JSONResponse({"app": "up", "dialogue": "up" if dialogue else "down"})

    @router.get("/metrics", include_in_schema=False)
    async def metrics(request: Request) -> Response:
        require_neighbour(request, secret)
        return Response(generate_latest(app.metrics.registry), media_type=CONTENT_TYPE_LATEST)

    return router
