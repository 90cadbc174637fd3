"""The data in a message: amounts, phone and identity numbers, accounts, meters, bills, references, dates, addresses.

Everything is looked for in folded text and reported by its place in the text as typed.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date
from typing import Any

import phonenumbers

from nlu.amounts import find_amounts
from nlu.checks import is_iranian_code, is_saudi_id, passes_luhn
from nlu.date_text import find_dates
from nlu.dates import NotADate
from nlu.language import detect
from nlu.named_numbers import find_named
from nlu.numbers import NUMBER, read_number
from nlu.periods import read_days
from nlu.text import fold, fold_aligned, only_digits

EXTRACTOR = "madad"
_MAX_LENGTH = 1000  # a datum further on is not looked for: time stays bounded


@dataclass(frozen=True, slots=True)
class Entity:
    """A datum: `value` in a plain form, `unit` where it has one, `start` and `end` in the message as typed."""

    entity: str
    value: str
    start: int
    end: int
    confidence: float
    unit: str | None = None

    def as_dict(self) -> dict[str, Any]:
        """Rasa's form of an entity."""
        return asdict(self) | {"extractor": EXTRACTOR}


_EMAIL = re.compile(r"[^\W_][\w.+-]* ?@ ?(?:[\w-]+\.)+[^\W\d]{2,}")
_ZONE_NAMES = """
com net org edu gov info biz sa ir ae co me io app shop online site store tech dev xyz السعودية ایران امارات
"""
_ZONES = {fold(zone): zone for zone in _ZONE_NAMES.split()}
_DOMAIN = re.compile(rf"(?<![\w@.-])(?:[^\W_][\w-]{{0,62}}\.){{1,4}}(?:{'|'.join(_ZONES)})(?![\w@-])(?!\.\w)")
_DIGIT_RUN = re.compile(r"(?<![\d.+a-z])[+(]{0,2}\d(?:[\d ()-]|\.(?=\d{3}))*\d(?![\d/a-z]|\.\d)")
_REFERENCE = re.compile(r"\d{4}[- ]?\d{4}")
_IN_WORDS = re.compile(rf"(?<!\w)(?:{NUMBER})(?!\w)")
_LEAST_IN_WORDS = 20  # words for less are other words too: «نه», «ست», «یک»
_RIAL_OF = {"fa": "IRR", "ar": "SAR", "en": "SAR", None: None}
_KEYBOARDS = (("ي", "SAR"), ("ی", "IRR"))
"""Whose money «ريال» is where nothing else tells."""


def extract(text: str, today: date | None = None) -> list[Entity]:
    """The data of the message in the order of their places; where two overlap, the surer kind stays.

    Seen from `today`, a date's value is its day (`2026-11-20`, unit `day`) or its first and last
    (`2026-10-01/2026-10-31`, unit `period`); without it, or where none can be told («چند روز پیش»), its folded words.
    """
    text = text[:_MAX_LENGTH]
    folded, places = fold_aligned(text)
    folded = folded[:_MAX_LENGTH]  # «ﷺ» is eighteen letters
    taken: list[Entity] = []
    for find in _FINDERS:
        for found in find(folded):
            if not any(found.start < other.end and other.start < found.end for other in taken):
                taken.append(found)
    language = detect(text) if taken else None
    found = (_as_typed(one, text, places, _RIAL_OF[language]) for one in sorted(taken, key=lambda e: e.start))
    return [_dated(one, today, language or "ar") if one.entity == "date_text" and today else one for one in found]


def says_only(text: str, entities: Sequence[Mapping[str, Any]]) -> bool:
    """Whether a message is nothing but data: digits, or what was extracted, and no other word."""
    rest = list(text)
    for entity in entities:
        rest[entity["start"] : entity["end"]] = " " * (entity["end"] - entity["start"])
    said = fold(text)
    return any(c.isalnum() for c in said) and not any(c.isalpha() for c in fold("".join(rest)))


def _as_typed(found: Entity, text: str, places: list[int], rial: str | None) -> Entity:
    start, end = places[found.start], places[found.end - 1] + 1
    unit = found.unit
    if unit == "rial":
        unit = rial or next((money for letter, money in _KEYBOARDS if letter in text), None)
    value = found.value
    if found.entity in ("domain", "email"):  # folded, it would be another's
        *names, zone = text[start:end].lower().replace(" ", "").split(".")
        value = ".".join((*names, _ZONES.get(fold(zone), zone)))
    return replace(found, value=value, start=start, end=end, unit=unit)


