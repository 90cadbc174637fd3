"""What of the providers' catalogues a message names: services, tariffs and bundles, spelling mistakes and all.

The names come from outside, as lookup tables of the training data, so that nothing here knows a provider. Which of them
a message is for is not known either: what several call alike is found once, with all of them.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any, TypeAlias

from nlu.matching import Match, all_matches
from nlu.text import fold

_SEEN = 3  # a word that so many examples have is spelt as it was meant: it is no slip for another
_MOST_WORDS = 40
_SHARED = 0.5  # of a name's letter pairs must be somewhere in the message, or it is not compared at all
_WORD = re.compile(r"\S+")
_EDGES = re.compile(r"^[\W_]+|[\W_]+$")
_ARTICLE = re.compile(r"^(?:[وفبک]?ال|لل)(?=\w{2})")
_A_WORD = 20.0  # more than any two good scores differ by
_ENDING = re.compile(r"(?<=\w{4})(?:[متش]و?|و|رو|های?)$")
_DIGIT = re.compile(r"\d")
_GLUED = re.compile(r"(?<=\d)(?=[^\W\d_a-z])|(?<=[^\W\d_a-z])(?=\d)")  # «10قيقا», «سوا75»; 5g is one word
_SHORTEST = 5  # letters of a name that may be misspelt: of fewer, one more makes another word

Place: TypeAlias = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Item:
    """A part of a provider's catalogue: its kind (service, tariff or bundle), its code, and all that it is called."""

    kind: str
    provider: str
    code: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Mention:
    """An item named in a message: `providers` have one of that code; `start` and `end` are places in it as typed."""

    kind: str
    code: str
    providers: tuple[str, ...]
    start: int
    end: int
    confidence: float


class Catalogue:
    """All items, ready to be looked for. `common` are folded words that people write often."""

    def __init__(self, items: Iterable[Item], common: Iterable[str] = ()) -> None:
        self._items = {f"{item.kind}.{item.provider}.{item.code}": item for item in items}
        self._common = frozenset(common)
        self._names = [(key, name) for key, item in self._items.items() for name in _phrases(item)]
        self._with_pair: dict[str, list[tuple[int, float]]] = defaultdict(list)
        for number, (_, name) in enumerate(self._names):
            pairs = _pairs(name.split())
            for pair in pairs:
                self._with_pair[pair].append((number, 1 / len(pairs)))

    @classmethod
    def of(cls, items: Iterable[Item], examples: Iterable[str]) -> "Catalogue":
        """The catalogue among people who write like these examples."""
        seen = Counter(word for text in examples for word in set(fold(text).split()))
        return cls(items, (word for word, times in seen.items() if times >= _SEEN))

    def find(self, text: str) -> list[Mention]:
        """The items that the message names, in the order of their places."""
        words, places = _words(text)
        found = [match for match in all_matches(words, self._likely(words)) if self._meant(match, words)]
        return [mention for group in _apart(found) for mention in self._mentions(group, places)]

    def as_dict(self) -> dict[str, Any]:
        """JSON, from which `restore` makes the same."""
        return {"items": [asdict(item) for item in self._items.values()], "common": sorted(self._common)}

    @classmethod
    def restore(cls, kept: Mapping[str, Any]) -> "Catalogue":
        """The catalogue that `as_dict` told."""
        return cls((Item(**{**item, "names": tuple(item["names"])}) for item in kept["items"]), kept["common"])

    def _likely(self, words: Sequence[str]) -> dict[str, list[str]]:
        """The names that share enough letter pairs with the message, by item; comparing with all takes too long."""
        shared: dict[int, float] = defaultdict(float)
        for pair in _pairs(words):
            for number, share in self._with_pair.get(pair, ()):
                shared[number] += share
        likely: dict[str, list[str]] = defaultdict(list)
        for number, share in shared.items():
            if share >= _SHARED:
                key, name = self._names[number]
                likely[key].append(name)
        return likely

    def _meant(self, match: Match, words: Sequence[str]) -> bool:
        """Whether the numbers are the name's, and no word that it was heard in is another word of everyday."""
        own = match.name.split()
        if match.score < 100 and len(match.name) < _SHORTEST:
            return False
        heard = [words[place] for place in match.words]
        if not {word for word in own if _DIGIT.search(word)} <= set(heard):
            return False
        bare = {_bare(word) for word in own}
        others = [word for word in heard if _bare(word) not in bare and _base(word) not in bare]
        return not any(word.isdigit() or self._is_common(word) for word in others)

    def _is_common(self, word: str) -> bool:
        return not self._common.isdisjoint((word, _base(word), re.sub("[یه]$", "", word)))

    def _mentions(self, group: Sequence[Match], places: Sequence[Place]) -> Iterator[Mention]:
        """One for each kind and code that were heard in the same words."""
        providers: dict[tuple[str, str], list[str]] = defaultdict(list)
        for match in group:
            item = self._items[match.code]
            providers[item.kind, item.code].append(item.provider)
        rivals = Counter(provider for them in providers.values() for provider in them)
        start, end = places[group[0].words[0]][0], places[group[0].words[-1]][1]
        for (kind, code), them in providers.items():
            sure = round(group[0].score / 100 / max(rivals[provider] for provider in them), 2)
            yield Mention(kind, code, tuple(sorted(them)), start, end, sure)


