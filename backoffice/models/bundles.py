"""Bundles that were bought, with what is left of them."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from backoffice.models.base import Base, Minor


class BoughtBundle(Base):
    """A bundle of the pack's, or one that points were turned into; over at `ends_at` or when nothing is left."""

    __tablename__ = "bought_bundle"
    __table_args__ = (Index("ix_bought_bundle_account", "account_id", "ends_at"),)

    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    account_id: Mapped[str] = mapped_column(ForeignKey("billing_account.id"))
    offering: Mapped[str] = mapped_column(String(40))  # a code of the pack's bundles or rewards
    price_minor: Mapped[Minor]
    bought_at: Mapped[datetime]
    ends_at: Mapped[datetime]
    minutes_left: Mapped[int]
    messages_left: Mapped[int]
    megabytes_left: Mapped[int]
