import asyncio
from pathlib import Path

import pytest

from backoffice.conversations import find_chat
from bot.channels.tokens import Visitor, VisitorTokens
from bot.messages import Reply
from tests.fakes import FakeClock
from tests.website import Website

WIDGET_FILES = [path.name for path in Path("bot/channels/widget").glob("*.js")]
SAY = {"type": "say", "id": "say-00000001", "text": "مرحبا"}


def as_visitor(token: str) -> dict[str, str]:
    return {"Authorization": f"Bearer {token}"}


async def test_a_session_names_the_provider_in_the_visitors_language(website: Website) -> None:
    session = (await website.http.post("/web/session", json={"provider": "sec", "lang": "fa-IR"})).json()
    assert session["title"] == website.office.providers["sec"].title.in_("fa")
    assert session["expires_in"] == 3600


async def test_a_language_we_do_not_speak_becomes_the_providers(website: Website) -> None:
    session = (await website.http.post("/web/session", json={"provider": "tele2", "lang": "ru"})).json()
    assert session["title"] == website.office.providers["tele2"].title.in_("fa")


async def test_an_unknown_provider_has_no_sessions(website: Website) -> None:
    response = await website.http.post("/web/session", json={"provider": "nobody"})
    assert (response.status_code, response.json()["detail"]) == (404, "unknown_provider")


async def test_an_expired_token_is_renewed_for_the_same_chat(website: Website, clock: FakeClock) -> None:
    old = await website.token()
    await website.http.post("/web/messages", json=SAY, headers=as_visitor(old))
    clock.move(hours=2)
    refused = await website.http.get("/web/messages", headers=as_visitor(old))
    assert (refused.status_code, refused.json()["detail"]) == (401, "token_expired")
    renewed = await website.http.post("/web/session", json={"provider": "stc"}, headers=as_visitor(old))
    lines = await website.http.get("/web/messages", headers=as_visitor(renewed.json()["token"]))
    assert lines.json()["messages"][0]["text"] == "مرحبا"


async def test_a_token_older_than_a_month_is_not_renewed(website: Website, clock: FakeClock) -> None:
    old = await website.token()
    clock.move(days=31)
    refused = await website.http.post("/web/session", json={"provider": "stc"}, headers=as_visitor(old))
    assert (refused.status_code, refused.json()["detail"]) == (401, "token_invalid")


@pytest.mark.parametrize("forged", ["", "Bearer", "Bearer x.y.z", "Basic YTpi", "Bearer " + "x" * 2000])
async def test_a_forged_token_reads_and_says_nothing(website: Website, forged: str) -> None:
    headers = {"Authorization": forged}
    assert (await website.http.get("/web/messages", headers=headers)).status_code == 401
    assert (await website.http.post("/web/messages", json=SAY, headers=headers)).status_code == 401
    assert website.dialogue.texts == []


async def test_another_visitor_reads_only_their_own_chat(website: Website) -> None:
    mine, theirs = await website.token(), await website.token()
    await website.http.post("/web/messages", json=SAY | {"text": "رقمي 0501230001"}, headers=as_visitor(mine))
    batch = (await website.http.get("/web/messages", headers=as_visitor(theirs))).json()
    assert "0501230001" not in str(batch)
    assert [line["author"] for line in batch["messages"]] == ["bot"]


async def test_a_token_for_a_provider_that_is_gone_is_no_token(website: Website, clock: FakeClock) -> None:
    tokens = VisitorTokens(website.office.key, clock)
    token = tokens.issue(Visitor("chat-1", "gone", "ar"))
    assert (await website.http.get("/web/messages", headers=as_visitor(token))).status_code == 401


async def test_new_sessions_from_one_address_are_limited_and_renewals_are_not(website: Website) -> None:
    body = {"provider": "stc", "lang": "ar"}
    responses = [await website.http.post("/web/session", json=body) for _ in range(31)]
    assert [response.status_code for response in responses] == [200] * 30 + [429]
    assert responses[-1].headers["Retry-After"] == "60"
    old = as_visitor(responses[0].json()["token"])
    assert (await website.http.post("/web/session", json=body, headers=old)).status_code == 200


async def test_without_a_socket_it_is_said_and_fetched(website: Website) -> None:
    website.dialogue.answers("مرحبا", Reply("thanks"))
    headers = as_visitor(await website.token())
    ack = (await website.http.post("/web/messages", json=SAY, headers=headers)).json()
    again = (await website.http.post("/web/messages", json=SAY, headers=headers)).json()
    assert ack == again
    assert (ack["type"], ack["id"]) == ("ack", SAY["id"])
    batch = (await website.http.get("/web/messages", headers=headers)).json()
    assert [line["author"] for line in batch["messages"]] == ["customer", "bot"]
    rest = (await website.http.get("/web/messages", params={"after": batch["cursor"]}, headers=headers)).json()
    assert rest == {"messages": [], "cursor": batch["cursor"], "more": False}


