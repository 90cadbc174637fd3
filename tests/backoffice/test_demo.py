"""The demo's people have histories that hold together, and loading them twice adds nobody."""

from datetime import timedelta
from itertools import pairwise

import pytest
from sqlalchemy import func, select

from backoffice.billing import check_bill
from backoffice.complaints import list_complaints
from backoffice.demo import load_demo
from backoffice.demo_people import PEOPLE, Person
from backoffice.models.accounts import BillingAccount, Customer
from backoffice.models.billing import CustomerBill
from backoffice.models.subscriptions import Product
from backoffice.office import Office
from backoffice.tickets import list_tickets
from tests.conftest import PROVIDERS
from tests.fakes import FakeClock
from tests.people import SALEM, chat_of


async def test_loading_twice_adds_nobody(town: Office) -> None:
    assert await load_demo(town.store, town.clock, town.providers) == 0
    async with town.store.transaction() as tx:
        assert await tx.scalar(select(func.count()).select_from(Customer)) == len(PEOPLE)


async def test_only_people_of_known_providers_are_loaded(office: Office) -> None:
    assert await load_demo(office.store, office.clock, {"sec": PROVIDERS["sec"]}) == 3


@pytest.mark.parametrize("person", PEOPLE.values(), ids=lambda person: person.key)
def test_a_persons_accounts_fit_the_pack(person: Person) -> None:
    pack = PROVIDERS[person.provider]
    for account in person.accounts:
        tariff = pack.tariff(account.tariff)
        assert tariff is not None
        assert account.kind in tariff.kinds
        assert (account.bills is None) == (tariff.payment == "prepaid")
        for code in account.services:
            service = pack.service(code)
            assert service is not None
            assert account.kind in service.kinds
            assert service.tariffs is None or account.tariff in service.tariffs


async def test_histories_begin_after_the_account_was_opened(town: Office) -> None:
    async with town.store.transaction() as tx:
        products = await tx.execute(
            select(Product, BillingAccount).join(BillingAccount, Product.account_id == BillingAccount.id)
        )
        for product, account in products:
            assert account.opened_at <= product.started_at <= town.clock.now()
        bills = await tx.execute(
            select(CustomerBill, BillingAccount).join(BillingAccount, CustomerBill.account_id == BillingAccount.id)
        )
        for bill, account in bills:
            assert account.opened_at.date() <= bill.issued_on
            assert bill.period_start < bill.period_end < bill.issued_on < bill.due_on
            assert sum(line["minor"] for line in bill.lines) == bill.amount_minor


@pytest.mark.parametrize("days", [0, 8, 9, 37, 98, 190, 365])
async def test_the_periods_of_bills_join_on_any_day_of_the_year(office: Office, clock: FakeClock, days: int) -> None:
    clock.move(days=days)
    await load_demo(office.store, office.clock, office.providers)
    check = await check_bill(office, await chat_of(office, SALEM))
    assert check.total.minor == SALEM.accounts[0].bills.amounts[-1]  # type: ignore[union-attr]
    async with office.store.transaction() as tx:
        bills = await tx.scalars(select(CustomerBill).order_by(CustomerBill.account_id, CustomerBill.period_start))
        rows = list(bills)
    for earlier, later in pairwise(rows):
        if earlier.account_id == later.account_id:
            assert later.period_start == earlier.period_end + timedelta(days=1)


async def test_the_demo_has_complaints_and_tickets_at_every_stage(town: Office) -> None:
    late = await list_complaints(town, await chat_of(town, PEOPLE["sepehr"]))
    answered = await list_complaints(town, await chat_of(town, PEOPLE["parisa"]))
    assert [(one.status, one.late) for one in (*late, *answered)] == [("acknowledged", True), ("resolved", False)]
    tickets = await list_tickets(town, await chat_of(town, PEOPLE["lama"]))
    assert {one.status for one in tickets} == {"open", "answered"}
