"""Telling a customer something where they are: in the chats that are theirs, or else by SMS."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from sqlalchemy import select

from backoffice.models.accounts import ChatLink, Customer
from backoffice.models.conversations import Conversation
from backoffice.outbox import add_notice, add_sms, said
from backoffice.providers import Provider
from backoffice.store import Transaction
from backoffice.values import Language, Value


async def tell_number(
    tx: Transaction,
    provider: Provider,
    phone: str,
    reply: str,
    args: Mapping[str, Value],
    *,
    language: Language,
    at: datetime,
    buttons: Sequence[str] = (),
) -> None:
    """Say `reply` in every chat of the customer with that number; by SMS, as `sms_<reply>`, where there is none.

    `buttons` are the intents to offer. `language` is the SMS's where nobody has that number yet.
    """
    customer = await tx.scalar(select(Customer).where(Customer.provider == provider.name, Customer.phone == phone))
    chats = await _chats_of(tx, customer) if customer else []
    offered = [{"reply": f"intent_{intent}", "payload": f"/{intent}"} for intent in buttons]
    for conversation_id in chats:
        add_notice(tx, conversation_id, {**said(reply, args), "buttons": offered}, provider=provider.name, at=at)
    if not chats:
        add_sms(
            tx,
            to=phone,
            reply=f"sms_{reply}",
            args={**args, "provider": provider.title},
            language=customer.language if customer else language,
            provider=provider.name,
            conversation_id=None,
            at=at,
        )


async def _chats_of(tx: Transaction, customer: Customer) -> list[str]:
    found = await tx.scalars(
        select(ChatLink.conversation_id)
        .join(Conversation, Conversation.id == ChatLink.conversation_id)
        .where(ChatLink.customer_id == customer.id, ChatLink.ended_at.is_(None), Conversation.reachable)
        .order_by(ChatLink.linked_at)
    )
    return list(found)
