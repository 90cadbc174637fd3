"""Telling customers what happened without their asking: in the chat while it is theirs, else by SMS."""

from collections.abc import Mapping
from datetime import datetime

from backoffice.access import linked
from backoffice.models.accounts import Customer
from backoffice.outbox import add_notice, add_sms, said
from backoffice.store import Transaction
from backoffice.values import Value


async def tell(
    tx: Transaction,
    customer: Customer,
    conversation_id: str,
    reply: str,
    args: Mapping[str, Value],
    *,
    at: datetime,
) -> None:
    """Say it in the chat where it was asked for, if that chat is still the customer's; otherwise send an SMS."""
    if await linked(tx, conversation_id, customer.id):
        add_notice(tx, conversation_id, said(reply, args), provider=customer.provider, at=at)
        return
    add_sms(
        tx,
        to=customer.phone,
        reply=reply,
        args=args,
        language=customer.language,
        provider=customer.provider,
        conversation_id=None,
        at=at,
    )
