"""What is on record of the demo's people who have not registered yet: lines sold to them, their identities."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import select

from backoffice.address_text import AddressParts
from backoffice.models.accounts import Customer
from backoffice.models.registration import LineOnRecord, PersonOnRecord
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
    puk: str | None = None


BADR = SoldLine("stc", "+966501239001", "sawa", "بدر الزهراني", national_id="1098765439")
ASMA = SoldLine("stc", "+966551239002", "sawa_flex", "أسماء خان", national_id="2345678904", sold_days_ago=3)
NIMA = SoldLine("tele2", "+989211239001", "etebari", "نیما صادقی")
PISHGAMAN = SoldLine("tele2", "+989211239010", "sazmani", "شرکت پیشگامان داده", puk="48213096")
ARMAN = SoldLine("tele2", "+989211239020", "sazmani", "شرکت آرمان رایانه پارس", puk="70135528")
SOLD = (BADR, ASMA, NIMA, PISHGAMAN, ARMAN)


@dataclass(frozen=True, slots=True)
class Recorded:
    """Somebody in the public register, to register with in a demo or a test. `phone` is E.164."""

    id_number: str
    name: str
    phone: str
    born_on: date | None
    addresses: tuple[AddressParts, ...] = ()


MOHSEN = Recorded(
    id_number="1012345672",
    name="محسن العنزي",
    phone="+966541239001",
    born_on=date(1989, 12, 10),  # 12 Jumada I 1410
    addresses=(
        AddressParts("3214", "شارع التحلية", "حي العليا", "الرياض", "12241", "7719"),
        AddressParts("8120", "شارع الملك فهد", "حي الفيصلية", "الدمام", "32272", "4105"),
    ),
)
RAWABI = Recorded("1010234567", "مؤسسة الروابي التجارية", "+966541239002", None)
RECORDED = (MOHSEN, RAWABI)


async def add_records(tx: Transaction, providers: Mapping[str, Provider], now: datetime) -> None:
    """Put those of them into the store that are not there yet; a line that is somebody's by now is not sold again."""
    await _add_lines(tx, providers, now)
    known = set(await tx.scalars(select(PersonOnRecord.id_number)))
    tx.add_all(
        PersonOnRecord(
            id_number=one.id_number,
            name=one.name,
            phone=one.phone,
            born_on=one.born_on,
            addresses=[asdict(parts) for parts in one.addresses],
        )
        for one in RECORDED
        if one.id_number not in known
    )


async def _add_lines(tx: Transaction, providers: Mapping[str, Provider], now: datetime) -> None:
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
            puk=line.puk,
            sold_at=now - timedelta(days=line.sold_days_ago),
        )
        for line in SOLD
        if line.provider in providers and (line.provider, line.phone) not in known
    )
