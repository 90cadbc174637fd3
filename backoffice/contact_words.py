"""Which contact is meant: the phone number, the e-mail address, or a name, which is none."""

from collections.abc import Mapping
from typing import Literal, TypeAlias

from nlu.text import fold

Meant: TypeAlias = Literal["phone", "email", "name"]

_STEMS: Mapping[Meant, tuple[str, ...]] = {
    "email": tuple(fold("ايميل ایمیل بريد جيميل جیمیل mail").split()),
    "phone": tuple(
        fold("جوال رقم موبايل موبایل هاتف تلفون تليفون شماره شمار تلفن همراه خط phone mobile number shomar").split()
    ),
    "name": tuple(fold("اسم نام فامیل esm name").split()),
}
_NAME_BEGINS = _STEMS["name"]


def find_contact_kind(text: str) -> Meant | None:
    """What the words speak of; None for nothing, or for both a number and an address."""
    words = fold(text).split()
    said = [kind for kind in ("email", "phone") if any(stem in word for word in words for stem in _STEMS[kind])]
    if len(said) == 1:
        return "email" if said == ["email"] else "phone"
    return "name" if not said and any(word.removeprefix("ال").startswith(_NAME_BEGINS) for word in words) else None
