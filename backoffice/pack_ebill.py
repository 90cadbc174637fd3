"""When a provider bills everyone, and how the amounts come about."""

from collections.abc import Collection, Iterator
from datetime import date
from typing import Annotated, Self

from pydantic import Field, model_validator

from backoffice.pack_parts import Code, Days, Minor, Part, Text

KIND = "bill"
"""The kind of notice that customers choose a channel for."""


class Step(Part):
    """What a unit costs, up to that many units in a month; the last step has no end."""

    up_to: Annotated[int, Field(gt=0)] | None = None
    price: Minor


class Metered(Part):
    """The price of what is measured (kWh), by steps, for accounts with these tariffs."""

    tariffs: tuple[Code, ...]
    steps: Annotated[tuple[Step, ...], Field(min_length=1)]

    @model_validator(mode="after")
    def _rising_to_no_end(self) -> Self:
        ends = [step.up_to or 0 for step in self.steps[:-1]]
        if self.steps[-1].up_to is not None or 0 in ends or ends != sorted(set(ends)):
            raise ValueError("up_to must rise from step to step, and the last step has none")
        return self

    def cost(self, quantity: int) -> int:
        """Minor units for that many units of one month."""
        total = below = 0
        for step in self.steps:
            end = quantity if step.up_to is None else min(quantity, step.up_to)
            total += max(0, end - below) * step.price
            below = max(below, end)
        return total


class EbillRules(Part):
    """On that `day` of a month everyone's bill for the month before is made and sent; it is due `due_days` later.

    A bill is what the tariff and the services cost, what was bought once, measured or called, and `vat_percent` on top.
    """

    day: Annotated[int, Field(ge=1, le=28)]
    due_days: Days
    vat_percent: Annotated[int, Field(ge=0, le=100)]
    usage: Text  # what the line of calls and data, or of what was measured, is called
    vat: Text
    tariff_change: Text | None = None  # what a change of tariff within a month is called
    metered: tuple[Metered, ...] = ()

    def cost(self, tariff: str | None, quantity: int) -> int:
        """What that much of the measured costs with the tariff; nothing where the pack has no price for it."""
        return sum(one.cost(quantity) for one in self.metered if tariff in one.tariffs)

    def day_of(self, today: date) -> date:
        """The e-bill's day in the month of `today`."""
        return today.replace(day=self.day)


def wrong_with_ebill(
    rules: EbillRules | None, tariffs: Collection[str], notices: Collection[str]
) -> Iterator[tuple[tuple[int | str, ...], str]]:
    """What does not fit the rest of the pack: its codes of tariffs, and its kinds of notices. With the way to it."""
    if rules is None:
        return
    if KIND not in notices:
        yield (), f"needs a kind of notice with the code {KIND!r}"
    for i, metered in enumerate(rules.metered):
        if unknown := sorted(set(metered.tariffs) - set(tariffs)):
            yield ("metered", i, "tariffs"), f"no tariff {unknown[0]!r}"
