"""Secrets that customers type though nobody asked: they are hidden before a message is stored or goes anywhere.

Card numbers and the code that was asked for are found for certain; passwords, and codes that nobody asked for, as well
as the words around them allow.
"""

import re
from dataclasses import dataclass

HIDDEN = "•••••"

# What people, phones and keyboards put between the groups of a card number; some of it is invisible.
_GAP = "\\s\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad\u066b\u066c\u060c\u2010-\u2015\u2212._/\\\\,|*~+:;-"
_GROUPS = re.compile(rf"\d(?:[{_GAP}]{{0,4}}\d)*")
_GROUP = re.compile(r"\d+")
_CARD_LENGTHS = range(13, 20)
_CODE_CONTEXT = 40

_NAMES = "|".join((
    "كلم[ةه] ?(?:ال)?(?:سر|مرور)(?:ي|ى)?", "الرقم السر[يى]", "(?:ال)?باس ?ورد[يى]?", "(?:ال)?باسوور?د[يى]?",
    "رمز ?(?:عبور|ورود)?(?:م|ام|ه من)?", "پسورد(?:م|ه من)?", "گذرواژه(?:[\u200c ]?ام)?", "کلمه ?عبور(?:م)?",
    "pass ?word", "pass ?code", "passwd", "pwd",
))  # fmt: skip
_CODES = "|".join((
    "(?:رمز|كود|رقم) (?:ال)?(?:تحقق|دخول|تفعيل|تاكيد|تأكيد)", "الكود", "الرمز",
    "کد[ \u200c]?(?:تایید|تأیید|ورود|فعال[ \u200c]?سازی|پیامکی|پیامک شده)(?:م|ام)?",
    "(?:کد|رمز)[ \u200c]?(?:یک[ \u200c]?بار ?مصرف|پویا)(?:م|ام)?",
    "puk(?: ?code)?", "(?:کد )?پوک", "(?:رمز |كود )?(?:بوك|البوك)",
    "otp", "(?:verification|confirmation|one[ -]time) (?:code|password)",
))  # fmt: skip
_LINK = "|".join(("is", "هو", "هي", "هى", "حق[يى]", "من", "اینه", "این است", "است", "my"))
_PASSWORD = re.compile(
    rf"(?<!\w)(?P<name>(?:{_NAMES}))(?!\w)(?P<link>[\s:=،,\-]*(?:(?:{_LINK})(?!\w)[\s:=،,\-]*){{0,2}})"
    r"(?P<secret>(?=\S*\d)\S{4,64})",
    re.IGNORECASE,
)
# Without a digit it is a password when something says so: a sign, or «is» and «است» about it.
_NO_SECRETS = "wrong|incorrect|invalid|expired|forgotten|lost|weak|stolen|required|missing|hacked|changed"
_PLAIN_PASSWORD = re.compile(
    rf"(?<!\w)(?P<name>(?:{_NAMES}))(?!\w)(?:(?P<link>\s*[:=]\s*|\s+(?:is|هو|هي|هى|اینه)\s+)"
    rf"(?P<secret>(?!(?:{_NO_SECRETS})\b)[!-~]{{4,64}})"
    r"|(?P<before>\s+)(?P<ended>[!-~]{4,64})(?=\s+(?:است|هست|ه)(?!\w)))",
    re.IGNORECASE,
)
_CODE = re.compile(
    rf"(?<!\w)(?P<name>(?:{_CODES}))(?!\w)(?P<link>[\s:=،,\-]*(?:(?:{_LINK})(?!\w)[\s:=،,\-]*){{0,2}})"
    r"(?P<secret>\d(?:[ -]?\d){3,7}(?![\d-]))",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Masked:
    """A text without its secrets. `card` is true when a card number was among them, `password` a password or code."""

    text: str
    card: bool
    password: bool = False


def mask_secrets(text: str) -> Masked:
    """Hide card numbers (all but the last four digits), and what follows a word for password or one-time code."""
    without_cards, before = _GROUPS.sub(_mask_cards, text), text
    while without_cards != before:  # the four digits that stay may belong to another number beside it
        without_cards, before = _GROUPS.sub(_mask_cards, without_cards), without_cards
    masked = without_cards
    for secret in (_CODE, _PASSWORD, _PLAIN_PASSWORD):
        masked = secret.sub(_mask_password, masked)
    return Masked(masked, card=without_cards != text, password=masked != without_cards)


def find_code(text: str, digits: int) -> str | None:
    """The one-time code in a short message, in 0-9: the only digits that it has, and exactly that many."""
    code = _digits(text)
    return code if len(code) == digits and len(text) <= _CODE_CONTEXT else None


def _mask_password(found: re.Match[str]) -> str:
    groups = found.groupdict()
    return f"{found['name']}{groups['link'] or groups.get('before') or ''}{HIDDEN}"


def _mask_cards(found: re.Match[str]) -> str:
    """Of groups of digits that stand close together, hide those runs of whole groups that make a card number."""
    run = found.group()
    groups = [(one.start(), one.end()) for one in _GROUP.finditer(run)]
    out: list[str] = []
    copied = first = 0
    while first < len(groups):
        last = _card_from(run, groups, first)
        if last is None:
            first += 1
            continue
        start, end = groups[first][0], groups[last][1]
        out += [run[copied:start], "•••• ", _digits(run[start:end])[-4:]]
        copied, first = end, last + 1
    return "".join((*out, run[copied:]))


def _card_from(run: str, groups: list[tuple[int, int]], first: int) -> int | None:
    """The last group of the longest card number that begins with group `first`."""
    best, digits = None, ""
    for last in range(first, len(groups)):
        start, end = groups[last]
        digits += _digits(run[start:end])
        if len(digits) > _CARD_LENGTHS[-1]:
            break
        if len(digits) in _CARD_LENGTHS and _luhn(digits):
            best = last
    return best


def _digits(text: str) -> str:
    return "".join(str(int(c)) for c in text if c.isdecimal())


def _luhn(digits: str) -> bool:
    doubled = (2 * int(d) if i % 2 else int(d) for i, d in enumerate(reversed(digits)))
    return sum(d - 9 if d > 9 else d for d in doubled) % 10 == 0
