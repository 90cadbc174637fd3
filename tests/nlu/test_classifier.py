"""The classifier by itself, on a handful of messages."""

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlu.classifier import IntentModel

EXAMPLES = {
    "bill": ["كم فاتورتي", "ابي اشوف الفاتورة", "الفاتورة كم", "قبضم چنده", "مبلغ قبض", "قبض این ماه"],
    "balance": ["كم رصيدي", "ابي اعرف الرصيد", "باقي رصيد", "شارژم چقدره", "موجودی", "مانده شارژ"],
    "greet": ["السلام عليكم", "مرحبا", "صباح الخير", "سلام", "درود", "وقت بخیر"],
}


def train() -> IntentModel:
    pairs = [(text, intent) for intent, texts in EXAMPLES.items() for text in texts]
    return IntentModel.train([text for text, _ in pairs], [intent for _, intent in pairs])


MODEL = train()


def test_other_words_and_spellings_of_a_known_ask_are_understood() -> None:
    assert MODEL.rank("ابغى اعرف كم الفاتوره")[0][0] == "bill"
    assert MODEL.rank("موجودي")[0][0] == "balance"
    assert MODEL.rank("قَبضِ من")[0][0] == "bill"


def test_probabilities_add_up_and_come_best_first() -> None:
    ranking = MODEL.rank("كم")
    assert sum(probability for _, probability in ranking) == pytest.approx(1, abs=1e-5)
    assert [p for _, p in ranking] == sorted((p for _, p in ranking), reverse=True)
    assert len(MODEL.rank("كم", limit=2)) == 2


def test_a_message_like_none_of_them_is_doubted() -> None:
    assert MODEL.rank("zzz")[0][1] < MODEL.rank("كم فاتورتي")[0][1]


def test_a_saved_model_judges_as_before(tmp_path: Path) -> None:
    MODEL.save(tmp_path)
    texts = ["كم فاتورتي", "سلام", "", "zzz"]
    assert np.allclose(IntentModel.load(tmp_path).probabilities(texts), MODEL.probabilities(texts), atol=1e-5)


def test_training_twice_gives_the_same_model() -> None:
    assert np.array_equal(train().probabilities(["كم", "قبض"]), MODEL.probabilities(["كم", "قبض"]))


def test_two_intents_are_enough_and_one_is_not() -> None:
    model = IntentModel.train(["نعم", "ايوه", "لا", "ابدا"], ["affirm", "affirm", "deny", "deny"])
    assert model.rank("ايوه نعم")[0][0] == "affirm"
    with pytest.raises(ValueError, match="at least two intents"):
        IntentModel.train(["نعم"], ["affirm"])


@given(st.text())
def test_anything_typed_is_judged(text: str) -> None:
    assert len(MODEL.rank(text)) == len(EXAMPLES)
