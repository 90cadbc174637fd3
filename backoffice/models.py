"""The tables. Names follow the TM Forum: Customer, BillingAccount, CustomerBill, Product, ServiceOrder, TroubleTicket.

Rows stay inside `backoffice`; what leaves it are frozen dataclasses. Money is an integer of minor units beside the
account's currency, and every moment is aware and in UTC.
"""

from datetime import date, datetime
from typing import Annotated, Any, ClassVar, TypeAlias

from sqlalchemy import JSON, BigInteger, ForeignKey, Index, MetaData, String, Text, UniqueConstraint, text
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from backoffice.store import UtcDateTime

_NAMES = {
    "ix": "ix_%(column_0_label)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s",
    "pk": "pk_%(table_name)s",
}


def _where(condition: str) -> dict[str, Any]:
    return {"sqlite_where": text(condition), "postgresql_where": text(condition)}


Minor: TypeAlias = Annotated[int, mapped_column(BigInteger)]
"""Minor units; rials outgrow 32 bits."""


class Base(DeclarativeBase):
    metadata = MetaData(naming_convention=_NAMES)
    type_annotation_map: ClassVar = {datetime: UtcDateTime, dict[str, Any]: JSON, list[Any]: JSON, str: String(255)}


class Customer(Base):
    """A person or company with a provider. `phone` is E.164; where the codes go, and unique with its provider."""

    __tablename__ = "customer"
    __table_args__ = (UniqueConstraint("provider", "phone"),)

    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    provider: Mapped[str] = mapped_column(String(32))
    name: Mapped[str]
    phone: Mapped[str] = mapped_column(String(20))
    national_id: Mapped[str | None] = mapped_column(String(20))
    email: Mapped[str | None]
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
    opened_at: Mapped[datetime]


class CustomerBill(Base):
    """One bill for one period, both ends included. `remaining_minor` is what is still to be paid of `amount_minor`."""

    __tablename__ = "customer_bill"
    __table_args__ = (UniqueConstraint("account_id", "period_start"),)

    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    account_id: Mapped[str] = mapped_column(ForeignKey("billing_account.id"), index=True)
    number: Mapped[str] = mapped_column(String(40), unique=True)
    period_start: Mapped[date]
    period_end: Mapped[date]
    issued_on: Mapped[date]
    due_on: Mapped[date]
    amount_minor: Mapped[Minor]
    remaining_minor: Mapped[Minor]
    currency: Mapped[str] = mapped_column(String(3))
    lines: Mapped[list[Any]]  # [{"name": {language: text}, "minor": int}]


class Product(Base):
    """A service of the catalogue that is on for an account; switching it off ends it, the row stays as history."""

    __tablename__ = "product"
    __table_args__ = (Index("uq_product_on", "account_id", "offering", unique=True, **_where("ended_at IS NULL")),)

    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    account_id: Mapped[str] = mapped_column(ForeignKey("billing_account.id"))
    offering: Mapped[str] = mapped_column(String(40))  # a code of the pack's services
    started_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]


class ServiceOrder(Base):
    """A switch on or off, as it was ordered and done."""

    __tablename__ = "service_order"

    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    account_id: Mapped[str] = mapped_column(ForeignKey("billing_account.id"), index=True)
    offering: Mapped[str] = mapped_column(String(40))
    action: Mapped[str] = mapped_column(String(16))  # add or delete, as TMF641 says
    fee_minor: Mapped[Minor]  # as the customer was told
    completed_at: Mapped[datetime]


class PaymentPromise(Base):
    """Credit given now and owed later. One open promise an account at a time."""

    __tablename__ = "payment_promise"
    __table_args__ = (Index("uq_payment_promise_open", "account_id", unique=True, **_where("settled_at IS NULL")),)

    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    account_id: Mapped[str] = mapped_column(ForeignKey("billing_account.id"))
    amount_minor: Mapped[Minor]
    fee_minor: Mapped[Minor]
    currency: Mapped[str] = mapped_column(String(3))
    promised_at: Mapped[datetime]
    due_at: Mapped[datetime]
    settled_at: Mapped[datetime | None]


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


class OneTimeCode(Base):
    """A code that was sent by SMS. Only its keyed digest is kept."""

    __tablename__ = "one_time_code"

    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    provider: Mapped[str] = mapped_column(String(32))
    conversation_id: Mapped[str] = mapped_column(String(32), index=True)
    phone: Mapped[str] = mapped_column(String(20), index=True)
    digest: Mapped[str] = mapped_column(String(64))
    sent_at: Mapped[datetime]
    expires_at: Mapped[datetime]
    wrong_attempts: Mapped[int] = mapped_column(default=0)
    used_at: Mapped[datetime | None]


