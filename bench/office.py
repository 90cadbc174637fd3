"""The back office of a bench: a database of its own with the demo's people, and chats that are theirs already."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from backoffice.access import customer_of
from backoffice.accounts import link_chat
from backoffice.conversations import open_chat
from backoffice.demo import link_as, load_demo
from backoffice.ids import new_id
from backoffice.office import Caller, Office
from backoffice.store import Transaction
from bench.talks import Talk
from bot.app import open_office, prepare_database
from bot.config import Settings


@dataclass(frozen=True)
class Chat:
    """A conversation that somebody of the demo is about to begin."""

    conversation_id: str
    talk: Talk


async def open_chats(settings: Settings, talks: Sequence[Talk], chats: int) -> Iterator[Chat]:
    """Make the database and that many chats, the talks in turn, each known to be its person's. Raises NotFound."""
    await prepare_database(settings)
    office = open_office(settings)
    try:
        await load_demo(office.store, office.clock, office.providers)
        opened = [await _open_chats(office, talk, chats // len(talks)) for talk in talks]
    finally:
        await office.store.close()
    return iter([Chat(*pair) for row in zip(*opened, strict=True) for pair in zip(row, talks, strict=True)])


async def _open_chats(office: Office, talk: Talk, count: int) -> list[str]:
    """The conversation ids. The first is linked by the demo's own door; the others follow it in one transaction."""
    async with office.store.transaction() as tx:
        callers = [await _open(tx, office, talk) for _ in range(count)]
    await link_as(office, callers[0], talk.person)
    async with office.store.transaction() as tx:
        customer = await customer_of(tx, callers[0])
        for caller in callers[1:]:
            await link_chat(tx, caller, customer, office.clock.now())
    return [caller.conversation_id for caller in callers]


async def _open(tx: Transaction, office: Office, talk: Talk) -> Caller:
    chat = await open_chat(
        tx, channel="bench", chat_id=new_id(), provider=talk.provider, language=talk.language, at=office.clock.now()
    )
    return Caller(talk.provider, chat.id, message_id=new_id())
