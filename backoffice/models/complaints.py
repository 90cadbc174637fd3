"""Complaints."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from backoffice.models.base import Base


class TroubleTicket(Base):
    """A complaint, in the TM Forum's word. `about` is a key of the pack's complaint subjects."""

    __tablename__ = "trouble_ticket"
    __table_args__ = (Index("ix_trouble_ticket_due", "status", "due_on"),)

    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    provider: Mapped[str] = mapped_column(String(32))
    reference: Mapped[str] = mapped_column(String(16), unique=True)
    customer_id: Mapped[str] = mapped_column(ForeignKey("customer.id"), index=True)
    account_id: Mapped[str | None] = mapped_column(ForeignKey("billing_account.id"))
    about: Mapped[str] = mapped_column(String(40))
    bill_number: Mapped[str | None] = mapped_column(String(40))  # the bill that is not accepted
    event_on: Mapped[date]
    description: Mapped[str] = mapped_column(Text)
    answer_by: Mapped[str] = mapped_column(String(16))  # sms, email or letter
    contact: Mapped[str]
    status: Mapped[str] = mapped_column(String(16))  # acknowledged, inProgress, resolved, closed, as TMF621 says
    filed_at: Mapped[datetime]
    due_on: Mapped[date]
    conversation_id: Mapped[str | None] = mapped_column(ForeignKey("conversation.id"))  # where it was filed
    language: Mapped[str] = mapped_column(String(2))
    answer: Mapped[str | None] = mapped_column(Text)  # the newest
    answered_at: Mapped[datetime | None]
    answered_by: Mapped[str | None] = mapped_column(ForeignKey("agent.id"))
    reminders: Mapped[int] = mapped_column(default=0)  # to staff, since it was last due: 1 before the day, 2 after it
    reopened_at: Mapped[datetime | None]
    escalated_at: Mapped[datetime | None]


class ComplaintEscalation(Base):
    """A complaint that went to the regulator, with the file as it was sent."""

    __tablename__ = "complaint_escalation"

    complaint_id: Mapped[str] = mapped_column(ForeignKey("trouble_ticket.id"), primary_key=True)
    sent_to: Mapped[str]
    reason: Mapped[str] = mapped_column(Text)
    file: Mapped[dict[str, Any]]
    at: Mapped[datetime]
