"""A small bot of its own for these tests: trained once, with the pipeline that the real one has."""

import shutil
from collections.abc import AsyncIterator
from importlib.util import find_spec
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = Path(__file__).parent / "sample"

if find_spec("rasa") is None:
    collect_ignore_glob = ["test_*.py"]
else:
    from rasa_server import lean

    lean.prepare()

    from tests.rasa_server.bot import ActionServer, action_server

    @pytest.fixture(scope="session")
    def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
        """A folder like the project's own: its real config.yml, the sample's data."""
        folder = tmp_path_factory.mktemp("sample") / "project"
        shutil.copytree(SAMPLE, folder)
        for name in ("config.yml", "endpoints.yml", "credentials.yml"):
            shutil.copy(ROOT / name, folder / name)
        return folder

    @pytest.fixture(scope="session")
    def model(project: Path) -> Path:
        """The trained sample."""
        from rasa_server.train import main

        main(["--root", str(project), "--output", str(project / "models")])
        return project / "models" / "madad.tar.gz"

    @pytest.fixture
    async def actions() -> AsyncIterator[ActionServer]:
        """Where the sample's actions are answered."""
        async with action_server() as server:
            yield server
