"""Reading a date as people write it: Gregorian, Hijri or Jalali, in figures or words, or reckoned from today.

What is asked for is when something happened, so a date without a year is the last one there was. The reader finds the
date within a sentence. Runs on Python 3.10.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta

from nlu.calendars import CALENDARS, FIRST, LAST, MONTH, Calendar, from_date, month_named, months_before, to_date
from nlu.date_words import DAY_WORDS, ENGLISH_NUMBERS, GONE, UNITS, VAGUE, WEEKDAY, WEEKDAYS, unit_of
from nlu.numbers import NUMBER, read_number
from nlu.text import fold

_FILLER = r"(?:\s+(?:من|شهر|ماه|سنه|سال|عام|لسنه|of|the|از))*[\s/.-]+"
_DAY = r"(?:\d{1,2}(?:ام|م|ی|st|nd|rd|th)?|[^\W\d]+(?:\s+و\s*[^\W\d]+)?)"
_NAMED = re.compile(
    rf"(?<!\w)(?:(\d{{4}}|{_DAY}){_FILLER})?({MONTH})(?!\w)(?:{_FILLER}(\d{{1,4}}))?(?:{_FILLER}(\d{{2,4}}))?"
)
_THREE = re.compile(r"(?<![\d/.-])(\d{1,4})\s?[/.\s-]\s?(\d{1,2})\s?[/.\s-]\s?(\d{1,4})(?![\d/-])")
_TWO = re.compile(r"(?<![\d/.-])(\d{1,2})\s?[/-]\s?(\d{1,2})(?![\d/-])")
_ALONE = re.compile(r"^(?:یوم |روز |the )?(\d{1,2})(?:ام|م|st|nd|rd|th)?(?: (?:این ماه|ماه|الشهر|هذا الشهر|بالشهر))?$")
_MARKS: dict[Calendar, re.Pattern[str]] = {
    "jalali": re.compile(r"شمسی|خورشیدی|\d\s?ش(?!\w)"),
    "hijri": re.compile(r"هجری(?! ?شمسی)|قمری|\d\s?ه(?!\w)|\d\s?hijri"),
    "gregorian": re.compile(r"میلادی|\d\s?م(?!\w)"),
}
_ENGLISH = "|".join(ENGLISH_NUMBERS)
_AGO = re.compile(
    rf"(?<!\w)(?:قبل|من|منذ|صار لی|صار له|لی|له)\s+(?:حوالی\s+)?"
    rf"({NUMBER})?\s*({UNITS['ar']})(?!\w|\s+(?:\d|{MONTH}))"
    rf"|(?<!\w)(?<!چند )({NUMBER})?\s?({UNITS['fa']})ی?\s+(?:پیش|قبل|گذشته)(?!\w)"
    rf"|(?<!\w)({_ENGLISH}|\d+)\s+({UNITS['en']})\s+ago(?!\w)"
    rf"|(?<!\w)(?:ال)?()({UNITS['ar']})\s+(?:{GONE})(?!\w)"
    rf"|(?<!\w)last\s+()({UNITS['en']})(?!\w)"
)
_WEEKDAY = re.compile(rf"(?<!\w)(last\s+)?({WEEKDAY})(?!\w)(?:\s+({GONE}|پیش|قبل|گذشته|قبلی))?")
_WEEK_BEFORE = re.compile(rf"(?<!\w)(?:الاسبوع\s+(?:{GONE})|هفتهی?\s+(?:پیش|قبل|گذشته)|last\s+week)(?!\w)")
_FAR = {"fa": {"jalali": 0, "gregorian": 900, "hijri": 1800}, "ar": {"gregorian": 0, "hijri": 300, "jalali": 5000}}
"""Days by which a calendar is less likely in that language, when a number would fit several."""
WEEK_BEGINS = {"fa": 5, "ar": 6}
"""The first day of the week by language, as date.weekday() counts."""

_LONGEST = 300


class NotADate(ValueError):
    """No date in the text, or one that does not exist."""


def read_date(text: str, today: date, language: str = "ar") -> date:
    """The day that the text names, seen from `today`; in doubt the calendar is that of `language` (ar, fa or en).

    >>> read_date("قبل يومين", date(2026, 11, 22))
    datetime.date(2026, 11, 20)
    >>> read_date("۱۵ مهر ۱۴۰۵", date(2026, 11, 22), "fa")
    datetime.date(2026, 10, 7)

    Raises NotADate where there is none, where it is too vague («چند روز پیش»), and for days that do not exist.
    """
    folded = fold(text[:_LONGEST])
    if not FIRST < today < LAST:
        raise NotADate(f"today is {today}")
    readers: tuple[Callable[[str, date, str], date | None], ...] = (
        _named_month,
        _three_numbers,
        _day_word,
        _weekday,
        _ago,
        _two_numbers,
        _day_alone,
    )
    for reader in readers:
        found = reader(folded, today, language)
        if found is not None:
            return found
    raise NotADate(folded)


def _named_month(folded: str, today: date, language: str) -> date | None:
    for match in _NAMED.finditer(folded):
        calendar, month = month_named(match[2])
        for day, year in _day_and_year(match[1], match[3], match[4]):
            return _exact(calendar, year, month, day, today) if year else _last(calendar, month, day, today)
    return None


def _day_and_year(before: str | None, after: str | None, end: str | None) -> Iterator[tuple[int, int | None]]:
    """The day and the year around a month's name: «15 رمضان 1447», «نوفمبر 12», «1405 مهر 15»."""
    first = _day_number(before) if before else None
    if first is None:
        # «صار في نوفمبر 12 2026»: the word before the month was none of the date's.
        if after and int(after) <= 31:
            yield int(after), int(end) if end else None
    elif first > 31:
        if after:
            yield int(after), first
    else:
        yield first, int(after) if after and len(after) > 1 else None


