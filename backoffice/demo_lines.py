"""The demo's lines that were sold in a shop, and whose holders have not registered yet."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import select

from backoffice.models.accounts import Customer
from backoffice.models.registration import LineOnRecord
from backoffice.providers import Provider
from backoffice.store import Transaction


@dataclass(frozen=True, slots=True)
class SoldLine:
    """A line to register with, in a demo or a test. `phone` is E.164."""

    provider: str
    phone: str
    tariff: str
    holder: str
    national_id: str | None = None
    sold_days_ago: int = 12


BADR = SoldLine("stc", "+966501239001", "sawa", "بدر الزهراني", national_id="1098765439")
ASMA = SoldLine("stc", "+966551239002", "sawa_flex", "أسماء خان", national_id="2345678904", sold_days_ago=3)
NIMA = SoldLine("tele2", "+989211239001", "etebari", "نیما صادقی")
SOLD = (BADR, ASMA, NIMA)


async def add_lines(tx: Transaction, providers: Mapping[str, Provider], now: datetime) -> None:
    """Put those of the lines into the store that are neither there yet nor anybody's."""
    known = {(c.provider, c.phone) for c in await tx.scalars(select(Customer))}
    known |= {(line.provider, line.phone) for line in await tx.scalars(select(LineOnRecord))}
    tx.add_all(
        LineOnRecord(
            provider=line.provider,
            phone=line.phone,
            kind="mobile",
            tariff=line.tariff,
            holder=line.holder,
            national_id=line.national_id,
            sold_at=now - timedelta(days=line.sold_days_ago),
        )
        for line in SOLD
        if line.provider in providers and (line.provider, line.phone) not in known
    )
