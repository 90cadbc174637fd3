"""Forms that wait for an answer which does not come.

After a day the customer is reminded. After another one the dialogue puts the form aside with all that was entered, so
that whatever is said next is not taken for an answer of the day before yesterday.
"""

from datetime import datetime, timedelta

from sqlalchemy import Select, select

from backoffice.conversations import locked_row
from backoffice.models.conversations import Conversation
from backoffice.office import Office
from backoffice.outbox import add_notice
from backoffice.store import Transaction

REMIND_AFTER = timedelta(days=1)
LAPSE_AFTER = timedelta(days=2)


async def mark_form(tx: Transaction, conversation_id: str, asked_at: datetime | None) -> None:
    """Note that a form waits since then, or with None that none does."""
    chat = await locked_row(tx, conversation_id)
    chat.form_asked_at, chat.form_reminded = asked_at, False


async def remind_of_forms(office: Office) -> int:
    """Remind everybody, once a form, whose answer is a day late. How many they were."""
    now = office.clock.now()
    due = _waiting(now - REMIND_AFTER).where(~Conversation.form_reminded)
    async with office.store.transaction() as tx:
        chats = (await tx.scalars(due.with_for_update(skip_locked=True))).all()
        for chat in chats:
            chat.form_reminded = True
            add_notice(tx, chat.id, _REMINDER, provider=chat.provider, at=now)
        return len(chats)


async def lapsed_forms(office: Office) -> list[str]:
    """The conversations whose form nobody has answered for two days, the longest silence first."""
    due = _waiting(office.clock.now() - LAPSE_AFTER).order_by(Conversation.form_asked_at)
    async with office.store.snapshot() as tx:
        return [chat.id for chat in await tx.scalars(due)]


_REMINDER = {
    "reply": "form_waits",
    "args": {},
    "buttons": [
        {"reply": "form_go_on", "args": {}, "payload": "/repeat", "kind": "say"},
        {"reply": "intent_cancel", "args": {}, "payload": "/cancel", "kind": "say"},
    ],
}


def _waiting(since: datetime) -> Select[Conversation]:
    return (
        select(Conversation)
        .where(Conversation.owner == "bot", Conversation.reachable, Conversation.form_asked_at <= since)
        .limit(500)
    )
