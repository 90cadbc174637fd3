"""Which of the caller's complaints is meant."""

from typing import Any

from actions._base import Ask, say
from actions._fields import Field, Values
from backoffice.complaints import Complaint, complaint_status, list_complaints
from backoffice.errors import NotFound, NotOffered
from backoffice.providers import ComplaintRules
from backoffice.values import Code, Value
from bot.messages import Button, Reply
from nlu.text import only_digits

_REFERENCE_LIKE = 6


class ReferenceUnknown(NotFound):
    """None of the caller's complaints has that reference."""

    reply = "complaint_not_found"


class NoComplaints(NotFound):
    """The caller has filed none."""

    reply = "complaints_none"


class Reference(Field):
    slot = "reference"
    sounds_like = frozenset({"ticket_status"})

    async def known(self, ask: Ask, values: Values) -> str | None:
        own = await list_complaints(ask.office, ask.caller)
        if not own:
            raise NoComplaints
        return own[0].reference if len(own) == 1 else None

    async def question(self, ask: Ask, values: Values) -> Reply:
        own = await list_complaints(ask.office, ask.caller)
        return say("ask_reference", buttons=[_reference_button(self, complaint) for complaint in own])

    async def read(self, ask: Ask, values: Values) -> dict[str, Any]:
        return {"reference": (await find_complaint(ask, self.pressed(ask) or ask.text)).reference}


async def named_complaint(ask: Ask) -> dict[str, Any]:
    """The reference that stands in the message, as a form's start takes it; nothing where there is none."""
    if len(only_digits(ask.text)) < _REFERENCE_LIKE:
        return {}
    return {"reference": (await find_complaint(ask, ask.text)).reference}


def rules_of(ask: Ask) -> ComplaintRules:
    """The provider's rules of complaints, or NotOffered."""
    if ask.provider.complaints is None:
        raise NotOffered(provider=ask.provider.title)
    return ask.provider.complaints


async def find_complaint(ask: Ask, typed: str) -> Complaint:
    """The caller's complaint of that reference, or ReferenceUnknown."""
    try:
        return await complaint_status(ask.office, ask.caller, typed)
    except NotFound:
        raise ReferenceUnknown from None


def _reference_button(field: Field, complaint: Complaint) -> Button:
    args: dict[str, Value] = {"reference": Code(complaint.reference), "about": complaint.about}
    return field.button(complaint.reference, "complaint_button", args)
