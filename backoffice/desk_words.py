"""What staff write about a case, as customers read it."""

from backoffice.errors import Refusal

LONGEST_WORDS = 300
"""Characters that staff write of an outage, a cut or a request; they go into SMS."""


class WordsUnfit(Refusal):
    """Nothing was written, or too much. Values: most (int) characters."""

    reply = "desk_words_unfit"


def read_words(text: str, *, needed: bool) -> str | None:
    """The words in one line; None where there are none. Raises WordsUnfit."""
    words = " ".join(text.split())
    if len(words) > LONGEST_WORDS or (needed and not words):
        raise WordsUnfit(most=LONGEST_WORDS)
    return words or None
