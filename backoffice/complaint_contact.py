"""Where the answer to a complaint goes: a mobile number, an e-mail address or a postal address."""

import re
from collections.abc import Mapping
from datetime import datetime
from typing import Any, Literal, TypeAlias

from email_validator import EmailNotValidError, validate_email

from backoffice.errors import Refusal
from backoffice.models.complaints import TroubleTicket
from backoffice.outbox import add_email, add_sms
from backoffice.phones import parse_phone
from backoffice.providers import Provider
from backoffice.store import Transaction
from backoffice.values import Value
from nlu.text import fold_digits

AnswerBy: TypeAlias = Literal["sms", "email", "letter"]

_LEAST_WORDS, _LEAST_LETTERS, _MOST = 3, 10, 255
_INVISIBLE = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")


class WayNotOffered(Refusal):
    """The provider does not answer that way. Values: way (str): sms, email or letter."""

    reply = "answer_way_not_offered"


class BadEmail(Refusal):
    """Not an e-mail address."""

    reply = "bad_email"


class BadAddress(Refusal):
    """Too little for a letter to arrive: it takes the street, the number and the city."""

    reply = "bad_address"


def read_contact(provider: Provider, answer_by: str, text: str) -> str:
    """The contact as it is kept: E.164, a normal e-mail address, or one line of postal address.

    Raises WayNotOffered, BadPhone, BadEmail, BadAddress.
    """
    if provider.complaints is None or answer_by not in provider.complaints.answer_by:
        raise WayNotOffered(way=answer_by[:20])
    if answer_by == "sms":
        return parse_phone(provider, text)
    return read_email(text) if answer_by == "email" else _read_address(text)


def write_to_owner(
    tx: Transaction, ticket: TroubleTicket, about: str, args: Mapping[str, Value], *, at: datetime
) -> None:
    """Let the sentence `sms_<about>` or `email_<about>` go to where the answer goes. Nothing for a letter."""
    where: dict[str, Any] = {"to": ticket.contact, "language": ticket.language, "provider": ticket.provider, "at": at}
    if ticket.answer_by == "sms":
        add_sms(tx, reply=f"sms_{about}", args=args, conversation_id=ticket.conversation_id, **where)
    elif ticket.answer_by == "email":
        add_email(tx, reply=f"email_{about}", args=args, **where)


def read_email(text: str) -> str:
    """The e-mail address in its normal form. Raises BadEmail."""
    typed = _INVISIBLE.sub("", fold_digits(text)).strip()
    try:
        # Whether it arrives is not asked here: that would be a look-up in the network.
        return validate_email(typed, check_deliverability=False, strict=True).normalized
    except EmailNotValidError as error:
        raise BadEmail from error


def _read_address(text: str) -> str:
    address = " ".join(text.split())
    letters = sum(c.isalpha() for c in address)
    if len(re.findall(r"\w+", address)) < _LEAST_WORDS or letters < _LEAST_LETTERS or len(address) > _MOST:
        raise BadAddress
    return address
