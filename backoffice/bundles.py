"""Bundles of minutes, messages and data: chosen by what they hold, bought from the balance or on the bill."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import select

from backoffice import audit
from backoffice.access import account_numbered, accounts_of
from backoffice.accounts import AccountSummary, describe_account, which_account
from backoffice.bundle_words import Wish
from backoffice.catalog import find_named
from backoffice.charges import Cost, charge, cost_of
from backoffice.errors import NotFound, Refusal
from backoffice.ids import new_id
from backoffice.models.accounts import BillingAccount
from backoffice.models.bundles import BoughtBundle
from backoffice.office import Caller, Office, require_offer
from backoffice.pack_services import Allowance, Bundle
from backoffice.providers import Provider
from backoffice.store import Transaction
from backoffice.values import Money, Name


@dataclass(frozen=True, slots=True)
class BundleOffer:
    """A bundle of the catalogue, good for so many days."""

    code: str
    name: Name
    aliases: tuple[str, ...]
    price: Money
    days: int
    includes: Allowance


@dataclass(frozen=True, slots=True)
class BundleChoice:
    """The account, and the bundles that are for it."""

    account: AccountSummary
    bundles: tuple[BundleOffer, ...]


@dataclass(frozen=True, slots=True)
class BundlePlan:
    """What buying would be: the cost, and until when the bundle is good."""

    account: AccountSummary
    bundle: BundleOffer
    cost: Cost
    ends_at: datetime


@dataclass(frozen=True, slots=True)
class BundleLeft:
    """What is left of a bundle that was bought, until `ends_at`."""

    account: AccountSummary
    name: Name
    left: Allowance
    ends_at: datetime


class NoBundles(Refusal):
    """There are no bundles for the caller's accounts, or the named one."""

    reply = "bundles_none"


class BundleNotForAccount(Refusal):
    """The bundle is not for that account. Values: bundle (Name)."""

    reply = "bundle_not_for_account"


async def list_bundles(office: Office, caller: Caller, account: str | None = None) -> BundleChoice:
    """What can be bought for that account, or for the only one that there are bundles for.

    Raises NoBundles, WhichAccount, NotLinked, NotFound, NotOffered.
    """
    provider = office.provider(caller)
    require_offer(provider, "bundles")
    async with office.store.snapshot() as tx:
        chosen = _pick(provider, await accounts_of(tx, caller), account)
    offers = tuple(_offer(provider, one) for one in _for(provider, chosen))
    return BundleChoice(describe_account(provider, chosen), offers)


def find_bundles(provider: Provider, choice: BundleChoice, text: str, wish: Wish) -> tuple[str, ...]:
    """The codes of those that the words may mean: by what they hold, then by their names."""
    codes = {offer.code for offer in choice.bundles}
    bundles = [one for one in provider.bundles if one.code in codes]
    fitting = [one for one in bundles if wish.fits(one)]
    named = tuple(match.code for match in find_named(fitting or bundles, text))
    if len(named) == 1 or wish == Wish():
        return named
    return tuple(one.code for one in fitting) if len(fitting) < len(bundles) else ()


async def preview_bundle(office: Office, caller: Caller, bundle: str, account: str | None = None) -> BundlePlan:
    """What buying that bundle would be. Raises as `list_bundles`, and BundleNotForAccount, NotEnough."""
    provider = office.provider(caller)
    require_offer(provider, "bundles")
    async with office.store.snapshot() as tx:
        chosen = _pick(provider, await accounts_of(tx, caller), account)
    wanted = _the_bundle(provider, chosen, bundle)
    return BundlePlan(
        describe_account(provider, chosen),
        _offer(provider, wanted),
        cost_of(chosen, wanted.price),
        office.clock.now() + timedelta(days=wanted.days),
    )


