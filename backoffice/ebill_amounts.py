"""What a month costs an account: its tariff, its services, what it used, and the tax. Arithmetic, no tables."""

from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from backoffice.ebill_charges import Bought, charge_name
from backoffice.pack_ebill import EbillRules
from backoffice.providers import Provider
from backoffice.values import Name


@dataclass(frozen=True, slots=True)
class Used:
    """What is known of an account's month. `quantity` was measured; `charged` are minor units of calls and data.

    `bought` was charged once, whenever that was.
    """

    tariff: str | None
    services: Sequence[str] = ()
    quantity: int = 0
    charged: int = 0
    bought: Sequence[Bought] = ()


@dataclass(frozen=True, slots=True)
class Amounts:
    """The lines of a bill as they are kept, and their sum in minor units."""

    total: int
    lines: list[dict[str, Any]]


def month_before(day: date) -> tuple[date, date]:
    """The first and the last day of the month before that day's."""
    last = day.replace(day=1) - timedelta(days=1)
    return last.replace(day=1), last


def bill_amounts(provider: Provider, rules: EbillRules, used: Used, first: date, last: date) -> Amounts:
    """The bill of the days from `first` to `last` of one month, both included; a part of it costs as much of it."""

    def share(minor: int) -> int:
        whole = monthrange(first.year, first.month)[1]
        days = (last - first).days + 1
        return minor if days == whole else round(minor * days / whole)

    tariff = provider.tariff(used.tariff)
    parts = [(tariff.name, share(tariff.fee))] if tariff and tariff.period == "month" else []
    for code in used.services:
        service = provider.service(code)
        if service and service.period == "month":
            parts.append((service.name, share(service.fee)))
    parts += [(charge_name(provider, rules, one), one.minor) for one in used.bought]
    parts.append((rules.usage, share(rules.cost(used.tariff, used.quantity)) + used.charged))
    parts = _percent_on_top([part for part in parts if part[1]], rules.vat, rules.vat_percent)
    lines = [{"name": dict(name.by_language), "minor": minor} for name, minor in parts]
    return Amounts(sum(minor for _, minor in parts), lines)


def _percent_on_top(parts: list[tuple[Name, int]], name: Name, percent: int) -> list[tuple[Name, int]]:
    net = sum(minor for _, minor in parts)
    tax = (net * percent + 50) // 100  # halves are rounded up
    return [*parts, (name, tax)] if tax else parts
