"""What was used: calls, messages and data one by one, and what it came to in a month."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from backoffice.models.base import Base, Minor


class UsageRecord(Base):
    """One call, message or stretch of data. `quantity` is in seconds, messages or kilobytes, by `kind`."""

    __tablename__ = "usage_record"
    __table_args__ = (Index("ix_usage_record_account", "account_id", "at"),)

    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    account_id: Mapped[str] = mapped_column(ForeignKey("billing_account.id"))
    kind: Mapped[str] = mapped_column(String(8))  # call, message or data
    at: Mapped[datetime]
    other_party: Mapped[str | None] = mapped_column(String(32))  # the number called or written to
    quantity: Mapped[int]
    charged_minor: Mapped[Minor]


class MonthlyUsage(Base):
    """A month's consumption of an account, in the unit of its kind: kWh, or megabytes."""

    __tablename__ = "monthly_usage"

    account_id: Mapped[str] = mapped_column(ForeignKey("billing_account.id"), primary_key=True)
    month: Mapped[date] = mapped_column(primary_key=True)  # its first day
    quantity: Mapped[int]
