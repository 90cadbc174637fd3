"""The two that are measured: how each is trained, started and asked."""

import os
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench import stock
from bench.home import RASA, ROOT


@dataclass(frozen=True)
class Contender:
    """A dialogue server. Both commands run in `folder`; `train` writes `model`, `serve` listens on `port`."""

    name: str
    folder: Path
    train: Sequence[str]
    model: Path
    serve: Sequence[str]
    port: int
    channel: str
    environment: Mapping[str, str]

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def webhook(self) -> str:
        return f"{self.url}/webhooks/{self.channel}/webhook"


def ours(folder: Path, *, port: int, action_url: str) -> Contender:
    """Madad's own server as it ships, its model and its conversations in the folder."""
    python = str(RASA / "bin" / "python")
    models = folder / "models"
    return Contender(
        name="ours",
        folder=ROOT,
        train=[python, "-m", "rasa_server.train", "--force", "--output", str(models)],
        model=models / "madad.tar.gz",
        serve=[
            python, "-m", "rasa_server.launch", "--model", str(models), "--port", str(port), "--action-url", action_url,
        ],
        port=port,
        channel="madad",
        environment={**clean_environment(), "MADAD_DATA_DIR": str(folder)},
    )  # fmt: skip


def stock_rasa(folder: Path, *, port: int, action_url: str) -> Contender:
    """Rasa's default with our data, everything of it in the folder."""
    stock.write_project(folder, ours=ROOT, rasa=RASA, action_url=action_url)
    return Contender(
        name="stock",
        folder=folder,
        train=stock.train_command(RASA),
        model=folder / stock.MODEL,
        serve=stock.serve_command(RASA, port),
        port=port,
        channel="rest",
        environment={**clean_environment(), **stock.ENVIRONMENT},
    )


def app_command(port: int) -> list[str]:
    """The command that serves the app, its actions counted; its settings come from the environment."""
    return [
        sys.executable, "-m", "uvicorn", "--factory", "bench.counting:create", "--port", str(port),
        "--log-level", "warning", "--no-access-log",
    ]  # fmt: skip


def clean_environment() -> dict[str, str]:
    """This environment without the settings of a Madad that may be installed here."""
    return {name: value for name, value in os.environ.items() if not name.startswith("MADAD_")}
