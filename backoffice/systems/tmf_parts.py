"""The pieces that TM Forum resources have in common, as far as they are read."""

from collections.abc import Iterable
from datetime import date, datetime
from decimal import Decimal
from typing import Annotated
from zoneinfo import ZoneInfo

from pydantic import AwareDatetime, BaseModel, BeforeValidator, ConfigDict, Field

from backoffice.values import MINOR_DIGITS, Money


class Resource(BaseModel):
    """What is not named here is passed over: providers add attributes of their own."""

    model_config = ConfigDict(frozen=True, populate_by_name=True)


class Ref(Resource):
    id: str
    name: str | None = None


class TimePeriod(Resource):
    start: AwareDatetime = Field(alias="startDateTime")
    end: AwareDatetime = Field(alias="endDateTime")


class Quantity(Resource):
    """So many of a unit that is not money: minutes, messages, megabytes."""

    amount: int | Decimal
    units: str


def _money(raw: object) -> object:
    """TM Forum's Money (`unit`, `value`) or Quantity (`units`, `amount`) of money, in minor units of ours."""
    match raw:
        case {"unit": str(currency), "value": int() | Decimal() as value}:
            return _in_minor(Decimal(value), currency)
        case {"units": str(currency), "amount": int() | Decimal() as value}:
            return _in_minor(Decimal(value), currency)
        case _:
            return raw


def _in_minor(value: Decimal, currency: str) -> Money:
    if currency not in MINOR_DIGITS:
        raise ValueError(f"no such currency here: {currency}")
    scaled = value.scaleb(MINOR_DIGITS[currency])
    if scaled != scaled.to_integral_value():
        raise ValueError(f"a part of a minor unit of {currency}")
    return Money(int(scaled), currency)


Amount = Annotated[Money, BeforeValidator(_money)]
"""An amount with its currency; one that is not whole minor units of a known currency is not read."""


def day_in(time_zone: str, at: datetime) -> date:
    """The date of that moment where the provider is."""
    return at.astimezone(ZoneInfo(time_zone)).date()


def any_of(values: Iterable[str]) -> str:
    """A filter for any of these values, as TMF630 writes it."""
    return ",".join(values)
