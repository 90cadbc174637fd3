"""A running core for a command: beside the app when that is up, otherwise with a pair of servers of its own."""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager

import httpx
import uvicorn

from bot.actions_route import PATH as ACTIONS_PATH
from bot.app import assemble, dialogue_client, prepare_demo, running, serve
from bot.config import Settings
from bot.dialogue import Dialogue, RasaDialogue
from bot.servers import ServerFailed, dialogue_server, free_port, train_when_stale
from bot.web_server import config_for
from bot.wiring import App

_PATIENCE_SECONDS = 10.0
"""A dialogue that was only just started takes its time for the first answer."""

Say = Callable[[str], None]


@asynccontextmanager
async def core_for(channel: str, settings: Settings, *, show: Say, say: Say) -> AsyncIterator[App]:
    """A running core that serves that channel. `show` is given the demo's SMS, `say` what is being started.

    When the app and its dialogue server answer, this process joins them: the same database, and their actions.
    Otherwise it starts both on free ports and stops them at the end. Raises ServerFailed.
    """
    if settings.env == "demo":
        await prepare_demo(settings)
    if await _is_up(settings):
        async with running(assemble(settings, channels=frozenset({channel}), show=show)) as app:
            yield app
        return
    await train_when_stale(settings, say)
    own = settings.model_copy(
        update={"host": "127.0.0.1", "port": free_port(), "dialogue_url": f"http://127.0.0.1:{free_port()}"}
    )
    app = assemble(own, channels=frozenset({channel}), show=show)
    say("Starting the dialogue server …")
    async with _serving(app), _own_dialogue(own):
        yield app


@asynccontextmanager
async def dialogue_for(settings: Settings, *, say: Say) -> AsyncIterator[Dialogue]:
    """A dialogue that understands: the running one, or one started for the length of the block."""
    async with dialogue_client(settings) as client:
        dialogue = RasaDialogue(client, _PATIENCE_SECONDS)
        if await dialogue.healthy():
            yield dialogue
            return
    await train_when_stale(settings, say)
    say("Starting the dialogue server …")
    own = settings.model_copy(update={"dialogue_url": f"http://127.0.0.1:{free_port()}"})
    async with _own_dialogue(own), dialogue_client(own) as client:
        yield RasaDialogue(client, _PATIENCE_SECONDS)


async def _is_up(settings: Settings) -> bool:
    async with httpx.AsyncClient(timeout=2) as client:
        try:
            health = await client.get(f"http://{settings.host}:{settings.port}/health")
        except httpx.HTTPError:
            return False
        return health.is_success and health.json().get("dialogue") == "up"


@asynccontextmanager
async def _own_dialogue(own: Settings) -> AsyncIterator[None]:
    action_url = f"http://127.0.0.1:{own.port}{ACTIONS_PATH}"
    async with dialogue_server(own, port=httpx.URL(own.dialogue_url).port or 80, action_url=action_url):
        yield


@asynccontextmanager
async def _serving(app: App) -> AsyncIterator[None]:
    """The app's web server, for the actions."""
    server = _QuietServer(config_for(serve(app), app.settings))
    # Not in a task group: that would break the server off at Ctrl-C, where it has to end in order.
    serving = asyncio.create_task(server.serve())
    try:
        await _started(server, serving)
        yield
    finally:
        server.should_exit = True
        await serving


async def _started(server: uvicorn.Server, serving: "asyncio.Task[None]") -> None:
    while not server.started:
        if serving.done():
            raise ServerFailed("The app could not be started; see the lines above.")
        await asyncio.sleep(0.02)


class _QuietServer(uvicorn.Server):
    """Leaves Ctrl-C to the command that it serves."""

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield
