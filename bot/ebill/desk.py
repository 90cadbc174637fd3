"""The e-bill's two halves in one process: making bills, and sending what is made."""

import asyncio
from dataclasses import dataclass

from bot.ebill.post import EbillPost
from bot.ebill.work import LOOK, EbillWork
from bot.schedule import Task


@dataclass(frozen=True, slots=True)
class Ebill:
    """Nothing in it is connected until it `run`s."""

    work: EbillWork
    post: EbillPost

    @property
    def tasks(self) -> tuple[Task, ...]:
        """What the clock has to do for it."""
        return (Task("ebill", LOOK, self.work.look),)

    async def run(self) -> None:
        """Make and send until cancelled."""
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(self.work.run())
            tasks.create_task(self.post.run())
