"""Where customers live or do business."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from backoffice.models.base import Base, where


class GeographicAddress(Base):
    """A national address on a customer's record, in the TM Forum's word. At most one of them is in use."""

    __tablename__ = "geographic_address"
    __table_args__ = (Index("uq_address_in_use", "customer_id", unique=True, **where("in_use")),)

    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    customer_id: Mapped[str] = mapped_column(ForeignKey("customer.id"), index=True)
    building: Mapped[str] = mapped_column(String(10))
    street: Mapped[str] = mapped_column(String(80))
    district: Mapped[str] = mapped_column(String(80))
    city: Mapped[str] = mapped_column(String(80))
    postal_code: Mapped[str] = mapped_column(String(10))
    additional_number: Mapped[str] = mapped_column(String(10))
    in_use: Mapped[bool] = mapped_column(default=False)
    added_at: Mapped[datetime]
