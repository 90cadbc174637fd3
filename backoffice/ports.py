"""What the use cases ask of the systems behind them, topic by topic, whoever keeps the data.

`systems/store_*.py` answer from our own database, `systems/tmf_*.py` ask the provider by TM Forum Open APIs.
Who is calling, what they may see, their confirmation, the audit trail and doing things once stay ours: a port is given
accounts that were found to be the caller's. None of them is called inside of a transaction.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from backoffice.errors import Refusal
from backoffice.models.accounts import BillingAccount
from backoffice.values import Money, Name


class SystemDown(Refusal):
    """The provider's own system does not answer. Values: provider (Name)."""

    reply = "system_down"


@dataclass(frozen=True, slots=True)
class BillRecord:
    """One bill; the period includes both days. `remaining` is what is still to be paid of `amount`."""

    id: str
    number: str
    period_start: date
    period_end: date
    issued_on: date
    due_on: date
    amount: Money
    remaining: Money


@dataclass(frozen=True, slots=True)
class BillItem:
    """One line of a bill."""

    name: Name
    amount: Money


class Bills(Protocol):
    """TMF678."""

    async def of(self, accounts: Sequence[BillingAccount]) -> Mapping[str, Sequence[BillRecord]]:
        """The last two years' bills and whatever is unpaid, newest first, by the accounts' numbers."""
        ...

    async def items(self, bill: BillRecord) -> Sequence[BillItem]:
        """The lines of a bill, in its order."""
        ...


@dataclass(frozen=True, slots=True)
class Spent:
    """What was spent of a balance today and since the first of the month."""

    today: Money
    month: Money


@dataclass(frozen=True, slots=True)
class TopUp:
    """Money that a balance got."""

    amount: Money
    at: datetime


class Balances(Protocol):
    """TMF654, for prepaid accounts; all by the accounts' numbers."""

    async def of(self, accounts: Sequence[BillingAccount]) -> Mapping[str, Money]:
        """What each has left, below zero where it owes."""
        ...

    async def spent(self, accounts: Sequence[BillingAccount], *, day: datetime, month: datetime) -> Mapping[str, Spent]:
        """What was spent since those moments; nothing of accounts whose system does not tell."""
        ...

    async def last_top_ups(self, accounts: Sequence[BillingAccount]) -> Mapping[str, TopUp]:
        """The newest of each account that had one."""
        ...


@dataclass(frozen=True, slots=True)
class System:
    """What stands behind one provider's use cases."""

    bills: Bills
    balances: Balances
