"""Changes of tariff: those that were made, and one that waits for the next period."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from backoffice.models.base import Base, Minor, where


class TariffChange(Base):
    """An order to change an account's tariff. One waiting order an account at a time; none is ever deleted."""

    __tablename__ = "tariff_change"
    __table_args__ = (
        Index("uq_tariff_change_waiting", "account_id", unique=True, **where("state = 'waiting'")),
        Index("ix_tariff_change_due", "state", "starts_on"),
    )

    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    account_id: Mapped[str] = mapped_column(ForeignKey("billing_account.id"), index=True)
    conversation_id: Mapped[str] = mapped_column(ForeignKey("conversation.id"))
    old_tariff: Mapped[str] = mapped_column(String(40))
    new_tariff: Mapped[str] = mapped_column(String(40))
    at_once: Mapped[bool]
    cost_minor: Mapped[Minor]  # what was charged when it was ordered
    starts_on: Mapped[date]  # in the provider's time zone
    state: Mapped[str] = mapped_column(String(8))  # waiting, done, undone or failed
    ordered_at: Mapped[datetime]
    settled_at: Mapped[datetime | None]  # when it stopped waiting
