"""Tickets as their owners use them: opened, followed, replied to and closed."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import select

from backoffice import audit
from backoffice.access import customer_of, ticket_of
from backoffice.attachments import CheckedFile, TooManyFiles, check_file
from backoffice.domain_names import read_domain
from backoffice.errors import NotFound, NotOffered, Refusal
from backoffice.ids import new_id, new_reference
from backoffice.models.conversations import Conversation
from backoffice.models.tickets import Ticket, TicketEntry, TicketFile
from backoffice.office import Caller, Office, require_offer
from backoffice.providers import Provider, TicketRules
from backoffice.store import Transaction
from backoffice.ticket_log import TicketInfo, add_entry, entries_of, info, read_link
from backoffice.uploads import take_uploads
from backoffice.values import Code

LONGEST_SUBJECT = 120
LONGEST_TEXT = 4000
_SHORTEST_SUBJECT, _SHORTEST_TEXT = 3, 2


class SubjectUnfit(Refusal):
    """Too short or too long. Values: least (int), most (int) characters."""

    reply = "ticket_subject_unfit"


class TextUnfit(Refusal):
    """Too short or too long. Values: least (int), most (int) characters."""

    reply = "ticket_text_unfit"


class ClosedBefore(Refusal):
    """The ticket is closed. Values: reference (Code)."""

    reply = "ticket_closed_before"


def read_subject(text: str) -> str:
    """The subject in one line. Raises SubjectUnfit."""
    subject = " ".join(text.split())
    if sum(c.isalnum() for c in subject) < _SHORTEST_SUBJECT or len(subject) > LONGEST_SUBJECT:
        raise SubjectUnfit(least=_SHORTEST_SUBJECT, most=LONGEST_SUBJECT)
    return subject


def read_text(text: str) -> str:
    """What is written in a ticket. Raises TextUnfit."""
    written = text.strip()
    if sum(c.isalnum() for c in written) < _SHORTEST_TEXT or len(written) > LONGEST_TEXT:
        raise TextUnfit(least=_SHORTEST_TEXT, most=LONGEST_TEXT)
    return written


def check_files(rules: TicketRules, files: Sequence[tuple[str, bytes]]) -> list[CheckedFile]:
    """Files by name and content, as they may be kept. Raises TooManyFiles, FileTooLarge, FileNotTaken."""
    if len(files) > rules.most_files:
        raise TooManyFiles(most=rules.most_files)
    return [check_file(name, content, rules.file_megabytes) for name, content in files]


def rules_of(office: Office, caller: Caller) -> tuple[Provider, TicketRules]:
    """The caller's provider and its rules of tickets, or NotOffered."""
    provider = office.provider(caller)
    require_offer(provider, "tickets")
    if provider.tickets is None:
        raise NotOffered(provider=provider.title)
    return provider, provider.tickets


async def open_ticket(
    office: Office,
    caller: Caller,
    *,
    subject: str,
    domain: str | None,
    description: str,
    uploads: Sequence[str] = (),
) -> TicketInfo:
    """Open it, once a message. `domain` may be left out where it is about none; `uploads` are ids of the chat's files.

    Raises SubjectUnfit, TextUnfit, BadDomain, ForeignDomain, NotLinked, NotOffered.
    """
    provider, rules = rules_of(office, caller)
    about, text = read_subject(subject), read_text(description)
    name, now = read_domain(domain, rules.zones) if domain else None, office.clock.now()
    async with office.store.transaction() as tx:
        customer = await customer_of(tx, caller, lock=True)
        done = await audit.already_done(tx, caller, "open_ticket")
        if done is not None:
            return info(office, await tx.get_one(Ticket, done))
        chat = await tx.get_one(Conversation, caller.conversation_id)
        ticket = Ticket(
            id=new_id(),
            provider=provider.name,
            reference=await _unused_reference(tx),
            customer_id=customer.id,
            conversation_id=chat.id,
            language=chat.language,
            subject=about,
            domain=name,
            status="open",
            opened_at=now,
            updated_at=now,
        )
        tx.add(ticket)
        await tx.flush()
        files = await take_uploads(tx, caller, uploads)
        await add_entry(tx, ticket, name=caller.message_id, author="customer", text=text, at=now, files=files)
        audit.record(tx, caller, "open_ticket", subject_id=ticket.id, actor_id=customer.id, at=now, domain=name)
        return info(office, ticket)


async def list_tickets(office: Office, caller: Caller, limit: int = 5, *, open_only: bool = False) -> list[TicketInfo]:
    """The caller's tickets, the last changed first. Raises NotLinked, NotOffered."""
    rules_of(office, caller)
    async with office.store.snapshot() as tx:
        customer = await customer_of(tx, caller)
        query = select(Ticket).where(Ticket.customer_id == customer.id)
        query = query.where(Ticket.status != "closed") if open_only else query
        found = await tx.scalars(query.order_by(Ticket.updated_at.desc(), Ticket.id).limit(limit))
        return [info(office, ticket) for ticket in found]


