"""Conversations with a running server, held from a process of its own (`bench.load`)."""

import json
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import TypeAlias

from bench.figures import Load
from bench.home import ROOT
from bench.office import Chat
from bench.processes import ProgramFailed
from bench.talks import Line

Lines: TypeAlias = Mapping[str, Sequence[Line]]
"""What is said, by the person who says it."""

_MOST_CHATS_A_SECOND = 25


@dataclass(frozen=True)
class Heard:
    """A load, and the texts in it that were not answered as they should, with the answer."""

    load: Load
    wrong: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Visitors:
    """Customers on their way to a server's webhook, each with a fresh chat."""

    webhook: str
    chats: Iterator[Chat]

    def talk(self, lines: Lines, *, at_once: int, seconds: float) -> Heard:
        """So many at once say their lines, one chat after another, until the time is over."""
        return self._send(lines, at_once, seconds, count=at_once + round(seconds * _MOST_CHATS_A_SECOND))

    def talk_through(self, lines: Lines, *, chats: int) -> Heard:
        """So many chats, one after the other, each to its end."""
        return self._send(lines, 1, 600.0, count=chats)

    def _send(self, lines: Lines, at_once: int, seconds: float, count: int) -> Heard:
        chats = list(islice(self.chats, count))
        if len(chats) < count:
            raise ProgramFailed(f"{len(chats)} chats are left, and {count} are needed: open more of them.")
        plan = {
            "url": self.webhook,
            "at_once": at_once,
            "seconds": seconds,
            "chats": [_begin(chat, lines) for chat in chats],
        }
        done = subprocess.run(
            [sys.executable, "-m", "bench.load"], cwd=ROOT, input=json.dumps(plan), capture_output=True, text=True,
            check=False,
        )  # fmt: skip
        if done.returncode != 0:
            raise ProgramFailed(f"The load generator failed: {done.stderr.strip().splitlines()[-1:]}")
        result = json.loads(done.stdout)
        return Heard(Load(tuple(result["ms"]), result["seconds"]), tuple((t, s) for t, s in result["wrong"]))


def _begin(chat: Chat, lines: Lines) -> dict[str, object]:
    return {
        "sender": chat.conversation_id,
        "metadata": {"message_id": chat.conversation_id},
        "lines": lines[chat.talk.person],
    }
