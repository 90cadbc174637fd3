"""Amounts of money in a message: a number, in figures or words, with the name of its money."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from nlu.numbers import LATIN_NUMBER, NUMBER, read_number

_WRITTEN, _SPOKEN = "تومان|تومانی", "تومن|تومنی|تومنه|تومنم|tomans?|toomans?|tomen|tuman"
_SAUDI = r"ریال سعودی|ر\.? ?س\.?|sar|s\.?r\.?|riyals?|reyals?|ryals?"
_RIAL = "ریالات|ریال|rials?"
_RIALS_PER_TOMAN = 10
_THOUSAND = 1000  # spoken, «بیست تومن» are twenty thousand: nothing costs less
_HALALAS = 100
_SMALL = "هلله|هللات|هللة|halalas?"
_START = r"(?:(?<!\w)|(?<=(?<!\w)[بلفو]))"  # «بخمسين ريال»
_AMOUNT = re.compile(
    rf"{_START}(?P<number>{LATIN_NUMBER}|{NUMBER}) ?"
    rf"(?:(?P<toman>(?P<spoken>{_SPOKEN})|{_WRITTEN})|(?P<saudi>{_SAUDI})|(?P<rial>{_RIAL}))(?!\w)"
    rf"(?: ?و ?(?:(?P<half>نص|نصف)|(?P<halalas>{NUMBER}) ?(?:{_SMALL}))(?!\w))?"
)
_TWO_RIYALS = re.compile(r"(?<!\w)[بلفو]?ریالین(?!\w)")
_HALALAS_ALONE = re.compile(rf"{_START}(?P<number>{NUMBER}) ?(?:{_SMALL})(?!\w)")
_DOTTED = re.compile(r"\d{1,3}(?:\.\d{3})+")


@dataclass(frozen=True, slots=True)
class Amount:
    """`value` in whole units of `unit`: `IRR`, `SAR`, or `rial` where the words leave open whose."""

    value: float
    unit: str
    start: int
    end: int


def find_amounts(folded: str) -> Iterator[Amount]:
    """The amounts in text from `fold_aligned`; toman are told in rials, spoken ones under a thousand as thousands."""
    ends = 0
    for match in _AMOUNT.finditer(folded):
        amount = _read(match)
        if amount:
            ends = amount.end
            yield amount
    if ends:
        return
    for match in _TWO_RIYALS.finditer(folded):
        yield Amount(2, "SAR", match.start(), match.end())
    for match in _HALALAS_ALONE.finditer(folded):
        halalas = read_number(match["number"])
        if halalas is not None:
            yield Amount(halalas / _HALALAS, "SAR", match.start(), match.end())


def _read(match: re.Match[str]) -> Amount | None:
    said = match["number"]
    if match["toman"] and _DOTTED.fullmatch(said):
        said = said.replace(".", "")  # there is no third of a toman: «50.000 تومان»
    number = read_number(said)
    if number is None:
        return None
    if match["toman"]:
        number *= _THOUSAND if match["spoken"] and number < _THOUSAND else 1
        return Amount(number * _RIALS_PER_TOMAN, "IRR", match.start("number"), match.end("toman"))
    rest = 0.5 if match["half"] else (read_number(match["halalas"] or "") or 0) / _HALALAS
    unit = "SAR" if match["saudi"] or match["halalas"] else "rial"
    return Amount(number + rest, unit, match.start("number"), match.end())
