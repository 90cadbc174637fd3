"""The words that reckon from today, in folded spelling: days, units of time, weekdays."""

from __future__ import annotations

import re
from typing import NamedTuple

from nlu.text import fold


def _any(words: str) -> str:
    return "|".join(sorted((re.escape(fold(word)) for word in words.split("|")), key=len, reverse=True))


# Longer phrases first: «أول أمس» is not «أمس».
DAY_WORDS: tuple[tuple[re.Pattern[str], int], ...] = tuple(
    (re.compile(rf"(?<!\w)(?:{_any(words)})(?!\w)"), days)
    for days, words in (
        (-3, "پس پریروز|پس‌پریروز|پسپریروز"),
        (-2, "أول أمس|أول امبارح|أول البارح|أول البارحة|قبل أمس|قبل البارحة|أمس الأول|اول مبارح"),
        (-2, "پریروز|پریشب|parirooz|pariruz|day before yesterday"),
        (2, "بعد بكرة|بعد بكره|بعد غد|بعد باكر|پس‌فردا|پس فردا|day after tomorrow"),
        (-1, "أمس|البارحة|البارح|امبارح|مبارح|إمبارح|بالأمس|دیروز|دیشب|dirooz|diruz|dishab|embare7|ams|yesterday"),
        (1, "غدا|غداً|بكرة|بكرا|باكر|فردا|farda|tomorrow"),
        (0, "اليوم|النهارده|هاليوم|الليلة|امروز|امشب|emrooz|emruz|emshab|today|tonight"),
    )
)

VAGUE = re.compile(
    r"(?<!\w)(?:(?:چند|کم|عده|بضعه|some|few)\s+(?:روز|هفته|ماه|سال|یوم|ایام|شهر|اسبوع|days?|weeks?|months?))"
)
GONE = _any(
    "الماضي|الماضية|اللي فات|اللي فاتت|اللي راح|اللي راحت|الفايت|الفايتة|الفائت|الفائتة|المنصرم|السابق|اللي قبل"
)

ENGLISH_NUMBERS: dict[str, int] = {
    word: number
    for number, words in enumerate(
        ("a|an|one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"), start=1
    )
    for word in words.split("|")
}


class Unit(NamedTuple):
    """So many days or months, `times` over: a dual is two."""

    days: int
    months: int
    times: int = 1


_UNITS: dict[str, dict[str, Unit]] = {
    "ar": {
        "يوم|أيام|يوما|ايام": Unit(1, 0),
        "يومين|يومان": Unit(1, 0, 2),
        "أسبوع|أسابيع|اسبوع|اسابيع": Unit(7, 0),
        "أسبوعين|اسبوعين": Unit(7, 0, 2),
        "شهر|أشهر|شهور|اشهر": Unit(0, 1),
        "شهرين": Unit(0, 1, 2),
        "سنة|سنوات|سنين|عام|أعوام": Unit(0, 12),
        "سنتين|عامين": Unit(0, 12, 2),
    },
    "fa": {"روز": Unit(1, 0), "هفته": Unit(7, 0), "ماه": Unit(0, 1), "سال": Unit(0, 12)},
    "en": {"day|days": Unit(1, 0), "week|weeks": Unit(7, 0), "month|months": Unit(0, 1), "year|years": Unit(0, 12)},
}

UNITS: dict[str, str] = {language: _any("|".join(units)) for language, units in _UNITS.items()}
"""A regular expression for a unit of time, by language."""

_BY_WORD = {fold(word): unit for units in _UNITS.values() for words, unit in units.items() for word in words.split("|")}

WEEKDAYS: dict[str, int] = {
    fold(word): day
    for day, words in enumerate(
        (
            "الاثنين|الإثنين|يوم اثنين|الاتنين|دوشنبه|دو شنبه|doshanbe|monday",
            "الثلاثاء|ثلاثاء|الثلوث|سه‌شنبه|سه شنبه|seshanbe|tuesday",
            "الأربعاء|أربعاء|الاربع|الربوع|چهارشنبه|چهار شنبه|چارشنبه|chaharshanbe|wednesday",
            "الخميس|خميس|پنج‌شنبه|پنج شنبه|پنجشنبه|panjshanbe|thursday",
            "الجمعة|جمعة|جمعه|jome|friday",
            "السبت|سبت|شنبه|shanbe|saturday",
            "الأحد|يوم احد|یک‌شنبه|یک شنبه|یکشنبه|yekshanbe|sunday",
        )
    )
    for word in words.split("|")
}
WEEKDAY = "|".join(sorted((re.escape(name) for name in WEEKDAYS), key=len, reverse=True))
"""A regular expression for the name of a weekday; the numbers count as `date.weekday()` does."""


def unit_of(folded: str) -> Unit:
    """The unit that one of `UNITS` matched."""
    return _BY_WORD[folded]
