import asyncio
import json
import logging

import pytest
from structlog.testing import capture_logs
from websockets.exceptions import ConnectionClosed

from bot.dialogue import DialogueDown
from bot.messages import Button, Reply
from tests.website import Talk, Website

SAY_ID = "say-00000001"


async def say(talk: Talk, text: str, name: str = SAY_ID) -> None:
    await talk.send(type="say", id=name, text=text)


async def test_what_is_said_is_acknowledged_and_answered(website: Website) -> None:
    website.dialogue.answers("شكرا", Reply("thanks"), intent="thanks")
    async with website.talk(await website.token()) as talk:
        await say(talk, "شكرا")
        await talk.next("typing", on=True)
        own = await talk.next_line("customer")
        assert (own["text"], own["client_id"], own["dir"]) == ("شكرا", SAY_ID, "auto")
        answer = await talk.next_line("bot")
        assert (answer["seq"], answer["dir"], answer["lang"]) == (own["seq"] + 1, "rtl", "ar")
    assert website.dialogue.texts[-1] == "شكرا"


async def test_opening_the_chat_greets_once(website: Website) -> None:
    token = await website.token()
    async with website.talk(token) as first, website.talk(token) as second:
        assert [line["author"] for line in first.lines] == ["bot"]
        assert [line["author"] for line in second.lines] == ["bot"]
    assert website.dialogue.texts == ["/greet"]


async def test_saying_it_twice_says_it_once(website: Website) -> None:
    token = await website.token()
    async with website.talk(token) as talk:
        await say(talk, "مرحبا")
        seq = (await talk.next("ack"))["seq"]
    async with website.talk(token) as again:
        await say(again, "مرحبا")
        assert await again.next("ack") == {"type": "ack", "id": SAY_ID, "seq": seq}
    assert website.dialogue.texts.count("مرحبا") == 1


async def test_a_page_gets_what_it_missed_from_its_cursor_on(website: Website) -> None:
    token = await website.token()
    async with website.talk(token) as talk:
        await say(talk, "مرحبا")
        seen = (await talk.next("ack"))["seq"] + 1
        await talk.next("message", author="bot", seq=seen)
        await say(talk, "وش أخبارك", "say-00000002")
        await talk.next("ack")
    async with website.talk(token, cursor=seen) as later:
        missed = [line["seq"] for line in later.lines]
    assert missed == [seen + 1, seen + 2]


async def test_other_tabs_of_the_visitor_see_it_too(website: Website) -> None:
    token = await website.token()
    async with website.talk(token) as here, website.talk(token) as there:
        await say(here, "من هنا")
        assert (await there.next_line("customer"))["text"] == "من هنا"
        await there.next_line("bot")


async def test_a_button_is_pressed_by_its_place(website: Website) -> None:
    asked = Reply("confirm_unclear", buttons=(Button("intent_affirm", payload="/affirm"),))
    website.dialogue.answers("سلفة", asked)
    website.dialogue.answers("/affirm", Reply("thanks"))
    async with website.talk(await website.token()) as talk:
        await say(talk, "سلفة")
        line = await talk.next_line("bot")
        assert line["buttons"] == [{"text": line["buttons"][0]["text"], "kind": "say", "href": None}]
        await talk.send(type="choose", id="press-0001", seq=line["seq"], index=0)
        await talk.next("message", author="customer", text=line["buttons"][0]["text"])
        await talk.next("ack")
    assert website.dialogue.texts[-1] == "/affirm"
    assert "/affirm" not in json.dumps(talk.received)


async def test_a_button_that_was_never_shown_does_nothing(website: Website) -> None:
    async with website.talk(await website.token()) as talk:
        await talk.send(type="choose", id="press-0001", seq=1, index=7)
        await talk.next("ack")
    assert website.dialogue.texts == ["/greet"]


async def test_a_dialogue_that_is_down_is_told_and_the_message_kept(website: Website) -> None:
    async with website.talk(await website.token()) as talk:
        website.dialogue.down = DialogueDown("refused", heard=False)
        await say(talk, "كم فاتورتي")
        await talk.next("message", author="customer", text="كم فاتورتي")
        assert (await talk.next_line("bot"))["buttons"]
        await talk.next("ack")


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "\u200b\u202e",
        "😀😀😀",
        "x" * 10_000,
        "' OR 1=1 --",
        "<script>alert(1)</script>",
        "٠١٢۳۴5",
        "a\u0000b\ufffe",
    ],
)
async def test_whatever_is_said_gets_an_answer(website: Website, text: str) -> None:
    with capture_logs() as log:
        async with website.talk(await website.token()) as talk:
            await say(talk, text)
            assert (await talk.next_line("bot"))["text"]
            await talk.next("ack")
    assert [entry for entry in log if entry["log_level"] == "error"] == []


