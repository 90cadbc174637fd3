"""Which of several things of a customer's the words mean: by what each is called, or by its place in the list."""

from collections.abc import Iterable, Mapping, Sequence

from nlu.matching import best_matches
from nlu.text import fold

_ORDINALS = (
    "اول اولى اولي واحد اولین اولی یکم نخست first",
    "ثاني ثانيه تاني دوم دومی دومین second",
    "ثالث ثالثه تالت سوم سومی سومین third",
    "رابع رابعه چهارم چهارمی fourth",
    "خامس خامسه پنجم پنجمی fifth",
)
_LAST = frozenset(fold("اخير اخيره آخر آخری آخرین last").split())
_PLACE_OF = {fold(word): place for place, words in enumerate(_ORDINALS) for word in words.split()}
_ARTICLE = fold("ال")
_FEW_WORDS = 3  # "the first time that" is no answer
_SHORTEST = 3


def pick_named(text: str, names: Mapping[str, Iterable[str]]) -> str | None:
    """The key whose name the text says, «الجوال» for «جوال» too, or whose place: «الثاني», «خط دوم». Else None.

    `names` are in the order in which they were shown.
    """
    keys = list(names)
    place = place_in(text, len(keys))
    if place is not None:
        return keys[place]
    return pick_called(text, names)


def pick_called(text: str, names: Mapping[str, Iterable[str]]) -> str | None:
    """The one key whose name the text says; its place does not count."""
    bare = {key: [_bare(name) for name in called] for key, called in names.items()}
    meant = best_matches(_bare(text), bare)
    return meant[0].code if len(meant) == 1 else None


def place_in(text: str, size: int) -> int | None:
    """The place that a short text names, from 0; None where it names none of the `size` places."""
    words = _words(text)
    if not words or len(words) > _FEW_WORDS:
        return None
    if not _LAST.isdisjoint(words):
        return size - 1
    places = {_PLACE_OF[word] for word in words if word in _PLACE_OF}
    place = places.pop() if len(places) == 1 else size
    return place if place < size else None


def _bare(text: str) -> str:
    return " ".join(_words(text))


def _words(text: str) -> Sequence[str]:
    """The folded words without their article."""
    return [
        word.removeprefix(_ARTICLE) if len(word) >= len(_ARTICLE) + _SHORTEST else word for word in fold(text).split()
    ]
