"""Stock Rasa 3.6 on our examples, domain and rules: the peer that `bench.dialogue` measures beside ours.

The configuration is the default that Rasa itself writes into an empty project, read from where it is installed. Only
epochs and random seed are changed, on which speed does not depend: the intent classifier gets as many epochs as it
needs to send the bench's messages to the right action, everything else one.
"""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

MODEL = "models/stock.tar.gz"
INTENT_EPOCHS = 3
ENVIRONMENT = {"RASA_TELEMETRY_ENABLED": "false", "TF_CPP_MIN_LOG_LEVEL": "3"}
"""For both commands: nothing is sent home, and TensorFlow keeps quiet."""

_SEED = 1  # so that it understands tomorrow what it understands today
_DEFAULT_CONFIG = "rasa/engine/recipes/config_files/default_config.yml"


def write_project(folder: Path, *, ours: Path, rasa: Path, action_url: str) -> None:
    """Write a stock project into the folder, from our repository and the environment (a folder) that holds Rasa."""
    config = default_config(rasa)
    _dump(folder / "config.yml", {**config, "assistant_id": "madad-stock"})
    _dump(folder / "endpoints.yml", {"action_endpoint": {"url": action_url}})
    _dump(folder / "credentials.yml", {"rest": None})
    shutil.copy(ours / "domain.yml", folder / "domain.yml")
    for name in ("nlu/ar", "nlu/fa", "stories"):
        shutil.copytree(ours / name, folder / "data" / name)
    _dump(folder / "data" / "told.yml", {"version": "3.1", "stories": list(tell_stories(ours / "stories"))})


def default_config(rasa: Path, intent_epochs: int = INTENT_EPOCHS) -> dict[str, Any]:
    """The pipeline and policies that Rasa takes when none are given, with the epochs of a bench."""
    [path] = rasa.glob(f"lib/python*/site-packages/{_DEFAULT_CONFIG}")
    config: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    for component in (*config["pipeline"], *config["policies"]):
        if "epochs" in component:
            component["epochs"] = intent_epochs if component["name"] == "DIETClassifier" else 1
            component["random_seed"] = _SEED
    return config


def tell_stories(rules: Path) -> Iterator[dict[str, Any]]:
    """Our one-turn rules as stories, one for a topic: TED and UnexpecTED learn from stories alone."""
    for path in sorted(rules.glob("*.yml")):
        steps = [step for rule in _rules(path) if _is_one_turn(rule) for step in rule["steps"]]
        if steps:
            yield {"story": path.stem, "steps": steps}


def train_command(rasa: Path) -> list[str]:
    """What trains the project in the current folder into `MODEL`."""
    return [_python(rasa), "-m", "rasa", "train", "--quiet", "--skip-validation", "--fixed-model-name", "stock"]


def serve_command(rasa: Path, port: int) -> list[str]:
    """What serves `MODEL` of the current folder on that port of this machine."""
    return [
        _python(rasa), "-m", "rasa", "run", "--quiet", "--interface", "127.0.0.1", "--port", str(port),
        "--model", MODEL, "--credentials", "credentials.yml", "--endpoints", "endpoints.yml",
    ]  # fmt: skip


def _python(rasa: Path) -> str:
    return str(rasa / "bin" / "python")


def _rules(path: Path) -> list[dict[str, Any]]:
    return (yaml.safe_load(path.read_text(encoding="utf-8")) or {}).get("rules") or []


def _is_one_turn(rule: dict[str, Any]) -> bool:
    first, *rest = rule["steps"]
    plain = set(first) == {"intent"} and all(set(step) == {"action"} for step in rest)
    return plain and rest and not rule.get("condition") and rule.get("wait_for_user_input", True)


def _dump(path: Path, what: dict[str, Any]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(yaml.safe_dump(what, allow_unicode=True, sort_keys=False), encoding="utf-8")
