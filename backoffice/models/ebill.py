"""The e-bill of a month: how far it is, and the notice that each account gets."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from backoffice.models.base import Base, where


class EbillRun(Base):
    """A provider's e-bill for one period, the first of a month. What is counted is counted when it happens.

    `seen` accounts were looked at, for `made` of them there is a notice; each ends as `sent` or as `failed`.
    """

    __tablename__ = "ebill_run"
    __table_args__ = (UniqueConstraint("provider", "period"),)

    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    provider: Mapped[str] = mapped_column(String(32))
    period: Mapped[date]
    issued_on: Mapped[date]
    state: Mapped[str] = mapped_column(String(8))  # running, paused or done
    accounts: Mapped[int]
    seen: Mapped[int] = mapped_column(default=0)
    made: Mapped[int] = mapped_column(default=0)
    sent: Mapped[int] = mapped_column(default=0)
    failed: Mapped[int] = mapped_column(default=0)
    started_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]
    # Notices a second between the last two times of looking, for whoever wants to know how long it takes.
    rate: Mapped[float] = mapped_column(default=0.0)
    rated_at: Mapped[datetime]
    rated_count: Mapped[int] = mapped_column(default=0)


class EbillPart(Base):
    """A stretch of a run's accounts by their ids, `first` included, `last` not; all up to `cursor` are done."""

    __tablename__ = "ebill_part"

    run_id: Mapped[str] = mapped_column(ForeignKey("ebill_run.id"), primary_key=True)
    place: Mapped[int] = mapped_column(primary_key=True)
    first: Mapped[str | None] = mapped_column(String(32))
    last: Mapped[str | None] = mapped_column(String(32))
    cursor: Mapped[str | None] = mapped_column(String(32))
    done: Mapped[bool] = mapped_column(default=False)
    handed_at: Mapped[datetime | None]  # when it was last given to a worker, or worked on


class EbillNotice(Base):
    """That an account's bill is there. One an account and period; made with the bill, sent in its `lane`.

    A worker that takes it moves `not_before` on: if it dies, the notice becomes due again.
    """

    __tablename__ = "ebill_notice"
    __table_args__ = (
        UniqueConstraint("account_id", "period"),
        Index("ix_ebill_notice_due", "run_id", "lane", "not_before", **where("state = 'due'")),
    )

    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    run_id: Mapped[str] = mapped_column(ForeignKey("ebill_run.id"))
    account_id: Mapped[str] = mapped_column(ForeignKey("billing_account.id"))
    period: Mapped[date]
    bill_id: Mapped[str] = mapped_column(ForeignKey("customer_bill.id"))
    lane: Mapped[str] = mapped_column(String(16))  # sms, email, log, or the channel of the chat that it is sent to
    tried: Mapped[list[Any]]  # the ways (chat, sms, email) that led nowhere
    conversation_id: Mapped[str | None] = mapped_column(ForeignKey("conversation.id"))  # the chat that it may go to
    message_id: Mapped[str | None] = mapped_column(ForeignKey("message.id"))  # its line there, once it is written
    state: Mapped[str] = mapped_column(String(8))  # due, sent or failed
    attempts: Mapped[int] = mapped_column(default=0)
    not_before: Mapped[datetime]
    sent_at: Mapped[datetime | None]
