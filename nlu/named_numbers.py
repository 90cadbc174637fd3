"""Numbers that a word names: of an account, a meter, a bill, or of a complaint, ticket or request."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from nlu.text import only_digits

_KINDS = {
    "meter_number": "عداد|کنتور|kontor|konto[ou]r|meter|3adda?d|adda?d",
    "invoice_number": "فاتور|قبض|فاکتور|صورت ?حساب|invoice|bill|fato+r|ghabz|سند السداد",
    "account_number": "حساب|اشتراک|شناسه|پرونده|account|acct|hesab|7e?sab|7isab|eshterak",
    "reference": "مرجع|بلاغ|شکوی|شکو|تذکر|پیگیری|رهگیری|شکایت|تیکت|ref(?:erence)?|ticket|tazkara|peygiri|shakwa",
}
_WORD = "|".join(f"(?P<{kind}>{words})" for kind, words in _KINDS.items())
_FILLERS = r"رقم\w{0,2}|شماره\w{0,2}|به|هو|هی|ام|حق\w{0,2}|الکهربا\w?|برق|کد|کدش|no|nr|number|num|code|id|is"
_BETWEEN = rf"(?:[ :#.=]+(?:{_FILLERS})(?!\w))*"
_NUMBER = r"(?P<number>(?:[a-z]{1,4}-?)?\d(?:[\d-]| (?=\d)){2,18}\d)"
_NAMED = re.compile(rf"(?:{_WORD})\w{{0,4}}{_BETWEEN}[ :#.=]*{_NUMBER}(?![\w/]|\.\d)")
_AFTER = re.compile(rf"(?<![\w.+/-]){_NUMBER} (?:هذا |هو |ده |این )?(?:رقم |شماره )(?:ال)?(?:{_WORD})")


@dataclass(frozen=True, slots=True)
class Named:
    """`kind` is the entity, `number` as it is compared: digits, with the letters that it begins with."""

    kind: str
    number: str
    start: int
    end: int


def find_named(folded: str) -> Iterator[Named]:
    """The numbers with a word before or after that says what they are, in text from `fold_aligned`."""
    for pattern in (_NAMED, _AFTER):
        for match in pattern.finditer(folded):
            kind = next(kind for kind in _KINDS if match[kind])
            yield Named(kind, _plain(kind, match["number"]), match.start("number"), match.end("number"))


def _plain(kind: str, number: str) -> str:
    digits = only_digits(number)
    if kind == "reference" and len(digits) == 8:
        return f"{digits[:4]}-{digits[4:]}"
    if kind == "invoice_number":
        return number.upper().replace(" ", "")
    return digits
