"""Paying in parts: by the pack's rules, part by part, and over when a part is missed."""

import asyncio
from datetime import date
from typing import Any

import pytest
from sqlalchemy import select

from backoffice.billing import InParts, Owed, check_bill
from backoffice.checkout import receive_notice
from backoffice.demo_people import Person
from backoffice.errors import NotFound, NotLinked, NotOffered
from backoffice.installment_clock import keep_plans
from backoffice.installments import (
    DebtTooSmall,
    PartsNotOffered,
    PlanRunning,
    agree_plan,
    find_parts,
    preview_plan,
    preview_schedule,
)
from backoffice.models.audit import AuditRow
from backoffice.models.installments import InstallmentPlan
from backoffice.models.outbox import OutboxItem
from backoffice.notifications import change_setting
from backoffice.office import Caller, Office
from backoffice.payments import list_unpaid, order_payment
from backoffice.unpaid import NothingToPay
from backoffice.values import Money
from tests.backoffice.test_payments import order_all, paid
from tests.fakes import FakeClock
from tests.people import ABDULLAH, FAHAD, HUDA, KHALID, SALEM, SEPEHR, again, chat_of, stranger

HERS = "30077310048"
DEBT = Money(86135, "SAR")


async def notices(office: Office) -> list[tuple[str, dict[str, Any]]]:
    """What customers are told by SMS, in order: the key and its values."""
    async with office.store.transaction() as tx:
        items = await tx.scalars(select(OutboxItem).where(OutboxItem.kind == "sms").order_by(OutboxItem.created_at))
        replies = [item.payload["reply"] for item in items]
    return [(reply["reply"], reply["args"]) for reply in replies]


async def pay_next(office: Office, caller: Caller) -> None:
    assert await receive_notice(office, paid(await order_all(office, again(caller)))) == "paid"


async def test_the_offer_is_the_packs(town: Office) -> None:
    offer = await preview_plan(town, await chat_of(town, HUDA))
    assert (offer.debt, offer.fee, offer.parts) == (DEBT, Money(0, "SAR"), (3, 6, 12))


async def test_the_schedule_adds_up_and_begins_today(town: Office) -> None:
    caller = await chat_of(town, HUDA)
    plan = await preview_schedule(town, caller, HERS, 6)
    assert sum(part.amount.minor for part in plan.parts) == DEBT.minor
    assert [part.amount.minor for part in plan.parts] == [14360, 14355, 14355, 14355, 14355, 14355]
    assert [part.due_on for part in plan.parts[:2]] == [date(2026, 11, 22), date(2026, 12, 22)]
    assert isinstance((await check_bill(town, caller)).accounts[0], Owed)


async def test_a_fee_is_paid_with_the_parts_and_not_with_the_bills(town: Office, clock: FakeClock) -> None:
    caller = await chat_of(town, SALEM)
    plan = await agree_plan(town, caller, "0501230001", 2)
    assert (plan.total, plan.fee) == (Money(26680 + 1500, "SAR"), Money(1500, "SAR"))
    await pay_next(town, caller)
    clock.move(days=30)
    await pay_next(town, caller)
    assert (await check_bill(town, caller)).total == Money(0, "SAR")
    async with town.store.transaction() as tx:
        row = (await tx.scalars(select(InstallmentPlan))).one()
    assert (row.ended_at, row.broken) == (clock.now(), False)


async def test_a_part_is_paid_like_a_bill(town: Office) -> None:
    caller = await chat_of(town, HUDA)
    await agree_plan(town, caller, HERS, 3)
    (part,) = await list_unpaid(town, caller)
    assert (part.place, part.parts, part.due_on) == (1, 3, date(2026, 11, 22))
    await pay_next(town, caller)
    (part,) = await list_unpaid(town, caller)
    assert (part.place, part.due_on, part.overdue) == (2, date(2026, 12, 22), False)


async def test_the_bill_is_told_as_its_next_part(town: Office) -> None:
    caller = await chat_of(town, HUDA)
    plan = await agree_plan(town, caller, HERS, 3)
    await pay_next(town, caller)
    check = await check_bill(town, caller)
    (state,) = check.accounts
    assert isinstance(state, InParts)
    assert (state.part.place, state.left) == (2, plan.total - plan.parts[0].amount)
    assert (check.total, state.besides) == (plan.parts[1].amount, Money(0, "SAR"))


async def test_one_plan_an_account_and_its_parts_are_told(town: Office) -> None:
    caller = await chat_of(town, HUDA)
    await agree_plan(town, caller, HERS, 3)
    await pay_next(town, caller)
    with pytest.raises(PlanRunning) as refused:
        await preview_plan(town, again(caller))
    assert [line[1]["state"] for line in refused.value.lines] == ["paid", "open", "open"]


