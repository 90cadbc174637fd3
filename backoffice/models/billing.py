"""Bills."""

from datetime import date
from typing import Any

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from backoffice.models.base import Base, Minor


class CustomerBill(Base):
    """One bill for one period, both ends included. `remaining_minor` is what is still to be paid of `amount_minor`."""

    __tablename__ = "customer_bill"
    __table_args__ = (UniqueConstraint("account_id", "period_start"),)

    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    account_id: Mapped[str] = mapped_column(ForeignKey("billing_account.id"), index=True)
    number: Mapped[str] = mapped_column(String(40), unique=True)
    period_start: Mapped[date]
    period_end: Mapped[date]
    issued_on: Mapped[date]
    due_on: Mapped[date]
    amount_minor: Mapped[Minor]
    remaining_minor: Mapped[Minor]
    currency: Mapped[str] = mapped_column(String(3))
    lines: Mapped[list[Any]]  # [{"name": {language: text}, "minor": int}]
