"""The log of what was said in a chat: a line after the other, numbered without gaps, each written once.

Writing a line locks its conversation's row, so that `seq` stays without gaps however many write at once. Functions that
take a `Transaction` are steps of the caller's own; those that take an `Office` are whole by themselves.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, select, update
from sqlalchemy.exc import IntegrityError

from backoffice.conversations import locked_row
from backoffice.ids import new_id
from backoffice.models.agents import Agent
from backoffice.models.conversations import Conversation, Message
from backoffice.office import Office
from backoffice.store import Transaction

_LINES_OF_A_TURN = 20
"""No turn has more; what stands further up is not the last question any more."""


class AlreadyReceived(Exception):
    """The channel delivered this message before. Nothing was written."""


@dataclass(frozen=True, slots=True)
class StoredButton:
    label: str
    payload: str
    kind: str = "say"


@dataclass(frozen=True, slots=True)
class NewLine:
    """A line to be written. `reply` is what its text was made from; `channel_message_id` is unique in its chat."""

    author: str
    text: str
    reply: Mapping[str, Any] | None = None
    buttons: tuple[StoredButton, ...] = ()
    agent_id: str | None = None
    channel_message_id: str | None = None


@dataclass(frozen=True, slots=True)
class LogLine:
    """A line of the log. `handled` is about customers' lines: answered, or handed on to an agent."""

    id: str
    conversation_id: str
    seq: int
    author: str
    text: str
    reply: Mapping[str, Any] | None
    buttons: tuple[StoredButton, ...]
    agent_name: str | None
    channel_message_id: str | None
    intent: str | None
    at: datetime
    handled: bool


async def append_line(tx: Transaction, conversation_id: str, line: NewLine, at: datetime) -> LogLine:
    """Write the line with the next `seq`. Raises AlreadyReceived for a `channel_message_id` that is there already."""
    message = await _add(tx, conversation_id, line, at)
    try:
        await tx.flush()
    except IntegrityError as error:
        raise AlreadyReceived from error
    agent = await tx.get(Agent, line.agent_id) if line.agent_id else None
    return _line(message, agent.name if agent else None)


async def append_lines(tx: Transaction, lines: Mapping[str, NewLine], at: datetime) -> dict[str, LogLine]:
    """Write a line into each of those conversations (ids), which the transaction has locked: `lock_chats`.

    For lines of our own, that no agent said and no channel delivered. All of them together are two statements.
    """
    added = {one: await _add(tx, one, line, at) for one, line in lines.items()}
    await tx.flush()
    return {one: _line(message, None) for one, message in added.items()}


async def _add(tx: Transaction, conversation_id: str, line: NewLine, at: datetime) -> Message:
    chat = await locked_row(tx, conversation_id)
    chat.last_seq += 1
    chat.updated_at = at
    message = Message(
        id=new_id(),
        conversation_id=conversation_id,
        seq=chat.last_seq,
        author=line.author,
        agent_id=line.agent_id,
        text=line.text,
        reply=dict(line.reply) if line.reply else None,
        buttons=[{"label": b.label, "payload": b.payload, "kind": b.kind} for b in line.buttons],
        channel_message_id=line.channel_message_id,
        at=at,
    )
    tx.add(message)
    return message


async def mark_handled(tx: Transaction, message_id: str, at: datetime, intent: str | None = None) -> None:
    """The customer's message needs nothing more. `intent` is what it was understood as."""
    await tx.execute(update(Message).where(Message.id == message_id).values(handled_at=at, intent=intent))


async def button_at(tx: Transaction, conversation_id: str, seq: int, index: int) -> StoredButton | None:
    """The button at that place under that line, or None where there is none."""
    raw = await tx.scalar(select(Message.buttons).where(Message.conversation_id == conversation_id, Message.seq == seq))
    if not raw or not 0 <= index < len(raw):
        return None
    return StoredButton(**raw[index])


async def open_offers(tx: Transaction, conversation_id: str) -> tuple[int, tuple[StoredButton, ...]]:
    """The `seq` of the customer's last line (0 if none), and the buttons that were offered after it, in order."""
    latest = await tx.execute(
        select(Message.seq, Message.author, Message.buttons)
        .where(Message.conversation_id == conversation_id)
        .order_by(Message.seq.desc())
        .limit(_LINES_OF_A_TURN)
    )
    offered: list[StoredButton] = []
    first = 1
    for first, author, buttons in latest:
        if author == "customer":
            return first, tuple(offered)
        offered[:0] = [StoredButton(**raw) for raw in buttons]
    return first - 1, tuple(offered)


async def read_lines(office: Office, conversation_id: str, after: int, limit: int = 100) -> list[LogLine]:
    """The lines with a greater `seq` than `after`, in order, at most `limit`."""
    async with office.store.snapshot() as tx:
        return await _read(
            tx, Message.conversation_id == conversation_id, Message.seq > after, order=[Message.seq], limit=limit
        )


async def read_received(office: Office, conversation_id: str, channel_message_id: str) -> LogLine | None:
    """The line that the channel delivered under that name."""
    async with office.store.snapshot() as tx:
        found = await _read(
            tx,
            Message.conversation_id == conversation_id,
            Message.channel_message_id == channel_message_id,
            order=[],
            limit=1,
        )
        return found[0] if found else None


async def read_line(tx: Transaction, message_id: str) -> LogLine | None:
    found = await _read(tx, Message.id == message_id, order=[], limit=1)
    return found[0] if found else None


async def read_lines_of(tx: Transaction, message_ids: Collection[str]) -> dict[str, LogLine]:
    """Those lines by their own ids; one that is gone is left out."""
    found = await _read(tx, Message.id.in_(message_ids), order=[], limit=len(message_ids))
    return {line.id: line for line in found}


async def unanswered(office: Office, channels: Collection[str], limit: int = 1000) -> list[LogLine]:
    """Customers' messages on those channels that nobody answered or handed on, oldest first."""
    served = select(Conversation.id).where(Conversation.channel.in_(channels))
    async with office.store.snapshot() as tx:
        return await _read(
            tx,
            Message.author == "customer",
            Message.handled_at.is_(None),
            Message.conversation_id.in_(served),
            order=[Message.at, Message.seq],
            limit=limit,
        )


async def _read(tx: Transaction, *where: ColumnElement[bool], order: Sequence[Any], limit: int) -> list[LogLine]:
    found = await tx.execute(
        select(Message, Agent.name)
        .outerjoin(Agent, Agent.id == Message.agent_id)
        .where(*where)
        .order_by(*order)
        .limit(limit)
    )
    return [_line(message, agent_name) for message, agent_name in found]


def _line(row: Message, agent_name: str | None) -> LogLine:
    return LogLine(
        id=row.id,
        conversation_id=row.conversation_id,
        seq=row.seq,
        author=row.author,
        text=row.text,
        reply=row.reply,
        buttons=tuple(StoredButton(**raw) for raw in row.buttons),
        agent_name=agent_name,
        channel_message_id=row.channel_message_id,
        intent=row.intent,
        at=row.at,
        handled=row.handled_at is not None,
    )
