"""Identifiers: opaque ones for rows, short ones that a person can read out on the phone."""

import secrets
import uuid

from nlu.text import only_digits

_REFERENCE_DIGITS = 8


def new_id() -> str:
    """A random identifier for a row, 32 hex digits. Says nothing about who or when."""
    return uuid.uuid4().hex


def new_reference() -> str:
    """Eight digits, the last of them a check digit: `4821-7736`. Random, so that nobody counts to a neighbour's."""
    body = str(secrets.randbelow(9 * 10 ** (_REFERENCE_DIGITS - 2)) + 10 ** (_REFERENCE_DIGITS - 2))
    digits = body + _luhn(body)
    return f"{digits[:4]}-{digits[4:]}"


def read_reference(text: str) -> str | None:
    """The reference in what was typed or dictated, in any digits and grouping; None where the check digit is wrong."""
    digits = only_digits(text)
    if len(digits) != _REFERENCE_DIGITS or _luhn(digits[:-1]) != digits[-1]:
        return None
    return f"{digits[:4]}-{digits[4:]}"


def _luhn(body: str) -> str:
    doubled = (2 * int(d) if i % 2 == 0 else int(d) for i, d in enumerate(reversed(body)))
    return str(-sum(d - 9 if d > 9 else d for d in doubled) % 10)
