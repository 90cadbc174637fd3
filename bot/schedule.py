"""What the program does by the clock: reminders, warnings, things that end by themselves.

A task is an async function without arguments that looks for what is due now and sees to it. Each round is one worker's,
but a worker may die in it, and a slow round may meet the next: a task marks what it has done in the transaction that
does it, and a second look finds nothing.
"""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta

import structlog

from backoffice.office import Office
from backoffice.schedule import claim_round

_LONGEST_SLEEP = timedelta(seconds=15)
_log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Task:
    """`name` is unique and at most 40 characters; the task comes round `every` so often."""

    name: str
    every: timedelta
    work: Callable[[], Awaitable[object]]


class Schedule:
    """A worker for all tasks. Any number may run, in any number of processes."""

    def __init__(self, office: Office, tasks: Sequence[Task]) -> None:
        self._office = office
        self._tasks = tuple(tasks)

    async def run(self) -> None:
        """See to the tasks, side by side, until cancelled."""
        async with asyncio.TaskGroup() as loops:
            for task in self._tasks:
                loops.create_task(self._keep(task))

    async def run_due(self) -> list[str]:
        """Do what is due now, one after the other. The names of what was done."""
        return [task.name for task in self._tasks if await self._do(task)]

    async def _keep(self, task: Task) -> None:
        pause = min(task.every, _LONGEST_SLEEP).total_seconds()
        while True:
            await self._do(task)
            await asyncio.sleep(pause)

    async def _do(self, task: Task) -> bool:
        """Whether it was due and this worker's, and went well. One that fails comes round again."""
        try:
            if not await claim_round(self._office, task.name, task.every):
                return False
            await task.work()
        except Exception:
            _log.exception("task_failed", task=task.name)
            return False
        return True
