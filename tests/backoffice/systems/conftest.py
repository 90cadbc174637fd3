"""The same office twice: with its own tables behind it, and with a provider's TM Forum APIs."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta

import httpx
import pytest

from backoffice.office import Office
from backoffice.pack_system import TmfSystem
from backoffice.providers import Provider
from backoffice.systems.breaker import Breaker
from backoffice.systems.choose import tmf_system
from backoffice.systems.tmf_http import TmfClient
from tests.backoffice.systems.filling import move_out
from tests.backoffice.systems.server import TOKEN, TmfServer, serving
from tests.fakes import FakeClock

REST = timedelta(seconds=30)


@pytest.fixture
def engine() -> str:
    """What is compared here does not depend on the engine; the use cases' own tests run on both."""
    return "sqlite"


@pytest.fixture
async def server() -> AsyncIterator[TmfServer]:
    async with serving(TmfServer()) as server:
        yield server


@pytest.fixture
async def provided(town: Office, server: TmfServer, clock: FakeClock) -> AsyncIterator[Office]:
    """The town, whose providers keep their data in systems of their own."""
    await move_out(town, server)
    urls = apis(server)
    async with httpx.AsyncClient() as http:
        yield replace(
            town,
            providers={name: pack.model_copy(update={"system": urls}) for name, pack in town.providers.items()},
            systems={
                name: tmf_system(urls, pack.time_zone, town.store, tmf_client(http, pack, clock))
                for name, pack in town.providers.items()
            },
        )


@pytest.fixture(params=["store", "tmf"])
def either(request: pytest.FixtureRequest) -> Office:
    """The office over our store, and over the provider's systems."""
    office: Office = request.getfixturevalue("town" if request.param == "store" else "provided")
    return office


def apis(server: TmfServer) -> TmfSystem:
    """The pack's addresses of that server."""
    return TmfSystem(
        kind="tmf",
        bills=f"{server.url}/customerBillManagement/v4",
        balance=f"{server.url}/prepayBalanceManagement/v4",
        products=f"{server.url}/productInventory/v4",
        orders=f"{server.url}/serviceOrdering/v4",
    )


def tmf_client(http: httpx.AsyncClient, pack: Provider, clock: FakeClock) -> TmfClient:
    breaker = Breaker(clock, rest=REST)
    return TmfClient(http, provider=pack.title, token=TOKEN, breaker=breaker, sleep=_at_once)


async def _at_once(seconds: float) -> None:
    """No test waits for a pause."""
