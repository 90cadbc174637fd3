"""The dialogue server as a child process: trained when its data are newer, started, watched, stopped.

It lives in an environment of its own (Python 3.10), so all that is shared with it is a command line and HTTP.
"""

import asyncio
import os
import socket
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import httpx
import structlog

from bot.config import Settings

_log = structlog.get_logger()
_START_SECONDS = 120
_STOP_SECONDS = 10


class ServerFailed(Exception):
    """Something could not be started. The message is one sentence for the person at the keyboard."""


def require_free_port(host: str, port: int, setting: str) -> None:
    """Raise ServerFailed when that port is taken; `setting` is what to change then."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            raise ServerFailed(f"Port {port} is taken: stop what uses it, or set {setting} to another.") from error


def free_port(host: str = "127.0.0.1") -> int:
    """A port that is free at the moment."""
    with socket.socket() as probe:
        probe.bind((host, 0))
        return int(probe.getsockname()[1])


async def train_when_stale(settings: Settings, say: Callable[[str], None]) -> None:
    """Train the model unless it is as new as its data. Each line of progress goes to `say`; raises ServerFailed."""
    process = await asyncio.create_subprocess_exec(
        _python(settings), "-m", "rasa_server.train", stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.STDOUT
    )
    last = ""
    assert process.stdout is not None
    try:
        async for raw in process.stdout:
            last = raw.decode(errors="replace").rstrip() or last
            say(last)
        if await process.wait() != 0:
            raise ServerFailed(f"The model could not be trained: {last}")
    finally:
        await _end(process)


class DialogueServer:
    """One dialogue server process, its log in `<data_dir>/log/dialogue.log`."""

    def __init__(self, settings: Settings, *, port: int, action_url: str) -> None:
        self.url = f"http://127.0.0.1:{port}"
        self._settings = settings
        self._log_file = settings.data_dir / "log" / "dialogue.log"
        self._command = [
            _python(settings), "-m", "rasa_server.launch", "--port", str(port), "--action-url", action_url,
        ]  # fmt: skip
        self._process: asyncio.subprocess.Process | None = None

    async def start(self) -> None:
        """Start it and wait until it answers; raises ServerFailed with its last words."""
        self._log_file.parent.mkdir(parents=True, exist_ok=True)
        with self._log_file.open("ab") as log:
            # A session of its own: Ctrl-C reaches us first, and we stop it when the last answer is out.
            self._process = await asyncio.create_subprocess_exec(
                *self._command, stdout=log, stderr=log, env=self._environment(), start_new_session=True
            )
        await self.wait_until_ready()

    @property
    def process_id(self) -> int:
        assert self._process is not None
        return self._process.pid

    async def keep_running(self) -> None:
        """Start it again whenever it ends by itself. Runs until cancelled."""
        pause = 1.0
        while True:
            assert self._process is not None
            code = await self._process.wait()
            _log.warning("dialogue_server_ended", code=code)
            await asyncio.sleep(pause)
            try:
                await self.start()
                pause = 1.0
            except ServerFailed as failure:
                _log.error("dialogue_server_not_back", reason=str(failure))
                pause = min(2 * pause, 60)

    async def stop(self) -> None:
        if self._process is not None:
            await _end(self._process)

    async def wait_until_ready(self) -> None:
        """Return when it answers; raises ServerFailed when it ends or stays silent for two minutes."""
        assert self._process is not None
        deadline = time.monotonic() + _START_SECONDS
        async with httpx.AsyncClient(timeout=2) as client:
            while time.monotonic() < deadline:
                if self._process.returncode is not None:
                    raise ServerFailed(f"The dialogue server stopped at once: {self._last_words()}")
                try:
                    if (await client.get(self.url)).is_success:
                        return
                except httpx.TransportError:
                    pass
                await asyncio.sleep(0.2)
        await self.stop()
        raise ServerFailed(f"The dialogue server did not answer within {_START_SECONDS} s; see {self._log_file}.")

    def _last_words(self) -> str:
        lines = self._log_file.read_text(encoding="utf-8", errors="replace").splitlines()
        return next((line.strip() for line in reversed(lines) if line.strip()), "no reason given")

    def _environment(self) -> dict[str, str]:
        passed = {"MADAD_DATA_DIR": str(self._settings.data_dir)}
        for name, secret in (
            ("MADAD_ACTION_SECRET", self._settings.action_secret),
            ("MADAD_REDIS_URL", self._settings.redis_url),
        ):
            if secret is not None:
                passed[name] = secret.get_secret_value()
        return {**os.environ, **passed}


async def _end(process: asyncio.subprocess.Process) -> None:
    if process.returncode is not None:
        return
    process.terminate()
    try:
        await asyncio.wait_for(process.wait(), _STOP_SECONDS)
    except TimeoutError:
        process.kill()
        await process.wait()


@asynccontextmanager
async def dialogue_server(settings: Settings, *, port: int, action_url: str) -> AsyncIterator[DialogueServer]:
    """A running dialogue server for the length of the block."""
    server = DialogueServer(settings, port=port, action_url=action_url)
    try:
        await server.start()
        yield server
    finally:
        await server.stop()


def _python(settings: Settings) -> str:
    if not Path(settings.dialogue_python).exists():
        raise ServerFailed(f"The dialogue environment is missing ({settings.dialogue_python}): run make setup.")
    return str(settings.dialogue_python)
