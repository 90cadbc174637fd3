"""What Rasa loads: the graph components that guess the intent, find the data in a message and name its language.

Each only carries messages between Rasa and a plain module of this folder.
"""

from __future__ import annotations

import json
import logging
import time
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import ENTITIES, INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from nlu.asks import Wish, two_wishes
from nlu.catalogue import Catalogue, Item, Mention
from nlu.classifier import IntentModel, Settings
from nlu.entities import EXTRACTOR, extract, says_only
from nlu.language import detect
from nlu.text import fold

DOUBT = "nlu_fallback"
DATUM = "inform"
_CATALOGUE = "catalogue.json"

_log = logging.getLogger(__name__)
_Type = DefaultV1Recipe.ComponentType


class _Plain(GraphComponent):
    """A component that learns nothing."""

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> _Plain:
        return cls()


@DefaultV1Recipe.register(_Type.MESSAGE_FEATURIZER, is_trainable=False)
class LanguageDetector(_Plain):
    """Adds `language` (`ar`, `fa`, `en` or null when it could be either) and `folded`, the text as it is compared."""

    def process(self, messages: list[Message]) -> list[Message]:
        for message in messages:
            text = message.get(TEXT) or ""
            message.set("folded", fold(text), add_to_output=True)
            message.set("language", detect(text), add_to_output=True)
        return messages

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Nothing to add: the classifier folds for itself."""
        return training_data


@DefaultV1Recipe.register(_Type.ENTITY_EXTRACTOR, is_trainable=False)
class DataExtractor(GraphComponent):
    """Adds the amounts, numbers, dates and addresses that the message contains, in Rasa's entity form."""

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """`time_zone` says what day it is when «امس» is said."""
        return {"time_zone": "Asia/Riyadh"}

    def __init__(self, zone: ZoneInfo) -> None:
        self._zone = zone

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> DataExtractor:
        return cls(ZoneInfo(config["time_zone"]))

    def process(self, messages: list[Message]) -> list[Message]:
        today = datetime.now(self._zone).date()
        for message in messages:
            found = [entity.as_dict() for entity in extract(message.get(TEXT) or "", today)]
            message.set(ENTITIES, message.get(ENTITIES, []) + found, add_to_output=True)
        return messages


@DefaultV1Recipe.register(_Type.INTENT_CLASSIFIER, is_trainable=True)
class IntentClassifier(GraphComponent):
    """Sets the intent and its ranking.

    A message that is nothing but a datum (a number, a date, an address) gets `inform`; one whose best guess stays under
    `threshold` gets `nlu_fallback`, with the guesses kept in the ranking so that the bot can ask back. Where a message
    asks for two things, the first is its intent, and the second stands in `also`: its `intent`, `text`, `data` and
    `confidence`. Both lead the ranking, each as probable as its own half makes it.
    """

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """`threshold` is a probability; `ranking` how many guesses are told; `encoder` adds sentence vectors."""
        return {"threshold": 0.3, "ranking": 10, "encoder": False}

    def __init__(
        self, config: dict[str, Any], storage: ModelStorage, resource: Resource, model: IntentModel | None = None
    ) -> None:
        self._config = config
        self._storage = storage
        self._resource = resource
        self._model = model

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> IntentClassifier:
        return cls(config, model_storage, resource)

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **_: Any,
    ) -> IntentClassifier:
        """The component with the model that `train` kept."""
        with model_storage.read_from(resource) as folder:
            return cls(config, model_storage, resource, IntentModel.load(folder))

    def train(self, training_data: TrainingData) -> Resource:
        """Learns the examples and keeps the model."""
        examples = [(e.get(TEXT), e.get(INTENT)) for e in training_data.intent_examples if e.get(TEXT)]
        texts, intents = zip(*examples, strict=True)
        started = time.monotonic()
        self._model = IntentModel.train(texts, intents, Settings(encoder=self._config["encoder"]))
        _log.info("learned %d messages in %.1f s", len(texts), time.monotonic() - started)
        with self._storage.write_to(self._resource) as folder:
            self._model.save(folder)
        return self._resource

    def process(self, messages: list[Message]) -> list[Message]:
        """Judges each message; needs `DataExtractor` earlier in the pipeline."""
        for message in messages:
            intent, ranking = self._judge(message)
            wishes = self._wishes(message, intent, ranking)
            if wishes:
                told = [{"name": wish.intent, "confidence": round(wish.probability, 4)} for wish in wishes]
                others = [guess for guess in ranking if guess["name"] not in {wish["name"] for wish in told}]
                intent, ranking = told[0], told + others[: self._config["ranking"] - len(told)]
            message.set("also", _told(wishes[1]) if wishes else None, add_to_output=True)
            message.set("intent", intent, add_to_output=True)
            message.set("intent_ranking", ranking, add_to_output=True)
        return messages

    def _judge(self, message: Message) -> tuple[dict[str, Any], list[dict[str, Any]]]:
        text = message.get(TEXT) or ""
        if self._model is None or not fold(text):
            return {"name": DOUBT, "confidence": 0.0}, []
        ranking = [{"name": n, "confidence": round(p, 4)} for n, p in self._model.rank(text, self._config["ranking"])]
        if says_only(text, message.get(ENTITIES, [])):
            return {"name": DATUM, "confidence": 1.0}, ranking
        best = ranking[0]
        if best["confidence"] < self._config["threshold"]:
            return {"name": DOUBT, "confidence": best["confidence"]}, ranking
        return best, ranking

    def _wishes(
        self, message: Message, intent: dict[str, Any], ranking: list[dict[str, Any]]
    ) -> tuple[Wish, Wish] | None:
        if self._model is None or intent["name"] == DATUM:
            return None
        whole = [(guess["name"], guess["confidence"]) for guess in ranking]
        return two_wishes(message.get(TEXT) or "", whole, self._model.rank)


