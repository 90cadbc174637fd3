"""Which lines are said, and how the calls of actions are counted."""

from typing import Any

import httpx
import pytest

from bench.counting import ACTIONS, COUNT, Counting
from bench.figures import Load
from bench.measure import understood
from bench.processes import ProgramFailed
from bench.talks import TALKS
from bench.visitors import Heard

LINES = {"fahad": [(f"line {n}", ("right",)) for n in range(9)]}


def heard(*wrong: str) -> Heard:
    return Heard(Load(ms=(1.0,) * 9, seconds=1.0), tuple((text, "something else") for text in wrong))


def test_the_first_six_lines_that_are_understood_are_said() -> None:
    chosen = understood(heard("line 1", "line 3"), LINES)
    assert [text for text, _ in chosen["fahad"]] == ["line 0", "line 2", "line 4", "line 5", "line 6", "line 7"]


def test_fewer_than_six_are_no_bench() -> None:
    with pytest.raises(ProgramFailed, match="'line 3': 'something else'"):
        understood(heard("line 0", "line 1", "line 2", "line 3"), LINES)


def test_a_talk_has_lines_to_spare_and_says_none_twice() -> None:
    for talk in TALKS:
        assert len({text for text, _ in talk.lines}) == len(talk.lines) > 6


async def test_calls_of_actions_are_counted_and_everything_goes_through() -> None:
    seen: list[str] = []

    async def app(scope: Any, receive: Any, send: Any) -> None:
        seen.append(scope["path"])
        await send({"type": "http.response.start", "status": 204, "headers": []})
        await send({"type": "http.response.body", "body": b""})

    async with httpx.AsyncClient(transport=httpx.ASGITransport(Counting(app)), base_url="http://app") as client:
        for path in (ACTIONS, "/", ACTIONS):
            assert (await client.post(path)).status_code == 204
        assert (await client.get(COUNT)).text == "2"
    assert seen == [ACTIONS, "/", ACTIONS]
