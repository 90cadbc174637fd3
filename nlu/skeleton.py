"""The consonants of a message, the same from whichever alphabet it was written in.

Arabic and Persian in Latin letters ("fatorti", "fatourty", "mojoodi") have no spelling of their own, but the consonants
are those of «فاتورتي» and «موجودی». Sounds that people write alike are one: ت ط → t, ك گ ق غ → k, ث س ص → s.
"""

import re

_SOUNDS = "bب pپ tتط sثسص jجژ cچ hحه xخ dدض zذزظ rر $ش kغقکگ fف lل mم nن"
_SCRIPT = str.maketrans({letter: sounds[0] for sounds in _SOUNDS.split() for letter in sounds[1:]})
_VOWELS = str.maketrans("", "", "عوای")
_PAIRS = {"sh": "$", "ch": "C", "kh": "x", "gh": "k", "th": "s", "dh": "z", "zh": "j", "ph": "f", "ck": "k"}
_PAIR = re.compile("|".join(_PAIRS))
_LATIN = str.maketrans("786Ccq5g", "hktckkxk", "aeiouywv239")
_TWICE = re.compile(r"(.)\1+")


def skeleton(folded: str) -> str:
    """The consonants of a folded text, word by word; a word without any is `_`, one of digits alone `0`.

    >>> skeleton("abi a3raf raseedi"), skeleton("ابی اعرف رصیدی")
    ('b rf rsd', 'b rf rsd')
    """
    return " ".join(_word(word) for word in folded.split())


def _word(word: str) -> str:
    if word.isdigit():
        return "0"
    if word.isascii():
        word = _PAIR.sub(lambda pair: _PAIRS[pair[0]], word).translate(_LATIN)
    else:
        word = word.translate(_VOWELS).translate(_SCRIPT)
    return _TWICE.sub(r"\1", word) or "_"
