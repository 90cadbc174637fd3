"""The project's own intents: the regression set, cross-validation, and whether a probability means what it says."""

import csv
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.model_selection import StratifiedKFold

from bench.home import ROOT
from bench.nlu_parts import measure_parts
from nlu.asks import two_wishes
from nlu.classifier import IntentModel, Settings
from nlu.entities import extract, says_only
from nlu.language import detect
from rasa_server.training_files import read_all

_REGRESSION = ROOT / "tests" / "nlu" / "regression.csv"
_FOLDS = 5
_BINS = 10
_MIX_UPS = 15


def measure_own(out: Path, tell: Callable[[str], None]) -> dict[str, Any]:
    """Top-1 and top-3 of both, the commonest mix-ups, and the reliability diagram as a picture in `out`."""
    examples = read_all(ROOT)
    texts, answers = [e.text for e in examples], np.array([e.intent for e in examples])
    model = IntentModel.train(texts, answers.tolist())
    rows = list(csv.DictReader(_REGRESSION.read_text(encoding="utf-8").splitlines()))
    figures: dict[str, Any] = {"regression": _regression(model, rows), "long_message_ms": _long_message_ms(model)}
    tell(f"regression set: {_share(figures['regression'])}")
    tell(f"a message of 10,000 characters: {figures['long_message_ms']:.0f} ms at most")
    figures["parts"] = measure_parts(examples, model, [(row["text"], row["intent"]) for row in rows], tell)
    probabilities, intents = _held_out(texts, answers, tell)
    figures["cross_validation"] = _tops(probabilities, intents, answers)
    tell(f"cross-validation, {_FOLDS} parts: {_share(figures['cross_validation'])}")
    guesses = intents[probabilities.argmax(axis=1)]
    mixed = Counter((a, b) for a, b in zip(answers, guesses, strict=True) if a != b).most_common(_MIX_UPS)
    figures["mix_ups"] = [{"asked": a, "guessed": b, "messages": count} for (a, b), count in mixed]
    for (asked, guessed), count in mixed:
        tell(f"  {count:3} × {asked} taken for {guessed}")
    figures["calibration_error"] = _draw(probabilities.max(axis=1), guesses == answers, out)
    tell(f"calibration error {figures['calibration_error']:.3f}; see {out / 'nlu_reliability.png'}")
    return figures


def _long_message_ms(model: IntentModel) -> float:
    """The slowest of several kinds of very long messages, from the text to all that is found in it."""
    slowest = 0.0
    for piece in ("شحنت خمسين ريال وما وصل، ", "قبضم چقدره و موجودیم رو بگو. ", "0501234567 1-2-3 ", "a.b@", "ﷺ👍٣"):
        text = (piece * 10_000)[:10_000]
        started = time.perf_counter()
        says_only(text, [entity.as_dict() for entity in extract(text)])
        detect(text)
        two_wishes(text, model.rank(text), model.rank)
        slowest = max(slowest, time.perf_counter() - started)
    return slowest * 1e3


def _regression(model: IntentModel, rows: list[dict[str, str]]) -> dict[str, float]:
    probabilities = model.probabilities([row["text"] for row in rows])
    return _tops(probabilities, np.array(model.intents), np.array([row["intent"] for row in rows]))


def _held_out(texts: list[str], answers: np.ndarray, tell: Callable[[str], None]) -> tuple[np.ndarray, np.ndarray]:
    intents = np.unique(answers)
    probabilities = np.zeros((len(texts), len(intents)))
    parts = StratifiedKFold(_FOLDS, shuffle=True, random_state=0).split(answers, answers)
    for number, (seen, held) in enumerate(parts, start=1):
        model = IntentModel.train([texts[i] for i in seen], answers[seen].tolist(), Settings())
        probabilities[held] = model.probabilities([texts[i] for i in held])
        tell(f"  part {number} of {_FOLDS} done")
    return probabilities, intents


def _tops(probabilities: np.ndarray, intents: np.ndarray, answers: np.ndarray) -> dict[str, float]:
    best = intents[np.argsort(-probabilities, axis=1)[:, :3]]
    return {
        "top_1": float((best[:, 0] == answers).mean()),
        "top_3": float((best == answers[:, None]).any(axis=1).mean()),
        "messages": len(answers),
    }


def _share(tops: dict[str, float]) -> str:
    return f"top-1 {tops['top_1']:.4f}, top-3 {tops['top_3']:.4f} of {tops['messages']} messages"


def _draw(confidence: np.ndarray, right: np.ndarray, out: Path) -> float:
    """The picture; returns how far probability and truth are apart on average (expected calibration error)."""
    import matplotlib as mpl

    mpl.use("Agg")
    from matplotlib import pyplot as plt

    place = np.minimum((confidence * _BINS).astype(int), _BINS - 1)
    filled = [b for b in range(_BINS) if (place == b).any()]
    said = np.array([confidence[place == b].mean() for b in filled])
    true = np.array([right[place == b].mean() for b in filled])
    weight = np.array([(place == b).mean() for b in filled])
    figure, axes = plt.subplots(figsize=(5, 5))
    axes.plot([0, 1], [0, 1], "--", color="grey", label="honest")
    axes.plot(said, true, "o-", label="ours, on messages held out")
    axes.set(xlabel="probability said", ylabel="share that was right", xlim=(0, 1), ylim=(0, 1))
    axes.legend()
    out.mkdir(parents=True, exist_ok=True)
    figure.savefig(out / "nlu_reliability.png", dpi=120)
    plt.close(figure)
    return float((weight * np.abs(said - true)).sum())
