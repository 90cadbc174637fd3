"""Naming one of several accounts the way people do: with the article, in another form, or by its place."""

import pytest

from backoffice.account_words import pick_called, pick_named

NAMES = {"one": ["جوال", "خط موبایل", "mobile line"], "two": ["فايبر منزلي", "فیبر خانگی", "home fibre"]}


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("الجوال", "one"),
        ("جوال", "one"),
        ("حق الجوال لو سمحت", "one"),
        ("الفايبر المنزلي", "two"),
        ("فايبر", "two"),
        ("خط موبایل", "one"),
        ("فیبر خانگی", "two"),
        ("الثاني", "two"),
        ("الأول", "one"),
        ("خط دوم", "two"),
        ("دومی", "two"),
        ("اولی", "one"),
        ("آخری", "two"),
        ("the second one", "two"),
        ("الثالث", None),
        ("الباذنجان", None),
        ("", None),
    ],
)
def test_a_name_or_a_place_is_understood(text: str, key: str | None) -> None:
    assert pick_named(text, NAMES) == key


def test_a_name_that_two_go_by_is_none() -> None:
    assert pick_named("الجوال", {"one": ["جوال"], "two": ["جوال"]}) is None
    assert pick_named("الثاني", {"one": ["جوال"], "two": ["جوال"]}) == "two"


def test_in_a_whole_sentence_only_the_name_counts() -> None:
    assert pick_called("ابي تفاصيل فاتورة الجوال", NAMES) == "one"
    assert pick_called("هذي ثاني مرة اسألكم عن الفاتورة", NAMES) is None
