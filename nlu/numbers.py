"""Numbers in words, Arabic and Persian: «خمسة وعشرين», «پنجاه هزار», «ألف وميتين»."""

import re

from nlu.text import fold

_ARABIC = {
    1: "واحد واحده", 2: "اثنين اثنان اثنتين ثنين", 3: "ثلاثه ثلاث تلاته تلات", 4: "اربعه اربع",
    5: "خمسه خمس", 6: "سته ست", 7: "سبعه سبع", 8: "ثمانيه ثمان ثماني تمانيه تمن", 9: "تسعه تسع", 10: "عشره عشر",
    11: "احدعش احداعش حدعش", 12: "اثنعش اطنعش اثناعش", 15: "خمسطعش خمستعش", 20: "عشرين عشرون",
    30: "ثلاثين ثلاثون تلاتين", 40: "اربعين اربعون", 50: "خمسين خمسون", 60: "ستين ستون", 70: "سبعين سبعون",
    80: "ثمانين ثمانون تمانين", 90: "تسعين تسعون", 100: "ميه مئه مائه", 200: "ميتين مئتين مائتين مئتان",
    300: "ثلاثميه ثلاثمائه ثلاثمئه", 400: "اربعميه اربعمائه اربعمئه", 500: "خمسميه خمسمائه خمسمئه",
    600: "ستميه ستمائه ستمئه", 700: "سبعميه سبعمائه سبعمئه", 800: "ثمانميه ثمانمائه ثمانمئه",
    900: "تسعميه تسعمائه تسعمئه", 2000: "الفين الفان",
}  # fmt: skip
_PERSIAN = {
    1: "یک یه", 2: "دو", 3: "سه", 4: "چهار چار", 5: "پنج", 6: "شش شیش", 7: "هفت", 8: "هشت", 9: "نه", 10: "ده",
    11: "یازده", 12: "دوازده", 13: "سیزده", 14: "چهارده", 15: "پانزده پونزده", 16: "شانزده شونزده", 17: "هفده هیوده",
    18: "هجده هیجده", 19: "نوزده", 20: "بیست", 30: "سی", 40: "چهل", 50: "پنجاه", 60: "شصت", 70: "هفتاد", 80: "هشتاد",
    90: "نود", 100: "صد یکصد", 200: "دویست", 300: "سیصد", 400: "چهارصد", 500: "پانصد پونصد", 600: "ششصد شیشصد",
    700: "هفتصد", 800: "هشتصد", 900: "نهصد",
}  # fmt: skip
_SCALES = {1000: "الف الاف هزار", 1_000_000: "مليون ملايين میلیون ملیون", 1_000_000_000: "مليار میلیارد"}

_VALUES = {
    fold(word): value for table in (_ARABIC, _PERSIAN) for value, words in table.items() for word in words.split()
}
_FACTORS = {fold(word): value for value, words in _SCALES.items() for word in words.split()}
_AND = "و"

_WORD = "|".join(sorted(map(re.escape, {**_VALUES, **_FACTORS}), key=len, reverse=True))
_FIGURES = r"\d[\d,]*(?:\.\d+)?"
NUMBER = rf"(?:{_FIGURES}|(?:{_WORD})\b)(?:\s+(?:{_AND}\s*)?(?:{_WORD})\b)*"
"""A regular expression for a number in figures, in words, or mixed («5 هزار»), in folded text."""


def read_number(folded: str) -> float | None:
    """The number that these words and figures say; None where one of them is not a number.

    >>> read_number(fold("خمسة وعشرين"))
    25.0
    >>> read_number(fold("پنجاه هزار"))
    50000.0
    """
    total, group = 0.0, 0.0
    for word in folded.split():
        if word == _AND:
            continue
        value = _value(word)
        if value is not None:
            group += value
            continue
        factor = _FACTORS.get(word) or _FACTORS.get(word.removeprefix(_AND))
        if factor is None:
            return None
        total, group = total + (group or 1) * factor, 0.0
    return total + group


def _value(word: str) -> float | None:
    if word[0].isdigit():
        return float(word.replace(",", ""))
    return _VALUES.get(word) or _VALUES.get(word.removeprefix(_AND))