async def test_a_long_poll_ends_when_there_is_a_line(website: Website) -> None:
    headers = as_visitor(await website.token())
    cursor = (await website.http.get("/web/messages", headers=headers)).json()["cursor"]
    async with asyncio.TaskGroup() as tasks:
        poll = {"after": cursor, "wait": 15}
        waiting = tasks.create_task(website.http.get("/web/messages", params=poll, headers=headers))
        tasks.create_task(website.http.post("/web/messages", json=SAY, headers=headers))
    assert waiting.result().json()["messages"][0]["text"] == "مرحبا"


async def test_a_page_that_has_seen_more_than_there_is_begins_anew(website: Website) -> None:
    headers = as_visitor(await website.token())
    assert (await website.http.get("/web/messages", params={"after": 99}, headers=headers)).status_code == 410


async def test_a_long_conversation_is_restored_from_its_last_lines(website: Website) -> None:
    headers = as_visitor(await website.token())
    for number in range(20):
        await website.http.post("/web/messages", json=SAY | {"id": f"say-{number:08}"}, headers=headers)
    batch = (await website.http.get("/web/messages", headers=headers)).json()
    assert len(batch["messages"]) == 40
    assert batch["messages"][-1]["seq"] == batch["cursor"]


@pytest.mark.parametrize("path", ["/web/session", "/web/messages", "/console/login", "/console/api/logout"])
async def test_other_sites_may_not_ask(website: Website, path: str) -> None:
    headers = {"Origin": "https://evil.example", **as_visitor(await website.token())}
    response = await website.http.post(path, json=SAY | {"provider": "stc"}, headers=headers)
    assert response.status_code == 403
    assert "access-control-allow-origin" not in response.headers


async def test_a_listed_site_may_show_the_widget(website: Website) -> None:
    headers = {"Origin": "https://shop.example"}
    session = await website.http.post("/web/session", json={"provider": "stc"}, headers=headers)
    script = await website.http.get("/widget/madad-chat.js", headers=headers)
    assert session.status_code == script.status_code == 200
    assert session.headers["access-control-allow-origin"] == "https://shop.example"
    assert script.headers["access-control-allow-origin"] == "https://shop.example"


async def test_a_body_too_large_or_without_end_is_not_read(website: Website) -> None:
    headers = as_visitor(await website.token())
    large = await website.http.post("/web/messages", json=SAY | {"text": "x" * 70_000}, headers=headers)
    assert large.status_code == 413

    async def endless() -> object:
        yield b"{"

    assert (await website.http.post("/web/messages", content=endless(), headers=headers)).status_code == 411


@pytest.mark.parametrize("path", ["/site/stc", "/console/login", "/widget/madad-chat.js", "/web/messages"])
async def test_pages_keep_to_themselves(website: Website, path: str) -> None:
    headers = (await website.http.get(path)).headers
    assert headers["x-content-type-options"] == "nosniff"
    assert "script-src 'self'" in headers["content-security-policy"]
    assert "frame-ancestors 'none'" in headers["content-security-policy"]
    assert "unsafe" not in headers["content-security-policy"]


async def test_what_was_said_is_kept_in_no_cache(website: Website) -> None:
    answer = await website.http.get("/web/messages", headers=as_visitor(await website.token()))
    assert answer.headers["cache-control"] == "no-store"


async def test_the_widget_is_small(website: Website) -> None:
    total = 0
    for name in WIDGET_FILES:
        response = await website.http.get(f"/widget/{name}", headers={"Accept-Encoding": "gzip"})
        assert response.headers["content-encoding"] == "gzip"
        total += response.num_bytes_downloaded
    assert total < 20 * 1024


async def test_every_provider_has_a_page_in_every_language(website: Website) -> None:
    home = await website.http.get("/")
    assert home.headers["location"] == "/site/stc"
    for name, provider in website.office.providers.items():
        for language, direction in (("ar", "rtl"), ("fa", "rtl"), ("en", "ltr")):
            page = (await website.http.get(f"/site/{name}", params={"lang": language})).text
            assert f'<html lang="{language}" dir="{direction}"' in page
            assert f'<madad-chat provider="{name}" lang="{language}">' in page
            assert provider.title.in_(language) in page
    assert (await website.http.get("/site/nobody")).status_code == 404


async def test_a_file_is_given_to_its_own_chats_visitor_only(website: Website) -> None:
    mine, theirs = await website.token(), await website.token()
    for token in (mine, theirs):
        await website.http.post("/web/messages", json=SAY, headers=as_visitor(token))
    visitor = VisitorTokens(website.office.key, website.office.clock).read(mine)
    chat = await find_chat(website.office, "web", visitor.chat_id)
    assert chat is not None
    file = await website.shelf.put(chat.id, "فاتورة.pdf", "application/pdf", b"%PDF-1.7")
    got = await website.http.get(f"/web/files/{file.id}", headers=as_visitor(mine))
    assert (got.status_code, got.content, got.headers["content-type"]) == (200, b"%PDF-1.7", "application/pdf")
    assert got.headers["content-disposition"].startswith("attachment; filename*=UTF-8''%D9")
    for headers, status in ((as_visitor(theirs), 404), ({}, 401)):
        assert (await website.http.get(f"/web/files/{file.id}", headers=headers)).status_code == status
    assert (await website.http.get("/web/files/nothing", headers=as_visitor(mine))).status_code == 404
