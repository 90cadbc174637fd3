"""The pages where staff look at companies' forms, and decide."""

import httpx
import pytest

from backoffice.company_desk import list_companies
from backoffice.demo import load_demo
from backoffice.demo_records import ARMAN
from backoffice.office import Office
from tests.bot.console.conftest import Desk

PAGE = "a" * 32
REASON = "مهر شرکت روی فرم نیست"


@pytest.fixture
async def waiting_company(omids_desk: Desk, office: Office) -> httpx.URL:
    """The address of the demo's company, which waits."""
    await load_demo(office.store, office.clock, office.providers)
    [case] = await list_companies(office, omids_desk.agent.id)
    return omids_desk.http.base_url.join(f"/console/companies/{case.id}")


async def test_staff_see_who_waits_and_open_the_form(omids_desk: Desk, waiting_company: httpx.URL) -> None:
    page = (await omids_desk.http.get("/console/companies?lang=en")).text
    assert ARMAN.holder in page
    assert "Fars" in page
    assert waiting_company.path in page
    case = (await omids_desk.http.get(waiting_company)).text
    assert f'{waiting_company.path}/form"' in case
    assert ">Approve<" in case
    form = await omids_desk.http.get(f"{waiting_company}/form")
    assert form.content.startswith(b"%PDF")
    assert "attachment" in form.headers["content-disposition"]


async def test_an_approval_is_final(omids_desk: Desk, waiting_company: httpx.URL) -> None:
    done = await omids_desk.http.post(waiting_company, data={"name": PAGE, "step": "approve"})
    assert done.status_code == 303
    page = (await omids_desk.http.get(waiting_company)).text
    assert "<textarea" not in page
    assert "امید رضایی" in page
    assert waiting_company.path not in (await omids_desk.http.get("/console/companies")).text


async def test_a_refusal_without_a_reason_says_what_is_missing(omids_desk: Desk, waiting_company: httpx.URL) -> None:
    refused = await omids_desk.http.post(waiting_company, data={"name": PAGE, "step": "refuse", "text": " "})
    assert refused.status_code == 409
    assert 'role="alert"' in refused.text
    await omids_desk.http.post(waiting_company, data={"name": PAGE, "step": "refuse", "text": REASON})
    assert REASON in (await omids_desk.http.get(waiting_company)).text


async def test_only_the_two_buttons_decide(omids_desk: Desk, waiting_company: httpx.URL) -> None:
    for step in ("", "completed"):
        answer = await omids_desk.http.post(waiting_company, data={"name": PAGE, "step": step, "text": REASON})
        assert answer.status_code == 404
    assert "<textarea" in (await omids_desk.http.get(waiting_company)).text


async def test_other_providers_staff_find_nothing(
    saras_desk: Desk, omids_desk: Desk, waiting_company: httpx.URL
) -> None:
    for address in (waiting_company, f"{waiting_company}/form"):
        assert (await saras_desk.http.get(address)).status_code == 404
    assert (await saras_desk.http.post(waiting_company, data={"name": PAGE, "step": "approve"})).status_code == 404
    assert (await omids_desk.http.get(waiting_company)).status_code == 200
