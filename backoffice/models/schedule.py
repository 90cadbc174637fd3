"""When the tasks that run by the clock are due."""

from datetime import datetime

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from backoffice.models.base import Base


class ScheduledTask(Base):
    """A task that comes round. Moving `due_at` on is claiming the round, so that one worker does it."""

    __tablename__ = "scheduled_task"

    name: Mapped[str] = mapped_column(String(40), primary_key=True)
    due_at: Mapped[datetime]
