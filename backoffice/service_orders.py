"""Services as they are switched: the rows that change, and those that change with them."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date, datetime

from sqlalchemy import select

from backoffice.charges import charge
from backoffice.ids import new_id
from backoffice.models.accounts import BillingAccount
from backoffice.models.subscriptions import Product, ServiceOrder
from backoffice.pack_services import Service
from backoffice.periods import next_begin
from backoffice.ports import ProductRecord, Products
from backoffice.providers import Provider
from backoffice.service_rules import needed_for, needing
from backoffice.store import Transaction


async def products_on(tx: Transaction, accounts: Sequence[BillingAccount]) -> dict[tuple[str, str], Product]:
    """The services that are on for those accounts, by the account's id and the service's code."""
    found = await tx.scalars(
        select(Product).where(Product.account_id.in_([one.id for one in accounts]), Product.ended_at.is_(None))
    )
    return {(product.account_id, product.offering): product for product in found}


def recorded(products: Mapping[tuple[str, str], Product]) -> Products:
    """The rows as a system tells them."""
    return {key: ProductRecord(row.id, row.started_at) for key, row in products.items()}


def on_of(products: Collection[tuple[str, str]], account: BillingAccount) -> set[str]:
    """The codes of the account's services that are on."""
    return {code for owner, code in products if owner == account.id}


def switched_with(provider: Provider, service: Service, on: bool, codes: Collection[str]) -> tuple[Service, ...]:
    """What is switched together with the service where those of `codes` are on."""
    return needed_for(provider, service, codes) if on else needing(provider, service, codes)


async def carry_out(
    tx: Transaction, provider: Provider, account: BillingAccount, service: Service, now: datetime
) -> ServiceOrder:
    """Switch a service that may be switched the other way, and what goes with it, in the caller's transaction.

    Raises NotEnough.
    """
    products = await products_on(tx, [account])
    on = (account.id, service.code) not in products
    also = switched_with(provider, service, on, on_of(products, account))
    order = await _order(tx, provider, account, service, products.get((account.id, service.code)), now=now)
    for one in also:
        part = await _order(tx, provider, account, one, products.get((account.id, one.code)), now=now)
        part.part_of = order.id
    return order


async def switch_off(
    tx: Transaction, provider: Provider, account: BillingAccount, services: Iterable[Service], now: datetime
) -> None:
    """Switch off those of the services that are on, and what needs them, in the caller's transaction."""
    for service in services:
        if (account.id, service.code) in await products_on(tx, [account]):
            await carry_out(tx, provider, account, service, now)


def begin_service(
    provider: Provider, account: BillingAccount, service: Service, *, started_at: datetime, today: date
) -> Product:
    """The service as it is on for the account since then, and paid for until after `today` where it is prepaid."""
    renewed = account.payment == "prepaid" and service.fee > 0
    return Product(
        id=new_id(),
        account_id=account.id,
        offering=service.code,
        started_at=started_at,
        paid_until=next_begin(provider.day(started_at), service.period, today) if renewed else None,
    )


async def _order(
    tx: Transaction,
    provider: Provider,
    account: BillingAccount,
    service: Service,
    product: Product | None,
    *,
    now: datetime,
) -> ServiceOrder:
    if product is None:
        charge(tx, account, service.fee, reason="service", code=service.code, at=now)
        tx.add(begin_service(provider, account, service, started_at=now, today=provider.day(now)))
    else:
        product.ended_at = now
    order = ServiceOrder(
        id=new_id(),
        account_id=account.id,
        offering=service.code,
        action="delete" if product else "add",
        fee_minor=service.fee,
        completed_at=now,
    )
    tx.add(order)
    await tx.flush()
    return order
