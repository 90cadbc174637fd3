"""Tickets: questions to the provider's staff that take longer than a chat."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, LargeBinary, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from backoffice.models.base import Base


class Ticket(Base):
    """`status` is open (staff's turn), answered (the customer's turn) or closed."""

    __tablename__ = "ticket"
    __table_args__ = (Index("ix_ticket_turn", "status", "answered_at"),)

    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    provider: Mapped[str] = mapped_column(String(32))
    reference: Mapped[str] = mapped_column(String(16), unique=True)
    customer_id: Mapped[str] = mapped_column(ForeignKey("customer.id"), index=True)
    conversation_id: Mapped[str | None] = mapped_column(ForeignKey("conversation.id"))  # where it was opened
    language: Mapped[str] = mapped_column(String(2))
    subject: Mapped[str] = mapped_column(String(120))
    domain: Mapped[str | None]
    status: Mapped[str] = mapped_column(String(16))
    opened_at: Mapped[datetime]
    updated_at: Mapped[datetime]
    answered_at: Mapped[datetime | None]  # staff's last reply, while the customer has not replied to it
    warned_at: Mapped[datetime | None]
    closed_at: Mapped[datetime | None]


class TicketEntry(Base):
    """One thing that was said in a ticket. `name` is what made it: a message's id, or a page's own; it counts once."""

    __tablename__ = "ticket_entry"
    __table_args__ = (UniqueConstraint("ticket_id", "name"),)

    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    ticket_id: Mapped[str] = mapped_column(ForeignKey("ticket.id"), index=True)
    name: Mapped[str] = mapped_column(String(64))
    seq: Mapped[int]  # its place in the ticket
    author: Mapped[str] = mapped_column(String(16))  # customer or agent
    agent_id: Mapped[str | None] = mapped_column(ForeignKey("agent.id"))
    text: Mapped[str] = mapped_column(Text)
    at: Mapped[datetime]


class TicketFile(Base):
    """A file of an entry, in the database: no web server can reach it, and every worker can."""

    __tablename__ = "ticket_file"

    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    entry_id: Mapped[str] = mapped_column(ForeignKey("ticket_entry.id"), index=True)
    name: Mapped[str] = mapped_column(String(120))
    media_type: Mapped[str] = mapped_column(String(40))
    size: Mapped[int]
    content: Mapped[bytes] = mapped_column(LargeBinary, deferred=True)
