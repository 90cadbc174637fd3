"""What the demo's people have, moved out of our database into a provider's own systems."""

from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import delete, select, update

from backoffice.models.accounts import BillingAccount
from backoffice.models.billing import CustomerBill
from backoffice.models.payments import Payment, PaymentItem
from backoffice.models.subscriptions import Product
from backoffice.office import Office
from backoffice.providers import Provider
from backoffice.store import Transaction
from backoffice.values import MINOR_DIGITS
from tests.backoffice.systems.carrying_out import product
from tests.backoffice.systems.server import TmfServer


async def move_out(office: Office, server: TmfServer) -> None:
    """Fill the server with what our tables say, and empty these: whoever looks into them finds nothing."""
    async with office.store.transaction() as tx:
        accounts = {account.id: account for account in await tx.scalars(select(BillingAccount))}
        await _bills(tx, office, accounts, server)
        await _balances(tx, accounts, server)
        await _products(tx, accounts, server)
        for model in (PaymentItem, Payment, CustomerBill, Product):
            await tx.execute(delete(model))
        await tx.execute(update(BillingAccount).values(balance_minor=0))


async def _bills(tx: Transaction, office: Office, accounts: dict[str, BillingAccount], server: TmfServer) -> None:
    bills, rates = [], []
    for bill in await tx.scalars(select(CustomerBill)):
        account = accounts[bill.account_id]
        provider = office.providers[account.provider]
        bills.append(customer_bill(bill, account, provider))
        rates += [
            {
                "id": f"{bill.id}-{place}",
                "name": line["name"]["en"],
                "bill": {"id": bill.id},
                "isBilled": True,
                "taxIncludedAmount": money(line["minor"], bill.currency),
            }
            for place, line in enumerate(bill.lines)
        ]
    server.resources |= {"customerBill": bills, "appliedCustomerBillingRate": rates}


def customer_bill(bill: CustomerBill, account: BillingAccount, provider: Provider) -> dict[str, Any]:
    """As the provider's billing would tell it."""

    def at(day: date, **later: int) -> str:
        return (datetime.combine(day, time(), ZoneInfo(provider.time_zone)) + timedelta(**later)).isoformat()

    return {
        "id": bill.id,
        "billNo": bill.number,
        "billDate": at(bill.issued_on, hours=9),
        "paymentDueDate": at(bill.due_on),
        "billingPeriod": {"startDateTime": at(bill.period_start), "endDateTime": at(bill.period_end, hours=23)},
        "billingAccount": {"id": account.number, "@referredType": "BillingAccount"},
        "taxIncludedAmount": money(bill.amount_minor, bill.currency),
        "remainingAmount": money(bill.remaining_minor, bill.currency),
        "state": "sent" if bill.remaining_minor else "settled",
    }


async def _balances(tx: Transaction, accounts: dict[str, BillingAccount], server: TmfServer) -> None:
    prepaid = [account for account in accounts.values() if account.payment == "prepaid"]
    paid_in = await tx.scalars(select(Payment).where(Payment.purpose == "top_up", Payment.state == "paid"))
    server.resources |= {
        "bucket": [one for account in prepaid for one in buckets(account)],
        "topupBalance": [top_up(payment, accounts[payment.account_id]) for payment in paid_in],
    }


async def _products(tx: Transaction, accounts: dict[str, BillingAccount], server: TmfServer) -> None:
    rows = await tx.scalars(select(Product).where(Product.ended_at.is_(None)))
    tariffs = [product(one.number, one.tariff or "none", one.opened_at.isoformat()) for one in accounts.values()]
    services = [product(accounts[row.account_id].number, row.offering, row.started_at.isoformat()) for row in rows]
    server.resources["product"] = [*tariffs, *services]


def buckets(account: BillingAccount) -> list[dict[str, Any]]:
    """Its money, beside what does not count: minutes, and money that is over."""
    owner = {"id": account.number, "@referredType": "BillingAccount"}
    left = quantity(account.balance_minor, account.currency)
    kinds = (
        ("monetary", "active", left),
        ("voice", "active", {"amount": 90, "units": "min"}),
        ("monetary", "expired", left),
    )
    return [
        {
            "id": f"{account.id}-{place}",
            "usageType": kind,
            "status": status,
            "remainingValue": remaining,
            "partyAccount": owner,
        }
        for place, (kind, status, remaining) in enumerate(kinds)
    ]


def top_up(payment: Payment, account: BillingAccount) -> dict[str, Any]:
    return {
        "id": payment.id,
        "usageType": "monetary",
        "status": "completed",
        "amount": quantity(payment.amount_minor, payment.currency),
        "confirmationDate": payment.settled_at.isoformat() if payment.settled_at else None,
        "partyAccount": {"id": account.number, "@referredType": "BillingAccount"},
    }


def quantity(minor: int, currency: str) -> dict[str, Any]:
    """Of money, as TMF654 writes it."""
    told = money(minor, currency)
    return {"amount": told["value"], "units": told["unit"]}


def money(minor: int, currency: str) -> dict[str, Any]:
    digits = MINOR_DIGITS[currency]
    return {"unit": currency, "value": minor / 10**digits if digits else minor}