def _phrases(item: Item) -> tuple[str, ...]:
    """The folded names, and two more ways to say them.

    Without a number at the end: «سوا فلكس» for «سوا فلكس 75». From behind: «۱۰ گیگ ماهانه» for «ماهانه ۱۰ گیگ».
    """
    folded = [_split(name) for name in item.names]
    short = [name[:-1] for name in folded if len(name) > 1 and name[-1].isdigit()]
    turned = [name[1:] + name[:1] for name in folded if any(word.isdigit() for word in name[1:-1])]
    names = (" ".join(name) for name in (*folded, *short, *turned))
    return tuple(dict.fromkeys(name for name in names if len(name) > 1))


def _split(text: str) -> list[str]:
    words = (_EDGES.sub("", word) for word in _GLUED.sub(" ", fold(text)).split())
    return [word for word in words if word]


def _words(text: str) -> tuple[list[str], list[Place]]:
    """The folded words of the message, and where each of them stands in it as typed."""
    words: list[str] = []
    places: list[Place] = []
    for typed in _WORD.finditer(text):
        inner = _EDGES.sub("", typed[0])
        start = typed.start() + typed[0].find(inner) if inner else typed.start()
        for word in _split(inner):
            words.append(word)
            places.append((start, start + len(inner)))
        if len(words) >= _MOST_WORDS:
            break
    return words[:_MOST_WORDS], places[:_MOST_WORDS]


def _pairs(words: Iterable[str]) -> set[str]:
    return {word[i : i + 2] for word in words for i in range(max(1, len(word) - 1))}


def _bare(word: str) -> str:
    return _ARTICLE.sub("", word)


def _base(word: str) -> str:
    """The word without what Persian hangs on it: «رومینگ» of «رومینگمو»."""
    return _ENDING.sub("", _bare(word))


def _worth(match: Match) -> tuple[float, int]:
    """What sounds nearly as well in more words was rather meant: «التجوال الدولي», not the «الدولي» in it."""
    return match.score + _A_WORD * len(match.words), len(match.words)


def _apart(matches: Iterable[Match]) -> list[list[Match]]:
    """Matches that share no word, in order; what was heard as well in the very same words comes as one group."""
    groups: list[list[Match]] = []
    for match in sorted(matches, key=_worth, reverse=True):
        touching = [group for group in groups if set(match.words) & set(group[0].words)]
        if not touching:
            groups.append([match])
        elif touching[0][0].words == match.words and touching[0][0].score == match.score:
            touching[0].append(match)
    return sorted(groups, key=lambda group: group[0].words[0])
