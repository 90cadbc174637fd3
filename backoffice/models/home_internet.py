"""Orders of home internet, with the day and hour of the technician's visit."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from backoffice.models.base import Base, where


class InternetOrder(Base):
    """An order of a plan at an address. One open order a customer; one that was cancelled stays as history."""

    __tablename__ = "internet_order"
    __table_args__ = (
        Index("uq_internet_order_open", "customer_id", unique=True, **where("state = 'booked'")),
        # A team has one visit at a time: of two who book its last hour at once, the database lets one.
        Index(
            "uq_internet_order_visit",
            "provider",
            "city",
            "visit_on",
            "visit_hour",
            "team",
            unique=True,
            **where("state = 'booked'"),
        ),
    )

    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    reference: Mapped[str] = mapped_column(String(16), unique=True)
    provider: Mapped[str] = mapped_column(String(32))
    customer_id: Mapped[str] = mapped_column(ForeignKey("customer.id"))
    city: Mapped[str] = mapped_column(String(40))
    district: Mapped[str] = mapped_column(String(40))
    address: Mapped[str] = mapped_column(String(200))
    tariff: Mapped[str] = mapped_column(String(40))
    visit_on: Mapped[date]
    visit_hour: Mapped[int]  # its first hour, in the provider's time zone
    team: Mapped[int]  # which of the city's teams comes, from 0
    state: Mapped[str] = mapped_column(String(10))  # booked, installed, refused or cancelled
    account_id: Mapped[str | None] = mapped_column(ForeignKey("billing_account.id"))  # the line, once it is there
    ordered_at: Mapped[datetime]
