"""Home internet: what reaches an address, visits on working days, one order at a time, moved or cancelled."""

import asyncio
from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import select

from backoffice.errors import NotFound, NotLinked, NotOffered
from backoffice.home_internet import (
    BadStreet,
    NoOrder,
    NotCovered,
    OrderOpen,
    PlanNotThere,
    cancel_internet,
    check_no_order,
    find_order,
    list_plans,
    list_visits,
    move_visit,
    order_internet,
    preview_internet,
)
from backoffice.home_visits import VisitTaken
from backoffice.models.audit import AuditRow
from backoffice.models.home_internet import InternetOrder
from backoffice.office import Office
from backoffice.values import Money
from tests.people import FAHAD, HIND, NOURA, REZA, SALEM, again, chat_of, stranger

AT_HOME = {
    "city": "riyadh",
    "district": "malqa",
    "address": "شارع الأمير، مبنى 12، الدور 3",
    "plan": "baity_fiber_300",
}
FIRST, LATER = "2026-11-24/9", "2026-11-25/13"


async def test_a_district_tells_what_reaches_it(town: Office) -> None:
    caller = await chat_of(town, HIND)
    assert [one.code for one in list_plans(town, caller, "riyadh", "irqah")] == ["baity_5g"]
    with pytest.raises(NotCovered):
        list_plans(town, caller, "riyadh", "banban")
    with pytest.raises(NotFound):
        list_plans(town, caller, "jeddah", "malqa")


async def test_visits_are_on_working_days_some_days_ahead(town: Office) -> None:
    # From a Sunday: Tuesday is the second working day, the Friday and Saturday after it are none.
    visits = await list_visits(town, await chat_of(town, HIND), "riyadh")
    assert visits[0].code == FIRST
    assert sorted({one.day for one in visits}) == [date(2026, 11, day) for day in (24, 25, 26, 29, 30)]
    assert (visits[0].hour, visits[0].until) == (9, 12)


async def test_an_order_is_made_with_its_visit_and_a_reference(town: Office) -> None:
    caller = await chat_of(town, HIND)
    plan = preview_internet(town, caller, **AT_HOME, visit=FIRST)
    assert (plan.plan.fee, plan.setup_fee) == (Money(29900, "SAR"), Money(10000, "SAR"))
    order = await order_internet(town, caller, **AT_HOME, visit=FIRST)
    assert order.ordered == plan
    assert await find_order(town, caller) == order
    with pytest.raises(OrderOpen) as refused:
        await check_no_order(town, again(caller))
    assert refused.value.args_["reference"] == order.reference
    with pytest.raises(OrderOpen):
        await order_internet(town, again(caller), **AT_HOME, visit=LATER)


async def test_no_more_visits_than_there_are_teams(town: Office) -> None:
    pack = town.providers["stc"]
    assert pack.home_internet is not None
    one_team = pack.model_copy(update={"home_internet": pack.home_internet.model_copy(update={"teams": 1})})
    small = replace(town, providers={"stc": one_team})
    hind, noura = await chat_of(town, HIND), await chat_of(town, NOURA)
    outcomes = await asyncio.gather(
        *(order_internet(small, one, **AT_HOME, visit=FIRST) for one in (hind, noura)), return_exceptions=True
    )
    assert sorted(type(one).__name__ for one in outcomes) == ["OrderInfo", "VisitTaken"]
    assert FIRST not in [one.code for one in await list_visits(small, hind, "riyadh")]
    assert FIRST in [one.code for one in await list_visits(small, hind, "jeddah")]


async def test_a_visit_is_moved_and_its_hour_is_free_again(town: Office) -> None:
    caller = await chat_of(town, SALEM)
    order = await order_internet(town, caller, **AT_HOME, visit=FIRST)
    moving = again(caller)
    moved = await move_visit(town, moving, LATER)
    assert await move_visit(town, moving, LATER) == moved
    assert (moved.reference, moved.ordered.visit.code) == (order.reference, LATER)
    for never in ("2026-11-27/9", "2026-11-22/9", "2026-11-24/10"):
        with pytest.raises(VisitTaken):
            await move_visit(town, again(caller), never)


async def test_a_cancelled_order_leaves_room_for_a_new_one(town: Office) -> None:
    caller = await chat_of(town, FAHAD)
    await order_internet(town, caller, **AT_HOME, visit=FIRST)
    cancelling = again(caller)
    first = await cancel_internet(town, cancelling)
    assert await cancel_internet(town, cancelling) == first
    with pytest.raises(NoOrder):
        await cancel_internet(town, again(caller))
    with pytest.raises(NoOrder):
        await move_visit(town, again(caller), LATER)
    assert (await order_internet(town, again(caller), **AT_HOME, visit=FIRST)).reference != first.reference


async def test_what_cannot_be_ordered_is_refused(town: Office) -> None:
    caller = await chat_of(town, HIND)
    with pytest.raises(PlanNotThere):
        preview_internet(town, caller, **{**AT_HOME, "district": "irqah"}, visit=FIRST)
    with pytest.raises(BadStreet):
        preview_internet(town, caller, **{**AT_HOME, "address": "12"}, visit=FIRST)
    with pytest.raises(NotOffered):
        await check_no_order(town, await chat_of(town, REZA))
    with pytest.raises(NotLinked):
        await order_internet(town, await stranger(town), **AT_HOME, visit=FIRST)


async def test_a_message_delivered_twice_orders_once(town: Office) -> None:
    caller = await chat_of(town, HIND)
    first, second = await asyncio.gather(*(order_internet(town, caller, **AT_HOME, visit=FIRST) for _ in range(2)))
    assert first == second
    async with town.store.snapshot() as tx:
        assert len((await tx.scalars(select(InternetOrder))).all()) == 1
        row = (await tx.scalars(select(AuditRow).where(AuditRow.action == "order_internet"))).one()
    assert row.details == {"reference": first.reference.text, "visit": FIRST}
