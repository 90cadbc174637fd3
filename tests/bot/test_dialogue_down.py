"""When the dialogue is away, slow or broken: the customer is told, the message kept, and answered if that is safe."""

from datetime import timedelta

import pytest

from backoffice import otp
from backoffice.handoff import request
from backoffice.office import Caller, Office
from bot.conversation import Conversations
from bot.dialogue import DialogueDown
from bot.messages import Reply
from bot.metrics import Metrics
from bot.resume import Resume
from bot.turns import Turns
from tests.bot.conftest import Chat, keys
from tests.fakes import FakeClock, FakeDialogue
from tests.people import MARYAM

REFUSED = DialogueDown("refused", heard=False)
SLOW = DialogueDown("timeout", heard=True)


class Killed(BaseException):
    """What a killed worker looks like from inside."""


async def killed(*_: object) -> None:
    raise Killed


async def killed_while_asking(chat: Chat, dialogue: FakeDialogue, text: str = "switch it on") -> None:
    dialogue.down = Killed()  # type: ignore[assignment]
    with pytest.raises(Killed):
        await chat.says(text)
    dialogue.down = None


async def log_keys(chat: Chat) -> list[str | None]:
    return [line.key for line in await chat.log() if line.author != "customer"]


@pytest.mark.parametrize("language", ["ar", "fa", "en"])
async def test_the_customer_is_told_in_their_language_and_offered_an_agent(
    chat: Chat, dialogue: FakeDialogue, language: str
) -> None:
    dialogue.down = REFUSED
    reply = (await chat.says("hello", language=language)).replies[0]
    assert (reply.key, reply.language) == ("dialogue_down", language)
    assert [button.payload for button in reply.buttons] == ["/talk_to_agent"]


@pytest.mark.parametrize("reason", ["timeout", "broken", "status", "shape"])
async def test_who_may_have_been_heard_is_asked_to_repeat(
    chat: Chat, dialogue: FakeDialogue, metrics: Metrics, reason: str
) -> None:
    dialogue.down = DialogueDown(reason, heard=True)
    assert keys(await chat.says("hello")) == ["dialogue_slow"]
    assert metrics.registry.get_sample_value("madad_dialogue_failures_total", {"reason": reason}) == 1


async def test_it_works_again_by_itself(chat: Chat, dialogue: FakeDialogue) -> None:
    dialogue.down = REFUSED
    await chat.says("hello")
    dialogue.down = None
    assert keys(await chat.says("hello again")) == ["not_understood"]


async def test_what_the_dialogue_never_got_is_answered_when_it_is_back(
    chat: Chat, dialogue: FakeDialogue, resume: Resume
) -> None:
    dialogue.down = REFUSED
    await chat.says("how much?")
    await resume.once()
    assert await log_keys(chat) == ["dialogue_down"]
    dialogue.down = None
    dialogue.answers("how much?", Reply("bill_none"), intent="check_bill")
    await resume.once()
    await resume.once()
    assert await log_keys(chat) == ["dialogue_down", "bill_none"]
    assert dialogue.texts == ["how much?"]


async def test_a_button_is_asked_again_with_its_payload(chat: Chat, dialogue: FakeDialogue, resume: Resume) -> None:
    dialogue.down = REFUSED
    await chat.says("/help", payload="/help")
    await chat.says("الفاتورة", payload="/check_bill")
    dialogue.down = None
    await resume.once()
    assert dialogue.texts == ["/check_bill"]


async def test_who_moved_on_is_not_answered_late(chat: Chat, dialogue: FakeDialogue, resume: Resume) -> None:
    dialogue.down = REFUSED
    await chat.says("how much?")
    dialogue.down = None
    await chat.says("something else")
    await resume.once()
    assert dialogue.texts == ["something else"]


async def test_what_is_older_than_ten_minutes_is_not_answered(
    chat: Chat, dialogue: FakeDialogue, resume: Resume, clock: FakeClock
) -> None:
    dialogue.down = REFUSED
    await chat.says("how much?")
    dialogue.down = None
    clock.move(minutes=11)
    await resume.once()
    assert dialogue.asked == []


async def test_what_timed_out_is_not_asked_again(chat: Chat, dialogue: FakeDialogue, resume: Resume) -> None:
    dialogue.down = SLOW
    await chat.says("switch it on")
    dialogue.down = None
    await resume.once(timedelta(0))
    assert (dialogue.asked, await log_keys(chat)) == ([], ["dialogue_slow"])


