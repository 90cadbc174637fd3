"""The amount of money a customer names."""

import re
from decimal import Decimal

from backoffice.errors import Refusal
from backoffice.providers import Provider
from backoffice.values import MINOR_DIGITS, Money
from nlu.numbers import NUMBER, read_number
from nlu.text import fold

_MOST = Decimal(10) ** 15
_NUMBER = re.compile(rf"(?<!\w){NUMBER}")
_RIALS_PER_TOMAN = 10


class NoAmount(Refusal):
    """No amount can be read from it. Values: example (Money)."""

    reply = "bad_amount"


def as_found(amount: Money) -> str:
    """The amount as it is extracted from a message, for a button that says it."""
    return str(Decimal(amount.minor).scaleb(-MINOR_DIGITS[amount.currency]))


def read_amount(provider: Provider, text: str, found: str | None = None) -> Money:
    """The amount in the message, or NoAmount.

    `found` is what was extracted with its unit, in riyals or rials. A number alone is meant as people speak: in toman
    where the provider shows toman.
    """
    digits = MINOR_DIGITS[provider.currency]
    if found is not None:
        return provider.money(round(Decimal(found).scaleb(digits)))
    match = _NUMBER.search(fold(text))
    number = read_number(match[0]) if match else None
    if not number or number > _MOST:
        raise NoAmount(example=provider.money(50 * 10**digits if digits else 500_000))
    minor = Decimal(str(number)).scaleb(digits) * (_RIALS_PER_TOMAN if provider.toman else 1)
    return provider.money(round(minor))
