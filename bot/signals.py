"""Wake-up calls between those who write and those who wait for it: "there is something new about this topic".

A signal carries nothing and may come without need or, when Redis restarts, not at all; the content is always fetched
from the store. Topics: `conversation:<id>`, `queue:<provider>`, `outbox`.
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import Protocol

import structlog
from redis.asyncio import Redis
from redis.exceptions import RedisError

_log = structlog.get_logger()
_CHANNEL = "madad:signals"
_RECONNECT_SECONDS = 1.0


class Listener(Protocol):
    async def wait(self, timeout: float) -> None:
        """Return at a signal, or after that many seconds without one. A signal between two waits is not missed."""
        ...


class Signals(Protocol):
    async def notify(self, topic: str) -> None:
        """Wake everyone who listens to the topic. Never raises: waiters look for themselves from time to time."""
        ...

    def listen(self, topic: str) -> AbstractAsyncContextManager[Listener]:
        """Signals of the topic, from the moment the block is entered."""
        ...


class _Waiter:
    def __init__(self) -> None:
        self._called = asyncio.Event()

    def call(self) -> None:
        self._called.set()

    async def wait(self, timeout: float) -> None:
        try:
            async with asyncio.timeout(timeout):
                await self._called.wait()
        except TimeoutError:
            return
        self._called.clear()


class LocalSignals:
    """Signals within one process."""

    def __init__(self) -> None:
        self._waiters: dict[str, set[_Waiter]] = {}

    async def notify(self, topic: str) -> None:
        self.call(topic)

    def call(self, topic: str) -> None:
        for waiter in self._waiters.get(topic, ()):
            waiter.call()

    def call_all(self) -> None:
        for topic in self._waiters:
            self.call(topic)

    @asynccontextmanager
    async def listen(self, topic: str) -> AsyncIterator[Listener]:
        waiter = _Waiter()
        self._waiters.setdefault(topic, set()).add(waiter)
        try:
            yield waiter
        finally:
            self._waiters[topic].discard(waiter)
            if not self._waiters[topic]:
                del self._waiters[topic]


class RedisSignals:
    """Signals among many processes: one subscription each, handed on within. Use `run` for as long as it is needed."""

    def __init__(self, redis: "Redis") -> None:
        self._redis = redis
        self._here = LocalSignals()

    async def notify(self, topic: str) -> None:
        try:
            await self._redis.publish(_CHANNEL, topic)
        except RedisError as error:
            _log.warning("signal_not_sent", topic=topic, error=str(error))
            self._here.call(topic)

    def listen(self, topic: str) -> AbstractAsyncContextManager[Listener]:
        return self._here.listen(topic)

    async def run(self) -> None:
        """Hand on what Redis publishes, and come back after it was away. Runs until cancelled."""
        while True:
            try:
                await self._hand_on()
            except (RedisError, OSError) as error:  # noqa: PERF203
                _log.warning("signals_interrupted", error=str(error))
                await asyncio.sleep(_RECONNECT_SECONDS)

    async def _hand_on(self) -> None:
        async with self._redis.pubsub() as subscription:
            await subscription.subscribe(_CHANNEL)
            self._here.call_all()  # what was published while nobody listened
            async for message in subscription.listen():
                if message["type"] == "message":
                    self._here.call(message["data"].decode())
