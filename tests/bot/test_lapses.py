"""A form whose customer has gone silent: reminded after a day, put aside after two."""

from typing import Any

from sqlalchemy import select

from backoffice.handoff import request
from backoffice.models.outbox import OutboxItem
from backoffice.office import Caller, Office
from backoffice.open_forms import lapsed_forms, remind_of_forms
from bot.dialogue import DialogueDown
from bot.lapses import Lapses
from bot.messages import Reply
from tests.bot.conftest import Chat
from tests.fakes import FakeClock, FakeDialogue

QUESTION = Reply("ask_complaint_when", waits=True)


async def notices(office: Office) -> list[dict[str, Any]]:
    async with office.store.transaction() as tx:
        return [item.payload for item in await tx.scalars(select(OutboxItem).where(OutboxItem.kind == "notice"))]


async def asked(chat: Chat, dialogue: FakeDialogue) -> None:
    """The bot has just asked something within a form."""
    dialogue.answers("a complaint", QUESTION, intent="file_complaint")
    dialogue.answers("/lapse", Reply("form_lapsed"), intent="lapse")
    await chat.says("a complaint")


async def test_after_a_day_the_customer_is_reminded_once(
    chat: Chat, office: Office, dialogue: FakeDialogue, clock: FakeClock
) -> None:
    await asked(chat, dialogue)
    clock.move(hours=23)
    assert await remind_of_forms(office) == 0
    clock.move(hours=1)
    assert [await remind_of_forms(office) for _ in range(2)] == [1, 0]
    [notice] = await notices(office)
    assert notice["reply"]["reply"] == "form_waits"
    assert [button["payload"] for button in notice["reply"]["buttons"]] == ["/repeat", "/cancel"]


async def test_after_two_days_the_dialogue_puts_it_aside(
    chat: Chat, dialogue: FakeDialogue, lapses: Lapses, clock: FakeClock
) -> None:
    await asked(chat, dialogue)
    clock.move(hours=47)
    assert await lapses.end_silent_forms() == 0
    clock.move(hours=1)
    assert [await lapses.end_silent_forms() for _ in range(2)] == [1, 0]
    assert dialogue.texts == ["a complaint", "/lapse"]
    assert [line.key for line in await chat.log()][-1] == "form_lapsed"


async def test_an_answer_stops_the_clock(
    chat: Chat, office: Office, dialogue: FakeDialogue, lapses: Lapses, clock: FakeClock
) -> None:
    await asked(chat, dialogue)
    await chat.says("never mind")
    clock.move(days=3)
    assert (await remind_of_forms(office), await lapses.end_silent_forms()) == (0, 0)


async def test_a_chat_that_an_agent_has_is_left_alone(
    chat: Chat, office: Office, dialogue: FakeDialogue, clock: FakeClock
) -> None:
    await asked(chat, dialogue)
    await request(office, Caller("stc", await chat.id(), "asked"))
    clock.move(days=3)
    assert (await remind_of_forms(office), await lapsed_forms(office)) == (0, [])


async def test_a_dialogue_that_is_down_is_asked_another_time(
    chat: Chat, dialogue: FakeDialogue, lapses: Lapses, clock: FakeClock
) -> None:
    await asked(chat, dialogue)
    clock.move(days=2)
    dialogue.down = DialogueDown("refused", heard=False)
    assert await lapses.end_silent_forms() == 0
    dialogue.down = None
    assert await lapses.end_silent_forms() == 1
