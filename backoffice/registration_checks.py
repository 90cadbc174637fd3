"""What an answer on the way to become a customer must be, step by step."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal, TypeAlias

from hijridate import Gregorian
from sqlalchemy import select

from backoffice.complaint_contact import read_email
from backoffice.errors import Refusal
from backoffice.models.accounts import Customer
from backoffice.pack_registration import Answered, IdKind, RegistrationRules, UserNameRules
from backoffice.phones import parse_phone
from backoffice.providers import Provider
from backoffice.store import Transaction
from backoffice.values import Name
from nlu.checks import passes_luhn
from nlu.dates import NotADate, read_date
from nlu.matching import best_matches
from nlu.text import fold_digits, only_digits

Wrong: TypeAlias = Literal["length", "beginning", "check"]

Answers: TypeAlias = Mapping[str, str]
"""What was answered, by step."""

ACCEPT = "accept"
"""What accepts the terms."""

_ID_DIGITS = 10
_LONGEST_NAME = 80
_NAME_SIGNS = " -'’.\u200c"
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")
_CALENDAR_WORDS = {"hijri": "هجري", "gregorian": "ميلادي"}
_MOST_SUGGESTED = 3
_USER_NAME = re.compile(r"[a-z][a-z0-9_.]*[a-z0-9]")


@dataclass(frozen=True, slots=True)
class Choice:
    """What can be chosen, and other words for it."""

    code: str
    name: Name
    aliases: tuple[str, ...] = ()


class BadIdNumber(Refusal):
    """No identity number that the provider takes. Values: why (str): length, beginning or check; digits (int)."""

    reply = "bad_id_number"


class ChoiceUnclear(Refusal):
    """None of what can be chosen, or several."""

    reply = "registration_choice_unclear"


class BadBirthDate(Refusal):
    """No date of birth. Values: why (str): unreadable or young; calendar (str); age (int) in years."""

    reply = "bad_birth_date"


class BadFullName(Refusal):
    """Not a first and a family name."""

    reply = "bad_full_name"


class TermsNotAccepted(Refusal):
    """Neither yes, which is needed, nor a wish to stop."""

    reply = "terms_not_accepted"


class BadUserName(Refusal):
    """Too short, too long, or made of other signs. Values: least (int), most (int) characters."""

    reply = "bad_user_name"


class UserNameTaken(Refusal):
    """Somebody has it. `free` are names like it that nobody has. Values: name (str)."""

    reply = "user_name_taken"

    def __init__(self, name: str, free: tuple[str, ...] = ()) -> None:
        super().__init__(name=name)
        self.free = free


async def check_answer(tx: Transaction, provider: Provider, answers: Answers, step: Answered, text: str) -> str:
    """The answer as it is kept; `answers` are those before it.

    Raises ChoiceUnclear, BadPhone, BadEmail, BadIdNumber, BadFullName, BadUserName, UserNameTaken, TermsNotAccepted.
    """
    rules = provider.registration
    assert rules is not None
    if step == "user_name":
        name = read_user_name(rules.user_name, text)
        await require_free(tx, provider, rules.user_name, name)
        return name
    readers: Mapping[Answered, Callable[[], str]] = {
        "mobile": lambda: parse_phone(provider, text),
        "email": lambda: read_email(text),
        "id_number": lambda: read_id_number(rules.ids_of(answers), text),
        "full_name": lambda: read_full_name(text),
        "terms": lambda: read_terms(rules, text),
    }
    return readers[step]() if step in readers else read_choice(rules, answers, step, text)


def read_choice(rules: RegistrationRules, answers: Answers, step: Answered, text: str) -> str:
    """The code of the choice that the text names. Raises ChoiceUnclear."""
    names = {
        one.code: (one.code, *one.name.by_language.values(), *one.aliases) for one in choices(rules, answers, step)
    }
    meant = best_matches(text, names)
    if len(meant) != 1:
        raise ChoiceUnclear
    return meant[0].code


def choices(rules: RegistrationRules, answers: Answers, step: Answered) -> tuple[Choice, ...]:
    """What can be chosen at that step, after the answers before it."""
    match step:
        case "customer_kind":
            return tuple(Choice(one.code, one.name, one.aliases) for one in rules.kinds)
        case "nationality":
            return tuple(Choice(one.code, one.name, one.aliases) for one in rules.nationalities)
        case "id_kind":
            without = {name: answer for name, answer in answers.items() if name != "id_kind"}
            return tuple(Choice(one.code, one.name) for one in rules.ids_of(without))
        case "region" if rules.companies:
            return tuple(Choice(one.code, one.name, one.aliases) for one in rules.companies.regions)
        case _:
            raise ValueError(f"{step} is not answered in words")


def read_id_number(kinds: tuple[IdKind, ...], text: str) -> str:
    """The identity number in ten digits, of one of those kinds. Raises BadIdNumber."""
    digits = only_digits(text)
    fitting = [kind for kind in kinds if digits[:1] and digits[0] in kind.begins]
    wrong: Wrong | None = None
    if len(digits) != _ID_DIGITS:
        wrong = "length"
    elif not fitting:
        wrong = "beginning"
    elif not any(kind.check == "none" or passes_luhn(digits) for kind in fitting):
        wrong = "check"
    if wrong:
        raise BadIdNumber(why=wrong, digits=_ID_DIGITS)
    return digits


def read_birth_date(rules: RegistrationRules, answers: Answers, text: str, today: date) -> str:
    """The date of birth in ISO form, from the calendar of the identity's kind unless the text names another.

    Raises BadBirthDate for days that do not exist or were too lately.
    """
    calendar = birth_calendar(rules, answers)
    try:
        if not _YEAR.search(fold_digits(text)):
            raise NotADate(text)
        born = read_date(f"{text} {_CALENDAR_WORDS[calendar]}", today, "ar")
    except NotADate as error:
        raise BadBirthDate(why="unreadable", calendar=calendar, age=rules.least_age) from error
    if (born.year + rules.least_age, born.month, born.day) > (today.year, today.month, today.day):
        raise BadBirthDate(why="young", calendar=calendar, age=rules.least_age)
    return born.isoformat()


def birth_calendar(rules: RegistrationRules, answers: Answers) -> str:
    """The calendar that the date of birth is asked in: hijri or gregorian."""
    begins = answers.get("id_number", "")[:1]
    return next((one.calendar for one in rules.ids_of(answers) if begins and begins in one.begins), "gregorian")


def birth_text(rules: RegistrationRules, answers: Answers) -> str:
    """The date of birth as it stands in the identity: year, month and day of its calendar."""
    born = date.fromisoformat(answers["birth_date"])
    if birth_calendar(rules, answers) == "gregorian":
        return f"{born:%Y/%m/%d}"
    year, month, day = Gregorian.fromdate(born).to_hijri().datetuple()
    return f"{year}/{month:02}/{day:02}"


def read_full_name(text: str) -> str:
    """The name on one line. Raises BadFullName."""
    name = " ".join(text.split())
    words = name.split()
    if len(words) < 2 or len(name) > _LONGEST_NAME or not all(c.isalpha() or c in _NAME_SIGNS for c in name):
        raise BadFullName
    return name


def read_terms(rules: RegistrationRules, text: str) -> str:
    """The version of the terms that is accepted. Raises TermsNotAccepted."""
    if rules.terms is None or text != ACCEPT:
        raise TermsNotAccepted
    return rules.terms.version


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
