"""Finding the answer to a question in a provider's help, however the question is put.

An entry is what is written about it: its ways of being asked, its words, its answer. Words are cut into pieces, so that
endings, prefixes and slips cost little, and a piece weighs what it tells: one that stands in many entries tells little.
A question is near to an entry when its weight is found there, most of all among the entry's words.
"""

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeAlias

from backoffice.help_words import ASKING
from backoffice.pack_help import HelpEntry
from nlu.text import fold

_NEAR = 0.2
"""Likeness, of 1, from which an entry may be what is meant."""
_CLEAR = 0.4
_APART = 1.35
"""How many times likelier than the next one an entry must be to be the answer by itself."""
_MOST = 3

_WRITTEN, _WAY, _WORDS = 0.4, 0.25, 0.35
"""What it counts to be found in all that is written, in the nearest way of asking, among the words."""

_UNHEARD = 0.6
"""Worth of a piece that no entry has: it may be a name, or anything."""

_WEAK = str.maketrans("", "", "اوی")

_Pieces: TypeAlias = frozenset[str]


@dataclass(frozen=True, slots=True)
class HelpFound:
    """`entries` may be meant, at most three, likeliest first; where one is `clear` it is alone."""

    entries: tuple[HelpEntry, ...] = ()
    clear: bool = False


@dataclass(frozen=True, slots=True)
class _Indexed:
    entry: HelpEntry
    ways: tuple[_Pieces, ...]
    words: _Pieces
    written: _Pieces


def find_help(entries: Sequence[HelpEntry], question: str) -> HelpFound:
    """The entry that answers the question, or the few that may."""
    likely = [(entry, likeness) for entry, likeness in HelpIndex(entries).ranked(question) if likeness >= _NEAR]
    if not likely:
        return HelpFound()
    best, likeness = likely[0]
    next_best = likely[1][1] if len(likely) > 1 else 0.0
    if likeness >= _CLEAR and likeness >= _APART * next_best:
        return HelpFound((best,), clear=True)
    return HelpFound(tuple(entry for entry, _ in likely[:_MOST]))


class HelpIndex:
    """Entries, taken to pieces and weighed against one another."""

    def __init__(self, entries: Iterable[HelpEntry]) -> None:
        self._entries = [_indexed(entry) for entry in entries]
        total = len(self._entries) + 1
        found_in = Counter(piece for one in self._entries for piece in one.written)
        self._weights = {piece: math.log(total / (count + 0.5)) for piece, count in found_in.items()}
        self._unheard = _UNHEARD * math.log(total / 0.5)

    def ranked(self, question: str) -> list[tuple[HelpEntry, float]]:
        """All entries with their likeness to the question, from 0 to 1, likeliest first."""
        asked = _pieces(question)
        weight = self._weight(asked)
        if not weight:
            return []
        found = [(one.entry, self._likeness(asked, weight, one)) for one in self._entries]
        return sorted(found, key=lambda pair: -pair[1])

    def _likeness(self, asked: _Pieces, weight: float, one: _Indexed) -> float:
        way = max(self._weight(asked & way) / math.sqrt(weight * (self._weight(way) or 1.0)) for way in one.ways)
        written, words = self._weight(asked & one.written) / weight, self._weight(asked & one.words) / weight
        return _WRITTEN * written + _WAY * way + _WORDS * words

    def _weight(self, pieces: _Pieces) -> float:
        return sum(self._weights.get(piece, self._unheard) for piece in pieces)


def _indexed(entry: HelpEntry) -> _Indexed:
    ways = (*entry.asks.ar, *entry.asks.fa, *entry.title.by_language.values())
    texts = (*ways, *entry.words, *entry.answer.by_language.values())
    return _Indexed(entry, tuple(map(_pieces, ways)), _pieces(" ".join(entry.words)), _pieces(" ".join(texts)))


@lru_cache(maxsize=4096)
def _pieces(text: str) -> _Pieces:
    """The text's words, their runs of three and four letters, and of three consonants: أسجل and التسجيل share those."""
    words = [word for word in fold(text).split() if word not in ASKING]
    padded = [f" {word} " for word in words]
    runs = (word[at : at + size] for word in padded for size in (3, 4) for at in range(len(word) - size + 1))
    bones = [word.translate(_WEAK) for word in words]
    bone_runs = (f"~{bone[at : at + 3]}" for bone in bones for at in range(len(bone) - 2))
    return frozenset((*padded, *runs, *bone_runs))
