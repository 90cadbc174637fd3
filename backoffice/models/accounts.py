"""Customers, what they are billed for, and how a chat shows whose it is."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from backoffice.models.base import Base, Minor, where


class Customer(Base):
    """A person or company with a provider. `phone` is E.164; where the codes go, and unique with its provider."""

    __tablename__ = "customer"
    __table_args__ = (UniqueConstraint("provider", "phone"), UniqueConstraint("provider", "user_name"))

    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    provider: Mapped[str] = mapped_column(String(32))
    name: Mapped[str]
    phone: Mapped[str] = mapped_column(String(20))
    national_id: Mapped[str | None] = mapped_column(String(20))
    email: Mapped[str | None]
    user_name: Mapped[str | None] = mapped_column(String(40))  # folded to lower case
    password_hash: Mapped[str | None]  # argon2, for the provider's own pages
    terms_version: Mapped[str | None] = mapped_column(String(20))  # the terms of use that they accepted
    segment: Mapped[str] = mapped_column(String(16), default="individual")  # or corporate
    language: Mapped[str] = mapped_column(String(2))
    created_at: Mapped[datetime]


class BillingAccount(Base):
    """What is billed: a line, a meter, a contract. Prepaid accounts carry a balance, which may be below zero."""

    __tablename__ = "billing_account"
    __table_args__ = (UniqueConstraint("provider", "number"),)

    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    provider: Mapped[str] = mapped_column(String(32))
    customer_id: Mapped[str] = mapped_column(ForeignKey("customer.id"), index=True)
    number: Mapped[str] = mapped_column(String(40))
    kind: Mapped[str] = mapped_column(String(24))  # a key of the pack's account_kinds
    payment: Mapped[str] = mapped_column(String(16))  # prepaid or postpaid
    tariff: Mapped[str | None] = mapped_column(String(40))  # a code of the pack's tariffs
    currency: Mapped[str] = mapped_column(String(3))
    balance_minor: Mapped[Minor] = mapped_column(default=0)
    credit_limit_minor: Mapped[Minor | None]  # what may be used before a bill; None where there is no limit
    opened_at: Mapped[datetime]


class ChatLink(Base):
    """A chat has shown that it is this customer of that provider. One a provider at a time; ended, not deleted."""

    __tablename__ = "chat_link"
    __table_args__ = (
        Index("uq_chat_link_open", "conversation_id", "provider", unique=True, **where("ended_at IS NULL")),
    )

    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    conversation_id: Mapped[str] = mapped_column(ForeignKey("conversation.id"))
    provider: Mapped[str] = mapped_column(String(32))
    customer_id: Mapped[str] = mapped_column(ForeignKey("customer.id"), index=True)
    linked_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]


class OneTimeCode(Base):
    """A code that a chat is expected to give, good for one purpose. Only its keyed digest is kept."""

    __tablename__ = "one_time_code"

    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    provider: Mapped[str] = mapped_column(String(32))
    conversation_id: Mapped[str] = mapped_column(String(32), index=True)
    purpose: Mapped[str] = mapped_column(String(16))  # log_in, register, owner, contact or puk
    sent_to: Mapped[str] = mapped_column(String(254), index=True)  # E.164 or an e-mail address
    digits: Mapped[int]
    digest: Mapped[str] = mapped_column(String(64))
    sent_at: Mapped[datetime]
    expires_at: Mapped[datetime]
    wrong_attempts: Mapped[int] = mapped_column(default=0)
    used_at: Mapped[datetime | None]
