"""The amount of money that a form asks for."""

from collections.abc import Awaitable, Callable, Collection
from typing import Any

from actions._base import Ask
from actions._fields import Field, Values
from backoffice.amounts import as_found, read_amount
from backoffice.values import Money, Value, from_wire, to_wire
from bot.messages import Button, Reply


class Amount(Field):
    """Asked as `question` says, with the amounts that it offers; `check` refuses one that will not do."""

    slot = "amount"

    def __init__(
        self,
        question: Callable[[Ask, Values, "Amount"], Awaitable[Reply]],
        check: Callable[[Ask, Values, Money], Awaitable[object]],
        sounds_like: Collection[str],
    ) -> None:
        self._question = question
        self._check = check
        self.sounds_like = frozenset(sounds_like)  # type: ignore[misc]

    async def question(self, ask: Ask, values: Values) -> Reply:
        return await self._question(ask, values, self)

    def fits(self, ask: Ask) -> bool:
        return "amount" in ask.data

    async def read(self, ask: Ask, values: Values) -> dict[str, Any]:
        amount = _typed(ask)
        await self._check(ask, values, amount)
        return {self.slot: to_wire(amount)}

    def suggest(self, amount: Money) -> Button:
        """A button for that amount."""
        return self.button(as_found(amount), "amount_button", {"amount": amount})


def named_amount(ask: Ask) -> Money | None:
    """The amount that stands in the message, with its currency."""
    return _typed(ask) if "amount" in ask.data else None


def amount_of(values: Values) -> Money:
    """The amount that a form knows."""
    amount: Value = from_wire(values[Amount.slot])
    assert isinstance(amount, Money)
    return amount


def _typed(ask: Ask) -> Money:
    return read_amount(ask.provider, ask.text, ask.data.get("amount"))
