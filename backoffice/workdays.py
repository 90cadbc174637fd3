"""Working days: neither the country's weekend nor one of its holidays, those of the Islamic calendar included."""

from datetime import date

import holidays


def working_day(country: str, start: date, days: int) -> date:
    """The working day that many working days after `start`, which does not count itself; before it when negative.

    `country` is an ISO 3166 code. Holidays that depend on the moon are foreseen, and may turn out a day off.
    """
    return holidays.country_holidays(country).get_nth_working_day(start, days)
