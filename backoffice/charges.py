"""What is bought is charged here: prepaid accounts pay at once from their balance, the others with their next bill."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal, TypeAlias

from backoffice.errors import Refusal
from backoffice.ids import new_id
from backoffice.models.accounts import BillingAccount
from backoffice.models.charges import Charge
from backoffice.store import Transaction
from backoffice.values import Code, Money

Reason: TypeAlias = Literal["service", "tariff", "bundle", "setup"]


@dataclass(frozen=True, slots=True)
class Cost:
    """What a purchase costs at once. `left` is the balance after it; None where it goes on the bill or is nothing."""

    amount: Money
    left: Money | None


class NotEnough(Refusal):
    """The prepaid balance does not reach. Values: price, balance, missing (Money), account (Code)."""

    reply = "not_enough_balance"


def cost_of(account: BillingAccount, minor: int) -> Cost:
    """What `charge` would take. Raises NotEnough."""
    amount = Money(minor, account.currency)
    if account.payment != "prepaid" or not minor:
        return Cost(amount, None)
    balance = Money(account.balance_minor, account.currency)
    left = balance - amount
    if left.minor < 0:
        missing = Money(-left.minor, left.currency)
        raise NotEnough(price=amount, balance=balance, missing=missing, account=Code(account.number))
    return Cost(amount, left)


def charge(tx: Transaction, account: BillingAccount, minor: int, *, reason: Reason, code: str, at: datetime) -> Cost:
    """Take that amount for that thing of the pack; nothing is written where it is nothing. Raises NotEnough."""
    cost = cost_of(account, minor)
    if not minor:
        return cost
    if cost.left is not None:
        account.balance_minor = cost.left.minor
    tx.add(
        Charge(
            id=new_id(),
            account_id=account.id,
            reason=reason,
            code=code,
            amount_minor=minor,
            paid_from="bill" if cost.left is None else "balance",
            at=at,
        )
    )
    return cost
