"""Lists of use that are made ahead, because they are long."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from backoffice.models.base import Base, where


class UsageOrder(Base):
    """A list that a chat ordered; both days are included. `kinds` are joined by commas, as its paper takes them."""

    __tablename__ = "usage_order"
    __table_args__ = (Index("ix_usage_order_open", "not_before", **where("ended_at IS NULL")),)

    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    reference: Mapped[str] = mapped_column(String(16), unique=True)
    provider: Mapped[str] = mapped_column(String(32))
    conversation_id: Mapped[str] = mapped_column(ForeignKey("conversation.id"), index=True)
    account: Mapped[str] = mapped_column(String(40))  # its number
    first: Mapped[date]
    last: Mapped[date]
    kinds: Mapped[str]
    ordered_at: Mapped[datetime]
    not_before: Mapped[datetime]  # whoever makes it moves this on
    attempts: Mapped[int] = mapped_column(default=0)
    ended_at: Mapped[datetime | None]  # delivered, or given up