async def ticket_status(office: Office, caller: Caller, reference: str) -> TicketInfo:
    """The caller's ticket of that reference (`1234-5678`), with everything said in it. Raises NotFound, NotLinked."""
    rules_of(office, caller)
    async with office.store.snapshot() as tx:
        ticket = await ticket_of(tx, caller, reference)
        return info(office, ticket, await entries_of(tx, ticket))


async def reply_ticket(
    office: Office, caller: Caller, reference: str, text: str, uploads: Sequence[str] = ()
) -> TicketInfo:
    """Add that to the ticket, with the chat's files of those ids, once a message.

    It is staff's turn then, and a closed one is open again. Raises TextUnfit, NotFound, NotLinked.
    """
    rules_of(office, caller)
    written, now = read_text(text), office.clock.now()
    async with office.store.transaction() as tx:
        customer = await customer_of(tx, caller, lock=True)
        ticket = await ticket_of(tx, caller, reference)
        if await audit.already_done(tx, caller, "reply_ticket") is None:
            files = await take_uploads(tx, caller, uploads)
            await _customer_said(tx, ticket, name=caller.message_id, text=written, now=now, files=files)
            audit.record(tx, caller, "reply_ticket", subject_id=ticket.id, actor_id=customer.id, at=now)
        return info(office, ticket)


async def close_ticket(office: Office, caller: Caller, reference: str) -> TicketInfo:
    """End it, once a message. Raises ClosedBefore, NotFound, NotLinked."""
    rules_of(office, caller)
    now = office.clock.now()
    async with office.store.transaction() as tx:
        customer = await customer_of(tx, caller, lock=True)
        ticket = await ticket_of(tx, caller, reference)
        if await audit.already_done(tx, caller, "close_ticket") is None:
            if ticket.status == "closed":
                raise ClosedBefore(reference=Code(ticket.reference))
            ticket.status, ticket.closed_at, ticket.updated_at = "closed", now, now
            audit.record(tx, caller, "close_ticket", subject_id=ticket.id, actor_id=customer.id, at=now)
        return info(office, ticket)


async def read_page(office: Office, token: str) -> TicketInfo:
    """The ticket behind a page's address, or NotFound."""
    async with office.store.snapshot() as tx:
        ticket = await _behind(tx, office, token)
        return info(office, ticket, await entries_of(tx, ticket))


async def reply_on_page(
    office: Office, token: str, *, name: str, text: str, files: Sequence[tuple[str, bytes]]
) -> TicketInfo:
    """The customer's reply on the ticket's page, with files; once for each `name` that the page gave it.

    Raises TextUnfit, TooManyFiles, FileTooLarge, FileNotTaken, NotFound.
    """
    now = office.clock.now()
    async with office.store.transaction() as tx:
        ticket = await _behind(tx, office, token, lock=True)
        rules = office.providers[ticket.provider].tickets
        if rules is None:
            raise NotFound
        checked = check_files(rules, files)
        written = read_text(text) if text.strip() or not checked else ""
        if await _customer_said(tx, ticket, name=name, text=written, now=now, files=checked):
            audit.record_step(
                tx,
                actor="customer",
                actor_id=ticket.customer_id,
                provider=ticket.provider,
                action="reply_ticket",
                subject_id=ticket.id,
                at=now,
                files=len(checked),
            )
        return info(office, ticket, await entries_of(tx, ticket))


async def read_page_file(office: Office, token: str, file_id: str) -> CheckedFile:
    """That file of the ticket behind a page's address, or NotFound."""
    async with office.store.snapshot() as tx:
        return await file_of(tx, await _behind(tx, office, token), file_id)


async def file_of(tx: Transaction, ticket: Ticket, file_id: str) -> CheckedFile:
    """That file, if it is the ticket's; else NotFound."""
    found = await tx.execute(
        select(TicketFile.name, TicketFile.media_type, TicketFile.content)
        .join(TicketEntry, TicketEntry.id == TicketFile.entry_id)
        .where(TicketFile.id == file_id, TicketEntry.ticket_id == ticket.id)
    )
    row = found.first()
    if row is None:
        raise NotFound
    return CheckedFile(*row)


async def _customer_said(
    tx: Transaction, ticket: Ticket, *, name: str, text: str, now: datetime, files: Sequence[CheckedFile] = ()
) -> bool:
    added = await add_entry(tx, ticket, name=name, author="customer", text=text, at=now, files=files)
    if added:
        ticket.status = "open"
        ticket.answered_at = ticket.warned_at = ticket.closed_at = None
    return added


async def _behind(tx: Transaction, office: Office, token: str, *, lock: bool = False) -> Ticket:
    ticket_id = read_link(office, token)
    ticket = await tx.get(Ticket, ticket_id, with_for_update=lock or None) if ticket_id else None
    if ticket is None:
        raise NotFound
    return ticket


async def _unused_reference(tx: Transaction) -> str:
    while True:
        reference = new_reference()
        if await tx.scalar(select(Ticket.id).where(Ticket.reference == reference)) is None:
            return reference
