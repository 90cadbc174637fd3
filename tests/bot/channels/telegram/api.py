"""A small Bot API server on loopback: real HTTP, the real shapes, and faults when a test orders them.

https://core.telegram.org/bots/api is the model: an update waits until a greater offset confirms it, a webhook takes the
place of polling, and a bot may not write to whom it never met or who blocked it.
"""

import asyncio
import json
from collections import defaultdict, deque
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web

TOKEN = "42:an-invented-token-of-the-tests"
_DATE = 1795339800


@dataclass
class Call:
    """One request of the bot: the method and its fields, JSON read."""

    method: str
    fields: dict[str, Any]

    def __getitem__(self, name: str) -> Any:
        return self.fields.get(name)

    @property
    def buttons(self) -> list[tuple[str, str]]:
        """What stands under the message: label, and callback data, address or «contact»."""
        markup = self["reply_markup"] or {}
        rows = [*markup.get("inline_keyboard", []), *markup.get("keyboard", [])]
        return [
            (
                key["text"],
                key.get("callback_data") or key.get("url") or ("contact" if key.get("request_contact") else ""),
            )
            for row in rows
            for key in row
        ]


@dataclass
class BotApi:
    """What customers do, what the bot did, and what goes wrong."""

    url: str = ""
    calls: list[Call] = field(default_factory=list)
    updates: list[dict[str, Any]] = field(default_factory=list)
    blocked: set[int] = field(default_factory=set)
    unknown: set[int] = field(default_factory=set)
    webhook: dict[str, Any] = field(default_factory=dict)
    files: dict[str, bytes] = field(default_factory=dict)
    _faults: dict[str, deque[tuple[int, Any]]] = field(default_factory=lambda: defaultdict(deque))
    _changed: asyncio.Condition = field(default_factory=asyncio.Condition)
    _next_update: int = 700
    _next_message: int = 10
    _sent: dict[int, dict[str, Any]] = field(default_factory=dict)

    # What customers do

    async def write(self, text: str = "", *, chat: int = 1, language: str = "ar", **extra: Any) -> dict[str, Any]:
        """A private message: a text, or whatever `extra` says it is (`sticker={…}`)."""
        message = self.message(chat, language) | ({"text": text} if text else {}) | extra
        if text.startswith("/"):
            message["entities"] = [{"type": "bot_command", "offset": 0, "length": len(text.split(maxsplit=1)[0])}]
        return await self.deliver("message", message)

    async def press(self, sent: dict[str, Any], label: str, *, language: str = "ar") -> dict[str, Any]:
        """A tap on the inline button with that label under a message of the bot's."""
        keys = [key for row in sent["reply_markup"]["inline_keyboard"] for key in row]
        data = next(key["callback_data"] for key in keys if key["text"] == label)
        return await self.deliver("callback_query", self.tap(sent, data, language=language))

    def tap(self, sent: dict[str, Any] | None, data: str, *, chat: int = 1, language: str = "ar") -> dict[str, Any]:
        chat = sent["chat"]["id"] if sent else chat
        person = user(chat, language)
        query = {"id": f"q{self._number()}", "from": person, "chat_instance": "1", "data": data}
        return query | ({"message": sent} if sent else {})

    async def deliver(self, kind: str, event: dict[str, Any]) -> dict[str, Any]:
        """Put an update of that kind on its way, and return it."""
        self._next_update += 1
        update = {"update_id": self._next_update, kind: event}
        await self.deliver_again(update)
        return update

    async def deliver_again(self, update: dict[str, Any]) -> None:
        async with self._changed:
            self.updates.append(update)
            self._changed.notify_all()

    def message(self, chat: int, language: str = "ar") -> dict[str, Any]:
        return {
            "message_id": self._number(),
            "date": _DATE,
            "chat": {"id": chat, "type": "private", "first_name": "Maryam"},
            "from": user(chat, language),
        }

    # What the bot did

    def made(self, method: str) -> list[Call]:
        return [call for call in self.calls if call.method == method]

    def texts(self, chat: int = 1) -> list[str]:
        """What arrived in that chat, in order."""
        return [one["text"] for one in self._sent.values() if one["chat"]["id"] == chat]

    def sent(self, chat: int = 1) -> dict[str, Any]:
        """The last message that arrived in that chat, as Telegram would show it."""
        return [one for one in self._sent.values() if one["chat"]["id"] == chat][-1]

    async def until(self, condition: Callable[[], bool], *, what: str = "") -> None:
        """Wait for a call of the bot's to make it true; fail after 10 seconds."""
        try:
            async with asyncio.timeout(10), self._changed:
                await self._changed.wait_for(condition)
        except TimeoutError:
            raise AssertionError(f"never came: {what}; got {[call.method for call in self.calls]}") from None

    async def until_called(self, method: str, times: int = 1) -> Call:
        await self.until(lambda: len(self.made(method)) >= times, what=f"{times} × {method}")
        return self.made(method)[times - 1]

    # What goes wrong

    def fail(self, method: str, code: int, description: str, **parameters: Any) -> None:
        """Answer the next such call with that error."""
        body = {"ok": False, "error_code": code, "description": description}
        self.respond(method, code, body | ({"parameters": parameters} if parameters else {}))

    def respond(self, method: str, status: int, body: Any) -> None:
        """Answer the next such call with just that; a text is sent as a page."""
        self._faults[method].append((status, body))

    def break_off(self, method: str) -> None:
        """Close the connection on the next such call."""
        self.respond(method, 0, {})

    # The server

    async def answer(self, request: web.Request) -> web.StreamResponse:
        method = request.match_info["method"]
        call = Call(method, {name: _field(value) for name, value in (await request.post()).items()})
        if method != "getUpdates":
            self.calls.append(call)
        status, body = await self._respond(call, request.match_info["token"])
        async with self._changed:
            self._changed.notify_all()
        if status == 0:
            assert request.transport is not None
            request.transport.abort()
        if isinstance(body, str):
            return web.Response(text=body, content_type="text/html", status=status)
        return web.json_response(body, status=status or 500)

    async def hand_out(self, request: web.Request) -> web.Response:
        """The content of a file that `getFile` named."""
        return web.Response(body=self.files[request.match_info["path"]])

    async def _on_getFile(self, call: Call) -> Any:  # noqa: N802
        file_id = call["file_id"]
        if file_id not in self.files:
            return _error(400, "Bad Request: file is too big")
        return {"file_id": file_id, "file_unique_id": file_id, "file_path": file_id}

    async def _respond(self, call: Call, token: str) -> tuple[int, Any]:
        if token != TOKEN:
            return _error(401, "Unauthorized")
        if self._faults[call.method]:
            return self._faults[call.method].popleft()
        handler = getattr(self, f"_on_{call.method}", None)
        result = await handler(call) if handler else True
        return result if isinstance(result, tuple) else (200, {"ok": True, "result": result})

    async def _on_getUpdates(self, call: Call) -> Any:  # noqa: N802
        if self.webhook:
            return _error(409, "Conflict: can't use getUpdates method while webhook is active")
        offset = int(call["offset"] or 0)
        async with self._changed:
            self.updates = [update for update in self.updates if update["update_id"] >= offset]
            self._changed.notify_all()  # somebody may be waiting for the confirmation
            try:
                async with asyncio.timeout(float(call["timeout"] or 0)):
                    await self._changed.wait_for(lambda: bool(self.updates))
            except TimeoutError:
                return []
        return self.updates[:100]

    async def _on_getMe(self, _call: Call) -> Any:  # noqa: N802
        return user(42, "") | {"is_bot": True, "username": "madad_bot"}

    async def _on_setWebhook(self, call: Call) -> Any:  # noqa: N802
        self.webhook = call.fields
        return True

    async def _on_deleteWebhook(self, _call: Call) -> Any:  # noqa: N802
        self.webhook = {}
        return True

    async def _on_sendMessage(self, call: Call) -> Any:  # noqa: N802
        chat = int(call["chat_id"])
        if chat in self.blocked:
            return _error(403, "Forbidden: bot was blocked by the user")
        if chat in self.unknown:
            return _error(400, "Bad Request: chat not found")
        if len(str(call["text"]).encode("utf-16-le")) > 2 * 4096:
            return _error(400, "Bad Request: message is too long")
        if any(address.startswith("http://127") for _, address in call.buttons):
            return _error(400, "Bad Request: inline keyboard button URL is invalid")
        message = self.message(chat) | {"text": str(call["text"]), "from": user(42, "") | {"is_bot": True}}
        markup = call["reply_markup"] or {}
        self._sent[message["message_id"]] = message | ({"reply_markup": markup} if "inline_keyboard" in markup else {})
        return self._sent[message["message_id"]]

    async def _on_editMessageText(self, call: Call) -> Any:  # noqa: N802
        message = self._sent[int(call["message_id"])]
        message["text"] = call["text"]
        message.pop("reply_markup", None)
        return message

    def _number(self) -> int:
        self._next_message += 1
        return self._next_message