async def buy_bundle(office: Office, caller: Caller, bundle: str, account: str | None = None) -> BundlePlan:
    """Buy it, once a message. Raises as `preview_bundle`."""
    provider = office.provider(caller)
    require_offer(provider, "bundles")
    async with office.store.transaction() as tx:
        accounts = await accounts_of(tx, caller, lock=True)
        done = await audit.already_done(tx, caller, "buy_bundle")
        if done is not None:
            return _bought(provider, accounts, await tx.get_one(BoughtBundle, done))
        chosen = _pick(provider, accounts, account)
        wanted = _the_bundle(provider, chosen, bundle)
        now = office.clock.now()
        charge(tx, chosen, wanted.price, reason="bundle", code=wanted.code, at=now)
        row = add_bundle(
            tx, chosen, wanted.code, wanted.includes, price=wanted.price, at=now, ends_at=now + timedelta(wanted.days)
        )
        audit.record(
            tx,
            caller,
            "buy_bundle",
            subject_id=row.id,
            actor_id=chosen.customer_id,
            at=now,
            account=chosen.number,
            bundle=wanted.code,
            price_minor=wanted.price,
        )
        return _bought(provider, accounts, row)


def add_bundle(
    tx: Transaction,
    account: BillingAccount,
    code: str,
    includes: Allowance,
    *,
    price: int,
    at: datetime,
    ends_at: datetime,
) -> BoughtBundle:
    """Give the account that allowance until then, in the caller's transaction."""
    row = BoughtBundle(
        id=new_id(),
        account_id=account.id,
        offering=code,
        price_minor=price,
        bought_at=at,
        ends_at=ends_at,
        minutes_left=includes.minutes,
        messages_left=includes.messages,
        megabytes_left=includes.megabytes,
    )
    tx.add(row)
    return row


async def list_left(office: Office, caller: Caller) -> tuple[BundleLeft, ...]:
    """What is left of the bundles on all accounts, the next to end first. Raises NotLinked."""
    provider = office.provider(caller)
    async with office.store.snapshot() as tx:
        accounts = {one.id: one for one in await accounts_of(tx, caller)}
        rows = await tx.scalars(
            select(BoughtBundle)
            .where(BoughtBundle.account_id.in_(accounts), BoughtBundle.ends_at > office.clock.now())
            .order_by(BoughtBundle.ends_at, BoughtBundle.id)
        )
        found = [(row, _left(row)) for row in rows]
    return tuple(
        BundleLeft(
            describe_account(provider, accounts[row.account_id]), _name(provider, row.offering), left, row.ends_at
        )
        for row, left in found
        if left != Allowance()
    )


def _pick(provider: Provider, accounts: list[BillingAccount], number: str | None) -> BillingAccount:
    if number is not None:
        chosen = account_numbered(provider, accounts, number)
        if not _for(provider, chosen):
            raise NoBundles
        return chosen
    possible = [one for one in accounts if _for(provider, one)]
    if not possible:
        raise NoBundles
    if len(possible) > 1:
        raise which_account(provider, possible)
    return possible[0]


def _for(provider: Provider, account: BillingAccount) -> list[Bundle]:
    return [
        one
        for one in provider.bundles
        if account.kind in one.kinds and (one.tariffs is None or account.tariff in one.tariffs)
    ]


def _the_bundle(provider: Provider, account: BillingAccount, code: str) -> Bundle:
    bundle = provider.bundle(code)
    if bundle is None:
        raise NotFound
    if bundle not in _for(provider, account):
        raise BundleNotForAccount(bundle=bundle.name)
    return bundle


def _offer(provider: Provider, bundle: Bundle) -> BundleOffer:
    price = provider.money(bundle.price)
    return BundleOffer(bundle.code, bundle.name, bundle.aliases, price, bundle.days, bundle.includes)


def _bought(provider: Provider, accounts: list[BillingAccount], row: BoughtBundle) -> BundlePlan:
    account = next(one for one in accounts if one.id == row.account_id)
    bundle = provider.bundle(row.offering)
    if bundle is None:
        raise NotFound
    left = Money(account.balance_minor, account.currency) if account.payment == "prepaid" else None
    cost = Cost(Money(row.price_minor, account.currency), left)
    return BundlePlan(describe_account(provider, account), _offer(provider, bundle), cost, row.ends_at)


def _left(row: BoughtBundle) -> Allowance:
    return Allowance(minutes=row.minutes_left, messages=row.messages_left, megabytes=row.megabytes_left)


def _name(provider: Provider, code: str) -> Name:
    found = provider.bundle(code) or (provider.loyalty and provider.loyalty.reward(code))
    return found.name if found else Name({"en": code})
