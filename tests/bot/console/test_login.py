import pytest

from backoffice.agents import AgentInfo
from backoffice.models.agents import Agent
from backoffice.office import Office
from tests.bot.console.conftest import Desk, browser, log_in
from tests.fakes import FakeClock
from tests.website import Website


async def test_an_agent_logs_in_and_finds_the_console(website: Website, sara: AgentInfo) -> None:
    async with browser(website) as http:
        assert (await http.get("/console")).headers["location"] == "/console/login"
        answer = await log_in(http, "sara")
        assert (answer.status_code, answer.headers["location"]) == (303, "/console")
        page = await http.get("/console")
    assert "سارة العتيبي" in page.text
    assert page.headers["cache-control"] == "no-store"


async def test_scripts_and_other_sites_do_not_get_the_cookie(website: Website, sara: AgentInfo) -> None:
    async with browser(website) as http:
        cookie = (await log_in(http, "sara")).headers["set-cookie"].lower()
    assert "httponly" in cookie
    assert "samesite=strict" in cookie
    assert "path=/console" in cookie


@pytest.mark.parametrize(
    ("login", "password"), [("sara", "wrong password"), ("nobody", "correct horse battery"), ("", ""), ("sara", "")]
)
async def test_a_wrong_login_says_no_more_than_that(
    website: Website, sara: AgentInfo, login: str, password: str
) -> None:
    async with browser(website) as http:
        answer = await log_in(http, login, password)
    assert answer.status_code == 401
    assert "اسم المستخدم أو كلمة المرور غير صحيحة" in answer.text
    assert "set-cookie" not in answer.headers


async def test_guessing_is_slowed_down(website: Website, sara: AgentInfo, clock: FakeClock) -> None:
    async with browser(website) as http:
        for _ in range(10):
            assert (await log_in(http, "sara", "a wrong password")).status_code == 401
        assert (await log_in(http, "sara")).status_code == 429
        clock.move(minutes=5)
        assert (await log_in(http, "sara")).status_code == 303


async def test_another_site_cannot_log_anybody_in(website: Website, sara: AgentInfo) -> None:
    for origin in ({"Origin": "https://evil.example"}, {"Origin": "null"}, {"Origin": ""}):
        async with browser(website) as http:
            http.headers.update(origin)
            answer = await log_in(http, "sara")
        assert answer.status_code == 403
        assert "set-cookie" not in answer.headers


async def test_a_session_ends_after_its_time(saras_desk: Desk, clock: FakeClock) -> None:
    clock.move(hours=11)
    assert (await saras_desk.get("queue")).status_code == 200
    clock.move(hours=2)
    assert (await saras_desk.get("queue")).status_code == 401


async def test_an_agent_who_is_switched_off_is_out_at_once(saras_desk: Desk, office: Office) -> None:
    async with office.store.transaction() as tx:
        row = await tx.get(Agent, saras_desk.agent.id)
        assert row is not None
        row.active = False
    assert (await saras_desk.get("queue")).status_code == 401


async def test_logging_out_takes_the_cookie_away(saras_desk: Desk) -> None:
    assert (await saras_desk.post("logout")).status_code == 204
    assert (await saras_desk.get("queue")).status_code == 401


@pytest.mark.parametrize("forged", ["", "x", "eyJhZ2VudCI6IjEifQ.aaaa.bbbb"])
async def test_a_forged_cookie_opens_nothing(website: Website, forged: str) -> None:
    async with browser(website) as http:
        http.cookies.set("madad_agent", forged)
        assert (await http.get("/console/api/queue")).status_code == 401


async def test_a_visitors_token_is_no_session(website: Website) -> None:
    async with browser(website) as http:
        http.cookies.set("madad_agent", await website.token())
        assert (await http.get("/console/api/queue")).status_code == 401


@pytest.mark.parametrize(("language", "direction"), [("ar", "rtl"), ("fa", "rtl"), ("en", "ltr")])
async def test_the_language_is_chosen_and_remembered(saras_desk: Desk, language: str, direction: str) -> None:
    await saras_desk.http.get("/console", params={"lang": language})
    page = (await saras_desk.http.get("/console")).text
    assert f'<html lang="{language}" dir="{direction}">' in page


async def test_the_console_and_every_desk_lead_to_all_desks(saras_desk: Desk) -> None:
    desks = [f"/console/{name}" for name in ("complaints", "tickets", "requests", "grid", "ebill")]
    for page in ("/console", *desks):
        html = (await saras_desk.http.get(page)).text
        assert [desk for desk in desks if f'href="{desk}"' not in html] == [], page
