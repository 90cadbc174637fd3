"""Values that cross rooms, and the one JSON shape they have on the way.

Plain strings, integers, booleans and None travel as they are; the rest carries its type, so that nobody downstream
guesses whether `20261105` is money, a date or a reference.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Self, TypeAlias

MINOR_DIGITS: Mapping[str, int] = {"SAR": 2, "IRR": 0}
"""How many digits of an amount stand behind the point, by currency."""

Language: TypeAlias = str
"""`ar`, `fa` or `en`."""

LANGUAGES: tuple[Language, ...] = ("ar", "fa", "en")


@dataclass(frozen=True, slots=True, order=True)
class Money:
    """An amount in the minor units that are in use: halalas for SAR (100 to the riyal), whole rials for IRR."""

    minor: int
    currency: str

    def __add__(self, other: Self) -> "Money":
        self._same(other)
        return Money(self.minor + other.minor, self.currency)

    def __sub__(self, other: Self) -> "Money":
        self._same(other)
        return Money(self.minor - other.minor, self.currency)

    def _same(self, other: Self) -> None:
        if self.currency != other.currency:
            raise ValueError(f"{self.currency} and {other.currency} do not add up")


@dataclass(frozen=True, slots=True)
class Name:
    """A name from a provider's catalogue, in every language it has one for."""

    by_language: Mapping[Language, str]

    def in_(self, language: Language) -> str:
        """The name in that language, or else in the first that it has."""
        return self.by_language.get(language) or next(iter(self.by_language.values()))


@dataclass(frozen=True, slots=True)
class Code:
    """Something that is read out sign by sign: a phone number, an account, a reference. Never translated or grouped."""

    text: str


Value: TypeAlias = str | int | bool | Money | Name | Code | date | datetime | None


def to_wire(value: Value) -> Any:
    """The value as JSON."""
    match value:
        case Money(minor, currency):
            return {"$money": [minor, currency]}
        case Name(by_language):
            return {"$name": dict(by_language)}
        case Code(text):
            return {"$code": text}
        case datetime():
            return {"$time": value.isoformat()}
        case date():
            return {"$date": value.isoformat()}
        case _:
            return value


def from_wire(raw: Any) -> Value:
    """The value that `to_wire` wrote. An object of any other shape is a ValueError."""
    match raw:
        case {"$money": [int(minor), str(currency)]}:
            return Money(minor, currency)
        case {"$name": dict(by_language)}:
            return Name(by_language)
        case {"$code": str(text)}:
            return Code(text)
        case {"$time": str(iso)}:
            return datetime.fromisoformat(iso)
        case {"$date": str(iso)}:
            return date.fromisoformat(iso)
        case str() | int() | None:
            return raw
        case _:
            raise ValueError(f"not a value of ours: {raw!r:.80}")
