"""The days that a date or a period in a message means, seen from a day: «الشهر اللي فات», «ماه پیش», «آخر 3 أشهر»."""

import re
from datetime import date, timedelta

from nlu.calendars import MONTH, Calendar, from_date, month_named, months_before, to_date
from nlu.date_words import GONE, UNITS, Unit, unit_of
from nlu.dates import WEEK_BEGINS, NotADate, read_date
from nlu.numbers import NUMBER, read_number
from nlu.text import fold

_UNIT = "|".join(UNITS.values())
_BEFORE = rf"{GONE}|فایت|فایته|ماضی|فات|پیش|قبل|قبلی|گذشته"
_WHOLE = {
    -1: re.compile(
        rf"(?:^|\s)(?:ال)?(?P<unit>{_UNIT})ی? (?:{_BEFORE})$|^last (?P<en>{UNITS['en']})$|^(?P<year>پارسال)$"
    ),
    0: re.compile(rf"^(?:هال|هذ[اهی] ?ال|این )(?P<unit>{_UNIT})$|^this (?P<en>{UNITS['en']})$|^(?P<year>امسال)$"),
    1: re.compile(
        rf"^(?:ال)?(?P<unit>{_UNIT})ی? (?:الجای|الجایه|القادم|القادمه|المقبل|المقبله|دیگه|بعد|بعدی|اینده)$"
        rf"|^next (?P<en>{UNITS['en']})$|^(?P<year>سال بعد)$"
    ),
}
_LAST = re.compile(
    rf"^(?:اخر|خلال) (?P<number>{NUMBER})? ?(?:ال)?(?P<unit>{UNITS['ar']})$"
    rf"|^(?P<number_fa>{NUMBER}) ?(?P<unit_fa>{UNITS['fa']})ی? (?:اخیر|اخر|گذشته)$"
)
_MONTH = re.compile(rf"^(?:شهر |ماه )?(?P<name>{MONTH})(?: ?ماه)?(?: (?P<year>\d{{4}}))?$")


def read_days(text: str, today: date, language: str = "ar") -> tuple[date, date]:
    """The first and the last day that the text means; both the same for a day. Raises NotADate.

    Months and years are those of the language's calendar: Jalali in Persian.

    >>> read_days("الشهر اللي فات", date(2026, 11, 22))
    (datetime.date(2026, 10, 1), datetime.date(2026, 10, 31))
    """
    folded = fold(text)
    found = _whole(folded, today, language) or _last(folded, today, language) or _month(folded, today)
    if found:
        return found
    day = read_date(text, today, language)
    return day, day


def _whole(folded: str, today: date, language: str) -> tuple[date, date] | None:
    for steps, pattern in _WHOLE.items():
        match = pattern.search(folded)
        if match:
            unit = unit_of(match["unit"] or match["en"] or "سال")
            return _around(unit, steps, today, language) if unit.times == 1 else None
    return None


def _around(unit: Unit, steps: int, today: date, language: str) -> tuple[date, date] | None:
    """The week, month or year that today is in, or so many further."""
    if unit.days == 7:
        first = today - timedelta(days=(today.weekday() - WEEK_BEGINS.get(language, 0)) % 7 - 7 * steps)
        return first, first + timedelta(days=6)
    if not unit.months:
        return None
    calendar = _calendar(language)
    year, month, _ = from_date(calendar, today)
    first_month = ((year * 12 + month - 1) // unit.months + steps) * unit.months
    return _span(calendar, first_month, unit.months)


def _span(calendar: Calendar, first_month: int, months: int) -> tuple[date, date] | None:
    first = to_date(calendar, first_month // 12, first_month % 12 + 1, 1)
    after = to_date(calendar, (first_month + months) // 12, (first_month + months) % 12 + 1, 1)
    return (first, after - timedelta(days=1)) if first and after else None


def _last(folded: str, today: date, language: str) -> tuple[date, date] | None:
    match = _LAST.search(folded)
    if match is None:
        return None
    unit = unit_of(match["unit"] or match["unit_fa"])
    count = int((read_number(match["number"] or match["number_fa"] or "") or 1) * unit.times)
    if unit.months:
        first = months_before(_calendar(language), today, unit.months * count)
    else:
        first = today - timedelta(days=unit.days * count)
    return (first, today) if first else None


def _month(folded: str, today: date) -> tuple[date, date] | None:
    match = _MONTH.search(folded)
    if match is None:
        return None
    calendar, month = month_named(match["name"])
    this_year = from_date(calendar, today)[0]
    for year in (int(match["year"]),) if match["year"] else (this_year, this_year - 1):
        span = _span(calendar, year * 12 + month - 1, 1)
        if span and (match["year"] or span[0] <= today):
            return span
    raise NotADate(folded)


def _calendar(language: str) -> Calendar:
    return "jalali" if language == "fa" else "gregorian"
