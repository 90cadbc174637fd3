"""A conversation goes on where it was: after a restart of the dialogue server, and after days of silence."""

from tests.conversations.conftest import DialogueProcess
from tests.conversations.stage import Chat, Stage


async def complaining(stage: Stage) -> Chat:
    """Maryam has said what her complaint is about, and is asked when it happened."""
    chat = stage.chat("tele2", "fa")
    await chat.opens()
    await chat.logs_in_as("maryam")
    await chat.says("از آنتن شکایت دارم")
    assert chat.keys == ["ask_complaint_when"]
    return chat


async def test_a_form_survives_a_restart_of_the_dialogue_server(stage: Stage, dialogue: DialogueProcess) -> None:
    chat = await complaining(stage)
    dialogue.stop()
    await chat.says("دیروز")
    assert chat.keys == ["dialogue_down"]
    dialogue.start()
    await chat.says("دیروز")
    assert chat.keys == ["ask_complaint_description"]


async def test_a_form_survives_a_days_pause(stage: Stage) -> None:
    chat = await complaining(stage)
    stage.clock.move(days=1)
    await chat.says("دیروز")
    assert chat.keys == ["ask_complaint_description"]


async def test_a_form_is_put_aside_after_two_days_of_silence_and_goes_on_when_asked_to(stage: Stage) -> None:
    chat = await complaining(stage)
    stage.clock.move(days=2)
    assert await stage.lapses.end_silent_forms() == 1
    chat.shown += await stage.conversations.since(await chat.conversation_id(), 0)
    assert [line.key for line in chat.shown[-2:]] == ["form_lapsed", "resume_complaint_form"]
    await chat.presses("بله")
    assert chat.keys == ["ask_complaint_when"]
    await chat.says("پریروز")
    assert chat.keys == ["ask_complaint_description"]


async def test_what_is_said_after_two_days_of_silence_is_no_answer_to_the_old_question(stage: Stage) -> None:
    chat = await complaining(stage)
    stage.clock.move(days=2)
    await stage.lapses.end_silent_forms()
    await chat.says("موجودیم چقدره")
    assert chat.keys == ["balances"]
