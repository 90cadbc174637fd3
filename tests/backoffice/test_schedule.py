"""Rounds of what the clock sees to: each is one worker's."""

import asyncio
from datetime import timedelta

from backoffice.office import Office
from backoffice.schedule import claim_round
from tests.fakes import FakeClock

HOUR = timedelta(hours=1)


async def test_a_new_task_is_due_at_once_and_then_when_its_period_is_over(office: Office, clock: FakeClock) -> None:
    assert await claim_round(office, "remind", HOUR)
    assert not await claim_round(office, "remind", HOUR)
    clock.move(minutes=59)
    assert not await claim_round(office, "remind", HOUR)
    clock.move(minutes=1)
    assert await claim_round(office, "remind", HOUR)


async def test_of_many_workers_one_gets_the_round(office: Office, clock: FakeClock) -> None:
    for _ in range(3):
        claims = await asyncio.gather(*(claim_round(office, "remind", HOUR) for _ in range(8)))
        assert claims.count(True) == 1
        clock.move(hours=1)


async def test_tasks_do_not_wait_for_one_another(office: Office) -> None:
    assert await claim_round(office, "remind", HOUR)
    assert await claim_round(office, "warn", HOUR)


async def test_rounds_that_were_missed_are_not_made_up_for(office: Office, clock: FakeClock) -> None:
    await claim_round(office, "remind", HOUR)
    clock.move(days=2)
    assert await claim_round(office, "remind", HOUR)
    assert not await claim_round(office, "remind", HOUR)
