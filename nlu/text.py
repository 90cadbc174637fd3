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

_LETTERS = str.maketrans(
    {
        "ي": "ی", "ى": "ی", "ئ": "ی", "ې": "ی", "ے": "ی",
        "ك": "ک", "ڪ": "ک",
        "ة": "ه", "ۀ": "ه", "ە": "ه", "ہ": "ه", "ھ": "ه", "ۃ": "ه",
        "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ء": "",
        "ؤ": "و", "ۆ": "و",
        "٫": ".", "٬": "",
        "\u0640": "",
    }
)  # fmt: skip

# Vowel signs, Koranic marks, and everything that is drawn with no width: joiners, bidi controls, variation selectors.
_INVISIBLE = re.compile(
    "[\u064b-\u065f\u0670\u06d6-\u06ed\u0610-\u061a\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff\u00ad]"
)
_HALF_SPACE = re.compile("[\u200c\u00ac]")
_REPEATED = re.compile(r"([^\W\d_])\1{2,}")
_NOT_SPOKEN = re.compile(r"[^\w@.+:/#*-]+|_+")
_STRAY_POINT = re.compile(r"(?<!\w)[.:/+#*-]+(?![\w])|(?<=\w)[.:/-]+(?=\s|$)")
_SPACE = re.compile(r"\s+")


def fold_digits(text: str) -> str:
    """The text with Arabic-Indic and Persian digits as 0-9; nothing else changes.

    >>> fold_digits("٠٥٠ ۱۲۳")
    '050 123'
    """
    return text.translate(_DIGITS)


def fold(text: str) -> str:
    """The text as it is compared: lower case, one form per letter, Latin digits, no marks, single spaces.

    Idempotent. A joiner that splits a Persian word («می‌خوام») becomes nothing, so that it meets «میخوام».
    """
    text = unicodedata.normalize("NFKC", text[:MAX_LENGTH]).lower()
    text = _INVISIBLE.sub("", _HALF_SPACE.sub("", text))
    text = text.translate(_DIGITS).translate(_LETTERS)
    text = _REPEATED.sub(r"\1", text)
    text = _STRAY_POINT.sub(" ", _NOT_SPOKEN.sub(" ", text))
    return _SPACE.sub(" ", text).strip()


def only_digits(text: str) -> str:
    """The digits of the text, as 0-9, in the order in which they were typed.

    >>> only_digits("‎+٩٦٦ 50-123")
    '96650123'
    """
    return "".join(c for c in fold_digits(text) if c in "0123456789")
