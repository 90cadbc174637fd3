"""Tickets: a question to the provider's staff, followed and replied to here."""

from collections.abc import Mapping, Sequence
from typing import Any

from actions._base import AGENT, Ask, MenuItem, Said, ask_for, say
from actions._fields import Confirm, Field, Values
from actions._files import UPLOADS, FileRules, Files, sent_files
from actions._forms import Form
from actions._references import ByReference
from backoffice.accounts import list_accounts
from backoffice.attachments import MEDIA_TYPES
from backoffice.domain_names import read_domain
from backoffice.errors import NotFound, NotOffered
from backoffice.providers import TicketRules
from backoffice.ticket_log import TicketInfo
from backoffice.tickets import (
    ClosedBefore,
    close_ticket,
    list_tickets,
    open_ticket,
    read_subject,
    read_text,
    reply_ticket,
    ticket_status,
)
from backoffice.values import Code, Value
from bot.messages import Button, Line, Reply

MENU = (MenuItem("open_ticket", "tickets", place=70), MenuItem("ticket_status", "tickets", place=71))

_NO_DOMAIN = "-"
_LAST_ENTRIES = 3


class NoTickets(NotFound):
    """The caller has opened none, or all are closed."""

    reply = "tickets_none"


class TicketUnknown(NotFound):
    """None of the caller's tickets has that number."""

    reply = "ticket_not_found"


class Subject(Field):
    slot = "subject"
    free = True

    async def question(self, ask: Ask, values: Values) -> Reply:
        return say("ask_ticket_subject")

    async def read(self, ask: Ask, values: Values) -> dict[str, Any]:
        return {"subject": read_subject(ask.text)}


class DomainName(Field):
    """Which domain it is about; one's own are offered, and "none"."""

    slot = "domain_name"
    free = True

    async def question(self, ask: Ask, values: Values) -> Reply:
        own = [account.number for account in await list_accounts(ask.office, ask.caller)]
        buttons = [self.button(number, "domain_button", {"domain": Code(number)}) for number in own]
        return say("ask_ticket_domain", buttons=[*buttons, self.button(_NO_DOMAIN, "domain_none")])

    async def read(self, ask: Ask, values: Values) -> dict[str, Any]:
        pressed = self.pressed(ask)
        if pressed == _NO_DOMAIN or (pressed is None and ask.intent == "deny"):
            return {"domain_name": _NO_DOMAIN}
        return {"domain_name": read_domain(pressed or ask.text, _rules(ask).zones)}


class Text(Field):
    slot = "ticket_text"
    free = True

    def __init__(self, question: str) -> None:
        self._question = question

    async def question(self, ask: Ask, values: Values) -> Reply:
        return say(self._question)

    async def read(self, ask: Ask, values: Values) -> dict[str, Any]:
        return {"ticket_text": read_text(ask.text)}


class WhichTicket(ByReference[TicketInfo]):
    slot = "ticket"
    asks = "ask_which_ticket"
    label = "ticket_button"
    nothing = NoTickets

    def __init__(self, *, open_only: bool) -> None:
        self._open_only = open_only

    async def own(self, ask: Ask) -> Sequence[TicketInfo]:
        return await list_tickets(ask.office, ask.caller, open_only=self._open_only)

    async def find(self, ask: Ask, reference: str) -> TicketInfo:
        return await _find(ask, reference)

    def about(self, one: TicketInfo) -> Mapping[str, Value]:
        return {"subject": one.subject}


async def _opening(ask: Ask, values: Values) -> Reply:
    domain = values["domain_name"]
    return say(
        "ticket_confirm",
        subject=values["subject"],
        domain=None if domain == _NO_DOMAIN else Code(domain),
        text=values["ticket_text"],
        files=len(sent_files(values)),
    )


def _file_rules(ask: Ask) -> FileRules:
    rules = _rules(ask)
    return FileRules(tuple(MEDIA_TYPES), rules.file_megabytes, rules.most_files)


