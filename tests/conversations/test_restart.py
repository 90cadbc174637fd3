"""A conversation goes on where it was when the dialogue server has been restarted."""

from tests.conversations.conftest import DialogueProcess
from tests.conversations.stage import Stage


async def test_a_form_survives_a_restart_of_the_dialogue_server(stage: Stage, dialogue: DialogueProcess) -> None:
    chat = stage.chat("tele2", "fa")
    await chat.opens()
    await chat.logs_in_as("maryam")
    await chat.says("از آنتن شکایت دارم")
    assert chat.keys == ["ask_complaint_when"]
    dialogue.stop()
    await chat.says("دیروز")
    assert chat.keys == ["dialogue_down"]
    dialogue.start()
    await chat.says("دیروز")
    assert chat.keys == ["ask_complaint_description"]
