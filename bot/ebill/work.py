"""A worker that makes bills: it takes a part of a run from the broker and works on it, a batch at a time."""

import asyncio
from datetime import timedelta

import structlog
from taskiq import AsyncBroker
from taskiq.receiver import Receiver

from backoffice.ebill import PartId, begin_due_runs, take_parts
from backoffice.ebill_making import make_batch
from backoffice.office import Office
from bot.signals import Signals

TOPIC = "ebill"
"""What is signalled when there are notices to send."""

LOOK = timedelta(seconds=5)
"""How often it is looked whether there is a run to begin, or a part to hand out."""

_STRETCH = 20
_AGAIN_SECONDS = 2.0
_log = structlog.get_logger(__name__)


class EbillWork:
    """Any number of these may run, in any number of processes; each works on one part at a time."""

    def __init__(self, office: Office, broker: AsyncBroker, signals: Signals, pushed: frozenset[str]) -> None:
        self._office = office
        self._broker = broker
        self._signals = signals
        self._pushed = pushed
        self._working = asyncio.Lock()
        self._stopping = asyncio.Event()

        async def make(run_id: str, place: int) -> None:  # taskiq renames what it registers: a method has no such name
            await self._make(run_id, place)

        self._task = broker.register_task(make, task_name="ebill:make")

    async def look(self) -> None:
        """Begin the runs that are due, and hand out the parts that wait. For the clock."""
        for run in await begin_due_runs(self._office):
            _log.info("ebill_begun", provider=run.provider, period=run.period.isoformat(), accounts=run.accounts)
        await self._hand_out()

    async def run(self) -> None:
        """Work until cancelled; the batch that is begun is finished."""
        receiver = asyncio.create_task(self._receive())
        try:
            await asyncio.shield(receiver)
        finally:
            self._stopping.set()
            async with self._working:
                receiver.cancel()
            await asyncio.wait([receiver])
            await self._broker.shutdown()

    async def _receive(self) -> None:
        while not self._stopping.is_set():
            try:
                await self._broker.startup()
                receiver = Receiver(self._broker, run_startup=False, max_async_tasks=1)
                await receiver.listen(self._stopping)
            except Exception as error:  # noqa: PERF203 - the broker may come back
                _log.warning("ebill_broker_failed", error=type(error).__name__)
                await asyncio.sleep(_AGAIN_SECONDS)

    async def _hand_out(self) -> None:
        for part in await take_parts(self._office):
            await self._task.kiq(run_id=part.run_id, place=part.place)

    async def _make(self, run_id: str, place: int) -> None:
        """A stretch of a part. What is left of it comes round again, perhaps to another worker."""
        more = True
        async with self._working:
            for _ in range(_STRETCH):
                if self._stopping.is_set() or not more:
                    break
                more = await make_batch(self._office, PartId(run_id, place), self._pushed)
                await self._signals.notify(TOPIC)
        if self._stopping.is_set():
            return
        if more:
            await self._task.kiq(run_id=run_id, place=place)
        else:
            await self._hand_out()
