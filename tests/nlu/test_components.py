"""The components inside Rasa: what a message carries when it leaves them."""

from pathlib import Path
from typing import Any

import pytest
from rasa.engine.graph import ExecutionContext, GraphSchema
from rasa.engine.storage.local_model_storage import LocalModelStorage
from rasa.engine.storage.resource import Resource
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from nlu import components
from nlu.asks import Wish
from nlu.components import CatalogueReader, DataExtractor, IntentClassifier, LanguageDetector
from tests.nlu.test_classifier import EXAMPLES

CONFIG = {**IntentClassifier.get_default_config(), "ranking": 2}
RESOURCE = Resource("classifier")
CONTEXT = ExecutionContext(GraphSchema({}))


@pytest.fixture(scope="module")
def storage(tmp_path_factory: pytest.TempPathFactory) -> LocalModelStorage:
    storage = LocalModelStorage(tmp_path_factory.mktemp("model"))
    messages = [Message({"text": text, "intent": intent}) for intent, texts in EXAMPLES.items() for text in texts]
    IntentClassifier.create(CONFIG, storage, RESOURCE, CONTEXT).train(TrainingData(messages))
    return storage


@pytest.fixture
def classifier(storage: LocalModelStorage) -> IntentClassifier:
    return IntentClassifier.load(CONFIG, storage, RESOURCE, CONTEXT)


def parsed(classifier: IntentClassifier, tmp_path: Path, text: str) -> dict[str, Any]:
    storage = LocalModelStorage(tmp_path)
    messages = [Message({"text": text})]
    for component in (
        LanguageDetector.create({}, storage, RESOURCE, CONTEXT),
        DataExtractor.create(DataExtractor.get_default_config(), storage, RESOURCE, CONTEXT),
        classifier,
    ):
        messages = component.process(messages)
    return messages[0].as_dict(only_output_properties=True)


def test_a_message_leaves_with_intent_data_and_language(classifier: IntentClassifier, tmp_path: Path) -> None:
    message = parsed(classifier, tmp_path, "ابي اعرف كم فاتورتي، حول ٥٠ ريال")
    assert message["intent"]["name"] == "bill"
    assert len(message["intent_ranking"]) == 2
    assert message["intent_ranking"][0] == message["intent"]
    assert [entity["value"] for entity in message["entities"]] == ["50"]
    assert message["language"] == "ar"
    assert message["folded"] == "ابی اعرف کم فاتورتی حول 50 ریال"


@pytest.mark.parametrize("text", ["0501234567", "٥٠ ريال", "دیروز", "12"])
def test_a_bare_datum_informs(classifier: IntentClassifier, tmp_path: Path, text: str) -> None:
    assert parsed(classifier, tmp_path, text)["intent"] == {"name": "inform", "confidence": 1.0}


def test_doubt_keeps_its_guesses(storage: LocalModelStorage, tmp_path: Path) -> None:
    strict = IntentClassifier.load({**CONFIG, "threshold": 0.999}, storage, RESOURCE, CONTEXT)
    message = parsed(strict, tmp_path, "كم")
    assert message["intent"]["name"] == "nlu_fallback"
    assert message["intent"]["confidence"] == message["intent_ranking"][0]["confidence"]
    assert {guess["name"] for guess in message["intent_ranking"]} == {"bill", "balance"}


@pytest.mark.parametrize("text", ["", "؟؟؟", "🎉"])
def test_nothing_said_is_doubt_without_guesses(classifier: IntentClassifier, tmp_path: Path, text: str) -> None:
    message = parsed(classifier, tmp_path, text)
    assert message["intent"] == {"name": "nlu_fallback", "confidence": 0.0}
    assert message["intent_ranking"] == []


def test_the_first_of_two_wishes_is_the_intent_and_the_second_goes_along(
    classifier: IntentClassifier, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = "ابي اعرف كم فاتورتي، وكم باقي رصيدي 20 ريال"
    monkeypatch.setattr(
        components, "two_wishes", lambda *_: (Wish(text[:19], "bill", 0.97), Wish("وكم 20 ريال", "balance", 0.95))
    )
    message = parsed(classifier, tmp_path, text)
    assert message["intent"] == {"name": "bill", "confidence": 0.97}
    assert message["intent_ranking"] == [message["intent"], {"name": "balance", "confidence": 0.95}]
    assert message["also"] == {"intent": "balance", "text": "وكم 20 ريال", "data": {"amount": "20"}, "confidence": 0.95}


def test_one_wish_has_nothing_beside_it(classifier: IntentClassifier, tmp_path: Path) -> None:
    assert "also" not in parsed(classifier, tmp_path, "ابي اعرف كم فاتورتي")


def test_names_of_the_catalogue_say_whose_they_are(tmp_path: Path) -> None:
    storage, names = LocalModelStorage(tmp_path), Resource("names")
    tables = [
        {"name": "service.stc.roaming", "elements": ["التجوال الدولي", "التجوال"]},
        {"name": "service.tele2.roaming", "elements": ["التجوال"]},
        {"name": "city", "elements": ["الرياض"]},
    ]
    CatalogueReader.create({}, storage, names, CONTEXT).train(TrainingData(lookup_tables=tables))
    reader = CatalogueReader.load({}, storage, names, CONTEXT)
    (message,) = reader.process([Message({"text": "شغل لي التجوال، انا في الرياض", "entities": [{"entity": "other"}]})])
    assert message.get("entities") == [
        {"entity": "other"},
        {
            "entity": "service",
            "value": "roaming",
            "unit": None,
            "start": 7,
            "end": 14,
            "confidence": 1.0,
            "providers": ["stc", "tele2"],
            "extractor": "madad",
        },
    ]
