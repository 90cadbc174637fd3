"""The people of the tests are those of the demo."""

from dataclasses import replace

from backoffice.demo import link_as
from backoffice.demo_people import PEOPLE, Person
from backoffice.ids import new_id
from backoffice.models.conversations import Conversation
from backoffice.office import Caller, Office

SALEM, NOURA, FAHAD = PEOPLE["salem"], PEOPLE["noura"], PEOPLE["fahad"]
HIND = PEOPLE["hind"]
MARYAM, REZA, PARISA, SEPEHR = PEOPLE["maryam"], PEOPLE["reza"], PEOPLE["parisa"], PEOPLE["sepehr"]
ABDULLAH, HUDA, HUDA_BEFORE = PEOPLE["abdullah"], PEOPLE["huda"], PEOPLE["huda_before"]
KHALID, LAMA = PEOPLE["khalid"], PEOPLE["lama"]


async def stranger(office: Office, provider: str = "stc", language: str = "ar") -> Caller:
    """A new chat that has not shown whose it is."""
    caller = Caller(provider=provider, conversation_id=new_id(), message_id=new_id())
    async with office.store.transaction() as tx:
        tx.add(
            Conversation(
                id=caller.conversation_id,
                channel="test",
                chat_id=caller.conversation_id,
                provider=provider,
                language=language,
                created_at=office.clock.now(),
                updated_at=office.clock.now(),
            )
        )
    return caller


async def chat_of(office: Office, person: Person) -> Caller:
    """A new chat that has shown to be that person's."""
    caller = await stranger(office, person.provider, person.language)
    await link_as(office, caller, person.key)
    return again(caller)


def again(caller: Caller) -> Caller:
    """The same chat, with its next message."""
    return replace(caller, message_id=new_id())
