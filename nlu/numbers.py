"""Numbers in words, Arabic and Persian: «خمسة وعشرين», «پنجاه هزار», «ألف وميتين», «دو میلیون و نیم»."""

import re
from collections.abc import Iterator

from nlu.text import fold

_ARABIC = {
    1: "واحد واحده", 2: "اثنين اثنان اثنتين ثنين", 3: "ثلاثه ثلاث تلاته تلات", 4: "اربعه اربع",
    5: "خمسه خمس", 6: "سته ست", 7: "سبعه سبع", 8: "ثمانيه ثمان ثماني تمانيه تمن", 9: "تسعه تسع", 10: "عشره عشر",
    11: "احدعش احداعش حدعش", 12: "اثنعش اطنعش اثناعش", 13: "ثلاثطعش ثلطعش تلتاشر تلاتاشر",
    14: "اربعطعش اربعتاشر", 15: "خمسطعش خمستعش خمستاشر", 16: "سطعش ستطعش ستاشر", 17: "سبعطعش سبعتاشر",
    18: "ثمنطعش ثمانطعش تمنتاشر", 19: "تسعطعش تسعتاشر", 20: "عشرين عشرون",
    30: "ثلاثين ثلاثون تلاتين", 40: "اربعين اربعون", 50: "خمسين خمسون", 60: "ستين ستون", 70: "سبعين سبعون",
    80: "ثمانين ثمانون تمانين", 90: "تسعين تسعون", 100: "ميه مئه مائه", 200: "ميتين مئتين مائتين مئتان",
    300: "ثلاثميه ثلاثميت ثلثميه ثلاثمائه ثلاثمئه", 400: "اربعميه اربعميت ربعميه اربعمائه اربعمئه",
    500: "خمسميه خمسميت خمسمائه خمسمئه",
    600: "ستميه ستميت ستمائه ستمئه", 700: "سبعميه سبعميت سبعمائه سبعمئه",
    800: "ثمانميه ثمنميه ثمانميت ثمانمائه ثمانمئه",
    900: "تسعميه تسعميت تسعمائه تسعمئه", 2000: "الفين الفان",
}  # fmt: skip
_PERSIAN = {
    1: "یک یه", 2: "دو", 3: "سه", 4: "چهار چار", 5: "پنج", 6: "شش شیش", 7: "هفت", 8: "هشت", 9: "نه", 10: "ده",
    11: "یازده", 12: "دوازده", 13: "سیزده", 14: "چهارده", 15: "پانزده پونزده", 16: "شانزده شونزده", 17: "هفده هیوده",
    18: "هجده هیجده", 19: "نوزده", 20: "بیست", 30: "سی", 40: "چهل", 50: "پنجاه", 60: "شصت", 70: "هفتاد", 80: "هشتاد",
    90: "نود", 100: "صد یکصد", 200: "دویست", 300: "سیصد", 400: "چهارصد", 500: "پانصد پونصد", 600: "ششصد شیشصد",
    700: "هفتصد", 800: "هشتصد", 900: "نهصد",
}  # fmt: skip
_SCALES = {1000: "الف الاف هزار", 1_000_000: "مليون ملايين میلیون ملیون", 1_000_000_000: "مليار میلیارد"}

_PARTS = {0.5: "نص نصف نیم", 0.25: "ربع"}
_LATIN = {
    1: "yek ye one wahed wa7ed", 2: "do two", 3: "se three", 4: "chahar char four", 5: "panj five", 6: "shesh six",
    7: "haft seven", 8: "hasht eight", 9: "noh nine", 10: "dah ten 3ashra 3ashara ashra", 12: "davazdah twelve",
    15: "panzdah poonzdah fifteen", 20: "bist twenty 3eshreen 3ishreen eshreen", 25: "bistopanj",
    30: "si thirty thalatheen talateen", 40: "chehel forty arba3een arbaeen", 50: "panjah fifty khamseen 5amseen",
    60: "shast sixty sitteen", 70: "haftad seventy sab3een", 80: "hashtad eighty thamaneen tamaneen",
    90: "navad ninety tis3een", 100: "sad miya meya mia hundred", 200: "devist miteen mitein meteen", 300: "sisad",
    400: "chaharsad", 500: "pansad ponsad", 600: "sheshsad shishsad", 700: "haftsad", 800: "hashtsad", 900: "nohsad",
}  # fmt: skip
_LATIN_SCALES = {1000: "hezar hezaar thousand alf alaf k", 1_000_000: "milyon milyoon million melyon"}


