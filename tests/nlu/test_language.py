"""The language of one message."""

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlu.language import detect

REGRESSION = Path(__file__).parent / "regression.csv"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("كم فاتورتي", "ar"),
        ("ابغى اكلم موظف", "ar"),
        ("وين", "ar"),
        ("قبضم چنده؟", "fa"),
        ("می‌خوام با یکی حرف بزنم", "fa"),
        ("ميخوام شارژ کنم", "fa"),
        ("بسته internet میخوام", "fa"),
        ("ابي باقة internet", "ar"),
        ("abi ashoof fatorty", "ar"),
        ("mojodi hesabam chande", "fa"),
        ("how can I pay my bill", "en"),
        ("کلمنی عربي", "ar"),
        ("فارسی صحبت کن", "fa"),
    ],
)
def test_a_few_words_tell(text: str, language: str) -> None:
    assert detect(text) == language


@pytest.mark.parametrize("text", ["", "سلام", "1234", "👍", "ok", "؟", "stc", "0501234567", "ali@example.com"])
def test_what_could_be_either_is_left_open(text: str) -> None:
    assert detect(text) is None


def test_messages_of_the_regression_set_are_told_apart() -> None:
    rows = list(csv.DictReader(REGRESSION.read_text(encoding="utf-8").splitlines()))
    told = [(row["language"], detect(row["text"])) for row in rows]
    assert sum(right == guess for right, guess in told) / len(told) >= 0.97
    assert sum(guess is not None and right != guess for right, guess in told) / len(told) <= 0.01


@given(st.text())
def test_anything_typed_has_a_language_or_none(text: str) -> None:
    assert detect(text) in ("ar", "fa", "en", None)
