"""Balances with what was spent, bills line by line, past payments, and consumption by month."""

from datetime import date, timedelta

import pytest

from backoffice.accounts import WhichAccount
from backoffice.bill_details import NoBillYet, bill_in_full, pick_billed
from backoffice.checkout import Notice, receive_notice
from backoffice.errors import NotFound, NotLinked, NotOffered
from backoffice.office import Caller, Office
from backoffice.payment_history import payment_history
from backoffice.payments import order_top_up
from backoffice.ports import Spent, TopUp
from backoffice.usage import (
    KINDS,
    DaysTooFarBack,
    Usage,
    list_usage,
    pick_measured,
    pick_used,
    read_balances,
    read_consumption,
)
from backoffice.values import Money
from tests.fakes import FakeClock
from tests.people import ABDULLAH, FAHAD, HUDA, KHALID, MARYAM, NOURA, REZA, SALEM, again, chat_of, stranger

TODAY = date(2026, 11, 22)


async def used(office: Office, caller: Caller, *, back: int, kinds: tuple[str, ...] = KINDS) -> Usage:
    account = await pick_used(office, caller)
    return await list_usage(office, caller, account, first=TODAY - timedelta(days=back), last=TODAY, kinds=kinds)


async def test_a_balance_tells_what_was_spent_today_and_this_month(town: Office) -> None:
    caller = await chat_of(town, NOURA)
    (balance,) = await read_balances(town, caller)
    assert balance.balance == Money(-125, "SAR")
    today, month = (await used(town, caller, back=0)).total, (await used(town, caller, back=21)).total
    assert balance.spent == Spent(today, month)
    assert month.minor > today.minor


async def test_a_balance_tells_the_last_top_up(town: Office) -> None:
    caller = await chat_of(town, REZA)
    (before,) = await read_balances(town, caller)
    assert before.last_top_up is not None
    assert before.last_top_up.amount == Money(200_000, "IRR")
    order = await order_top_up(town, caller, "09211230002", Money(500_000, "IRR"))
    await receive_notice(town, Notice(order.link.rsplit("/", 1)[1], "paid", order.amount))
    (after,) = await read_balances(town, again(caller))
    assert after.last_top_up == TopUp(Money(500_000, "IRR"), town.clock.now())


async def test_the_month_of_an_iranian_line_is_one_of_its_calendar(town: Office, clock: FakeClock) -> None:
    clock.move(seconds=9 * 86400)  # to the tenth of Azar, which began on the day the others are on
    caller = await chat_of(town, MARYAM)
    (balance,) = await read_balances(town, caller)
    first, last = TODAY, TODAY + timedelta(days=9)
    account = await pick_used(town, caller)
    spent = await list_usage(town, caller, account, first=first, last=last, kinds=KINDS)
    assert balance.spent == Spent(Money(0, "IRR"), spent.total)
    assert spent.total.minor > 0


async def test_billed_lines_have_no_balance(town: Office) -> None:
    assert await read_balances(town, await chat_of(town, FAHAD)) == ()


async def test_use_is_listed_by_days_and_kinds(town: Office) -> None:
    caller = await chat_of(town, MARYAM)
    month = await used(town, caller, back=29)
    calls = await used(town, caller, back=29, kinds=("call",))
    assert {record.kind for record in month.records} == set(KINDS)
    assert calls.records == tuple(record for record in month.records if record.kind == "call")
    assert [record.at for record in month.records] == sorted(record.at for record in month.records)
    assert month.total.minor == sum(record.charged.minor for record in month.records)
    assert len((await used(town, caller, back=6)).records) < len(month.records)


async def test_use_longer_ago_than_it_is_kept_is_refused(town: Office) -> None:
    caller = await chat_of(town, MARYAM)
    with pytest.raises(DaysTooFarBack) as refused:
        await used(town, caller, back=91)
    assert refused.value.args_ == {"days": 90, "first": TODAY - timedelta(days=90)}


async def test_use_of_somebody_else_is_not_found(town: Office) -> None:
    caller = await chat_of(town, MARYAM)
    with pytest.raises(NotFound):
        await pick_used(town, caller, "09211230002")
    with pytest.raises(NotLinked):
        await pick_used(town, await stranger(town, "tele2", "fa"))


async def test_electricity_has_no_calls(town: Office) -> None:
    caller = await chat_of(town, HUDA)
    with pytest.raises(NotOffered):
        await pick_used(town, caller)


async def test_consumption_is_told_for_twelve_whole_months(town: Office) -> None:
    caller = await chat_of(town, HUDA)
    report = await read_consumption(town, caller, await pick_measured(town, caller))
    assert report.unit == "kWh"
    assert [month for month, _ in report.months][-1] == date(2026, 10, 1)
    assert len(report.months) == 12
    by_month = {month.month: quantity for month, quantity in report.months}
    assert by_month[8] > by_month[2] > 0


async def test_the_months_of_an_iranian_line_are_those_of_its_calendar(town: Office) -> None:
    caller = await chat_of(town, MARYAM)
    report = await read_consumption(town, caller, await pick_measured(town, caller))
    assert report.unit == "MB"
    assert report.months[-1][0] == date(2026, 10, 23)  # the first of Aban 1405


async def test_which_meter_is_asked_for(town: Office) -> None:
    caller = await chat_of(town, ABDULLAH)
    with pytest.raises(WhichAccount):
        await pick_measured(town, caller)


async def test_domains_are_not_measured(town: Office) -> None:
    caller = await chat_of(town, KHALID)
    with pytest.raises(NotOffered):
        await pick_measured(town, caller)


async def test_a_bill_is_told_line_by_line_with_what_grew(town: Office) -> None:
    caller = await chat_of(town, SALEM)
    bill = await bill_in_full(town, caller, "0501230001")
    assert sum(line.amount.minor for line in bill.lines) == bill.amount.minor == 26680
    assert bill.before == Money(21160, "SAR")
    assert bill.grew_most is not None
    assert bill.grew_most.growth == max(line.growth for line in bill.lines)
    assert sum(line.growth for line in bill.lines) == 26680 - 21160


async def test_nothing_grew_in_a_bill_that_is_not_more(town: Office) -> None:
    bill = await bill_in_full(town, await chat_of(town, ABDULLAH), "30045210017")
    assert bill.grew_most is None


async def test_the_only_billed_account_is_meant(town: Office) -> None:
    assert await pick_billed(town, await chat_of(town, HUDA)) == "30077310048"
    caller = await chat_of(town, SALEM)
    with pytest.raises(WhichAccount):
        await pick_billed(town, caller)
    prepaid = await chat_of(town, NOURA)
    with pytest.raises(NoBillYet):
        await pick_billed(town, prepaid)


async def test_past_payments_are_told_newest_first(town: Office) -> None:
    past = await payment_history(town, await chat_of(town, HUDA))
    assert [(one.amount, one.state) for one in past] == [(Money(29900, "SAR"), "paid"), (Money(24380, "SAR"), "paid")]
    assert past[0].at > past[1].at


async def test_a_link_that_was_never_used_is_no_payment(town: Office, clock: FakeClock) -> None:
    caller = await chat_of(town, REZA)
    before = await payment_history(town, caller)
    await order_top_up(town, caller, "09211230002", Money(200_000, "IRR"))
    assert [one.state for one in await payment_history(town, caller)] == ["pending", *(one.state for one in before)]
    clock.move(minutes=61)
    assert await payment_history(town, caller) == before
