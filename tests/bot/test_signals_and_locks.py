"""Waking each other up and keeping out of each other's way, within a process and through a real Redis."""

import asyncio
from collections.abc import AsyncIterator, Iterator

import pytest
from redis.asyncio import Redis

from bot.locks import LocalLocks, Locks, RedisLocks
from bot.signals import LocalSignals, RedisSignals, Signals
from tests.bot.redis_server import redis_server

NEVER = 30.0


@pytest.fixture(scope="module")
def redis_url() -> Iterator[str]:
    with redis_server() as url:
        yield url


@pytest.fixture
async def redis(redis_url: str) -> AsyncIterator["Redis"]:
    async with Redis.from_url(redis_url) as redis:
        yield redis


@pytest.fixture(params=["local", "redis"])
async def signals(request: pytest.FixtureRequest) -> AsyncIterator[tuple[Signals, Signals]]:
    """Those of who writes, and those of who waits."""
    if request.param == "local":
        local = LocalSignals()
        yield local, local
        return
    url = request.getfixturevalue("redis_url")
    async with Redis.from_url(url) as here, Redis.from_url(url) as there, asyncio.TaskGroup() as tasks:
        writes, waits = RedisSignals(here), RedisSignals(there)
        async with waits.listen("anything") as subscribed:
            running = [tasks.create_task(signals.run()) for signals in (writes, waits)]
            await subscribed.wait(NEVER)  # all are woken once the subscription stands
        yield writes, waits
        for task in running:
            task.cancel()


@pytest.fixture(params=["local", "redis"])
def locks(request: pytest.FixtureRequest) -> Locks:
    return LocalLocks() if request.param == "local" else RedisLocks(request.getfixturevalue("redis"))


async def woken(signals: Signals, topic: str, notify: Signals, about: str) -> bool:
    """Whether someone who listens to the topic wakes up at a signal about that."""
    async with signals.listen(topic) as listener, signals.listen("end") as end:
        waiting = asyncio.create_task(listener.wait(NEVER))
        await notify.notify(about)
        await notify.notify("end")
        await end.wait(NEVER)
        await asyncio.sleep(0)
        done = waiting.done()
        waiting.cancel()
        await asyncio.gather(waiting, return_exceptions=True)
        return done


async def test_a_signal_wakes_those_who_listen_to_its_topic(signals: tuple[Signals, Signals]) -> None:
    writes, waits = signals
    assert await woken(waits, "conversation:1", writes, "conversation:1")
    assert not await woken(waits, "conversation:1", writes, "conversation:2")


async def test_a_signal_between_two_waits_is_not_missed(signals: tuple[Signals, Signals]) -> None:
    writes, waits = signals
    async with waits.listen("outbox") as listener:
        await writes.notify("outbox")
        await listener.wait(NEVER)


async def test_waiting_ends_without_a_signal_too() -> None:
    async with LocalSignals().listen("outbox") as listener:
        await listener.wait(0.001)


async def test_redis_that_is_away_stops_nobody() -> None:
    async with Redis.from_url("redis://127.0.0.1:1") as nowhere:
        signals = RedisSignals(nowhere)
        async with signals.listen("outbox") as listener:
            await signals.notify("outbox")
            await listener.wait(NEVER)


async def test_a_lock_is_held_by_one_at_a_time(locks: Locks) -> None:
    inside = most = 0

    async def work() -> None:
        nonlocal inside, most
        async with locks.hold("chat:1"):
            inside += 1
            most = max(most, inside)
            await asyncio.sleep(0)
            inside -= 1

    await asyncio.gather(*(work() for _ in range(8)))
    assert most == 1


async def test_locks_of_different_names_do_not_meet(locks: Locks) -> None:
    async with locks.hold("chat:1"), locks.hold("chat:2"):
        pass


async def test_a_lock_is_free_after_a_failure(locks: Locks) -> None:
    with pytest.raises(ZeroDivisionError):
        async with locks.hold("chat:1"):
            raise ZeroDivisionError
    async with locks.hold("chat:1"):
        pass
