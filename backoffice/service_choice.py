"""Which account a switch is meant for, what it costs, and why it may not be."""

from collections.abc import Iterable

from backoffice.access import account_numbered
from backoffice.accounts import which_account
from backoffice.catalog import allowed
from backoffice.charges import Cost, NotEnough, cost_of
from backoffice.errors import NotFound, Refusal
from backoffice.models.accounts import BillingAccount
from backoffice.pack_services import Service
from backoffice.ports import Products
from backoffice.providers import Provider
from backoffice.service_orders import on_of
from backoffice.service_rules import excluding, needed_for
from backoffice.values import Code, Money


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


def choose_account(
    provider: Provider,
    accounts: list[BillingAccount],
    service: Service,
    on: bool,
    products: Products,
    *,
    number: str | None,
) -> BillingAccount:
    """The account that is meant, or the refusal that says why there is none.

    Raises WhichAccount, AlreadyOn, AlreadyOff, NotAllowedForTariff, NotForThisKind, Excluded, NotEnough, NotFound.
    """
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
        cost_of_services(provider, account, wanted)
    except NotEnough as refusal:
        return refusal
    return None


def check_switch(provider: Provider, account: BillingAccount, service: Service, products: Products) -> Cost:
    """What switching the service on would cost with what goes with it, or the refusal that `preview_switch` raises."""
    refusal = _refusal(provider, account, service, True, products)
    if refusal is not None:
        raise refusal
    return cost_of_services(provider, account, (service, *needed_for(provider, service, on_of(products, account))))


def cost_of_services(provider: Provider, account: BillingAccount, services: Iterable[Service]) -> Cost:
    """What they cost at once. Whether a balance that is kept elsewhere reaches is found there. Raises NotEnough."""
    fees = sum(service.fee for service in services)
    if "balance" in provider.system.topics():
        return Cost(Money(fees, account.currency), None)
    return cost_of(account, fees)
