"""Who answers a chat: the bot, nobody yet (waiting), an agent; or it is closed.

Each change is a compare-and-set: it happens only if the owner is still the one the caller believed in, so two agents
cannot take one chat and a bot's turn cannot undo a take. Each leaves an audit row.
"""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, and_, func, or_, select

from backoffice.conversations import Owner, locked_row
from backoffice.errors import NotFound, Refusal
from backoffice.ids import new_id
from backoffice.models.accounts import ChatLink, Customer
from backoffice.models.agents import Agent
from backoffice.models.audit import AuditRow
from backoffice.models.conversations import Conversation, Message
from backoffice.office import Caller, Office
from backoffice.store import Transaction
from backoffice.values import Language


class ChatTaken(Refusal):
    """The chat is no longer waiting: another agent took it, or the customer changed their mind."""

    reply = "chat_taken"


class NotYourChat(Refusal):
    """The agent does not hold this chat now."""

    reply = "not_your_chat"


@dataclass(frozen=True, slots=True)
class Waiting:
    """A place in the queue, from 1. `entered` is true when this request put the chat there."""

    position: int
    entered: bool


@dataclass(frozen=True, slots=True)
class QueuedChat:
    """A chat as the console lists it. `customer_name` is known only once the chat has shown whose it is."""

    conversation_id: str
    provider: str
    channel: str
    language: Language
    owner: Owner
    customer_name: str | None
    last_text: str
    queued_at: datetime | None
    updated_at: datetime


@dataclass(frozen=True, slots=True)
class _Step:
    """A change of owner, for the audit: by an agent, or by a customer's message."""

    action: str
    at: datetime
    agent_id: str | None = None
    message_id: str | None = None


async def request(office: Office, caller: Caller) -> Waiting:
    """Put the caller's chat in its provider's queue. A chat that waits, or that an agent has, stays as it is."""
    now = office.clock.now()
    async with office.store.transaction() as tx:
        chat = await locked_row(tx, caller.conversation_id)
        entered = chat.owner in {"bot", "closed"}
        if entered:
            _set(chat, "waiting", now)
            _record(tx, chat, _Step("handoff_requested", now, message_id=caller.message_id))
            await tx.flush()
        return Waiting(await _position(tx, chat), entered)


async def stop_waiting(office: Office, caller: Caller) -> bool:
    """waiting → bot, because the customer wishes so. False when the chat does not wait any more."""
    now = office.clock.now()
    async with office.store.transaction() as tx:
        chat = await locked_row(tx, caller.conversation_id)
        if chat.owner != "waiting":
            return False
        _set(chat, "bot", now)
        _record(tx, chat, _Step("handoff_cancelled", now, message_id=caller.message_id))
    return True


async def take(tx: Transaction, agent_id: str, conversation_id: str, at: datetime) -> bool:
    """waiting → agent. False when the agent has it already; raises ChatTaken, or NotFound in others' queues."""
    chat = await _served_by(tx, agent_id, conversation_id)
    if (chat.owner, chat.agent_id) == ("agent", agent_id):
        return False
    if chat.owner != "waiting":
        raise ChatTaken
    _set(chat, "agent", at, agent_id)
    _record(tx, chat, _Step("handoff_taken", at, agent_id))
    return True


async def hold(tx: Transaction, agent_id: str, conversation_id: str) -> Conversation:
    """The chat, which the agent has and keeps until the transaction ends; raises NotYourChat or NotFound."""
    chat = await _served_by(tx, agent_id, conversation_id)
    if (chat.owner, chat.agent_id) != ("agent", agent_id):
        raise NotYourChat
    return chat


async def give_back(tx: Transaction, agent_id: str, conversation_id: str, at: datetime) -> None:
    """agent → bot. Raises NotYourChat or NotFound."""
    chat = await hold(tx, agent_id, conversation_id)
    _set(chat, "bot", at)
    _record(tx, chat, _Step("handoff_given_back", at, agent_id))


async def close(tx: Transaction, agent_id: str, conversation_id: str, at: datetime) -> None:
    """agent → closed, until the customer writes again. Raises NotYourChat or NotFound."""
    chat = await hold(tx, agent_id, conversation_id)
    _set(chat, "closed", at)
    _record(tx, chat, _Step("handoff_closed", at, agent_id))


async def may_see(tx: Transaction, agent_id: str, conversation_id: str) -> None:
    """Raise NotFound unless the agent serves the chat's provider."""
    await _served_by(tx, agent_id, conversation_id)


async def list_chats(office: Office, agent_id: str) -> list[QueuedChat]:
    """The waiting chats of the agent's providers, longest first, then those that the agent has."""
    async with office.store.snapshot() as tx:
        agent = await tx.get(Agent, agent_id)
        if agent is None or not agent.active:
            return []
        last = select(Message.text).where(
            Message.conversation_id == Conversation.id, Message.seq == Conversation.last_seq
        )
        found = await tx.execute(
            select(Conversation, Customer.name, last.scalar_subquery())
            .outerjoin(ChatLink, _linked())
            .outerjoin(Customer, Customer.id == ChatLink.customer_id)
            .where(
                or_(
                    and_(Conversation.owner == "waiting", Conversation.provider.in_(agent.providers)),
                    and_(Conversation.owner == "agent", Conversation.agent_id == agent_id),
                )
            )
            .order_by(Conversation.owner.desc(), Conversation.queued_at, Conversation.updated_at, Conversation.id)
        )
        return [_queued(chat, name, text) for chat, name, text in found]


async def _served_by(tx: Transaction, agent_id: str, conversation_id: str) -> Conversation:
    agent = await tx.get(Agent, agent_id)
    chat = await locked_row(tx, conversation_id)
    if agent is None or not agent.active or chat.provider not in agent.providers:
        raise NotFound
    return chat


async def _position(tx: Transaction, chat: Conversation) -> int:
    if chat.owner != "waiting":
        return 0
    ahead = await tx.scalar(
        select(func.count())
        .select_from(Conversation)
        .where(
            Conversation.provider == chat.provider,
            Conversation.owner == "waiting",
            or_(
                Conversation.queued_at < chat.queued_at,
                and_(Conversation.queued_at == chat.queued_at, Conversation.id < chat.id),
            ),
        )
    )
    return 1 + (ahead or 0)


def _set(chat: Conversation, owner: Owner, at: datetime, agent_id: str | None = None) -> None:
    chat.owner, chat.agent_id, chat.updated_at = owner, agent_id, at
    chat.queued_at = at if owner == "waiting" else None


def _record(tx: Transaction, chat: Conversation, step: _Step) -> None:
    tx.add(
        AuditRow(
            id=new_id(),
            at=step.at,
            provider=chat.provider,
            actor="agent" if step.agent_id else "customer",
            actor_id=step.agent_id,
            conversation_id=chat.id,
            message_id=step.message_id or new_id(),
            action=step.action,
            subject_id=chat.id,
            details={},
        )
    )


def _linked() -> ColumnElement[bool]:
    return and_(
        ChatLink.conversation_id == Conversation.id,
        ChatLink.provider == Conversation.provider,
        ChatLink.ended_at.is_(None),
    )


def _queued(chat: Conversation, customer_name: str | None, last_text: str | None) -> QueuedChat:
    return QueuedChat(
        conversation_id=chat.id,
        provider=chat.provider,
        channel=chat.channel,
        language=chat.language,
        owner=chat.owner,  # type: ignore[arg-type]
        customer_name=customer_name,
        last_text=last_text or "",
        queued_at=chat.queued_at,
        updated_at=chat.updated_at,
    )
