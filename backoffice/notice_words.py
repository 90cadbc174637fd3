"""The words that customers have for notices: which kind, and which way, or none at all."""

from backoffice.notifications import rules_of
from backoffice.pack_notices import NoticeKind
from backoffice.providers import Provider
from nlu.matching import best_matches

OFF = "off"
"""What stands for no way at all."""

_WAYS = {
    "sms": ("sms", "text message", "رسالة نصية", "رسايل نصية", "بالجوال", "پیامک", "اس ام اس", "payamak"),
    "email": ("email", "e-mail", "إيميل", "الايميل", "بالايميل", "البريد الإلكتروني", "ایمیل", "رایانامه"),
    "chat": ("here", "in the chat", "telegram", "هنا", "المحادثة", "تيليجرام", "همینجا", "همین گفتگو", "تلگرام"),
    OFF: (
        *("off", "stop", "unsubscribe", "opt out", "switch off", "no more"),
        *("اوقف", "وقفوا", "وقف", "اقفل", "طفي", "الغاء", "الغ", "بطلوا", "لا ترسلون", "ما ابي", "ما ابغى", "مش عايز"),
        *("ما بدي", "شيلوني", "خاموش", "قطع کن", "قطع کنید", "قطع کنین", "قطعش کن", "نفرستید", "نفرستین"),
        *("نمیخوام", "نمی‌خواهم", "لغو"),
        *("wagfo", "wagef", "la terseloon", "nemikham", "nadin"),
    ),
}  # fmt: skip


def find_kind(provider: Provider, spoken: str) -> tuple[NoticeKind, ...]:
    """The kinds of the provider's notices that the text may mean: one when it is clear. Raises NotOffered."""
    kinds = {kind.code: kind for kind in rules_of(provider).kinds}
    names = {code: (code, *kind.name.by_language.values(), *kind.aliases) for code, kind in kinds.items()}
    return tuple(kinds[match.code] for match in best_matches(spoken, names))


def find_way(spoken: str) -> str | None:
    """`off` or the channel that was named; None where none or several were. "Stop the texts" stops them."""
    named = {match.code for match in best_matches(spoken, _WAYS)}
    if OFF in named and len(named) == 2:
        return OFF
    return named.pop() if len(named) == 1 else None
