"""Files from the website: taken where they are asked for, once, and by their content."""

import httpx
import pytest
from sqlalchemy import func, select

from backoffice.models.uploads import ChatUpload
from bot.messages import Button, Reply
from tests.bot.channels.test_web_http import SAY, as_visitor
from tests.fakes import PNG
from tests.website import Website

ASKED = Reply("ask_outage_photo", buttons=(Button("file_choose", kind="file"),))


async def upload(website: Website, token: str, content: bytes = PNG, sending: str = "file-0000001") -> httpx.Response:
    return await website.http.post(
        "/web/uploads",
        params={"id": sending, "name": "../لقطة.png"},
        content=content,
        headers={**as_visitor(token), "Content-Type": "application/octet-stream"},
    )


async def kept(website: Website) -> int:
    async with website.office.store.snapshot() as tx:
        return await tx.scalar(select(func.count()).select_from(ChatUpload)) or 0


@pytest.fixture
async def asked(website: Website) -> str:
    """The token of a visitor who was asked for a file."""
    website.dialogue.answers(SAY["text"], ASKED)
    token = await website.token()
    await website.http.post("/web/messages", json=SAY, headers=as_visitor(token))
    return token


async def test_the_dialogue_hears_of_a_file_by_its_id_alone(website: Website, asked: str) -> None:
    taken = await upload(website, asked)
    assert taken.status_code == 200
    async with website.office.store.snapshot() as tx:
        file_id = await tx.scalar(select(ChatUpload.id))
    assert website.dialogue.texts[-1] == f'/inform{{"files": "{file_id}"}}'
    lines = (await website.http.get("/web/messages", headers=as_visitor(asked))).json()["messages"]
    [own] = [line for line in lines if line["client_id"] == "file-0000001"]
    assert own["text"] == "📎 لقطة.png"


async def test_a_file_that_is_sent_again_is_taken_once(website: Website, asked: str) -> None:
    first, second = await upload(website, asked), await upload(website, asked)
    assert first.json() == second.json()
    assert await kept(website) == 1
    assert sum(text.startswith("/inform") for text in website.dialogue.texts) == 1


async def test_a_file_that_nobody_asked_for_is_not_taken(website: Website) -> None:
    token = await website.token()
    await website.http.post("/web/messages", json=SAY, headers=as_visitor(token))
    refused = await upload(website, token)
    assert (refused.status_code, refused.json()["detail"]) == (404, "file_not_asked")
    assert (await upload(website, "x.y.z")).status_code == 401
    assert await kept(website) == 0


async def test_what_is_no_picture_or_too_large_is_refused(website: Website, asked: str) -> None:
    assert (await upload(website, asked, b"MZ a program")).status_code == 415
    assert (await upload(website, asked, PNG + b"\x00" * 10 * 1024 * 1024)).status_code == 413
    assert await kept(website) == 0
