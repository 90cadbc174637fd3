"""Phone numbers as people type them: any digits, any grouping, with or without the country."""

import re

import phonenumbers
from phonenumbers import PhoneNumber, PhoneNumberFormat, PhoneNumberType

from backoffice.errors import Refusal
from backoffice.providers import Provider
from backoffice.values import Code
from nlu.text import fold, fold_digits, only_digits

_TAKES_SMS = (PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE_OR_MOBILE)
_LONGEST = 40


class BadPhone(Refusal):
    """Not a mobile number. Values: example (Code), one as they look in the provider's country."""

    reply = "bad_phone"


def parse_phone(provider: Provider, text: str) -> str:
    """The mobile number in the text as E.164; local ones are of the provider's country. Raises BadPhone."""
    number = _read(provider, text)
    if number is None or phonenumbers.number_type(number) not in _TAKES_SMS:
        raise BadPhone(example=Code(_example(provider)))
    return phonenumbers.format_number(number, PhoneNumberFormat.E164)


def parse_number(provider: Provider, text: str) -> str:
    """Any number that can call, mobile or not, as E.164. Raises BadPhone."""
    number = _read(provider, text)
    if number is None:
        raise BadPhone(example=Code(_example(provider)))
    return phonenumbers.format_number(number, PhoneNumberFormat.E164)


def as_dialled(provider: Provider, phone: str) -> Code:
    """The E.164 number as people of the provider's country know it: without the country where it is their own."""
    number = phonenumbers.parse(phone)
    if phonenumbers.region_code_for_number(number) != provider.country:
        return Code(phone)
    return Code(only_digits(phonenumbers.format_number(number, PhoneNumberFormat.NATIONAL)))


def account_key(provider: Provider, text: str) -> str:
    """What account numbers are compared by: a phone number in any form, or else the signs without their grouping."""
    number = _read(provider, text)
    if number is not None:
        return phonenumbers.format_number(number, PhoneNumberFormat.E164)
    return re.sub(r"[\s/#-]", "", fold(text))


def _read(provider: Provider, text: str) -> PhoneNumber | None:
    typed = fold_digits(text)[:_LONGEST]
    digits = only_digits(typed)
    plus = "+" if "+" in typed else ""
    try:
        number = phonenumbers.parse(plus + digits, provider.country)
    except phonenumbers.NumberParseException:
        return None
    return number if phonenumbers.is_valid_number(number) else None


def _example(provider: Provider) -> str:
    number = phonenumbers.example_number_for_type(provider.country, PhoneNumberType.MOBILE)
    return only_digits(phonenumbers.format_number(number, PhoneNumberFormat.NATIONAL)) if number else ""
