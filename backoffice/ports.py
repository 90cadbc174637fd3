"""What the use cases ask of the systems behind them, topic by topic, whoever keeps the data.

`systems/store_*.py` answer from our own database, `systems/tmf_*.py` ask the provider by TM Forum Open APIs.
Who is calling, what they may see, their confirmation, the audit trail and doing things once stay ours: a port is given
accounts that were found to be the caller's. None of them is called inside of a transaction.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol, TypeAlias

from backoffice.errors import Refusal
from backoffice.models.accounts import BillingAccount
from backoffice.values import Money, Name


class SystemDown(Refusal):
    """The provider's own system does not answer. Values: provider (Name)."""

    reply = "system_down"


class SystemSilent(SystemDown):
    """It was asked to change something and did not say whether it did. Values: provider (Name)."""

    reply = "system_silent"


class OrderRefused(Refusal):
    """The provider's system does not carry out the order. Values: provider (Name)."""

    reply = "order_refused"


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
class ProductRecord:
    """A service that is on. `id` is what an order that ends it calls it."""

    id: str
    started_at: datetime


Products: TypeAlias = Mapping[tuple[str, str], ProductRecord]
"""What is on, by the account's id and the service's code."""


class Inventory(Protocol):
    """TMF637."""

    async def on(self, accounts: Sequence[BillingAccount]) -> Products:
        """The services that are on for those accounts."""
        ...


@dataclass(frozen=True, slots=True)
class OrderRecord:
    """An order that was taken. Not `done`: it is carried out later. `also` went with it."""

    id: str
    account: str  # its number
    service: str
    also: tuple[str, ...]
    on: bool
    done: bool
    at: datetime


class Orders(Protocol):
    """TMF641. What is ordered there is charged there."""

    async def place(
        self, account: BillingAccount, services: Sequence[str], products: Products, *, on: bool, key: str
    ) -> OrderRecord:
        """Order the first of the services and, with it, the others; once for that key, however often it is asked.

        `products` are those that are on. Raises OrderRefused, SystemSilent, SystemDown.
        """
        ...

    async def placed(self, key: str) -> OrderRecord | None:
        """What was ordered with that key. Raises OrderRefused, SystemDown."""
        ...


@dataclass(frozen=True, slots=True)
class System:
    """What stands behind one provider's use cases.

    Without `orders` services are switched in our own tables, in the transaction of whoever switches them.
    """

    bills: Bills
    balances: Balances
    inventory: Inventory
    orders: Orders | None = None
