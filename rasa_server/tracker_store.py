"""Where conversations are kept between turns: one row each, bounded, in SQLite or in Redis.

A correction of Rasa, whose turn replays the whole conversation several times: with its in-memory store a message takes
16 ms of processor time in a new conversation, 76 ms as the 100th and 290 ms as the 400th; here 7, 9 and 11.
"""

import json
import sqlite3
import time
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any, Protocol

import redis
from rasa.core.brokers.broker import EventBroker
from rasa.core.tracker_store import TrackerStore
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import Event
from rasa.shared.core.trackers import DialogueStateTracker

from rasa_server.compaction import compact

_KEPT_DAYS = 90


class Rows(Protocol):
    """One text for a conversation."""

    def read(self, conversation_id: str) -> str | None: ...

    def write(self, conversation_id: str, text: str) -> None: ...

    def ids(self) -> list[str]: ...


class SqliteRows:
    """Rows in a file that survives a restart, or in memory when the path is `:memory:`."""

    def __init__(self, path: str) -> None:
        if path != ":memory:":
            Path(path).parent.mkdir(parents=True, exist_ok=True)
        self._database = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
        self._database.execute("PRAGMA journal_mode=WAL")
        self._database.execute("PRAGMA synchronous=NORMAL")
        self._database.execute(
            "CREATE TABLE IF NOT EXISTS tracker (id TEXT PRIMARY KEY, events TEXT NOT NULL, saved_at REAL NOT NULL)"
        )
        self._database.execute("DELETE FROM tracker WHERE saved_at < ?", (time.time() - _KEPT_DAYS * 86400,))

    def read(self, conversation_id: str) -> str | None:
        row = self._database.execute("SELECT events FROM tracker WHERE id = ?", (conversation_id,)).fetchone()
        return None if row is None else str(row[0])

    def write(self, conversation_id: str, text: str) -> None:
        self._database.execute(
            "INSERT INTO tracker VALUES (?, ?, ?)"
            " ON CONFLICT (id) DO UPDATE SET events = excluded.events, saved_at = excluded.saved_at",
            (conversation_id, text, time.time()),
        )

    def ids(self) -> list[str]:
        return [row[0] for row in self._database.execute("SELECT id FROM tracker")]


class RedisRows:
    """Rows in Redis, for more than one dialogue server; they fade when nobody has written for long."""

    _PREFIX = "madad:tracker:"

    def __init__(self, url: str) -> None:
        self._redis = redis.Redis.from_url(url, decode_responses=True)

    def read(self, conversation_id: str) -> str | None:
        return self._redis.get(self._PREFIX + conversation_id)

    def write(self, conversation_id: str, text: str) -> None:
        self._redis.set(self._PREFIX + conversation_id, text, ex=_KEPT_DAYS * 86400)

    def ids(self) -> list[str]:
        return [key.removeprefix(self._PREFIX) for key in self._redis.scan_iter(match=self._PREFIX + "*")]


class BoundedTrackerStore(TrackerStore):
    """Keeps the last `turns` turns of a conversation and the state before them; a turn costs the same after 400."""

    def __init__(
        self,
        domain: Domain | None,
        host: str = "sqlite:///:memory:",
        event_broker: EventBroker | None = None,
        turns: int = 4,
        **kwargs: Any,
    ) -> None:
        """`host` is the `url` of endpoints.yml: `sqlite:///PATH` or `redis://…`."""
        super().__init__(domain, event_broker, **kwargs)
        self._turns = turns
        self._rows = _rows(host)

    async def save(self, tracker: DialogueStateTracker) -> None:
        await self.stream_events(tracker)
        events = compact(tracker, self.domain.slots, self._turns)
        self._rows.write(tracker.sender_id, json.dumps([event.as_dict() for event in events]))

    async def retrieve(self, sender_id: str) -> DialogueStateTracker | None:
        text = self._rows.read(sender_id)
        if text is None:
            return None
        events = [_kind(raw["event"])._from_parameters(raw) for raw in json.loads(text)]
        return DialogueStateTracker.from_events(sender_id, events, self.domain.slots)

    async def keys(self) -> Iterable[str]:
        return self._rows.ids()


@cache
def _kind(name: str) -> type[Event]:
    """The class of an event. Kept, for Rasa searches all of them at each event: 0.6 ms a turn."""
    return Event.resolve_by_type(name)


def _rows(url: str) -> Rows:
    if url.startswith("sqlite:///"):
        return SqliteRows(url.removeprefix("sqlite:///"))
    return RedisRows(url)
