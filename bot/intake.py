"""What a customer's message comes to before anything is asked of it: clean, bounded, without secrets."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.masking import HIDDEN, mask_secrets
from bot.messages import File, Inbound, Reply

LONGEST = 4000
"""Characters of one message that are kept; a longer one is not answered but asked for in short."""

GREET = "/greet"
GIVE_CODE = "/give_code"
_LOOKS_EMPTY = "\u115f\u1160\u2800\u3164\uffa0"  # letters and signs that are drawn as nothing


@dataclass(frozen=True, slots=True)
class Draft:
    """`text` is what the log keeps, `ask` what the dialogue hears ("" for nothing), `notices` what is said anyway."""

    text: str
    ask: str = ""
    notices: tuple[Reply, ...] = ()

    def choosing(self, label: str, payload: str) -> "Draft":
        """The same message, when it turns out to be a button's."""
        return replace(self, text=label, ask=payload, notices=())

    def hiding_code(self) -> "Draft":
        """The same message, when it turns out to be a one-time code."""
        return replace(self, text=HIDDEN, ask=GIVE_CODE, notices=())


def clean(text: str) -> str:
    """The text as it was typed, without what no store takes: control characters and halves of surrogate pairs."""
    kept = "".join(c for c in text if c in "\n\t" or unicodedata.category(c) != "Cc")
    return kept.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def read(inbound: Inbound) -> Draft:
    """What the message says by itself; buttons and codes need the log, and are looked up by the door."""
    typed = clean(inbound.text)
    masked = mask_secrets(typed if len(typed) <= LONGEST else typed[:LONGEST] + "…")
    if inbound.notice:
        return Draft(masked.text, notices=(Reply(inbound.notice, inbound.notice_args),))
    if inbound.payload or inbound.started:
        return Draft(masked.text, ask=inbound.payload or GREET)
    if inbound.choice:
        return Draft("")
    hidden = {"card_masked": masked.card, "password_masked": masked.password}
    warnings = tuple(Reply(key) for key, was_hidden in hidden.items() if was_hidden)
    if inbound.attachment:
        return _attachment(inbound, inbound.attachment, masked.text, warnings)
    if len(typed) > LONGEST:
        return Draft(masked.text, notices=(*warnings, Reply("message_too_long", {"limit": LONGEST})))
    return _typed(masked.text, warnings)


def _attachment(inbound: Inbound, kind: str, caption: str, warnings: tuple[Reply, ...]) -> Draft:
    if inbound.files:
        named = " ".join(f"📎 {file.name}" for file in inbound.files)
        return Draft(f"{named} {caption}".rstrip(), _giving(inbound.files), warnings)
    unsupported = Reply("attachment_unsupported", {"kind": kind})
    return Draft(f"[{kind}] {caption}".rstrip(), _sayable(caption), (unsupported, *warnings))


def _giving(files: Sequence[File]) -> str:
    """What the dialogue is told of files: their ids alone."""
    ids = " ".join(file.id for file in files)
    return f'/inform{{"files": "{ids}"}}'


def _typed(text: str, warnings: tuple[Reply, ...]) -> Draft:
    ask = _sayable(text)
    if warnings and not any(c.isalpha() for c in ask):
        return Draft(text, notices=warnings)  # nothing but the card: what is left of it means nothing
    return Draft(text, ask, warnings) if ask else Draft("", notices=(Reply("say_something"),))


def _sayable(text: str) -> str:
    """The text from its first sign that can be seen. A slash there would name an intent, which only buttons may."""
    start = next((i for i, c in enumerate(text) if not (c in "/／" or _is_invisible(c))), len(text))
    return text[start:]


def _is_invisible(sign: str) -> bool:
    category = unicodedata.category(sign)
    return category[0] in "ZC" or category == "Mn" or sign in _LOOKS_EMPTY
