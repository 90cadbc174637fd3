"""Loyalty points: how many, until when, and turning them into minutes, a discount or a voucher."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Literal, TypeAlias

from sqlalchemy import select

from backoffice import audit
from backoffice.access import account_numbered, accounts_of, customer_of
from backoffice.accounts import AccountSummary, describe_account, which_account
from backoffice.bundles import add_bundle
from backoffice.errors import NotFound, NotOffered, Refusal
from backoffice.ids import new_id, new_reference
from backoffice.models.accounts import BillingAccount, Customer
from backoffice.models.billing import CustomerBill
from backoffice.models.loyalty import PointsLot, Redemption
from backoffice.models.payments import Payment, PaymentItem
from backoffice.office import Caller, Office, require_offer
from backoffice.outbox import add_sms
from backoffice.pack_loyalty import LoyaltyRules, Reward
from backoffice.pack_services import Allowance
from backoffice.providers import Provider
from backoffice.store import Transaction
from backoffice.unpaid import NothingToPay, unpaid_of
from backoffice.values import Code, Money, Name

RewardKind: TypeAlias = Literal["bundle", "discount", "voucher"]


@dataclass(frozen=True, slots=True)
class Points:
    """The points of the programme that can be used, and which of them are over on which day, the next day first."""

    programme: Name
    total: int
    expiring: tuple[tuple[date, int], ...]


@dataclass(frozen=True, slots=True)
class RewardOffer:
    """A reward; `discount` and `includes` are nothing where it is of another kind. `missing` points are too few."""

    code: str
    name: Name
    aliases: tuple[str, ...]
    kind: RewardKind
    points: int
    missing: int
    includes: Allowance
    days: int
    discount: Money
    partner: Name | None


@dataclass(frozen=True, slots=True)
class RedeemPlan:
    """What redeeming would be: for that account, with so many points left."""

    account: AccountSummary
    reward: RewardOffer
    left: int


@dataclass(frozen=True, slots=True)
class Redeemed:
    """What points were turned into; `voucher` is the partner's code."""

    account: AccountSummary
    reward: RewardOffer
    left: int
    voucher: Code | None


class TooFewPoints(Refusal):
    """Values: reward (Name), points, total, missing (int)."""

    reply = "points_too_few"


class NothingToDiscount(Refusal):
    """No bill is open from which so much could be taken off. Values: reward (Name), discount (Money)."""

    reply = "points_nothing_to_discount"


async def check_points(office: Office, caller: Caller) -> Points:
    """The caller's points. Raises NotLinked, NotOffered."""
    provider, rules = _rules(office, caller)
    async with office.store.snapshot() as tx:
        lots = await _lots(tx, await customer_of(tx, caller), office.clock.now())
    days: dict[date, int] = {}
    for lot in lots:
        day = provider.day(lot.expires_at)
        days[day] = days.get(day, 0) + lot.left
    return Points(rules.name, sum(days.values()), tuple(days.items()))


async def list_rewards(office: Office, caller: Caller) -> tuple[RewardOffer, ...]:
    """All rewards, each with the points that are missing for it. Raises NotLinked, NotOffered."""
    provider, rules = _rules(office, caller)
    total = (await check_points(office, caller)).total
    return tuple(_offer(provider, one, total) for one in rules.rewards)


async def preview_redeem(office: Office, caller: Caller, reward: str, account: str | None = None) -> RedeemPlan:
    """What turning points into the reward of that code would be.

    Raises TooFewPoints, NothingToDiscount, WhichAccount, NotLinked, NotFound, NotOffered.
    """
    provider, rules = _rules(office, caller)
    async with office.store.snapshot() as tx:
        lots = await _lots(tx, await customer_of(tx, caller), office.clock.now())
        wanted = _the_reward(rules, reward, lots)
        chosen, _ = await _pick(tx, office, caller, wanted, account)
    total = sum(lot.left for lot in lots)
    return RedeemPlan(describe_account(provider, chosen), _offer(provider, wanted, total), total - wanted.points)


async def redeem_points(office: Office, caller: Caller, reward: str, account: str | None = None) -> Redeemed:
    """Turn points into the reward, those first that are over first. Once a message; raises as `preview_redeem`."""
    provider, rules = _rules(office, caller)
    async with office.store.transaction() as tx:
        customer, now = await customer_of(tx, caller, lock=True), office.clock.now()
        done = await audit.already_done(tx, caller, "redeem_points")
        if done is not None:
            return await _redeemed(tx, provider, rules, await tx.get_one(Redemption, done), now)
        lots = await _lots(tx, customer, now)
        wanted = _the_reward(rules, reward, lots)
        chosen, bill = await _pick(tx, office, caller, wanted, account)
        _use(lots, wanted.points)
        row = Redemption(
            id=new_id(),
            customer_id=customer.id,
            account_id=chosen.id,
            reward=wanted.code,
            points=wanted.points,
            bill_id=bill.id if bill else None,
            voucher=new_reference() if wanted.partner else None,
            at=now,
        )
        tx.add(row)
        _give(tx, row, wanted, to=customer, account=chosen, bill=bill)
        audit.record(
            tx,
            caller,
            "redeem_points",
            subject_id=row.id,
            actor_id=customer.id,
            at=now,
            account=chosen.number,
            reward=wanted.code,
            points=wanted.points,
        )
        await tx.flush()
        return await _redeemed(tx, provider, rules, row, now)


