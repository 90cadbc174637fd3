"""Services: which are on, which could be, and switching them on and off."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from backoffice import audit
from backoffice.access import account_numbered, accounts_of
from backoffice.accounts import AccountSummary, describe_account
from backoffice.catalog import ServiceOffer, allowed, offer, the_service
from backoffice.charges import Cost
from backoffice.models.accounts import BillingAccount
from backoffice.models.subscriptions import ServiceOrder
from backoffice.office import Caller, Office, require_offer
from backoffice.ports import OrderRecord, Products
from backoffice.providers import Provider
from backoffice.service_choice import choose_account, cost_of_services
from backoffice.service_ordering import Wish, order_switch
from backoffice.service_orders import carry_out, on_of, products_on, recorded, switched_with
from backoffice.store import Transaction


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
    """A switch of the service and those that were switched with it, ordered or done at `at`.

    Not `done` is what the provider's own system has taken and carries out later.
    """

    account: AccountSummary
    service: ServiceOffer
    on: bool
    at: datetime
    also: tuple[ServiceOffer, ...]
    done: bool = True


async def list_services(office: Office, caller: Caller, account: str | None = None) -> tuple[AccountServices, ...]:
    """The services of the account of that number, or of each. Raises NotLinked, NotFound, NotOffered, SystemDown."""
    provider = office.provider(caller)
    require_offer(provider, "services")
    async with office.store.snapshot() as tx:
        accounts = await accounts_of(tx, caller)
        if account is not None:
            accounts = [account_numbered(provider, accounts, account)]
    products = await office.system(caller).inventory.on(accounts)
    return tuple(_services_of(provider, one, products) for one in accounts)


async def preview_switch(
    office: Office, caller: Caller, service: str, on: bool, account: str | None = None
) -> SwitchPreview:
    """What switching would do. `service` is a code or a spoken name.

    The account may be left out where only one fits. Raises UnknownService, WhichService, WhichAccount, AlreadyOn,
    AlreadyOff, NotAllowedForTariff, NotForThisKind, Excluded, NotEnough, NotLinked, NotFound, NotOffered, SystemDown.
    """
    provider = office.provider(caller)
    require_offer(provider, "services")
    async with office.store.snapshot() as tx:
        accounts = await accounts_of(tx, caller)
    wanted = the_service(provider, service)
    products = await office.system(caller).inventory.on(accounts)
    chosen = choose_account(provider, accounts, wanted, on, products, number=account)
    also = switched_with(provider, wanted, on, on_of(products, chosen))
    return SwitchPreview(
        account=describe_account(provider, chosen),
        service=offer(provider, wanted),
        on=on,
        also=tuple(offer(provider, one) for one in also),
        cost=cost_of_services(provider, chosen, (wanted, *also) if on else ()),
    )


async def switch_service(
    office: Office, caller: Caller, service: str, on: bool, account: str | None = None
) -> ServiceSwitched:
    """Switch the service, and what has to be switched with it, at once. Once a message; raises as `preview_switch`.

    What is switched on is charged. Where the provider's own system switches: raises OrderRefused, SystemSilent, too.
    """
    provider = office.provider(caller)
    require_offer(provider, "services")
    orders = office.system(caller).orders
    if orders is not None:
        return _ordered(provider, *await order_switch(office, caller, orders, Wish(service, on, account)))
    async with office.store.transaction() as tx:
        accounts = await accounts_of(tx, caller, lock=True)
        order_id = await audit.already_done(tx, caller, "switch_service")
        if order_id is not None:
            return await _switched(tx, provider, accounts, await tx.get_one(ServiceOrder, order_id))
        wanted = the_service(provider, service)
        products = recorded(await products_on(tx, accounts))
        chosen = choose_account(provider, accounts, wanted, on, products, number=account)
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


def _ordered(provider: Provider, account: BillingAccount, order: OrderRecord) -> ServiceSwitched:
    return ServiceSwitched(
        account=describe_account(provider, account),
        service=offer(provider, the_service(provider, order.service)),
        on=order.on,
        at=order.at,
        also=tuple(offer(provider, one) for one in provider.services if one.code in order.also),
        done=order.done,
    )


def _services_of(provider: Provider, account: BillingAccount, products: Products) -> AccountServices:
    fitting = [service for service in provider.services if account.kind in service.kinds]
    active = [(service, products.get((account.id, service.code))) for service in fitting]
    return AccountServices(
        account=describe_account(provider, account),
        active=tuple(ActiveService(offer(provider, s), p.started_at) for s, p in active if p),
        available=tuple(offer(provider, s) for s, p in active if not p and allowed(s, account)),
    )


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
