"""What staff do with orders of home internet: the visit is done and the line connected, or it cannot be."""

from datetime import datetime
from typing import Literal, TypeAlias

from backoffice.charges import charge
from backoffice.errors import NotFound
from backoffice.home_internet import OrderInfo, describe_order
from backoffice.models.accounts import Customer
from backoffice.models.home_internet import InternetOrder
from backoffice.new_account import open_account
from backoffice.office import Office
from backoffice.pack_home_internet import HomeInternetRules
from backoffice.providers import Provider
from backoffice.store import Transaction
from backoffice.telling import tell_number
from backoffice.values import Code, Value

HomeStep: TypeAlias = Literal["done", "refuse"]


def home_rules(provider: Provider) -> HomeInternetRules:
    """The provider's rules. Raises NotFound where the pack has none any more."""
    if provider.home_internet is None:
        raise NotFound
    return provider.home_internet


def order_info(provider: Provider, order: InternetOrder) -> OrderInfo:
    """The order as its customer sees it."""
    return describe_order(provider, home_rules(provider), order)


async def settle_order(
    tx: Transaction, office: Office, order: InternetOrder, step: HomeStep, reason: str | None
) -> None:
    """Connect the line, which is billed from now on, or give the order up for that reason. The customer is told."""
    provider, at = office.providers[order.provider], office.clock.now()
    customer = await tx.get_one(Customer, order.customer_id)
    info = order_info(provider, order)
    args: dict[str, Value] = {"reference": info.reference, "plan": info.ordered.plan.name}
    if step == "done":
        args |= {"account": await _connect(tx, provider, customer, order, at)}
        notice, buttons = "internet_connected", ["my_tariff"]
    else:
        order.state = "refused"
        args |= {"reason": reason, "other": _other_plan(provider, order)}
        notice, buttons = "internet_given_up", ["list_tariffs", "talk_to_agent"]
    await tell_number(tx, provider, customer.phone, notice, args, language=customer.language, at=at, buttons=buttons)


async def _connect(tx: Transaction, provider: Provider, customer: Customer, order: InternetOrder, at: datetime) -> Code:
    tariff = provider.tariff(order.tariff)
    if tariff is None:
        raise NotFound
    account = await open_account(tx, provider, customer, tariff, at)
    charge(tx, account, home_rules(provider).setup_fee, reason="setup", code=tariff.code, at=at)
    order.state, order.account_id = "installed", account.id
    return Code(account.number)


def _other_plan(provider: Provider, order: InternetOrder) -> Value:
    """Another plan that reaches the district; None where there is none."""
    city = home_rules(provider).city(order.city)
    district = city.district(order.district) if city else None
    reaching = district.plans if district else ()
    return next((one.name for one in provider.tariffs if one.code in reaching and one.code != order.tariff), None)
