"""National addresses: those on a customer's record, and which of them is in use."""

from dataclasses import asdict, dataclass
from datetime import datetime

from sqlalchemy import select

from backoffice import audit
from backoffice.access import address_of, customer_of
from backoffice.address_text import AddressParts, read_parts
from backoffice.errors import NotOffered, Refusal
from backoffice.ids import new_id
from backoffice.models.accounts import Customer
from backoffice.models.addresses import GeographicAddress
from backoffice.office import Caller, Office
from backoffice.pack_accounts import AddressRules
from backoffice.providers import Provider
from backoffice.store import Transaction
from nlu.text import fold

MOST = 10
"""Addresses on one record."""


@dataclass(frozen=True, slots=True)
class Address:
    """An address on record. `in_use` is the one that letters and visits go to."""

    id: str
    parts: AddressParts
    in_use: bool


class AddressInUse(Refusal):
    """It is the one in use already."""

    reply = "address_in_use"


class TooManyAddresses(Refusal):
    """The record is full. Values: most (int)."""

    reply = "address_too_many"


def address_rules(provider: Provider) -> AddressRules:
    """How the provider's addresses look, or NotOffered."""
    if provider.addresses is None:
        raise NotOffered(provider=provider.title)
    return provider.addresses


async def list_addresses(office: Office, caller: Caller) -> tuple[Address, ...]:
    """The caller's addresses, the one in use first, then the newest. Raises NotLinked, NotOffered."""
    address_rules(office.provider(caller))
    async with office.store.snapshot() as tx:
        return tuple(_summary(row) for row in await _on_record(tx, await customer_of(tx, caller)))


async def choose_address(office: Office, caller: Caller, address_id: str) -> Address:
    """Use one that is on record, once a message. Raises AddressInUse, NotFound, NotLinked, NotOffered."""
    address_rules(office.provider(caller))
    async with office.store.transaction() as tx:
        customer = await customer_of(tx, caller, lock=True)
        address = await address_of(tx, customer, address_id)
        if await audit.already_done(tx, caller, "update_address") == address.id:
            return _summary(address)
        if address.in_use:
            raise AddressInUse
        await _use(tx, caller, customer, address, office.clock.now())
        return _summary(address)


async def add_address(office: Office, caller: Caller, parts: AddressParts) -> Address:
    """Put an address on record and use it, once a message; one that is there already is only used.

    Raises BadAddressNumber, BadAddressName, AddressInUse, TooManyAddresses, NotLinked, NotOffered.
    """
    rules = address_rules(office.provider(caller))
    async with office.store.transaction() as tx:
        customer = await customer_of(tx, caller, lock=True)
        done = await audit.already_done(tx, caller, "update_address")
        if done is not None:
            return _summary(await tx.get_one(GeographicAddress, done))
        return _summary(await put_address(tx, caller, customer, read_parts(rules, parts), office.clock.now()))


async def put_address(
    tx: Transaction, caller: Caller, customer: Customer, parts: AddressParts, at: datetime
) -> GeographicAddress:
    """A step of the caller's own transaction: the address on the customer's record, in use, with its audit row.

    `parts` are as `read_parts` leaves them. Raises AddressInUse, TooManyAddresses.
    """
    known = await _on_record(tx, customer)
    address = next((row for row in known if _same(row, parts)), None)
    if address is not None and address.in_use:
        raise AddressInUse
    if address is None:
        if len(known) >= MOST:
            raise TooManyAddresses(most=MOST)
        address = GeographicAddress(id=new_id(), customer_id=customer.id, in_use=False, added_at=at, **asdict(parts))
        tx.add(address)
    await _use(tx, caller, customer, address, at)
    return address


async def _use(tx: Transaction, caller: Caller, customer: Customer, address: GeographicAddress, at: datetime) -> None:
    before = next((row for row in await _on_record(tx, customer) if row.in_use), None)
    if before is not None:
        before.in_use = False
        await tx.flush()  # never two at a time, not even between two statements
    address.in_use = True
    replaced = before.id if before else None
    audit.record(tx, caller, "update_address", subject_id=address.id, actor_id=customer.id, at=at, replaced=replaced)


async def _on_record(tx: Transaction, customer: Customer) -> list[GeographicAddress]:
    rows = await tx.scalars(
        select(GeographicAddress)
        .where(GeographicAddress.customer_id == customer.id)
        .order_by(GeographicAddress.in_use.desc(), GeographicAddress.added_at.desc(), GeographicAddress.id)
    )
    return list(rows)


def _same(row: GeographicAddress, parts: AddressParts) -> bool:
    return all(fold(getattr(row, name)) == fold(value) for name, value in asdict(parts).items())


def _summary(row: GeographicAddress) -> Address:
    parts = AddressParts(row.building, row.street, row.district, row.city, row.postal_code, row.additional_number)
    return Address(row.id, parts, row.in_use)
