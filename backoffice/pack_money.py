"""A pack's rules of money: topping up, credit ahead, paying in parts, credit limits."""

from typing import Annotated, Literal

from pydantic import Field, model_validator

from backoffice.pack_parts import Code, Days, Minor, Part, Text

Positive = Annotated[int, Field(gt=0)]


class MissedPromise(Part):
    """What follows when credit is not paid back by its day.

    With `bars_line` the line cannot call until it is. Whoever was late gets no new credit for `no_new_days` after
    paying it back.
    """

    bars_line: bool
    no_new_days: Annotated[int, Field(ge=0)] = 0


class PromiseRules(Part):
    """Credit now, owed after `days`. `name` is what the provider calls it; `remind_days` ahead the customer hears."""

    name: Text
    amount: Minor
    fee: Minor
    days: Days
    balance_at_most: int = 0
    payment: Literal["prepaid", "postpaid"] = "prepaid"
    remind_days: Days = 1
    missed: MissedPromise


class TopUpRules(Part):
    """What can be put on a prepaid account at once."""

    least: Positive
    most: Positive
    suggested: tuple[Positive, ...]

    @model_validator(mode="after")
    def _within_bounds(self) -> "TopUpRules":
        if not all(self.least <= minor <= self.most for minor in (self.least, *self.suggested)):
            raise ValueError("suggested must lie between least and most")
        return self


class UsageRules(Part):
    """Calls, messages and data one by one: a list of more than `at_once` is ordered and delivered when it is ready."""

    at_once: Positive


class InstallmentRules(Part):
    """Paying a debt of `least` or more in one of `parts` equal parts, `every_days` apart; the first is due at once.

    `fee` is for the whole plan. The customer hears `remind_days` before a part; one that is not paid `grace_days` after
    its day ends the plan, and the whole debt is due.
    """

    least: Positive
    parts: Annotated[tuple[Annotated[int, Field(ge=2, le=24)], ...], Field(min_length=1)]
    every_days: Days = 30
    fee: Minor
    remind_days: Days
    grace_days: Annotated[int, Field(ge=0)]


class CreditLimit(Part):
    """How much may be used before a bill with that tariff: `usual` until the customer sets another."""

    tariff: Code
    least: Positive
    most: Positive
    usual: Positive

    @model_validator(mode="after")
    def _within_bounds(self) -> "CreditLimit":
        if not self.least <= self.usual <= self.most:
            raise ValueError("usual must lie between least and most")
        return self