def _dated(found: Entity, today: date, language: str) -> Entity:
    try:
        first, last = read_days(found.value, today, language)
    except NotADate:
        return found
    if first == last:
        return replace(found, value=f"{first}", unit="day")
    return replace(found, value=f"{first}/{last}", unit="period")


def _emails(folded: str) -> Iterator[Entity]:
    for match in _EMAIL.finditer(folded):
        yield Entity("email", match[0], match.start(), match.end(), 1.0)


def _domains(folded: str) -> Iterator[Entity]:
    for match in _DOMAIN.finditer(folded):
        yield Entity("domain", match[0], match.start(), match.end(), 0.95)


def _numeric_dates(folded: str) -> Iterator[Entity]:
    return (date for date in _dates(folded) if date.value[0].isdigit() and date.value[-1].isdigit())


def _amounts(folded: str) -> Iterator[Entity]:
    for found in find_amounts(folded):
        yield Entity("amount", _plain(found.value), found.start, found.end, 0.95, found.unit)


def _plain(number: float) -> str:
    return f"{number:.2f}".removesuffix(".00")


def _named(folded: str) -> Iterator[Entity]:
    for found in find_named(folded):
        surely_else = _phone(folded[found.start : found.end]) or is_saudi_id(only_digits(found.number))
        if not surely_else:
            sure = 0.9 if found.kind == "reference" and passes_luhn(only_digits(found.number)) else 0.8
            yield Entity(found.kind, found.number, found.start, found.end, sure)


def _in_words(folded: str) -> Iterator[Entity]:
    for match in _IN_WORDS.finditer(folded):
        words = match[0].split()
        number = read_number(match[0])
        said_once = len(set(words)) == len(words)  # «مية مية» is praise
        spelled = len(match[0]) > len("سی") and not words[0][0].isdigit()  # «سيء» folds to it
        if number and number >= _LEAST_IN_WORDS and said_once and spelled:
            yield Entity("number", _plain(number), match.start(), match.end(), 0.6)


def _numbers(folded: str) -> Iterator[Entity]:
    """Phone numbers, identity numbers and references: a run of digits as a whole, or each of its groups."""
    for run in _DIGIT_RUN.finditer(folded):
        whole = _identify(run[0], run.start())
        if whole:
            yield whole
            continue
        for group in re.finditer(r"\S+", run[0]):
            part = _identify(group[0], run.start() + group.start())
            if part:
                yield part


def _identify(run: str, start: int) -> Entity | None:
    digits, end = only_digits(run), start + len(run)
    phone = _phone(run)
    if phone:
        return Entity("phone_number", phone, start, end, 0.95)
    if is_saudi_id(digits):
        return Entity("national_id", digits, start, end, 0.9, "SA")
    if is_iranian_code(digits):
        return Entity("national_id", digits, start, end, 0.9, "IR")
    if _REFERENCE.fullmatch(run) and passes_luhn(digits):
        return Entity("reference", f"{digits[:4]}-{digits[4:]}", start, end, 0.9)
    return None


def _phone(run: str) -> str | None:
    """The number in international form, when it is one of Saudi Arabia, of Iran, or written with its country."""
    digits = only_digits(run)
    if not 9 <= len(digits) <= 15:
        return None
    abroad = run.startswith("+") or digits.startswith(("00", "966", "98"))
    if not (abroad or digits.startswith(("0", "5", "9"))):
        return None
    number = f"+{digits.removeprefix('00')}" if abroad else digits
    for region in ("SA", "IR"):
        try:
            parsed = phonenumbers.parse(number, region)
        except phonenumbers.NumberParseException:
            continue
        if phonenumbers.is_valid_number(parsed):
            return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)
    return None


def _dates(folded: str) -> Iterator[Entity]:
    for match in find_dates(folded):
        yield Entity("date_text", match[0], match.start(), match.end(), 0.9)


_FINDERS: tuple[Callable[[str], Iterator[Entity]], ...] = (
    _emails, _domains, _numeric_dates, _amounts, _named, _numbers, _dates, _in_words,
)  # fmt: skip
