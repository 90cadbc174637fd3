"""The words that customers have for the ways in which a complaint is answered."""

from backoffice.complaint_contact import AnswerBy
from backoffice.matching import best_matches

_WORDS: dict[AnswerBy, tuple[str, ...]] = {
    "sms": ("sms", "text message", "رسالة نصية", "رسالة", "جوال", "پیامک", "اس ام اس", "payamak", "risala"),
    "email": ("email", "e-mail", "إيميل", "البريد الإلكتروني", "ایمیل", "پست الکترونیک", "رایانامه"),
    "letter": ("letter", "post", "خطاب بريدي", "خطاب", "بريد عادي", "نامه", "نامه پستی", "پست"),
}


def find_way(spoken: str) -> AnswerBy | None:
    """The way that was named, or None where none or several were."""
    named = [match.code for match in best_matches(spoken, {str(way): words for way, words in _WORDS.items()})]
    return next((way for way in _WORDS if named == [way]), None)
