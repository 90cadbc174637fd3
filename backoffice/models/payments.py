"""Payments, by the TM Forum's name (TMF676), and what each of them pays for."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from backoffice.models.base import Base, Minor


class Payment(Base):
    """Money that is to come, or came, through the payment gateway. The random `id` is also its checkout's address.

    `held` is money that came but could not be used as ordered: staff must see to it, nothing was credited.
    """

    __tablename__ = "payment"
    __table_args__ = (Index("ix_payment_account", "account_id", "created_at"),)

    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    provider: Mapped[str] = mapped_column(String(32))
    account_id: Mapped[str] = mapped_column(ForeignKey("billing_account.id"))  # of several accounts' bills, the first's
    conversation_id: Mapped[str | None] = mapped_column(ForeignKey("conversation.id"))  # where the receipt goes
    reference: Mapped[str] = mapped_column(String(16), unique=True)
    purpose: Mapped[str] = mapped_column(String(16))  # bill or top_up
    amount_minor: Mapped[Minor]
    currency: Mapped[str] = mapped_column(String(3))
    state: Mapped[str] = mapped_column(String(16))  # pending, paid, failed or held
    created_at: Mapped[datetime]
    expires_at: Mapped[datetime]
    settled_at: Mapped[datetime | None]


class PaymentItem(Base):
    """A bill, or an instalment of one, that a payment pays."""

    __tablename__ = "payment_item"

    payment_id: Mapped[str] = mapped_column(ForeignKey("payment.id"), primary_key=True)
    subject_id: Mapped[str] = mapped_column(String(32), primary_key=True)  # a CustomerBill's or an Installment's id
    amount_minor: Mapped[Minor]
