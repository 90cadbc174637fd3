"""How a provider's system may misbehave, and what the customer is told then."""

import json

import httpx
import pytest
from fastapi.responses import JSONResponse
from structlog.testing import capture_logs

from backoffice.billing import check_bill
from backoffice.deadline import within
from backoffice.office import Caller, Office
from backoffice.ports import SystemDown
from backoffice.subscriptions import switch_service
from backoffice.systems.tmf_bills import CustomerBill
from tests.backoffice.systems.conftest import REST, tmf_client
from tests.backoffice.systems.server import TmfServer
from tests.conftest import PROVIDERS
from tests.fakes import FakeClock
from tests.people import HUDA, SALEM, chat_of

BILLS = "GET customerBill"


@pytest.fixture
async def salem(provided: Office) -> Caller:
    return await chat_of(provided, SALEM)


async def test_a_hiccup_is_tried_again(provided: Office, salem: Caller, server: TmfServer) -> None:
    server.fails(503, 429)
    assert len((await check_bill(provided, salem)).accounts) == 2
    assert server.calls[BILLS] == 3


async def test_a_system_that_fails_again_and_again_is_down(provided: Office, salem: Caller, server: TmfServer) -> None:
    server.fails(500, 502, 504)
    with pytest.raises(SystemDown) as refused:
        await check_bill(provided, salem)
    assert refused.value.args_ == {"provider": provided.provider(salem).title}
    assert server.calls[BILLS] == 3


async def test_a_system_that_never_answers_is_down(provided: Office, salem: Caller, server: TmfServer) -> None:
    server.silent = True
    with pytest.raises(SystemDown):
        await check_bill(provided, salem)


async def test_what_an_answer_has_left_is_all_the_time_that_its_calls_get(
    provided: Office, salem: Caller, server: TmfServer
) -> None:
    server.silent = True
    with within(0.6):
        for _ in range(2):
            with pytest.raises(SystemDown):
                await check_bill(provided, salem)
    assert server.calls[BILLS] == 1  # the second had no time


async def test_nothing_is_ordered_when_there_is_no_time_to_hear_of_it(
    provided: Office, salem: Caller, server: TmfServer
) -> None:
    with within(0), pytest.raises(SystemDown) as down:
        await switch_service(provided, salem, "voicemail", on=True)
    assert type(down.value) is SystemDown
    assert not server.calls


async def test_a_system_that_is_not_there_is_down(clock: FakeClock) -> None:
    async with httpx.AsyncClient(transport=httpx.MockTransport(_nobody_there)) as http:
        client = tmf_client(http, PROVIDERS["stc"], clock)
        with pytest.raises(SystemDown):
            await client.find(CustomerBill, "https://stc.example/customerBill")


async def test_a_refusal_is_an_answer(provided: Office, salem: Caller, server: TmfServer) -> None:
    server.fails(*[400] * 6)
    for _ in range(6):
        with pytest.raises(SystemDown):
            await check_bill(provided, salem)
    assert server.calls[BILLS] == 6
    assert (await check_bill(provided, salem)).accounts


@pytest.mark.parametrize(
    "body",
    [
        {"not": "a list"},
        [{"id": "1"}],
        "text",
    ],
)
async def test_an_answer_that_makes_no_sense_is_not_told(
    provided: Office, salem: Caller, server: TmfServer, body: object
) -> None:
    server.answers.append(JSONResponse(body))
    with capture_logs() as logs, pytest.raises(SystemDown):
        await check_bill(provided, salem)
    assert [log["event"] for log in logs] == ["system_answer_unreadable"]


@pytest.mark.parametrize(("value", "unit"), [("266.805", "SAR"), ("266.80", "XXX"), ('"266"', "SAR")])
async def test_an_amount_that_is_not_whole_minor_units_is_not_told(
    provided: Office, salem: Caller, server: TmfServer, value: str, unit: str
) -> None:
    bill = dict(server.resources["customerBill"][0])
    bill["taxIncludedAmount"] = {"unit": unit, "value": json.loads(value)}
    server.answers.append(JSONResponse([bill]))
    with capture_logs(), pytest.raises(SystemDown):
        await check_bill(provided, salem)


async def test_a_system_that_ignores_the_filter_gives_nothing_away(
    provided: Office, salem: Caller, server: TmfServer
) -> None:
    server.answers.append(JSONResponse(server.resources["customerBill"]))
    numbers = {account.number for account in SALEM.accounts}
    assert {state.account.number for state in (await check_bill(provided, salem)).accounts} == numbers


async def test_more_bills_than_a_page_are_all_read(provided: Office, salem: Caller, server: TmfServer) -> None:
    mine = next(b for b in server.resources["customerBill"] if b["billingAccount"]["id"] == SALEM.accounts[0].number)
    server.resources["customerBill"] += [{**mine, "id": f"more-{n}"} for n in range(120)]
    await check_bill(provided, salem)
    assert server.calls[BILLS] == 3


async def test_five_failures_open_the_breaker_and_nobody_is_kept_waiting(
    provided: Office, salem: Caller, server: TmfServer
) -> None:
    server.fails(*[503] * 15)
    for _ in range(7):
        with pytest.raises(SystemDown):
            await check_bill(provided, salem)
    assert server.calls[BILLS] == 15


async def test_after_a_rest_one_call_decides(
    provided: Office, salem: Caller, server: TmfServer, clock: FakeClock
) -> None:
    server.fails(*[503] * 18)
    for _ in range(5):
        with pytest.raises(SystemDown):
            await check_bill(provided, salem)
    clock.move(seconds=REST.total_seconds())
    with pytest.raises(SystemDown):
        await check_bill(provided, salem)
    assert server.calls[BILLS] == 18
    clock.move(seconds=REST.total_seconds())
    assert (await check_bill(provided, salem)).accounts


async def test_one_providers_breaker_is_not_anothers(provided: Office, salem: Caller, server: TmfServer) -> None:
    server.fails(*[503] * 15)
    for _ in range(5):
        with pytest.raises(SystemDown):
            await check_bill(provided, salem)
    assert (await check_bill(provided, await chat_of(provided, HUDA))).accounts


def _nobody_there(request: httpx.Request) -> httpx.Response:
    raise httpx.ConnectError("nobody there", request=request)
