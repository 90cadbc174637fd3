"""Companies that want to become customers, until staff have looked at their form."""

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, LargeBinary, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from backoffice.models.base import Base, where


class CompanyRequest(Base):
    """`status` is acknowledged (staff's turn), completed or refused. Of a number one waits at a time.

    `answers` are the registration's; `conversation_id` and `registration_id` are None where it was filed at a shop.
    """

    __tablename__ = "company_request"
    __table_args__ = (
        Index("uq_company_request_waiting", "provider", "phone", unique=True, **where("status = 'acknowledged'")),
        Index("ix_company_request_turn", "status", "filed_at"),
    )

    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    provider: Mapped[str] = mapped_column(String(32))
    reference: Mapped[str] = mapped_column(String(16), unique=True)
    conversation_id: Mapped[str | None] = mapped_column(ForeignKey("conversation.id"), index=True)
    registration_id: Mapped[str | None] = mapped_column(ForeignKey("registration.id"))
    customer_id: Mapped[str | None] = mapped_column(ForeignKey("customer.id"), index=True)  # that came of it
    company: Mapped[str]
    phone: Mapped[str] = mapped_column(String(20))  # E.164
    answers: Mapped[dict[str, Any]]
    language: Mapped[str] = mapped_column(String(2))
    status: Mapped[str] = mapped_column(String(16))
    filed_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]
    agent_id: Mapped[str | None] = mapped_column(ForeignKey("agent.id"))  # who decided
    reason: Mapped[str | None] = mapped_column(Text)  # of a refusal; the customer reads it
    form_name: Mapped[str] = mapped_column(String(120))
    form_type: Mapped[str] = mapped_column(String(40))
    form: Mapped[bytes] = mapped_column(LargeBinary, deferred=True)
