"""When an account may not change its tariff, whichever it would be."""

from datetime import date, timedelta

from sqlalchemy import func, select

from backoffice.errors import Refusal
from backoffice.models.accounts import BillingAccount
from backoffice.models.billing import CustomerBill
from backoffice.models.promises import PaymentPromise
from backoffice.models.tariffs import TariffChange
from backoffice.office import Office
from backoffice.pack_services import TariffChangeRules
from backoffice.providers import Provider
from backoffice.store import Transaction
from backoffice.values import Code, Money

MONTH = timedelta(days=30)


class ChangeWaiting(Refusal):
    """There is a change already. Values: tariff (Name), starts (date), account (Code)."""

    reply = "tariff_change_waiting"


class DebtOverdue(Refusal):
    """A bill is overdue. Values: amount (Money), account (Code)."""

    reply = "tariff_debt"


class PromiseOwed(Refusal):
    """A promised payment is not paid back. Values: total (Money), due (date)."""

    reply = "tariff_promise_owed"


class ChangedLately(Refusal):
    """There were as many changes as there may be. Values: days (int): in which time; next (date): when again."""

    reply = "tariff_changed_lately"


async def check_may_change(
    tx: Transaction, office: Office, provider: Provider, rules: TariffChangeRules, account: BillingAccount
) -> None:
    """Raises ChangeWaiting, DebtOverdue, PromiseOwed or ChangedLately."""
    today = provider.day(office.clock.now())
    waiting = await waiting_change(tx, account)
    tariff = provider.tariff(waiting.new_tariff) if waiting else None
    if waiting and tariff:
        raise ChangeWaiting(tariff=tariff.name, starts=waiting.starts_on, account=Code(account.number))
    await _check_debts(tx, provider, account, today)
    changes = await tx.scalars(
        select(TariffChange.starts_on)
        .where(
            TariffChange.account_id == account.id,
            TariffChange.state == "done",
            TariffChange.starts_on > today - MONTH,
        )
        .order_by(TariffChange.starts_on.desc())
        .limit(rules.a_month)
    )
    begun = list(changes)
    if len(begun) == rules.a_month:
        raise ChangedLately(days=MONTH.days, next=begun[-1] + MONTH)


async def waiting_change(tx: Transaction, account: BillingAccount) -> TariffChange | None:
    """The change that waits for the account's next period."""
    found: TariffChange | None = await tx.scalar(
        select(TariffChange).where(TariffChange.account_id == account.id, TariffChange.state == "waiting")
    )
    return found


async def _check_debts(tx: Transaction, provider: Provider, account: BillingAccount, today: date) -> None:
    overdue = await tx.scalar(
        select(func.coalesce(func.sum(CustomerBill.remaining_minor), 0)).where(
            CustomerBill.account_id == account.id, CustomerBill.due_on < today
        )
    )
    if overdue:
        raise DebtOverdue(amount=Money(int(overdue), account.currency), account=Code(account.number))
    promise = await tx.scalar(
        select(PaymentPromise).where(PaymentPromise.account_id == account.id, PaymentPromise.settled_at.is_(None))
    )
    if promise is not None:
        raise PromiseOwed(
            total=Money(promise.amount_minor + promise.fee_minor, promise.currency),
            due=provider.day(promise.due_at),
        )
