"""Who holds an account, and what was asked for about it: defining it, moving it to another, a new connection."""

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from backoffice.models.base import Base, where


class AccountUse(Base):
    """How a customer holds an account: as its owner or as a tenant, and whether it is they who use it.

    A tenant's account is another customer's; an owner without a row has said nothing yet.
    """

    __tablename__ = "account_use"

    account_id: Mapped[str] = mapped_column(ForeignKey("billing_account.id"), primary_key=True)
    customer_id: Mapped[str] = mapped_column(ForeignKey("customer.id"), primary_key=True, index=True)
    role: Mapped[str] = mapped_column(String(8))  # owner or tenant
    beneficiary: Mapped[bool]
    since: Mapped[datetime]


class AccountRequest(Base):
    """A definition, a transfer or a connection. What the other side must agree to waits as `asked`, until it expires.

    `account_id` is None for a connection, which makes one. `details` are JSON: what was said in the form.
    """

    __tablename__ = "account_request"
    __table_args__ = (
        Index(
            "uq_account_transfer_asked", "account_id", unique=True, **where("status = 'asked' AND kind = 'transfer'")
        ),
        Index("ix_account_request_expiry", "status", "expires_at"),
    )

    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    provider: Mapped[str] = mapped_column(String(32))
    reference: Mapped[str] = mapped_column(String(16), unique=True)
    kind: Mapped[str] = mapped_column(String(16))  # definition, transfer or connection
    status: Mapped[str] = mapped_column(String(16))  # one of RequestStatus
    customer_id: Mapped[str] = mapped_column(ForeignKey("customer.id"), index=True)
    account_id: Mapped[str | None] = mapped_column(ForeignKey("billing_account.id"))
    other_phone: Mapped[str | None] = mapped_column(String(20), index=True)  # E.164, of the side that has to agree
    details: Mapped[dict[str, Any]]
    language: Mapped[str] = mapped_column(String(2))
    filed_at: Mapped[datetime]
    expires_at: Mapped[datetime | None]
    ended_at: Mapped[datetime | None]
