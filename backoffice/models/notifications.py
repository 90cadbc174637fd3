"""What customers want to be told, and how."""

from datetime import datetime

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from backoffice.models.base import Base
from backoffice.pack_notices import Channel


class NotificationChoice(Base):
    """The customer's own choice for a kind of notice; without one the pack's first channel holds."""

    __tablename__ = "notification_choice"

    customer_id: Mapped[str] = mapped_column(ForeignKey("customer.id"), primary_key=True)
    kind: Mapped[str] = mapped_column(String(40), primary_key=True)  # a code of the pack's notices
    channel: Mapped[Channel | None] = mapped_column(String(16))  # None: they want none
    changed_at: Mapped[datetime]