class TicketForm(Form):
    name = "ticket_form"
    also = (UPLOADS,)
    opened_by = frozenset({"open_ticket"})
    fields = (
        Subject(),
        DomainName(),
        Text("ask_ticket_text"),
        Files("ask_ticket_files", _file_rules),
        Confirm(_opening),
    )

    async def start(self, ask: Ask) -> dict[str, Any]:
        await list_tickets(ask.office, ask.caller, limit=1)  # whoever may see theirs may open one
        return {}

    async def submit(self, ask: Ask, values: Values) -> Said:
        domain = values["domain_name"]
        ticket = await open_ticket(
            ask.office,
            ask.caller,
            subject=values["subject"],
            domain=None if domain == _NO_DOMAIN else domain,
            description=values["ticket_text"],
            uploads=sent_files(values),
        )
        return Said((say("ticket_opened", buttons=[_page(ticket)], reference=Code(ticket.reference)),))


class TicketStatusForm(Form):
    name = "ticket_status_form"
    opened_by = frozenset({"ticket_status"})
    fields = (WhichTicket(open_only=False),)

    async def start(self, ask: Ask) -> dict[str, Any]:
        return await WhichTicket(open_only=False).named(ask)

    async def submit(self, ask: Ask, values: Values) -> Said:
        ticket = await ticket_status(ask.office, ask.caller, values["ticket"])
        entries = [
            Line(f"ticket_entry_{entry.author}", {"at": entry.at, "text": entry.text, "files": len(entry.files)})
            for entry in ticket.entries[-_LAST_ENTRIES:]
        ]
        more = (
            [ask_for("reply_ticket")]
            if ticket.status == "closed"
            else [ask_for("reply_ticket"), ask_for("close_ticket")]
        )
        reply = say(
            "ticket_state",
            items=entries,
            buttons=[*more, _page(ticket)],
            reference=Code(ticket.reference),
            subject=ticket.subject,
            status=ticket.status,
            closes=ticket.closes_at,
        )
        return Said((reply,))


async def _replying(ask: Ask, values: Values) -> Reply:
    ticket = await _find(ask, values["ticket"])
    reference = Code(ticket.reference)
    return say(
        "ticket_reply_confirm",
        reference=reference,
        status=ticket.status,
        text=values["ticket_text"],
        files=len(sent_files(values)),
    )


class ReplyTicketForm(Form):
    name = "reply_ticket_form"
    opened_by = frozenset({"reply_ticket"})
    also = (UPLOADS,)
    fields = (
        WhichTicket(open_only=False),
        Text("ask_ticket_reply"),
        Files("ask_ticket_files", _file_rules),
        Confirm(_replying),
    )

    async def start(self, ask: Ask) -> dict[str, Any]:
        return await WhichTicket(open_only=False).named(ask)

    async def submit(self, ask: Ask, values: Values) -> Said:
        ticket = await reply_ticket(ask.office, ask.caller, values["ticket"], values["ticket_text"], sent_files(values))
        return Said((say("ticket_replied", buttons=[_page(ticket)], reference=Code(ticket.reference)),))


async def _closing(ask: Ask, values: Values) -> Reply:
    ticket = await _find(ask, values["ticket"])
    return say("ticket_close_confirm", reference=Code(ticket.reference), subject=ticket.subject)


class CloseTicketForm(Form):
    name = "close_ticket_form"
    opened_by = frozenset({"close_ticket"})
    fields = (WhichTicket(open_only=True), Confirm(_closing))

    async def start(self, ask: Ask) -> dict[str, Any]:
        return await WhichTicket(open_only=False).named(ask)

    async def submit(self, ask: Ask, values: Values) -> Said:
        ticket = await close_ticket(ask.office, ask.caller, values["ticket"])
        return Said((say("ticket_closed", buttons=[ask_for("reply_ticket")], reference=Code(ticket.reference)),))


FORMS = (TicketForm, TicketStatusForm, ReplyTicketForm, CloseTicketForm)
NEXT_STEPS = {
    NoTickets: (ask_for("open_ticket"), AGENT),
    TicketUnknown: (ask_for("ticket_status"), AGENT),
    ClosedBefore: (ask_for("reply_ticket"), ask_for("open_ticket")),
}


def _rules(ask: Ask) -> TicketRules:
    if ask.provider.tickets is None:
        raise NotOffered(provider=ask.provider.title)
    return ask.provider.tickets


async def _find(ask: Ask, reference: str) -> TicketInfo:
    try:
        return await ticket_status(ask.office, ask.caller, reference)
    except NotFound:
        raise TicketUnknown from None


def _page(ticket: TicketInfo) -> Button:
    return Button("ticket_page", {}, ticket.link, "link")
