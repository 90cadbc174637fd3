"""Arabic dialects brought nearer to the Standard, so that what was learned in one is understood in another.

The classifier sees this beside the message as typed, where it is to learn any data (`bench/nlu.py`). The project's own
examples are written in the dialects, and gain nothing from it.
"""

import re

from nlu.dialect_words import STANDARD
from nlu.text import fold

_AND = re.compile(r"^[وف](?=\w{2})")
_THIS = "هال"  # «هالبطاقة»: this card
_SHORTEST_NAMED = 6
_ARTICLE = re.compile(r"^(?:وبال|وال|بال|فال|کال|هال|عال|لل|ال|وب|ول|و|ب|ل|ف|ک)(?=\w{3})")
_PERSON = re.compile(r"^(?:بت|بی|بن|حا|حی|حت|ها|هی|هت|ان|ات|ا|ی|ت|ن|م)(?=\w{3})")
_ENDING = re.compile(r"(?<=\w{2})(?:تها|تهم|تکم|ونی|کم|هم|ها|نا|نی|تی|ته|وا|ون|ین|ات|ان|ه|ی|و|ت|ک|ش)$")


def standard(folded: str) -> str:
    """A folded message with the Standard word for each word of a dialect that is known.

    >>> standard(fold("وين كرتي الحين")) == fold("أين بطاقتي الآن")
    True
    """
    return " ".join(_standard_word(word) for word in folded.split())


def stems(folded: str) -> str:
    """The Standard message without the little that Arabic puts before and after a word.

    >>> stems(fold("بدفع")) == stems(fold("الدفع"))
    True
    """
    return " ".join(_stem(word) for word in standard(folded).split())


def _standard_word(word: str) -> str:
    known = _WORDS.get(word) or _WORDS.get(_AND.sub("", word))
    if known:
        return known
    if word.startswith(_THIS) and len(word) >= _SHORTEST_NAMED:
        return f"هذا {word[1:]}"
    return word


def _stem(word: str) -> str:
    return _ENDING.sub("", _PERSON.sub("", _ARTICLE.sub("", word)))


def _words() -> dict[str, str]:
    lines = (line.split(":") for line in STANDARD.replace("\n  ", " ").strip().splitlines())
    return {fold(word): fold(standard_word) for standard_word, words in lines for word in words.split()}


_WORDS = _words()
