"""What was bought on account stands on the next bill, once, and the month's own fees are not asked for twice."""

from datetime import UTC, datetime

import pytest
from sqlalchemy import delete, select

from backoffice.ebill import start_run, take_parts
from backoffice.ebill_making import make_batch
from backoffice.models.accounts import BillingAccount
from backoffice.models.billing import CustomerBill
from backoffice.models.charges import Charge
from backoffice.office import Caller, Office
from backoffice.subscriptions import switch_service
from backoffice.tariff_changes import begin_due_changes, change_tariff
from tests.fakes import FakeClock
from tests.people import FAHAD, SALEM, chat_of

LINE, SALEMS_LINE = "0531230003", "0501230001"


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock(datetime(2026, 11, 28, 6, tzinfo=UTC))  # nine in the morning in Riyadh


@pytest.fixture
async def fahad(town: Office) -> Caller:
    async with town.store.transaction() as tx:
        await tx.execute(delete(CustomerBill))
    return await chat_of(town, FAHAD)


async def next_bill(town: Office, number: str = LINE) -> dict[str, int]:
    """The lines of that account's newest bill after everyone's have been made, without the tax."""
    await start_run(town, "stc")
    for part in await take_parts(town):
        while await make_batch(town, part, frozenset(), 500):
            pass
    async with town.store.snapshot() as tx:
        bill = await tx.scalar(
            select(CustomerBill)
            .join(BillingAccount, BillingAccount.id == CustomerBill.account_id)
            .where(BillingAccount.number == number)
            .order_by(CustomerBill.period_start.desc())
            .limit(1)
        )
        assert bill is not None
        assert bill.amount_minor == sum(line["minor"] for line in bill.lines)
        return {line["name"]["en"]: line["minor"] for line in bill.lines if line["name"]["en"] != "VAT"}


async def test_a_service_bought_on_account_is_on_the_next_bill_and_then_on_each_months(
    town: Office, fahad: Caller, clock: FakeClock
) -> None:
    await switch_service(town, fahad, "caller_id", on=True)
    assert (await next_bill(town))["Caller ID"] == 1000  # October's, with what was bought since
    clock.move(days=30)
    assert "Caller ID" not in await next_bill(town)  # November's own fee has been paid with that
    clock.move(days=31)
    assert (await next_bill(town))["Caller ID"] == 1000  # December's
    async with town.store.snapshot() as tx:
        assert [one.bill_id is None for one in await tx.scalars(select(Charge))] == [False]


async def test_a_tariff_changed_within_a_month_costs_what_was_said_and_the_old_fee(
    town: Office, fahad: Caller, clock: FakeClock
) -> None:
    clock.move(days=-12)
    changed = await change_tariff(town, await chat_of(town, SALEM), SALEMS_LINE, "mofawtar_4", "now")
    clock.move(days=12)
    october = await next_bill(town, SALEMS_LINE)
    assert october["Mofawtar 2"] == 18400
    assert october["Change of tariff within the month"] == changed.cost.minor > 0
    clock.move(days=30)
    november = await next_bill(town, SALEMS_LINE)
    assert november["Mofawtar 2"] == 18400
    assert "Change of tariff within the month" not in november
    clock.move(days=31)
    assert (await next_bill(town, SALEMS_LINE))["Mofawtar 4"] == 40250


async def test_a_change_from_the_next_period_costs_the_old_fee_until_then(
    town: Office, fahad: Caller, clock: FakeClock
) -> None:
    change = await change_tariff(town, fahad, LINE, "mofawtar_2", "next_period")
    clock.move(days=30)
    assert await begin_due_changes(town) == 1
    assert change.starts_on.month == 12
    assert (await next_bill(town))["Mofawtar 4"] == 40250  # November's
    clock.move(days=62)
    assert (await next_bill(town))["Mofawtar 2"] == 18400  # January's


async def test_a_batch_that_is_made_again_bills_nothing_twice(town: Office, fahad: Caller) -> None:
    await switch_service(town, fahad, "caller_id", on=True)
    first = await next_bill(town)
    assert await next_bill(town) == first
    async with town.store.snapshot() as tx:
        bills = await tx.scalars(select(CustomerBill.id).where(CustomerBill.number.startswith(LINE)))
        assert len(bills.all()) == 1
