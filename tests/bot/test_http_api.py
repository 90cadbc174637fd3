"""Whatever is sent to the documented routes, with rights and without, the app does not break."""

import asyncio
import shutil
import socket
import threading
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
import schemathesis
import uvicorn
from hypothesis import HealthCheck, settings
from schemathesis.checks import not_a_server_error

from backoffice.agents import add_agent
from bot.app import assemble, open_office, serve
from bot.config import Settings

PASSWORD = "a long password"
EXAMPLES = settings(max_examples=20, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))


def documented_api() -> schemathesis.BaseSchema:
    """Of an app that is never started; the cases are sent to one that is."""
    app = assemble(Settings(_env_file=None, database_url="sqlite+aiosqlite:///:memory:"))
    return schemathesis.openapi.from_dict(serve(app).openapi())


schema = documented_api()


@pytest.fixture(scope="module")
def app_settings(migrated_sqlite: Path, tmp_path_factory: pytest.TempPathFactory) -> Settings:
    file = shutil.copy(migrated_sqlite, tmp_path_factory.mktemp("http_api") / "madad.sqlite")
    # No dialogue server listens there: the app has to cope with that too.
    return Settings(_env_file=None, database_url=f"sqlite+aiosqlite:///{file}", dialogue_url="http://127.0.0.1:9")


@pytest.fixture(scope="module")
def url(app_settings: Settings) -> Iterator[str]:
    """The whole app, in a thread of its own."""
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        listening.listen()  # whoever comes before the app is up waits
        app = serve(assemble(app_settings, show=lambda _: None))
        server = uvicorn.Server(uvicorn.Config(app, log_config=None, timeout_graceful_shutdown=5))
        thread = threading.Thread(target=server.run, args=([listening],))
        thread.start()
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"
        server.should_exit = True
        thread.join()


@pytest.fixture(scope="module")
def rights(url: str, app_settings: Settings) -> dict[str, str]:
    """The headers of somebody who is a visitor and an agent at once."""
    asyncio.run(_add_agent(app_settings))
    with httpx.Client(base_url=url, headers={"Origin": url}) as http:
        token = http.post("/web/session", json={"provider": "stc"}).json()["token"]
        http.post("/console/login", data={"login": "sara", "password": PASSWORD})
        cookie = f"madad_agent={http.cookies['madad_agent']}"
    return {"Authorization": f"Bearer {token}", "Cookie": cookie, "X-Madad-Console": "1", "Origin": url}


@schema.parametrize()
@EXAMPLES
def test_a_stranger_breaks_nothing(case: schemathesis.Case, url: str) -> None:
    case.call_and_validate(base_url=url, checks=[not_a_server_error])


@schema.parametrize()
@EXAMPLES
def test_somebody_with_rights_breaks_nothing(case: schemathesis.Case, url: str, rights: dict[str, str]) -> None:
    case.call_and_validate(base_url=url, checks=[not_a_server_error], headers=rights)


async def _add_agent(app_settings: Settings) -> None:
    office = open_office(app_settings)
    await add_agent(office, "sara", "سارة", PASSWORD, ["stc"])
    await office.store.close()
