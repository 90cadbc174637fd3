"""What a provider's customers ask about its ways of doing things, and what it answers: `providers/help/<name>.yml`."""

from typing import Annotated

from pydantic import Field, model_validator

from backoffice.pack_parts import Code, Part, Text

Question = Annotated[str, Field(min_length=3, max_length=200)]
Questions = Annotated[tuple[Question, ...], Field(min_length=4)]


class Asked(Part):
    """The same question in several words of each language that customers write."""

    ar: Questions
    fa: Questions


class HelpEntry(Part):
    """`words` are what it is about, in any language; `source` the page or clause that the answer is from.

    `do` is the intent of what the chat can do about it.
    """

    code: Code
    title: Text
    asks: Asked
    words: Annotated[tuple[str, ...], Field(min_length=1)]
    answer: Text
    source: Text
    do: Code | None = None


class HelpPages(Part):
    """The whole file."""

    entries: tuple[HelpEntry, ...]

    @model_validator(mode="after")
    def _each_once(self) -> "HelpPages":
        codes = [entry.code for entry in self.entries]
        if repeated := next((code for code in codes if codes.count(code) > 1), None):
            raise ValueError(f"{repeated!r} stands twice")
        return self
