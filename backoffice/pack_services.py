"""What a pack sells: services, tariffs, bundles, and the rules for having them."""

from collections.abc import Iterator, Sequence
from typing import Annotated, Any, Literal

from pydantic import Field, model_validator

from backoffice.pack_parts import Code, Days, Minor, Part, Period, Text

Amount = Annotated[int, Field(ge=0)]


class Service(Part):
    """Something that is switched on or off. `aliases` are other words that customers have for it, in any language."""

    code: Code
    name: Text
    aliases: tuple[str, ...] = ()
    fee: Minor
    period: Period
    kinds: tuple[Code, ...]  # kinds of account it is for
    tariffs: tuple[Code, ...] | None = None  # only with these; None means any
    needs: tuple[Code, ...] = ()  # services that must be on for it
    excludes: tuple[Code, ...] = ()  # services that must be off for it


class Allowance(Part):
    """What a tariff or bundle includes."""

    minutes: Amount = 0
    messages: Amount = 0
    megabytes: Amount = 0


class Tariff(Part):
    """`includes` counts for each period. Only customers of `segments` can change to it by themselves."""

    code: Code
    name: Text
    aliases: tuple[str, ...] = ()
    kinds: tuple[Code, ...]  # kinds of account it is for
    fee: Minor
    period: Period
    payment: Literal["prepaid", "postpaid"]
    includes: Allowance = Allowance()
    segments: tuple[Literal["individual", "corporate"], ...] = ("individual", "corporate")


class TariffChangeRules(Part):
    """`fee` is for a change that counts at once. At most `a_month` changes begin in any 30 days."""

    when: tuple[Literal["now", "next_period"], ...]
    fee: Minor = 0
    a_month: Annotated[int, Field(gt=0)] = 1


class Bundle(Part):
    """Minutes, messages and data for some days, paid at once or on the next bill."""

    code: Code
    name: Text
    aliases: tuple[str, ...] = ()
    kinds: tuple[Code, ...]
    tariffs: tuple[Code, ...] | None = None  # only with these; None means any
    price: Annotated[int, Field(gt=0)]
    days: Days
    includes: Allowance

    @model_validator(mode="after")
    def _includes_something(self) -> "Bundle":
        if self.includes == Allowance():
            raise ValueError("a bundle that includes nothing")
        return self


class BlacklistRules(Part):
    """Numbers that cannot call: at most `most` of them, and only while `service` is on."""

    service: Code
    most: Annotated[int, Field(gt=0)]


def wrong_codes(
    parts: Sequence[Any], kinds: Sequence[Any], tariffs: Sequence[Any], services: Sequence[Any]
) -> Iterator[tuple[tuple[int | str, ...], str]]:
    """What of these parts stands twice or names something that the pack does not have, with the way to it."""
    known = {
        "kinds": ("account kind", {one.code for one in kinds}),
        "tariffs": ("tariff", {one.code for one in tariffs}),
        "needs": ("service", {one.code for one in services}),
        "excludes": ("service", {one.code for one in services}),
    }
    seen = set()
    for i, part in enumerate(parts):
        if part.code in seen:
            yield (i, "code"), f"{part.code!r} stands twice"
        seen.add(part.code)
        for field, (what, codes) in known.items():
            if unknown := sorted(set(getattr(part, field, None) or ()) - codes):
                yield (i, field), f"no {what} {unknown[0]!r}"
