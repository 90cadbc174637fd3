"""Working days of the providers' countries."""

from datetime import date

import pytest

from backoffice.workdays import working_day


@pytest.mark.parametrize(
    ("country", "start", "days", "expected"),
    [
        ("SA", date(2026, 11, 22), 1, date(2026, 11, 23)),
        ("SA", date(2026, 11, 26), 1, date(2026, 11, 29)),  # over Friday and Saturday
        ("SA", date(2026, 9, 22), 1, date(2026, 9, 24)),  # over the National Day
        ("SA", date(2026, 5, 25), 1, date(2026, 6, 1)),  # over Eid al-Adha
        ("IR", date(2026, 11, 26), 1, date(2026, 11, 28)),  # over Friday alone
        ("IR", date(2026, 3, 19), 1, date(2026, 3, 25)),  # over Nowruz
        ("SA", date(2026, 11, 29), -1, date(2026, 11, 26)),
    ],
)
def test_weekends_and_holidays_do_not_count(country: str, start: date, days: int, expected: date) -> None:
    assert working_day(country, start, days) == expected
