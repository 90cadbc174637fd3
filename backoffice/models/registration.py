"""Who is about to become a customer, and the lines that were sold before anybody had an account for them."""

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from backoffice.models.base import Base, where


class Registration(Base):
    """What a chat entered on its way to become a customer. One a provider is open at a time; `state` is open or done.

    `answers` are what the steps were answered with, checked, by the names of the provider's pack; never a secret.
    """

    __tablename__ = "registration"
    __table_args__ = (
        Index("uq_registration_open", "conversation_id", "provider", unique=True, **where("state = 'open'")),
    )

    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    provider: Mapped[str] = mapped_column(String(32))
    conversation_id: Mapped[str] = mapped_column(ForeignKey("conversation.id"))
    answers: Mapped[dict[str, Any]]
    state: Mapped[str] = mapped_column(String(16))
    customer_id: Mapped[str | None] = mapped_column(ForeignKey("customer.id"))
    opened_at: Mapped[datetime]
    updated_at: Mapped[datetime]


class LineOnRecord(Base):
    """A line that was sold and belongs to no customer's account yet. It joins the account of whoever shows to have it.

    `holder` is the name in the contract, `national_id` the identity number in it, where one was taken.
    """

    __tablename__ = "line_on_record"

    provider: Mapped[str] = mapped_column(String(32), primary_key=True)
    phone: Mapped[str] = mapped_column(String(20), primary_key=True)  # E.164
    kind: Mapped[str] = mapped_column(String(24))  # a key of the pack's account_kinds
    tariff: Mapped[str] = mapped_column(String(40))  # a code of the pack's tariffs
    holder: Mapped[str]
    national_id: Mapped[str | None] = mapped_column(String(20))
    sold_at: Mapped[datetime]
