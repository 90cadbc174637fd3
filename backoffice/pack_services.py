"""What a pack sells: services, tariffs."""

from typing import Literal

from backoffice.pack_parts import Code, Minor, Part, Period, Text


class Service(Part):
    """Something that is switched on or off. `aliases` are other words that customers have for it, in any language."""

    code: Code
    name: Text
    aliases: tuple[str, ...] = ()
    fee: Minor
    period: Period
    kinds: tuple[Code, ...]  # kinds of account it is for
    tariffs: tuple[Code, ...] | None = None  # only with these; None means any


class Tariff(Part):
    code: Code
    name: Text
    kinds: tuple[Code, ...]  # kinds of account it is for
    fee: Minor
    period: Period
    payment: Literal["prepaid", "postpaid"]
