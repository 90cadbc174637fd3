"""What was bought once: a service's fee, a bundle, a change of tariff."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from backoffice.models.base import Base, Minor, where


class Charge(Base):
    """An amount charged at once: it left a prepaid account's balance, or goes on the next bill, which is `bill_id`."""

    __tablename__ = "charge"
    __table_args__ = (
        Index("ix_charge_account", "account_id", "at"),
        Index("ix_charge_unbilled", "account_id", **where("bill_id IS NULL AND paid_from = 'bill'")),
    )

    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    account_id: Mapped[str] = mapped_column(ForeignKey("billing_account.id"))
    reason: Mapped[str] = mapped_column(String(16))  # service, tariff, bundle or setup
    code: Mapped[str] = mapped_column(String(40))  # of the pack
    amount_minor: Mapped[Minor]
    paid_from: Mapped[str] = mapped_column(String(8))  # balance or bill
    at: Mapped[datetime]
    bill_id: Mapped[str | None] = mapped_column(ForeignKey("customer_bill.id"))
