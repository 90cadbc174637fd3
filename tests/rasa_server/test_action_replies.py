"""What an action may answer is judged as Rasa judges it, with the schema compiled once."""

from collections.abc import Iterator
from typing import Any

import pytest
from jsonschema import ValidationError
from rasa.core.actions.action import RemoteAction

from rasa_server import action_replies

STOCK = RemoteAction._validate_action_result
ACTION = RemoteAction("action_anything", None)

GOOD: list[Any] = [
    {},
    {"events": [], "responses": []},
    {"events": [{"event": "slot", "name": "a", "value": None, "timestamp": None}], "responses": [{"custom": {"x": 1}}]},
    {"events": [{"event": "followup", "name": "action_listen"}]},
]
BAD: list[Any] = [
    None,
    [],
    "ok",
    {"events": {}},
    {"events": [{"event": "slot"}]},
    {"events": [{"event": "nonsense"}]},
    {"events": [{"event": "slot", "value": 1}, {"no": "event"}], "responses": []},
    {"responses": ["text"]},
    {"responses": {}},
]


@pytest.fixture
def corrected() -> Iterator[None]:
    action_replies.compile_once()
    yield
    RemoteAction._validate_action_result = STOCK  # type: ignore[method-assign]


@pytest.mark.parametrize("reply", GOOD)
def test_a_good_reply_passes_as_before(corrected: None, reply: Any) -> None:
    assert STOCK(ACTION, reply)
    assert ACTION._validate_action_result(reply)


@pytest.mark.parametrize("reply", BAD)
def test_a_bad_reply_is_refused_with_the_same_words(corrected: None, reply: Any) -> None:
    with pytest.raises(ValidationError) as stock:
        STOCK(ACTION, reply)
    with pytest.raises(ValidationError) as ours:
        ACTION._validate_action_result(reply)
    assert str(ours.value) == str(stock.value)


def test_the_schema_is_compiled_once(corrected: None) -> None:
    ACTION._validate_action_result({})
    first = action_replies._validator()
    ACTION._validate_action_result({"events": []})
    assert action_replies._validator() is first
