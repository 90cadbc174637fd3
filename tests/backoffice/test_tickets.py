"""Tickets, from opening one to its end."""

import asyncio
from typing import Any

import pytest
from sqlalchemy import select

from backoffice.agents import AgentInfo, add_agent
from backoffice.attachments import FileNotTaken, FileTooLarge, TooManyFiles, check_file
from backoffice.domain_names import BadDomain, ForeignDomain, read_domain
from backoffice.errors import NotFound, NotLinked, NotOffered
from backoffice.models.audit import AuditRow
from backoffice.models.outbox import OutboxItem
from backoffice.office import Caller, Office
from backoffice.ticket_desk import (
    answer_ticket,
    end_quiet_tickets,
    list_open_tickets,
    read_ticket,
    read_ticket_file,
)
from backoffice.ticket_log import TicketInfo, read_link
from backoffice.tickets import (
    ClosedBefore,
    SubjectUnfit,
    TextUnfit,
    close_ticket,
    list_tickets,
    open_ticket,
    read_page,
    read_page_file,
    reply_on_page,
    reply_ticket,
    ticket_status,
)
from tests.fakes import FakeClock
from tests.people import KHALID, SALEM, again, chat_of, stranger

pytestmark = pytest.mark.usefixtures("empty_desks")

PNG = b"\x89PNG\r\n\x1a\n" + b"\0" * 32
PDF = b"%PDF-1.7\n" + b"\0" * 32
ZONES = ("sa", "السعودية")


@pytest.fixture
async def khalid(town: Office) -> Caller:
    return await chat_of(town, KHALID)


@pytest.fixture
async def omar(town: Office) -> AgentInfo:
    return await add_agent(town, "omar", "عمر", "long enough", ["saudinic"])


async def opened(office: Office, caller: Caller) -> TicketInfo:
    return await open_ticket(
        office, again(caller), subject="خوادم الأسماء", domain="madad.sa", description="لا تتحدث منذ يومين"
    )


async def said(office: Office, reply: str) -> list[dict[str, Any]]:
    async with office.store.transaction() as tx:
        items = await tx.scalars(select(OutboxItem).order_by(OutboxItem.created_at))
        return [item.payload for item in items if item.payload.get("reply", {}).get("reply") == reply]


async def actions(office: Office) -> list[tuple[str, str]]:
    async with office.store.transaction() as tx:
        return [(row.actor, row.action) for row in await tx.scalars(select(AuditRow)) if "ticket" in row.action]


def token(ticket: TicketInfo) -> str:
    return ticket.link.rsplit("/", 1)[1]


@pytest.mark.parametrize(
    ("typed", "domain"),
    [
        ("madad.sa", "madad.sa"),
        ("https://WWW.Madad.com.sa/page", "madad.com.sa"),
        ("مدد.السعودية", "مدد.السعودية"),
        ("\u200fمدد.السعودية\u200f", "مدد.السعودية"),
        ("xn--ugba8d.xn--mgberp4a5d4ar", "مدد.السعودية"),
    ],
)
def test_a_domain_is_read_however_it_is_typed(typed: str, domain: str) -> None:
    assert read_domain(typed, ZONES) == domain


@pytest.mark.parametrize(
    "typed", ["", "madad", "ma dad.sa", "-madad.sa", "madad..sa", "a" * 64 + ".sa", "م_د.السعودية"]
)
def test_what_cannot_be_a_domain_is_refused(typed: str) -> None:
    with pytest.raises(BadDomain):
        read_domain(typed, ZONES)


def test_another_registrys_domain_is_refused() -> None:
    with pytest.raises(ForeignDomain):
        read_domain("madad.ir", ZONES)


@pytest.mark.parametrize(
    ("name", "content", "kept"),
    [
        ("screen.png", PNG, "screen.png"),
        ("invoice.exe", PDF, "invoice.pdf"),
        ("../../etc/passwd", PNG, "passwd.png"),
        ("لقطة\u202egnp.exe", b"\xff\xd8\xff\xe0" + b"\0" * 32, "لقطة_gnp.jpg"),
        ("", b"GIF89a" + b"\0" * 32, "file.gif"),
        ("scan", b"II*\0" + b"\0" * 32, "scan.tiff"),
    ],
)
def test_a_file_is_what_its_content_says(name: str, content: bytes, kept: str) -> None:
    assert check_file(name, content, 1).name == kept


