"""Chats: with whom, about which provider, in which language, and who answers.

Functions that take a `Transaction` are steps of the caller's own; those that take an `Office` are whole by themselves.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Literal, TypeAlias

from sqlalchemy import Select, select
from sqlalchemy.exc import IntegrityError

from backoffice.errors import NotFound
from backoffice.ids import new_id
from backoffice.models.conversations import Conversation
from backoffice.office import Office
from backoffice.store import Transaction
from backoffice.values import Language

Owner: TypeAlias = Literal["bot", "waiting", "agent", "closed"]


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
        _held(tx)[row.id] = row
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
    _held(tx)[row.id] = row
    return _info(row)


async def lock_chat(tx: Transaction, conversation_id: str) -> ConversationInfo:
    """That conversation, fresh, and nobody else's until the transaction ends; or NotFound."""
    return _info(await locked_row(tx, conversation_id))


async def lock_chats(tx: Transaction, conversation_ids: Collection[str]) -> dict[str, ConversationInfo]:
    """Those conversations by id, as `lock_chat` gives them; one that is not there is left out.

    All at once, and in the order of their ids, so that two who lock many do not wait for each other for ever.
    """
    wanted = [one for one in conversation_ids if one not in _held(tx)]
    if wanted:
        await tx.flush()
        rows = await tx.scalars(
            select(Conversation)
            .where(Conversation.id.in_(wanted))
            .order_by(Conversation.id)
            .with_for_update()
            .execution_options(populate_existing=True)
        )
        _held(tx).update((row.id, row) for row in rows)
    held = _held(tx)
    return {one: _info(held[one]) for one in conversation_ids if one in held}


async def locked_row(tx: Transaction, conversation_id: str) -> Conversation:
    """The row behind `lock_chat`, for this room's own use."""
    held = _held(tx)
    if conversation_id not in held:
        await tx.flush()  # a fresh read must not undo what was changed before
        row = await tx.get(Conversation, conversation_id, with_for_update=True, populate_existing=True)
        if row is None:
            raise NotFound
        held[conversation_id] = row
    return held[conversation_id]


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


def _held(tx: Transaction) -> dict[str, Conversation]:
    """The conversations that the transaction has locked already, and need not read again."""
    held: dict[str, Conversation] = tx.info.setdefault("held_chats", {})
    return held


def _chat(channel: str, chat_id: str) -> Select[Conversation]:
    return select(Conversation).where(Conversation.channel == channel, Conversation.chat_id == chat_id)


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
