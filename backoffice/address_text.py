"""National addresses as people type them: part by part, or the whole of it in one line."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

from backoffice.errors import Refusal
from backoffice.pack_accounts import AddressRules
from nlu.text import fold, fold_digits, only_digits

NumberPart: TypeAlias = Literal["building", "postal_code", "additional_number"]
NamePart: TypeAlias = Literal["street", "district", "city"]

_SHORTEST, _LONGEST = 2, 80
_CUTS = re.compile(r"[\n،,؛;|]+|\s[-–—]\s")
_NUMBER = re.compile(r"(?<!\w)\d+(?!\w)")
_LABELS: Mapping[str, frozenset[str]] = {
    "street": frozenset(fold("شارع طريق ش خیابان بلوار street st road rd").split()),
    "district": frozenset(fold("حي محله محلة منطقه منطقة district").split()),
    "city": frozenset(fold("مدينة مدینه شهر city").split()),
}
# What numbers are called, which is no part of a name: «رقم المبنى 3214».
_OF_NUMBERS = frozenset(
    fold(
        "رقم المبنى مبنى مبنا الرمز البريدي رمز بريدي الاضافي الرقم شماره پلاک کد پستی تکمیلی building postal code no"
    ).split()
)
_NEW = frozenset(
    fold("جديد جديده جديدة اضافه اضف اضيف ثاني غيره آخر اخر جدید تازه دیگر دیگه اضافه new other add").split()
)
_FEW_WORDS = 5


@dataclass(frozen=True, slots=True)
class AddressParts:
    """A national address. Numbers are in 0-9, with as many digits as the pack says."""

    building: str
    street: str
    district: str
    city: str
    postal_code: str
    additional_number: str


class BadAddressNumber(Refusal):
    """Not as many digits as that number has. Values: part (str), digits (int)."""

    reply = "address_bad_number"


class BadAddressName(Refusal):
    """Not a name of a street, a district or a city. Values: part (str)."""

    reply = "address_bad_name"


def read_address_number(rules: AddressRules, part: NumberPart, text: str) -> str:
    """That number of the address, typed in any digits. Raises BadAddressNumber."""
    digits, wanted = only_digits(text), getattr(rules, part)
    if len(digits) != wanted:
        raise BadAddressNumber(part=part, digits=wanted)
    return digits


def read_address_name(part: NamePart, text: str) -> str:
    """That name as it is kept: as it was typed, on one line. Raises BadAddressName."""
    name = " ".join(text.split())
    if not _is_name(name):
        raise BadAddressName(part=part)
    return name


def read_parts(rules: AddressRules, parts: AddressParts) -> AddressParts:
    """The parts as they are kept. Raises BadAddressNumber, BadAddressName."""
    return AddressParts(
        building=read_address_number(rules, "building", parts.building),
        street=read_address_name("street", parts.street),
        district=read_address_name("district", parts.district),
        city=read_address_name("city", parts.city),
        postal_code=read_address_number(rules, "postal_code", parts.postal_code),
        additional_number=read_address_number(rules, "additional_number", parts.additional_number),
    )


def find_parts(rules: AddressRules, text: str) -> dict[str, str]:
    """The parts that a line like «3214 شارع العليا، حي الورود، الرياض 12251-7890» holds, by their names.

    Numbers are told apart by how many digits they have and by their order, names by the words before them; the one
    without such a word is the city.
    """
    found: dict[str, str] = {}
    line = fold_digits(text)
    for number in _NUMBER.findall(line):
        fitting = (part for part in NUMBERS if part not in found and getattr(rules, part) == len(number))
        if part := next(fitting, None):
            found[part] = number
    for piece in _CUTS.split(_NUMBER.sub(" ", line)):
        words = [word for word in piece.replace("-", " ").split() if fold(word) not in _OF_NUMBERS]
        name = " ".join(words)
        if _is_name(name):
            found.setdefault(_named(words), name)
    return found


def means_new(text: str) -> bool:
    """Whether the words ask for an address that is not on record yet."""
    words = fold(text).split()
    return len(words) <= _FEW_WORDS and not _NEW.isdisjoint(words)


NUMBERS: tuple[NumberPart, ...] = ("building", "postal_code", "additional_number")
"""In the order in which an address has them."""


def _is_name(text: str) -> bool:
    return _SHORTEST <= len(text) <= _LONGEST and any(c.isalpha() for c in text)


def _named(words: list[str]) -> str:
    first = fold(words[0])
    return next((part for part, labels in _LABELS.items() if first in labels), "city")
