"""What is owed on an account: unpaid bills, a promised payment, a balance below zero."""

from sqlalchemy import func, select

from backoffice.models.accounts import BillingAccount
from backoffice.models.billing import CustomerBill
from backoffice.models.promises import PaymentPromise
from backoffice.store import Transaction
from backoffice.values import Money


async def owed_on(tx: Transaction, account: BillingAccount) -> Money:
    """All that is owed on the account, whoever has to pay it."""
    bills = await tx.scalar(select(func.sum(CustomerBill.remaining_minor)).where(CustomerBill.account_id == account.id))
    promises = await tx.scalar(
        select(func.sum(PaymentPromise.amount_minor + PaymentPromise.fee_minor)).where(
            PaymentPromise.account_id == account.id, PaymentPromise.settled_at.is_(None)
        )
    )
    below_zero = max(0, -account.balance_minor)
    return Money(int(bills or 0) + int(promises or 0) + below_zero, account.currency)
