"""Files that were made for a chat."""

from datetime import datetime

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from backoffice.models.base import Base


class StoredFile(Base):
    """A file for one chat. Its content lies in the data folder under the random `id`, never under its name."""

    __tablename__ = "stored_file"

    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    conversation_id: Mapped[str] = mapped_column(ForeignKey("conversation.id"), index=True)
    name: Mapped[str] = mapped_column(String(120))  # what it is called when it is saved
    media_type: Mapped[str] = mapped_column(String(80))
    size: Mapped[int]
    created_at: Mapped[datetime] = mapped_column(index=True)
