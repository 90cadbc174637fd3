"""Those who guess intents: ours, a plain linear model, and DIET as stock Rasa trains it."""

import asyncio
import json
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Protocol

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.pipeline import make_pipeline, make_union
from sklearn.svm import LinearSVC

from nlu.classifier import IntentModel, Settings
from rasa_server import lean


class Contender(Protocol):
    """Learns once, then guesses one message at a time, as a server does."""

    model_mb: float

    def train(self, texts: Sequence[str], labels: Sequence[str]) -> None: ...

    def guess(self, text: str) -> str: ...


class Ours:
    """The component that is shipped, saved and loaded again before it is asked."""

    def __init__(self, encoder: bool) -> None:
        self._settings = Settings(encoder=encoder)
        self.model_mb = 0.0

    def train(self, texts: Sequence[str], labels: Sequence[str]) -> None:
        with tempfile.TemporaryDirectory() as folder:
            IntentModel.train(texts, labels, self._settings).save(Path(folder))
            self.model_mb = sum(file.stat().st_size for file in Path(folder).iterdir()) / 1e6
            self._model = IntentModel.load(Path(folder))

    def guess(self, text: str) -> str:
        return self._model.rank(text, limit=1)[0][0]


class Linear:
    """TF-IDF of letters (2 to 5) and words (1 and 2), unfolded, under a linear SVM: what a day's work gives."""

    model_mb = 0.0

    def train(self, texts: Sequence[str], labels: Sequence[str]) -> None:
        views = make_union(
            TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 5), sublinear_tf=True),
            TfidfVectorizer(analyzer="word", ngram_range=(1, 2), sublinear_tf=True),
        )
        self._model = make_pipeline(views, LinearSVC())
        self._model.fit(list(texts), list(labels))
        self.model_mb = self._model[-1].coef_.astype(np.float16).nbytes / 1e6

    def guess(self, text: str) -> str:
        return str(self._model.predict([text])[0])


class Diet:
    """Stock Rasa's default pipeline, 100 epochs of DIET, through its own loader."""

    _PIPELINE = (
        {"name": "WhitespaceTokenizer"},
        {"name": "RegexFeaturizer"},
        {"name": "LexicalSyntacticFeaturizer"},
        {"name": "CountVectorsFeaturizer"},
        {"name": "CountVectorsFeaturizer", "analyzer": "char_wb", "min_ngram": 1, "max_ngram": 4},
        {"name": "DIETClassifier", "epochs": 100, "constrain_similarities": True, "entity_recognition": False},
    )

    def __init__(self, folder: Path) -> None:
        lean.prepare()
        self._folder = folder
        self.model_mb = 0.0

    def train(self, texts: Sequence[str], labels: Sequence[str]) -> None:
        from rasa.model_training import train_nlu

        lean.quieten()
        self._write(texts, labels)
        path = train_nlu(str(self._folder / "config.yml"), str(self._folder / "nlu.json"), str(self._folder / "models"))
        self.model_mb = Path(path).stat().st_size / 1e6
        self._load(path)

    def _write(self, texts: Sequence[str], labels: Sequence[str]) -> None:
        config: dict[str, Any] = {
            "recipe": "default.v1",
            "assistant_id": "stock",
            "language": "ar",
            "pipeline": list(self._PIPELINE),
        }
        (self._folder / "config.yml").write_text(json.dumps(config), encoding="utf-8")  # JSON is YAML
        examples = [{"text": text, "intent": label} for text, label in zip(texts, labels, strict=True)]
        data = {"rasa_nlu_data": {"common_examples": examples}}
        (self._folder / "nlu.json").write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")

    def _load(self, path: str) -> None:
        from rasa.core.agent import Agent

        agent = Agent.load(path)
        loop = asyncio.new_event_loop()
        self._parse = lambda text: loop.run_until_complete(agent.parse_message(text))

    def guess(self, text: str) -> str:
        return str(self._parse(text)["intent"]["name"])


def timed_training(contender: Contender, texts: Sequence[str], labels: Sequence[str]) -> float:
    """Seconds that the training took."""
    started = time.perf_counter()
    contender.train(texts, labels)
    return time.perf_counter() - started
