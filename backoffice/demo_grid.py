"""Where the meters of the demo's people are, and what goes on in the grid there."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from types import MappingProxyType

from sqlalchemy import select

from backoffice.ids import new_id
from backoffice.models.accounts import BillingAccount, Customer
from backoffice.models.outages import Outage, PlannedCut, ServicePlace
from backoffice.store import Transaction

_AREAS: Mapping[str, str] = MappingProxyType({
    "30045210017": "riyadh_malqa",
    "30045210025": "jeddah_shati",
    "30077310048": "khobar_thuqbah",
})  # fmt: skip


async def add_places(tx: Transaction, key: str, customer: Customer, now: datetime) -> None:
    """Add where that person's meters are; with the last of them what their company knows of its grid."""
    for account in await tx.scalars(select(BillingAccount).where(BillingAccount.customer_id == customer.id)):
        if account.number in _AREAS:
            tx.add(ServicePlace(account_id=account.id, area=_AREAS[account.number]))
    if key == "huda":
        tx.add_all([_outage(now), _cut(now)])


def _outage(now: datetime) -> Outage:
    return Outage(
        id=new_id(),
        provider="sec",
        area="riyadh_naseem",
        known="عطل في كيبل أرضي، والفرقة في الموقع.",
        started_at=now - timedelta(hours=2),
        estimate_at=now + timedelta(hours=3),
        confirmed_at=now - timedelta(minutes=95),
    )


def _cut(now: datetime) -> PlannedCut:
    starts_at = (now + timedelta(days=3)).replace(hour=6, minute=0, second=0, microsecond=0)
    return PlannedCut(
        id=new_id(),
        provider="sec",
        area="khobar_thuqbah",
        starts_at=starts_at,
        ends_at=starts_at + timedelta(hours=4),
        reason="صيانة محطة التوزيع",
        announced_at=now - timedelta(days=1),
    )
