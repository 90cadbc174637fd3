"""The pages where staff answer complaints."""

from datetime import timedelta

import httpx
import pypdfium2
import pytest

from backoffice.complaints import complaint_status, file_complaint
from backoffice.demo import load_demo
from backoffice.office import Caller, Office
from tests.bot.console.conftest import Desk
from tests.bot.papers.test_papers import ink
from tests.fakes import FakeClock
from tests.people import SALEM, again, chat_of

PAGE = "a" * 32
ANSWER = "أصلحنا العطل وخصمنا 30 ريالًا."
ADDRESS = "شارع العليا 12، حي الورود، الرياض"


@pytest.fixture
async def salem(office: Office) -> Caller:
    await load_demo(office.store, office.clock, office.providers)
    return await chat_of(office, SALEM)


async def complain(office: Office, caller: Caller, by: str = "sms", contact: str = "0501230001") -> str:
    filed = await file_complaint(
        office,
        again(caller),
        about="network",
        event_on=office.today(caller) - timedelta(days=2),
        description="<b>الإنترنت</b> بطيء كل ليلة",
        answer_by=by,  # type: ignore[arg-type]
        contact=contact,
    )
    return filed.reference


async def open_only(desk: Desk) -> httpx.URL:
    """The address of the only complaint in the list."""
    page = (await desk.http.get("/console/complaints")).text
    [address] = [part.split('"')[0] for part in page.split('href="')[1:] if part.startswith("/console/complaints/")]
    return desk.http.base_url.join(address)


async def test_staff_see_what_is_due_and_what_is_late(
    saras_desk: Desk, office: Office, salem: Caller, clock: FakeClock
) -> None:
    reference = await complain(office, salem)
    page = (await saras_desk.http.get("/console/complaints?lang=en")).text
    assert reference in page
    assert "13 December 2026" in page
    assert "<em>late</em>" not in page
    clock.move(days=22)
    await saras_desk.http.post("/console/login", data={"login": "sara", "password": "correct horse battery"})
    assert "<em>late</em>" in (await saras_desk.http.get("/console/complaints?lang=en")).text


async def test_an_answer_reaches_the_customer(saras_desk: Desk, office: Office, salem: Caller) -> None:
    reference = await complain(office, salem)
    address = await open_only(saras_desk)
    page = (await saras_desk.http.get(address)).text
    assert "&lt;b&gt;الإنترنت&lt;/b&gt;" in page
    assert "<textarea" in page
    answered = await saras_desk.http.post(address, data={"name": PAGE, "text": ANSWER})
    assert answered.status_code == 303
    assert (await complaint_status(office, salem, reference)).answer == ANSWER
    page = (await saras_desk.http.get(address)).text
    assert ANSWER in page
    assert "<textarea" not in page
    assert 'href="/console/complaints/' not in (await saras_desk.http.get("/console/complaints")).text


async def test_a_refused_answer_says_why_and_keeps_the_words(saras_desk: Desk, office: Office, salem: Caller) -> None:
    await complain(office, salem)
    address = await open_only(saras_desk)
    refused = await saras_desk.http.post(address, data={"name": PAGE, "text": "ا" * 700})
    assert refused.status_code == 409
    assert "600" in refused.text
    assert "ا" * 700 in refused.text


async def test_a_letter_is_printed_from_its_own_page(saras_desk: Desk, office: Office, salem: Caller) -> None:
    reference = await complain(office, salem, "letter", ADDRESS)
    address = await open_only(saras_desk)
    assert (await saras_desk.http.get(f"{address}/letter")).status_code == 404
    await saras_desk.http.post(address, data={"name": PAGE, "text": ANSWER})
    letter = await saras_desk.http.get(f"{address}/letter")
    assert letter.headers["content-type"] == "application/pdf"
    assert reference in letter.headers["content-disposition"]
    (page,) = pypdfium2.PdfDocument(letter.content)
    assert reference in page.get_textpage().get_text_range()
    picture = page.render(scale=2).to_pil()
    sender = (0.0, 0.05, 0.5, 0.12), (0.5, 0.05, 1.0, 0.12)
    assert ink(picture, sender[1]) > 200 > ink(picture, sender[0])
    assert ink(picture, (0.0, 0.12, 1.0, 0.6)) > 5000


async def test_other_providers_staff_find_nothing(
    saras_desk: Desk, omids_desk: Desk, office: Office, salem: Caller
) -> None:
    await complain(office, salem)
    address = await open_only(saras_desk)
    assert address.path not in (await omids_desk.http.get("/console/complaints")).text
    assert (await omids_desk.http.get(address)).status_code == 404
    assert (await omids_desk.http.post(address, data={"name": PAGE, "text": ANSWER})).status_code == 404


async def test_nobody_else_gets_in_and_no_other_site_answers(saras_desk: Desk, office: Office, salem: Caller) -> None:
    reference = await complain(office, salem)
    address = await open_only(saras_desk)
    forged = await saras_desk.http.post(
        address, data={"name": PAGE, "text": ANSWER}, headers={"Origin": "https://evil.example"}
    )
    assert forged.status_code == 403
    assert (await complaint_status(office, salem, reference)).answer is None
    saras_desk.http.cookies.clear()
    asked = await saras_desk.http.get(address)
    assert (asked.status_code, asked.headers["location"]) == (303, "/console/login")
