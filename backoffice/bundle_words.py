"""What customers say of a bundle instead of its name: how much of what, for how long, at what price."""

import re
from dataclasses import dataclass

from backoffice.pack_services import Bundle
from backoffice.usage_words import find_kinds
from nlu.numbers import NUMBER, read_number
from nlu.text import fold

_GIGABYTES = "جيجا|جيجابايت|قيقا|جيقا|غيغا|جيج|گیگ|گیگابایت|گیگی|gb|gig|giga|g"
_MINUTES = "دقيقه|دقيقة|دقائق|دقايق|دقیقه|دقیقهای|min|mins|minutes|minute"
_DAYS = "يوم|ايام|أيام|روز|روزه|days|day"
_SPANS = {
    1: "يومي يوميه يومية روزانه روزانهای یکروزه daily yawmi roozane",
    7: "اسبوع اسبوعي اسبوعيه أسبوعية الاسبوع هفته هفتگی هفتهای یکهفتهای weekly week esbou3 haftegi",
    30: "شهر شهري شهريه شهرية الشهر ماه ماهه ماهانه ماهیانه یکماهه monthly month shahri mahane",
}
_SPAN_OF = {fold(word): days for days, words in _SPANS.items() for word in words.split()}


def _counted(units: str) -> re.Pattern[str]:
    folded = "|".join(sorted({fold(unit) for unit in units.split("|")}, key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?P<number>{NUMBER}) ?(?:{folded})(?!\w)")


_COUNTED = {"gigabytes": _counted(_GIGABYTES), "minutes": _counted(_MINUTES), "days": _counted(_DAYS)}
_MB_PER_GB = 1000


@dataclass(frozen=True, slots=True)
class Wish:
    """What was said of the bundle; None for what was not. `kind` is call, message or data; `price` is the most."""

    gigabytes: float | None = None
    minutes: float | None = None
    days: float | None = None
    kind: str | None = None
    price: int | None = None

    def fits(self, bundle: Bundle) -> bool:
        """Whether the bundle is what was said."""
        has = {
            "data": bundle.includes.megabytes,
            "call": bundle.includes.minutes,
            "message": bundle.includes.messages,
        }
        return (
            self.gigabytes in {None, bundle.includes.megabytes / _MB_PER_GB}
            and self.minutes in {None, bundle.includes.minutes}
            and self.days in {None, bundle.days}
            and (self.price is None or bundle.price <= self.price)
            and bool(has.get(self.kind or "", 1))
        )


def read_wish(text: str, price: int | None = None) -> Wish:
    """What the words say; `price` in minor units was extracted from them before."""
    folded = fold(text)
    counted = {name: _first(pattern, folded) for name, pattern in _COUNTED.items()}
    spans = {_SPAN_OF[word] for word in folded.split() if word in _SPAN_OF}
    if counted["days"] is None and len(spans) == 1:
        counted["days"] = spans.pop()
    kind = find_kinds(text)
    return Wish(**counted, kind=None if kind == "all" else kind, price=price)


def _first(pattern: re.Pattern[str], text: str) -> float | None:
    match = pattern.search(text)
    number = read_number(match["number"]) if match else None
    return float(number) if number is not None else None
