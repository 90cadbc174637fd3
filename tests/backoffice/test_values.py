"""Values keep their type on the wire."""

import json
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backoffice.values import Code, Money, Name, Value, from_wire, to_wire

values = st.one_of(
    st.text(),
    st.integers(-(10**15), 10**15),
    st.booleans(),
    st.none(),
    st.builds(Money, st.integers(-(10**15), 10**15), st.sampled_from(["SAR", "IRR"])),
    st.builds(Code, st.text()),
    st.builds(Name, st.dictionaries(st.sampled_from(["ar", "fa", "en"]), st.text(min_size=1), min_size=1)),
    st.dates(),
    st.datetimes(timezones=st.just(UTC)),
)


@given(values)
def test_a_value_returns_from_json_as_it_was(value: Value) -> None:
    returned = from_wire(json.loads(json.dumps(to_wire(value))))
    assert returned == value
    assert type(returned) is type(value)


@pytest.mark.parametrize("raw", [{"$money": ["1", "SAR"]}, {"$what": 1}, {}, [1], 1.5, {"$date": "tomorrow"}])
def test_what_is_no_value_is_refused(raw: object) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - what is wrong is said in many words
        from_wire(raw)


def test_money_of_two_currencies_does_not_add_up() -> None:
    assert Money(150, "SAR") - Money(200, "SAR") == Money(-50, "SAR")
    with pytest.raises(ValueError, match="do not add up"):
        Money(1, "SAR") + Money(1, "IRR")


def test_a_name_falls_back_to_a_language_it_has() -> None:
    name = Name({"ar": "التجوال", "fa": "رومینگ"})
    assert (name.in_("fa"), name.in_("en")) == ("رومینگ", "التجوال")


def test_a_day_and_a_moment_are_told_apart() -> None:
    assert from_wire(to_wire(date(2026, 11, 22))) == date(2026, 11, 22)
    assert from_wire(to_wire(datetime(2026, 11, 22, tzinfo=UTC))) == datetime(2026, 11, 22, tzinfo=UTC)
