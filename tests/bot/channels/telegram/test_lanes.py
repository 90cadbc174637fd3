"""Lanes: order within a chat, none between chats, and an end that waits."""

import asyncio

from bot.channels.telegram_lanes import Lanes


async def test_one_chat_is_served_in_order_while_others_overtake() -> None:
    done: list[tuple[str, int]] = []
    hold = asyncio.Event()

    async def work(item: tuple[str, int]) -> None:
        if item == ("slow", 1):
            await hold.wait()
        done.append(item)
        if item == ("quick", 2):
            hold.set()

    async with Lanes(work) as lanes:
        for item in (("slow", 1), ("slow", 2), ("quick", 1), ("quick", 2)):
            await lanes.put(1 if item[0] == "slow" else 2, item)
    assert done == [("quick", 1), ("quick", 2), ("slow", 1), ("slow", 2)]


async def test_leaving_waits_for_what_was_begun() -> None:
    done = []

    async def work(item: int) -> None:
        for _ in range(3):
            await asyncio.sleep(0)
        done.append(item)

    async with Lanes(work) as lanes:
        await lanes.put(1, 1)
        await lanes.put(1, 2)
    assert done == [1, 2]


async def test_leaving_does_not_wait_for_ever() -> None:
    async def work(_item: int) -> None:
        await asyncio.Event().wait()

    async with asyncio.timeout(5), Lanes(work, patience=0) as lanes:
        await lanes.put(1, 1)


async def test_with_no_room_left_the_next_one_waits_at_the_door() -> None:
    hold = asyncio.Event()
    done = []

    async def work(item: int) -> None:
        await hold.wait()
        done.append(item)

    async with Lanes(work, capacity=2) as lanes, asyncio.TaskGroup() as others:
        await lanes.put(1, 1)
        await lanes.put(2, 2)
        assert lanes.full
        third = others.create_task(lanes.put(3, 3))
        await asyncio.sleep(0)
        assert not third.done()
        hold.set()
    assert done == [1, 2, 3]
    assert not lanes.full
