"""Credit given now and owed later."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from backoffice.models.base import Base, Minor, where


class PaymentPromise(Base):
    """Credit given now and owed later. One open promise an account at a time."""

    __tablename__ = "payment_promise"
    __table_args__ = (Index("uq_payment_promise_open", "account_id", unique=True, **where("settled_at IS NULL")),)

    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    account_id: Mapped[str] = mapped_column(ForeignKey("billing_account.id"))
    amount_minor: Mapped[Minor]
    fee_minor: Mapped[Minor]
    currency: Mapped[str] = mapped_column(String(3))
    promised_at: Mapped[datetime]
    due_at: Mapped[datetime]
    reminded_at: Mapped[datetime | None]  # when the customer was told that it is due soon
    missed_at: Mapped[datetime | None]  # when it fell due unpaid
    settled_at: Mapped[datetime | None]
