"""One open socket: a visitor's frames come in and are answered in order, lines of the log go out as they appear."""

import asyncio
from collections.abc import Mapping
from typing import Any

import structlog
from fastapi import WebSocket, WebSocketDisconnect
from starlette.websockets import WebSocketState

from bot.channels.tokens import TokenExpired, TokenInvalid, Visitor
from bot.channels.web_desk import Desk, start_of
from bot.channels.web_frames import Choose, Hello, Ping, Say, ack, error, is_shown, message, read_frame

_HELLO_SECONDS = 10
_LOOK_SECONDS = 20
"""How often new lines are looked for without a signal: one may get lost, a line may not."""

_QUEUED = 32
_BAD_FRAMES = 5
_POLICY = 1008
_log = structlog.get_logger(__name__)


async def talk(socket: WebSocket, desk: Desk) -> None:
    """Serve the socket until either side has enough."""
    await socket.accept()
    talk = _Talk(socket, desk)
    try:
        await talk.run()
    except WebSocketDisconnect:
        return


class _Talk:
    def __init__(self, socket: WebSocket, desk: Desk) -> None:
        self._socket = socket
        self._desk = desk
        self._said: asyncio.Queue[Say | Choose | None] = asyncio.Queue(_QUEUED)
        self._bad_frames = 0

    async def run(self) -> None:
        hello = await self._hello()
        visitor = await self._admit(hello) if hello else None
        if hello is None or visitor is None:
            await self._close()
            return
        await self._send({"type": "typing", "on": True})
        chat = await self._desk.open_chat(visitor)
        cursor = start_of(chat, hello.cursor)
        if cursor is None:
            await self._send(error("chat_lost"))
            await self._close()
            return
        async with asyncio.TaskGroup() as tasks:
            lines = tasks.create_task(self._send_lines(chat.id, cursor))
            tasks.create_task(self._answer(visitor))
            await self._read()
            lines.cancel()

    async def _hello(self) -> Hello | None:
        try:
            async with asyncio.timeout(_HELLO_SECONDS):
                frame = await self._receive()
        except TimeoutError:
            return None
        if isinstance(frame, Hello):
            return frame
        await self._send(error("hello_first"))
        return None

    async def _admit(self, hello: Hello) -> Visitor | None:
        try:
            return self._desk.visitor(hello.token)
        except TokenExpired:
            await self._send(error("token_expired"))
        except TokenInvalid:
            await self._send(error("token_invalid"))
        return None

    async def _read(self) -> None:
        """Take frames in until the visitor leaves or sends too much nonsense. What was said is still answered then."""
        try:
            while self._bad_frames < _BAD_FRAMES:
                await self._take(await self._receive())
            await self._close()
        except WebSocketDisconnect:
            pass
        finally:
            await self._said.put(None)

    async def _take(self, frame: Hello | Say | Choose | Ping | None) -> None:
        match frame:
            case Ping():
                await self._send({"type": "pong"})
            case Say() | Choose():
                try:
                    self._said.put_nowait(frame)
                except asyncio.QueueFull:
                    await self._send(error("too_fast", frame.id))
            case _:
                self._bad_frames += 1
                await self._send(error("bad_frame"))

    async def _answer(self, visitor: Visitor) -> None:
        """Take what was said to the door, one after the other, to the end even when the visitor has gone."""
        while frame := await self._said.get():
            await self._send({"type": "typing", "on": True})
            try:
                seq = await self._desk.take(frame.inbound(visitor))
                await self._send(ack(frame.id, seq))
            except Exception:
                _log.exception("web_message_failed")
                await self._send(error("try_again", frame.id))
            if self._said.empty():
                await self._send({"type": "typing", "on": False})

    async def _send_lines(self, conversation_id: str, cursor: int) -> None:
        async with self._desk.news(conversation_id) as news:
            cursor = await self._catch_up(conversation_id, cursor)
            await self._send({"type": "typing", "on": False})
            await self._send({"type": "ready", "cursor": cursor})
            while True:
                await news.wait(_LOOK_SECONDS)
                cursor = await self._catch_up(conversation_id, cursor)

    async def _catch_up(self, conversation_id: str, cursor: int) -> int:
        while lines := await self._desk.since(conversation_id, cursor):
            for line in filter(is_shown, lines):
                await self._send(message(line))
            cursor = lines[-1].seq
        return cursor

    async def _receive(self) -> Hello | Say | Choose | Ping | None:
        """The next frame, None when it is none. Raises WebSocketDisconnect."""
        raw = await self._socket.receive()
        if raw["type"] == "websocket.disconnect":
            raise WebSocketDisconnect(raw.get("code", 1005))
        try:
            return read_frame(raw.get("text") or raw.get("bytes") or "")
        except ValueError:
            return None

    async def _send(self, frame: Mapping[str, Any]) -> None:
        """Send it, if somebody is still there: who has gone fetches it later."""
        if self._socket.application_state is not WebSocketState.CONNECTED:
            return
        try:
            await self._socket.send_json(frame)
        except WebSocketDisconnect:
            return

    async def _close(self) -> None:
        if WebSocketState.DISCONNECTED not in (self._socket.client_state, self._socket.application_state):
            await self._socket.close(_POLICY)
