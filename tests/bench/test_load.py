"""The load generator against a small server that notes who says what, and when."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from bench.load import reply_keys, run


class Listener:
    """Answers every message with the key it is told to, and keeps what it heard."""

    def __init__(self) -> None:
        self.heard: list[tuple[str, str]] = []
        self.most_at_once = 0
        self._inside = 0

    async def answer(self, request: web.Request) -> web.Response:
        body = await request.json()
        self.heard.append((body["sender"], body["message"]))
        self._inside += 1
        self.most_at_once = max(self.most_at_once, self._inside)
        await asyncio.sleep(0)
        self._inside -= 1
        if body["message"] == "break":
            return web.json_response({}, status=500)
        return web.json_response([{"recipient_id": body["sender"], "custom": {"reply": f"{body['message']}_done"}}])


@pytest.fixture
def listener() -> Listener:
    return Listener()


@pytest.fixture
async def url(listener: Listener) -> AsyncIterator[str]:
    app = web.Application()
    app.router.add_post("/webhook", listener.answer)
    async with TestServer(app) as server:
        yield str(server.make_url("/webhook"))


def plan(url: str, lines: list[Any], *, chats: int = 4, at_once: int = 2, seconds: float = 60) -> dict[str, Any]:
    people = [{"sender": f"s{n}", "metadata": {}, "lines": lines} for n in range(chats)]
    return {"url": url, "at_once": at_once, "seconds": seconds, "chats": people}


async def test_everybody_says_every_line_in_order(listener: Listener, url: str) -> None:
    result = await run(plan(url, [["bill", ["bill_done"]], ["points", ["points_done"]]]))
    assert len(result["ms"]) == 8
    assert result["wrong"] == []
    for person in ("s0", "s1", "s2", "s3"):
        assert [text for sender, text in listener.heard if sender == person] == ["bill", "points"]


async def test_no_more_speak_at_once_than_asked(listener: Listener, url: str) -> None:
    await run(plan(url, [["bill", []]] * 6, chats=9, at_once=3))
    assert listener.most_at_once <= 3


async def test_a_wrong_or_broken_answer_is_told(url: str) -> None:
    result = await run(plan(url, [["bill", ["points_done"]], ["break", ["bill_done"]], ["any", []]], chats=1))
    assert result["wrong"] == [("bill", "bill_done"), ("break", "HTTP 500")]


async def test_nobody_begins_when_the_time_is_over(listener: Listener, url: str) -> None:
    result = await run(plan(url, [["bill", []]], seconds=0))
    assert result["ms"] == []
    assert listener.heard == []


def test_reply_keys_are_read_from_both_channels() -> None:
    ours = b'{"replies": [{"reply": "bill_due", "args": {}}, {"reply": "anything_else"}], "intent": "check_bill"}'
    stock = b'[{"recipient_id": "s1", "custom": {"reply": "bill_due"}}, {"recipient_id": "s1", "text": "hello"}]'
    assert reply_keys(ours) == ["bill_due", "anything_else"]
    assert reply_keys(stock) == ["bill_due", "{'recipient_id': 's1', 'text': 'hello'}"]
