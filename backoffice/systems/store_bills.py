"""Bills from our own database."""

from collections.abc import Mapping, Sequence

from sqlalchemy import select

from backoffice.models.accounts import BillingAccount
from backoffice.models.billing import CustomerBill
from backoffice.ports import BillItem, BillRecord
from backoffice.store import Store, Transaction
from backoffice.values import Money, Name

_LOOK_BACK = 24


class StoreBills:
    """See `ports.Bills`."""

    def __init__(self, store: Store) -> None:
        self._store = store

    async def of(self, accounts: Sequence[BillingAccount]) -> Mapping[str, Sequence[BillRecord]]:
        async with self._store.snapshot() as tx:
            return {account.number: [_record(bill) for bill in await _newest(tx, account)] for account in accounts}

    async def items(self, bill: BillRecord) -> Sequence[BillItem]:
        async with self._store.snapshot() as tx:
            row = await tx.get_one(CustomerBill, bill.id)
        return [BillItem(Name(line["name"]), Money(line["minor"], row.currency)) for line in row.lines]


async def _newest(tx: Transaction, account: BillingAccount) -> list[CustomerBill]:
    of_account = select(CustomerBill).where(CustomerBill.account_id == account.id)
    newest = list(await tx.scalars(of_account.order_by(CustomerBill.period_start.desc()).limit(_LOOK_BACK)))
    if len(newest) < _LOOK_BACK:
        return newest
    old_debts = of_account.where(
        CustomerBill.remaining_minor > 0, CustomerBill.period_start < newest[-1].period_start
    ).order_by(CustomerBill.period_start.desc())
    return newest + list(await tx.scalars(old_debts))


def _record(bill: CustomerBill) -> BillRecord:
    return BillRecord(
        id=bill.id,
        number=bill.number,
        period_start=bill.period_start,
        period_end=bill.period_end,
        issued_on=bill.issued_on,
        due_on=bill.due_on,
        amount=Money(bill.amount_minor, bill.currency),
        remaining=Money(bill.remaining_minor, bill.currency),
    )
