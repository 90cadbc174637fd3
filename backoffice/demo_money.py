"""What the demo's people paid and used: made up from their account's number, so that it is the same each time."""

import random
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from backoffice.ids import new_id, new_reference
from backoffice.models.accounts import BillingAccount
from backoffice.models.billing import CustomerBill
from backoffice.models.payments import Payment, PaymentItem
from backoffice.models.usage import MonthlyUsage, UsageRecord
from backoffice.periods import month_began
from backoffice.providers import Provider

_DAYS = 60
_MONTHS = 12
_NUMBERS = {
    "SA": ("+966505550101", "+966555550102", "+966112345678"),
    "IR": ("+989125550101", "+989355550102", "+982188776655"),
}
_PRICES = {"SAR": {"call": 30, "message": 25, "data": 5}, "IRR": {"call": 900, "message": 150, "data": 250}}
_OF_MONTH = (62, 58, 55, 60, 88, 118, 140, 146, 121, 84, 63, 60)  # per cent of the usual, January first: hot summers


def used(account: BillingAccount, provider: Provider, now: datetime) -> Iterator[UsageRecord]:
    """Calls, messages and data of a mobile line's last weeks."""
    if account.kind != "mobile":
        return
    chance = random.Random(account.number)  # noqa: S311 - not for secrets
    zone = ZoneInfo(provider.time_zone)
    opened = account.opened_at.astimezone(zone).date()
    today = now.astimezone(zone).date()
    for back in range(_DAYS, -1, -1):
        day = today - timedelta(days=back)
        if day <= opened:
            continue
        for _ in range(chance.randint(1, 3)):
            at = datetime.combine(day, time(chance.randint(7, 22), chance.randint(0, 59)), zone).astimezone(UTC)
            record = _one_use(account, provider, at, chance)
            if at <= now:
                yield record


def _one_use(account: BillingAccount, provider: Provider, at: datetime, chance: random.Random) -> UsageRecord:
    kind = chance.choice(("call", "call", "message", "data"))
    quantity = {"call": chance.randint(20, 900), "message": 1, "data": chance.randint(4_000, 400_000)}[kind]
    units = {"call": -(-quantity // 60), "message": 1, "data": quantity // 10_000}[kind]
    return UsageRecord(
        id=new_id(),
        account_id=account.id,
        kind=kind,
        at=at,
        other_party=None if kind == "data" else chance.choice(_NUMBERS[provider.country]),
        quantity=quantity,
        charged_minor=units * _PRICES[account.currency][kind] if account.payment == "prepaid" else 0,
    )


def consumed(account: BillingAccount, provider: Provider, today: date) -> Iterator[MonthlyUsage]:
    """Twelve whole months of a measured account; electricity follows the summer."""
    unit = provider.account_kind(account.kind).unit
    if unit is None:
        return
    chance = random.Random(account.number)  # noqa: S311 - not for secrets
    usual = chance.randint(1400, 1900) if unit == "kWh" else chance.randint(18_000, 60_000)
    for month in _whole_months(today, provider):
        share = _OF_MONTH[month.month - 1] if unit == "kWh" else chance.randint(70, 130)
        yield MonthlyUsage(account_id=account.id, month=month, quantity=usual * share // 100)


def _whole_months(today: date, provider: Provider) -> Iterator[date]:
    """The first days of the last twelve months that are over, in the country's calendar, newest first."""
    day = today
    for _ in range(_MONTHS + 1):
        first = month_began(provider, day)
        if day != today:
            yield first
        day = first - timedelta(days=1)


def payments_of(account: BillingAccount, bills: list[CustomerBill]) -> Iterator[Payment | PaymentItem]:
    """A payment for each bill of the account that is paid, some days after it was issued."""
    for bill in bills:
        if bill.remaining_minor:
            continue
        payment = _paid(account, "bill", bill.amount_minor, _noon(bill.issued_on + timedelta(days=5)))
        yield payment
        yield PaymentItem(payment_id=payment.id, subject_id=bill.id, amount_minor=bill.amount_minor)


def top_up_of(account: BillingAccount, provider: Provider, now: datetime) -> Payment:
    """The prepaid account's last top-up, about two weeks ago."""
    rules = provider.top_up
    minor = rules.suggested[0] if rules else 0
    return _paid(account, "top_up", minor, now - timedelta(days=13, hours=2))


def _paid(account: BillingAccount, purpose: str, minor: int, at: datetime) -> Payment:
    return Payment(
        id=new_id(),
        provider=account.provider,
        account_id=account.id,
        conversation_id=None,
        reference=new_reference(),
        purpose=purpose,
        amount_minor=minor,
        currency=account.currency,
        state="paid",
        created_at=at - timedelta(minutes=3),
        expires_at=at + timedelta(minutes=57),
        settled_at=at,
    )


def _noon(day: date) -> datetime:
    return datetime.combine(day, time(9), UTC)
