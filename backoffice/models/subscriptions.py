"""Services that are on, and the orders that switched them."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from backoffice.models.base import Base, Minor, where


class Product(Base):
    """A service of the catalogue that is on for an account; switching it off ends it, the row stays as history.

    `paid_until` is the first day that a prepaid account has not paid for; None where nothing is renewed.
    """

    __tablename__ = "product"
    __table_args__ = (
        Index("uq_product_on", "account_id", "offering", unique=True, **where("ended_at IS NULL")),
        Index("ix_product_renewal", "paid_until", **where("ended_at IS NULL AND paid_until IS NOT NULL")),
    )

    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    account_id: Mapped[str] = mapped_column(ForeignKey("billing_account.id"))
    offering: Mapped[str] = mapped_column(String(40))  # a code of the pack's services
    started_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]
    paid_until: Mapped[date | None]


class ServiceOrder(Base):
    """A switch on or off, as it was ordered and done."""

    __tablename__ = "service_order"

    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    account_id: Mapped[str] = mapped_column(ForeignKey("billing_account.id"), index=True)
    offering: Mapped[str] = mapped_column(String(40))
    action: Mapped[str] = mapped_column(String(16))  # add or delete, as TMF641 says
    fee_minor: Mapped[Minor]  # as the customer was told
    part_of: Mapped[str | None] = mapped_column(ForeignKey("service_order.id"), index=True)  # the order it came with
    completed_at: Mapped[datetime]
