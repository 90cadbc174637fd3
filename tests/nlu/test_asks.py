"""Two wishes in one message, with a ranking that hears words; the real model is asked in the conversations."""

import pytest

from nlu.asks import Wish, two_wishes

WORDS = {
    "check_balance": ("رصيدي", "موجودی", "balance"),
    "check_bill": ("فاتورتي", "قبضم"),
    "activate_service": ("فعل", "فعال"),
    "greet": ("سلام", "السلام"),
}


def rank(text: str) -> list[tuple[str, float]]:
    """Every intent of which a word is said, in equal parts; nothing said is out of scope."""
    said = [intent for intent, words in WORDS.items() if any(word in text for word in words)]
    return [(intent, 1 / len(said)) for intent in said] or [("out_of_scope", 1.0)]


def wishes(text: str) -> tuple[str, ...]:
    pair = two_wishes(text, rank(text), rank)
    return tuple(wish.intent for wish in pair) if pair else ()


@pytest.mark.parametrize(
    ("text", "intents"),
    [
        ("كم فاتورتي، وابي اعرف رصيدي", ("check_bill", "check_balance")),
        ("كم فاتورتي وكم رصيدي", ("check_bill", "check_balance")),
        ("فعل التجوال وبعدين قل لي رصيدي", ("activate_service", "check_balance")),
        ("قبضم چقدره؟ موجودیم هم بگو", ("check_bill", "check_balance")),
        ("رومینگ رو فعال کن و موجودی رو بگو", ("activate_service", "check_balance")),
        ("kam فاتورتي w balance", ("check_bill", "check_balance")),
        ("قبضم چنده\nموجودی هم", ("check_bill", "check_balance")),
    ],
)
def test_two_wishes_are_told_apart_where_sentences_join(text: str, intents: tuple[str, ...]) -> None:
    assert wishes(text) == intents


@pytest.mark.parametrize(
    "text",
    [
        "كم رصيدي",
        "السلام عليكم، كم رصيدي",
        "كم رصيدي، وصل الشحن والا لا",
        "رصيدي كم، رصيدي",
        "فاتورتي رصيدي",
        "",
        "،،،",
    ],
)
def test_one_wish_stays_one(text: str) -> None:
    assert wishes(text) == ()


def test_the_words_of_each_are_kept_as_typed() -> None:
    text = "كم فاتورتي؟ وكم رصيدي ٥٠"
    assert two_wishes(text, rank(text), rank) == (
        Wish("كم فاتورتي", "check_bill", 1.0),
        Wish("وكم رصيدي ٥٠", "check_balance", 1.0),
    )


def test_a_half_that_the_whole_does_not_sound_like_is_no_wish() -> None:
    assert two_wishes("كم فاتورتي، وكم رصيدي", [("check_bill", 0.999), ("check_balance", 0.001)], rank) is None


def test_a_long_message_costs_no_more_than_a_few_judgements() -> None:
    asked: list[str] = []

    def counted(text: str) -> list[tuple[str, float]]:
        asked.append(text)
        return rank(text)

    assert two_wishes("رصيدي، فاتورتي، " * 18, rank("رصيدي فاتورتي"), counted) is None
    assert len(asked) <= 12
    assert two_wishes("رصيدي، فاتورتي، " * 600, rank("رصيدي فاتورتي"), counted) is None
    assert len(asked) <= 12
