"""What was bought on account, for the next bill: each charge is a line of one bill, and of no other."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from sqlalchemy import and_, or_, select, update

from backoffice.models.charges import Charge
from backoffice.models.tariffs import TariffChange
from backoffice.pack_ebill import EbillRules
from backoffice.providers import Provider
from backoffice.store import Transaction
from backoffice.values import Name


@dataclass(frozen=True, slots=True)
class Bought:
    """A charge: its id, what it was for (`reason` and `code` as in the table), and its minor units."""

    id: str
    reason: str
    code: str
    minor: int


@dataclass(frozen=True, slots=True)
class Purchases:
    """An account's charges that are on no bill yet, and the services whose fee of the month was charged already."""

    due: list[Bought] = field(default_factory=list)
    paid_ahead: set[str] = field(default_factory=set)


async def purchases_of(
    tx: Transaction, ids: Sequence[str], start: datetime, end: datetime
) -> defaultdict[str, Purchases]:
    """What goes on the next bills of these accounts, where the month that they are for lies between the two."""
    within = and_(Charge.reason == "service", Charge.at >= start, Charge.at < end)
    rows = await tx.execute(
        select(Charge.id, Charge.account_id, Charge.reason, Charge.code, Charge.amount_minor, Charge.at, Charge.bill_id)
        .where(Charge.account_id.in_(ids), Charge.paid_from == "bill", or_(Charge.bill_id.is_(None), within))
        .order_by(Charge.at, Charge.id)
    )
    found: defaultdict[str, Purchases] = defaultdict(Purchases)
    for row in rows:
        if row.bill_id is None:
            found[row.account_id].due.append(Bought(row.id, row.reason, row.code, row.amount_minor))
        if row.reason == "service" and start <= row.at < end:
            found[row.account_id].paid_ahead.add(row.code)
    return found


async def mark_billed(tx: Transaction, bills: Mapping[str, Sequence[Bought]]) -> None:
    """Note on which bill, by its id, each of these charges stands."""
    rows: list[dict[str, Any]] = [{"id": one.id, "bill_id": bill} for bill, bought in bills.items() for one in bought]
    if rows:
        await tx.execute(update(Charge), rows)


async def tariffs_before(tx: Transaction, first_days: Mapping[str, date]) -> dict[str, str]:
    """By account, the tariff that it had on that day, where it has another now.

    A change within the month was charged when it was made; the month itself costs what its first day's tariff does.
    """
    rows = await tx.execute(
        select(TariffChange.account_id, TariffChange.old_tariff, TariffChange.starts_on)
        .where(TariffChange.account_id.in_(first_days), TariffChange.state == "done")
        .order_by(TariffChange.starts_on.desc(), TariffChange.ordered_at.desc())
    )
    return {row.account_id: row.old_tariff for row in rows if row.starts_on > first_days[row.account_id]}


def charge_name(provider: Provider, rules: EbillRules, bought: Bought) -> Name:
    """What the bill calls it."""
    if bought.reason == "tariff" and rules.tariff_change:
        return rules.tariff_change
    if bought.reason == "setup" and provider.home_internet:
        return provider.home_internet.setup_name
    part = provider.service(bought.code) or provider.bundle(bought.code) or provider.tariff(bought.code)
    return part.name if part else rules.usage
