"""Which of the known intents a message has, and how sure that is.

A linear model over character and word n-grams of the folded text, one for all languages. It learns ten thousand
messages in seconds, answers one in a millisecond, and is kept in a few megabytes of plain arrays (nothing pickled).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

import numpy as np
from scipy.optimize import minimize_scalar
from scipy.sparse import csr_matrix, hstack
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.model_selection import StratifiedKFold
from sklearn.svm import LinearSVC

from nlu.text import fold

_CHARACTERS: dict[str, Any] = {"analyzer": "char_wb", "ngram_range": (2, 5)}
_WORDS: dict[str, Any] = {"analyzer": "word", "ngram_range": (1, 2), "token_pattern": r"\S+"}
_FILE = "intents.npz"


class Encoder(Protocol):
    """Turns texts into sentence vectors, one row each."""

    def encode(self, texts: Sequence[str]) -> np.ndarray: ...


@dataclass(frozen=True)
class Settings:
    """How to learn: `strictness` is the SVM's C, `folds` how many parts the calibration holds out in turn."""

    strictness: float = 1.0
    folds: int = 4
    min_count: int = 1


class IntentModel:
    """A trained classifier: n-gram weights, a bias, and the temperature that turns margins into probabilities."""

    def __init__(
        self,
        vectorizers: list[TfidfVectorizer],
        intents: list[str],
        weights: np.ndarray,
        bias: np.ndarray,
        temperature: float,
    ) -> None:
        self.intents = intents
        self._vectorizers = vectorizers
        self._weights = weights  # one row for a feature, one column for an intent, half precision
        self._bias = bias
        self._temperature = temperature

    @classmethod
    def train(cls, texts: Sequence[str], labels: Sequence[str], settings: Settings | None = None) -> "IntentModel":
        """The model of these examples. Raises ValueError when there are fewer than two intents."""
        settings = settings or Settings()
        answers = np.asarray(labels)
        intents = sorted(set(labels))
        if len(intents) < 2:
            raise ValueError("training needs examples of at least two intents")
        vectorizers = [_vectorizer(kind, settings.min_count) for kind in (_CHARACTERS, _WORDS)]
        folded = [fold(text) for text in texts]
        features = csr_matrix(hstack([v.fit_transform(folded) for v in vectorizers]))
        temperature = _temperature(features, answers, settings)
        weights, bias = _fit(features, answers, settings)
        return cls(vectorizers, intents, weights.astype(np.float16), bias, temperature)

    def rank(self, text: str, limit: int = 10) -> list[tuple[str, float]]:
        """The likeliest intents of one message with their probabilities, best first."""
        probabilities = self.probabilities([text])[0]
        best = np.argsort(-probabilities)[:limit]
        return [(self.intents[i], float(probabilities[i])) for i in best]

    def probabilities(self, texts: Sequence[str]) -> np.ndarray:
        """One row for a text, one column for each of `intents`; rows add up to one."""
        return _softmax(self._margins([fold(text) for text in texts]) * self._temperature)

    def _margins(self, folded: list[str]) -> np.ndarray:
        features = csr_matrix(hstack([v.transform(folded) for v in self._vectorizers]))
        rows = [
            features.data[a:b] @ self._weights[features.indices[a:b]].astype(np.float32)
            for a, b in zip(features.indptr[:-1], features.indptr[1:], strict=True)
        ]
        return np.stack(rows) + self._bias

    def save(self, folder: Path) -> None:
        """Writes the model into the folder as compressed arrays."""
        arrays: dict[str, Any] = {
            "intents": np.array(self.intents),
            "weights": self._weights,
            "bias": self._bias,
            "temperature": np.array(self._temperature),
        }
        for place, vectorizer in enumerate(self._vectorizers):
            arrays[f"vocabulary{place}"] = np.array("\n".join(vectorizer.get_feature_names_out()))
            arrays[f"idf{place}"] = vectorizer.idf_.astype(np.float32)
        np.savez_compressed(folder / _FILE, **arrays)

    @classmethod
    def load(cls, folder: Path) -> "IntentModel":
        """The model that `save` wrote there."""
        with np.load(folder / _FILE, allow_pickle=False) as arrays:
            vectorizers = [
                _restored(kind, str(arrays[f"vocabulary{place}"]).split("\n"), arrays[f"idf{place}"])
                for place, kind in enumerate((_CHARACTERS, _WORDS))
            ]
            return cls(
                vectorizers, arrays["intents"].tolist(), arrays["weights"], arrays["bias"], float(arrays["temperature"])
            )


def _vectorizer(kind: dict[str, Any], min_count: int) -> TfidfVectorizer:
    return TfidfVectorizer(**kind, lowercase=False, sublinear_tf=True, dtype=np.float32, min_df=min_count)


def _restored(kind: dict[str, Any], vocabulary: list[str], idf: np.ndarray) -> TfidfVectorizer:
    vectorizer = TfidfVectorizer(**kind, lowercase=False, sublinear_tf=True, dtype=np.float32, vocabulary=vocabulary)
    vectorizer.idf_ = idf
    return vectorizer


def _fit(features: csr_matrix, answers: np.ndarray, settings: Settings) -> tuple[np.ndarray, np.ndarray]:
    svm = LinearSVC(C=settings.strictness, random_state=0).fit(features, answers)
    weights, bias = svm.coef_.T, svm.intercept_
    if len(svm.classes_) == 2:  # scikit-learn keeps a single column for two
        weights, bias = np.hstack([-weights, weights]), np.concatenate([-bias, bias])
    return np.ascontiguousarray(weights, dtype=np.float32), bias.astype(np.float32)


def _temperature(features: csr_matrix, answers: np.ndarray, settings: Settings) -> float:
    """The factor on the margins under which messages the model has not seen get honest probabilities."""
    rarest = int(np.unique(answers, return_counts=True)[1].min())
    folds = min(settings.folds, rarest)
    if folds < 2:
        return 1.0
    places = np.searchsorted(np.unique(answers), answers)
    margins = np.zeros((len(answers), places.max() + 1), dtype=np.float32)
    for seen, held in StratifiedKFold(folds, shuffle=True, random_state=0).split(answers, answers):
        weights, bias = _fit(features[seen], answers[seen], settings)
        margins[held] = features[held] @ weights + bias
    rows = np.arange(len(answers))

    def surprise(factor: float) -> float:
        return float(-np.log(_softmax(margins * factor)[rows, places] + 1e-12).mean())

    return float(minimize_scalar(surprise, bounds=(0.1, 30.0), method="bounded").x)


def _softmax(margins: np.ndarray) -> np.ndarray:
    shifted = np.exp(margins - margins.max(axis=1, keepdims=True))
    return shifted / shifted.sum(axis=1, keepdims=True)
