"""Two wishes in one message: «شحنت ٥٠ وما وصل، وابي اعرف رصيدي».

The message is cut where people join sentences, and each half is judged by itself. Two halves count only when both are
clear, ask for different things, and the message as a whole sounds like both.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

Rank: TypeAlias = Callable[[str], list[tuple[str, float]]]
"""The likeliest intents of a text with their probabilities, best first."""

_CLEAR = 0.9  # what a half is taken for must be as probable as that,
_HEARD = 0.002  # and in the whole message, where the other half speaks against it, still that much
_MOST_CUTS = 6  # two judgements each: time stays bounded
_LONGEST = 300
_JOINTS = "|".join((
    *("و", "وبعدين", "بعدين", "وبعدها", "بعدها", "ثم", "وكمان", "كمان", "وبرضو", "برضو", "برضه", "وأيضا", "وأيضًا"),
    *("بعدش", "بعدشم", "سپس", "همچنین", "همینطور", "ضمنا", "ضمناً", "در ضمن", "راستی"),
    *("and", "also", "then", "wa", "va", "w"),
))  # fmt: skip
_CUT = re.compile(rf"(?:[،؛؟?!\n]+\s*|[,;.]+\s+)(?:(?:{_JOINTS})\s+)?|\s+(?:{_JOINTS})\s+|\s+(?=و\w\w)", re.IGNORECASE)
_NO_WISH_NAMES = """
greet thanks goodbye affirm deny cancel help repeat bot_challenge out_of_scope how_to change_language inform
nlu_fallback
"""
_NO_WISH = frozenset(_NO_WISH_NAMES.split())


@dataclass(frozen=True, slots=True)
class Wish:
    """A part of a message that asks for something by itself: the words as typed, the intent, its probability."""

    text: str
    intent: str
    probability: float


def two_wishes(text: str, whole: list[tuple[str, float]], rank: Rank) -> tuple[Wish, Wish] | None:
    """The two wishes of the message in their order; None when it has one, or it is not clear that it has two.

    `whole` is the ranking of the whole message.
    """
    heard = {intent for intent, probability in whole if probability >= _HEARD} - _NO_WISH
    if len(heard) < 2 or len(text) > _LONGEST:
        return None
    found = [pair for halves in _halves(text) if (pair := _wishes(halves, heard, rank))]
    return max(found, key=lambda pair: pair[0].probability + pair[1].probability, default=None)


def _halves(text: str) -> Iterator[tuple[str, str]]:
    cuts = [cut for cut in _CUT.finditer(text) if text[: cut.start()].strip() and text[cut.end() :].strip()]
    return ((text[: cut.start()].strip(), text[cut.end() :].strip()) for cut in cuts[:_MOST_CUTS])


def _wishes(halves: tuple[str, str], heard: set[str], rank: Rank) -> tuple[Wish, Wish] | None:
    first = _wish(halves[0], heard, rank)
    second = _wish(halves[1], heard - {first.intent}, rank) if first else None
    return (first, second) if first and second else None


def _wish(part: str, heard: set[str], rank: Rank) -> Wish | None:
    intent, probability = rank(part)[0]
    return Wish(part, intent, probability) if probability >= _CLEAR and intent in heard else None