class Agent(Base):
    """A person at the console. `providers` are those whose queue they serve."""

    __tablename__ = "agent"

    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    login: Mapped[str] = mapped_column(String(64), unique=True)
    name: Mapped[str]
    password_hash: Mapped[str]
    providers: Mapped[list[Any]]
    active: Mapped[bool] = mapped_column(default=True)


class Conversation(Base):
    """One chat on one channel, with one provider. `owner` is who answers: bot, waiting, agent or closed."""

    __tablename__ = "conversation"
    __table_args__ = (UniqueConstraint("channel", "chat_id"), Index("ix_conversation_queue", "owner", "queued_at"))

    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    channel: Mapped[str] = mapped_column(String(16))
    chat_id: Mapped[str] = mapped_column(String(64))
    provider: Mapped[str] = mapped_column(String(32))
    language: Mapped[str] = mapped_column(String(2))
    owner: Mapped[str] = mapped_column(String(16), default="bot")
    agent_id: Mapped[str | None] = mapped_column(ForeignKey("agent.id"))
    queued_at: Mapped[datetime | None]
    reachable: Mapped[bool] = mapped_column(default=True)  # false once the customer blocked the bot
    last_seq: Mapped[int] = mapped_column(default=0)
    created_at: Mapped[datetime]
    updated_at: Mapped[datetime]


class ChatLink(Base):
    """A chat has shown that it is this customer of that provider. One a provider at a time; ended, not deleted."""

    __tablename__ = "chat_link"
    __table_args__ = (
        Index("uq_chat_link_open", "conversation_id", "provider", unique=True, **_where("ended_at IS NULL")),
    )

    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    conversation_id: Mapped[str] = mapped_column(ForeignKey("conversation.id"))
    provider: Mapped[str] = mapped_column(String(32))
    customer_id: Mapped[str] = mapped_column(ForeignKey("customer.id"), index=True)
    linked_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]


class Message(Base):
    """One line of a conversation. `seq` counts up within it without gaps; a client resumes from the last it has.

    `channel_message_id` is the channel's own name for an incoming message, and unique: a second delivery is no news.
    """

    __tablename__ = "message"
    __table_args__ = (
        UniqueConstraint("conversation_id", "seq"),
        UniqueConstraint("conversation_id", "channel_message_id"),
        Index("ix_message_unanswered", "at", **_where("author = 'customer' AND handled_at IS NULL")),
    )

    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    conversation_id: Mapped[str] = mapped_column(ForeignKey("conversation.id"))
    seq: Mapped[int]
    author: Mapped[str] = mapped_column(String(16))  # customer, bot, agent or system
    agent_id: Mapped[str | None] = mapped_column(ForeignKey("agent.id"))
    text: Mapped[str] = mapped_column(Text)
    reply: Mapped[dict[str, Any] | None]  # what the text was made from: key, arguments, items, language
    buttons: Mapped[list[Any]]  # [{"label": str, "payload": str, "kind": str}]
    intent: Mapped[str | None] = mapped_column(String(64))
    channel_message_id: Mapped[str | None] = mapped_column(String(80))
    at: Mapped[datetime]
    handled_at: Mapped[datetime | None]  # of a customer's message: when it was answered or handed on


class OutboxItem(Base):
    """Something that has to leave: a chat message, an SMS. Written with what caused it, sent after the commit."""

    __tablename__ = "outbox_item"
    __table_args__ = (
        Index("ix_outbox_item_due", "state", "not_before"),
        Index("ix_outbox_item_chat", "conversation_id", "state"),
    )

    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    kind: Mapped[str] = mapped_column(String(16))  # chat, sms or email
    conversation_id: Mapped[str | None] = mapped_column(ForeignKey("conversation.id"))
    message_id: Mapped[str | None] = mapped_column(ForeignKey("message.id"))
    payload: Mapped[dict[str, Any]]
    state: Mapped[str] = mapped_column(String(16))  # due, sent, dropped or failed
    attempts: Mapped[int] = mapped_column(default=0)
    not_before: Mapped[datetime]
    created_at: Mapped[datetime]
    sent_at: Mapped[datetime | None]


class AuditRow(Base):
    """Who changed what, by which message. A message does one thing once: that is the unique key."""

    __tablename__ = "audit_row"
    __table_args__ = (UniqueConstraint("message_id", "action"),)

    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    at: Mapped[datetime]
    provider: Mapped[str] = mapped_column(String(32))
    actor: Mapped[str] = mapped_column(String(16))  # customer, agent or system
    actor_id: Mapped[str | None] = mapped_column(String(32))
    conversation_id: Mapped[str | None] = mapped_column(String(32), index=True)
    message_id: Mapped[str] = mapped_column(String(32))
    action: Mapped[str] = mapped_column(String(40))
    subject_id: Mapped[str] = mapped_column(String(32))
    details: Mapped[dict[str, Any]]
