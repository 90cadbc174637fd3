"""Where a message speaks of a date or a period. What day it means is reckoned elsewhere."""

import re
from collections.abc import Iterator

from nlu.numbers import NUMBER
from nlu.text import fold

_ARABIC_MONTHS = """
يناير فبراير مارس ابريل مايو يونيو يوليو اغسطس سبتمبر اكتوبر نوفمبر ديسمبر محرم صفر ربيع رجب شعبان رمضان شوال
"""
_PERSIAN_MONTHS = """
فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند ژانویه فوریه مارس آوریل مه ژوئن ژوئیه اوت سپتامبر
اکتبر نوامبر دسامبر
"""
_NUMERIC = r"\b\d{4}[/.-]\d{1,2}[/.-]\d{1,2}\b|\b\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2})\b"
_ARABIC_DAY = r"(?:یوم )?(?:السبت|الاحد|الاثنین|الثلاثا|الاربعا|الخمیس|الجمعه)"
_PERSIAN_DAY = r"(?:یک|دو|سه|چهار|پنج) ?شنبه|شنبه|جمعه"
_ARABIC_UNIT = "یومین|یوم|ایام|اسبوعین|اسبوع|اسابیع|شهرین|شهور|اشهر|شهر|سنتین|سنه|سنوات|ساعتین|ساعات|ساعه"
_PERSIAN_UNIT = "روز|هفته|ماه|سال|ساعت"
_GONE = "اللی فات|اللی راح|الفایت|الماضی|الماضیه|الماضیین|اللی فاتت|اللی قبل"
_NEXT = "الجای|الجایه|القادم|القادمه|المقبل"

_NUMBERED_MONTHS = "|".join(fold(name) for name in (_ARABIC_MONTHS + _PERSIAN_MONTHS).split() if name != "مه")
_PATTERN = re.compile(
    "|".join(
        [
            _NUMERIC,
            rf"(?:\b\d{{1,2}} )(?:{_NUMBERED_MONTHS}|ماه|مه)\b(?: الاول| الثانی| الاخر)?(?: (?:سال )?\d{{4}})?",
            rf"\b(?:قبل|من) (?:حوالی )?(?:(?:{NUMBER}) )?(?:{_ARABIC_UNIT})\b",
            rf"\b(?:{NUMBER}) ?(?:{_PERSIAN_UNIT}) (?:پیش|قبل|گذشته|دیگه|بعد)\b",
            rf"\b(?:{_PERSIAN_UNIT}) (?:پیش|قبل|گذشته|بعد|اینده)\b|\b(?:امسال|پارسال|این (?:ماه|هفته))\b",
            rf"\b(?:هال|ال)?(?:شهر|اسبوع|سنه|یوم) (?:{_GONE}|{_NEXT})\b",
            r"\bهال(?:شهر|اسبوع|سنه)\b|\bهذا (?:الشهر|الاسبوع)\b",
            r"\b(?:اول امس|اول البارح|قبل امس|امس|البارح|البارحه|امبارح|مبارح|الیوم|النهارده|بکره|بکرا|غدا)\b",
            r"\b(?:امروز|دیروز|دیشب|پریروز|پریشب|فردا|پس فردا|امشب|پس ?پریروز)\b",
            rf"\b(?:{_ARABIC_DAY}|{_PERSIAN_DAY})\b(?: (?:{_GONE}|{_NEXT}|پیش|گذشته|قبل|بعد|اینده))?",
        ]
    )
)


def find_dates(folded: str) -> Iterator[re.Match[str]]:
    """The places that name a day or a period, in folded text."""
    return _PATTERN.finditer(folded)
