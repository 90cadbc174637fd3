"""How values look in a sentence: money, dates, numbers, names, codes.

A sentence is written right to left and a value may run the other way, so each value stands between isolates and cannot
drag its neighbours along. Digits are Persian in Persian and Latin elsewhere; dates are Jalali in Persian.
"""

import re
from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from functools import lru_cache
from zoneinfo import ZoneInfo

import jdatetime
from babel import Locale
from babel.dates import format_date
from babel.numbers import format_decimal
from fluent.runtime.types import FluentInt, FluentType

from backoffice.providers import Provider
from backoffice.values import MINOR_DIGITS, Code, Language, Money, Name, Value

_REMEMBERED = 1024  # days in words: a broadcast says the same few a million times
_FIRST_STRONG, _LEFT_TO_RIGHT, _END = "\u2068", "\u2066", "\u2069"
_DIRECTIONS = re.compile("[\u202a-\u202e\u2066-\u2069]")  # typed by a customer, they would turn the whole line around
_PERSIAN = str.maketrans("0123456789,.", "۰۱۲۳۴۵۶۷۸۹٬٫")
_PERSIAN_DIGITS = str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")
_UNITS: Mapping[str, Mapping[Language, str]] = {
    "SAR": {"ar": "ر.س", "fa": "ریال سعودی", "en": "SAR"},
    "IRR": {"ar": "ريال", "fa": "ریال", "en": "rials"},
    "toman": {"ar": "تومان", "fa": "تومان", "en": "toman"},
}
_TIME_AFTER_DATE: Mapping[Language, str] = {"ar": "{0} الساعة {1}", "fa": "{0} ساعت {1}", "en": "{0} at {1}"}


class Shown(FluentType):
    """A value as it stands in a sentence. As a selector it is compared by `key`."""

    def __init__(self, text: str, key: str = "") -> None:
        self.text, self.key = text, key or text

    def format(self, locale: Locale) -> str:
        return self.text

    def __eq__(self, other: object) -> bool:
        return self.key == (other.key if isinstance(other, Shown) else other)

    def __hash__(self) -> int:
        return hash(self.key)


class Moment(Shown):
    """A date, or a time with its date; `day` is the date alone, `full` with its weekday, `month` without the day."""

    def __init__(self, text: str, day: str, full: str, month: str) -> None:
        super().__init__(text)
        self.day, self.full, self.month = day, full, month


class Count(FluentInt):
    """A number that chooses the plural form and is shown in the language's digits."""

    language: Language = "en"

    def format(self, locale: Locale) -> str:
        return _isolated(_digits(format_decimal(int(self), locale="en"), self.language))


def weekday(day: object) -> Shown:
    """The sentences' `WEEKDAY($day)`: the date with its day of the week."""
    return Shown(day.full if isinstance(day, Moment) else str(day))


def day(moment: object) -> Shown:
    """The sentences' `DAY($moment)`: the date without the time."""
    return Shown(moment.day if isinstance(moment, Moment) else str(moment))


def month(moment: object) -> Shown:
    """The sentences' `MONTH($day)`: the month and its year."""
    return Shown(moment.month if isinstance(moment, Moment) else str(moment))


def show(value: Value, language: Language, provider: Provider) -> FluentType:
    """The value as the sentences of that language take it, in the provider's currency habits and time zone."""
    shown: FluentType
    match value:
        case bool() | None:
            shown = Shown({True: "yes", False: "no", None: "none"}[value])
        case int():
            shown = Count(value)
            shown.language = language
        case Money():
            shown = Shown(_isolated(_money(value, language, provider)), key="zero" if value.minor == 0 else "some")
        case Name():
            shown = Shown(_isolated(value.in_(language)))
        case Code(text):
            shown = Shown(f"{_LEFT_TO_RIGHT}{text}{_END}")
        case datetime():
            shown = _at(value.astimezone(ZoneInfo(provider.time_zone)), language)
        case date():
            shown = _on(value, language)
        case str():
            shown = Shown(_isolated(_DIRECTIONS.sub("", value)), key=value)
    return shown


def text_of(value: Value, language: Language, provider: Provider) -> str:
    """The value by itself, as the sentences of that language show it."""
    return str(show(value, language, provider).format(Locale.parse(language)))


def _money(value: Money, language: Language, provider: Provider) -> str:
    digits, unit, minor = MINOR_DIGITS[value.currency], value.currency, Decimal(value.minor)
    if value.currency == "IRR" and provider.toman:
        digits, unit, minor = 0, "toman", minor / 10
    amount = minor.scaleb(-digits)
    whole = amount == amount.to_integral_value()
    number = format_decimal(amount, format="#,##0" if whole else "#,##0.00", locale="en")
    number = _digits(number, language)
    if amount < 0:  # the sign stays on the number's left
        number = f"{_LEFT_TO_RIGHT}{number}{_END}"
    return f"{number} {_UNITS[unit][language]}"


@lru_cache(maxsize=_REMEMBERED)
def _day(value: date, language: Language, *, weekday: bool = False) -> str:
    if language != "fa":
        return format_date(value, "EEEE d MMMM y" if weekday else "d MMMM y", locale=language)
    jalali = jdatetime.date.fromgregorian(date=value)
    text = f"{jalali.day} {jalali.j_months_fa[jalali.month - 1]} {jalali.year}".translate(_PERSIAN_DIGITS)
    return f"{jalali.j_weekdays_fa[jalali.weekday()]} {text}" if weekday else text


@lru_cache(maxsize=_REMEMBERED)
def _month(value: date, language: Language) -> str:
    if language != "fa":
        return format_date(value, "MMMM y", locale=language)
    jalali = jdatetime.date.fromgregorian(date=value)
    return f"{jalali.j_months_fa[jalali.month - 1]} {jalali.year}".translate(_PERSIAN_DIGITS)


def _on(value: date, language: Language) -> Moment:
    text = _isolated(_day(value, language))
    return Moment(text, text, _isolated(_day(value, language, weekday=True)), _isolated(_month(value, language)))


def _at(value: datetime, language: Language) -> Moment:
    clock, text = _digits(f"{value:%H:%M}", language), _TIME_AFTER_DATE[language]
    days = _day(value.date(), language), _day(value.date(), language, weekday=True)
    short, full = (_isolated(text.format(day, clock)) for day in days)
    return Moment(short, _isolated(days[0]), full, _isolated(_month(value.date(), language)))


def _digits(number: str, language: Language) -> str:
    return number.translate(_PERSIAN) if language == "fa" else number


def _isolated(text: str) -> str:
    return f"{_FIRST_STRONG}{text}{_END}"
