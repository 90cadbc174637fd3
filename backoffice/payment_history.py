"""The payments of a customer: what arrived, what is on its way, what did not come through."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select

from backoffice.access import account_numbered, accounts_of
from backoffice.models.payments import Payment
from backoffice.office import Caller, Office, require_offer
from backoffice.payments import State, state_of
from backoffice.values import Money

_MOST = 12


@dataclass(frozen=True, slots=True)
class PastPayment:
    """One payment. `at` is when it arrived or failed, or when it was ordered."""

    reference: str
    account: str
    purpose: str
    amount: Money
    state: State
    at: datetime


async def payment_history(office: Office, caller: Caller, account: str | None = None) -> tuple[PastPayment, ...]:
    """The last payments, newest first: of all accounts or of one. Links that were never used are left out.

    Raises NotLinked, NotFound, NotOffered.
    """
    provider = office.provider(caller)
    require_offer(provider, "payments")
    now = office.clock.now()
    async with office.store.snapshot() as tx:
        accounts = await accounts_of(tx, caller)
        if account is not None:
            accounts = [account_numbered(provider, accounts, account)]
        numbers = {one.id: one.number for one in accounts}
        rows = await tx.scalars(
            select(Payment)
            .where(Payment.account_id.in_(numbers))
            .order_by(func.coalesce(Payment.settled_at, Payment.created_at).desc(), Payment.reference)
            .limit(2 * _MOST)
        )
        past = [
            PastPayment(
                reference=row.reference,
                account=numbers[row.account_id],
                purpose=row.purpose,
                amount=Money(row.amount_minor, row.currency),
                state=state_of(row, now),
                at=row.settled_at or row.created_at,
            )
            for row in rows
        ]
    return tuple(one for one in past if one.state != "expired")[:_MOST]
