"""Long lists of use: ordered once, given to one worker at a time, ended once."""

import asyncio
from datetime import date

import pytest

from backoffice.errors import NotFound, NotLinked, NotOffered
from backoffice.office import Caller, Office
from backoffice.usage import KINDS, DaysTooFarBack, count_usage, list_usage
from backoffice.usage_orders import OrderedUsage, claim_orders, end_order, order_usage
from tests.fakes import FakeClock
from tests.people import HUDA, MARYAM, REZA, again, chat_of, stranger

LINE = "09211230001"
FIRST, LAST = date(2026, 9, 24), date(2026, 11, 22)


async def order(office: Office, caller: Caller) -> OrderedUsage:
    return await order_usage(office, caller, LINE, first=FIRST, last=LAST, kinds=KINDS)


async def test_counting_tells_how_long_the_list_is(town: Office) -> None:
    caller = await chat_of(town, MARYAM)
    listed = await list_usage(town, caller, LINE, first=FIRST, last=LAST, kinds=KINDS)
    assert await count_usage(town, caller, LINE, first=FIRST, last=LAST, kinds=KINDS) == len(listed.records) > 60
    with pytest.raises(DaysTooFarBack):
        await count_usage(town, caller, LINE, first=date(2026, 1, 1), last=LAST, kinds=KINDS)


async def test_the_same_list_is_ordered_once(town: Office) -> None:
    caller = await chat_of(town, MARYAM)
    first, second = await asyncio.gather(order(town, caller), order(town, caller))
    assert first == second
    assert await order(town, again(caller)) == first


async def test_an_order_is_one_workers_until_its_lease_ends(town: Office, clock: FakeClock) -> None:
    await order(town, await chat_of(town, MARYAM))
    (mine,) = await claim_orders(town)
    assert (mine.kinds, mine.attempts) == ("call,message,data", 1)
    assert await claim_orders(town) == []
    clock.move(minutes=5)
    (again_mine,) = await claim_orders(town)
    assert (again_mine.id, again_mine.attempts) == (mine.id, 2)


async def test_an_order_ends_once(town: Office, clock: FakeClock) -> None:
    caller = await chat_of(town, MARYAM)
    await order(town, caller)
    (mine,) = await claim_orders(town)
    async with town.store.transaction() as tx:
        assert await end_order(tx, town, mine)
    async with town.store.transaction() as tx:
        assert not await end_order(tx, town, mine)
    clock.move(minutes=5)
    assert await claim_orders(town) == []
    assert (await order(town, again(caller))).id != mine.id


async def test_only_the_owner_orders(town: Office) -> None:
    other, nobody, elsewhere = await chat_of(town, REZA), await stranger(town, "tele2"), await chat_of(town, HUDA)
    with pytest.raises(NotFound):
        await order(town, other)
    with pytest.raises(NotLinked):
        await order(town, nobody)
    with pytest.raises(NotOffered):
        await order(town, elsewhere)