def user(number: int, language: str) -> dict[str, Any]:
    return {"id": number, "is_bot": False, "first_name": "Maryam"} | ({"language_code": language} if language else {})


def membership(kind: str, status: str, chat: int = 1) -> dict[str, Any]:
    bot = user(42, "") | {"is_bot": True}
    until = {"until_date": 0} if status == "kicked" else {}
    return {
        "chat": {"id": chat, "type": kind},
        "from": user(1, "ar"),
        "date": _DATE,
        "old_chat_member": {"user": bot, "status": "left"},
        "new_chat_member": {"user": bot, "status": status, **until},
    }


@asynccontextmanager
async def bot_api() -> AsyncIterator[BotApi]:
    """The server on a free port of loopback, for as long as the block lasts."""
    api = BotApi()
    app = web.Application()
    app.router.add_post("/bot{token}/{method}", api.answer)
    app.router.add_get("/file/bot{token}/{path}", api.hand_out)
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    host, port = runner.addresses[0][:2]
    api.url = f"http://{host}:{port}"
    try:
        yield api
    finally:
        await runner.cleanup()


def _field(value: Any) -> Any:
    """A field of a call; of a file its content."""
    if not isinstance(value, web.FileField):
        return _read(str(value))
    with value.file:
        return value.file.read()


def _read(value: str) -> Any:
    try:
        return json.loads(value) if value[:1] in "[{" else value
    except ValueError:
        return value


def _error(code: int, description: str) -> tuple[int, dict[str, Any]]:
    return code, {"ok": False, "error_code": code, "description": description}
