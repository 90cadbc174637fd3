"""What may stand in a provider's buckets, and what is told of it."""

from typing import Any

import pytest
from fastapi.responses import JSONResponse
from structlog.testing import capture_logs

from backoffice.accounts import list_accounts
from backoffice.office import Caller, Office
from backoffice.ports import SystemDown
from backoffice.usage import read_balances
from backoffice.values import Money
from tests.backoffice.systems.server import TmfServer
from tests.people import REZA, chat_of

NUMBER = REZA.accounts[0].number


@pytest.fixture
async def reza(provided: Office) -> Caller:
    return await chat_of(provided, REZA)


def bucket(amount: float, units: str = "IRR", *, status: str = "active", kind: str = "monetary") -> dict[str, Any]:
    return {
        "id": f"{amount}{units}",
        "usageType": kind,
        "status": status,
        "remainingValue": {"amount": amount, "units": units},
        "partyAccount": {"id": NUMBER},
    }


async def test_money_in_several_buckets_adds_up(provided: Office, reza: Caller, server: TmfServer) -> None:
    server.resources["bucket"] += [bucket(50_000), bucket(1_000_000, status="suspended")]
    assert (await read_balances(provided, reza))[0].balance == Money(900_000, "IRR")


async def test_a_system_that_ignores_the_filter_is_read_all_the_same(
    provided: Office, reza: Caller, server: TmfServer
) -> None:
    server.answers.append(JSONResponse(server.resources["bucket"]))
    assert (await read_balances(provided, reza))[0].balance == Money(850_000, "IRR")


@pytest.mark.parametrize("found", [[], [bucket(10, "SAR")], [bucket(10, "hours")], [bucket(10.5)]])
async def test_no_money_or_money_that_makes_no_sense_is_not_told_as_nothing_left(
    provided: Office, reza: Caller, server: TmfServer, found: list[dict[str, Any]]
) -> None:
    server.resources["bucket"] = found
    with pytest.raises(SystemDown), capture_logs() as logs:
        await read_balances(provided, reza)
    assert [log["event"] for log in logs] == ["system_answer_nonsense"]


async def test_a_top_up_that_did_not_come_through_is_not_told(
    provided: Office, reza: Caller, server: TmfServer
) -> None:
    (paid,) = (one for one in server.resources["topupBalance"] if one["partyAccount"]["id"] == NUMBER)
    server.resources["topupBalance"] += [{**paid, "id": "1", "status": "failed", "confirmationDate": None}]
    server.answers += [JSONResponse([bucket(1)]), JSONResponse(server.resources["topupBalance"])]
    (balance,) = await read_balances(provided, reza)
    assert balance.last_top_up is not None
    assert balance.last_top_up.at.isoformat() == paid["confirmationDate"]


async def test_what_this_api_does_not_tell_is_left_out(provided: Office, reza: Caller) -> None:
    assert (await read_balances(provided, reza))[0].spent is None
    assert [account.balance for account in await list_accounts(provided, reza)] == [None]