@pytest.mark.parametrize(("person", "why"), [(FAHAD, NothingToPay), (ABDULLAH, DebtTooSmall), (KHALID, NotOffered)])
async def test_who_gets_no_plan_hears_why(town: Office, person: Person, why: type[Exception]) -> None:
    caller = await chat_of(town, person)
    with pytest.raises(why):
        await preview_plan(town, caller)


async def test_only_the_line_that_owes_enough_is_offered_a_plan(town: Office) -> None:
    assert (await preview_plan(town, await chat_of(town, SEPEHR))).account.number == "09211230004"


async def test_only_as_many_parts_as_are_on_offer(town: Office) -> None:
    caller = await chat_of(town, HUDA)
    with pytest.raises(PartsNotOffered):
        await agree_plan(town, caller, HERS, 4)


async def test_strangers_and_other_customers_agree_on_nothing(town: Office) -> None:
    nobody, other = await stranger(town, "sec"), await chat_of(town, ABDULLAH)
    with pytest.raises(NotLinked):
        await agree_plan(town, nobody, HERS, 3)
    with pytest.raises(NotFound):
        await agree_plan(town, other, HERS, 3)


async def test_a_message_delivered_twice_agrees_once_and_leaves_a_trace(town: Office) -> None:
    caller = await chat_of(town, HUDA)
    first, second = await asyncio.gather(*(agree_plan(town, caller, HERS, 3) for _ in range(2)))
    assert first == second
    async with town.store.transaction() as tx:
        (row,) = await tx.scalars(select(AuditRow).where(AuditRow.action == "agree_plan"))
        assert row.details["total_minor"] == DEBT.minor
        assert len(list(await tx.scalars(select(InstallmentPlan)))) == 1


async def test_money_for_a_bill_that_is_paid_in_parts_since_is_held(town: Office) -> None:
    caller = await chat_of(town, HUDA)
    whole = await order_all(town, caller)
    await agree_plan(town, again(caller), HERS, 3)
    assert await receive_notice(town, paid(whole)) == "held"


async def test_a_customer_is_reminded_once_before_a_part_and_once_after(town: Office, clock: FakeClock) -> None:
    caller = await chat_of(town, HUDA)
    await agree_plan(town, caller, HERS, 3)
    await pay_next(town, caller)
    assert await keep_plans(town) == 0
    clock.move(days=27)
    assert [await keep_plans(town), await keep_plans(town)] == [1, 0]
    clock.move(days=4)
    assert [await keep_plans(town), await keep_plans(town)] == [1, 0]
    told = await notices(town)
    assert [key for key, _ in told] == ["sms_plan_part_due", "sms_plan_part_late"]
    assert told[1][1]["until"] == {"$date": "2026-12-29"}


async def test_a_missed_part_ends_the_plan_and_the_whole_debt_is_due(town: Office, clock: FakeClock) -> None:
    caller = await chat_of(town, HUDA)
    plan = await agree_plan(town, caller, HERS, 3)
    await pay_next(town, caller)
    left = DEBT - plan.parts[0].amount
    clock.move(days=30 + 8)
    assert [await keep_plans(town), await keep_plans(town)] == [1, 0]
    key, args = (await notices(town))[-1]
    assert (key, args["account"], args["left"]) == ("sms_plan_ended", {"$code": HERS}, {"$money": [left.minor, "SAR"]})
    (state,) = (await check_bill(town, caller)).accounts
    assert isinstance(state, Owed)
    assert (state.amount, state.overdue) == (left, True)
    assert (await preview_plan(town, caller)).debt == left  # the customer may try again


async def test_the_end_of_a_plan_reaches_also_who_wants_no_reminders(town: Office, clock: FakeClock) -> None:
    caller = await chat_of(town, HUDA)
    await change_setting(town, caller, "payment", None)
    await agree_plan(town, again(caller), HERS, 3)
    clock.move(days=1)
    await keep_plans(town)
    assert await notices(town) == []
    clock.move(days=7)
    await keep_plans(town)
    assert [key for key, _ in await notices(town)] == ["sms_plan_ended"]


async def test_a_part_that_is_paid_after_the_plan_ended_is_held(town: Office, clock: FakeClock) -> None:
    caller = await chat_of(town, HUDA)
    await agree_plan(town, caller, HERS, 3)
    (part,) = await list_unpaid(town, caller)
    order = await order_payment(town, again(caller), [part.number])
    clock.move(days=8)
    await keep_plans(town)
    assert await receive_notice(town, paid(order)) == "held"


@pytest.mark.parametrize(
    ("text", "parts"),
    [("على ثلاث اشهر", 3), ("٦", 6), ("ست شهور", 6), ("12 قسط", 12), ("7", None), ("3 او 6", None), ("كثير", None)],
)
def test_the_number_of_parts_is_read_as_people_say_it(town: Office, text: str, parts: int | None) -> None:
    assert find_parts(town.providers["sec"], text) == parts
