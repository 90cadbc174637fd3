"""What has to leave: chat lines and SMS, written in the transaction that causes them and sent after its commit.

A claim is a lease: the item's `not_before` moves into the future, and if the worker dies it simply becomes due again.
So an item is sent at least once. On PostgreSQL workers pass over rows that others hold; SQLite has one writer.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, and_, exists, func, or_, select, update
from sqlalchemy.orm import aliased

from backoffice.conversations import ConversationInfo, lock_chat
from backoffice.ids import new_id
from backoffice.models.conversations import Conversation, Message
from backoffice.models.outbox import OutboxItem
from backoffice.office import Office
from backoffice.store import Transaction
from backoffice.transcript import LogLine, read_line
from backoffice.values import Language, Value, to_wire

LEASE = timedelta(seconds=60)


@dataclass(frozen=True, slots=True)
class Delivery:
    """An item that this worker has to send before its lease ends. `attempts` counts this one."""

    id: str
    kind: str
    conversation_id: str | None
    message_id: str | None
    payload: Mapping[str, Any]
    attempts: int


def said(
    reply: str, args: Mapping[str, Value], lines: Sequence[tuple[str, Mapping[str, Value]]] = ()
) -> dict[str, Any]:
    """A sentence to be, as JSON: its key and values, and those of the lines of a listing below it."""
    raw: dict[str, Any] = {"reply": reply, "args": {name: to_wire(value) for name, value in args.items()}}
    return {**raw, "items": [said(*line) for line in lines]} if lines else raw


def add_chat_line(tx: Transaction, line: LogLine, at: datetime) -> None:
    """Let the line go out to its chat."""
    tx.add(_item("chat", at, conversation_id=line.conversation_id, message_id=line.id))


def add_sms(
    tx: Transaction,
    *,
    to: str,
    reply: str,
    args: Mapping[str, Value],
    language: Language,
    provider: str,
    conversation_id: str | None,
    at: datetime,
    expires_at: datetime | None = None,
) -> None:
    """Let an SMS go to `to` (E.164): the sentence `reply` with `args`, made into words when it is sent.

    After `expires_at` it is dropped unsent. The payload is wiped once it was sent or dropped: it may hold a code.
    """
    payload = {
        "to": to,
        "reply": said(reply, args),
        "language": language,
        "provider": provider,
        "expires_at": expires_at.isoformat() if expires_at else None,
    }
    tx.add(_item("sms", at, conversation_id=conversation_id, payload=payload))


def add_email(
    tx: Transaction,
    *,
    to: str,
    reply: str,
    args: Mapping[str, Value],
    lines: Sequence[tuple[str, Mapping[str, Value]]] = (),
    language: Language,
    provider: str,
    at: datetime,
    link: str | None = None,
    files: Mapping[str, str] | None = None,
    expires_at: datetime | None = None,
) -> None:
    """Let an e-mail go to that address: the sentence `reply`, which has a `.subject`, made into words when it is sent.

    `link` is an address of ours to follow; `files` are texts that go along, by file name. `expires_at` and the wiping
    of the payload are as for an SMS.
    """
    payload = {
        "to": to,
        "reply": said(reply, args, lines),
        "language": language,
        "provider": provider,
        "link": link,
        "files": dict(files or {}),
        "expires_at": expires_at.isoformat() if expires_at else None,
    }
    tx.add(_item("email", at, payload=payload))


def add_notice(
    tx: Transaction,
    conversation_id: str,
    reply: Mapping[str, Any],
    *,
    provider: str,
    at: datetime,
) -> None:
    """Let the chat be told something that it did not ask for just now: a receipt, a reminder, an end.

    `reply` is the JSON that actions answer with; it is put into words, in the chat's language of then, when it is said.
    """
    payload = {"reply": dict(reply), "provider": provider}
    tx.add(_item("notice", at, conversation_id=conversation_id, payload=payload))


async def claim(office: Office, channels: Collection[str], limit: int) -> list[Delivery]:
    """Up to `limit` due items of chats on those channels (and items of no chat), leased to the caller.

    Of each chat only the oldest unsent line is given out, so that no worker overtakes another.
    """
    now = office.clock.now()
    async with office.store.transaction() as tx:
        rows = await tx.scalars(
            select(OutboxItem)
            .outerjoin(Message, Message.id == OutboxItem.message_id)
            .outerjoin(Conversation, Conversation.id == OutboxItem.conversation_id)
            .where(OutboxItem.state == "due", OutboxItem.not_before <= now, _served(channels), ~_overtakes())
            .order_by(OutboxItem.created_at, Message.seq)
            .limit(limit)
            .with_for_update(skip_locked=True, of=OutboxItem)
        )
        claimed = []
        for row in rows:
            row.not_before = now + LEASE
            row.attempts += 1
            claimed.append(
                Delivery(row.id, row.kind, row.conversation_id, row.message_id, dict(row.payload), row.attempts)
            )
        return claimed


async def read_delivery(office: Office, delivery: Delivery) -> tuple[ConversationInfo, LogLine] | None:
    """The chat as it is now, and the line to be sent to it; None for a line that is gone."""
    async with office.store.transaction() as tx:
        line = await read_line(tx, delivery.message_id or "")
        return (await lock_chat(tx, line.conversation_id), line) if line else None


async def take_notice(tx: Transaction, delivery: Delivery, at: datetime) -> bool:
    """Mark it as said in the transaction that says it. False when another worker was first."""
    taken = await tx.execute(
        update(OutboxItem)
        .where(OutboxItem.id == delivery.id, OutboxItem.state == "due")
        .values(state="sent", sent_at=at)
        .returning(OutboxItem.id)
    )
    return taken.first() is not None


async def mark_sent(office: Office, delivery: Delivery) -> None:
    now = office.clock.now()
    await _finish(office, delivery, state="sent", sent_at=now)


async def mark_dropped(office: Office, delivery: Delivery) -> None:
    """It need not or cannot be sent."""
    await _finish(office, delivery, state="dropped")


async def mark_failed(office: Office, delivery: Delivery) -> None:
    """It was tried often enough."""
    await _finish(office, delivery, state="failed")


async def try_later(office: Office, delivery: Delivery, seconds: float) -> None:
    """Make it due again after that many seconds."""
    not_before = office.clock.now() + timedelta(seconds=seconds)
    async with office.store.transaction() as tx:
        await tx.execute(update(OutboxItem).where(OutboxItem.id == delivery.id).values(not_before=not_before))


async def oldest_age(office: Office, channels: Collection[str]) -> float:
    """Seconds that the oldest unsent item has been waiting; 0 with none."""
    async with office.store.snapshot() as tx:
        oldest = await tx.scalar(
            select(func.min(OutboxItem.created_at))
            .outerjoin(Conversation, Conversation.id == OutboxItem.conversation_id)
            .where(OutboxItem.state == "due", _served(channels))
        )
    return max(0.0, (office.clock.now() - oldest).total_seconds()) if oldest else 0.0


def _item(kind: str, at: datetime, **values: Any) -> OutboxItem:
    return OutboxItem(
        id=new_id(), kind=kind, state="due", attempts=0, not_before=at, created_at=at, **{"payload": {}, **values}
    )


def _served(channels: Collection[str]) -> ColumnElement[bool]:
    return or_(OutboxItem.conversation_id.is_(None), Conversation.channel.in_(channels))


def _overtakes() -> ColumnElement[bool]:
    """Whether an older line of the same chat has still to be sent."""
    earlier, line = aliased(OutboxItem), aliased(Message)
    return exists(
        select(earlier.id)
        .join(line, line.id == earlier.message_id)
        .where(
            and_(
                earlier.conversation_id == OutboxItem.conversation_id,
                earlier.state == "due",
                line.seq < Message.seq,
            )
        )
    )


async def _finish(office: Office, delivery: Delivery, **values: Any) -> None:
    scrubbed: dict[str, Any] = {"payload": {}} if delivery.kind in {"sms", "email"} else {}
    async with office.store.transaction() as tx:
        await tx.execute(update(OutboxItem).where(OutboxItem.id == delivery.id).values(**values, **scrubbed))
