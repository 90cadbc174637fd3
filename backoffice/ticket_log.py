"""A ticket's entries and files: how they are written, and how they look to those who may read them."""

import hmac
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256

from sqlalchemy import func, select

from backoffice.attachments import CheckedFile
from backoffice.ids import new_id
from backoffice.models.agents import Agent
from backoffice.models.tickets import Ticket, TicketEntry, TicketFile
from backoffice.office import Office
from backoffice.providers import TicketRules
from backoffice.store import Transaction
from backoffice.values import Language

_SIGNATURE = 32


@dataclass(frozen=True, slots=True)
class FileInfo:
    """`size` is in bytes."""

    id: str
    name: str
    size: int


@dataclass(frozen=True, slots=True)
class Entry:
    """`author` is customer or agent; `agent_name` is of the latter."""

    author: str
    agent_name: str | None
    text: str
    at: datetime
    files: tuple[FileInfo, ...]


@dataclass(frozen=True, slots=True)
class TicketInfo:
    """`link` leads to the ticket's page, for whoever has it; at `closes_at` it ends by itself, if nobody writes."""

    id: str
    provider: str
    reference: str
    subject: str
    domain: str | None
    status: str
    language: Language
    opened_at: datetime
    updated_at: datetime
    closes_at: datetime | None
    link: str
    entries: tuple[Entry, ...] = ()


async def add_entry(
    tx: Transaction,
    ticket: Ticket,
    *,
    name: str,
    author: str,
    text: str,
    at: datetime,
    files: Sequence[CheckedFile] = (),
    agent_id: str | None = None,
) -> bool:
    """Write it, unless an entry of that name is there already. Whether it was new."""
    await tx.refresh(ticket, ["updated_at"], with_for_update=True)  # entries stand in line
    known = await tx.scalar(select(TicketEntry.id).where(TicketEntry.ticket_id == ticket.id, TicketEntry.name == name))
    if known is not None:
        return False
    seq = 1 + (await tx.scalar(select(func.count()).where(TicketEntry.ticket_id == ticket.id)) or 0)
    entry = TicketEntry(
        id=new_id(), ticket_id=ticket.id, name=name, seq=seq, author=author, agent_id=agent_id, text=text, at=at
    )
    tx.add(entry)
    await tx.flush()
    for file in files:
        tx.add(
            TicketFile(
                id=new_id(),
                entry_id=entry.id,
                name=file.name,
                media_type=file.media_type,
                size=len(file.content),
                content=file.content,
            )
        )
    ticket.updated_at = at
    await tx.flush()
    return True


def info(office: Office, ticket: Ticket, entries: Sequence[Entry] = ()) -> TicketInfo:
    """The ticket as those see it who may."""
    rules = office.providers[ticket.provider].tickets
    ends = ticket.status == "answered" and ticket.answered_at and rules
    return TicketInfo(
        id=ticket.id,
        provider=ticket.provider,
        reference=ticket.reference,
        subject=ticket.subject,
        domain=ticket.domain,
        status=ticket.status,
        language=ticket.language,
        opened_at=ticket.opened_at,
        updated_at=ticket.updated_at,
        closes_at=closes_at(ticket, rules) if ends and rules else None,
        link=ticket_link(office, ticket.id),
        entries=tuple(entries),
    )


def closes_at(ticket: Ticket, rules: TicketRules) -> datetime:
    """When an answered ticket ends by itself."""
    return (ticket.answered_at or ticket.updated_at) + timedelta(days=rules.close_after_days)


async def entries_of(tx: Transaction, ticket: Ticket) -> list[Entry]:
    """Everything that was said in it, in order."""
    rows = await tx.execute(
        select(TicketEntry, Agent.name)
        .outerjoin(Agent, Agent.id == TicketEntry.agent_id)
        .where(TicketEntry.ticket_id == ticket.id)
        .order_by(TicketEntry.seq)
    )
    files: dict[str, list[FileInfo]] = {}
    for file in await tx.scalars(
        select(TicketFile).join(TicketEntry).where(TicketEntry.ticket_id == ticket.id).order_by(TicketFile.name)
    ):
        files.setdefault(file.entry_id, []).append(FileInfo(file.id, file.name, file.size))
    return [Entry(row.author, agent, row.text, row.at, tuple(files.get(row.id, ()))) for row, agent in rows]


def ticket_link(office: Office, ticket_id: str) -> str:
    """The address of the ticket's page. The signature makes it known to those only who were sent it."""
    return f"{office.public_url.rstrip('/')}/tickets/{ticket_id}.{_sign(office, ticket_id)}"


def read_link(office: Office, token: str) -> str | None:
    """The ticket's id in the last part of such an address; None where it is not signed by us."""
    ticket_id, _, signature = token.partition(".")
    return ticket_id if hmac.compare_digest(signature.encode(), _sign(office, ticket_id).encode()) else None


def _sign(office: Office, ticket_id: str) -> str:
    return hmac.new(office.key, f"ticket page {ticket_id}".encode(), sha256).hexdigest()[:_SIGNATURE]
