"""Customers who write at once, each a conversation of their own, over HTTP. Runs as a process of its own.

`python -m bench.load` reads a plan as JSON from standard input and prints what it measured as JSON:

    {"url": …, "at_once": 8, "seconds": 20, "chats": [{"sender": …, "metadata": {…}, "lines": [[text, [key, …]], …]}]}
    {"ms": [12.5, …], "seconds": 20.3, "wrong": [[text, answer], …]}

A customer sends the next line when the last is answered. `keys` are the replies that are right for a line; an empty
list takes any. When the time is over nobody begins another line.
"""

import asyncio
import json
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

import aiohttp

_PATIENCE = aiohttp.ClientTimeout(total=120)


@dataclass
class Run:
    """One load on its way: the chats still to be held, and what was measured so far."""

    url: str
    chats: Iterator[dict[str, Any]]
    ends_at: float
    ms: list[float] = field(default_factory=list)
    wrong: list[tuple[str, str]] = field(default_factory=list)

    async def talk(self, session: aiohttp.ClientSession) -> None:
        """Be one customer after another until the time is over or the chats run out."""
        for chat in self.chats:
            for text, keys in chat["lines"]:
                if time.perf_counter() >= self.ends_at:
                    return
                await self._say(session, chat, text, keys)

    async def _say(self, session: aiohttp.ClientSession, chat: dict[str, Any], text: str, keys: Sequence[str]) -> None:
        body = {"sender": chat["sender"], "message": text, "metadata": chat["metadata"]}
        started = time.perf_counter()
        async with session.post(self.url, json=body) as response:
            answer = await response.read()
        self.ms.append((time.perf_counter() - started) * 1000)
        said = reply_keys(answer) if response.ok else [f"HTTP {response.status}"]
        if keys and not set(keys) & set(said):
            self.wrong.append((text, ", ".join(said) or "nothing"))


def reply_keys(answer: bytes) -> list[str]:
    """The keys of the replies in an answer, be it of our channel (an object) or of Rasa's REST channel (a list)."""
    raw = json.loads(answer)
    said = raw["replies"] if isinstance(raw, dict) else [one.get("custom", one) for one in raw]
    return [str(one.get("reply", one)) for one in said]


async def run(plan: dict[str, Any]) -> dict[str, Any]:
    """Carry out the plan; plan and result as described above."""
    started = time.perf_counter()
    load = Run(plan["url"], iter(plan["chats"]), started + plan["seconds"])
    connector = aiohttp.TCPConnector(limit=plan["at_once"])
    async with aiohttp.ClientSession(connector=connector, timeout=_PATIENCE) as session, asyncio.TaskGroup() as group:
        for _ in range(plan["at_once"]):
            group.create_task(load.talk(session))
    return {"ms": load.ms, "seconds": time.perf_counter() - started, "wrong": load.wrong}


if __name__ == "__main__":
    json.dump(asyncio.run(run(json.load(sys.stdin))), sys.stdout)
