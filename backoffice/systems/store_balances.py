"""Prepaid balances from our own database."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from sqlalchemy import func, select, union_all

from backoffice.models.accounts import BillingAccount
from backoffice.models.charges import Charge
from backoffice.models.payments import Payment
from backoffice.models.usage import UsageRecord
from backoffice.ports import Spent, TopUp
from backoffice.store import Store, Transaction
from backoffice.values import Money


class StoreBalances:
    """See `ports.Balances`."""

    def __init__(self, store: Store) -> None:
        self._store = store

    async def of(self, accounts: Sequence[BillingAccount]) -> Mapping[str, Money]:
        return {one.number: Money(one.balance_minor, one.currency) for one in accounts}

    async def spent(self, accounts: Sequence[BillingAccount], *, day: datetime, month: datetime) -> Mapping[str, Spent]:
        async with self._store.snapshot() as tx:
            return {one.number: await _spent(tx, one, day, month) for one in accounts}

    async def last_top_ups(self, accounts: Sequence[BillingAccount]) -> Mapping[str, TopUp]:
        async with self._store.snapshot() as tx:
            found = {one.number: await _last_top_up(tx, one) for one in accounts}
        return {number: top_up for number, top_up in found.items() if top_up is not None}


async def _spent(tx: Transaction, account: BillingAccount, day: datetime, month: datetime) -> Spent:
    """By use and by what was bought from the balance."""
    used = select(UsageRecord.at, UsageRecord.charged_minor.label("minor")).where(
        UsageRecord.account_id == account.id, UsageRecord.at >= month
    )
    bought = select(Charge.at, Charge.amount_minor).where(
        Charge.account_id == account.id, Charge.paid_from == "balance", Charge.at >= month
    )
    costs = union_all(used, bought).subquery().c
    sums = (func.sum(costs.minor).filter(costs.at >= day), func.sum(costs.minor))
    day_minor, month_minor = (await tx.execute(select(*sums))).one()
    return Spent(Money(int(day_minor or 0), account.currency), Money(int(month_minor or 0), account.currency))


async def _last_top_up(tx: Transaction, account: BillingAccount) -> TopUp | None:
    payment = await tx.scalar(
        select(Payment)
        .where(Payment.account_id == account.id, Payment.purpose == "top_up", Payment.state == "paid")
        .order_by(Payment.settled_at.desc())
        .limit(1)
    )
    if payment is None or payment.settled_at is None:
        return None
    return TopUp(Money(payment.amount_minor, payment.currency), payment.settled_at)
