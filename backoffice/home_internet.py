"""Home internet: what reaches an address, and an order with a technician's visit, which can be moved or cancelled."""

from dataclasses import dataclass

from sqlalchemy import select

from backoffice import audit
from backoffice.access import customer_of
from backoffice.errors import NotFound, NotOffered, Refusal
from backoffice.home_visits import Visit, book_visit, free_visits, read_visit, visit_of
from backoffice.ids import new_id, new_reference
from backoffice.models.accounts import Customer
from backoffice.models.home_internet import InternetOrder
from backoffice.office import Caller, Office, require_offer
from backoffice.pack_home_internet import City, District, HomeInternetRules
from backoffice.providers import Provider
from backoffice.store import Transaction
from backoffice.tariffs import TariffOffer, offer_tariff
from backoffice.values import Code, Money, Name

_LEAST_ADDRESS, _MOST_ADDRESS = 5, 200


@dataclass(frozen=True, slots=True)
class OrderPlan:
    """What is ordered: the plan at that address, with its fee for each month and once for setting it up."""

    plan: TariffOffer
    city: Name
    district: Name
    address: str
    visit: Visit
    setup_fee: Money


@dataclass(frozen=True, slots=True)
class OrderInfo:
    """An order that was made; `city` is a code of the pack's."""

    reference: Code
    city: str
    ordered: OrderPlan


class OrderOpen(Refusal):
    """There is an order already. Values: reference (Code), plan (Name), day (date), hour, until (int)."""

    reply = "internet_order_open"


class NoOrder(Refusal):
    """There is no open order."""

    reply = "internet_no_order"


class NotCovered(Refusal):
    """Nothing reaches the district yet. Values: district, city (Name)."""

    reply = "internet_not_covered"


class PlanNotThere(Refusal):
    """The plan does not reach that district. Values: plan, district (Name)."""

    reply = "internet_plan_not_there"


class BadStreet(Refusal):
    """Not an address that a technician would find."""

    reply = "internet_bad_address"


def internet_rules(office: Office, caller: Caller) -> tuple[Provider, HomeInternetRules]:
    """The provider and its rules, or NotOffered."""
    provider = office.provider(caller)
    require_offer(provider, "home_internet")
    if provider.home_internet is None:
        raise NotOffered(provider=provider.title)
    return provider, provider.home_internet


async def check_no_order(office: Office, caller: Caller) -> None:
    """Raises OrderOpen where there is one, NotLinked, NotOffered."""
    provider, rules = internet_rules(office, caller)
    async with office.store.snapshot() as tx:
        await _check_none(tx, provider, rules, await customer_of(tx, caller))


def list_plans(office: Office, caller: Caller, city: str, district: str) -> tuple[TariffOffer, ...]:
    """What reaches that district. Raises NotCovered, NotFound, NotOffered."""
    provider, rules = internet_rules(office, caller)
    town, place = _place(rules, city, district)
    plans = [offer_tariff(provider, one) for one in provider.tariffs if one.code in place.plans]
    if not plans:
        raise NotCovered(district=place.name, city=town.name)
    return tuple(plans)


async def list_visits(office: Office, caller: Caller, city: str) -> tuple[Visit, ...]:
    """When somebody could come, the earliest first. Raises NotOffered."""
    provider, rules = internet_rules(office, caller)
    async with office.store.snapshot() as tx:
        return await free_visits(tx, office, provider, rules, city)


def read_street(text: str) -> str:
    """The address in one line, or BadStreet."""
    street = " ".join(text.split())
    if not _LEAST_ADDRESS <= len(street) <= _MOST_ADDRESS or not any(letter.isalpha() for letter in street):
        raise BadStreet
    return street


def preview_internet(
    office: Office, caller: Caller, *, city: str, district: str, address: str, plan: str, visit: str
) -> OrderPlan:
    """What ordering that would be. Raises NotCovered, PlanNotThere, BadStreet, NotFound, NotOffered."""
    provider, rules = internet_rules(office, caller)
    town, place = _place(rules, city, district)
    offers = list_plans(office, caller, city, district)
    chosen = next((one for one in offers if one.code == plan), None)
    if chosen is None:
        tariff = provider.tariff(plan)
        raise PlanNotThere(plan=tariff.name if tariff else plan, district=place.name)
    setup_fee = provider.money(rules.setup_fee)
    return OrderPlan(chosen, town.name, place.name, read_street(address), read_visit(rules, visit), setup_fee)


