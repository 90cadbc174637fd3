"""Complaints."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from backoffice.models.base import Base


class TroubleTicket(Base):
    """A complaint, in the TM Forum's word. `about` is a key of the pack's complaint subjects."""

    __tablename__ = "trouble_ticket"

    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    provider: Mapped[str] = mapped_column(String(32))
    reference: Mapped[str] = mapped_column(String(16), unique=True)
    customer_id: Mapped[str] = mapped_column(ForeignKey("customer.id"), index=True)
    account_id: Mapped[str | None] = mapped_column(ForeignKey("billing_account.id"))
    about: Mapped[str] = mapped_column(String(40))
    event_on: Mapped[date]
    description: Mapped[str] = mapped_column(Text)
    answer_by: Mapped[str] = mapped_column(String(16))  # sms, email or letter
    contact: Mapped[str]
    status: Mapped[str] = mapped_column(String(16))  # acknowledged, inProgress, resolved, closed, as TMF621 says
    filed_at: Mapped[datetime]
    due_on: Mapped[date]
    answer: Mapped[str | None] = mapped_column(Text)
