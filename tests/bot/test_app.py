"""The parts put together: what runs, what answers, and who may ask."""

from collections.abc import AsyncIterator
from pathlib import Path

import httpx
import pytest
from fastapi import FastAPI
from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from backoffice.agents import verify_agent
from backoffice.errors import NotFound
from bot.actions_route import actions_router
from bot.app import DEMO_AGENT, assemble, build, create_agent, open_office, prepare_demo, running, serve
from bot.config import Settings
from bot.messages import Inbound
from bot.servers import free_port


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """An installation of its own, with no dialogue server running."""
    return Settings(_env_file=None, data_dir=tmp_path, dialogue_url=f"http://127.0.0.1:{free_port()}")


def client_of(web: FastAPI, host: str = "127.0.0.1") -> httpx.AsyncClient:
    return httpx.AsyncClient(transport=httpx.ASGITransport(web, client=(host, 1)), base_url="http://madad")


async def test_a_message_goes_through_the_whole_program_with_the_dialogue_away(settings: Settings) -> None:
    await prepare_demo(settings)
    async with build(settings) as app:
        turn = await app.conversations.handle(Inbound("web", "1", "m1", "سلام", provider="tele2", language="fa"))
    assert [(reply.key, reply.language) for reply in turn.replies] == [("dialogue_down", "fa")]


async def test_the_demo_is_prepared_once(settings: Settings) -> None:
    assert await prepare_demo(settings) > 0
    assert await prepare_demo(settings) == 0
    office = open_office(settings)
    login, name, password = DEMO_AGENT
    agent = await verify_agent(office, login, password)
    assert agent is not None
    assert (agent.name, set(agent.providers)) == (name, set(office.providers))
    await office.store.close()


async def test_an_agent_is_added(settings: Settings) -> None:
    await prepare_demo(settings)
    await create_agent(settings, "layla", "ليلى", "long enough", ["stc"])
    office = open_office(settings)
    assert await verify_agent(office, "layla", "long enough")
    await office.store.close()


async def test_health_tells_of_both_servers(settings: Settings) -> None:
    await prepare_demo(settings)
    app = assemble(settings)
    async with running(app), client_of(serve(app)) as client:
        assert (await client.get("/health")).json() == {"app": "up", "dialogue": "down"}


async def test_numbers_are_for_this_machine(settings: Settings) -> None:
    await prepare_demo(settings)
    app = assemble(settings)
    web = serve(app)
    async with running(app), client_of(web) as here, client_of(web, "203.0.113.7") as elsewhere:
        await app.conversations.handle(Inbound("web", "1", "m1", "hi"))
        assert 'madad_messages_in_total{channel="web"} 1.0' in (await here.get("/metrics")).text
        assert (await elsewhere.get("/metrics")).status_code == 403


async def test_a_terminal_may_talk_as_fast_as_it_is_answered(settings: Settings) -> None:
    await prepare_demo(settings)
    app = assemble(settings, channels=frozenset({"terminal"}))
    async with running(app):
        turns = [await app.conversations.handle(Inbound("terminal", "1", f"m{n}", "hi")) for n in range(30)]
    assert all(turn.replies for turn in turns)


class Echo(Action):  # type: ignore[misc]
    def name(self) -> str:
        return "action_echo"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, _domain: object) -> list[object]:
        if tracker.sender_id == "nobody":
            raise NotFound
        dispatcher.utter_message(json_message={"reply": tracker.latest_message["text"]})
        return []


def call(action: str = "action_echo") -> dict[str, object]:
    tracker = {"sender_id": "c1", "slots": {}, "latest_message": {"text": "hi"}, "events": [], "paused": False}
    return {"next_action": action, "tracker": tracker, "sender_id": "c1"}


@pytest.fixture
def web() -> FastAPI:
    web = FastAPI()
    web.include_router(actions_router([Echo()], "the secret"))
    return web


@pytest.fixture
async def here(web: FastAPI) -> AsyncIterator[httpx.AsyncClient]:
    async with client_of(web) as client:
        yield client


@pytest.fixture
async def elsewhere(web: FastAPI) -> AsyncIterator[httpx.AsyncClient]:
    async with client_of(web, "203.0.113.7") as client:
        yield client


async def test_an_action_runs(here: httpx.AsyncClient) -> None:
    answer = (await here.post("/actions/webhook", json=call())).json()
    assert answer["events"] == []
    assert answer["responses"][0]["custom"] == {"reply": "hi"}


async def test_an_action_nobody_has_is_not_found(here: httpx.AsyncClient) -> None:
    answer = await here.post("/actions/webhook", json=call("action_unknown"))
    assert (answer.status_code, answer.json()["action_name"]) == (404, "action_unknown")


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b"\xff"])
async def test_what_is_no_call_is_refused(here: httpx.AsyncClient, body: bytes) -> None:
    assert (await here.post("/actions/webhook", content=body)).status_code == 400


async def test_a_call_without_end_is_refused(here: httpx.AsyncClient) -> None:
    assert (await here.post("/actions/webhook", content=b" " * (9 * 1024 * 1024))).status_code == 413


async def test_strangers_need_the_secret(elsewhere: httpx.AsyncClient) -> None:
    assert (await elsewhere.post("/actions/webhook", json=call())).status_code == 403
    for shown, status in (("Bearer the secret", 200), ("Bearer wrong", 403), ("Bearer ", 403), ("the secret", 403)):
        answer = await elsewhere.post("/actions/webhook", json=call(), headers={"Authorization": shown})
        assert answer.status_code == status


@pytest.mark.parametrize("header", ["X-Forwarded-For", "Forwarded", "X-Real-IP"])
async def test_what_a_proxy_on_this_machine_passes_on_is_a_strangers(here: httpx.AsyncClient, header: str) -> None:
    answer = await here.post("/actions/webhook", json=call(), headers={header: "203.0.113.7"})
    assert answer.status_code == 403
