"""What the bench's customers say: six messages, each answered by a custom action that reads the database."""

from dataclasses import dataclass
from typing import TypeAlias

Line: TypeAlias = tuple[str, tuple[str, ...]]
"""A message, and the replies of which one must be in the answer."""


@dataclass(frozen=True)
class Talk:
    """What one of the demo's people says to a provider."""

    provider: str
    language: str
    person: str
    lines: tuple[Line, ...]


TALKS = (
    Talk(
        provider="stc",
        language="ar",
        person="fahad",
        lines=(
            ("استعلام عن فاتورة", ("bill_settled",)),
            ("وش الخدمات اللي عندي", ("services_on",)),
            ("كم رصيدي", ("balance_none",)),
            ("وش باقتي", ("my_tariffs",)),
            ("بياناتي", ("profile",)),
            ("هل صدرت فاتورة شهر رمضان؟", ("bill_settled",)),
            ("ايش الخدمات المفعلة على رقمي", ("services_on",)),
            ("رصيدي", ("balance_none",)),
            ("انا على اي باقة", ("my_tariffs",)),
            ("وش بياناتي عندكم", ("profile",)),
        ),
    ),
    Talk(
        provider="tele2",
        language="fa",
        person="reza",
        lines=(
            ("استعلام قبض", ("bill_prepaid",)),
            ("سرویس‌های فعال من چیه", ("services_on",)),
            ("موجودیم چقدره", ("balances",)),
            ("تعرفه من چیه", ("my_tariffs",)),
            ("پروفایل من", ("profile",)),
            ("بدهی دارم؟", ("bill_prepaid",)),
            ("چه سرویسایی روی خطم فعاله؟", ("services_on",)),
            ("موجودی", ("balances",)),
            ("طرحم چیه؟", ("my_tariffs",)),
            ("اطلاعات کاربری من", ("profile",)),
        ),
    ),
)
"""More than six lines each, so that six are left when stock, taught in a hurry, misunderstands some."""
