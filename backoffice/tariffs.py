"""Tariffs: all that there are, those that an account may change to, and what such a change would cost and end."""

from dataclasses import dataclass
from datetime import date
from typing import Literal, TypeAlias

from backoffice.access import account_numbered, accounts_of, customer_of
from backoffice.accounts import AccountSummary, describe_account, which_account
from backoffice.charges import Cost, cost_of
from backoffice.errors import NotFound, NotLinked, NotOffered, Refusal
from backoffice.models.accounts import BillingAccount
from backoffice.office import Caller, Office, require_offer
from backoffice.pack_parts import Period
from backoffice.pack_services import Allowance, Service, Tariff, TariffChangeRules
from backoffice.periods import month_of
from backoffice.providers import Provider
from backoffice.service_orders import on_of, products_on
from backoffice.service_rules import needing
from backoffice.store import Transaction
from backoffice.tariff_limits import check_may_change
from backoffice.values import Code, Money, Name

When: TypeAlias = Literal["now", "next_period"]


@dataclass(frozen=True, slots=True)
class TariffOffer:
    """A tariff of the catalogue. `mine` tells one that an account of the caller's has."""

    code: str
    name: Name
    aliases: tuple[str, ...]
    fee: Money
    period: Period
    prepaid: bool
    includes: Allowance
    mine: bool = False


@dataclass(frozen=True, slots=True)
class TariffChoice:
    """The account, and the tariffs that it may change to."""

    account: AccountSummary
    tariffs: tuple[TariffOffer, ...]
    when: tuple[When, ...]


@dataclass(frozen=True, slots=True)
class ChangePlan:
    """What a change would be; nothing has changed yet.

    `cost` is taken at once, the new fee for each period from `starts_on`. The services `lost` end with the old tariff,
    and with `rest_lost` so does what was paid of its running period.
    """

    account: AccountSummary
    old: TariffOffer
    new: TariffOffer
    when: When
    starts_on: date
    cost: Cost
    lost: tuple[Name, ...]
    rest_lost: bool


class SameTariff(Refusal):
    """The account has that tariff. Values: tariff (Name), account (Code)."""

    reply = "tariff_same"


class OtherPayment(Refusal):
    """From prepaid to billed or back is a new contract. Values: tariff (Name), account (Code)."""

    reply = "tariff_other_payment"


class NotForAccount(Refusal):
    """The tariff is for other accounts or other customers. Values: tariff (Name), account (Code)."""

    reply = "tariff_not_for_account"


class NoOtherTariff(Refusal):
    """None of the caller's accounts has a tariff to change to."""

    reply = "tariff_no_other"


async def list_tariffs(office: Office, caller: Caller) -> tuple[TariffOffer, ...]:
    """All of the provider's tariffs; the caller's own are told where it is known who they are."""
    provider = office.provider(caller)
    async with office.store.snapshot() as tx:
        try:
            mine = {account.tariff for account in await accounts_of(tx, caller)}
        except NotLinked:
            mine = set()
    return tuple(offer_tariff(provider, one, mine=one.code in mine) for one in provider.tariffs)


async def list_choices(office: Office, caller: Caller, account: str | None = None) -> TariffChoice:
    """What that account, or the only one with a choice, may change to now.

    Raises NoOtherTariff, WhichAccount, what `check_may_change` does, NotLinked, NotFound, NotOffered.
    """
    provider, rules = change_rules(office, caller)
    async with office.store.snapshot() as tx:
        chosen = await pick_account(tx, provider, caller, account)
        await check_may_change(tx, office, provider, rules, chosen)
        fitting = _fitting(provider, chosen, await _segment(tx, caller))
    return TariffChoice(
        describe_account(provider, chosen), tuple(offer_tariff(provider, one) for one in fitting), rules.when
    )


async def preview_change(office: Office, caller: Caller, account: str | None, tariff: str, when: When) -> ChangePlan:
    """What changing to the tariff of that code would be.

    Raises as `list_choices`, and SameTariff, OtherPayment, NotForAccount, NotEnough.
    """
    provider, _ = change_rules(office, caller)
    async with office.store.snapshot() as tx:
        chosen = await pick_account(tx, provider, caller, account)
        return await plan_change(tx, office, caller, chosen, tariff=tariff, when=when)


