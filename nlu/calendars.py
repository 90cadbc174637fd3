"""The three calendars that customers live by: conversions, and the names of months in folded spelling.

Hijri is Umm al-Qura, as the Saudi calendar is printed. Runs on Python 3.10.
"""

from __future__ import annotations

import re
from datetime import date
from typing import Literal

import jdatetime  # type: ignore[import-untyped]
from hijridate import Gregorian, Hijri

from nlu.text import fold

Calendar = Literal["gregorian", "hijri", "jalali"]
CALENDARS: tuple[Calendar, ...] = ("gregorian", "hijri", "jalali")

FIRST, LAST = date(1925, 1, 1), date(2076, 12, 31)
"""The days that all three calendars know."""

_NAMES: dict[Calendar, tuple[str, ...]] = {
    "gregorian": (
        "يناير|جانفي|كانون الثاني|ژانویه|january|jan",
        "فبراير|شباط|فوریه|february|feb",
        "مارس|آذار|مارچ|march|mar",
        "أبريل|ابريل|نيسان|آوریل|april|apr",
        "مايو|أيار|مه|می|may",
        "يونيو|حزيران|ژوئن|june|jun",
        "يوليو|تموز|ژوئیه|جولای|july|jul",
        "أغسطس|آب|اوت|آگوست|august|aug",
        "سبتمبر|أيلول|سپتامبر|september|sept|sep",
        "أكتوبر|تشرين الأول|اکتبر|october|oct",
        "نوفمبر|تشرين الثاني|نوامبر|november|nov",
        "ديسمبر|كانون الأول|دسامبر|december|dec",
    ),
    "hijri": (
        "محرم|المحرم|muharram",
        "صفر|safar",
        "ربيع الأول|ربيع اول|ربیع‌الاول",
        "ربيع الثاني|ربيع الآخر|ربيع ثاني|ربیع‌الثانی",
        "جمادى الأولى|جمادى الأول|جماد الأول|جمادى اول|جمادی‌الاول",
        "جمادى الآخرة|جمادى الثانية|جمادى الثاني|جماد الثاني|جماد الآخر|جمادی‌الثانی",
        "رجب|rajab",
        "شعبان|shaban",
        "رمضان|رمضون|ramadan|ramazan",
        "شوال|shawwal|shawal",
        "ذو القعدة|ذي القعدة|ذوالقعدة|ذيقعدة|ذی‌القعده",
        "ذو الحجة|ذي الحجة|ذوالحجة|ذيحجة|ذی‌الحجه",
    ),
    "jalali": (
        "فروردین|farvardin",
        "اردیبهشت|ordibehesht",
        "خرداد|khordad",
        "تیر|tir",
        "مرداد|امرداد|mordad",
        "شهریور|shahrivar",
        "مهر|mehr",
        "آبان|aban",
        "آذر|azar",
        "دی|dey",
        "بهمن|bahman",
        "اسفند|esfand",
    ),
}

MONTHS: dict[str, tuple[Calendar, int]] = {
    fold(name): (calendar, number)
    for calendar, months in _NAMES.items()
    for number, names in enumerate(months, start=1)
    for name in names.split("|")
}

# Longest first, so that «ربيع الأول» is not taken for anything shorter; Arabic joins «بـ» and «لـ» to long names.
MONTH = "|".join(
    rf"[بلف]?{re.escape(name)}" if len(name) > 3 else re.escape(name) for name in sorted(MONTHS, key=len, reverse=True)
)
"""A regular expression for the name of a month, in folded text."""


def month_named(folded: str) -> tuple[Calendar, int]:
    """The calendar and number of a month that `MONTH` matched."""
    return MONTHS.get(folded) or MONTHS[folded[1:]]


def to_date(calendar: Calendar, year: int, month: int, day: int) -> date | None:
    """The Gregorian date of that day, or None where there is no such day, or it is beyond FIRST and LAST."""
    try:
        if calendar == "hijri":
            found: date = Hijri(year, month, day).to_gregorian()
            found = date(found.year, found.month, found.day)
        elif calendar == "jalali":
            found = jdatetime.date(year, month, day).togregorian()
        else:
            found = date(year, month, day)
    except (ValueError, OverflowError):
        return None
    return found if FIRST <= found <= LAST else None


def from_date(calendar: Calendar, day: date) -> tuple[int, int, int]:
    """Year, month and day of a date in FIRST … LAST."""
    if calendar == "hijri":
        hijri = Gregorian(day.year, day.month, day.day).to_hijri()
        return hijri.year, hijri.month, hijri.day
    if calendar == "jalali":
        jalali = jdatetime.date.fromgregorian(date=day)
        return jalali.year, jalali.month, jalali.day
    return day.year, day.month, day.day


def months_before(calendar: Calendar, day: date, months: int) -> date | None:
    """The same day of an earlier month of that calendar, or the last day of a month that is too short."""
    year, month, number = from_date(calendar, day)
    earlier, index = divmod(year * 12 + month - 1 - months, 12)
    shifted = (to_date(calendar, earlier, index + 1, n) for n in range(number, number - 4, -1))
    return next((found for found in shifted if found), None)
