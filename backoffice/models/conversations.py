"""Chats and what was said in them."""

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from backoffice.models.base import Base, where


class Conversation(Base):
    """One chat on one channel, with one provider. `owner` is who answers: bot, waiting, agent or closed."""

    __tablename__ = "conversation"
    __table_args__ = (
        UniqueConstraint("channel", "chat_id"),
        Index("ix_conversation_queue", "owner", "queued_at"),
        Index("ix_conversation_form", "form_asked_at"),
    )

    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    channel: Mapped[str] = mapped_column(String(16))
    chat_id: Mapped[str] = mapped_column(String(64))
    provider: Mapped[str] = mapped_column(String(32))
    language: Mapped[str] = mapped_column(String(2))
    owner: Mapped[str] = mapped_column(String(16), default="bot")
    agent_id: Mapped[str | None] = mapped_column(ForeignKey("agent.id"))
    queued_at: Mapped[datetime | None]
    reachable: Mapped[bool] = mapped_column(default=True)  # false once the customer blocked the bot
    form_asked_at: Mapped[datetime | None]  # since when the bot waits for the next answer of an open form
    form_reminded: Mapped[bool] = mapped_column(default=False)
    last_seq: Mapped[int] = mapped_column(default=0)
    created_at: Mapped[datetime]
    updated_at: Mapped[datetime]


class Message(Base):
    """One line of a conversation. `seq` counts up within it without gaps; a client resumes from the last it has.

    `channel_message_id` is the channel's own name for an incoming message, and unique: a second delivery is no news.
    """

    __tablename__ = "message"
    __table_args__ = (
        UniqueConstraint("conversation_id", "seq"),
        UniqueConstraint("conversation_id", "channel_message_id"),
        Index("ix_message_unanswered", "at", **where("author = 'customer' AND handled_at IS NULL")),
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
