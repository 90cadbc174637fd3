"""Files that customers send in a chat."""

from datetime import datetime

from sqlalchemy import ForeignKey, LargeBinary, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from backoffice.models.base import Base


class ChatUpload(Base):
    """A file that a chat sent for a form. `sending` is the channel's name for it: it comes once.

    Without `used_at` it is thrown away after a day.
    """

    __tablename__ = "chat_upload"
    __table_args__ = (UniqueConstraint("conversation_id", "sending"),)

    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    conversation_id: Mapped[str] = mapped_column(ForeignKey("conversation.id"))
    sending: Mapped[str] = mapped_column(String(80))
    name: Mapped[str] = mapped_column(String(120))
    media_type: Mapped[str] = mapped_column(String(40))
    size: Mapped[int]
    content: Mapped[bytes] = mapped_column(LargeBinary, deferred=True)
    sent_at: Mapped[datetime] = mapped_column(index=True)
    used_at: Mapped[datetime | None]
