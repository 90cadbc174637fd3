"""What every system must answer: the same tests over our own store and over the TM Forum APIs."""

from datetime import date

import pytest

from backoffice.bill_details import NoBillYet, bill_in_full
from backoffice.billing import Owed, PaidAhead, Settled, check_bill
from backoffice.complaints import WindowClosed, check_window
from backoffice.disputes import preview_dispute
from backoffice.errors import NotFound
from backoffice.office import Office
from backoffice.usage import read_balances
from backoffice.values import Money
from tests.people import ABDULLAH, FAHAD, HIND, HUDA, KHALID, NOURA, REZA, SALEM, SEPEHR, chat_of

MOBILE, FIBER = (account.number for account in SALEM.accounts)


async def test_what_is_owed_and_what_is_settled(either: Office) -> None:
    check = await check_bill(either, await chat_of(either, SALEM))
    owed, settled = sorted(check.accounts, key=lambda state: state.account.number)
    assert isinstance(owed, Owed)
    assert isinstance(settled, Settled)
    assert check.total == owed.amount == Money(26680, "SAR")
    assert settled.last is not None
    assert settled.last.amount == Money(34385, "SAR")


async def test_a_bills_days_are_those_of_the_providers_country(either: Office) -> None:
    (owed,) = (await check_bill(either, await chat_of(either, SALEM), MOBILE)).accounts
    assert isinstance(owed, Owed)
    assert (owed.latest.period_start, owed.latest.period_end) == (date(2026, 10, 16), date(2026, 11, 15))
    assert (owed.latest.issued_on, owed.due_on) == (date(2026, 11, 16), date(2026, 12, 6))
    assert owed.change is not None
    assert owed.change.percent == 26


async def test_unpaid_bills_add_up_and_the_oldest_is_overdue(either: Office) -> None:
    (owed,) = (await check_bill(either, await chat_of(either, HUDA))).accounts
    assert isinstance(owed, Owed)
    assert (owed.amount, owed.unpaid, owed.overdue) == (Money(41515 + 44620, "SAR"), 2, True)


async def test_a_currency_without_minor_units(either: Office) -> None:
    check = await check_bill(either, await chat_of(either, SEPEHR))
    assert check.total == Money(35750000 + 18150000, "IRR")


async def test_an_account_that_is_a_domain(either: Office) -> None:
    (owed,) = (await check_bill(either, await chat_of(either, KHALID), "madad.sa")).accounts
    assert isinstance(owed, Owed)
    assert owed.amount == Money(15870, "SAR")


async def test_a_prepaid_account_has_no_bill(either: Office) -> None:
    caller = await chat_of(either, NOURA)
    (ahead,) = (await check_bill(either, caller)).accounts
    assert isinstance(ahead, PaidAhead)
    assert ahead.balance == Money(-125, "SAR")
    with pytest.raises(NoBillYet):
        await bill_in_full(either, caller)


async def test_a_bills_lines_add_up_and_stand_beside_those_before(either: Office) -> None:
    bill = await bill_in_full(either, await chat_of(either, ABDULLAH), "30045210017")
    assert bill.number == "30045210017-2611"
    assert sum(line.amount.minor for line in bill.lines) == bill.amount.minor == 31245
    assert bill.before == Money(58420, "SAR")
    assert [line.before for line in bill.lines if line.name.in_("en") == "VAT"] == [Money(7620, "SAR")]


async def test_a_bill_that_is_not_accepted_is_complained_about_from_its_own_day(either: Office) -> None:
    dispute = await preview_dispute(either, await chat_of(either, SALEM), f"{MOBILE}-2610")
    assert (dispute.account, dispute.issued_on) == (MOBILE, date(2026, 10, 16))
    with pytest.raises(NotFound):
        await preview_dispute(either, await chat_of(either, HUDA), f"{MOBILE}-2610")


async def test_what_happened_in_a_billed_month_can_be_complained_about_from_the_bill(either: Office) -> None:
    caller = await chat_of(either, SALEM)
    billed = await check_window(either, caller, "wrong_bill", date(2026, 10, 20), MOBILE)
    other = await check_window(either, caller, "network", date(2026, 10, 20), MOBILE)
    assert billed.last_day > other.last_day
    with pytest.raises(WindowClosed):
        await check_window(either, caller, "network", date(2026, 1, 20), MOBILE)


async def test_what_is_left_and_what_was_last_paid_in(either: Office) -> None:
    (reza,) = await read_balances(either, await chat_of(either, REZA))
    assert reza.balance == Money(850_000, "IRR")
    assert reza.last_top_up is not None
    assert reza.last_top_up.amount == Money(200_000, "IRR")
    (hind,) = await read_balances(either, await chat_of(either, HIND))
    assert hind.balance == Money(12_000, "SAR")


async def test_a_balance_below_zero_is_told_so(either: Office) -> None:
    (noura,) = await read_balances(either, await chat_of(either, NOURA))
    assert noura.balance == Money(-125, "SAR")


async def test_a_billed_line_has_no_balance(either: Office) -> None:
    assert await read_balances(either, await chat_of(either, FAHAD)) == ()
