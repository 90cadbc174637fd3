"""The dialogue over HTTP: what is sent, what comes back, and each way in which nothing comes back."""

import asyncio
import json
from collections.abc import Callable

import httpx
import pytest

from bot.dialogue import DialogueDown, RasaDialogue
from bot.messages import Reply
from bot.servers import free_port

UNDERSTOOD = {
    "intent": "check_bill",
    "confidence": 0.93,
    "ranking": [{"name": "check_bill", "confidence": 0.93}, {"name": "pay_bill", "confidence": 0.05}],
    "entities": [{"entity": "number", "value": "5"}],
    "language": "fa",
}


def server(answer: Callable[[httpx.Request], httpx.Response]) -> RasaDialogue:
    client = httpx.AsyncClient(base_url="http://dialogue", transport=httpx.MockTransport(answer))
    return RasaDialogue(client, timeout=20)


async def test_a_message_is_asked_with_its_metadata() -> None:
    asked: list[httpx.Request] = []

    def answer(request: httpx.Request) -> httpx.Response:
        asked.append(request)
        return httpx.Response(200, json={"replies": [{"reply": "bill_none"}], **UNDERSTOOD})

    got = await server(answer).ask("c1", "قبض", {"message_id": "m1"})
    assert json.loads(asked[0].content) == {"sender": "c1", "message": "قبض", "metadata": {"message_id": "m1"}}
    assert got.replies == (Reply("bill_none"),)
    assert (got.understood.intent, got.understood.confidence, got.understood.language) == ("check_bill", 0.93, "fa")


async def test_a_text_is_parsed() -> None:
    dialogue = server(lambda _: httpx.Response(200, json={"text": "قبضم؟", "folded": "قبضم", **UNDERSTOOD}))
    parsed = await dialogue.parse("قبضم؟")
    assert parsed.folded == "قبضم"
    assert parsed.understood.ranking == (("check_bill", 0.93), ("pay_bill", 0.05))
    assert parsed.understood.entities == ({"entity": "number", "value": "5"},)


async def test_a_language_that_is_not_ours_is_none() -> None:
    dialogue = server(lambda _: httpx.Response(200, json={"replies": [], "intent": None, "language": "de"}))
    assert (await dialogue.ask("c1", "hallo", {})).understood.language is None


@pytest.mark.parametrize("body", [
    b"", b"not json", b"[]", b"{}", b'{"replies": 5}', b'{"replies": [5]}', b'{"replies": [{}]}',
    b'{"replies": [{"reply": "a", "args": {"x": {"$what": 1}}}]}', b'{"replies": [{"reply": "a", "buttons": 3}]}',
])  # fmt: skip
async def test_an_answer_of_another_shape_is_no_answer(body: bytes) -> None:
    with pytest.raises(DialogueDown) as down:
        await server(lambda _: httpx.Response(200, content=body)).ask("c1", "hi", {})
    assert (down.value.reason, down.value.heard) == ("shape", True)


@pytest.mark.parametrize("status", [401, 404, 500, 503])
async def test_a_refusal_is_no_answer(status: int) -> None:
    with pytest.raises(DialogueDown) as down:
        await server(lambda _: httpx.Response(status)).ask("c1", "hi", {})
    assert (down.value.reason, down.value.heard) == ("status", True)


async def test_nobody_at_the_port_means_it_was_not_heard() -> None:
    async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{free_port()}") as client:
        dialogue = RasaDialogue(client, timeout=20)
        with pytest.raises(DialogueDown) as down:
            await dialogue.ask("c1", "hi", {})
        assert (down.value.reason, down.value.heard) == ("refused", False)
        assert not await dialogue.healthy()


async def test_an_answer_that_does_not_come_in_time_may_have_been_heard() -> None:
    gone = asyncio.Event()

    async def listen_only(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.read()
        writer.close()
        gone.set()

    silence = await asyncio.start_server(listen_only, "127.0.0.1", 0)
    port = silence.sockets[0].getsockname()[1]
    async with silence:
        async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{port}") as client:
            with pytest.raises(DialogueDown) as down:
                await RasaDialogue(client, timeout=0.05).ask("c1", "hi", {})
        await gone.wait()
    assert (down.value.reason, down.value.heard) == ("timeout", True)


async def test_a_connection_that_breaks_may_have_been_heard() -> None:
    def hang_up(_reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.close()

    rude = await asyncio.start_server(hang_up, "127.0.0.1", 0)
    port = rude.sockets[0].getsockname()[1]
    async with rude, httpx.AsyncClient(base_url=f"http://127.0.0.1:{port}") as client:
        with pytest.raises(DialogueDown) as down:
            await RasaDialogue(client, timeout=20).ask("c1", "hi", {})
    assert (down.value.reason, down.value.heard) == ("broken", True)


@pytest.mark.parametrize(("status", "healthy"), [(200, True), (503, False)])
async def test_health_is_asked(status: int, healthy: bool) -> None:
    assert await server(lambda _: httpx.Response(status)).healthy() is healthy
