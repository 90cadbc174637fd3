"""The pages of a registration's links: a button acts, opening does not."""

from collections.abc import AsyncIterator

import httpx
import pytest
from fastapi import FastAPI

from backoffice.account_links import password_link
from backoffice.office import Caller, Office
from backoffice.registration import answer_step, confirm_password
from bot.account_pages.routes import install_account_pages
from bot.replies.render import Replies
from tests.people import again, stranger

HOME = "http://127.0.0.1:8080"
PASSWORD = "correct horse battery"


@pytest.fixture
async def http(office: Office, replies: Replies) -> AsyncIterator[httpx.AsyncClient]:
    web = FastAPI()
    install_account_pages(web, office, replies)
    async with httpx.AsyncClient(transport=httpx.ASGITransport(web), base_url=HOME, headers={"Origin": HOME}) as client:
        yield client


@pytest.fixture
async def caller(office: Office) -> Caller:
    caller = await stranger(office, "sec")
    await answer_step(office, again(caller), "email", "mohsen@example.com")
    return caller


async def test_the_page_takes_the_password_and_is_over_then(
    http: httpx.AsyncClient, office: Office, caller: Caller
) -> None:
    address = (await password_link(office, caller)).removeprefix(HOME)
    shown = await http.get(address)
    assert (shown.status_code, shown.text.count('type="password"')) == (200, 2)
    assert shown.headers["cache-control"] == "no-store"
    saved = await http.post(address, data={"password": PASSWORD, "repeated": PASSWORD})
    assert saved.status_code == 200
    assert PASSWORD not in saved.text
    assert (await confirm_password(office, again(caller))).answers["password"] == "set"
    over = await http.get(address)
    assert (over.status_code, 'type="password"' in over.text) == (409, False)


async def test_a_weak_password_is_refused_and_can_be_mended(
    http: httpx.AsyncClient, office: Office, caller: Caller
) -> None:
    address = (await password_link(office, caller)).removeprefix(HOME)
    refused = await http.post(address, data={"password": "short", "repeated": "short"})
    assert refused.status_code == 409
    assert 'role="alert"' in refused.text
    assert 'type="password"' in refused.text


async def test_other_sites_cannot_post(http: httpx.AsyncClient, office: Office, caller: Caller) -> None:
    address = (await password_link(office, caller)).removeprefix(HOME)
    answer = await http.post(address, data={"password": PASSWORD}, headers={"Origin": "https://evil.example"})
    assert answer.status_code == 403


@pytest.mark.parametrize("token", [f"{'0' * 32}.1.{'0' * 32}", "nonsense"])
async def test_a_link_that_is_not_ours_leads_nowhere(http: httpx.AsyncClient, token: str) -> None:
    assert (await http.get(f"/account/activate/{token}")).status_code in {404, 422}
