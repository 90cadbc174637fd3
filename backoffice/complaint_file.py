"""The whole of a complaint, as a regulator needs it: the parties, the dates, every step, and what was written."""

import json
from datetime import timedelta
from typing import Any

from sqlalchemy import select

from backoffice.models.accounts import BillingAccount, Customer
from backoffice.models.audit import AuditRow
from backoffice.models.complaints import TroubleTicket
from backoffice.models.conversations import Message
from backoffice.providers import Provider
from backoffice.store import Transaction

_BEFORE_A_STEP = timedelta(minutes=30)
"""How much of a chat belongs to a step that was taken in it: the rest of it is nobody's business."""

_MOST_LINES = 500


async def complaint_file(
    tx: Transaction, provider: Provider, customer: Customer, ticket: TroubleTicket, reason: str
) -> dict[str, Any]:
    """The file as JSON; moments in UTC, ISO 8601."""
    account = await tx.get(BillingAccount, ticket.account_id) if ticket.account_id else None
    steps = await _steps(tx, ticket)
    return {
        "provider": {"name": provider.name, "title": dict(provider.title.by_language)},
        "reference": ticket.reference,
        "customer": {
            "name": customer.name,
            "phone": customer.phone,
            "email": customer.email,
            "national_id": customer.national_id,
            "account": account.number if account else None,
        },
        "complaint": {
            "about": ticket.about,
            "bill": ticket.bill_number,
            "event_on": ticket.event_on.isoformat(),
            "description": ticket.description,
            "filed_at": ticket.filed_at.isoformat(),
            "due_on": ticket.due_on.isoformat(),
            "answer_by": ticket.answer_by,
            "contact": ticket.contact,
        },
        "answer": ticket.answer,
        "answered_at": ticket.answered_at.isoformat() if ticket.answered_at else None,
        "reopened_at": ticket.reopened_at.isoformat() if ticket.reopened_at else None,
        "reason_for_escalation": reason,
        "steps": [
            {"at": step.at.isoformat(), "by": step.actor, "step": step.action, "details": step.details}
            for step in steps
        ],
        "messages": [
            {"at": line.at.isoformat(), "by": line.author, "text": line.text} for line in await _messages(tx, steps)
        ],
    }


def file_text(file: dict[str, Any]) -> str:
    """The file to be sent."""
    return json.dumps(file, ensure_ascii=False, indent=2)


async def _steps(tx: Transaction, ticket: TroubleTicket) -> list[AuditRow]:
    found = await tx.scalars(
        select(AuditRow).where(AuditRow.subject_id == ticket.id).order_by(AuditRow.at, AuditRow.id)
    )
    return list(found)


async def _messages(tx: Transaction, steps: list[AuditRow]) -> list[Message]:
    """What was said in the chats where the customer took a step, in the half hour before it."""
    lines: dict[str, Message] = {}
    for step in steps:
        if step.conversation_id is None:
            continue
        found = await tx.scalars(
            select(Message)
            .where(
                Message.conversation_id == step.conversation_id,
                Message.at >= step.at - _BEFORE_A_STEP,
                Message.at <= step.at,
            )
            .order_by(Message.seq)
            .limit(_MOST_LINES)
        )
        lines.update((line.id, line) for line in found)
    return list(lines.values())
