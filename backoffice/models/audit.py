"""The trail of changes."""

from datetime import datetime
from typing import Any

from sqlalchemy import String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from backoffice.models.base import Base


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