@pytest.mark.parametrize("content", [b"", b"MZ\x90\0" + b"\0" * 64, b"<svg onload='x'>", b"<!doctype html><script>"])
def test_anything_else_is_not_taken_whatever_its_name(content: bytes) -> None:
    with pytest.raises(FileNotTaken):
        check_file("picture.png", content, 1)


def test_a_large_file_is_not_taken() -> None:
    with pytest.raises(FileTooLarge):
        check_file("picture.png", PNG + b"\0" * 1024 * 1024, 1)


async def test_a_ticket_is_opened_once_a_message(town: Office, khalid: Caller) -> None:
    asked = again(khalid)
    tickets = [
        await open_ticket(town, asked, subject=" خوادم  الأسماء ", domain=None, description="لا تتحدث")
        for _ in range(2)
    ]
    assert tickets[0] == tickets[1]
    assert [one.subject for one in await list_tickets(town, khalid)] == ["خوادم الأسماء"]
    found = await ticket_status(town, khalid, tickets[0].reference)
    assert (found.status, [entry.text for entry in found.entries]) == ("open", ["لا تتحدث"])
    assert await actions(town) == [("customer", "open_ticket")]


async def test_what_is_too_short_or_too_long_is_refused(town: Office, khalid: Caller) -> None:
    with pytest.raises(SubjectUnfit):
        await open_ticket(town, khalid, subject="؟؟", domain=None, description="لا تتحدث")
    with pytest.raises(TextUnfit):
        await open_ticket(town, khalid, subject="خوادم", domain=None, description="ا" * 4001)


async def test_only_the_owner_and_staff_of_the_provider_find_it(town: Office, khalid: Caller) -> None:
    ticket = await opened(town, khalid)
    visitor = await stranger(town, "saudinic")
    with pytest.raises(NotLinked):
        await ticket_status(town, visitor, ticket.reference)
    layla = await add_agent(town, "layla", "ليلى", "long enough", ["stc"])
    assert await list_open_tickets(town, layla.id) == []
    with pytest.raises(NotFound):
        await read_ticket(town, layla.id, ticket.id)
    with pytest.raises(NotFound):
        await answer_ticket(town, layla.id, ticket.id, name="a", text="رد")
    with pytest.raises(NotOffered):
        await list_tickets(town, await chat_of(town, SALEM))


async def test_staffs_reply_goes_by_email_with_a_link_and_into_the_chat(
    town: Office, khalid: Caller, omar: AgentInfo
) -> None:
    ticket = await opened(town, khalid)
    assert [one.id for one in await list_open_tickets(town, omar.id)] == [ticket.id]
    await asyncio.gather(*(answer_ticket(town, omar.id, ticket.id, name="n1", text="حدّثناها") for _ in range(3)))
    [email] = await said(town, "email_ticket_answered")
    assert (email["to"], email["link"]) == (KHALID.email, ticket.link)
    assert email["link"].startswith("http://127.0.0.1:8080/tickets/")
    [told] = await said(town, "ticket_answered")
    assert told["reply"]["args"]["text"] == "حدّثناها"
    assert await list_open_tickets(town, omar.id) == []
    found = await ticket_status(town, khalid, ticket.reference)
    assert [(entry.author, entry.agent_name) for entry in found.entries] == [("customer", None), ("agent", "عمر")]


async def test_a_reply_makes_it_staffs_turn_and_opens_it_again(town: Office, khalid: Caller, omar: AgentInfo) -> None:
    ticket = await opened(town, khalid)
    await answer_ticket(town, omar.id, ticket.id, name="n1", text="حدّثناها")
    await close_ticket(town, again(khalid), ticket.reference)
    with pytest.raises(ClosedBefore):
        await close_ticket(town, again(khalid), ticket.reference)
    asked = again(khalid)
    for _ in range(2):
        assert (await reply_ticket(town, asked, ticket.reference, "ما زالت")).status == "open"
    assert [entry.text for entry in (await read_ticket(town, omar.id, ticket.id)).entries][-1] == "ما زالت"
    assert [one.id for one in await list_open_tickets(town, omar.id)] == [ticket.id]


