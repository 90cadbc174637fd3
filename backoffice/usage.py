"""What was used: the balance with what was spent of it, calls, messages and data of some days, consumption by month."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Literal, TypeAlias
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, func, select

from backoffice.access import account_numbered, accounts_of
from backoffice.accounts import AccountSummary, describe_account, which_account
from backoffice.errors import NotFound, NotOffered, Refusal
from backoffice.models.accounts import BillingAccount
from backoffice.models.usage import MonthlyUsage, UsageRecord
from backoffice.office import Caller, Office, require_offer
from backoffice.periods import month_began
from backoffice.ports import Spent, TopUp
from backoffice.promises import OpenPromise, open_promise
from backoffice.providers import Provider
from backoffice.store import Transaction
from backoffice.values import Money

Kind: TypeAlias = Literal["call", "message", "data"]
KINDS: tuple[Kind, ...] = ("call", "message", "data")
KEPT_DAYS = 90
"""How far back single records are told."""

_MONTHS = 12


@dataclass(frozen=True, slots=True)
class Balance:
    """A prepaid account's balance, what was spent today and since the first of the month (None where the provider's
    system does not tell), the last top-up, and credit that is to be paid back."""

    account: AccountSummary
    balance: Money
    spent: Spent | None
    last_top_up: TopUp | None
    promise: OpenPromise | None


@dataclass(frozen=True, slots=True)
class Record:
    """One call, message or stretch of data. `quantity` is in seconds, messages or kilobytes."""

    kind: Kind
    at: datetime
    other_party: str | None
    quantity: int
    charged: Money


@dataclass(frozen=True, slots=True)
class Usage:
    """The records of some days, both included, oldest first, and what they cost together."""

    account: AccountSummary
    first: date
    last: date
    records: tuple[Record, ...]
    total: Money


@dataclass(frozen=True, slots=True)
class Consumption:
    """Up to twelve months, oldest first: the first day of each and how much, in `unit` (kWh or MB)."""

    account: AccountSummary
    unit: str
    months: tuple[tuple[date, int], ...]


class DaysTooFarBack(Refusal):
    """Records are kept for some days only. Values: days (int), first (date): the first day that is there."""

    reply = "usage_too_far_back"


class NothingMeasured(Refusal):
    """No consumption is known of the account yet."""

    reply = "consumption_none"


async def read_balances(office: Office, caller: Caller) -> tuple[Balance, ...]:
    """The balances of the caller's prepaid accounts, oldest account first. Raises NotLinked, NotOffered, SystemDown."""
    provider = office.provider(caller)
    require_offer(provider, "balance")
    today = office.today(caller)
    async with office.store.snapshot() as tx:
        accounts = [one for one in await accounts_of(tx, caller) if one.payment == "prepaid"]
        promises = {one.number: await open_promise(tx, provider, one) for one in accounts}
    system = office.system(caller).balances
    left = await system.of(accounts)
    day, month = _start_of(provider, today), _start_of(provider, month_began(provider, today))
    spent = await system.spent(accounts, day=day, month=month)
    top_ups = await system.last_top_ups(accounts)
    return tuple(
        Balance(
            account=describe_account(provider, one),
            balance=left[one.number],
            spent=spent.get(one.number),
            last_top_up=top_ups.get(one.number),
            promise=promises[one.number],
        )
        for one in accounts
    )


async def pick_used(office: Office, caller: Caller, account: str | None = None) -> str:
    """The number of the account whose use is meant. Raises WhichAccount, NotLinked, NotFound, NotOffered."""
    provider = office.provider(caller)
    require_offer(provider, "usage")
    async with office.store.snapshot() as tx:
        return _one_of(provider, await accounts_of(tx, caller), account).number


