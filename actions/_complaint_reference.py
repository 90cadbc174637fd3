"""Which of the caller's complaints is meant."""

from collections.abc import Mapping, Sequence

from actions._base import Ask
from actions._references import ByReference
from backoffice.complaints import Complaint, complaint_status, list_complaints
from backoffice.errors import NotFound, NotOffered
from backoffice.providers import ComplaintRules
from backoffice.values import Value


class ReferenceUnknown(NotFound):
    """None of the caller's complaints has that reference."""

    reply = "complaint_not_found"


class NoComplaints(NotFound):
    """The caller has filed none."""

    reply = "complaints_none"


class Reference(ByReference[Complaint]):
    slot = "reference"
    asks = "ask_reference"
    label = "complaint_button"
    nothing = NoComplaints
    sounds_like = frozenset({"ticket_status"})

    async def own(self, ask: Ask) -> Sequence[Complaint]:
        return await list_complaints(ask.office, ask.caller)

    async def find(self, ask: Ask, reference: str) -> Complaint:
        try:
            return await complaint_status(ask.office, ask.caller, reference)
        except NotFound:
            raise ReferenceUnknown from None

    def about(self, one: Complaint) -> Mapping[str, Value]:
        return {"about": one.about}


def rules_of(ask: Ask) -> ComplaintRules:
    """The provider's rules of complaints, or NotOffered."""
    if ask.provider.complaints is None:
        raise NotOffered(provider=ask.provider.title)
    return ask.provider.complaints
