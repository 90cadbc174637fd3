"""Chats and the log of what was said in them.

Functions that take a `Transaction` are steps of the caller's own; those that take an `Office` are whole by themselves.
Writing a line locks its conversation's row, so that `seq` counts without gaps however many write at once.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal, TypeAlias

from sqlalchemy import ColumnElement, Select, func, select, update
from sqlalchemy.exc import IntegrityError

from backoffice.errors import NotFound
from backoffice.ids import new_id
from backoffice.models.agents import Agent
from backoffice.models.conversations import Conversation, Message
from backoffice.office import Office
from backoffice.store import Transaction
from backoffice.values import Language

Owner: TypeAlias = Literal["bot", "waiting", "agent", "closed"]


class AlreadyReceived(Exception):
    """The channel delivered this message before. Nothing was written."""


@dataclass(frozen=True, slots=True)
class ConversationInfo:
    """A chat as it is at the moment of reading. `owner` is who answers; `last_seq` is 0 when nothing was said yet."""

    id: str
    channel: str
    chat_id: str
    provider: str
    language: Language
    owner: Owner
    agent_id: str | None
    queued_at: datetime | None
    reachable: bool
    last_seq: int


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


async def find_chat(office: Office, channel: str, chat_id: str) -> ConversationInfo | None:
    """The conversation of that chat, or None when it never wrote."""
    async with office.store.snapshot() as tx:
        row = await tx.scalar(_chat(channel, chat_id))
        return _info(row) if row else None


async def read_chat(office: Office, conversation_id: str) -> ConversationInfo:
    """That conversation, or NotFound."""
    async with office.store.snapshot() as tx:
        row = await tx.get(Conversation, conversation_id)
        if row is None:
            raise NotFound
        return _info(row)


async def open_chat(
    tx: Transaction, *, channel: str, chat_id: str, provider: str, language: Language, at: datetime
) -> ConversationInfo:
    """The conversation of that chat, locked; made with that provider and language when it is new."""
    row = await tx.scalar(_chat(channel, chat_id).with_for_update())
    if row is not None:
        return _info(row)
    try:
        async with tx.begin_nested():
            row = Conversation(
                id=new_id(),
                channel=channel,
                chat_id=chat_id,
                provider=provider,
                language=language,
                owner="bot",
                reachable=True,
                last_seq=0,
                created_at=at,
                updated_at=at,
            )
            tx.add(row)
    except IntegrityError:  # another worker was first
        row = (await tx.scalars(_chat(channel, chat_id).with_for_update())).one()
    return _info(row)


async def lock_chat(tx: Transaction, conversation_id: str) -> ConversationInfo:
    """That conversation, fresh, and nobody else's until the transaction ends; or NotFound."""
    return _info(await locked_row(tx, conversation_id))


async def locked_row(tx: Transaction, conversation_id: str) -> Conversation:
    """The row behind `lock_chat`, for this room's own use."""
    held: set[str] = tx.info.setdefault("locked_chats", set())
    if conversation_id in held:
        row = await tx.get(Conversation, conversation_id)
    else:
        await tx.flush()  # a fresh read must not undo what was changed before
        row = await tx.get(Conversation, conversation_id, with_for_update=True, populate_existing=True)
        held.add(conversation_id)
    if row is None:
        raise NotFound
    return row


async def append_line(tx: Transaction, conversation_id: str, line: NewLine, at: datetime) -> LogLine:
    """Write the line with the next `seq`. Raises AlreadyReceived for a `channel_message_id` that is there already."""
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
    try:
        await tx.flush()
    except IntegrityError as error:
        raise AlreadyReceived from error
    agent = await tx.get(Agent, line.agent_id) if line.agent_id else None
    return _line(message, agent.name if agent else None)


async def mark_handled(tx: Transaction, message_id: str, at: datetime, intent: str | None = None) -> None:
    """The customer's message needs nothing more. `intent` is what it was understood as."""
    await tx.execute(update(Message).where(Message.id == message_id).values(handled_at=at, intent=intent))


async def change_language(tx: Transaction, conversation_id: str, language: Language) -> None:
    (await locked_row(tx, conversation_id)).language = language


async def welcome_back(tx: Transaction, conversation_id: str, provider: str | None) -> ConversationInfo:
    """The customer wrote: the chat is reachable, and the bot's again if it was closed.

    With a `provider` (they followed its link) the chat is about that one, unless an agent is concerned with it.
    """
    chat = await locked_row(tx, conversation_id)
    chat.reachable = True
    if chat.owner == "closed":
        chat.owner = "bot"
    if provider and chat.owner == "bot":
        chat.provider = provider
    return _info(chat)


async def set_language(office: Office, conversation_id: str, language: Language) -> None:
    """What the customer asked to be answered in, or NotFound."""
    async with office.store.transaction() as tx:
        await change_language(tx, conversation_id, language)


async def set_provider(office: Office, conversation_id: str, provider: str) -> None:
    """Which provider the chat is about from now on, or NotFound."""
    async with office.store.transaction() as tx:
        (await locked_row(tx, conversation_id)).provider = provider


async def set_reachable(office: Office, conversation_id: str, yes: bool) -> None:
    """Whether lines arrive: not when the customer blocked the bot or deleted the chat. Or NotFound."""
    async with office.store.transaction() as tx:
        (await locked_row(tx, conversation_id)).reachable = yes


async def button_at(tx: Transaction, conversation_id: str, seq: int, index: int) -> StoredButton | None:
    """The button at that place under that line, or None where there is none."""
    raw = await tx.scalar(select(Message.buttons).where(Message.conversation_id == conversation_id, Message.seq == seq))
    if not raw or not 0 <= index < len(raw):
        return None
    return StoredButton(**raw[index])


async def open_offers(tx: Transaction, conversation_id: str) -> tuple[int, tuple[StoredButton, ...]]:
    """The `seq` of the customer's last line (0 if none), and the buttons that were offered after it."""
    mine = select(func.coalesce(func.max(Message.seq), 0)).where(
        Message.conversation_id == conversation_id, Message.author == "customer"
    )
    said = int(await tx.scalar(mine) or 0)
    rows = await tx.scalars(
        select(Message.buttons).where(Message.conversation_id == conversation_id, Message.seq > said)
    )
    return said, tuple(StoredButton(**raw) for buttons in rows for raw in buttons)


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


def _chat(channel: str, chat_id: str) -> Select[Conversation]:
    return select(Conversation).where(Conversation.channel == channel, Conversation.chat_id == chat_id)


async def _read(tx: Transaction, *where: ColumnElement[bool], order: Sequence[Any], limit: int) -> list[LogLine]:
    found = await tx.execute(
        select(Message, Agent.name)
        .outerjoin(Agent, Agent.id == Message.agent_id)
        .where(*where)
        .order_by(*order)
        .limit(limit)
    )
    return [_line(message, agent_name) for message, agent_name in found]


def _info(row: Conversation) -> ConversationInfo:
    return ConversationInfo(
        id=row.id,
        channel=row.channel,
        chat_id=row.chat_id,
        provider=row.provider,
        language=row.language,
        owner=row.owner,  # type: ignore[arg-type]
        agent_id=row.agent_id,
        queued_at=row.queued_at,
        reachable=row.reachable,
        last_seq=row.last_seq,
    )


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
