"""A ticket's page, and the staff's pages of tickets."""

from collections.abc import AsyncIterator

import httpx
import pytest
from fastapi import FastAPI

from backoffice.agents import AgentInfo, add_agent
from backoffice.demo import load_demo
from backoffice.ids import new_id
from backoffice.office import Caller, Office
from backoffice.ticket_log import TicketInfo
from backoffice.tickets import open_ticket, read_page
from bot.config import Settings
from bot.console.pages import install_console
from bot.handoff import Handoff
from bot.replies.render import Replies
from bot.signals import LocalSignals
from bot.ticket_page.routes import install_ticket_page
from tests.people import KHALID, again, chat_of

HOME = "http://127.0.0.1:8080"
PASSWORD = "correct horse battery"
PNG = b"\x89PNG\r\n\x1a\n" + b"\0" * 32


@pytest.fixture
async def khalid(office: Office) -> Caller:
    await load_demo(office.store, office.clock, office.providers)
    return await chat_of(office, KHALID)


@pytest.fixture
async def ticket(office: Office, khalid: Caller) -> TicketInfo:
    return await open_ticket(
        office, again(khalid), subject="<i>خوادم</i>", domain="مدد.السعودية", description="لا تتحدث منذ يومين"
    )


@pytest.fixture
async def http(office: Office, replies: Replies, handoff: Handoff) -> AsyncIterator[httpx.AsyncClient]:
    web = FastAPI()
    settings = Settings(_env_file=None)  # type: ignore[call-arg]
    install_ticket_page(web, office, replies)
    install_console(web, office, handoff=handoff, signals=LocalSignals(), replies=replies, settings=settings)
    async with httpx.AsyncClient(transport=httpx.ASGITransport(web), base_url=HOME, headers={"Origin": HOME}) as client:
        yield client


@pytest.fixture
async def omar(office: Office) -> AgentInfo:
    return await add_agent(office, "omar", "عمر", PASSWORD, ["saudinic"])


def token(ticket: TicketInfo) -> str:
    return ticket.link.rsplit("/", 1)[1]


async def test_the_link_shows_the_ticket_as_text(http: httpx.AsyncClient, ticket: TicketInfo) -> None:
    page = await http.get(ticket.link)
    assert page.status_code == 200
    assert "&lt;i&gt;خوادم&lt;/i&gt;" in page.text
    assert "مدد.السعودية" in page.text
    assert 'dir="rtl"' in page.text
    assert page.headers["Referrer-Policy"] == "same-origin"  # with none at all, browsers post without an origin


async def test_a_wrong_link_shows_nothing(http: httpx.AsyncClient, ticket: TicketInfo) -> None:
    assert (await http.get(f"/tickets/{ticket.id}.{'0' * 32}")).status_code == 404
    assert (await http.get(f"/tickets/{ticket.id}")).status_code == 422


async def test_a_reply_with_a_file_is_kept_and_the_file_is_only_ever_saved(
    http: httpx.AsyncClient, office: Office, ticket: TicketInfo
) -> None:
    sent = await http.post(
        ticket.link, data={"name": new_id(), "text": "هذه الصورة"}, files={"files": ("لقطة.html", PNG)}
    )
    assert sent.status_code == 303
    entry = (await read_page(office, token(ticket))).entries[-1]
    assert (entry.text, entry.files[0].name) == ("هذه الصورة", "لقطة.png")
    file = await http.get(f"{ticket.link}/files/{entry.files[0].id}")
    assert file.content == PNG
    assert file.headers["Content-Type"] == "image/png"
    assert file.headers["Content-Disposition"].startswith("attachment;")
    assert file.headers["X-Content-Type-Options"] == "nosniff"


async def test_a_refused_file_is_told_and_the_words_stay(
    http: httpx.AsyncClient, office: Office, ticket: TicketInfo
) -> None:
    refused = await http.post(
        ticket.link, data={"name": new_id(), "text": "هذه الصورة"}, files={"files": ("a.png", b"<script>")}
    )
    assert refused.status_code == 409
    assert "هذه الصورة</textarea>" in refused.text
    assert len((await read_page(office, token(ticket))).entries) == 1


async def test_other_sites_cannot_reply(http: httpx.AsyncClient, office: Office, ticket: TicketInfo) -> None:
    forged = await http.post(
        ticket.link, data={"name": new_id(), "text": "هذه"}, headers={"Origin": "https://evil.example"}
    )
    assert forged.status_code == 403
    assert len((await read_page(office, token(ticket))).entries) == 1


async def test_staff_answer_on_their_page(
    http: httpx.AsyncClient, office: Office, ticket: TicketInfo, omar: AgentInfo
) -> None:
    address = f"/console/tickets/{ticket.id}"
    assert (await http.get(address)).status_code == 303
    await http.post("/console/login", data={"login": "omar", "password": PASSWORD})
    assert address in (await http.get("/console/tickets")).text
    assert "لا تتحدث منذ يومين" in (await http.get(address)).text
    name = new_id()
    for _ in range(2):
        assert (await http.post(address, data={"name": name, "text": "حدّثناها"})).status_code == 303
    assert [entry.text for entry in (await read_page(office, token(ticket))).entries] == [
        "لا تتحدث منذ يومين",
        "حدّثناها",
    ]
    assert address not in (await http.get("/console/tickets")).text
    assert (await http.post(address, data={"name": new_id(), "text": " "})).status_code == 409


async def test_files_are_for_staff_of_the_provider(
    http: httpx.AsyncClient, office: Office, ticket: TicketInfo, omar: AgentInfo
) -> None:
    await http.post(ticket.link, data={"name": new_id()}, files={"files": ("a.png", PNG)})
    file = (await read_page(office, token(ticket))).entries[-1].files[0]
    address = f"/console/tickets/{ticket.id}/files/{file.id}"
    await add_agent(office, "layla", "ليلى", PASSWORD, ["stc"])
    await http.post("/console/login", data={"login": "layla", "password": PASSWORD})
    assert (await http.get(address)).status_code == 404
    await http.post("/console/login", data={"login": "omar", "password": PASSWORD})
    assert (await http.get(address)).content == PNG
