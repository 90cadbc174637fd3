"""Dialects brought nearer to Standard Arabic."""

import doctest

import pytest
from hypothesis import given
from hypothesis import strategies as st

import nlu.dialects
from nlu.dialects import standard, stems
from nlu.text import fold


def test_the_examples_in_the_docstrings_hold() -> None:
    assert doctest.testmod(nlu.dialects).failed == 0


@pytest.mark.parametrize(
    "text", ["ليش ما وصل كرتي للحين", "ليه ما وصل كارتي لسه", "لويش ما وصل كرتي لساتها"]
)  # fmt: skip
def test_dialects_meet_in_the_standard(text: str) -> None:
    assert standard(fold(text)) == fold("لماذا لا وصل بطاقتي بعد")


def test_this_is_told_from_the_thing() -> None:
    assert standard(fold("هالبطاقة")) == fold("هذا البطاقة")
    assert standard(fold("هالك")) == fold("هالك")


@pytest.mark.parametrize(("one", "other"), [("بدفع", "ادفع"), ("والتحويلات", "تحويل"), ("حسابها", "حسابنا")])
def test_forms_of_a_word_share_its_stem(one: str, other: str) -> None:
    assert stems(fold(one)) == stems(fold(other))


@given(st.text())
def test_no_word_is_lost(text: str) -> None:
    words = fold(text).split()
    assert len(stems(" ".join(words)).split()) >= len(words)
