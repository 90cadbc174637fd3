"""The chats that are linked to a customer: where, since when, and ending one from another."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from backoffice import audit
from backoffice.access import customer_of, session_of
from backoffice.errors import NotFound, Refusal
from backoffice.models.accounts import ChatLink, Customer
from backoffice.models.conversations import Conversation
from backoffice.office import Caller, Office
from backoffice.outbox import add_notice, said
from backoffice.store import Transaction


@dataclass(frozen=True, slots=True)
class Session:
    """A linked chat. `channel` is web, telegram or terminal; `here` is the one that asks."""

    id: str
    channel: str
    since: datetime
    here: bool


class SessionOver(Refusal):
    """It has been ended already."""

    reply = "session_over"


class NoOtherSessions(NotFound):
    """Only this chat is linked."""

    reply = "sessions_none_other"


async def list_sessions(office: Office, caller: Caller) -> tuple[Session, ...]:
    """The caller's linked chats, this one first, then the newest. Raises NotLinked."""
    async with office.store.snapshot() as tx:
        customer = await customer_of(tx, caller)
        return tuple(await _sessions(tx, caller, customer))


async def end_session(office: Office, caller: Caller, session_id: str) -> Session:
    """End that one, once a message; the chat itself is told. Raises SessionOver, NotFound, NotLinked."""
    async with office.store.transaction() as tx:
        customer = await customer_of(tx, caller, lock=True)
        link = await session_of(tx, customer, session_id)
        chat = await tx.get_one(Conversation, link.conversation_id)
        session = _session(link, chat, caller)
        if await audit.already_done(tx, caller, "end_session") == link.id:
            return session
        if link.ended_at is not None:
            raise SessionOver
        link.ended_at = office.clock.now()
        audit.record(tx, caller, "end_session", subject_id=link.id, actor_id=customer.id, at=link.ended_at)
        if not session.here:
            told = said("session_ended_elsewhere", {"provider": office.provider(caller).title})
            add_notice(tx, chat.id, told, provider=caller.provider, at=link.ended_at)
        return session


async def _sessions(tx: Transaction, caller: Caller, customer: Customer) -> list[Session]:
    rows = await tx.execute(
        select(ChatLink, Conversation)
        .join(Conversation, Conversation.id == ChatLink.conversation_id)
        .where(ChatLink.customer_id == customer.id, ChatLink.ended_at.is_(None))
        .order_by(ChatLink.linked_at.desc(), ChatLink.id)
    )
    found = [_session(link, chat, caller) for link, chat in rows]
    return sorted(found, key=lambda one: not one.here)


def _session(link: ChatLink, chat: Conversation, caller: Caller) -> Session:
    return Session(link.id, chat.channel, link.linked_at, chat.id == caller.conversation_id)