async def test_a_dialogue_that_breaks_on_the_second_try_ends_the_trying(
    chat: Chat, dialogue: FakeDialogue, resume: Resume, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialogue.down = REFUSED
    await chat.says("how much?")
    dialogue.down = SLOW
    monkeypatch.setattr(dialogue, "healthy", _yes)
    await resume.once()
    await resume.once()
    assert await log_keys(chat) == ["dialogue_down", "dialogue_slow"]


async def test_a_code_is_never_asked_again(chat: Chat, office: Office, dialogue: FakeDialogue, resume: Resume) -> None:
    turn = await chat.says("hello", provider="tele2")
    await otp.send_code(office, Caller("tele2", turn.conversation_id, "m"), MARYAM.phone)
    dialogue.down = REFUSED
    digits = office.providers["tele2"].codes.digits
    assert keys(await chat.says("1" * digits)) == ["dialogue_slow"]
    dialogue.down = None
    await resume.once(timedelta(0))
    assert dialogue.texts == ["hello"]


async def test_a_message_that_died_with_its_worker_is_answered(
    chat: Chat, dialogue: FakeDialogue, resume: Resume, clock: FakeClock
) -> None:
    await killed_while_asking(chat, dialogue)
    await resume.once()
    assert await log_keys(chat) == []  # for all we know another worker has it in hand
    clock.move(minutes=2)
    await resume.once()
    await resume.once()
    assert (dialogue.texts, await log_keys(chat)) == (["switch it on"], ["not_understood"])


async def test_an_answer_that_died_with_its_worker_is_said_without_asking_again(
    chat: Chat, dialogue: FakeDialogue, resume: Resume, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialogue.answers("switch it on", Reply("done"))
    with monkeypatch.context() as patched:
        patched.setattr(Turns, "_finish", killed)
        with pytest.raises(Killed):
            await chat.says("switch it on")
    await resume.once(timedelta(0))
    assert (dialogue.texts, await log_keys(chat)) == (["switch it on"], ["done"])


async def test_a_code_that_died_with_its_worker_is_asked_for(
    chat: Chat, office: Office, dialogue: FakeDialogue, resume: Resume
) -> None:
    turn = await chat.says("hello", provider="tele2")
    await otp.send_code(office, Caller("tele2", turn.conversation_id, "m"), MARYAM.phone)
    await killed_while_asking(chat, dialogue, "1" * office.providers["tele2"].codes.digits)
    await resume.once(timedelta(0))
    assert (dialogue.texts, (await log_keys(chat))[-1]) == (["hello"], "dialogue_slow")


async def test_who_waited_for_ten_minutes_is_asked_to_repeat(
    chat: Chat, dialogue: FakeDialogue, resume: Resume, clock: FakeClock
) -> None:
    await killed_while_asking(chat, dialogue)
    dialogue.down = REFUSED
    clock.move(minutes=9)
    await resume.once()
    assert await log_keys(chat) == []
    clock.move(minutes=2)
    await resume.once()
    assert await log_keys(chat) == ["dialogue_slow"]


async def test_a_worker_that_is_alone_need_not_wait(chat: Chat, dialogue: FakeDialogue, resume: Resume) -> None:
    await killed_while_asking(chat, dialogue)
    await resume.once(timedelta(0))
    assert await log_keys(chat) == ["not_understood"]


async def test_a_message_for_an_agent_needs_no_answer(
    chat: Chat, office: Office, dialogue: FakeDialogue, resume: Resume
) -> None:
    dialogue.down = REFUSED
    turn = await chat.says("how much?")
    await request(office, Caller("stc", turn.conversation_id, "asked"))
    dialogue.down = None
    await resume.once()
    assert (dialogue.asked, await log_keys(chat)) == ([], ["dialogue_down"])


async def test_channels_of_other_processes_are_left_alone(
    conversations: Conversations, dialogue: FakeDialogue, resume: Resume
) -> None:
    terminal = Chat(conversations, "terminal")
    dialogue.down = REFUSED
    await terminal.says("how much?")
    dialogue.down = None
    await resume.once()
    assert dialogue.asked == []


async def _yes() -> bool:
    return True
