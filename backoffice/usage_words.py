"""What customers call the kinds of use."""

from nlu.text import fold

_WORDS = {
    "call": "مكالمة مكالمات المكالمات مكالماتي اتصال اتصالات الاتصالات تماس تماسها مکالمه مکالمات زنگ call calls",
    "message": "رسالة رسائل الرسائل رسايل مسج مسجات پیامک پیامکها پیام اس‌ام‌اس sms message messages texts",
    "data": "بيانات البيانات نت النت انترنت الانترنت داتا اینترنت نت دیتا حجم data internet",
    "all": "الكل كل كلها جميع همه همش تمام all everything",
}
_KIND_OF = {fold(word): kind for kind, words in _WORDS.items() for word in words.split()}


def find_kinds(text: str) -> str | None:
    """`call`, `message` or `data` when the words name just one of them, `all` when they name all; else None."""
    named = {_KIND_OF[word] for word in fold(text).split() if word in _KIND_OF}
    return named.pop() if len(named) == 1 else None