def _told(wish: Wish) -> dict[str, Any]:
    data = {entity.entity: entity.value for entity in extract(wish.text)}
    return {"intent": wish.intent, "text": wish.text, "data": data, "confidence": round(wish.probability, 4)}


@DefaultV1Recipe.register(_Type.ENTITY_EXTRACTOR, is_trainable=True)
class CatalogueReader(GraphComponent):
    """Adds the services, tariffs and bundles that the message names; each says in `providers` whose they are.

    It learns the names from the lookup tables `<kind>.<provider>.<code>` of the training data, and stands behind
    `IntentClassifier`: a name alone is a wish, not only a datum.
    """

    def __init__(self, storage: ModelStorage, resource: Resource, catalogue: Catalogue | None = None) -> None:
        self._storage = storage
        self._resource = resource
        self._catalogue = catalogue or Catalogue(())

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> CatalogueReader:
        return cls(model_storage, resource)

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **_: Any,
    ) -> CatalogueReader:
        """The component with the names that `train` kept."""
        with model_storage.read_from(resource) as folder:
            kept = json.loads((folder / _CATALOGUE).read_text(encoding="utf-8"))
        return cls(model_storage, resource, Catalogue.restore(kept))

    def train(self, training_data: TrainingData) -> Resource:
        """Takes the names, and the words that people write often, which are no misspelt names."""
        items = [_item(table) for table in training_data.lookup_tables if table["name"].count(".") == 2]
        self._catalogue = Catalogue.of(items, [e.get(TEXT) for e in training_data.intent_examples if e.get(TEXT)])
        with self._storage.write_to(self._resource) as folder:
            (folder / _CATALOGUE).write_text(json.dumps(self._catalogue.as_dict()), encoding="utf-8")
        return self._resource

    def process(self, messages: list[Message]) -> list[Message]:
        for message in messages:
            found = [_entity(mention) for mention in self._catalogue.find(message.get(TEXT) or "")]
            message.set(ENTITIES, message.get(ENTITIES, []) + found, add_to_output=True)
        return messages


def _item(table: dict[str, Any]) -> Item:
    kind, provider, code = table["name"].split(".")
    return Item(kind, provider, code, tuple(table["elements"]))


def _entity(mention: Mention) -> dict[str, Any]:
    return {
        "entity": mention.kind,
        "value": mention.code,
        "unit": None,
        "start": mention.start,
        "end": mention.end,
        "confidence": mention.confidence,
        "providers": list(mention.providers),
        "extractor": EXTRACTOR,
    }
