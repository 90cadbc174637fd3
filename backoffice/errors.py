"""What can be refused. Each error carries the key of the sentence that explains it and the values in that sentence.

A use case raises; the conversation turns it into words in one place. Nothing here is text for a customer.
"""

from collections.abc import Mapping
from typing import ClassVar

from backoffice.values import Value


class Refusal(Exception):
    """A use case said no, for a reason the customer can be told. `args_` fill the sentence of `reply`."""

    reply: ClassVar[str]
    lines: tuple[tuple[str, Mapping[str, Value]], ...] = ()  # of a listing below it: a key and values each

    def __init__(self, **args_: Value) -> None:
        super().__init__(self.reply)
        self.args_ = args_


class NotLinked(Refusal):
    """The chat has not shown whose it is."""

    reply = "not_linked"


class NotOffered(Refusal):
    """This provider does not have that. Values: provider (Name)."""

    reply = "not_offered"


class NotFound(Refusal):
    """No such thing, or not the caller's: the two look the same from outside."""

    reply = "not_found"
