"""Ideas and consonants: what messages share that have no letters in common."""

import doctest

import pytest
from hypothesis import given
from hypothesis import strategies as st

import nlu.concepts
import nlu.skeleton
from nlu.concepts import concepts
from nlu.skeleton import skeleton
from nlu.text import fold


def test_the_examples_in_the_docstrings_hold() -> None:
    assert doctest.testmod(nlu.concepts).failed == 0
    assert doctest.testmod(nlu.skeleton).failed == 0


@pytest.mark.parametrize(
    ("ideas", "texts"),
    [
        (
            ["want", "show", "bill"],
            ["ابغى اشوف فاتورتي", "عايز اشوف الفاتورة", "abi ashoof fatorty", "بدي شوف فاتورتي"],
        ),
        (["bill", "howmuch"], ["قبضم چنده", "قبضو چقدره", "ghabzam chande", "الفاتورة كم"]),
        (["electric", "outage"], ["برق قطعه", "برقمون رفته", "الكهرباء مقطوعة", "kahraba en8e6a3"]),
    ],
)
def test_dialects_languages_and_alphabets_share_their_ideas(ideas: list[str], texts: list[str]) -> None:
    assert [concepts(fold(text)) for text in texts] == [ideas] * len(texts)


def test_a_short_word_stands_for_its_endings_and_not_for_other_words() -> None:
    assert concepts(fold("قبضشون")) == ["bill"]
    assert concepts(fold("قبضه‌ای‌ها")) == []


@pytest.mark.parametrize(
    ("latin", "script"),
    [("fatoorti", "فاتورتي"), ("mojoodi", "موجودی"), ("shakwa", "شكوى"), ("kharab", "خراب"), ("6alabat", "طلبات")],
)
def test_consonants_are_the_same_in_both_alphabets(latin: str, script: str) -> None:
    assert skeleton(fold(latin)) == skeleton(fold(script))


@given(st.text())
def test_whatever_is_typed_has_ideas_or_none(text: str) -> None:
    folded = fold(text)
    found = concepts(folded)
    assert len(found) == len(set(found))
    assert len(skeleton(folded).split()) == len(folded.split())
