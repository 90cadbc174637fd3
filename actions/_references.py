"""One of several things that have a number to ask after: complaints, tickets, requests."""

from abc import abstractmethod
from collections.abc import Mapping, Sequence
from typing import Any, ClassVar, Generic, Protocol, TypeVar

from actions._base import Ask, say
from actions._fields import Field, Unclear, Values
from backoffice.errors import Refusal
from backoffice.ids import read_reference
from backoffice.values import Code, Value
from bot.messages import Reply
from nlu.text import only_digits

_REFERENCE_LIKE = 6


class Referenced(Protocol):
    """What has such a number."""

    @property
    def reference(self) -> str: ...


ReferencedT = TypeVar("ReferencedT", bound=Referenced)


class ByReference(Field, Generic[ReferencedT]):
    """Which of the customer's; the only one is meant. Without any the form ends with `nothing`.

    `asks` is the question's key, `label` that of a button, whose sentence has the reference and what `about` says.
    """

    asks: ClassVar[str]
    label: ClassVar[str]
    nothing: ClassVar[type[Refusal]]

    @abstractmethod
    async def own(self, ask: Ask) -> Sequence[ReferencedT]:
        """Those to choose from."""

    @abstractmethod
    async def find(self, ask: Ask, reference: str) -> ReferencedT:
        """The customer's one of that reference, or a Refusal."""

    @abstractmethod
    def about(self, one: ReferencedT) -> Mapping[str, Value]:
        """What tells it from the others."""

    async def known(self, ask: Ask, values: Values) -> str | None:
        own = await self.own(ask)
        if not own:
            raise self.nothing
        return own[0].reference if len(own) == 1 else None

    async def question(self, ask: Ask, values: Values) -> Reply:
        buttons = [
            self.button(one.reference, self.label, {"reference": Code(one.reference), **self.about(one)})
            for one in await self.own(ask)
        ]
        return say(self.asks, buttons=buttons)

    def fits(self, ask: Ask) -> bool:
        return len(only_digits(ask.text)) >= _REFERENCE_LIKE

    async def read(self, ask: Ask, values: Values) -> dict[str, Any]:
        reference = read_reference(self.pressed(ask) or ask.text)
        if reference is None:
            raise Unclear("bad_reference")
        return {self.slot: (await self.find(ask, reference)).reference}

    async def named(self, ask: Ask) -> dict[str, Any]:
        """The one whose number stands in the message, as a form's start takes it; nothing where there is none."""
        return await self.read(ask, {}) if self.fits(ask) else {}