def _day_number(word: str) -> int | None:
    """The number in «15», «15ام», «پانزدهم», «بیست و سوم», «أول», «خمسة عشر»."""
    digits = re.match(r"\d+", word)
    if digits:
        return int(digits[0])
    for spelled in (word, *_ordinals(word)):
        number = read_number(spelled)
        if number is not None and number.is_integer() and number > 0:
            return int(number)
    return None


def _ordinals(word: str) -> Iterator[str]:
    *rest, last = word.split()
    start = " ".join([*rest, ""]) if rest else ""
    for ending, cardinal in (("سوم", "سه"), ("اول", "یک"), ("الاول", "یک"), ("یکم", "یک"), ("سیام", "سی")):
        if last == ending:
            yield start + cardinal
    if last.endswith("م"):
        yield start + last[:-1]


def _three_numbers(folded: str, today: date, language: str) -> date | None:
    for match in _THREE.finditer(folded):
        numbers = [int(group) for group in match.groups()]
        found = list(_readings(numbers, [len(group) for group in match.groups()], folded, today, language))
        if not found:
            raise NotADate(folded)
        return min(found)[1]
    return None


def _readings(
    numbers: list[int], widths: list[int], folded: str, today: date, language: str
) -> Iterator[tuple[int, date]]:
    """Every date the three numbers can be, each with how unlikely it is, in days."""
    first, second, third = numbers
    year_first, year_last = (first, second, third, widths[0]), (third, second, first, widths[2])
    if widths[0] > 2:
        orders = [year_first]
    elif widths[2] > 2:
        orders = [year_last] if second <= 12 else [(third, first, second, widths[2])]
    else:
        orders = [year_first, year_last] if language == "fa" else [year_last, year_first]
    marked = [calendar for calendar in CALENDARS if _MARKS[calendar].search(folded)]
    for place, (year, month, day, width) in enumerate(orders):
        for calendar in marked[:1] or CALENDARS:
            for full in _full_years(calendar, year, width):
                found = to_date(calendar, full, month, day)
                if found:
                    yield abs((found - today).days) + _unlikely(calendar, language) + 400 * place, found


def _unlikely(calendar: Calendar, language: str) -> int:
    return _FAR.get(language, {"gregorian": 0}).get(calendar, 900)


