"""The trail of changes, which is also what makes a change happen once."""

from datetime import datetime
from typing import Any, Literal

from sqlalchemy import select

from backoffice.ids import new_id
from backoffice.models.audit import AuditRow
from backoffice.office import Caller
from backoffice.store import Transaction


async def already_done(tx: Transaction, caller: Caller, action: str) -> str | None:
    """The id of what this message changed when it was delivered before; None the first time."""
    subject_id: str | None = await tx.scalar(
        select(AuditRow.subject_id).where(AuditRow.message_id == caller.message_id, AuditRow.action == action)
    )
    return subject_id


async def details_of(tx: Transaction, caller: Caller, action: str) -> dict[str, Any] | None:
    """What was noted of what this message changed when it was delivered before; None the first time."""
    details: dict[str, Any] | None = await tx.scalar(
        select(AuditRow.details).where(AuditRow.message_id == caller.message_id, AuditRow.action == action)
    )
    return details


def record(
    tx: Transaction, caller: Caller, action: str, *, subject_id: str, actor_id: str | None, at: datetime, **details: Any
) -> None:
    """Add the audit row of a customer's change to the transaction that makes it.

    `actor_id` is the customer, or None where the chat has not shown whose it is. `details` are JSON, never secrets.
    """
    tx.add(
        AuditRow(
            id=new_id(),
            at=at,
            provider=caller.provider,
            actor="customer",
            actor_id=actor_id,
            conversation_id=caller.conversation_id,
            message_id=caller.message_id,
            action=action,
            subject_id=subject_id,
            details=details,
        )
    )


def record_step(
    tx: Transaction,
    *,
    actor: Literal["agent", "system", "customer"],
    actor_id: str | None,
    provider: str,
    action: str,
    subject_id: str,
    at: datetime,
    **details: Any,
) -> None:
    """Add the audit row of a change that no chat message asked for: an agent's, the clock's, a page's."""
    tx.add(
        AuditRow(
            id=new_id(),
            at=at,
            provider=provider,
            actor=actor,
            actor_id=actor_id,
            conversation_id=None,
            message_id=new_id(),
            action=action,
            subject_id=subject_id,
            details=details,
        )
    )
