"""What a message speaks of, whatever the dialect, language or alphabet: its ideas, in order.

«ابغى اشوف فاتورتي», «عايز اعرف الفاتورة», «میخوام قبضمو ببینم» and "abi ashoof fatorti" share almost no letters, but
the ideas want, show and bill. The classifier learns from them beside the letters.
"""

import re
from functools import lru_cache

from nlu.concept_words import CONCEPTS
from nlu.skeleton import skeleton
from nlu.text import fold

_WHOLE = 4  # a word this long stands for all that begins with it
_BONES = 3  # consonants that a word in Latin letters must share with one of the list
_BEFORE = re.compile(r"^(?:وال|بال|فال|کال|هال|عال|ال|لل|و|ب|ل|ف)(?=\w{2})")
_ENDING_WORDS = """
م ت ش و ا ی ه ک ن ان ین ات ها های هام هات هاش مو تو شو مون تون شون مان تان شان نا هم کم کن هن نی یم ای یی تی ته تها
"""
_ENDINGS = frozenset(_ENDING_WORDS.split())


def concepts(folded: str) -> list[str]:
    """The ideas of a folded message in the order of their words, each once.

    >>> concepts(fold("ابغى اشوف فاتورتي")) == concepts(fold("abi ashoof fatorti")) == ["want", "show", "bill"]
    True
    """
    found: dict[str, None] = {}
    for word in folded.split():
        found.update(dict.fromkeys(_of_word(word)))
    return list(found)


@lru_cache(maxsize=20_000)
def _of_word(word: str) -> tuple[str, ...]:
    for spelling in (word, _BEFORE.sub("", word)):
        for length in range(len(spelling), 0, -1):
            ideas = _TABLE.get(spelling[:length])
            if ideas and (length >= _WHOLE or length == len(spelling) or spelling[length:] in _ENDINGS):
                return ideas
    if word.isascii():
        bones = skeleton(word)
        return next((_BARE[bones[:n]] for n in range(len(bones), _BONES - 1, -1) if bones[:n] in _BARE), ())
    return ()


def _table() -> dict[str, tuple[str, ...]]:
    table: dict[str, tuple[str, ...]] = {}
    for line in CONCEPTS.replace("\n  ", " ").strip().splitlines():
        idea, words = line.split(":", 1)
        for word in words.split():
            key = fold(word.replace("\u200c", ""))
            table[key] = (*table.get(key, ()), idea) if idea not in table.get(key, ()) else table[key]
    return table


_TABLE = _table()
_BARE = {
    skeleton(word): ideas for word, ideas in _TABLE.items() if len(word) >= _WHOLE and len(skeleton(word)) >= _BONES
}
