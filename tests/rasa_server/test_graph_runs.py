"""The model's graph comes to the same in our order as through dask."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from rasa.core.agent import Agent, load_agent
from rasa.engine.exceptions import GraphRunError
from rasa.engine.graph import GraphNode
from rasa.engine.runner.dask import DaskGraphRunner
from rasa.shared.core.events import UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

from rasa_server import graph_runs

STOCK = DaskGraphRunner.run
TEXTS = ["كم فاتورتي؟", "سلام", "0501230001", "؟؟؟", ""]


@pytest.fixture
async def agent(model: Path) -> Agent:
    return await load_agent(str(model))


@pytest.fixture
def corrected() -> Iterator[None]:
    graph_runs.run_in_order()
    yield
    DaskGraphRunner.run = STOCK  # type: ignore[method-assign]


@pytest.mark.parametrize("text", TEXTS)
async def test_a_message_is_understood_as_before(agent: Agent, text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    before = await agent.parse_message(text)
    monkeypatch.setattr(DaskGraphRunner, "run", graph_runs._run)
    assert await agent.parse_message(text) == before


async def test_the_next_action_is_predicted_as_before(agent: Agent, monkeypatch: pytest.MonkeyPatch) -> None:
    tracker = await agent.processor.get_tracker("somebody")
    tracker.update(UserUttered("hi", {"name": "greet", "confidence": 1.0}))
    before = _prediction(agent, tracker)
    monkeypatch.setattr(DaskGraphRunner, "run", graph_runs._run)
    assert _prediction(agent, tracker) == before


def _prediction(agent: Agent, tracker: DialogueStateTracker) -> tuple[list[float], str | None]:
    assert agent.processor is not None
    found = agent.processor._predict_next_with_tracker(tracker)
    return found.probabilities, found.policy_name


async def test_the_order_is_worked_out_once_for_each_target(corrected: None, agent: Agent) -> None:
    await agent.parse_message("سلام")
    plans = dict(vars(agent.processor.graph_runner)["_plans"])
    await agent.parse_message("كم فاتورتي؟")
    assert {wanted: id(plan) for wanted, plan in plans.items()} == {
        wanted: id(plan) for wanted, plan in vars(agent.processor.graph_runner)["_plans"].items()
    }


async def test_a_node_that_fails_is_told_as_before(
    corrected: None, agent: Agent, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError

    monkeypatch.setattr(GraphNode, "__call__", broken)
    with pytest.raises(GraphRunError):
        await agent.parse_message("سلام")
