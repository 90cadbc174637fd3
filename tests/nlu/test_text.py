"""Folding: spellings that mean the same meet, whatever was typed."""

import doctest

import pytest
from hypothesis import given
from hypothesis import strategies as st

import nlu.text
from nlu.text import MAX_LENGTH, fold, fold_aligned, fold_digits, only_digits

TYPED = st.text(
    st.one_of(
        st.characters(),
        st.sampled_from("اآأإءئؤيىیكکةهۀ٠١۴۵5\u200c\u200f\u064b\u0640ﻻﷺ👍❤\ufe0f🏽😡🎉 \n.:/-+#*@_aAéİßX"),
    )
)


def test_the_examples_in_the_docstrings_hold() -> None:
    assert doctest.testmod(nlu.text).failed == 0


@pytest.mark.parametrize(
    "spellings",
    [
        ("مَوْجُودي", "موجودي", "موجودی", "موجودى"),
        ("كشف", "کشف", "ﻛﺸﻒ"),
        ("فاتورة", "فاتوره", "فـاتـورة"),
        ("أريد", "اريد", "إريد"),
        ("می‌خوام", "میخوام", "مي‌خوام"),
        ("مررررره", "مره"),
        ("١٢٣", "۱۲۳", "123", "１２３"),
        ("لا", "ﻻ"),
        ("Hello", "hello", "ＨＥＬＬＯ"),
        ("café", "CAFE"),
        ("سلام!!!", "سلام", "«سلام»؟", "\u202bسلام\u202c"),
        ("خانهٔ من", "خانه من"),
        ("👍", "👍🏽", "👌"),
        ("❤", "❤️", "🌹"),
    ],
)
def test_spellings_of_one_word_meet(spellings: tuple[str, ...]) -> None:
    assert len({fold(spelling) for spelling in spellings}) == 1


def test_what_has_a_meaning_of_its_own_stays() -> None:
    assert fold("*100#") == "*100#"
    assert fold("+966 50-123") == "+966 50-123"
    assert fold("Ali@Example.SA.") == "ali@example.sa"
    assert fold("5555") == "5555"
    assert fold("دامنه .sa") == "دامنه .sa"


def test_emoji_that_answer_stay_and_others_go() -> None:
    assert fold("تمام👍🎉") == "تمام 👍"
    assert fold("👎") != fold("👍")
    assert fold("🎉🦄") == ""


def test_typed_text_cannot_pass_for_a_command() -> None:
    assert fold("/start") == "start"


@given(TYPED)
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(TYPED)
def test_folded_text_has_no_edges_and_no_double_spaces(text: str) -> None:
    folded = fold(text)
    assert folded == " ".join(folded.split())
    assert len(folded) <= MAX_LENGTH


@given(TYPED)
def test_each_folded_letter_points_at_the_one_it_came_from(text: str) -> None:
    folded, places = fold_aligned(text)
    assert len(folded) == len(places)
    assert places == sorted(places)
    assert all(0 <= place < len(text) for place in places)


@pytest.mark.parametrize("piece", ["a", "م", "👍", "ﷺ", "..-", " ", "\u200c", "\ud7ff", "𠀀"])
def test_however_long_only_so_much_is_looked_at(piece: str) -> None:
    assert len(fold(piece * 10_000)) <= MAX_LENGTH


@given(TYPED)
def test_digits_are_the_only_thing_that_digit_folding_changes(text: str) -> None:
    folded = fold_digits(text)
    assert len(folded) == len(text)
    assert all(a == b or b in "0123456789" for a, b in zip(text, folded, strict=True))
    assert set(only_digits(text)) <= set("0123456789")
