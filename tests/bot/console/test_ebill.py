"""The page of everyone's bills: how far they are, for staff of that provider; holding them and going on."""

from datetime import UTC, datetime

import pytest

from backoffice.ebill import Progress, list_runs, set_paused, start_run
from backoffice.office import Office
from tests.bot.console.conftest import Desk
from tests.crowd import crowd
from tests.fakes import FakeClock


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock(datetime(2026, 11, 28, 6, tzinfo=UTC))


@pytest.fixture
async def run(office: Office) -> Progress:
    await crowd(office, 1200)
    return await start_run(office, "sec")


async def state(office: Office) -> str:
    [run] = await list_runs(office, ["sec"])
    return run.state


async def test_staff_see_how_far_it_is_and_pause_and_resume_it(saras_desk: Desk, office: Office, run: Progress) -> None:
    page = (await saras_desk.http.get("/console/ebill?lang=en")).text
    assert "Saudi Electricity" in page
    assert "1,200" in page
    assert 'value="pause"' in page
    await saras_desk.http.post(f"/console/ebill/{run.id}", data={"to": "pause"})
    assert await state(office) == "paused"
    assert 'value="resume"' in (await saras_desk.http.get("/console/ebill")).text
    await saras_desk.http.post(f"/console/ebill/{run.id}", data={"to": "resume"})
    assert await state(office) == "running"


async def test_staff_of_other_providers_neither_see_nor_hold_it(
    omids_desk: Desk, office: Office, run: Progress
) -> None:
    assert run.id not in (await omids_desk.http.get("/console/ebill")).text
    answer = await omids_desk.http.post(f"/console/ebill/{run.id}", data={"to": "pause"})
    assert answer.status_code == 404
    assert await state(office) == "running"


async def test_a_change_from_another_page_is_refused(saras_desk: Desk, office: Office, run: Progress) -> None:
    forged = await saras_desk.http.post(
        f"/console/ebill/{run.id}", data={"to": "pause"}, headers={"Origin": "https://elsewhere.example"}
    )
    assert forged.status_code == 403
    assert await state(office) == "running"


async def test_it_is_held_once_however_often_it_is_asked(office: Office, run: Progress) -> None:
    for _ in range(2):
        assert (await set_paused(office, run.id, True)).state == "paused"
