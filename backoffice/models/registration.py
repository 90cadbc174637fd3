"""Who is about to become a customer, and what is on record of people and lines before they have an account."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from backoffice.models.base import Base, where


class Registration(Base):
    """What a chat entered on its way to become a customer. One a provider is under way at a time.

    `state` is open, activating (its link was sent), waiting (staff look at it) or done. `answers` are what the steps
    were answered with, checked, by the names of the provider's pack; never a secret.
    """

    __tablename__ = "registration"
    __table_args__ = (
        Index("uq_registration_open", "conversation_id", "provider", unique=True, **where("state <> 'done'")),
    )

    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    provider: Mapped[str] = mapped_column(String(32))
    conversation_id: Mapped[str] = mapped_column(ForeignKey("conversation.id"))
    answers: Mapped[dict[str, Any]]
    password_hash: Mapped[str | None]  # argon2
    state: Mapped[str] = mapped_column(String(16))
    customer_id: Mapped[str | None] = mapped_column(ForeignKey("customer.id"))
    opened_at: Mapped[datetime]
    updated_at: Mapped[datetime]


class LineOnRecord(Base):
    """A line that was sold and belongs to no customer's account yet. It joins the account of whoever shows to have it.

    `holder` is the name in the contract, `national_id` the identity number in it, where one was taken. `puk` is what is
    printed on the card of its SIM; it unlocks no account by itself.
    """

    __tablename__ = "line_on_record"

    provider: Mapped[str] = mapped_column(String(32), primary_key=True)
    phone: Mapped[str] = mapped_column(String(20), primary_key=True)  # E.164
    kind: Mapped[str] = mapped_column(String(24))  # a key of the pack's account_kinds
    tariff: Mapped[str] = mapped_column(String(40))  # a code of the pack's tariffs
    holder: Mapped[str]
    national_id: Mapped[str | None] = mapped_column(String(20))
    puk: Mapped[str | None] = mapped_column(String(8))
    sold_at: Mapped[datetime]


class PersonOnRecord(Base):
    """A person or company of the public register that the provider may ask: who has that number, and how to reach them.

    `addresses` are national addresses by the names of their parts.
    """

    __tablename__ = "person_on_record"

    id_number: Mapped[str] = mapped_column(String(20), primary_key=True)
    name: Mapped[str]
    born_on: Mapped[date | None]  # a company has none
    phone: Mapped[str] = mapped_column(String(20))  # E.164
    addresses: Mapped[list[Any]]
