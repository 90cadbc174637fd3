"""Actions are called over a connection that is kept, with the credentials of endpoints.yml."""

from collections.abc import AsyncIterator
from dataclasses import dataclass, field

import pytest
from aiohttp import web
from rasa.utils.endpoints import ClientResponseError, EndpointConfig

from rasa_server.action_calls import KeptEndpoint


@dataclass
class App:
    """Answers every call, and notes from which port and with what it came."""

    url: str = ""
    status: int = 200
    ports: list[int] = field(default_factory=list)
    credentials: list[str] = field(default_factory=list)

    async def answer(self, request: web.Request) -> web.Response:
        self.ports.append(request.transport.get_extra_info("peername")[1])
        self.credentials.append(request.headers.get("Authorization", ""))
        return web.json_response(await request.json(), status=self.status)


@pytest.fixture
async def app() -> AsyncIterator[App]:
    app = App()
    served = web.Application()
    served.router.add_post("/actions", app.answer)
    runner = web.AppRunner(served)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    app.url = f"http://127.0.0.1:{runner.addresses[0][1]}/actions"
    yield app
    await runner.cleanup()


@pytest.fixture
async def endpoint(app: App) -> AsyncIterator[KeptEndpoint]:
    endpoint = KeptEndpoint.like(EndpointConfig(app.url, headers={"Authorization": "Bearer secret"}))
    yield endpoint
    await endpoint.close()


async def test_calls_share_a_connection(app: App, endpoint: KeptEndpoint) -> None:
    for number in range(3):
        assert await endpoint.request(json={"number": number}) == {"number": number}
    assert len(set(app.ports)) == 1
    assert app.credentials == ["Bearer secret"] * 3


async def test_a_refused_call_is_told_as_before_and_the_next_one_goes_through(app: App, endpoint: KeptEndpoint) -> None:
    app.status = 500
    with pytest.raises(ClientResponseError):
        await endpoint.request(json={})
    app.status = 200
    assert await endpoint.request(json={"again": True}) == {"again": True}


async def test_after_hanging_up_it_connects_anew(app: App, endpoint: KeptEndpoint) -> None:
    await endpoint.request(json={})
    await endpoint.close()
    await endpoint.request(json={})
    assert len(set(app.ports)) == 2


async def test_a_name_and_password_are_sent(app: App) -> None:
    plain = EndpointConfig(app.url, basic_auth={"username": "madad", "password": "secret"}, retries=3)
    endpoint = KeptEndpoint.like(plain)
    await endpoint.request(json={})
    await endpoint.close()
    assert app.credentials == ["Basic bWFkYWQ6c2VjcmV0"]
    assert endpoint.kwargs == {"retries": 3}
