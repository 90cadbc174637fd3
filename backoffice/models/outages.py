"""The grid: which account hangs where, what is out, what will be, and who was told."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from backoffice.models.base import Base, where


class ServicePlace(Base):
    """Where an account's meter is; `area` is a code of the pack's areas."""

    __tablename__ = "service_place"

    account_id: Mapped[str] = mapped_column(ForeignKey("billing_account.id"), primary_key=True)
    area: Mapped[str] = mapped_column(String(40), index=True)


class Outage(Base):
    """No power somewhere. Customers' reports alone leave it unconfirmed. One an area at a time."""

    __tablename__ = "outage"
    __table_args__ = (
        Index("uq_outage_open", "provider", "area", unique=True, **where("over_at IS NULL")),
        Index("ix_outage_untold", "over_at", "told_at"),
    )

    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    provider: Mapped[str] = mapped_column(String(32))
    area: Mapped[str | None] = mapped_column(String(40))  # None where the place is in none that we know
    place: Mapped[str | None] = mapped_column(String(200))  # as it was told, where there is no area
    known: Mapped[str | None] = mapped_column(Text)  # what staff know of it
    started_at: Mapped[datetime]
    estimate_at: Mapped[datetime | None]  # when power is expected back
    confirmed_at: Mapped[datetime | None]
    over_at: Mapped[datetime | None]
    told_at: Mapped[datetime | None]  # when the last of all concerned was told that it is over


class OutageReport(Base):
    """A customer's word of an outage; one a chat."""

    __tablename__ = "outage_report"
    __table_args__ = (UniqueConstraint("outage_id", "conversation_id"),)

    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    outage_id: Mapped[str] = mapped_column(ForeignKey("outage.id"))
    reference: Mapped[str] = mapped_column(String(16), unique=True)
    conversation_id: Mapped[str] = mapped_column(ForeignKey("conversation.id"), index=True)
    customer_id: Mapped[str | None] = mapped_column(ForeignKey("customer.id"))
    place: Mapped[str] = mapped_column(String(200))
    danger: Mapped[bool]
    photo_id: Mapped[str | None] = mapped_column(ForeignKey("chat_upload.id"))
    at: Mapped[datetime]


class PlannedCut(Base):
    """Power that will be cut on purpose."""

    __tablename__ = "planned_cut"
    __table_args__ = (Index("ix_planned_cut_area", "provider", "area", "ends_at"),)

    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    provider: Mapped[str] = mapped_column(String(32))
    area: Mapped[str] = mapped_column(String(40))
    starts_at: Mapped[datetime]
    ends_at: Mapped[datetime]
    reason: Mapped[str] = mapped_column(Text)
    announced_at: Mapped[datetime | None]  # when the last of all concerned was told
    called_off_at: Mapped[datetime | None]
    told_off_at: Mapped[datetime | None]  # when the last of those who had been told was told that it is called off


class OutageNotice(Base):
    """Somebody was told of an outage's end or a cut, or wants to hear nothing of it; once each."""

    __tablename__ = "outage_notice"

    about_id: Mapped[str] = mapped_column(String(32), primary_key=True)  # of the outage or the cut
    what: Mapped[str] = mapped_column(String(16), primary_key=True)  # over, announced or called_off
    receiver: Mapped[str] = mapped_column(String(32), primary_key=True)  # of a customer, an account or a chat
    at: Mapped[datetime]
