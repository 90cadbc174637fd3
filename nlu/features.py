"""What the classifier sees of a message: its letters, words, consonants and ideas, and if asked its meaning.

With its meaning go the message in Standard Arabic and its stems (`dialects`): what a classifier of any data gains from.

Each view is a sparse TF-IDF table over the folded text (https://en.wikipedia.org/wiki/Tf-idf); the tables stand side by
side. All that fitting finds out is kept as plain arrays.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any

import numpy as np
from scipy.sparse import csr_matrix, hstack
from sklearn.feature_extraction.text import TfidfVectorizer

from nlu.concepts import concepts
from nlu.dialects import standard, stems
from nlu.encoder import Encoder
from nlu.skeleton import skeleton
from nlu.text import fold

_LETTERS: dict[str, Any] = {"analyzer": "char_wb", "ngram_range": (2, 5), "sublinear_tf": True}
_EDGE = 500  # letters of a very long message that are looked at, at its beginning and at its end
_WORDS: dict[str, Any] = {"analyzer": "word", "ngram_range": (1, 2), "token_pattern": r"\S+", "sublinear_tf": True}


def _heard(text: str) -> str:
    """The folded message; of a very long one the edges, where wishes stand, so that time stays bounded."""
    folded = fold(text)
    return folded if len(folded) <= 2 * _EDGE else f"{folded[:_EDGE]} {folded[-_EDGE:]}"


def _as_it_is(folded: str) -> str:
    return folded


def _ideas(folded: str) -> list[str]:
    """The ideas, and each two of them in their order."""
    found = concepts(folded)
    return [*found, *(" ".join(pair) for pair in combinations(found, 2))]


@dataclass(frozen=True)
class _View:
    kind: dict[str, Any]
    of: Callable[[str], str]
    weight: float = 1.0  # the length of its part of a row

    def vectorizer(self, **more: Any) -> TfidfVectorizer:
        return TfidfVectorizer(**self.kind, **more, lowercase=False, dtype=np.float32)


_VIEWS = (
    _View(_LETTERS, _as_it_is),
    _View(_WORDS, _as_it_is),
    _View(_LETTERS, skeleton),
    _View({"analyzer": _ideas}, _as_it_is),
)
_VIEWS_BESIDE_MEANING = (
    _View(_LETTERS, standard),
    _View(_WORDS, standard),
    _View(_WORDS, stems),
    _View(_LETTERS, skeleton, 0.5),
    _View({"analyzer": _ideas}, _as_it_is, 0.5),
)


class _Table:
    """One fitted view. scikit-learn fits it; a single message is looked up here, for its own way takes 1 ms a view."""

    def __init__(self, view: _View, vectorizer: TfidfVectorizer) -> None:
        self.view = view
        self.vectorizer = vectorizer
        self._analyze = vectorizer.build_analyzer()
        self._places: dict[str, int] = vectorizer.vocabulary_
        self._rarity: np.ndarray = vectorizer.idf_.astype(np.float32)

    def __len__(self) -> int:
        return len(self._places)

    def row(self, folded: str) -> tuple[np.ndarray, np.ndarray]:
        """The columns that the message has something in, and what."""
        counts = Counter(self._places.get(term, -1) for term in self._analyze(self.view.of(folded)))
        counts.pop(-1, None)
        columns = np.fromiter(counts.keys(), dtype=np.int64, count=len(counts))
        values = np.fromiter(counts.values(), dtype=np.float32, count=len(counts))
        if self.view.kind.get("sublinear_tf"):
            values = 1 + np.log(values)
        values *= self._rarity[columns]
        return columns, values * (self.view.weight / (np.linalg.norm(values) or 1))


class Features:
    """The fitted views. Rows are messages, columns features; every view of a row has the length of its weight."""

    def __init__(self, tables: list[_Table], encoder: Encoder | None = None) -> None:
        self._tables = tables
        self.encoder = encoder

    @classmethod
    def fit(cls, texts: Sequence[str], encoder: Encoder | None = None) -> "Features":
        """The views of these messages."""
        folded = [_heard(text) for text in texts]
        views = _views(encoder)
        return cls([_Table(view, view.vectorizer().fit([view.of(one) for one in folded])) for view in views], encoder)

    def of(self, texts: Sequence[str]) -> csr_matrix:
        """One row for each text."""
        folded = [_heard(text) for text in texts]
        views = [
            table.vectorizer.transform([table.view.of(one) for one in folded]) * table.view.weight
            for table in self._tables
        ]
        if self.encoder is not None:
            views.append(csr_matrix(self.encoder.encode([standard(one) for one in folded])))
        return csr_matrix(hstack(views))

    def of_one(self, text: str) -> tuple[np.ndarray, np.ndarray]:
        """The row of one text, as its columns and what stands in them."""
        folded = _heard(text)
        columns, values, first = [], [], 0
        for table in self._tables:
            places, amounts = table.row(folded)
            columns.append(places + first)
            values.append(amounts)
            first += len(table)
        if self.encoder is not None:
            vector = self.encoder.encode([standard(folded)])[0]
            columns.append(np.arange(first, first + len(vector)))
            values.append(vector)
        return np.concatenate(columns), np.concatenate(values)

    def arrays(self) -> dict[str, np.ndarray]:
        """What `restore` needs, except the encoder."""
        kept: dict[str, np.ndarray] = {}
        for place, table in enumerate(self._tables):
            kept[f"vocabulary{place}"] = np.array("\n".join(table.vectorizer.get_feature_names_out()))
            kept[f"rarity{place}"] = table.vectorizer.idf_.astype(np.float32)
        return kept

    @classmethod
    def restore(cls, arrays: Any, encoder: Encoder | None = None) -> "Features":
        """The features whose `arrays` these are."""
        tables = []
        for place, view in enumerate(_views(encoder)):
            vectorizer = view.vectorizer(vocabulary=str(arrays[f"vocabulary{place}"]).split("\n"))
            vectorizer.idf_ = arrays[f"rarity{place}"]
            tables.append(_Table(view, vectorizer))
        return cls(tables, encoder)


def _views(encoder: Encoder | None) -> tuple[_View, ...]:
    return _VIEWS if encoder is None else _VIEWS_BESIDE_MEANING
