"""Points of the loyalty programme, and what they were turned into."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from backoffice.models.base import Base


class PointsLot(Base):
    """Points that were earned together and expire together. `left` of them are not used yet."""

    __tablename__ = "points_lot"
    __table_args__ = (Index("ix_points_lot_customer", "customer_id", "expires_at"),)

    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    customer_id: Mapped[str] = mapped_column(ForeignKey("customer.id"))
    points: Mapped[int]
    left: Mapped[int]
    earned_at: Mapped[datetime]
    expires_at: Mapped[datetime]


class Redemption(Base):
    """Points turned into a reward of the pack's. `voucher` is the code that the partner takes."""

    __tablename__ = "redemption"

    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    customer_id: Mapped[str] = mapped_column(ForeignKey("customer.id"), index=True)
    account_id: Mapped[str] = mapped_column(ForeignKey("billing_account.id"))
    reward: Mapped[str] = mapped_column(String(40))
    points: Mapped[int]
    bill_id: Mapped[str | None] = mapped_column(ForeignKey("customer_bill.id"))  # the bill that got cheaper
    voucher: Mapped[str | None] = mapped_column(String(16), unique=True)
    at: Mapped[datetime]