def _rules(office: Office, caller: Caller) -> tuple[Provider, LoyaltyRules]:
    provider = office.provider(caller)
    require_offer(provider, "loyalty")
    if provider.loyalty is None:
        raise NotOffered(provider=provider.title)
    return provider, provider.loyalty


async def _lots(tx: Transaction, customer: Customer, now: datetime) -> list[PointsLot]:
    """What can be used, the next to expire first."""
    found = await tx.scalars(
        select(PointsLot)
        .where(PointsLot.customer_id == customer.id, PointsLot.left > 0, PointsLot.expires_at > now)
        .order_by(PointsLot.expires_at, PointsLot.id)
    )
    return list(found)


def _the_reward(rules: LoyaltyRules, code: str, lots: Sequence[PointsLot]) -> Reward:
    reward, total = rules.reward(code), sum(lot.left for lot in lots)
    if reward is None:
        raise NotFound
    if reward.points > total:
        raise TooFewPoints(reward=reward.name, points=reward.points, total=total, missing=reward.points - total)
    return reward


async def _pick(
    tx: Transaction, office: Office, caller: Caller, reward: Reward, number: str | None
) -> tuple[BillingAccount, CustomerBill | None]:
    """The account that gets it, with the bill that a discount is taken off."""
    provider, accounts = office.provider(caller), await accounts_of(tx, caller)
    if number is not None:
        accounts = [account_numbered(provider, accounts, number)]
    bills: dict[str, CustomerBill] = {}
    if reward.discount:
        bills = await _open_bills(tx, office, caller, accounts, reward.discount)
        accounts = [one for one in accounts if one.id in bills]
        if not accounts:
            raise NothingToDiscount(reward=reward.name, discount=provider.money(reward.discount))
    elif reward.partner is None:
        kinds = {kind for tariff in provider.tariffs if tariff.includes.minutes for kind in tariff.kinds}
        accounts = [one for one in accounts if one.kind in kinds]
    if not accounts:
        raise NotFound
    if len(accounts) > 1 and reward.partner is None:
        raise which_account(provider, accounts)
    return accounts[0], bills.get(accounts[0].id)


async def _open_bills(
    tx: Transaction, office: Office, caller: Caller, accounts: list[BillingAccount], discount: int
) -> dict[str, CustomerBill]:
    """By account, the bill due the longest that is large enough, not paid in parts and not being paid just now."""
    provider = office.provider(caller)
    try:
        unpaid = await unpaid_of(tx, provider, accounts, office.today(caller))
    except NothingToPay:
        return {}
    being_paid = set(
        await tx.scalars(
            select(PaymentItem.subject_id)
            .join(Payment, Payment.id == PaymentItem.payment_id)
            .where(Payment.state == "pending", Payment.expires_at > office.clock.now())
        )
    )
    found: dict[str, CustomerBill] = {}
    for one in unpaid:
        if not one.parts and one.amount.minor >= discount and one.id not in being_paid:
            bill = await tx.get_one(CustomerBill, one.id)
            found.setdefault(bill.account_id, bill)
    return found


def _use(lots: Sequence[PointsLot], points: int) -> None:
    for lot in lots:
        used = min(lot.left, points)
        lot.left -= used
        points -= used


def _give(
    tx: Transaction,
    row: Redemption,
    reward: Reward,
    *,
    to: Customer,
    account: BillingAccount,
    bill: CustomerBill | None,
) -> None:
    if bill is not None:
        bill.remaining_minor -= reward.discount
    elif row.voucher is not None and reward.partner is not None:
        add_sms(
            tx,
            to=to.phone,
            reply="sms_voucher",
            args={"partner": reward.partner, "voucher": Code(row.voucher), "reward": reward.name},
            language=to.language,
            provider=to.provider,
            conversation_id=None,
            at=row.at,
        )
    else:
        ends_at = row.at + timedelta(days=reward.days)
        add_bundle(tx, account, reward.code, reward.includes, price=0, at=row.at, ends_at=ends_at)


def _offer(provider: Provider, reward: Reward, total: int) -> RewardOffer:
    kind: RewardKind = "discount" if reward.discount else "voucher" if reward.partner else "bundle"
    return RewardOffer(
        code=reward.code,
        name=reward.name,
        aliases=reward.aliases,
        kind=kind,
        points=reward.points,
        missing=max(0, reward.points - total),
        includes=reward.includes,
        days=reward.days,
        discount=provider.money(reward.discount),
        partner=reward.partner,
    )


async def _redeemed(
    tx: Transaction, provider: Provider, rules: LoyaltyRules, row: Redemption, now: datetime
) -> Redeemed:
    account = await tx.get_one(BillingAccount, row.account_id)
    reward = rules.reward(row.reward)
    if reward is None:
        raise NotFound
    left = sum(lot.left for lot in await _lots(tx, await tx.get_one(Customer, row.customer_id), now))
    voucher = Code(row.voucher) if row.voucher else None
    return Redeemed(describe_account(provider, account), _offer(provider, reward, left), left, voucher)
