"""Where the demo's people live and do business."""

from collections.abc import Mapping
from dataclasses import asdict
from datetime import datetime, timedelta
from types import MappingProxyType

from backoffice.address_text import AddressParts
from backoffice.ids import new_id
from backoffice.models.accounts import Customer
from backoffice.models.addresses import GeographicAddress
from backoffice.store import Transaction

_ADDRESSES: Mapping[str, tuple[AddressParts, ...]] = MappingProxyType({
    "salem": (AddressParts("7310", "شارع العليا العام", "حي الورود", "الرياض", "12251", "3145"),),
    "abdullah": (
        AddressParts("2929", "شارع الأمير سعود", "حي الملقا", "الرياض", "13521", "6842"),
        AddressParts("4417", "طريق الملك عبدالعزيز", "حي الشاطئ", "جدة", "23412", "7805"),
    ),
    "huda": (AddressParts("6120", "شارع الظهران", "حي الثقبة", "الخبر", "34628", "2207"),),
    "lama": (AddressParts("8228", "طريق الإمام سعود", "حي النخيل", "الرياض", "12382", "4090"),),
})  # fmt: skip


async def add_homes(tx: Transaction, key: str, customer: Customer, now: datetime) -> None:
    """Add the addresses of the person of that key; the first is in use."""
    for place, parts in enumerate(_ADDRESSES.get(key, ())):
        added_at = now - timedelta(days=400 + 30 * place)
        address = GeographicAddress(
            id=new_id(), customer_id=customer.id, in_use=place == 0, added_at=added_at, **asdict(parts)
        )
        tx.add(address)
    await tx.flush()
