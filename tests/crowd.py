"""More people than the demo has, where numbers count and names do not."""

from datetime import timedelta

from sqlalchemy import insert

from backoffice.ebill_amounts import month_before
from backoffice.ids import new_id
from backoffice.models.accounts import BillingAccount, Customer
from backoffice.models.usage import MonthlyUsage
from backoffice.office import Office


async def crowd(office: Office, accounts: int) -> None:
    """Add that many customers of electricity, with an account and a month's consumption each."""
    people = [
        {
            "id": new_id(),
            "provider": "sec",
            "name": f"عميل {n}",
            "phone": f"+9665{n:08}",
            "segment": "individual",
            "language": "ar",
            "created_at": office.clock.now() - timedelta(days=400),
        }
        for n in range(accounts)
    ]
    meters = [
        {
            "id": new_id(),
            "provider": "sec",
            "customer_id": person["id"],
            "number": f"4{n:010}",
            "kind": "electricity",
            "payment": "postpaid",
            "tariff": "residential",
            "currency": "SAR",
            "balance_minor": 0,
            "opened_at": person["created_at"],
        }
        for n, person in enumerate(people)
    ]
    month, _ = month_before(office.providers["sec"].day(office.clock.now()))
    used = [{"account_id": meter["id"], "month": month, "quantity": 1000} for meter in meters]
    async with office.store.transaction() as tx:
        for model, values in ((Customer, people), (BillingAccount, meters), (MonthlyUsage, used)):
            await tx.execute(insert(model), values)
