"""What the demo's people have beside accounts and bills: bundles, blacklists and points, told in days before today."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from types import MappingProxyType

from sqlalchemy import select

from backoffice.ids import new_id
from backoffice.models.accounts import BillingAccount, Customer
from backoffice.models.blacklist import BlockedNumber
from backoffice.models.bundles import BoughtBundle
from backoffice.models.loyalty import PointsLot
from backoffice.providers import Provider
from backoffice.store import Transaction

_BUNDLES: Mapping[str, tuple[tuple[str, int, int], ...]] = MappingProxyType({
    # the bundle, how many days ago it was bought, how many hundredths of it are left
    "hind": (("sawa_net_month", 12, 58), ("sawa_talk", 4, 91)),
    "reza": (("net_month_10", 9, 35),),
})  # fmt: skip

_BLOCKED: Mapping[str, tuple[tuple[str, int], ...]] = MappingProxyType({
    "maryam": (("+989351112233", 180), ("+982188776655", 41)),
})  # fmt: skip

_POINTS: Mapping[str, tuple[tuple[int, int, int], ...]] = MappingProxyType({
    # points, how many days ago they were earned, in how many days they expire
    "salem": ((1250, 340, 25), (1800, 160, 205)),
    "hind": ((620, 300, 65), (150, 20, 345)),
    "fahad": ((420, 90, 275),),
})  # fmt: skip


async def add_extras(tx: Transaction, key: str, customer: Customer, provider: Provider, now: datetime) -> None:
    """Add those of that person, on their oldest account."""
    query = select(BillingAccount).where(BillingAccount.customer_id == customer.id).order_by(BillingAccount.opened_at)
    account = (await tx.scalars(query.limit(1))).one()
    for code, days_ago, left in _BUNDLES.get(key, ()):
        tx.add(_bundle(account, provider, code, bought_at=now - timedelta(days=days_ago), left=left))
    for number, days_ago in _BLOCKED.get(key, ()):
        blocked_at = now - timedelta(days=days_ago)
        tx.add(BlockedNumber(id=new_id(), account_id=account.id, number=number, blocked_at=blocked_at))
    for points, days_ago, days_left in _POINTS.get(key, ()):
        tx.add(
            PointsLot(
                id=new_id(),
                customer_id=customer.id,
                points=points,
                left=points,
                earned_at=now - timedelta(days=days_ago),
                expires_at=now + timedelta(days=days_left),
            )
        )


def _bundle(account: BillingAccount, provider: Provider, code: str, *, bought_at: datetime, left: int) -> BoughtBundle:
    bundle = provider.bundle(code)
    if bundle is None:
        raise ValueError(f"{provider.name} has no bundle {code!r}")
    return BoughtBundle(
        id=new_id(),
        account_id=account.id,
        offering=code,
        price_minor=bundle.price,
        bought_at=bought_at,
        ends_at=bought_at + timedelta(days=bundle.days),
        minutes_left=bundle.includes.minutes * left // 100,
        messages_left=bundle.includes.messages * left // 100,
        megabytes_left=bundle.includes.megabytes * left // 100,
    )