async def order_internet(
    office: Office, caller: Caller, *, city: str, district: str, address: str, plan: str, visit: str
) -> OrderInfo:
    """Order it, once a message. Raises as `preview_internet`, and OrderOpen, VisitTaken, NotLinked."""
    provider, rules = internet_rules(office, caller)
    wanted = preview_internet(office, caller, city=city, district=district, address=address, plan=plan, visit=visit)
    async with office.store.transaction() as tx:
        customer = await customer_of(tx, caller, lock=True)
        done = await audit.already_done(tx, caller, "order_internet")
        if done is not None:
            return describe_order(provider, rules, await tx.get_one(InternetOrder, done))
        await _check_none(tx, provider, rules, customer)
        order = InternetOrder(
            id=new_id(),
            reference=new_reference(),
            provider=provider.name,
            customer_id=customer.id,
            city=city,
            district=district,
            address=wanted.address,
            tariff=plan,
            state="booked",
            ordered_at=office.clock.now(),
        )
        await book_visit(tx, office, provider, rules, order=order, visit=wanted.visit)
        _record(tx, office, caller, "order_internet", order)
        return describe_order(provider, rules, order)


async def find_order(office: Office, caller: Caller) -> OrderInfo:
    """The open order. Raises NoOrder, NotLinked, NotOffered."""
    provider, rules = internet_rules(office, caller)
    async with office.store.snapshot() as tx:
        order = await _order(tx, await customer_of(tx, caller))
        if order is None:
            raise NoOrder
        return describe_order(provider, rules, order)


async def move_visit(office: Office, caller: Caller, visit: str) -> OrderInfo:
    """Let the technician come at another time. Once a message; raises VisitTaken and as `find_order`."""
    provider, rules = internet_rules(office, caller)
    async with office.store.transaction() as tx:
        customer = await customer_of(tx, caller, lock=True)
        order = await _order(tx, customer)
        if order is None:
            raise NoOrder
        if await audit.already_done(tx, caller, "move_visit") is None:
            await book_visit(tx, office, provider, rules, order=order, visit=read_visit(rules, visit))
            _record(tx, office, caller, "move_visit", order)
        return describe_order(provider, rules, order)


async def cancel_internet(office: Office, caller: Caller) -> OrderInfo:
    """Cancel the open order, once a message. Raises as `find_order`."""
    provider, rules = internet_rules(office, caller)
    async with office.store.transaction() as tx:
        customer = await customer_of(tx, caller, lock=True)
        done = await audit.already_done(tx, caller, "cancel_internet")
        order = await tx.get_one(InternetOrder, done) if done else await _order(tx, customer)
        if order is None:
            raise NoOrder
        if done is None:
            order.state = "cancelled"
            _record(tx, office, caller, "cancel_internet", order)
        return describe_order(provider, rules, order)


def _place(rules: HomeInternetRules, city: str, district: str) -> tuple[City, District]:
    town = rules.city(city)
    place = town.district(district) if town else None
    if town is None or place is None:
        raise NotFound
    return town, place


async def _check_none(tx: Transaction, provider: Provider, rules: HomeInternetRules, customer: Customer) -> None:
    order = await _order(tx, customer)
    if order is None:
        return
    info = describe_order(provider, rules, order)
    visit = info.ordered.visit
    raise OrderOpen(
        reference=info.reference, plan=info.ordered.plan.name, day=visit.day, hour=visit.hour, until=visit.until
    )


async def _order(tx: Transaction, customer: Customer) -> InternetOrder | None:
    found: InternetOrder | None = await tx.scalar(
        select(InternetOrder).where(InternetOrder.customer_id == customer.id, InternetOrder.state == "booked")
    )
    return found


def describe_order(provider: Provider, rules: HomeInternetRules, order: InternetOrder) -> OrderInfo:
    """The order as its customer sees it."""
    tariff = provider.tariff(order.tariff)
    if tariff is None:
        raise NotFound
    town, place = _place(rules, order.city, order.district)
    return OrderInfo(
        Code(order.reference),
        order.city,
        OrderPlan(
            plan=offer_tariff(provider, tariff),
            city=town.name,
            district=place.name,
            address=order.address,
            visit=visit_of(rules, order),
            setup_fee=provider.money(rules.setup_fee),
        ),
    )


def _record(tx: Transaction, office: Office, caller: Caller, action: str, order: InternetOrder) -> None:
    audit.record(
        tx,
        caller,
        action,
        subject_id=order.id,
        actor_id=order.customer_id,
        at=office.clock.now(),
        reference=order.reference,
        visit=f"{order.visit_on.isoformat()}/{order.visit_hour}",
    )
