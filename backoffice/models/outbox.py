"""What has to leave."""

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from backoffice.models.base import Base


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
