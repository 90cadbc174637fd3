"""Benches start from any folder and with any Python, and find the environment that they need."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from bench.home import APP, RASA, ROOT, enter

TABLE = "label,text\n" + "bill,كم فاتورتي\nnet,النت مقطوع\n" * 3


@pytest.mark.parametrize("python", [sys.executable, RASA / "bin" / "python", "/usr/bin/env python3"])
def test_nlu_prints_nothing_but_figures_wherever_it_is_started(python: str | Path, tmp_path: Path) -> None:
    (tmp_path / "rows.csv").write_text(TABLE, encoding="utf-8")
    (tmp_path / "nlu.py").write_text("raise SystemExit('the wrong one')")
    command = [*str(python).split(), str(ROOT / "bench" / "nlu.py"), "--train", "rows.csv", "--test", "rows.csv"]
    done = subprocess.run([*command, "--json", "--no-encoder"], cwd=tmp_path, capture_output=True, check=True)
    figures = json.loads(done.stdout)
    assert figures["tests"]["rows.csv"]["accuracy"] == 1
    assert set(figures) == {"tests", "train_s", "model_mb", "rss_mb"}


@pytest.mark.parametrize("bench", ["dialogue", "run"])
def test_the_others_start_in_the_environment_of_the_app(bench: str) -> None:
    command = [str(RASA / "bin" / "python"), f"{bench}.py", "--help"]
    done = subprocess.run(command, cwd=ROOT / "bench", capture_output=True, text=True, check=True)
    assert f"bench.{bench}" in done.stdout


def test_a_missing_environment_is_named_with_what_makes_it(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match=r"no \.venv-rasa in .*make setup"):
        enter(tmp_path / ".venv-rasa")


def test_nothing_happens_in_the_right_environment() -> None:
    assert Path(sys.prefix) == APP, "the tests of this folder run in the app's environment"
    enter(APP)
