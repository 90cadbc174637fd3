"""What carries the parts of a run to workers: Redis streams among many processes, a queue within one.

The database knows what is to be done; a task that gets lost on the way is handed out again after a while, and one that
comes twice finds nothing left to do.
"""

import asyncio
from collections.abc import AsyncGenerator

from taskiq import AsyncBroker, BrokerMessage
from taskiq_redis import RedisStreamBroker

_QUEUE = "madad:ebill"
_IDLE_MS = 60_000  # what a worker took and did not acknowledge for so long goes to another
_LOCK_SECONDS = 30.0
_KEPT = 10_000


class LocalBroker(AsyncBroker):
    """Within the process. Unlike taskiq's own it has a queue, so that one task is done after the other."""

    def __init__(self) -> None:
        super().__init__()
        self._queue: asyncio.Queue[bytes] = asyncio.Queue()

    async def kick(self, message: BrokerMessage) -> None:
        self._queue.put_nowait(message.message)

    async def listen(self) -> AsyncGenerator[bytes, None]:
        while True:
            yield await self._queue.get()


def open_broker(redis_url: str | None) -> AsyncBroker:
    """A broker at that Redis, or within this process. Connects to nothing yet."""
    if redis_url is None:
        return LocalBroker()
    return RedisStreamBroker(
        redis_url,
        queue_name=_QUEUE,
        consumer_group_name=_QUEUE,
        consumer_id="0",  # also what was handed out before the first worker came
        xread_count=1,  # a worker takes what it works on, and leaves the rest to others
        idle_timeout=_IDLE_MS,
        unacknowledged_lock_timeout=_LOCK_SECONDS,
        maxlen=_KEPT,
    )