MALFORMED = [
    "",
    "{",
    "[]",
    "null",
    '"say"',
    "{}",
    '{"type":"shout"}',
    '{"type":"say"}',
    '{"type":"say","id":"../../etc","text":"x"}',
    '{"type":"say","id":"say-00000001","text":5}',
    '{"type":"say","id":"say-00000001","text":"\\ud800"}',
    '{"type":"choose","id":"press-0001","seq":-1,"index":0}',
    '{"type":"choose","id":"press-0001","seq":1e99,"index":0}',
    "[" * 5000,
    '{"type":"say","id":"say-00000001","text":"' + "x" * 70_000 + '"}',
    b"\xff\xfe\x00",
]


@pytest.mark.parametrize("raw", MALFORMED)
async def test_a_malformed_frame_is_an_error_and_no_more(
    website: Website, raw: str | bytes, caplog: pytest.LogCaptureFixture
) -> None:
    async with website.talk(await website.token()) as talk:
        await talk.connection.send(raw)
        assert (await talk.next("error"))["code"] == "bad_frame"
        await talk.send(type="ping")
        await talk.next("pong")
    assert [record for record in caplog.records if record.levelno >= logging.ERROR] == []


async def test_broken_text_closes_the_socket_and_fills_no_log(
    website: Website, caplog: pytest.LogCaptureFixture
) -> None:
    async with website.talk(await website.token()) as talk:
        await talk.connection.send(b"\xff\xfe", text=True)
        with pytest.raises(ConnectionClosed):
            await talk.next("pong")
    assert [record for record in caplog.records if record.levelno >= logging.ERROR] == []


async def test_who_sends_nonsense_again_and_again_is_shown_out(website: Website) -> None:
    async with website.talk(await website.token()) as talk:
        for _ in range(5):
            await talk.connection.send("nonsense")
        with pytest.raises(ConnectionClosed) as closed:
            await talk.next("pong")
    assert closed.value.rcvd is not None
    assert closed.value.rcvd.code == 1008


async def test_nothing_is_told_before_hello(website: Website) -> None:
    async with website.socket() as talk:
        await say(talk, "مرحبا")
        assert (await talk.next("error"))["code"] == "hello_first"
        with pytest.raises(ConnectionClosed):
            await talk.next("message")
    assert website.dialogue.texts == []


async def test_what_was_said_is_answered_after_the_visitor_left(website: Website) -> None:
    token = await website.token()
    async with website.talk(token) as talk:
        website.dialogue.meanwhile = asyncio.Event()
        website.dialogue.reached.clear()
        await say(talk, "مرحبا")
        await website.dialogue.reached.wait()
    website.dialogue.meanwhile.set()
    async with website.talk(token) as later:
        while len(later.lines) < 3:
            await later.next("message")
    assert [line["author"] for line in later.lines] == ["bot", "customer", "bot"]


async def test_a_flood_is_refused_before_it_is_stored(website: Website) -> None:
    async with website.talk(await website.token()) as talk:
        website.dialogue.meanwhile = asyncio.Event()
        for number in range(40):
            await say(talk, "مرحبا", f"say-{number:08}")
        refused = await talk.next("error")
        assert refused["code"] == "too_fast"
        assert refused["id"].startswith("say-000000")
        website.dialogue.meanwhile.set()


async def test_a_cursor_from_another_life_starts_a_new_one(website: Website) -> None:
    async with website.socket() as talk:
        await talk.send(type="hello", token=await website.token(), cursor=500)
        assert (await talk.next("error"))["code"] == "chat_lost"


async def test_only_our_pages_and_listed_sites_may_open_a_socket(website: Website) -> None:
    async with website.socket(Origin="https://shop.example") as talk:
        await talk.send(type="hello", token=await website.token())
        await talk.next("ready")
    async with website.socket(Origin=website.url) as talk:
        await talk.send(type="ping")
        await talk.next("error")
    with pytest.raises(Exception, match="403"):
        async with website.socket(Origin="https://evil.example"):
            pass


async def test_the_token_stands_in_no_address(website: Website) -> None:
    token = await website.token()
    response = await website.http.get("/web/messages", params={"token": token})
    assert response.status_code == 401
