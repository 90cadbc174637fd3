"""The page where staff open and end outages, and announce cuts."""

import httpx
import pytest

from backoffice.office import Office
from backoffice.outages import area_state, report_outage
from tests.bot.console.conftest import Desk
from tests.people import stranger

GRID = "/console/grid"
MALQA = "riyadh_malqa"


def actions(page: str, kind: str) -> list[str]:
    """The addresses of the forms of what is listed."""
    found = [part.split('"')[0] for part in page.split('action="')[1:]]
    return [address for address in found if address.startswith(f"{GRID}/{kind}/")]


async def only(desk: Desk, kind: str) -> str:
    [address] = actions((await desk.http.get(GRID)).text, kind)
    return address


async def test_staff_open_estimate_and_end_an_outage(saras_desk: Desk, office: Office) -> None:
    customer = await stranger(office, "sec")
    opened = await saras_desk.http.post(
        f"{GRID}/outages", data={"place": f"sec/{MALQA}", "known": "عطل في <b>محوّل</b>", "estimate": ""}
    )
    assert opened.status_code == 303
    state = (await area_state(office, customer, MALQA)).outage
    assert state is not None
    assert (state.status, state.estimate) == ("confirmed", None)
    page = (await saras_desk.http.get(f"{GRID}?lang=en")).text
    assert "&lt;b&gt;محوّل&lt;/b&gt;" in page
    assert "Al Malqa, Riyadh" in page
    address = await only(saras_desk, "outages")
    await saras_desk.http.post(
        address, data={"step": "save", "known": "فرقة في الموقع", "estimate": "2026-11-22T18:30"}
    )
    assert 'value="2026-11-22T18:30"' in (await saras_desk.http.get(GRID)).text
    await saras_desk.http.post(address, data={"step": "end"})
    assert actions((await saras_desk.http.get(GRID)).text, "outages") == []
    assert (await area_state(office, customer, MALQA)).outage is None


async def test_staff_see_customers_reports_and_danger(saras_desk: Desk, office: Office) -> None:
    await report_outage(office, await stranger(office, "sec"), area=None, place="بريدة، سلك طايح", danger=True)
    page = (await saras_desk.http.get(f"{GRID}?lang=en")).text
    assert "بريدة، سلك طايح" in page
    assert "not confirmed" in page
    assert "<em>danger</em>" in page


async def test_staff_announce_a_cut_and_call_it_off(saras_desk: Desk, office: Office) -> None:
    cut = {"place": f"sec/{MALQA}", "starts": "2026-11-24T09:00", "ends": "2026-11-24T12:00", "reason": "صيانة"}
    assert (await saras_desk.http.post(f"{GRID}/cuts", data=cut)).status_code == 303
    customer = await stranger(office, "sec")
    assert [one.reason for one in (await area_state(office, customer, MALQA)).cuts] == ["صيانة"]
    await saras_desk.http.post(await only(saras_desk, "cuts"), data={})
    assert (await area_state(office, customer, MALQA)).cuts == ()


async def test_what_cannot_be_is_said_on_the_page(saras_desk: Desk) -> None:
    cut = {"place": f"sec/{MALQA}", "starts": "2026-11-20T09:00", "ends": "2026-11-24T12:00", "reason": "صيانة"}
    refused = await saras_desk.http.post(f"{GRID}/cuts?lang=en", data=cut)
    assert refused.status_code == 409
    assert "That time cannot be" in refused.text


@pytest.mark.parametrize("path", ["outages", f"outages/{'0' * 32}", f"cuts/{'0' * 32}"])
async def test_other_providers_staff_change_nothing(omids_desk: Desk, path: str) -> None:
    data = {"place": f"sec/{MALQA}", "step": "end"}
    assert (await omids_desk.http.post(f"{GRID}/{path}", data=data)).status_code == 404
    assert "Al Malqa" not in (await omids_desk.http.get(f"{GRID}?lang=en")).text


async def test_only_our_own_page_changes_anything(saras_desk: Desk, office: Office) -> None:
    data = {"place": f"sec/{MALQA}"}
    forged: httpx.Response = await saras_desk.http.post(
        f"{GRID}/outages", data=data, headers={"Origin": "https://evil.example"}
    )
    assert forged.status_code == 403
    assert (await area_state(office, await stranger(office, "sec"), MALQA)).outage is None
