"""What an answer on the way to become a customer must be, step by step."""

import re
from collections.abc import Iterable
from typing import Literal, TypeAlias

from sqlalchemy import select

from backoffice.complaint_contact import read_email
from backoffice.errors import Refusal
from backoffice.matching import best_matches
from backoffice.models.accounts import Customer
from backoffice.pack_registration import Answered, RegistrationRules, UserNameRules
from backoffice.phones import parse_phone
from backoffice.providers import Provider
from backoffice.store import Transaction
from nlu.checks import passes_luhn
from nlu.text import fold_digits, only_digits

Wrong: TypeAlias = Literal["length", "beginning", "check"]

_ID_DIGITS = 10
_MOST_SUGGESTED = 3
_USER_NAME = re.compile(r"[a-z][a-z0-9_.]*[a-z0-9]")


class BadIdNumber(Refusal):
    """No identity number that the provider takes. Values: why (str): length, beginning or check; digits (int)."""

    reply = "bad_id_number"


class KindUnclear(Refusal):
    """None of the provider's kinds of customer, or several."""

    reply = "customer_kind_unclear"


class BadUserName(Refusal):
    """Too short, too long, or made of other signs. Values: least (int), most (int) characters."""

    reply = "bad_user_name"


class UserNameTaken(Refusal):
    """Somebody has it. `free` are names like it that nobody has. Values: name (str)."""

    reply = "user_name_taken"

    def __init__(self, name: str, free: tuple[str, ...] = ()) -> None:
        super().__init__(name=name)
        self.free = free


async def check_answer(tx: Transaction, provider: Provider, rules: RegistrationRules, step: Answered, text: str) -> str:
    """The answer as it is kept.

    Raises KindUnclear, BadPhone, BadEmail, BadIdNumber, BadUserName, UserNameTaken.
    """
    match step:
        case "customer_kind":
            return read_kind(rules, text)
        case "mobile":
            return parse_phone(provider, text)
        case "email":
            return read_email(text)
        case "id_number":
            return read_id_number(rules, text)
        case "user_name":
            name = read_user_name(rules.user_name, text)
            await require_free(tx, provider, rules.user_name, name)
            return name
        case _:
            raise ValueError(f"{step} is not answered in words")


def read_kind(rules: RegistrationRules, text: str) -> str:
    """The code of the kind of customer that the text names. Raises KindUnclear."""
    names: dict[str, Iterable[str]] = {
        one.code: (one.code, *one.name.by_language.values(), *one.aliases) for one in rules.kinds
    }
    meant = best_matches(text, names)
    if len(meant) != 1:
        raise KindUnclear
    return meant[0].code


def read_id_number(rules: RegistrationRules, text: str) -> str:
    """The identity number in ten digits. Raises BadIdNumber."""
    digits = only_digits(text)
    wrong: Wrong | None = None
    if len(digits) != _ID_DIGITS:
        wrong = "length"
    elif digits[0] not in "".join(kind.begins for kind in rules.ids):
        wrong = "beginning"
    elif not passes_luhn(digits):
        wrong = "check"
    if wrong:
        raise BadIdNumber(why=wrong, digits=_ID_DIGITS)
    return digits


def read_user_name(rules: UserNameRules, text: str) -> str:
    """The user name in lower case, whatever stands around it in other letters. Raises BadUserName."""
    names = [word for word in fold_digits(text).lower().split() if _USER_NAME.fullmatch(word)]
    if len(names) != 1 or not rules.least <= len(names[0]) <= rules.most:
        raise BadUserName(least=rules.least, most=rules.most)
    return names[0]


async def require_free(tx: Transaction, provider: Provider, rules: UserNameRules, name: str) -> None:
    """Raise UserNameTaken when a customer of the provider has that name."""
    stem = name[: rules.most - 3]
    near = (Customer.provider == provider.name) & Customer.user_name.startswith(stem, autoescape=True)
    taken = set(await tx.scalars(select(Customer.user_name).where(near)))
    if name not in taken:
        return
    ways = (f"{stem}_{provider.name}"[: rules.most], *(f"{stem}{number}" for number in range(1, 1000)))
    free = (way for way in ways if way not in taken and way != name)
    raise UserNameTaken(name, tuple(way for way, _ in zip(free, range(_MOST_SUGGESTED), strict=False)))
