"""How well intents are guessed, beside peers: `python bench/nlu.py --train CSV --test CSV [CSV …] [--json] [--peers]`.

CSV files have the columns `label` (or `intent`) and `text` (or `utterance`). Without `--train` it measures the
project's own examples: on the regression set, by cross-validation, and how honest the probabilities are
(`bench/out/nlu_reliability.png`). Any Python starts it; it goes on in the dialogue environment. The figures go to
`bench/out/nlu.json` too; with `--json` standard output has them and nothing else.
"""

import sys
from pathlib import Path

if __name__ == "__main__":  # started as a file, the first place for imports would be this folder, which has a nlu.py
    sys.path[0] = str(Path(__file__).resolve().parent.parent)
    from bench.home import RASA, enter

    enter(RASA)

import argparse
import contextlib
import json
import tempfile
import time
from collections.abc import Callable, Sequence
from typing import Any

from sklearn.metrics import accuracy_score, f1_score

from bench.home import OUT
from bench.nlu_contenders import Contender, Diet, Linear, Ours, timed_training
from bench.nlu_own import measure_own
from bench.nlu_rows import Rows, read

DIET_ROWS = 1200  # as many as DIET learns within ten minutes on two cores


def main(arguments: list[str] | None = None) -> None:
    """Measures, prints, and writes `bench/out/nlu.json`."""
    asked = _asked(arguments)
    with contextlib.redirect_stdout(sys.stderr if asked.json else sys.stdout):  # libraries print, too
        figures = _measured(asked)
    OUT.mkdir(parents=True, exist_ok=True)
    (OUT / "nlu.json").write_text(json.dumps(figures, indent=1, ensure_ascii=False), encoding="utf-8")
    if asked.json:
        _say(json.dumps(figures, ensure_ascii=False))


def _measured(asked: argparse.Namespace) -> dict[str, Any]:
    if asked.train is None:
        return measure_own(OUT, _say)
    return measure(read(asked.train), [read(file) for file in asked.test], asked, _say)


def measure(
    train: Rows, tests: Sequence[Rows], asked: argparse.Namespace, tell: Callable[[str], None]
) -> dict[str, Any]:
    """Ours on all rows; with peers, the plain model on all, and DIET beside ours on as many as DIET can learn."""
    figures = run(Ours(asked.encoder), "ours", train, tests, tell)
    if asked.peers:
        few = train.some(DIET_ROWS)
        figures["peers"] = {"linear": run(Linear(), "TF-IDF and LinearSVC", train, tests, tell)}
        with tempfile.TemporaryDirectory() as folder:
            figures["peers"]["diet"] = run(Diet(Path(folder)), f"DIET on {len(few.texts)}", few, tests, tell)
        figures["peers"]["ours_on_diets_rows"] = run(Ours(asked.encoder), "ours on the same", few, tests, tell)
    return figures


def run(
    contender: Contender, name: str, train: Rows, tests: Sequence[Rows], tell: Callable[[str], None]
) -> dict[str, Any]:
    """Train one and ask it every message of every file, one at a time."""
    seconds = timed_training(contender, train.texts, train.labels)
    figures = {
        "tests": {rows.name: _score(contender, rows) for rows in tests},
        "train_s": round(seconds, 1),
        "model_mb": round(contender.model_mb, 2),
        "rss_mb": round(_resident_mb(), 1),
    }
    for file, score in figures["tests"].items():
        tell(f"{name:24} {file}: accuracy {score['accuracy']:.4f}, macro-F1 {score['macro_f1']:.4f}, "
             f"{score['us_per_message']:.0f} µs a message")  # fmt: skip
    tell(f"{name:24} trained in {figures['train_s']} s, {figures['model_mb']} MB, resident {figures['rss_mb']} MB")
    return figures


def _score(contender: Contender, rows: Rows) -> dict[str, float]:
    contender.guess(rows.texts[0])  # what is loaded at the first message is not the message's cost
    started = time.perf_counter()
    guesses = [contender.guess(text) for text in rows.texts]
    seconds = time.perf_counter() - started
    return {
        "accuracy": float(accuracy_score(rows.labels, guesses)),
        "macro_f1": float(f1_score(rows.labels, guesses, average="macro", zero_division=0)),
        "us_per_message": seconds / len(guesses) * 1e6,
    }


def _resident_mb() -> float:
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return next(float(line.split()[1]) / 1024 for line in status.splitlines() if line.startswith("VmRSS"))


def _asked(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="bench.nlu", description="Measure how well intents are guessed.")
    parser.add_argument("--train", type=Path, help="CSV to learn; without it, the project's own examples")
    parser.add_argument("--test", type=Path, nargs="+", default=[], help="CSV to be asked")
    parser.add_argument("--json", action="store_true", help="print the figures alone, as JSON")
    parser.add_argument("--peers", action="store_true", help="measure a plain linear model and stock DIET as well")
    parser.add_argument(
        "--encoder", action=argparse.BooleanOptionalAction, default=True, help="add sentence vectors to the features"
    )
    asked = parser.parse_args(arguments)
    if asked.train is not None and not asked.test:
        parser.error("--train needs --test")
    return asked


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
