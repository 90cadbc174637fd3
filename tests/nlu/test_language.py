"""The language of one message."""

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlu.language import detect

REGRESSION = Path(__file__).parent / "regression.csv"

SHORT = {
    "ar": """
        كم | وش | ليش | فاتورة | فاتورتي | رصيدي | مرحبا | هلا
        شكرا | نعم | ايوه | لا شكرا | ابي موظف | كلمني عربي | عربي | الرصيد
        شكوى | ابغى | صباح الخير | السلام عليكم | وعليكم السلام | يعطيك العافية | تمام | مشكور
        انقطعت الكهرباء | فعل التجوال | الغي الخدمة | abi mowathaf | kam fatorti | shukran | marhaba | wesh
        raseedi kam | la shukran | aywa | fatora | sba7 el5er | ابي internet | باقة data ابغى
    """,
    "fa": """
        چنده | قبض | قبضم | موجودی | شارژ | سلام خوبی | درود | ممنون
        مرسی | بله | آره | نه | نه ممنون | فارسی صحبت کن | فارسی | کارشناس
        میخوام | برق رفت | برق نداریم | صبح بخیر | خسته نباشید | باشه | چطوری | کنسل
        رومینگ | بسته | بسته internet میخوام | package نت میخوام | salam khobi | merci | mamnoon | bale
        chande | mojodi | ghabzam | sharj | mikham | farsi sohbat kon | na merci | hesabam
    """,
    "en": """
        hello | hi | balance | my bill | speak english | english please | thanks | yes
        no | how much | agent | help | pay bill | stop
    """,
}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (language, text.strip())
        for language, block in SHORT.items()
        for line in block.strip().splitlines()
        for text in line.split("|")
    ],
)
def test_a_word_or_two_are_enough(language: str, text: str) -> None:
    assert detect(text) == language


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


@pytest.mark.parametrize(
    "text", ["", "سلام", "salam", "حساب", "1234", "👍", "ok", "؟", "stc", "0501234567", "ali@example.com"]
)
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
