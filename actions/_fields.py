"""What a form asks for, one field at a time: how it is asked, and how the answer is read."""

from abc import ABC, abstractmethod
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from typing import Any, ClassVar, TypeAlias

from actions._base import Ask, ask_for
from backoffice.errors import Refusal
from backoffice.values import Value
from bot.messages import Button, Reply

Values: TypeAlias = Mapping[str, Any]
"""What a form knows, by slot; JSON."""


class Unclear(Refusal):
    """An answer that the field cannot take. `reply` says what to send instead."""

    def __init__(self, reply: str, **args_: Value) -> None:
        self.reply = reply  # type: ignore[misc]
        super().__init__(**args_)


class Dropped(Unclear):
    """An answer that ends the form."""


class Field(ABC):
    """One thing a form asks for; its value is kept in the slot of that name."""

    slot: ClassVar[str]
    free: ClassVar[bool] = False  # takes any words, so that few messages can mean something else
    sounds_like: ClassVar[frozenset[str]] = frozenset()  # intents that typed answers are easily taken for
    final: ClassVar[tuple[type[Refusal], ...]] = ()  # refusals of an answer after which the form makes no sense

    async def known(self, ask: Ask, values: Values) -> Any:
        """The value where it need not be asked for, else None. A Refusal ends the form."""
        return None

    @abstractmethod
    async def question(self, ask: Ask, values: Values) -> Reply:
        """How it is asked. A Refusal ends the form."""

    def fits(self, ask: Ask) -> bool:
        """Whether the message plainly holds what is asked for, so that only a sure intent can mean something else."""
        return False

    @abstractmethod
    async def read(self, ask: Ask, values: Values) -> dict[str, Any]:
        """The values that the message gives; it may give or take back others than its own. A Refusal asks again."""

    def button(self, value: str, label: str, args: Mapping[str, Value] | None = None) -> Button:
        """A button that answers this field."""
        return ask_for("inform", label, args, **{self.slot: value})

    def pressed(self, ask: Ask) -> str | None:
        """What the pressed button of this field says."""
        return ask.data.get(self.slot) if ask.pressed else None


class Confirm(Field):
    """The question before a change. Only yes and no count; the door takes neither from an older question's button."""

    slot = "confirm"

    def __init__(self, summary: Callable[[Ask, Values], Awaitable[Reply]]) -> None:
        self._summary = summary

    async def question(self, ask: Ask, values: Values) -> Reply:
        return replace(await self._summary(ask, values), buttons=(ask_for("affirm"), ask_for("deny")))

    async def read(self, ask: Ask, values: Values) -> dict[str, Any]:
        if ask.intent == "deny":
            raise Dropped("cancelled")
        if ask.intent == "affirm":
            return {self.slot: True}
        raise Unclear("confirm_unclear")
