"""A bill line by line, beside the one before."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from backoffice.access import account_numbered, accounts_of, customer_of
from backoffice.accounts import AccountSummary, describe_account, which_account
from backoffice.errors import NotFound, Refusal
from backoffice.models.accounts import BillingAccount
from backoffice.office import Caller, Office, require_offer
from backoffice.ports import BillItem
from backoffice.providers import Provider
from backoffice.values import Money, Name


@dataclass(frozen=True, slots=True)
class BillLine:
    """One line; `before` is what the same line was the time before, None where there was none."""

    name: Name
    amount: Money
    before: Money | None

    @property
    def growth(self) -> int:
        """By how many minor units it is more than before."""
        return self.amount.minor - (self.before.minor if self.before else 0)


@dataclass(frozen=True, slots=True)
class BillInFull:
    """A bill with its lines. `paid` is whether nothing is left to pay of it; `before` is the amount of the last one."""

    account: AccountSummary
    number: str
    period_start: date
    period_end: date
    issued_on: date
    due_on: date
    amount: Money
    remaining: Money
    before: Money | None
    lines: tuple[BillLine, ...]
    customer: str

    @property
    def grew_most(self) -> BillLine | None:
        """The line that makes it more than the time before; None where it is not more."""
        if self.before is None or self.amount.minor <= self.before.minor:
            return None
        return max(self.lines, key=lambda line: line.growth)


class NoBillYet(Refusal):
    """The account has had no bill: it is new, or prepaid."""

    reply = "no_bill_yet"


async def pick_billed(office: Office, caller: Caller, account: str | None = None) -> str:
    """The number of the account that is meant: the named one, or the only billed one.

    Raises WhichAccount, NoBillYet, NotLinked, NotFound, NotOffered.
    """
    provider = office.provider(caller)
    require_offer(provider, "bills")
    async with office.store.snapshot() as tx:
        return _billed(provider, await accounts_of(tx, caller), account).number


async def bill_in_full(office: Office, caller: Caller, account: str | None = None) -> BillInFull:
    """The newest bill of the account. Raises as `pick_billed` does, and SystemDown."""
    provider = office.provider(caller)
    require_offer(provider, "bills")
    async with office.store.snapshot() as tx:
        chosen = _billed(provider, await accounts_of(tx, caller), account)
        customer = await customer_of(tx, caller)
    system = office.system(caller).bills
    newest = (await system.of([chosen]))[chosen.number][:2]
    if not newest:
        raise NoBillYet
    bill, before = newest[0], newest[1] if len(newest) > 1 else None
    return BillInFull(
        account=describe_account(provider, chosen),
        number=bill.number,
        period_start=bill.period_start,
        period_end=bill.period_end,
        issued_on=bill.issued_on,
        due_on=bill.due_on,
        amount=bill.amount,
        remaining=bill.remaining,
        before=before.amount if before else None,
        lines=_lines(await system.items(bill), await system.items(before) if before else ()),
        customer=customer.name,
    )


def _billed(provider: Provider, accounts: list[BillingAccount], number: str | None) -> BillingAccount:
    if number is not None:
        return account_numbered(provider, accounts, number)
    if not accounts:
        raise NotFound
    billed = [account for account in accounts if account.payment == "postpaid"]
    if not billed:
        raise NoBillYet
    if len(billed) > 1:
        raise which_account(provider, billed)
    return billed[0]


def _lines(items: Sequence[BillItem], before: Sequence[BillItem]) -> tuple[BillLine, ...]:
    """Lines of two bills are the same when they are called the same."""
    earlier = {_key(item): item.amount for item in before}
    return tuple(BillLine(item.name, item.amount, earlier.get(_key(item))) for item in items)


def _key(item: BillItem) -> str:
    return str(sorted(item.name.by_language.items()))
