"""Folding: one spelling for the many that people type.

Intents, forms, codes, search and the providers' catalogues all compare folded text, so that «مَوْجُودي», «موجودي»
and «موجودی» meet. What is stored and shown stays as typed. Standard library only; runs on Python 3.10 and later.

>>> fold("فاتورتـــي  كَم؟؟")
'فاتورتی کم'
"""

import re
import unicodedata

MAX_LENGTH = 4096
"""Characters looked at; nobody says more in one message, and time stays bounded."""

_DIGITS = {ord(d): str(i % 10) for i, d in enumerate("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹")}

_LETTERS = {
    "ي": "ی", "ى": "ی", "ې": "ی", "ے": "ی",
    "ك": "ک", "ڪ": "ک",
    "ة": "ه", "ە": "ه", "ہ": "ه", "ھ": "ه", "ۃ": "ه",
    "ٱ": "ا", "ء": "", "ۆ": "و",
    "٫": ".", "٬": "",
    "\u0640": "", "\u00ac": "",
}  # fmt: skip

# The emoji that answer: all of a kind become one word; every other emoji is dropped.
_EMOJI = {
    emoji: f" {kinds[0]} "
    for kinds in (
        "👍👌✅☑✔🆗💯",
        "👎❌✖",
        "🚫⛔",
        "🙏🤲",
        "❤💙💚💛💜🖤🤍🤎🧡💕💖🌹🌷😍😘🥰💐",
        "😡😠🤬😤👿💢",
        "👋",
        "😢😭😞😔☹😩",
    )
    for emoji in kinds
}

_MARKS_KEPT = frozenset("@.+:/#*-")
_NOT_DRAWN = frozenset(("Mn", "Me", "Cf", "Sk"))  # vowel signs, enclosures, joiners and bidi controls, skin tones

_COMMON = 0x20000  # letters of living languages and emoji; past them only rare ideographs
_REPEATED = re.compile(r"([^\W\d])\1\1+")
_STRAY = re.compile(r"(?<!\S)[@.+:/#*-]+(?!\S)|(?<!\S)[:/-]+|[.:/-]+(?!\S)")


class _Table(dict[int, str]):
    """What each character becomes, worked out when it is first seen; the rarest are not remembered."""

    def __missing__(self, code: int) -> str:
        folded = _fold_character(chr(code))
        if code < _COMMON:
            self[code] = folded
        return folded


def _fold_character(character: str) -> str:
    if character in _EMOJI:
        return _EMOJI[character]
    if ord(character) >= _COMMON and not unicodedata.decomposition(character):
        return _fold_part(character)  # thousands of these may come in one message; none has another case
    parts = unicodedata.normalize("NFKD", character.lower())
    return "".join(_fold_part(part) for part in unicodedata.normalize("NFKD", parts.lower()))


def _fold_part(part: str) -> str:
    if part in _LETTERS:
        return _LETTERS[part]
    kind = unicodedata.category(part)
    if kind in _NOT_DRAWN and part not in "^`":
        return ""
    if kind == "Nd":
        return str(unicodedata.digit(part))
    return part if part.isalnum() or part in _MARKS_KEPT else " "


_TABLE = _Table()


def fold_digits(text: str) -> str:
    """The text with Arabic-Indic and Persian digits as 0-9; nothing else changes.

    >>> fold_digits("٠٥٠ ۱۲۳")
    '050 123'
    """
    return text.translate(_DIGITS)


def fold(text: str) -> str:
    """The text as it is compared: lower case, one form per letter, Latin digits, no marks, single spaces.

    Idempotent. A joiner that splits a Persian word («می‌خوام») becomes nothing, so that it meets «میخوام». Emoji that
    answer (👍 👎 🚫 🙏 ❤ 😡 👋 😢 and their like) stay, each a word of its own.
    """
    words = " ".join(text[:MAX_LENGTH].translate(_TABLE).split())[:MAX_LENGTH]
    return " ".join(_STRAY.sub("", _REPEATED.sub(r"\1", words)).split())


def fold_aligned(text: str) -> tuple[str, list[int]]:
    """The text folded letter by letter, and for each letter of it the place in the original that it came from.

    Repetitions, spaces and ASCII punctuation stay, so that numbers such as `1,000.50` can be found and pointed at.

    >>> fold_aligned("ﻻ ١,٥")
    ('لا 1,5', [0, 0, 1, 2, 3, 4])
    """
    letters: list[str] = []
    places: list[int] = []
    for place, character in enumerate(text[:MAX_LENGTH]):
        folded = _TABLE[ord(character)]
        if folded == " " and character.isascii():
            folded = character
        letters.append(folded)
        places.extend([place] * len(folded))
    return "".join(letters), places


def only_digits(text: str) -> str:
    """The digits of the text, as 0-9, in the order in which they were typed.

    >>> only_digits("‎+٩٦٦ 50-123")
    '96650123'
    """
    return "".join(c for c in fold_digits(text) if c in "0123456789")
