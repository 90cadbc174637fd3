"""What tests of bought things ask of the store, or put into it."""

from sqlalchemy import select, update

from backoffice.demo_people import Person
from backoffice.models.accounts import BillingAccount
from backoffice.models.charges import Charge
from backoffice.office import Office


async def put_on_balance(office: Office, person: Person, minor: int) -> None:
    """Let the person's first account have that balance."""
    async with office.store.transaction() as tx:
        number = person.accounts[0].number
        await tx.execute(
            update(BillingAccount)
            .where(BillingAccount.provider == person.provider, BillingAccount.number == number)
            .values(balance_minor=minor)
        )


async def charged(office: Office) -> list[tuple[str, int, str]]:
    """What was charged: for which code, how much, from where; in order."""
    async with office.store.snapshot() as tx:
        rows = await tx.scalars(select(Charge).order_by(Charge.at, Charge.code))
        return [(row.code, row.amount_minor, row.paid_from) for row in rows]
