"""The months that an account is billed or renewed by."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

import jdatetime
from sqlalchemy import func, select

from backoffice.models.accounts import BillingAccount
from backoffice.models.billing import CustomerBill
from backoffice.models.tariffs import TariffChange
from backoffice.pack_parts import Period
from backoffice.providers import Provider
from backoffice.store import Transaction


@dataclass(frozen=True, slots=True)
class AccountMonth:
    """The month of an account that a day lies in. `end` is the first day of the next one."""

    start: date
    end: date


def months_after(day: date, months: int) -> date:
    """The same day that many months later, or earlier when negative; the month's last where it has no such day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def month_began(provider: Provider, day: date) -> date:
    """The first of that day's month in the country's calendar: the first of Azar in Iran."""
    if provider.country != "IR":
        return day.replace(day=1)
    first: date = jdatetime.date.fromgregorian(date=day).replace(day=1).togregorian()
    return first


def next_begin(begin: date, period: Period, day: date) -> date | None:
    """The first day after `day` on which what began on `begin` begins another period; None for what is paid once."""
    if period == "once":
        return None
    if period == "day":
        return day + timedelta(days=1)
    step = 12 if period == "year" else 1
    months = _whole_months(begin, day) // step * step + step
    return months_after(begin, months)


async def month_of(tx: Transaction, provider: Provider, account: BillingAccount, day: date) -> AccountMonth:
    """That account's month: bills join on each other, a prepaid month begins with the tariff."""
    begin = await _some_begin(tx, provider, account)
    months = _whole_months(begin, day)
    return AccountMonth(months_after(begin, months), months_after(begin, months + 1))


def _whole_months(begin: date, day: date) -> int:
    """How many months have passed between them; negative where `day` is earlier."""
    months = (day.year - begin.year) * 12 + day.month - begin.month
    return months if months_after(begin, months) <= day else months - 1


async def _some_begin(tx: Transaction, provider: Provider, account: BillingAccount) -> date:
    billed_to = await tx.scalar(select(func.max(CustomerBill.period_end)).where(CustomerBill.account_id == account.id))
    if billed_to is not None:
        return billed_to + timedelta(days=1)
    changed = await tx.scalar(
        select(func.max(TariffChange.starts_on)).where(
            TariffChange.account_id == account.id, TariffChange.at_once, TariffChange.state == "done"
        )
    )
    return changed or provider.day(account.opened_at)
