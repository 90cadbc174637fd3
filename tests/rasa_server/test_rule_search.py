"""The rule that Rasa finds is found in the kept searches too."""

import copy
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from rasa.core.agent import Agent, load_agent
from rasa.core.policies.rule_policy import RULES, RULES_FOR_LOOP_UNHAPPY_PATH, RulePolicy
from rasa.shared.core.events import ActionExecuted, ActiveLoop, Event, UserUttered
from rasa.shared.core.slots import AnySlot, FloatSlot, ListSlot, Slot, TextSlot
from rasa.shared.core.trackers import DialogueStateTracker

from rasa_server import rule_search

STOCK = (RulePolicy._get_possible_keys, RulePolicy._find_action_from_rules)


@pytest.fixture
async def agent(model: Path) -> Agent:
    return await load_agent(str(model))


@pytest.fixture
def policy(agent: Agent) -> RulePolicy:
    nodes = agent.processor.graph_runner._instantiated_nodes.values()
    return next(node._component for node in nodes if isinstance(node._component, RulePolicy))


@pytest.fixture
def corrected() -> Iterator[None]:
    rule_search.search_once()
    yield
    RulePolicy._get_possible_keys, RulePolicy._find_action_from_rules = STOCK  # type: ignore[method-assign]
    del Slot.__copy__


def _turns(agent: Agent) -> list[list[Event]]:
    """Each intent of the sample alone, with each form open, and after a form's action."""
    listen = ActionExecuted("action_listen")
    alone = [[listen, UserUttered("x", {"name": intent, "confidence": 1.0})] for intent in agent.domain.intents]
    opened = [[*said, ActionExecuted(form), ActiveLoop(form)] for form in agent.domain.form_names for said in alone]
    ended = [[*turn, ActiveLoop(None)] for turn in opened]
    return [*alone, *opened, *ended, *([*turn, *said] for turn in opened for said in alone)]


def _predictions(agent: Agent) -> list[tuple[list[float], list[Any]]]:
    found = []
    for events in _turns(agent):
        tracker = DialogueStateTracker.from_events("somebody", events, agent.domain.slots)
        prediction = agent.processor._predict_next_with_tracker(tracker)
        found.append((list(prediction.probabilities), [event.as_dict()["event"] for event in prediction.events]))
    return found


async def test_every_turn_is_answered_as_before(agent: Agent, request: pytest.FixtureRequest) -> None:
    before = _predictions(agent)
    request.getfixturevalue("corrected")
    assert _predictions(agent) == before  # searched
    assert _predictions(agent) == before  # kept


async def test_the_same_rules_fit(agent: Agent, policy: RulePolicy) -> None:
    fitted = 0
    for events in _turns(agent):
        tracker = DialogueStateTracker.from_events("somebody", events, agent.domain.slots)
        states = policy._prediction_states(tracker, agent.domain, rule_only_data=policy._get_rule_only_data())
        for name in (RULES, RULES_FOR_LOOP_UNHAPPY_PATH):
            lookup = policy.lookup[name]
            found = rule_search._possible_keys(policy, lookup, states)
            assert set(found) == STOCK[0](policy, lookup, states)
            fitted += bool(found)
    assert fitted


async def test_a_rule_that_quotes_words_is_still_looked_for(corrected: None, agent: Agent, policy: RulePolicy) -> None:
    assert not rule_search._quotes_words(policy)
    del vars(policy)["_quotes_words"]
    quoting = '[{"prev_action": {"action_name": "action_listen"}, "user": {"text": "open sesame"}}]'
    policy.lookup[RULES][quoting] = "action_restart"
    said = UserUttered("open sesame", {"name": "greet", "confidence": 1.0})
    tracker = DialogueStateTracker.from_events("somebody", [ActionExecuted("action_listen"), said], agent.domain.slots)
    found = agent.processor._predict_next_with_tracker(tracker)
    assert agent.domain.action_names_or_texts[found.max_confidence_index] == "action_restart"


async def test_searches_that_are_kept_stay_few(
    agent: Agent, policy: RulePolicy, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rule_search, "_KEPT", 3)
    for number in range(10):
        state = {"prev_action": {"action_name": "action_listen"}, "user": {"intent": f"wish_{number}"}}
        rule_search._possible_keys(policy, policy.lookup[RULES], [state])
    assert 0 < len(vars(policy)["_fitting_newest"]) <= 3


@pytest.mark.parametrize("slot", [AnySlot("a", []), TextSlot("b", [{}]), FloatSlot("c", []), ListSlot("d", [])])
def test_a_copied_slot_is_one_of_its_own(corrected: None, slot: Slot) -> None:
    twin = copy.copy(slot)
    assert (type(twin), vars(twin)) == (type(slot), vars(slot))
    twin.value = 1
    assert (slot.value, slot.has_been_set) == (None, False)
