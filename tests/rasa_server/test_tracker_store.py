"""A conversation kept in a bounded form goes on exactly as if all of it were kept."""

import random
from pathlib import Path

import pytest
from rasa.core.tracker_store import SQLTrackerStore
from rasa.shared.core.events import ConversationPaused, SlotSet
from rasa.shared.core.trackers import DialogueStateTracker

from rasa_server.tracker_store import BoundedTrackerStore
from tests.rasa_server.bot import ActionServer, agent_with, say

TALK = (
    "/greet", "/check_bill", "/check_balance", "/register", "/cancel", "0501234567", "الرياض", "/nlu_fallback",
    "وش السالفة طال عمرك", "/inform",
)  # fmt: skip


def state(tracker: DialogueStateTracker | None) -> tuple[object, ...]:
    assert tracker is not None
    assert tracker.latest_message is not None
    loop = tracker.active_loop
    return (
        tracker.current_slot_values(),
        loop and (loop.name, loop.rejected, loop.is_interrupted, (loop.trigger_message or {}).get("text")),
        tracker.latest_action_name,
        tracker.latest_message.text,
        tracker.is_paused(),
        tracker.followup_action,
    )


@pytest.mark.parametrize("seed", range(6))
async def test_a_bounded_conversation_answers_like_a_whole_one(
    model: Path, actions: ActionServer, tmp_path: Path, seed: int
) -> None:
    whole = SQLTrackerStore(None, db=str(tmp_path / "whole.db"))
    bounded = BoundedTrackerStore(None, turns=1 + seed % 3)
    full, short = agent_with(model, whole, actions), agent_with(model, bounded, actions)
    chance = random.Random(seed)
    for text in chance.choices(TALK, weights=(1, 1, 1, 4, 1, 2, 3, 1, 2, 1), k=25):
        assert await say(short, text) == await say(full, text), text
        assert state(await bounded.retrieve("sara")) == state(await whole.retrieve("sara")), text


async def test_a_long_conversation_is_kept_as_short_as_a_young_one(model: Path, actions: ActionServer) -> None:
    store = BoundedTrackerStore(None, turns=4)
    agent = agent_with(model, store, actions)
    for _ in range(20):
        await say(agent, "/check_balance")
    sent = [len(asked["tracker"]["events"]) for asked in actions.asked if asked["next_action"] == "action_balance"]
    assert sent[-1] == sent[9]


async def test_a_form_is_still_open_after_a_restart_of_the_server(
    model: Path, actions: ActionServer, tmp_path: Path
) -> None:
    url = f"sqlite:///{tmp_path / 'new' / 'dialogue.sqlite'}"
    before = agent_with(model, BoundedTrackerStore(None, url), actions)
    assert await say(before, "/register") == ["ask_phone"]
    assert await say(before, "0501234567") == ["ask_city"]
    after = agent_with(model, BoundedTrackerStore(None, url), actions)
    assert await say(after, "الرياض") == ["registered"]


async def test_conversations_are_kept_apart(model: Path, actions: ActionServer) -> None:
    store = BoundedTrackerStore(None)
    agent = agent_with(model, store, actions)
    await say(agent, "/register", "sara")
    assert await say(agent, "/greet", "omar") == ["greet"]
    assert await say(agent, "0501234567", "sara") == ["ask_city"]
    assert sorted(await store.keys()) == ["omar", "sara"]


async def test_a_pause_outlives_the_turn_it_was_made_in(model: Path, actions: ActionServer) -> None:
    store = BoundedTrackerStore(None, turns=1)
    agent = agent_with(model, store, actions)
    await say(agent, "/greet")
    tracker = await store.retrieve("sara")
    assert tracker is not None
    tracker.update_with_events([SlotSet("city", "الرياض"), ConversationPaused()], None)
    await store.save(tracker)
    for _ in range(3):
        assert await say(agent, "/greet") == []
    again = await store.retrieve("sara")
    assert again is not None
    assert again.is_paused()
    assert again.get_slot("city") == "الرياض"


async def test_a_message_that_no_rule_knows_ends_the_turn_in_silence(model: Path, actions: ActionServer) -> None:
    agent = agent_with(model, BoundedTrackerStore(None), actions)
    assert await say(agent, "/inform") == []
    assert await say(agent, "/check_balance") == ["balance", "more"]  # a followup action, then nothing more


async def test_nobody_is_known_at_first() -> None:
    assert await BoundedTrackerStore(None).retrieve("nobody") is None
