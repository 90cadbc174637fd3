"""What the program does by the clock."""

import asyncio
from datetime import timedelta

import structlog

from backoffice.office import Office
from bot.schedule import Schedule, Task
from tests.fakes import FakeClock


class Work:
    """Counts how often it was done, or fails."""

    def __init__(self) -> None:
        self.done = 0
        self.error: Exception | None = None
        self.reached = asyncio.Event()

    async def __call__(self) -> None:
        if self.error:
            raise self.error
        self.done += 1
        self.reached.set()


def hourly(name: str, work: Work) -> Task:
    return Task(name, timedelta(hours=1), work)


async def test_a_task_is_done_each_time_it_comes_round(office: Office, clock: FakeClock) -> None:
    work = Work()
    schedule = Schedule(office, [hourly("remind", work)])
    assert await schedule.run_due() == ["remind"]
    assert await schedule.run_due() == []
    clock.move(hours=1)
    assert await schedule.run_due() == ["remind"]
    assert work.done == 2


async def test_two_programs_do_it_once(office: Office) -> None:
    work = Work()
    await asyncio.gather(*(Schedule(office, [hourly("remind", work)]).run_due() for _ in range(4)))
    assert work.done == 1


async def test_a_task_that_fails_stops_no_other_and_comes_round_again(office: Office, clock: FakeClock) -> None:
    bad, good = Work(), Work()
    bad.error = OSError("no network")
    schedule = Schedule(office, [hourly("bad", bad), hourly("good", good)])
    with structlog.testing.capture_logs() as logs:
        assert await schedule.run_due() == ["good"]
    assert [(log["event"], log["task"]) for log in logs] == [("task_failed", "bad")]
    bad.error = None
    clock.move(hours=1)
    assert await schedule.run_due() == ["bad", "good"]


async def test_running_sees_to_every_task(office: Office) -> None:
    first, second = Work(), Work()
    schedule = Schedule(office, [hourly("first", first), hourly("second", second)])
    async with asyncio.TaskGroup() as tasks:
        running = tasks.create_task(schedule.run())
        async with asyncio.timeout(20):
            await first.reached.wait()
            await second.reached.wait()
        running.cancel()
