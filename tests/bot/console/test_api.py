import json

import pytest
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import InvalidStatus

from backoffice.demo import link_as, load_demo
from backoffice.office import Caller, Office
from tests.bot.conftest import Chat
from tests.bot.console.conftest import Desk
from tests.people import SALEM
from tests.website import Website

REPLY = {"id": "reply-00000001", "text": "أهلًا، معك سارة"}


async def texts(desk: Desk, chat_id: str) -> list[str]:
    return [line["text"] for line in (await desk.get(f"chats/{chat_id}/messages")).json()["messages"]]


async def test_a_chat_is_taken_answered_and_given_back(
    saras_desk: Desk, waiting: str, chat: Chat, website: Website
) -> None:
    queue = (await saras_desk.get("queue")).json()
    assert [entry["conversation_id"] for entry in queue["waiting"]] == [waiting]
    assert (await saras_desk.post(f"chats/{waiting}/take")).status_code == 204
    assert (await saras_desk.post(f"chats/{waiting}/messages", REPLY)).json()["agent"] == "سارة العتيبي"
    asked = len(website.dialogue.asked)
    await chat.says("ما وصلني الرد")
    assert len(website.dialogue.asked) == asked
    lines = (await saras_desk.get(f"chats/{waiting}/messages")).json()["messages"]
    assert [line["author"] for line in lines[-3:]] == ["system", "agent", "customer"]
    assert (await saras_desk.post(f"chats/{waiting}/return")).status_code == 204
    await chat.says("شكرا")
    assert len(website.dialogue.asked) == asked + 1


async def test_what_an_agent_says_twice_is_said_once(saras_desk: Desk, waiting: str) -> None:
    await saras_desk.post(f"chats/{waiting}/take")
    first = await saras_desk.post(f"chats/{waiting}/messages", REPLY)
    second = await saras_desk.post(f"chats/{waiting}/messages", REPLY)
    assert first.json() == second.json()
    assert (await texts(saras_desk, waiting)).count(REPLY["text"]) == 1


async def test_only_who_took_the_chat_may_answer(saras_desk: Desk, waiting: str) -> None:
    for step in ("messages", "return", "close"):
        answer = await saras_desk.post(f"chats/{waiting}/{step}", REPLY)
        assert (answer.status_code, answer.json()["detail"]) == (409, "not_your_chat")


async def test_agents_of_other_providers_find_nothing(omids_desk: Desk, waiting: str) -> None:
    assert (await omids_desk.get("queue")).json()["waiting"] == []
    assert (await omids_desk.get(f"chats/{waiting}/messages")).status_code == 404
    for step in ("take", "return", "close", "messages"):
        assert (await omids_desk.post(f"chats/{waiting}/{step}", REPLY)).status_code == 404


async def test_who_has_shown_whose_they_are_is_called_by_name(saras_desk: Desk, waiting: str, office: Office) -> None:
    await load_demo(office.store, office.clock, office.providers)
    assert (await saras_desk.get("queue")).json()["waiting"][0]["customer_name"] is None
    await link_as(office, Caller("stc", waiting, "linked"), SALEM.key)
    assert (await saras_desk.get("queue")).json()["waiting"][0]["customer_name"] == SALEM.name


async def test_a_transcript_goes_on_from_the_cursor(saras_desk: Desk, waiting: str, chat: Chat) -> None:
    cursor = (await saras_desk.get(f"chats/{waiting}/messages")).json()["cursor"]
    await chat.says("وين الموظف؟")
    later = (await saras_desk.get(f"chats/{waiting}/messages?after={cursor}")).json()
    assert [line["text"] for line in later["messages"]] == ["وين الموظف؟"]


async def test_markup_arrives_as_the_text_that_it_is(saras_desk: Desk, waiting: str, chat: Chat) -> None:
    await chat.says("<img src=x onerror=alert(1)>")
    answer = await saras_desk.get(f"chats/{waiting}/messages")
    assert answer.headers["content-type"] == "application/json"
    assert "<img src=x onerror=alert(1)>" in await texts(saras_desk, waiting)


@pytest.mark.parametrize("missing", ["Origin", "X-Madad-Console"])
async def test_a_change_must_come_from_our_own_page(saras_desk: Desk, waiting: str, missing: str) -> None:
    del saras_desk.http.headers[missing]
    assert (await saras_desk.post(f"chats/{waiting}/take")).status_code == 403
    saras_desk.http.headers[missing] = "https://evil.example" if missing == "Origin" else "1"
    expected = 403 if missing == "Origin" else 204
    assert (await saras_desk.post(f"chats/{waiting}/take")).status_code == expected


@pytest.mark.parametrize("body", [None, {}, {"id": "x", "text": "y"}, {"id": REPLY["id"], "text": " "}, {"text": "y"}])
async def test_an_empty_reply_is_refused(saras_desk: Desk, waiting: str, body: object) -> None:
    await saras_desk.post(f"chats/{waiting}/take")
    assert (await saras_desk.post(f"chats/{waiting}/messages", body)).status_code == 422


@pytest.mark.parametrize("chat_id", ["0" * 32, "x", "..%2f..%2fqueue", "' OR 1=1 --"])
async def test_a_chat_that_is_not_there_is_not_there(saras_desk: Desk, chat_id: str) -> None:
    assert (await saras_desk.get(f"chats/{chat_id}/messages")).status_code in {404, 422}


def live(website: Website, desk: Desk, origin: str) -> connect:
    cookies = "; ".join(f"{name}={value}" for name, value in desk.http.cookies.items())
    address = website.url.replace("http", "ws", 1) + "/console/api/live"
    return connect(address, additional_headers={"Cookie": cookies, "Origin": origin}, proxy=None)


async def changed(socket: ClientConnection) -> None:
    assert json.loads(await socket.recv()) == {"type": "changed"}


async def test_the_page_is_told_when_to_look_again(
    website: Website, saras_desk: Desk, waiting: str, chat: Chat
) -> None:
    async with live(website, saras_desk, website.url) as socket:
        for _ in saras_desk.agent.providers:
            await changed(socket)
        await chat.says("هل من أحد؟")
        await changed(socket)


async def test_only_our_page_and_only_an_agent_is_told(website: Website, saras_desk: Desk) -> None:
    with pytest.raises(InvalidStatus):
        await live(website, saras_desk, "https://evil.example")
    saras_desk.http.cookies.clear()
    with pytest.raises(InvalidStatus):
        await live(website, saras_desk, website.url)
