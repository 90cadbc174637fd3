"""The dialogue server with the trained model: started once for all conversations, stopped at the end."""

import os
import subprocess
import time
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest

from backoffice.office import Office
from bot.servers import free_port
from tests.conversations.stage import Stage, stage_for
from tests.fakes import FakeClock

_PYTHON = ".venv-rasa/bin/python"
_START_SECONDS = 180


@dataclass
class DialogueProcess:
    """The dialogue server, which can be stopped and started again with the conversations it kept."""

    port: int
    actions_port: int
    data: Path
    process: "subprocess.Popen[bytes] | None" = None

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def start(self) -> None:
        action_url = f"http://127.0.0.1:{self.actions_port}/actions/webhook"
        command = [_PYTHON, "-m", "rasa_server.launch", "--port", str(self.port), "--action-url", action_url]
        environment = {**os.environ, "MADAD_DATA_DIR": str(self.data), "MADAD_ACTION_SECRET": ""}
        with (self.data / "dialogue.log").open("ab") as log:
            self.process = subprocess.Popen(command, stdout=log, stderr=log, env=environment)
        deadline = time.monotonic() + _START_SECONDS
        while not self._answers():
            assert self.process.poll() is None, self.log()[-2000:]
            assert time.monotonic() < deadline, "the dialogue server does not answer"
            time.sleep(0.2)

    def stop(self) -> None:
        if self.process:
            self.process.terminate()
            self.process.wait(20)

    def log(self) -> str:
        """All that it has complained about."""
        return (self.data / "dialogue.log").read_text(encoding="utf-8")

    def _answers(self) -> bool:
        try:
            return httpx.get(self.url, timeout=2).is_success
        except httpx.TransportError:
            return False


@pytest.fixture(scope="session")
def dialogue(tmp_path_factory: pytest.TempPathFactory) -> Iterator[DialogueProcess]:
    trained = subprocess.run([_PYTHON, "-m", "rasa_server.train"], capture_output=True, text=True, check=False)
    assert trained.returncode == 0, trained.stdout + trained.stderr
    server = DialogueProcess(free_port(), free_port(), tmp_path_factory.mktemp("dialogue"))
    server.start()
    yield server
    server.stop()


@pytest.fixture
async def stage(town: Office, clock: FakeClock, dialogue: DialogueProcess) -> AsyncIterator[Stage]:
    """The stage, with the demo's people in its database."""
    before = dialogue.log()
    async with stage_for(town, clock, dialogue_url=dialogue.url, actions_port=dialogue.actions_port) as stage:
        yield stage
    print(dialogue.log().removeprefix(before))  # noqa: T201 - shown beside a test that failed