async def list_usage(
    office: Office, caller: Caller, account: str, *, first: date, last: date, kinds: Collection[str]
) -> Usage:
    """What was used on those days. Raises DaysTooFarBack, NotLinked, NotFound, NotOffered."""
    provider = _usage_provider(office, caller, first)
    async with office.store.snapshot() as tx:
        chosen = account_numbered(provider, await accounts_of(tx, caller), account)
        rows = await tx.scalars(
            select(UsageRecord)
            .where(*_within(provider, chosen, first, last, kinds))
            .order_by(UsageRecord.at, UsageRecord.id)
        )
        records = tuple(_record(row, chosen.currency) for row in rows)
    total = Money(sum(record.charged.minor for record in records), chosen.currency)
    return Usage(describe_account(provider, chosen), first, last, records, total)


async def count_usage(
    office: Office, caller: Caller, account: str, *, first: date, last: date, kinds: Collection[str]
) -> int:
    """How many records `list_usage` would tell. Raises as it does."""
    provider = _usage_provider(office, caller, first)
    async with office.store.snapshot() as tx:
        chosen = account_numbered(provider, await accounts_of(tx, caller), account)
        counted = select(func.count()).where(*_within(provider, chosen, first, last, kinds))
        return await tx.scalar(counted) or 0


def _usage_provider(office: Office, caller: Caller, first: date) -> Provider:
    """The provider, if it tells use at all and that day's still."""
    provider = office.provider(caller)
    require_offer(provider, "usage")
    oldest = office.today(caller) - timedelta(days=KEPT_DAYS)
    if first < oldest:
        raise DaysTooFarBack(days=KEPT_DAYS, first=oldest)
    return provider


def _within(
    provider: Provider, account: BillingAccount, first: date, last: date, kinds: Collection[str]
) -> tuple[ColumnElement[bool], ...]:
    return (
        UsageRecord.account_id == account.id,
        UsageRecord.kind.in_(kinds),
        UsageRecord.at >= _start_of(provider, first),
        UsageRecord.at < _start_of(provider, last + timedelta(days=1)),
    )


async def pick_measured(office: Office, caller: Caller, account: str | None = None) -> str:
    """The number of the account whose consumption is meant. Raises WhichAccount, NotLinked, NotFound, NotOffered."""
    provider = office.provider(caller)
    async with office.store.snapshot() as tx:
        return _one_of(provider, await _measured(tx, provider, caller), account).number


async def read_consumption(office: Office, caller: Caller, account: str) -> Consumption:
    """The last twelve months. Raises NothingMeasured, NotLinked, NotFound, NotOffered."""
    provider = office.provider(caller)
    async with office.store.snapshot() as tx:
        chosen = account_numbered(provider, await _measured(tx, provider, caller), account)
        rows = await tx.scalars(
            select(MonthlyUsage)
            .where(MonthlyUsage.account_id == chosen.id)
            .order_by(MonthlyUsage.month.desc())
            .limit(_MONTHS)
        )
        months = tuple((row.month, row.quantity) for row in reversed(list(rows)))
    if not months:
        raise NothingMeasured
    unit = provider.account_kind(chosen.kind).unit or ""
    return Consumption(describe_account(provider, chosen), unit, months)


async def _measured(tx: Transaction, provider: Provider, caller: Caller) -> list[BillingAccount]:
    """The caller's accounts of the kinds that are measured. Raises NotOffered where no kind is."""
    kinds = {kind.code for kind in provider.account_kinds if kind.unit}
    if not kinds:
        raise NotOffered(provider=provider.title)
    return [account for account in await accounts_of(tx, caller) if account.kind in kinds]


def _one_of(provider: Provider, accounts: list[BillingAccount], number: str | None) -> BillingAccount:
    if number is not None:
        return account_numbered(provider, accounts, number)
    if not accounts:
        raise NotFound
    if len(accounts) > 1:
        raise which_account(provider, accounts)
    return accounts[0]


def _record(row: UsageRecord, currency: str) -> Record:
    return Record(row.kind, row.at, row.other_party, row.quantity, Money(row.charged_minor, currency))  # type: ignore[arg-type]


def _start_of(provider: Provider, day: date) -> datetime:
    return datetime.combine(day, time(), ZoneInfo(provider.time_zone))
