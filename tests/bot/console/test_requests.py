"""The pages where staff settle what customers asked for."""

import httpx
import pytest

from backoffice.accounts import list_accounts
from backoffice.demo import load_demo
from backoffice.home_internet import order_internet
from backoffice.office import Caller, Office
from tests.bot.console.conftest import Desk, log_in
from tests.fakes import FakeClock
from tests.people import HIND, again, chat_of

PAGE = "a" * 32


@pytest.fixture
async def hind(office: Office) -> Caller:
    await load_demo(office.store, office.clock, office.providers)
    caller = await chat_of(office, HIND)
    where = {"city": "riyadh", "district": "malqa", "address": "<b>شارع الأمير</b>، مبنى 12"}
    await order_internet(office, caller, **where, plan="baity_fiber_300", visit="2026-11-24/9")
    return again(caller)


async def only_one(desk: Desk) -> httpx.URL:
    """The address of the only request in the list."""
    page = (await desk.http.get("/console/requests")).text
    [address] = [part.split('"')[0] for part in page.split('href="')[1:] if part.startswith("/console/requests/")]
    return desk.http.base_url.join(address)


async def test_staff_see_what_was_ordered_and_mark_it_done(saras_desk: Desk, office: Office, hind: Caller) -> None:
    listed = (await saras_desk.http.get("/console/requests?lang=en")).text
    assert "home internet" in listed
    assert "24 November 2026" in listed
    assert "<em>late</em>" not in listed
    address = await only_one(saras_desk)
    page = (await saras_desk.http.get(f"{address}?lang=ar")).text
    assert "&lt;b&gt;شارع الأمير&lt;/b&gt;" in page
    assert "بيتي فايبر 300" in page
    done = await saras_desk.http.post(address, data={"name": PAGE, "step": "done"})
    assert done.status_code == 303
    assert len(await list_accounts(office, hind)) == len(HIND.accounts) + 1
    assert "<textarea" not in (await saras_desk.http.get(address)).text


async def test_a_visit_that_nobody_settled_is_marked(saras_desk: Desk, hind: Caller, clock: FakeClock) -> None:
    clock.move(days=3)
    await log_in(saras_desk.http, "sara")
    assert "<em>late</em>" in (await saras_desk.http.get("/console/requests?lang=en")).text


async def test_a_refusal_without_a_reason_is_sent_back(saras_desk: Desk, hind: Caller) -> None:
    address = await only_one(saras_desk)
    refused = await saras_desk.http.post(address, data={"name": PAGE, "step": "refuse", "text": " "})
    assert refused.status_code == 409
    assert 'role="alert"' in refused.text
    assert (await saras_desk.http.post(address, data={"name": PAGE, "step": "fly"})).status_code == 404


async def test_staff_of_other_providers_find_nothing(saras_desk: Desk, omids_desk: Desk, hind: Caller) -> None:
    address = await only_one(saras_desk)
    assert "/console/requests/" not in (await omids_desk.http.get("/console/requests")).text
    other = omids_desk.http.base_url.join(address.path)
    assert (await omids_desk.http.get(other)).status_code == 404
    assert (await omids_desk.http.post(other, data={"name": PAGE, "step": "done"})).status_code == 404
