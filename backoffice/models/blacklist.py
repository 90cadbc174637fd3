"""Numbers that cannot call an account."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from backoffice.models.base import Base, where


class BlockedNumber(Base):
    """A number on an account's blacklist; taking it off ends the row, which stays as history."""

    __tablename__ = "blocked_number"
    __table_args__ = (Index("uq_blocked_number_on", "account_id", "number", unique=True, **where("ended_at IS NULL")),)

    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    account_id: Mapped[str] = mapped_column(ForeignKey("billing_account.id"))
    number: Mapped[str] = mapped_column(String(20))  # E.164
    blocked_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]