def _by_word(*tables: dict[int, str] | dict[float, str]) -> dict[str, float]:
    return {fold(word): value for table in tables for value, words in table.items() for word in words.split()}


_VALUES = _by_word(_ARABIC, _PERSIAN, _LATIN)
_FACTORS = _by_word(_SCALES, _LATIN_SCALES)
_SHARES = _by_word(_PARTS)
_AND = "و"


def _any(*tables: dict[str, float], ascii_too: bool = False) -> str:
    words = [word for table in tables for word in table if ascii_too or not word.isascii()]
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


_FIGURES = r"(?:\d{1,3}(?:[,/]\d{3})+(?:\.\d+)?(?![\d/])|\d[\d,]*(?:\.\d+)?)"
_MOST_WORDS = 9  # after the first: time stays bounded
_UNITS = "تومان|تومن|ریال|گیگ|جیجا|ماه|روز|هفته|سال|دقیقه"


def _number(word: str, scale: str) -> str:
    # Joined without a space is a scale («صدهزار»), what «و» adds («بیستوپنج»), or what is counted («صدتومن»).
    end = rf"(?:\b|(?={scale}|{_AND}(?:{word}|{scale})|(?:{_UNITS})))"
    one = rf"(?:{word}|{scale}){end}"
    return rf"(?:{_FIGURES}|{one})(?:\s*(?:{_AND}\s*)?{one}){{0,{_MOST_WORDS}}}"


NUMBER = _number(_any(_VALUES, _SHARES), _any(_FACTORS))
"""A regular expression for a number in figures, in words, or mixed («5 هزار»), in folded text."""

LATIN_NUMBER = _number(_any(_VALUES, ascii_too=True), _any(_FACTORS, ascii_too=True))
"""The same with words in Latin letters («panjah hezar»), which are other words too where nothing is counted."""

_TOKEN = re.compile(
    rf"{_AND}?({_FIGURES}|{_any(_VALUES, _FACTORS, _SHARES, ascii_too=True)})(?=$|\d|{_AND}|"
    rf"{_any(_VALUES, _FACTORS, _SHARES, ascii_too=True)})"
)


def read_number(folded: str) -> float | None:
    """The number that these words and figures say; None where one of them is not a number.

    >>> read_number(fold("خمسة وعشرين"))
    25.0
    >>> read_number(fold("پنجاه هزار"))
    50000.0
    >>> read_number(fold("دو میلیون و نیم"))
    2500000.0
    """
    total, group, factor = 0.0, 0.0, 1.0
    for word in folded.split():
        for token in _tokens(word):
            if token is None:
                return None
            if token in _SHARES:
                # «نص مليون», «یک و نیم میلیون», but «مليون ونص»
                share = _SHARES[token]
                total, group = (total + share * factor, group) if factor > 1 and not group else (total, group + share)
            elif token in _FACTORS:
                factor = _FACTORS[token]
                total, group = total + (group or 1) * factor, 0.0
            else:
                group += _VALUES[token] if token in _VALUES else float(re.sub("[,/]", "", token))
    return total + group


def _tokens(word: str) -> Iterator[str | None]:
    """The numbers that a word is joined of, without «و»; None for a rest that is none."""
    place = 1 if word == _AND else 0
    while place < len(word):
        match = _TOKEN.match(word, place)
        yield match[1] if match else None
        if match is None:
            return
        place = match.end()
