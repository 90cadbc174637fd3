"""Where a message speaks of a date or a period. Which days these are is reckoned in `periods.py`."""

import re
from collections.abc import Iterator

from nlu.calendars import MONTH, MONTHS
from nlu.date_words import DAY_WORDS, GONE, UNITS, WEEKDAY
from nlu.numbers import LATIN_NUMBER, NUMBER

_NUMERIC = r"\b\d{4}[/.-]\d{1,2}[/.-]\d{1,2}\b|\b\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2})\b"
_UNIT = rf"{UNITS['ar']}|ساعه|ساعات|ساعتین"
_FA_UNIT = rf"(?:{UNITS['fa']}|ساعت|دقیقه)(?:ی|های)?"
_FA_GONE = "پیش|قبل|قبلی|گذشته"
_AR_COMING = "الجای|الجایه|القادم|القادمه|المقبل|المقبله"
_COMING = f"{_AR_COMING}|دیگه|دیگر|بعد|بعدی|اینده"
_AR_SPAN = "شهر|شهرین|اسبوع|اسبوعین|سنه|سنتین|یومین|عام"
_ORDINAL = r"\d{1,2}(?:ام|م|st|nd|rd|th)?|(?:[^\W\d]+ و ?)?[^\W\d]{2,}م|اول|سیام"
_YEAR = r"(?:[ ,]+(?:سنه|سال|عام|لسنه)? ?\d{4})?"
# Names that are other words as well («صفر» zero, «مه» fog, «می» before every verb) need a day or «ماه» beside them.
_PLAIN_MONTH = "|".join(
    sorted((re.escape(name) for name in MONTHS if len(name) > 3 or name == "رجب"), key=len, reverse=True)
)
_ANY_MONTH = "|".join(
    sorted((re.escape(name) for name in MONTHS if name not in ("می", "اب", "صفر", "may", "mar")), key=len, reverse=True)
)
_LATIN_FA = "rooze?|ruze?|hafteye?|hafte|mahe?|sale?"

_PATTERN = re.compile(
    "|".join(
        [
            _NUMERIC,
            rf"\b(?:{_ORDINAL})(?: من)?(?: شهر| ماه)? (?:{_ANY_MONTH})(?: ?ماه)?(?:\b{_YEAR})(?!\w)",
            rf"\b\d{{1,2}}(?: من)? صفر(?!\w){_YEAR}",
            rf"\b(?:{_ANY_MONTH}) \d{{1,2}}(?:st|nd|rd|th)?(?!\d){_YEAR}",
            rf"\b(?:شهر|ماه) (?:{MONTH})(?:ماه)?(?!\w){_YEAR}|\b(?:{_ANY_MONTH}) ?ماه(?!\w){_YEAR}",
            rf"(?<!\w)[بلف]?(?:{_PLAIN_MONTH})(?!\w){_YEAR}",
            rf"\b(?:قبل|من|منذ) (?:حوالی )?(?:(?:{NUMBER}) )?(?:{_UNIT})\b",
            rf"\b(?:اخر|خلال) (?:{NUMBER}) ?(?:{_UNIT})\b|\b(?:اخر|خلال) (?:ال)?(?:{_AR_SPAN})\b",
            rf"(?:\b(?:{NUMBER}|چند) ?|(?<!\w))(?:{_FA_UNIT})ی? (?:{_FA_GONE}|{_COMING}|اخیر|اخر)(?!\w)",
            r"\b(?:امسال|پارسال|پیرارسال|این (?:ماه|هفته|سال))\b",
            rf"\b(?:هال|ال)?(?:شهر|اسبوع|سنه|عام|یوم) (?:{GONE}|فایت|فایته|ماضی|فات|{_AR_COMING})\b",
            r"\bهال(?:شهر|اسبوع|سنه)\b|\bهذ[اهی] ?(?:الشهر|الاسبوع|السنه)\b",
            r"\b(?:اول|بدایه|نص|اخر|نهایه|اوایل|وسط|اواخر) (?:الشهر|السنه|الاسبوع|این ماه|ماه|سال|هفته)\b",
            *(pattern.pattern for pattern, _ in DAY_WORDS),
            r"\bالنهارده\b",
            rf"\b(?:یوم )?(?:{WEEKDAY})\b(?: (?:{GONE}|{_FA_GONE}|{_COMING}|هفته ?ی? (?:{_FA_GONE})))?",
            rf"\b(?:last|this|next) (?:{UNITS['en']})\b|\b(?:\d+|an?|one|two|three) (?:{UNITS['en']}) ago\b",
            rf"\b(?:(?:{LATIN_NUMBER}) ?)?(?:{_LATIN_FA}) (?:pish|ghabl|gozashte)\b|\bin mah\b",
            r"\b(?:el|al) ?(?:shahr|osbo3|esboo3|sana) (?:el|al|elli|illi|li) ?(?:fat|fatet|mad[iy]|rah)\b",
        ]
    )
)


def find_dates(folded: str) -> Iterator[re.Match[str]]:
    """The places that name a day or a period, in folded text."""
    return _PATTERN.finditer(folded)
