"""A pack's rules of notices: what customers are told without asking, by which ways, and at which hours not."""

from typing import Annotated, Literal, TypeAlias

from pydantic import Field, model_validator

from backoffice.pack_parts import Code, Part, Text

Channel: TypeAlias = Literal["chat", "sms", "email"]


class QuietHours(Part):
    """From the full hour `start` in the evening until `end` in the morning, by the provider's clock."""

    start: Annotated[int, Field(ge=13, le=23)]
    end: Annotated[int, Field(ge=1, le=11)]

    def covers(self, hour: int) -> bool:
        return hour >= self.start or hour < self.end


class NoticeKind(Part):
    """Something that customers are told. `aliases` are their words for it, in any language.

    It goes by the first of `channels` until the customer chooses another. One that does not `wait` leaves at any hour.
    """

    code: Code
    name: Text
    aliases: tuple[str, ...] = ()
    channels: Annotated[tuple[Channel, ...], Field(min_length=1)]
    waits: bool = True


class NoticeRules(Part):
    quiet: QuietHours
    kinds: tuple[NoticeKind, ...]

    @model_validator(mode="after")
    def _each_kind_once(self) -> "NoticeRules":
        codes = [kind.code for kind in self.kinds]
        if len(set(codes)) < len(codes):
            raise ValueError("a kind's code stands twice")
        return self

    def kind(self, code: str) -> NoticeKind | None:
        return next((kind for kind in self.kinds if kind.code == code), None)
