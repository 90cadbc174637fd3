"""The terminal: scripts, buttons by number, the code on the screen, and what an agent says meanwhile."""

import asyncio
import io
import json
from collections.abc import AsyncIterator
from typing import Any

import pytest

from backoffice.accounts import who_is
from backoffice.agents import add_agent
from backoffice.demo import load_demo
from backoffice.errors import NotFound
from backoffice.handoff import request
from backoffice.office import Caller, Office
from bot.channels import terminal as module
from bot.channels.terminal import Screen, Terminal, run_script, talk
from bot.conversation import Conversations
from bot.handoff import Handoff
from bot.messages import Button, Reply
from bot.signals import LocalSignals
from tests.fakes import FakeDialogue

MENU = Reply(
    "help",
    buttons=(
        Button("share_phone", kind="contact"),
        Button("intent_check_bill", payload="/check_bill"),
        Button("intent_check_balance", payload="/check_balance"),
    ),
)


@pytest.fixture
def terminal(conversations: Conversations) -> Terminal:
    return Terminal(conversations, "tele2", "fa")


async def scripted(terminal: Terminal, *lines: str, screen: Screen | None = None) -> list[dict[str, Any]]:
    out = io.StringIO()
    await run_script(terminal, screen or Screen(lambda _: None, 5), [f"{line}\n" for line in lines], out)
    return [json.loads(line) for line in out.getvalue().splitlines()]


async def test_a_script_prints_each_exchange(terminal: Terminal, dialogue: FakeDialogue) -> None:
    dialogue.answers("قبضم چقدره", MENU, intent="check_bill", language="fa")
    [exchange, empty] = await scripted(terminal, "قبضم چقدره", "")
    assert set(exchange) == {"in", "out", "intent", "ms"}
    assert (exchange["in"], exchange["intent"], exchange["out"][0]["key"]) == ("قبضم چقدره", "check_bill", "help")
    assert len(exchange["out"][0]["buttons"]) == 3
    assert empty["out"][0]["key"] == "say_something"


async def test_a_button_is_pressed_by_its_number(terminal: Terminal, dialogue: FakeDialogue) -> None:
    dialogue.answers("منو", MENU)
    await scripted(terminal, "منو", "۲")
    assert dialogue.texts == ["منو", "/check_balance"]


async def test_a_number_beyond_the_buttons_is_text(terminal: Terminal, dialogue: FakeDialogue) -> None:
    dialogue.answers("منو", MENU)
    await scripted(terminal, "منو", "3")
    assert dialogue.texts == ["منو", "3"]


async def test_a_script_types_the_code_that_was_sent(
    terminal: Terminal, conversations: Conversations, dialogue: FakeDialogue, office: Office
) -> None:
    shown: list[str] = []
    screen = Screen(shown.append, 5)
    screen.show("✉ SMS +989211230001: کد ورود: ۱۲۳۴۵")
    await scripted(terminal, "کد {code}", screen=screen)
    assert dialogue.texts == ["کد ۱۲۳۴۵"]
    assert len(shown) == 1


async def test_a_terminal_can_be_a_demo_customer(
    terminal: Terminal, conversations: Conversations, office: Office, dialogue: FakeDialogue
) -> None:
    await load_demo(office.store, office.clock, office.providers)
    await terminal.open_as(office, "maryam")
    await terminal.say("hi")
    conversation_id, _, metadata = dialogue.asked[0]
    identity = await who_is(office, Caller("tele2", conversation_id, metadata["message_id"]))
    assert identity.linked


@pytest.mark.parametrize("person", ["nobody", "salem"])
async def test_nobody_can_be_someone_the_provider_does_not_have(
    terminal: Terminal, office: Office, person: str
) -> None:
    await load_demo(office.store, office.clock, office.providers)
    with pytest.raises(NotFound):
        await terminal.open_as(office, person)


async def test_every_terminal_is_a_conversation_of_its_own(conversations: Conversations) -> None:
    first = await Terminal(conversations, "stc", "ar").say("hi")
    second = await Terminal(conversations, "stc", "ar").say("hi")
    assert first.conversation_id != second.conversation_id


async def test_a_person_sees_greeting_answers_buttons_and_the_agent(
    conversations: Conversations,
    office: Office,
    dialogue: FakeDialogue,
    handoff: Handoff,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    dialogue.answers("/greet", Reply("help", buttons=(Button("intent_check_bill", payload="/check_bill"),)))
    typed: asyncio.Queue[str | None] = asyncio.Queue()

    async def keyboard() -> AsyncIterator[str]:
        while (line := await typed.get()) is not None:
            yield line

    monkeypatch.setattr(module, "typed_lines", keyboard)
    shown: asyncio.Queue[str] = asyncio.Queue()
    signals = LocalSignals()
    talking = asyncio.create_task(talk(Terminal(conversations, "stc", "ar"), conversations, signals, shown.put_nowait))
    await shown.get()
    assert (await shown.get()).startswith("  1. ")
    conversation_id = dialogue.asked[0][0]
    layla = await add_agent(office, "layla", "ليلى", "long enough", ["stc"])
    await request(office, Caller("stc", conversation_id, "asked"))
    await handoff.take(layla, conversation_id)
    await handoff.reply(layla, conversation_id, "أهلًا", "r1")
    await signals.notify(f"conversation:{conversation_id}")
    assert "ليلى" in await shown.get()
    assert await shown.get() == "ليلى: أهلًا"
    typed.put_nowait(None)
    await talking
