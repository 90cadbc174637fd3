"""One thing of several that a catalogue offers: by its name, spelling mistakes and all, or by a button."""

from abc import abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from actions._base import Ask, say
from actions._fields import Dropped, Field, Unclear, Values
from backoffice.catalog import find_named, resembling
from backoffice.values import Name
from bot.messages import Line, Reply

CHOICES = "choices"
"""The slot that keeps the codes between which an unclear name left it open."""

_MOST_BUTTONS = 7


@dataclass(frozen=True, slots=True)
class Option:
    """Something that can be chosen, with the names that it goes by and its line in the list."""

    code: str
    name: Name
    line: Line
    aliases: tuple[str, ...] = ()


class OneOf(Field):
    """A field whose answer is the code of an option; its form keeps `CHOICES` too.

    `asks` is the question's key, `unclear` the one for words that fit nothing, `nothing` the one that ends the form
    where there is nothing to choose.
    """

    asks: ClassVar[str]
    unclear: ClassVar[str]
    nothing: ClassVar[str]

    @abstractmethod
    async def options(self, ask: Ask, values: Values) -> Sequence[Option]:
        """What can be chosen now. A Refusal ends the form."""

    async def named(self, ask: Ask, values: Values) -> Sequence[Option]:
        """What the customer may call by name: where it is more than can be chosen, the rest is refused later."""
        return await self.options(ask, values)

    async def found(self, ask: Ask, values: Values, text: str) -> list[str]:
        """The codes of those that the words may mean."""
        return [one.code for one in find_named(await self.named(ask, values), text)]

    async def meant(self, ask: Ask, values: Values, text: str) -> dict[str, Any]:
        """What the words choose: this field's value, or the choices that they leave, or nothing."""
        found = await self.found(ask, values, text)
        if len(found) == 1:
            return {self.slot: found[0], CHOICES: None}
        return {self.slot: None, CHOICES: found or None}

    async def question(self, ask: Ask, values: Values) -> Reply:
        options = await self.options(ask, values)
        if not options:
            raise Dropped(self.nothing)
        narrowed = [one for one in options if one.code in (values.get(CHOICES) or ())]
        shown = narrowed or options
        buttons = [self.button(one.code, "name_button", {"name": one.name}) for one in shown[:_MOST_BUTTONS]]
        key = "choose_one_of" if narrowed else self.asks
        return say(key, items=[one.line for one in shown], buttons=buttons, count=len(shown))

    async def read(self, ask: Ask, values: Values) -> dict[str, Any]:
        if ask.intent == "deny" and values.get(CHOICES):
            return {CHOICES: None}
        options = await self.options(ask, values)
        pressed = self.pressed(ask)
        if pressed in {one.code for one in options}:
            return {self.slot: pressed, CHOICES: None}
        given = await self.meant(ask, values, ask.text)
        if given[self.slot] or given[CHOICES]:
            return given
        similar = [choice.code for choice in resembling(options, ask.text)]
        if not similar:
            raise Unclear(self.unclear)
        return {CHOICES: similar}
