"""The conversations written down in this folder, one file a topic, played against the real thing.

A talk names the provider, the language and `who` (one of the demo's people, already logged in; else nobody); with
`also_in` they are logged in on that channel too. Its steps:
- `says` types a text, `presses` a button by its label (`presses_old` one from before), `gives` the code from the SMS
  (`right`) or another one (`wrong`), `sends` a picture by that name, `waits` lets that many seconds pass, `becomes`
  logs in as somebody else, `names` types a text with the number of the newest request in place of `{}`,
  `sets_password` fills in the page for it, `staff` lets an agent decide on the company's request.
- After it, `hears` are the keys of the replies, in order; `with` and `without` are pieces of their text; `buttons` are
  some of the labels; `changed` counts what the chat has changed so far.
"""

from pathlib import Path
from typing import Any

import pytest
import structlog
import yaml
from structlog.typing import EventDict

from tests.conversations.stage import Chat, Stage, also_linked

_TALKS = [
    pytest.param(talk, id=f"{file.stem}: {talk['name']}")
    for file in sorted(Path(__file__).parent.glob("*.yml"))
    for talk in yaml.safe_load(file.read_text(encoding="utf-8"))
]


@pytest.mark.parametrize("talk", _TALKS)
async def test_a_conversation_goes_as_written(talk: dict[str, Any], stage: Stage) -> None:
    chat = stage.chat(talk["provider"], talk["language"])
    with structlog.testing.capture_logs([structlog.processors.format_exc_info]) as logs:
        await chat.opens()
        if who := talk.get("who"):
            await chat.logs_in_as(who)
        if channel := talk.get("also_in"):
            await also_linked(stage.office, talk["provider"], talk["who"], channel)
        for step in talk["talk"]:
            await _play(chat, step)
            assert _failures(logs) == [], step
            _check(chat, step)
            if "changed" in step:
                changes = await chat.changes()
                assert {action: changes.get(action, 0) for action in step["changed"]} == step["changed"]


async def _play(chat: Chat, step: dict[str, Any]) -> None:
    match step:
        case {"says": text}:
            await chat.says(str(text))
        case {"presses": label} | {"presses_old": label}:
            await chat.presses(str(label), old="presses_old" in step)
        case {"gives": which}:
            code = await chat.code()
            await chat.says(code if which == "right" else code[:-1] + str((int(code[-1]) + 1) % 10))
        case {"becomes": who}:
            await chat.logs_in_as(who)
        case {"names": text}:
            await chat.says(text.format(await chat.request()))
        case {"sets_password": password}:
            await chat.sets_password(str(password))
        case {"sends": name}:
            await chat.sends(str(name))
        case {"staff": decision}:
            await chat.decided(decision, "مهر شرکت روی فرم نیست" if decision == "refuse" else "")
        case {"waits": seconds}:
            chat.stage.clock.move(seconds=seconds)
        case _:
            raise AssertionError(f"no such step: {step}")


def _check(chat: Chat, step: dict[str, Any]) -> None:
    what = f"{step}\n{chat.keys}\n{chat.text}\n{chat.labels}"
    if "hears" in step:
        assert chat.keys == _list(step["hears"]), what
    for piece in _list(step.get("with")):
        assert str(piece) in chat.text, what
    for piece in _list(step.get("without")):
        assert str(piece) not in chat.text, what
    for label in _list(step.get("buttons")):
        assert str(label) in chat.labels, what


def _failures(logs: list[EventDict]) -> list[str]:
    """What went wrong so far, with its traceback: a sentence to the customer does not say it."""
    return [f"{log['event']} {log.get('exception', '')}" for log in logs if log["log_level"] == "error"]


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]
