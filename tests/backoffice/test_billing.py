"""What is owed, until when, and against last time."""

from datetime import date, timedelta

import pytest

from backoffice.billing import Owed, PaidAhead, Settled, check_bill
from backoffice.errors import NotFound, NotLinked
from backoffice.office import Office
from backoffice.values import Money
from tests.fakes import FakeClock
from tests.people import ABDULLAH, FAHAD, HUDA, KHALID, NOURA, SALEM, SEPEHR, chat_of, stranger

MOBILE, FIBER = (account.number for account in SALEM.accounts)


async def test_one_account_owes_and_the_other_is_settled(town: Office) -> None:
    check = await check_bill(town, await chat_of(town, SALEM))
    fiber, mobile = sorted(check.accounts, key=lambda state: state.account.number, reverse=True)
    assert isinstance(mobile, Owed)
    assert isinstance(fiber, Settled)
    assert check.total == mobile.amount == Money(26680, "SAR")


async def test_a_bill_says_its_period_and_its_due_date(town: Office) -> None:
    check = await check_bill(town, await chat_of(town, SALEM), MOBILE)
    (owed,) = check.accounts
    assert isinstance(owed, Owed)
    today = date(2026, 11, 22)
    assert owed.latest.issued_on == today - timedelta(days=6)
    assert (owed.latest.period_start, owed.latest.period_end) == (date(2026, 10, 16), date(2026, 11, 15))
    assert owed.due_on == today + timedelta(days=14)
    assert (owed.overdue, owed.unpaid) == (False, 1)


async def test_a_bill_is_compared_with_the_one_before(town: Office) -> None:
    check = await check_bill(town, await chat_of(town, SALEM), MOBILE)
    (owed,) = check.accounts
    assert isinstance(owed, Owed)
    assert owed.change is not None
    assert owed.change.before == Money(21160, "SAR")
    assert owed.change.difference == Money(5520, "SAR")
    assert owed.change.percent == 26


async def test_a_bill_that_went_down_has_a_negative_difference(town: Office) -> None:
    check = await check_bill(town, await chat_of(town, ABDULLAH), "30045210017")
    (owed,) = check.accounts
    assert isinstance(owed, Owed)
    assert owed.change is not None
    assert owed.change.difference == Money(31245 - 58420, "SAR")
    assert owed.change.percent == -47


async def test_nothing_owed_tells_the_last_bill(town: Office) -> None:
    check = await check_bill(town, await chat_of(town, FAHAD))
    (settled,) = check.accounts
    assert isinstance(settled, Settled)
    assert settled.last is not None
    assert settled.last.amount == Money(48300, "SAR")
    assert check.total == Money(0, "SAR")


async def test_two_unpaid_bills_add_up_and_the_older_one_is_overdue(town: Office) -> None:
    check = await check_bill(town, await chat_of(town, HUDA))
    (owed,) = check.accounts
    assert isinstance(owed, Owed)
    assert owed.amount == Money(41515 + 44620, "SAR")
    assert (owed.overdue, owed.unpaid) == (True, 2)
    assert owed.latest.amount == Money(44620, "SAR")


async def test_a_bill_is_overdue_the_day_after_its_due_date(town: Office, clock: FakeClock) -> None:
    caller = await chat_of(town, SALEM)
    clock.move(days=14)
    (owed,) = (await check_bill(town, caller, MOBILE)).accounts
    assert isinstance(owed, Owed)
    assert not owed.overdue
    clock.move(days=1)
    (owed,) = (await check_bill(town, caller, MOBILE)).accounts
    assert isinstance(owed, Owed)
    assert owed.overdue


async def test_the_day_is_that_of_the_providers_country(town: Office, clock: FakeClock) -> None:
    caller = await chat_of(town, SALEM)
    clock.move(days=14, hours=12)  # 21:30 UTC on the due date: past midnight in Riyadh
    (owed,) = (await check_bill(town, caller, MOBILE)).accounts
    assert isinstance(owed, Owed)
    assert owed.overdue


async def test_a_prepaid_account_has_a_balance_and_no_bill(town: Office) -> None:
    check = await check_bill(town, await chat_of(town, NOURA))
    (ahead,) = check.accounts
    assert isinstance(ahead, PaidAhead)
    assert ahead.balance == Money(-125, "SAR")


async def test_several_accounts_are_summed(town: Office) -> None:
    check = await check_bill(town, await chat_of(town, SEPEHR))
    assert check.total == Money(35750000 + 18150000, "IRR")


async def test_a_yearly_bill_covers_a_year(town: Office) -> None:
    check = await check_bill(town, await chat_of(town, KHALID), "MADAD.sa")
    (owed,) = check.accounts
    assert isinstance(owed, Owed)
    assert (owed.latest.period_start, owed.latest.period_end) == (date(2025, 11, 12), date(2026, 11, 11))


@pytest.mark.parametrize("typed", ["0501230001", "٠٥٠١٢٣٠٠٠١", "+966 50 123 0001", "966501230001", "۰۵۰-۱۲۳-۰۰۰۱"])
async def test_an_account_number_is_understood_in_any_form(town: Office, typed: str) -> None:
    (state,) = (await check_bill(town, await chat_of(town, SALEM), typed)).accounts
    assert state.account.number == MOBILE


@pytest.mark.parametrize("number", ["0509999999", "", "'; DROP TABLE customer; --", FAHAD.accounts[0].number])
async def test_a_number_that_is_not_ones_own_is_not_found(town: Office, number: str) -> None:
    caller = await chat_of(town, SALEM)
    with pytest.raises(NotFound):
        await check_bill(town, caller, number)


async def test_a_chat_that_is_nobodys_learns_nothing(town: Office) -> None:
    caller = await stranger(town)
    with pytest.raises(NotLinked):
        await check_bill(town, caller)
