"""Services: which are on, which could be, and switching them on and off."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from backoffice import audit
from backoffice.access import account_numbered, accounts_of
from backoffice.accounts import AccountSummary, describe_account, which_account
from backoffice.catalog import ServiceOffer, allowed, offer, the_service
from backoffice.errors import NotFound, Refusal
from backoffice.ids import new_id
from backoffice.models.accounts import BillingAccount
from backoffice.models.subscriptions import Product, ServiceOrder
from backoffice.office import Caller, Office, require_offer
from backoffice.pack_services import Service
from backoffice.providers import Provider
from backoffice.store import Transaction
from backoffice.values import Code


@dataclass(frozen=True, slots=True)
class ActiveService:
    offer: ServiceOffer
    since: datetime


@dataclass(frozen=True, slots=True)
class AccountServices:
    """The services of one account: those that are on, those that can be switched on. Both in the pack's order."""

    account: AccountSummary
    active: tuple[ActiveService, ...]
    available: tuple[ServiceOffer, ...]


@dataclass(frozen=True, slots=True)
class SwitchPreview:
    """What a switch would do; nothing has changed yet."""

    account: AccountSummary
    service: ServiceOffer
    on: bool


@dataclass(frozen=True, slots=True)
class ServiceSwitched:
    """A switch that was done, at `at`."""

    account: AccountSummary
    service: ServiceOffer
    on: bool
    at: datetime


class AlreadyOn(Refusal):
    """Values: service (Name), account (Code), since (datetime)."""

    reply = "service_already_on"


class AlreadyOff(Refusal):
    """Values: service (Name), account (Code)."""

    reply = "service_already_off"


class NotAllowedForTariff(Refusal):
    """Values: service (Name), tariff (Name), account (Code)."""

    reply = "service_not_for_tariff"


class NotForThisKind(Refusal):
    """The service is for another kind of account. Values: service (Name), kind (Name)."""

    reply = "service_not_for_kind"


async def list_services(office: Office, caller: Caller, account: str | None = None) -> tuple[AccountServices, ...]:
    """The services of the account of that number, or of each. Raises NotLinked, NotFound, NotOffered."""
    provider = office.provider(caller)
    require_offer(provider, "services")
    async with office.store.snapshot() as tx:
        accounts = await accounts_of(tx, caller)
        if account is not None:
            accounts = [account_numbered(provider, accounts, account)]
        products = await _products_on(tx, accounts)
    return tuple(_services_of(provider, one, products) for one in accounts)


async def preview_switch(
    office: Office, caller: Caller, service: str, on: bool, account: str | None = None
) -> SwitchPreview:
    """What switching would do. `service` is a code or a spoken name.

    The account may be left out where only one fits. Raises UnknownService, WhichService, WhichAccount, AlreadyOn,
    AlreadyOff, NotAllowedForTariff, NotForThisKind, NotLinked, NotFound, NotOffered.
    """
    provider = office.provider(caller)
    require_offer(provider, "services")
    async with office.store.snapshot() as tx:
        accounts = await accounts_of(tx, caller)
        wanted = the_service(provider, service)
        products = await _products_on(tx, accounts)
        chosen = _choose(provider, accounts, wanted, on, products, number=account)
    return SwitchPreview(describe_account(provider, chosen), offer(provider, wanted), on)


async def switch_service(
    office: Office, caller: Caller, service: str, on: bool, account: str | None = None
) -> ServiceSwitched:
    """Switch the service, at once. Once a message; raises what `preview_switch` does."""
    provider = office.provider(caller)
    require_offer(provider, "services")
    async with office.store.transaction() as tx:
        accounts = await accounts_of(tx, caller, lock=True)
        order_id = await audit.already_done(tx, caller, "switch_service")
        if order_id is not None:
            return _switched(provider, accounts, await tx.get_one(ServiceOrder, order_id))
        wanted = the_service(provider, service)
        products = await _products_on(tx, accounts)
        chosen = _choose(provider, accounts, wanted, on, products, number=account)
        order = _carry_out(tx, chosen, wanted, products.get((chosen.id, wanted.code)), office.clock.now())
        audit.record(
            tx,
            caller,
            "switch_service",
            subject_id=order.id,
            actor_id=chosen.customer_id,
            at=order.completed_at,
            account=chosen.number,
            service=wanted.code,
            on=on,
        )
        return _switched(provider, accounts, order)


_Products = dict[tuple[str, str], Product]


async def _products_on(tx: Transaction, accounts: Sequence[BillingAccount]) -> _Products:
    found = await tx.scalars(
        select(Product).where(Product.account_id.in_([one.id for one in accounts]), Product.ended_at.is_(None))
    )
    return {(product.account_id, product.offering): product for product in found}


def _services_of(provider: Provider, account: BillingAccount, products: _Products) -> AccountServices:
    fitting = [service for service in provider.services if account.kind in service.kinds]
    active = [(service, products.get((account.id, service.code))) for service in fitting]
    return AccountServices(
        account=describe_account(provider, account),
        active=tuple(ActiveService(offer(provider, s), p.started_at) for s, p in active if p),
        available=tuple(offer(provider, s) for s, p in active if not p and allowed(s, account)),
    )


def _choose(
    provider: Provider,
    accounts: list[BillingAccount],
    service: Service,
    on: bool,
    products: _Products,
    *,
    number: str | None,
) -> BillingAccount:
    """The account that is meant, or the refusal that says why there is none."""
    if not accounts:
        raise NotFound
    named = [account_numbered(provider, accounts, number)] if number else accounts
    of_kind = [one for one in named if one.kind in service.kinds]
    if not of_kind:
        raise NotForThisKind(service=service.name, kind=provider.account_kind(named[0].kind).name)
    refusals = [_refusal(provider, one, service, on, products.get((one.id, service.code))) for one in of_kind]
    possible = [one for one, refusal in zip(of_kind, refusals, strict=True) if refusal is None]
    if len(possible) > 1:
        raise which_account(provider, possible)
    if not possible:
        raise next(refusal for refusal in refusals if refusal is not None)
    return possible[0]


def _refusal(
    provider: Provider, account: BillingAccount, service: Service, on: bool, product: Product | None
) -> Refusal | None:
    number = Code(account.number)
    if not on:
        return None if product else AlreadyOff(service=service.name, account=number)
    if product:
        return AlreadyOn(service=service.name, account=number, since=product.started_at)
    if not allowed(service, account):
        tariff = provider.tariff(account.tariff)
        return NotAllowedForTariff(service=service.name, tariff=tariff.name if tariff else "", account=number)
    return None


def _carry_out(
    tx: Transaction, account: BillingAccount, service: Service, product: Product | None, now: datetime
) -> ServiceOrder:
    if product is None:
        tx.add(Product(id=new_id(), account_id=account.id, offering=service.code, started_at=now))
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
    return order


def _switched(provider: Provider, accounts: list[BillingAccount], order: ServiceOrder) -> ServiceSwitched:
    account = next(one for one in accounts if one.id == order.account_id)
    service = the_service(provider, order.offering)
    return ServiceSwitched(
        describe_account(provider, account), offer(provider, service), order.action == "add", order.completed_at
    )
