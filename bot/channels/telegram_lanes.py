"""Updates at work: those of one chat one after the other, those of different chats side by side."""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable
from contextlib import suppress
from types import TracebackType
from typing import Generic, Self, TypeVar

T = TypeVar("T")


class Lanes(Generic[T]):
    """A lane for each busy chat. Leaving the block waits `patience` seconds for what was begun.

    `work` must not raise: one failure would end all lanes.
    """

    def __init__(self, work: Callable[[T], Awaitable[None]], *, capacity: int = 256, patience: float = 10) -> None:
        self._work = work
        self._patience = patience
        self._room = asyncio.Semaphore(capacity)
        self._lanes: dict[int, deque[T]] = {}
        self._tasks = asyncio.TaskGroup()

    @property
    def full(self) -> bool:
        """Whether `put` would have to wait."""
        return self._room.locked()

    async def put(self, chat: int, item: T) -> T:
        """Add the item to its chat's lane, when there is room."""
        await self._room.acquire()
        lane = self._lanes.get(chat)
        if lane is None:
            lane = self._lanes[chat] = deque()
            self._tasks.create_task(self._empty(chat, lane))
        lane.append(item)
        return item

    async def _empty(self, chat: int, lane: deque[T]) -> None:
        while lane:
            try:
                await self._work(lane.popleft())
            finally:
                self._room.release()
        del self._lanes[chat]

    async def __aenter__(self) -> Self:
        await self._tasks.__aenter__()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        # What is cut off was stored before: it is found unanswered, and answered, at the next start.
        with suppress(TimeoutError):
            async with asyncio.timeout(self._patience):
                await self._tasks.__aexit__(kind, error, trace)
