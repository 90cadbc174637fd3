"""Points: those that count, used from the first to expire, once, and turned into what the pack offers."""

import asyncio
from datetime import date

import pytest
from sqlalchemy import select

from backoffice.billing import check_bill
from backoffice.bundles import list_left
from backoffice.errors import NotFound, NotLinked, NotOffered
from backoffice.loyalty import (
    NothingToDiscount,
    TooFewPoints,
    check_points,
    list_rewards,
    preview_redeem,
    redeem_points,
)
from backoffice.models.audit import AuditRow
from backoffice.models.loyalty import Redemption
from backoffice.models.outbox import OutboxItem
from backoffice.office import Office
from backoffice.pack_services import Allowance
from backoffice.payments import list_unpaid, order_payment
from backoffice.values import Money
from tests.fakes import FakeClock
from tests.people import FAHAD, HIND, NOURA, REZA, SALEM, again, chat_of, stranger


async def test_points_are_told_with_the_days_they_expire(town: Office, clock: FakeClock) -> None:
    caller = await chat_of(town, SALEM)
    points = await check_points(town, caller)
    assert (points.total, points.expiring) == (3050, ((date(2026, 12, 17), 1250), (date(2027, 6, 15), 1800)))
    clock.move(days=26)
    assert (await check_points(town, caller)).total == 1800
    assert (await check_points(town, await chat_of(town, NOURA))).total == 0


async def test_rewards_tell_how_many_points_are_missing(town: Office) -> None:
    missing = {one.code: one.missing for one in await list_rewards(town, await chat_of(town, HIND))}
    assert missing == {"minutes_100": 0, "data_5": 130, "discount_50": 1730, "coffee": 0}


async def test_points_become_minutes_and_the_first_to_expire_are_used(town: Office) -> None:
    caller = await chat_of(town, HIND)
    plan = await preview_redeem(town, caller, "minutes_100")
    assert (plan.left, plan.account.number) == (270, "0551230044")
    done = await redeem_points(town, caller, "minutes_100")
    assert (done.left, done.voucher) == (270, None)
    assert [points for _, points in (await check_points(town, caller)).expiring] == [120, 150]
    assert Allowance(minutes=100) in [one.left for one in await list_left(town, caller)]
    with pytest.raises(TooFewPoints) as refused:
        await redeem_points(town, again(caller), "minutes_100")
    assert refused.value.args_["missing"] == 230


async def test_one_reward_may_need_points_of_several_lots(town: Office) -> None:
    caller = await chat_of(town, HIND)
    await redeem_points(town, caller, "coffee")
    assert [points for _, points in (await check_points(town, caller)).expiring] == [70]


async def test_a_discount_comes_off_the_open_bill(town: Office) -> None:
    caller = await chat_of(town, SALEM)
    before = (await check_bill(town, caller)).total
    done = await redeem_points(town, caller, "discount_50")
    assert done.account.number == "0501230001"
    assert (await check_bill(town, caller)).total == before - Money(5000, "SAR")


async def test_without_a_fitting_bill_there_is_no_discount(town: Office) -> None:
    caller = await chat_of(town, SALEM)
    unpaid = await list_unpaid(town, caller)
    await order_payment(town, caller, [unpaid[0].number])
    with pytest.raises(NothingToDiscount):
        await redeem_points(town, again(caller), "discount_50")
    assert (await check_points(town, caller)).total == 3050


async def test_a_voucher_is_told_and_sent_by_sms(town: Office) -> None:
    caller = await chat_of(town, SALEM)
    done = await redeem_points(town, caller, "coffee")
    assert done.voucher is not None
    async with town.store.snapshot() as tx:
        sms = (await tx.scalars(select(OutboxItem).where(OutboxItem.kind == "sms"))).one()
    assert sms.payload["to"] == SALEM.phone
    assert sms.payload["reply"]["args"]["voucher"] == {"$code": done.voucher.text}


async def test_what_cannot_be_redeemed_is_refused(town: Office) -> None:
    with pytest.raises(TooFewPoints):
        await redeem_points(town, await chat_of(town, FAHAD), "coffee")
    with pytest.raises(NotFound):
        await redeem_points(town, await chat_of(town, SALEM), "gold")
    with pytest.raises(NotFound):
        await redeem_points(town, await chat_of(town, SALEM), "minutes_100", "0551230044")
    with pytest.raises(NotOffered):
        await check_points(town, await chat_of(town, REZA))
    with pytest.raises(NotLinked):
        await check_points(town, await stranger(town))


async def test_a_message_delivered_twice_redeems_once(town: Office) -> None:
    caller = await chat_of(town, SALEM)
    first, second = await asyncio.gather(*(redeem_points(town, caller, "coffee") for _ in range(2)))
    assert first == second
    async with town.store.snapshot() as tx:
        assert len((await tx.scalars(select(Redemption))).all()) == 1
        row = (await tx.scalars(select(AuditRow).where(AuditRow.action == "redeem_points"))).one()
    assert (row.details["reward"], row.details["points"]) == ("coffee", 700)


async def test_two_messages_at_once_do_not_spend_the_same_points(town: Office) -> None:
    caller = await chat_of(town, HIND)
    outcomes = await asyncio.gather(
        *(redeem_points(town, again(caller), "minutes_100") for _ in range(2)), return_exceptions=True
    )
    assert sorted(type(one).__name__ for one in outcomes) == ["Redeemed", "TooFewPoints"]
    assert (await check_points(town, caller)).total == 270
