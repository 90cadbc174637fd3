"""Finding what a catalogue calls one thing and customers another, spelling mistakes and all."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import fuzz, process

from nlu.text import fold

_GOOD = 82.0
"""From here on, of 100, it is taken for the same word."""
_CLOSE = 4.0
"""Two candidates nearer to each other than this are both meant, as far as anyone can tell."""
_PART = 0.93
"""Worth of a text that is only a part of a name: «انتظار» for «انتظار المكالمات»."""
_VAGUE = 66.0
_MOST_WORDS = 40


@dataclass(frozen=True, slots=True)
class Match:
    """A candidate and how much of it was heard, up to 100: by which name, and the places of the words it was in."""

    code: str
    name: str
    score: float
    words: range


def best_matches(spoken: str, phrases: Mapping[str, Iterable[str]]) -> tuple[Match, ...]:
    """Which of the codes was meant, best first: one when it is clear, several when it is not, none when nothing fits.

    `phrases` are the names that each code goes by. The text may be a whole sentence.
    """
    good = [match for match in _ranked(spoken, phrases) if match.score >= _GOOD]
    # «التجوال الدولي» says more than the «الدولي» within it.
    outer = [match for match in good if not any(_within(match, other) for other in good)]
    return tuple(match for match in outer if outer[0].score - match.score < _CLOSE)


def nearest(spoken: str, phrases: Mapping[str, Iterable[str]], limit: int = 3) -> tuple[Match, ...]:
    """What somewhat resembles the text, to be suggested where nothing fits."""
    return tuple(match for match in _ranked(spoken, phrases) if match.score >= _VAGUE)[:limit]


def all_matches(words: Sequence[str], phrases: Mapping[str, Iterable[str]]) -> list[Match]:
    """Every code of which a whole name is heard well in these folded words, where it is heard best; best first."""
    text = _Text(words)
    return _sorted(
        _best(code, {name: text.heard_whole(_folded(name), _GOOD) for name in names}) for code, names in phrases.items()
    )


def _within(inner: Match, outer: Match) -> bool:
    return len(inner.words) < len(outer.words) and set(inner.words) <= set(outer.words) and outer.score >= _GOOD


def _ranked(spoken: str, phrases: Mapping[str, Iterable[str]]) -> list[Match]:
    text = _Text(fold(spoken).split()[:_MOST_WORDS])
    return _sorted(_best(code, {name: text.heard(name) for name in names}) for code, names in phrases.items())


def _sorted(matches: Iterable[Match]) -> list[Match]:
    return sorted((match for match in matches if match.score), key=lambda match: -match.score)


def _best(code: str, heard: Mapping[str, tuple[float, range]]) -> Match:
    name = max(heard, key=lambda name: (heard[name][0], len(heard[name][1])), default="")
    return Match(code, name, *heard.get(name, (0.0, range(0))))


class _Text:
    """What was typed, cut into every run of so many words."""

    def __init__(self, words: Sequence[str]) -> None:
        self._words = words
        self._runs: dict[int, tuple[list[str], list[range]]] = {}

    def heard(self, name: str) -> tuple[float, range]:
        """How well the name is heard in the text, and where."""
        named = _folded(name)
        if not self._words or not named:
            return 0.0, range(0)
        score, words = self.heard_whole(named)
        if len(self._words) < len(named):
            part, _ = _closest(" ".join(self._words), _runs(named, len(self._words))[0])
            if part * _PART > score:
                return part * _PART, range(len(self._words))
        return score, words

    def heard_whole(self, named: Sequence[str], least: float = 0.0) -> tuple[float, range]:
        """How well all of the name is heard in the text, and where; nothing under `least`."""
        if not self._words or not named:
            return 0.0, range(0)
        texts, places = self._runs_for(len(named))
        score, place = _closest(" ".join(named), texts, least)
        return score, places[place] if score else range(0)

    def _runs_for(self, size: int) -> tuple[list[str], list[range]]:
        if size not in self._runs:
            # One word more or fewer: people join and split them at will.
            some = [_runs(self._words, length) for length in (size, size - 1, size + 1) if length > 0]
            self._runs[size] = ([t for texts, _ in some for t in texts], [p for _, places in some for p in places])
        return self._runs[size]


def _runs(words: Sequence[str], size: int) -> tuple[list[str], list[range]]:
    places = [range(start, start + size) for start in range(len(words) - size + 1)] or [range(len(words))]
    runs = [[words[i] for i in place] for place in places]
    return [" ".join(run) for run in runs] + ["".join(run) for run in runs], places * 2


def _closest(wanted: str, texts: list[str], least: float = 0.0) -> tuple[float, int]:
    _, score, place = process.extractOne(wanted, texts, scorer=fuzz.ratio, score_cutoff=least) or ("", 0.0, 0)
    return score, place


@lru_cache(maxsize=8192)
def _folded(name: str) -> tuple[str, ...]:
    return tuple(fold(name).split())
