"""The dialogue server as a child process: real processes, a small server in place of the big one."""

import asyncio
import os
import signal
import socket
import sys
from pathlib import Path

import httpx
import pytest

from bot.config import Settings
from bot.servers import DialogueServer, ServerFailed, dialogue_server, free_port, require_free_port, train_when_stale

_ANSWERS = """#!{python}
import sys
from http.server import BaseHTTPRequestHandler, HTTPServer

class Ready(BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        self.end_headers()

HTTPServer(("127.0.0.1", int(sys.argv[sys.argv.index("--port") + 1])), Ready).serve_forever()
"""
_GIVES_UP = """#!{python}
import sys
print("loading", flush=True)
sys.exit("No model in models/: run make train.")
"""


def settings_with(tmp_path: Path, script: str) -> Settings:
    python = tmp_path / "python"
    python.write_text(script.format(python=sys.executable))
    python.chmod(0o755)
    return Settings(_env_file=None, data_dir=tmp_path / "var", dialogue_python=python)  # type: ignore[call-arg]


async def test_it_answers_inside_the_block_and_is_gone_after(tmp_path: Path) -> None:
    settings = settings_with(tmp_path, _ANSWERS)
    async with httpx.AsyncClient() as client:
        async with dialogue_server(settings, port=free_port(), action_url="http://unused") as server:
            assert (await client.get(server.url)).status_code == 200
        with pytest.raises(httpx.ConnectError):
            await client.get(server.url)


async def test_a_server_that_gives_up_is_told_in_its_own_last_words(tmp_path: Path) -> None:
    server = DialogueServer(settings_with(tmp_path, _GIVES_UP), port=free_port(), action_url="http://unused")
    with pytest.raises(ServerFailed, match="No model in models/: run make train"):
        await server.start()


async def test_a_killed_server_comes_back(tmp_path: Path) -> None:
    settings = settings_with(tmp_path, _ANSWERS)
    async with dialogue_server(settings, port=free_port(), action_url="http://unused") as server:
        watching = asyncio.create_task(server.keep_running())
        first = server.process_id
        os.kill(first, signal.SIGKILL)
        async with asyncio.timeout(30):
            while server.process_id == first:  # noqa: ASYNC110 - a process, not a task, is waited for
                await asyncio.sleep(0.05)
            await server.wait_until_ready()
        watching.cancel()
        await asyncio.gather(watching, return_exceptions=True)


async def test_training_that_fails_is_told_in_its_last_line(tmp_path: Path) -> None:
    lines: list[str] = []
    with pytest.raises(ServerFailed, match="could not be trained: No model"):
        await train_when_stale(settings_with(tmp_path, _GIVES_UP), lines.append)
    assert "loading" in lines


async def test_a_missing_environment_is_named(tmp_path: Path) -> None:
    settings = Settings(_env_file=None, dialogue_python=tmp_path / "nowhere")  # type: ignore[call-arg]
    with pytest.raises(ServerFailed, match="run make setup"):
        await train_when_stale(settings, print)


def test_a_taken_port_is_told_with_the_setting_to_change() -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        with pytest.raises(ServerFailed, match=r"taken.*MADAD_PORT"):
            require_free_port("127.0.0.1", other.getsockname()[1], "MADAD_PORT")
