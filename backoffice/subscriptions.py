"""Services: which are on, which could be, and switching them on and off."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from backoffice import audit
from backoffice.access import account_numbered, accounts_of
from backoffice.accounts import AccountSummary, describe_account, which_account
from backoffice.catalog import ServiceOffer, allowed, offer, the_service
from backoffice.charges import Cost, NotEnough, cost_of
from backoffice.errors import NotFound, Refusal
from backoffice.models.accounts import BillingAccount
from backoffice.models.subscriptions import ServiceOrder
from backoffice.office import Caller, Office, require_offer
from backoffice.pack_services import Service
from backoffice.providers import Provider
from backoffice.service_orders import Products, carry_out, on_of, products_on, switched_with
from backoffice.service_rules import excluding, needed_for
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
    """What a switch would do; nothing has changed yet. `also` are those that are switched with it."""

    account: AccountSummary
    service: ServiceOffer
    on: bool
    also: tuple[ServiceOffer, ...]
    cost: Cost


@dataclass(frozen=True, slots=True)
class ServiceSwitched:
    """A switch that was done, at `at`, of the service and those that were switched with it."""

    account: AccountSummary
    service: ServiceOffer
    on: bool
    at: datetime
    also: tuple[ServiceOffer, ...]


class AlreadyOn(Refusal):
    """Values: service (Name), account (Code), since (datetime)."""

    reply = "service_already_on"


class AlreadyOff(Refusal):
    """Values: service (Name), account (Code)."""

    reply = "service_already_off"


class NotAllowedForTariff(Refusal):
    """Values: service (Name), tariff (Name), account (Code)."""

    reply = "service_not_for_tariff"


class Excluded(Refusal):
    """Another service that is on does not go with it. Values: service (Name), other (Name), account (Code)."""

    reply = "service_excluded"

    def __init__(self, service: Service, other: Service, account: str) -> None:
        super().__init__(service=service.name, other=other.name, account=Code(account))
        self.other = other.code


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
        products = await products_on(tx, accounts)
    return tuple(_services_of(provider, one, products) for one in accounts)


async def preview_switch(
    office: Office, caller: Caller, service: str, on: bool, account: str | None = None
) -> SwitchPreview:
    """What switching would do. `service` is a code or a spoken name.

    The account may be left out where only one fits. Raises UnknownService, WhichService, WhichAccount, AlreadyOn,
    AlreadyOff, NotAllowedForTariff, NotForThisKind, Excluded, NotEnough, NotLinked, NotFound, NotOffered.
    """
    provider = office.provider(caller)
    require_offer(provider, "services")
    async with office.store.snapshot() as tx:
        accounts = await accounts_of(tx, caller)
        wanted = the_service(provider, service)
        products = await products_on(tx, accounts)
        chosen = _choose(provider, accounts, wanted, on, products, number=account)
    also = switched_with(provider, wanted, on, on_of(products, chosen))
    return SwitchPreview(
        account=describe_account(provider, chosen),
        service=offer(provider, wanted),
        on=on,
        also=tuple(offer(provider, one) for one in also),
        cost=cost_of(chosen, _fees((wanted, *also)) if on else 0),
    )


async def switch_service(
    office: Office, caller: Caller, service: str, on: bool, account: str | None = None
) -> ServiceSwitched:
    """Switch the service, and what has to be switched with it, at once. Once a message; raises as `preview_switch`.

    What is switched on is charged.
    """
    provider = office.provider(caller)
    require_offer(provider, "services")
    async with office.store.transaction() as tx:
        accounts = await accounts_of(tx, caller, lock=True)
        order_id = await audit.already_done(tx, caller, "switch_service")
        if order_id is not None:
            return await _switched(tx, provider, accounts, await tx.get_one(ServiceOrder, order_id))
        wanted = the_service(provider, service)
        products = await products_on(tx, accounts)
        chosen = _choose(provider, accounts, wanted, on, products, number=account)
        order = await carry_out(tx, provider, chosen, wanted, office.clock.now())
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
        return await _switched(tx, provider, accounts, order)


def _services_of(provider: Provider, account: BillingAccount, products: Products) -> AccountServices:
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
    products: Products,
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
    refusals = [_refusal(provider, one, service, on, products) for one in of_kind]
    possible = [one for one, refusal in zip(of_kind, refusals, strict=True) if refusal is None]
    if len(possible) > 1:
        raise which_account(provider, possible)
    if not possible:
        raise next(refusal for refusal in refusals if refusal is not None)
    return possible[0]


def _refusal(
    provider: Provider, account: BillingAccount, service: Service, on: bool, products: Products
) -> Refusal | None:
    number, product = Code(account.number), products.get((account.id, service.code))
    if not on:
        return None if product else AlreadyOff(service=service.name, account=number)
    if product:
        return AlreadyOn(service=service.name, account=number, since=product.started_at)
    codes = on_of(products, account)
    wanted = (service, *needed_for(provider, service, codes))
    for one in wanted:
        if not allowed(one, account):
            tariff = provider.tariff(account.tariff)
            return NotAllowedForTariff(service=one.name, tariff=tariff.name if tariff else "", account=number)
        other = excluding(provider, one, codes)
        if other is not None:
            return Excluded(one, other, account.number)
    try:
        cost_of(account, _fees(wanted))
    except NotEnough as refusal:
        return refusal
    return None


def check_switch(provider: Provider, account: BillingAccount, service: Service, products: Products) -> Cost:
    """What switching the service on would cost with what goes with it, or the refusal that `preview_switch` raises."""
    refusal = _refusal(provider, account, service, True, products)
    if refusal is not None:
        raise refusal
    return cost_of(account, _fees((service, *needed_for(provider, service, on_of(products, account)))))


def _fees(services: Iterable[Service]) -> int:
    return sum(service.fee for service in services)


async def _switched(
    tx: Transaction, provider: Provider, accounts: list[BillingAccount], order: ServiceOrder
) -> ServiceSwitched:
    account = next(one for one in accounts if one.id == order.account_id)
    parts = {part.offering for part in await tx.scalars(select(ServiceOrder).where(ServiceOrder.part_of == order.id))}
    return ServiceSwitched(
        account=describe_account(provider, account),
        service=offer(provider, the_service(provider, order.offering)),
        on=order.action == "add",
        at=order.completed_at,
        also=tuple(offer(provider, one) for one in provider.services if one.code in parts),
    )
