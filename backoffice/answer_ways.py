"""The words that customers have for how a complaint is answered, and for what they do about an answer."""

from typing import TypeVar

from backoffice.complaint_appeals import Remedy
from backoffice.complaint_contact import AnswerBy
from nlu.matching import best_matches

_WORDS: dict[AnswerBy, tuple[str, ...]] = {
    "sms": ("sms", "text message", "رسالة نصية", "رسالة", "جوال", "پیامک", "اس ام اس", "payamak", "risala"),
    "email": ("email", "e-mail", "إيميل", "البريد الإلكتروني", "ایمیل", "پست الکترونیک", "رایانامه"),
    "letter": ("letter", "post", "خطاب بريدي", "خطاب", "بريد عادي", "نامه", "نامه پستی", "پست"),
}

_REMEDIES: dict[Remedy, tuple[str, ...]] = {
    "reopen": (
        "reopen",
        "look again",
        "review",
        "إعادة النظر",
        "راجعوها",
        "أعيدوا فتحها",
        "بررسی دوباره",
        "دوباره",
        "بازبینی",
    ),
    "regulator": (
        "regulator",
        "authority",
        "الهيئة",
        "الجهة المنظمة",
        "الوزارة",
        "تنظیم مقررات",
        "رگولاتوری",
        "مرجع بالاتر",
    ),
}

_Code = TypeVar("_Code", bound=str)


def find_way(spoken: str) -> AnswerBy | None:
    """The way that was named, or None where none or several were."""
    return _only(spoken, _WORDS)


def find_remedy(spoken: str) -> Remedy | None:
    """The remedy that was named, or None where none or both were."""
    return _only(spoken, _REMEDIES)


def _only(spoken: str, words: dict[_Code, tuple[str, ...]]) -> _Code | None:
    named = [match.code for match in best_matches(spoken, {str(code): of_it for code, of_it in words.items()})]
    return next((code for code in words if named == [code]), None)
