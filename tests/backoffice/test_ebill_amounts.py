"""What a month costs: fees, steps, parts of months, tax."""

from datetime import date

import pytest

from backoffice.ebill_amounts import Used, bill_amounts, month_before
from backoffice.pack_ebill import Metered, Step
from tests.conftest import PROVIDERS

SEC = PROVIDERS["sec"]
OCTOBER = date(2026, 10, 1), date(2026, 10, 31)


def amounts(name: str, used: Used, first: date = OCTOBER[0], last: date = OCTOBER[1]) -> tuple[int, list[int]]:
    provider = PROVIDERS[name]
    assert provider.ebill is not None
    bill = bill_amounts(provider, provider.ebill, used, first, last)
    return bill.total, [line["minor"] for line in bill.lines]


def test_electricity_costs_its_fee_its_steps_and_the_tax() -> None:
    # 21.00 for the meter, 6000 kWh at 0.18 and 500 at 0.30, 15 %
    total, lines = amounts("sec", Used("residential", quantity=6500))
    assert lines == [2100, 6000 * 18 + 500 * 30, 18_765]
    assert total == sum(lines)


def test_services_that_cost_by_the_month_are_on_the_bill() -> None:
    total, lines = amounts("stc", Used("mofawtar_2", services=("caller_id", "call_waiting"), charged=1250))
    assert lines == [18_400, 1000, 1250, 3098]  # call waiting costs nothing, and is no line
    assert total == 23_748


def test_a_part_of_a_month_costs_as_much_of_it() -> None:
    total, lines = amounts("sec", Used("residential", quantity=3100), date(2026, 10, 22))
    assert lines == [677, 18_000, 2802]  # ten of thirty-one days
    assert total == sum(lines)


def test_nothing_used_without_a_tariff_is_no_bill() -> None:
    assert amounts("sec", Used(None)) == (0, [])


def test_every_line_has_a_name_in_every_language() -> None:
    assert SEC.ebill is not None
    bill = bill_amounts(SEC, SEC.ebill, Used("commercial", quantity=10), *OCTOBER)
    assert all(set(line["name"]) == {"ar", "fa", "en"} for line in bill.lines)


@pytest.mark.parametrize(
    ("day", "first", "last"),
    [
        (date(2026, 11, 28), date(2026, 10, 1), date(2026, 10, 31)),
        (date(2027, 1, 28), date(2026, 12, 1), date(2026, 12, 31)),
        (date(2028, 3, 28), date(2028, 2, 1), date(2028, 2, 29)),
    ],
)
def test_the_period_is_the_month_before(day: date, first: date, last: date) -> None:
    assert month_before(day) == (first, last)


@pytest.mark.parametrize("ends", [(None, None), (6000, 4000), (6000, 6000), (6000,)])
def test_steps_that_do_not_rise_to_no_end_are_refused(ends: tuple[int | None, ...]) -> None:
    with pytest.raises(ValueError, match="up_to must rise"):
        Metered(tariffs=("residential",), steps=tuple(Step(up_to=end, price=1) for end in ends))