async def test_after_a_week_without_a_reply_it_ends_warned_a_day_before(
    town: Office, clock: FakeClock, khalid: Caller, omar: AgentInfo
) -> None:
    ticket = await opened(town, khalid)
    clock.move(days=30)
    assert await end_quiet_tickets(town) == 0  # it is staff who do not answer
    await answer_ticket(town, omar.id, ticket.id, name="n1", text="حدّثناها")
    clock.move(days=5, hours=23)
    assert await end_quiet_tickets(town) == 0
    clock.move(hours=1)
    assert await end_quiet_tickets(town) == 1
    assert await end_quiet_tickets(town) == 0
    assert len(await said(town, "email_ticket_ending")) == 1
    clock.move(days=1)
    assert sum(await asyncio.gather(*(end_quiet_tickets(town) for _ in range(3)))) == 1
    assert (await ticket_status(town, khalid, ticket.reference)).status == "closed"
    assert len(await said(town, "ticket_ended")) == 1
    assert ("system", "close_ticket") in await actions(town)


async def test_a_reply_in_time_stops_the_clock(town: Office, clock: FakeClock, khalid: Caller, omar: AgentInfo) -> None:
    ticket = await opened(town, khalid)
    await answer_ticket(town, omar.id, ticket.id, name="n1", text="حدّثناها")
    clock.move(days=6)
    await end_quiet_tickets(town)
    await reply_ticket(town, again(khalid), ticket.reference, "ما زالت")
    clock.move(days=30)
    assert await end_quiet_tickets(town) == 0


async def test_nobody_is_cut_off_without_the_warning(
    town: Office, clock: FakeClock, khalid: Caller, omar: AgentInfo
) -> None:
    ticket = await opened(town, khalid)
    await answer_ticket(town, omar.id, ticket.id, name="n1", text="حدّثناها")
    clock.move(days=20)  # the program was off
    await end_quiet_tickets(town)
    assert (await ticket_status(town, khalid, ticket.reference)).status == "answered"
    clock.move(days=1)
    await end_quiet_tickets(town)
    assert (await ticket_status(town, khalid, ticket.reference)).status == "closed"


async def test_the_page_takes_a_reply_with_files_once(town: Office, khalid: Caller, omar: AgentInfo) -> None:
    ticket = await opened(town, khalid)
    for _ in range(2):
        await reply_on_page(town, token(ticket), name="p1", text="", files=[("a.png", PNG), ("b.txt", PDF)])
    page = await read_page(town, token(ticket))
    assert [file.name for file in page.entries[-1].files] == ["a.png", "b.pdf"]
    first = page.entries[-1].files[0]
    assert (await read_page_file(town, token(ticket), first.id)).content == PNG
    assert (await read_ticket_file(town, omar.id, ticket.id, first.id)).media_type == "image/png"
    assert len(page.entries) == 2


async def test_a_file_is_of_its_own_ticket_only(town: Office, khalid: Caller) -> None:
    first, second = await opened(town, khalid), await opened(town, khalid)
    await reply_on_page(town, token(first), name="p1", text="", files=[("a.png", PNG)])
    file = (await read_page(town, token(first))).entries[-1].files[0]
    with pytest.raises(NotFound):
        await read_page_file(town, token(second), file.id)


async def test_too_many_or_wrong_files_add_nothing(town: Office, khalid: Caller) -> None:
    ticket = await opened(town, khalid)
    with pytest.raises(TooManyFiles):
        await reply_on_page(town, token(ticket), name="p1", text="", files=[("a.png", PNG)] * 6)
    with pytest.raises(FileNotTaken):
        await reply_on_page(town, token(ticket), name="p1", text="hello", files=[("a.png", b"MZ" + PNG)])
    with pytest.raises(TextUnfit):
        await reply_on_page(town, token(ticket), name="p1", text=" ", files=[])
    assert len((await read_page(town, token(ticket))).entries) == 1


async def test_an_address_that_we_did_not_sign_leads_nowhere(town: Office, khalid: Caller) -> None:
    ticket = await opened(town, khalid)
    assert read_link(town, token(ticket)) == ticket.id
    for wrong in (f"{ticket.id}.{'0' * 32}", ticket.id, "", f"{token(ticket)}0"):
        assert read_link(town, wrong) is None
        with pytest.raises(NotFound):
            await read_page(town, wrong)
