"""A socket that tells the console's page when to look again. It carries no content: that is fetched, with rights."""

import asyncio

from fastapi import APIRouter, WebSocket, WebSocketDisconnect

from bot.channels.web_guard import is_same_origin
from bot.console.session import Sessions
from bot.signals import Signals

_LOOK_SECONDS = 60
_POLICY = 1008


def live_router(signals: Signals, sessions: Sessions) -> APIRouter:
    router = APIRouter()

    @router.websocket("/console/api/live")
    async def live(socket: WebSocket) -> None:
        agent = await sessions.agent_of(socket) if is_same_origin(socket) else None
        if agent is None:
            await socket.close(_POLICY)
            return
        await socket.accept()
        async with asyncio.TaskGroup() as tasks:
            watching = [tasks.create_task(_watch(socket, signals, provider)) for provider in agent.providers]
            await _until_gone(socket)
            for task in watching:
                task.cancel()

    return router


async def _watch(socket: WebSocket, signals: Signals, provider: str) -> None:
    async with signals.listen(f"queue:{provider}") as news:
        try:
            while True:
                await socket.send_json({"type": "changed"})
                await news.wait(_LOOK_SECONDS)
        except WebSocketDisconnect:
            return


async def _until_gone(socket: WebSocket) -> None:
    """Read and forget: the page has nothing to say here."""
    while (await socket.receive())["type"] != "websocket.disconnect":
        pass
