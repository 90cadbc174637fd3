"""Plans to pay a debt in parts."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from backoffice.models.base import Base, Minor, where


class InstallmentPlan(Base):
    """What an account owed when the plan was agreed, in parts. One open plan an account at a time."""

    __tablename__ = "installment_plan"
    __table_args__ = (Index("uq_installment_plan_open", "account_id", unique=True, **where("ended_at IS NULL")),)

    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    account_id: Mapped[str] = mapped_column(ForeignKey("billing_account.id"))
    total_minor: Mapped[Minor]  # with the fee
    fee_minor: Mapped[Minor]
    bills: Mapped[list[Any]]  # ids of the bills that it pays
    currency: Mapped[str] = mapped_column(String(3))
    agreed_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]  # all paid, or ended because one was missed
    broken: Mapped[bool] = mapped_column(default=False)  # ended because one was missed


class Installment(Base):
    """One part: how much, until when."""

    __tablename__ = "installment"
    __table_args__ = (UniqueConstraint("plan_id", "place"),)

    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    plan_id: Mapped[str] = mapped_column(ForeignKey("installment_plan.id"))
    place: Mapped[int]  # from 1
    amount_minor: Mapped[Minor]
    due_on: Mapped[date]
    paid_at: Mapped[datetime | None]
    reminders: Mapped[int] = mapped_column(default=0)  # to the customer: 1 before the day, 2 after it