async def plan_change(
    tx: Transaction, office: Office, caller: Caller, account: BillingAccount, *, tariff: str, when: When
) -> ChangePlan:
    """The change of that account, in the caller's transaction. Raises as `preview_change`."""
    provider, rules = change_rules(office, caller)
    await check_may_change(tx, office, provider, rules, account)
    new = _the_tariff(provider, account, tariff, await _segment(tx, caller))
    old = _tariff_of(provider, account)
    today = office.today(caller)
    month = await month_of(tx, provider, account, today)
    if when == "now" and account.payment == "postpaid":
        share = (month.end - today).days / (month.end - month.start).days
        cost = cost_of(account, rules.fee + max(0, round((new.fee - old.fee) * share)))
    else:
        cost = cost_of(account, rules.fee + new.fee if when == "now" else 0)
    return ChangePlan(
        account=describe_account(provider, account),
        old=offer_tariff(provider, old, mine=True),
        new=offer_tariff(provider, new),
        when=when,
        starts_on=today if when == "now" else month.end,
        cost=cost,
        lost=tuple(one.name for one in await services_lost(tx, provider, account, new)),
        rest_lost=when == "now" and account.payment == "prepaid" and old.fee > 0,
    )


async def services_lost(
    tx: Transaction, provider: Provider, account: BillingAccount, new: Tariff
) -> tuple[Service, ...]:
    """The account's services that the new tariff does not allow, and those that need them."""
    codes = on_of(await products_on(tx, [account]), account)
    unfit = [one for one in provider.services if one.code in codes and new.code not in (one.tariffs or {new.code})]
    lost = {one.code for one in unfit} | {one.code for gone in unfit for one in needing(provider, gone, codes)}
    return tuple(one for one in provider.services if one.code in lost)


async def pick_account(
    tx: Transaction, provider: Provider, caller: Caller, number: str | None, *, lock: bool = False
) -> BillingAccount:
    """The account of that number, or the only one that has other tariffs to choose from."""
    accounts = await accounts_of(tx, caller, lock=lock)
    if number is not None:
        return account_numbered(provider, accounts, number)
    segment = await _segment(tx, caller)
    possible = [one for one in accounts if _fitting(provider, one, segment)]
    if not possible:
        raise NoOtherTariff
    if len(possible) > 1:
        raise which_account(provider, possible)
    return possible[0]


def change_rules(office: Office, caller: Caller) -> tuple[Provider, TariffChangeRules]:
    """The provider and its rules of change, or NotOffered."""
    provider = office.provider(caller)
    require_offer(provider, "tariff_changes")
    if provider.tariff_changes is None:
        raise NotOffered(provider=provider.title)
    return provider, provider.tariff_changes


def offer_tariff(provider: Provider, tariff: Tariff, *, mine: bool = False) -> TariffOffer:
    return TariffOffer(
        code=tariff.code,
        name=tariff.name,
        aliases=tariff.aliases,
        fee=provider.money(tariff.fee),
        period=tariff.period,
        prepaid=tariff.payment == "prepaid",
        includes=tariff.includes,
        mine=mine,
    )


async def _segment(tx: Transaction, caller: Caller) -> str:
    return (await customer_of(tx, caller)).segment


def _fitting(provider: Provider, account: BillingAccount, segment: str) -> list[Tariff]:
    return [
        one
        for one in provider.tariffs
        if one.code != account.tariff
        and account.kind in one.kinds
        and one.payment == account.payment
        and segment in one.segments
    ]


def _the_tariff(provider: Provider, account: BillingAccount, code: str, segment: str) -> Tariff:
    tariff, number = provider.tariff(code), Code(account.number)
    if tariff is None:
        raise NotFound
    if tariff.code == account.tariff:
        raise SameTariff(tariff=tariff.name, account=number)
    if tariff in _fitting(provider, account, segment):
        return tariff
    if account.kind in tariff.kinds and segment in tariff.segments:
        raise OtherPayment(tariff=tariff.name, account=number)
    raise NotForAccount(tariff=tariff.name, account=number)


def _tariff_of(provider: Provider, account: BillingAccount) -> Tariff:
    tariff = provider.tariff(account.tariff)
    if tariff is None:
        raise NoOtherTariff
    return tariff
