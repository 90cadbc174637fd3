"""One turn at a time in each chat: within one process, or among many through Redis."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager, suppress
from dataclasses import dataclass, field
from typing import Protocol

from redis.asyncio import Redis
from redis.exceptions import LockNotOwnedError

_LEASE_SECONDS = 30.0
_PATIENCE_SECONDS = 60.0


class StillTaken(Exception):
    """The lock was not free for a minute."""


class Locks(Protocol):
    def hold(self, name: str) -> AbstractAsyncContextManager[bool]:
        """Nobody else is in a block of that name meanwhile. Gives whether it had to wait; raises StillTaken."""
        ...


@dataclass(slots=True)
class _Shared:
    lock: asyncio.Lock = field(default_factory=asyncio.Lock)
    users: int = 0


class LocalLocks:
    """Locks within one process, first come first served; a lock that nobody holds or awaits takes no memory."""

    def __init__(self) -> None:
        self._shared: dict[str, _Shared] = {}

    @asynccontextmanager
    async def hold(self, name: str) -> AsyncIterator[bool]:
        shared = self._shared.setdefault(name, _Shared())
        shared.users += 1
        try:
            waited = shared.lock.locked()
            await _acquire(shared.lock)
            try:
                yield waited
            finally:
                shared.lock.release()
        finally:
            shared.users -= 1
            if not shared.users:
                del self._shared[name]


class RedisLocks:
    """Locks among many processes. One that died leaves its lock free after half a minute, longer than a turn lasts."""

    def __init__(self, redis: "Redis") -> None:
        self._redis = redis

    @asynccontextmanager
    async def hold(self, name: str) -> AsyncIterator[bool]:
        lock = self._redis.lock(f"madad:lock:{name}", timeout=_LEASE_SECONDS, blocking_timeout=_PATIENCE_SECONDS)
        waited = not await lock.acquire(blocking=False)
        if waited and not await lock.acquire():
            raise StillTaken(name)
        try:
            yield waited
        finally:
            with suppress(LockNotOwnedError):
                await lock.release()


async def _acquire(lock: asyncio.Lock) -> None:
    try:
        async with asyncio.timeout(_PATIENCE_SECONDS):
            await lock.acquire()
    except TimeoutError as error:
        raise StillTaken from error
