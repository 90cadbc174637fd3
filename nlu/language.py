"""Which language a message is written in: Arabic, Persian or English, in either alphabet.

Told by the letters and small words that only one of them has; None when nothing decides («سلام» is both), so that
the conversation keeps its language. Arabic and Persian in Latin letters (Arabizi, Finglish) count as what they are.
"""

import re
from collections.abc import Iterable
from typing import Literal

from nlu.language_words import ARABIC_SCRIPT, ENGLISH, LATIN_ARABIC, LATIN_PERSIAN, PERSIAN_SCRIPT, words
from nlu.text import fold

_ARABIC_LETTER = re.compile("[\u0620-\u064a\u066e-\u06d3]")
_LATIN_LETTER = re.compile("[a-zA-Z]")

# Letters of one alphabet alone, by how surely: keyboards type ي and ك in Arabic, ی and ک in Persian, but not everybody
# owns the keyboard of the language they write.
_LETTERS = (
    (re.compile("[ةىإأؤ]"), -1.0),
    (re.compile("[يك]"), -0.5),
    (re.compile("[پچژگ]"), 1.0),
    (re.compile("[یک]"), 0.5),
)

_ARABIC_FORMS = re.compile(r"^(?:و|ف|ب|ک|ل)?ال(?=\w{2})|^لل\w{2}|^هال\w|(?:تکم|تنا|اتی|ونی|تک)$")
_PERSIAN_FORMS = re.compile(r"^(?:ن?می|بی?)\w{2,}(?:م|ید|ین|ند|ه|د)$|\w{2}(?:های|هام|هاش|شون|مون|تون|مو|تو|شو)$|^ن?می$")
_ARABIZI_FORMS = re.compile(r"[a-z][3785269]|[3785269][a-z]|^(?:el|al)-?(?=\w{3})|(?:kom|kum|ooh)$")
_FINGLISH_FORMS = re.compile(
    r"^n?e?mi[a-z]{3,}|(?:amo|eto|esho|etoon|emoon|eshoon|haye|ham|im|id|in|and)$|^be[a-z]+am$"
)

_WORDS = {
    "script": (words(ARABIC_SCRIPT), words(PERSIAN_SCRIPT)),
    "latin": (words(LATIN_ARABIC), words(LATIN_PERSIAN)),
}
_ENGLISH = words(ENGLISH) - _WORDS["latin"][0] - _WORDS["latin"][1]
_ENOUGH = 500  # characters that tell the language of any message
_SURE = 0.4

Language = Literal["ar", "fa", "en"]


def detect(text: str) -> Language | None:
    """The language of one message, from a single word on; None when it could be several or none.

    >>> detect("كم فاتورتي"), detect("قبضم چنده"), detect("abi a3raf raseedi"), detect("سلام")
    ('ar', 'fa', 'ar', None)
    """
    text = text[:_ENOUGH]
    tokens = fold(text).split()
    if len(_ARABIC_LETTER.findall(text)) >= max(1, len(_LATIN_LETTER.findall(text)) // 4):
        return _choose(_letters(text) + _lean(tokens, *_WORDS["script"], _ARABIC_FORMS, _PERSIAN_FORMS))
    lean = _lean(tokens, *_WORDS["latin"], _ARABIZI_FORMS, _FINGLISH_FORMS)
    english = sum(token in _ENGLISH for token in tokens)
    if english and english >= abs(lean):
        return "en"
    return _choose(lean)


def _choose(lean: float) -> Language | None:
    if abs(lean) < _SURE:
        return None
    return "fa" if lean > 0 else "ar"


def _letters(text: str) -> float:
    return sum(weight for letter, weight in _LETTERS if letter.search(text))


def _lean(
    tokens: Iterable[str],
    arabic: frozenset[str],
    persian: frozenset[str],
    arabic_forms: re.Pattern[str],
    persian_forms: re.Pattern[str],
) -> float:
    """Persian words less Arabic ones; a form counts half, and a word that both lists have counts nothing."""
    lean = 0.0
    for token in tokens:
        known = (token in persian) - (token in arabic)
        formed = bool(persian_forms.search(token)) - bool(arabic_forms.search(token))
        lean += known or 0.5 * formed * (token not in arabic and token not in persian)
    return lean
