"""The data in a message: amounts, phone and identity numbers, references, accounts, dates, e-mail and domain names.

Everything is looked for in folded text and reported by its place in the text as typed. Meaning is left to the back
office: a date is only pointed at here.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any

import phonenumbers

from nlu.checks import is_iranian_code, is_saudi_id, passes_luhn
from nlu.date_text import find_dates
from nlu.language import detect
from nlu.numbers import NUMBER, read_number
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


_EMAIL = re.compile(r"[a-z0-9][\w.+-]*@[\w-]+(?:\.[\w-]+)+")
_ZONES = fold("com net org edu gov info biz sa ir ae co me io app shop السعودية ایران امارات").replace(" ", "|")
_DOMAIN = re.compile(rf"(?<![\w@.-])(?:[^\W_][\w-]{{0,62}}\.){{1,4}}(?:{_ZONES})(?![\w@-])(?!\.\w)")
_DIGIT_RUN = re.compile(r"(?<![\w+])\+?\d(?:[\d -]*\d)?(?![\w/.])")
_REFERENCE = re.compile(r"\d{4}[- ]?\d{4}")
_ACCOUNT_WORDS = "حساب|عداد|فاتور|اشتراک|کنتور|قبض|شناسه|پرونده|account|meter|bill"
_ACCOUNT = re.compile(
    rf"(?:{_ACCOUNT_WORDS})\w{{0,2}}(?: (?:رقم|رقمه|رقمها|شماره|به|هو|ام|no|number))*[ :#]*(\d[\d -]{{3,18}}\d)"
)
_TOMAN = "تومان|تومن|تومنی|tomans?"
_RIAL = r"ریال سعودی|ریال|ر\.س|sar|riyals?"
_AMOUNT = re.compile(rf"(?<!\w)(?P<number>{NUMBER}) ?(?:(?P<toman>{_TOMAN})|(?P<rial>{_RIAL}))(?!\w)")
_RIAL_OF = {"fa": "IRR", "ar": "SAR", "en": "SAR", None: None}
_RIALS_PER_TOMAN = 10


def extract(text: str) -> list[Entity]:
    """The data of the message in the order of their places; where two overlap, the surer kind stays."""
    text = text[:_MAX_LENGTH]
    folded, places = fold_aligned(text)
    taken: list[Entity] = []
    for find in _FINDERS:
        for found in find(folded):
            if not any(found.start < other.end and other.start < found.end for other in taken):
                taken.append(found)
    rial = _RIAL_OF[detect(text)] if taken else None
    return [_as_typed(found, text, places, rial) for found in sorted(taken, key=lambda e: e.start)]


def says_only(text: str, entities: Sequence[Mapping[str, Any]]) -> bool:
    """Whether a message is nothing but data: digits, or what was extracted, and no other word."""
    rest = list(text)
    for entity in entities:
        rest[entity["start"] : entity["end"]] = " " * (entity["end"] - entity["start"])
    said = fold(text)
    return any(c.isalnum() for c in said) and not any(c.isalpha() for c in fold("".join(rest)))


def _as_typed(found: Entity, text: str, places: list[int], rial: str | None) -> Entity:
    unit = rial if found.unit == "rial" else found.unit
    start, end = places[found.start], places[found.end - 1] + 1
    value = text[start:end].lower() if found.entity == "domain" else found.value  # folded, it would be another's name
    return replace(found, value=value, start=start, end=end, unit=unit)


def _emails(folded: str) -> Iterator[Entity]:
    for match in _EMAIL.finditer(folded):
        yield Entity("email", match[0], match.start(), match.end(), 1.0)


def _domains(folded: str) -> Iterator[Entity]:
    for match in _DOMAIN.finditer(folded):
        yield Entity("domain", match[0], match.start(), match.end(), 0.95)


def _numeric_dates(folded: str) -> Iterator[Entity]:
    return (date for date in _dates(folded) if date.value[0].isdigit() and date.value[-1].isdigit())


def _amounts(folded: str) -> Iterator[Entity]:
    for match in _AMOUNT.finditer(folded):
        number = read_number(match["number"])
        if number is None:
            continue
        tomans = match["toman"] is not None
        value = number * _RIALS_PER_TOMAN if tomans else number
        unit = "IRR" if tomans else "SAR" if match["rial"] in ("ریال سعودی", "ر.س", "sar") else "rial"
        yield Entity("amount", f"{value:.2f}".removesuffix(".00"), match.start(), match.end(), 0.95, unit)


def _accounts(folded: str) -> Iterator[Entity]:
    for match in _ACCOUNT.finditer(folded):
        digits = only_digits(match[1])
        if not _phone(match[1]) and not is_saudi_id(digits):
            yield Entity("account_number", digits, match.start(1), match.end(1), 0.8)


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
    _emails, _domains, _numeric_dates, _amounts, _accounts, _numbers, _dates,
)  # fmt: skip
