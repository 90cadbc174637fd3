"""Which of the known intents a message has, and how sure that is.

A linear model over the views of `features`, one for all languages. It learns ten thousand messages in seconds, answers
one in two milliseconds, and is kept in a few megabytes of plain arrays (nothing pickled).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from scipy.optimize import minimize_scalar
from scipy.sparse import csr_matrix
from sklearn.model_selection import StratifiedKFold
from sklearn.svm import LinearSVC

from nlu.encoder import Encoder
from nlu.features import Features

_FILE = "intents.npz"
_NEAR_ENOUGH = 1e-2  # the rest of the way takes as long again, and moves no answer


@dataclass(frozen=True)
class Settings:
    """How to learn: `strictness` is the SVM's C, `folds` how many parts the calibration holds out in turn."""

    strictness: float = 1.0
    folds: int = 3
    encoder: bool = False


class IntentModel:
    """A trained classifier: features, weights, a bias, and the factor that turns margins into probabilities."""

    def __init__(
        self, features: Features, intents: list[str], weights: np.ndarray, bias: np.ndarray, factor: float
    ) -> None:
        self.intents = intents
        self._features = features
        self._weights = weights  # one row for a feature, one column for an intent, half precision
        self._bias = bias
        self._factor = factor

    @classmethod
    def train(cls, texts: Sequence[str], labels: Sequence[str], settings: Settings | None = None) -> "IntentModel":
        """The model of these examples. Raises ValueError when there are fewer than two intents."""
        settings = settings or Settings()
        answers = np.asarray(labels)
        intents = sorted(set(labels))
        if len(intents) < 2:
            raise ValueError("training needs examples of at least two intents")
        features = Features.fit(texts, Encoder() if settings.encoder else None)
        rows = features.of(texts)
        weights, bias = _fit(rows, answers, settings)
        return cls(features, intents, weights.astype(np.float16), bias, _calibrate(rows, answers, settings))

    def rank(self, text: str, limit: int = 10) -> list[tuple[str, float]]:
        """The likeliest intents of one message with their probabilities, best first."""
        probabilities = self.probabilities([text])[0]
        best = np.argsort(-probabilities)[:limit]
        return [(self.intents[i], float(probabilities[i])) for i in best]

    def probabilities(self, texts: Sequence[str]) -> np.ndarray:
        """One row for a text, one column for each of `intents`; rows add up to one."""
        return _softmax(np.stack([self._margins(text) for text in texts]) * self._factor)

    def _margins(self, text: str) -> np.ndarray:
        # Only the weights that the message touches are looked up: a matrix product would read them all.
        columns, values = self._features.of_one(text)
        return values @ self._weights[columns].astype(np.float32) + self._bias

    def save(self, folder: Path) -> None:
        """Writes the model into the folder as compressed arrays."""
        arrays: dict[str, Any] = {
            "intents": np.array(self.intents),
            "weights": self._weights,
            "bias": self._bias,
            "factor": np.array(self._factor),
            "encoder": np.array(self._features.encoder is not None),
        }
        np.savez_compressed(folder / _FILE, **arrays, **self._features.arrays())

    @classmethod
    def load(cls, folder: Path) -> "IntentModel":
        """The model that `save` wrote there."""
        with np.load(folder / _FILE, allow_pickle=False) as arrays:
            features = Features.restore(arrays, Encoder() if arrays["encoder"] else None)
            return cls(features, arrays["intents"].tolist(), arrays["weights"], arrays["bias"], float(arrays["factor"]))


def _fit(rows: csr_matrix, answers: np.ndarray, settings: Settings) -> tuple[np.ndarray, np.ndarray]:
    svm = LinearSVC(C=settings.strictness, tol=_NEAR_ENOUGH, random_state=0).fit(rows, answers)
    weights, bias = svm.coef_.T, svm.intercept_
    if len(svm.classes_) == 2:  # scikit-learn keeps a single column for two
        weights, bias = np.hstack([-weights, weights]), np.concatenate([-bias, bias])
    return np.ascontiguousarray(weights, dtype=np.float32), bias.astype(np.float32)


def _calibrate(rows: csr_matrix, answers: np.ndarray, settings: Settings) -> float:
    """The factor on the margins under which messages the model has not seen get honest probabilities."""
    rarest = int(np.unique(answers, return_counts=True)[1].min())
    folds = min(settings.folds, rarest)
    if folds < 2:
        return 1.0
    places = np.searchsorted(np.unique(answers), answers)
    margins = np.zeros((len(answers), places.max() + 1), dtype=np.float32)
    for seen, held in StratifiedKFold(folds, shuffle=True, random_state=0).split(answers, answers):
        weights, bias = _fit(rows[seen], answers[seen], settings)
        margins[held] = rows[held] @ weights + bias
    all_rows = np.arange(len(answers))

    def surprise(factor: float) -> float:
        return float(-np.log(_softmax(margins * factor)[all_rows, places] + 1e-12).mean())

    return float(minimize_scalar(surprise, bounds=(0.1, 30.0), method="bounded").x)


def _softmax(margins: np.ndarray) -> np.ndarray:
    shifted = np.exp(margins - margins.max(axis=1, keepdims=True))
    return shifted / shifted.sum(axis=1, keepdims=True)
