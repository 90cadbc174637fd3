"""How customers say whether a new tariff shall count at once or from the next period."""

from typing import Literal

from nlu.text import fold

_WORDS = {
    "now": "الحين الآن الان دحين هلق هلأ هسه دلوقتي حالا فورا فوري مباشرة اليوم همین‌الان همین‌حالا اکنون فوری امروز "
    "alheen alhin halla dilwa2ti hala now today immediately",
    "next_period": "الجاي الجاية القادم القادمة الجديد المقبل التالي الياي بعدی بعد دیگه آینده دیگر next later ba'd "
    "jadid aljay elgay",
}
_KIND_OF = {fold(word): kind for kind, words in _WORDS.items() for word in words.split()}


def says_when(text: str) -> Literal["now", "next_period"] | None:
    """Which of the two the words say; None when they say neither, or both."""
    said = {_KIND_OF[word] for word in fold(text).split() if word in _KIND_OF}
    return said.pop() if len(said) == 1 else None  # type: ignore[return-value]