def _full_years(calendar: Calendar, year: int, width: int) -> tuple[int, ...]:
    if width > 2:
        return (year,)
    return (2000 + year, 1900 + year) if calendar == "gregorian" else (1400 + year, 1300 + year)


def _exact(calendar: Calendar, year: int, month: int, day: int, today: date) -> date:
    years = _full_years(calendar, year, len(str(year)) if year > 99 else 2)
    found = [day_found for full in years if (day_found := to_date(calendar, full, month, day))]
    if not found and calendar != "gregorian":
        # «15 رمضان 2026»: the year is of the other calendar.
        found = [day_found for day_found in _all(calendar, month, day, today) if day_found.year == year]
    if not found:
        raise NotADate(f"{day}/{month}/{year} {calendar}")
    return min(found, key=lambda one: abs(one - today))


def _last(calendar: Calendar, month: int, day: int, today: date) -> date:
    """The last such day that there was; a 29 February may be four years back."""
    past = [found for found in _all(calendar, month, day, today) if found <= today]
    if not past:
        raise NotADate(f"{day}/{month} {calendar}")
    return max(past)


def _all(calendar: Calendar, month: int, day: int, today: date) -> list[date]:
    year = from_date(calendar, today)[0]
    days = (to_date(calendar, near, month, day) for near in range(year - 8, year + 2))
    return [found for found in days if found]


def _day_word(folded: str, today: date, language: str) -> date | None:
    for pattern, days in DAY_WORDS:
        if pattern.search(folded):
            return today + timedelta(days=days)
    return None


def _ago(folded: str, today: date, language: str) -> date | None:
    if VAGUE.search(folded):
        raise NotADate(folded)
    match = _AGO.search(folded)
    if match is None:
        return None
    place = match.lastindex or 0  # the unit stands last in each of the alternatives
    number, unit = match[place - 1], match[place]
    named = unit_of(unit)
    count = named.times * _how_many(number)
    if not 0 < count <= 1000:
        raise NotADate(folded)
    if named.days:
        return _known(today - timedelta(days=named.days * count))
    return _known(months_before("jalali" if language == "fa" else "gregorian", today, named.months * count))


def _how_many(number: str | None) -> int:
    if not number:
        return 1
    return ENGLISH_NUMBERS.get(number) or int(read_number(number) or 0)


def _weekday(folded: str, today: date, language: str) -> date | None:
    match = _WEEKDAY.search(folded)
    if match is None:
        return None
    last, name, gone = match.groups()
    weekday = WEEKDAYS[name]
    if _WEEK_BEFORE.search(folded):
        begins = WEEK_BEGINS.get(language, 0)
        start = today - timedelta(days=(today.weekday() - begins) % 7 + 7)
        return start + timedelta(days=(weekday - begins) % 7)
    back = (today.weekday() - weekday) % 7
    return today - timedelta(days=back or (7 if last or gone else 0))


def _two_numbers(folded: str, today: date, language: str) -> date | None:
    match = _TWO.search(folded)
    if match is None:
        return None
    first, second = int(match[1]), int(match[2])
    calendar: Calendar = "jalali" if language == "fa" else "gregorian"
    day_first, month_first = (second, first), (first, second)
    for month, day in (month_first, day_first) if language == "fa" else (day_first, month_first):
        if 1 <= month <= 12 and any(_all(calendar, month, day, today)):
            return _last(calendar, month, day, today)
    raise NotADate(folded)


def _day_alone(folded: str, today: date, language: str) -> date | None:
    match = _ALONE.match(folded)
    if match is None:
        return None
    calendar: Calendar = "jalali" if language == "fa" else "gregorian"
    year, month, _ = from_date(calendar, today)
    for back in range(3):
        earlier, index = divmod(year * 12 + month - 1 - back, 12)
        found = to_date(calendar, earlier, index + 1, int(match[1]))
        if found and found <= today:
            return found
    return None


def _known(day: date | None) -> date:
    if day is None or not FIRST <= day <= LAST:
        raise NotADate(str(day))
    return day
