"""Putting the demo's customers into a store, and letting a chat be one of them without a code. Never in production."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime, timedelta

from sqlalchemy import select

from backoffice.accounts import Identity, identity, link_chat
from backoffice.catalog import the_service
from backoffice.clock import Clock
from backoffice.demo_cases import add_cases
from backoffice.demo_companies import add_companies
from backoffice.demo_extras import add_extras
from backoffice.demo_grid import add_places
from backoffice.demo_homes import add_homes
from backoffice.demo_money import consumed, payments_of, top_up_of, used
from backoffice.demo_people import PEOPLE, Account, Bills, Person
from backoffice.demo_records import add_records
from backoffice.errors import NotFound
from backoffice.ids import new_id
from backoffice.models.accounts import BillingAccount, Customer
from backoffice.models.billing import CustomerBill
from backoffice.models.promises import PaymentPromise
from backoffice.office import Caller, Office
from backoffice.pack_services import Tariff
from backoffice.periods import months_after
from backoffice.providers import Provider
from backoffice.service_orders import begin_service
from backoffice.store import Store, Transaction

_VAT_PERCENT = {"SA": 15, "IR": 10}
_VAT_NAME = {"ar": "ضريبة القيمة المضافة", "fa": "مالیات بر ارزش افزوده", "en": "VAT"}
_USAGE_NAME = {"ar": "الاستهلاك والخدمات الإضافية", "fa": "مصرف و سرویس‌های جانبی", "en": "Usage and extras"}


async def load_demo(store: Store, clock: Clock, providers: Mapping[str, Provider]) -> int:
    """Add those of the demo's people who are not there yet, and answer how many that were."""
    async with store.transaction() as tx:
        known = {(c.provider, c.phone) for c in await tx.scalars(select(Customer))}
        new = [p for p in PEOPLE.values() if (p.provider, p.phone) not in known and p.provider in providers]
        for person in new:
            await _add_person(tx, person, providers[person.provider], clock.now())
        await add_records(tx, providers, clock.now())
        await add_companies(tx, providers, clock.now())
    return len(new)


async def link_as(office: Office, caller: Caller, key: str) -> Identity:
    """Make the chat that demo person's, without a code; NotFound for one that the caller's provider does not have."""
    person = PEOPLE.get(key)
    if person is None or person.provider != caller.provider:
        raise NotFound
    async with office.store.transaction() as tx:
        customer = await tx.scalar(
            select(Customer).where(Customer.provider == person.provider, Customer.phone == person.phone)
        )
        if customer is None:
            raise NotFound
        await link_chat(tx, caller, customer, office.clock.now())
        return identity(customer)


async def _add_person(tx: Transaction, person: Person, provider: Provider, now: datetime) -> None:
    oldest = max(account.opened_days_ago for account in person.accounts)
    customer = Customer(
        id=new_id(),
        provider=person.provider,
        name=person.name,
        phone=person.phone,
        national_id=person.national_id,
        email=person.email,
        user_name=person.user_name,
        segment=person.segment,
        language=person.language,
        created_at=now - timedelta(days=oldest),
    )
    tx.add(customer)
    await tx.flush()
    for account in person.accounts:
        await _add_account(tx, customer, account, provider, now)
    await add_cases(tx, person.key, customer, provider, now)
    await add_extras(tx, person.key, customer, provider, now)
    await add_homes(tx, person.key, customer, now)
    await add_places(tx, person.key, customer, now)


async def _add_account(tx: Transaction, customer: Customer, plan: Account, provider: Provider, now: datetime) -> None:
    tariff = provider.tariff(plan.tariff)
    if tariff is None:
        raise ValueError(f"{provider.name} has no tariff {plan.tariff!r}")
    account = BillingAccount(
        id=new_id(),
        provider=provider.name,
        customer_id=customer.id,
        number=plan.number,
        kind=plan.kind,
        payment=tariff.payment,
        tariff=plan.tariff,
        currency=provider.currency,
        balance_minor=plan.balance,
        opened_at=now - timedelta(days=plan.opened_days_ago),
    )
    tx.add(account)
    await tx.flush()
    today = provider.day(now)
    for code, days in plan.services.items():
        service = the_service(provider, code)
        tx.add(begin_service(provider, account, service, started_at=now - timedelta(days=days), today=today))
    if plan.promise_days_ago is not None and provider.promises is not None:
        promised_at = now - timedelta(days=plan.promise_days_ago)
        tx.add(
            PaymentPromise(
                id=new_id(),
                account_id=account.id,
                amount_minor=provider.promises.amount,
                fee_minor=provider.promises.fee,
                currency=account.currency,
                promised_at=promised_at,
                due_at=promised_at + timedelta(days=provider.promises.days),
            )
        )
    if plan.bills is not None:
        bills = list(_bills(account, plan.bills, tariff, _VAT_PERCENT[provider.country], today))
        tx.add_all(bills)
        for part in payments_of(account, bills):
            tx.add(part)
            await tx.flush()
    elif provider.top_up is not None:
        tx.add(top_up_of(account, provider, now))
    tx.add_all([*used(account, provider, now), *consumed(account, provider, today)])


def _bills(account: BillingAccount, plan: Bills, tariff: Tariff, vat: int, today: date) -> Iterator[CustomerBill]:
    newest = today - timedelta(days=plan.issued_days_ago)
    for back, amount in enumerate(reversed(plan.amounts)):
        issued_on = months_after(newest, -back * plan.months)
        yield CustomerBill(
            id=new_id(),
            account_id=account.id,
            number=f"{account.number}-{issued_on:%y%m}",
            period_start=months_after(newest, -(back + 1) * plan.months),
            period_end=issued_on - timedelta(days=1),
            issued_on=issued_on,
            due_on=issued_on + timedelta(days=plan.due_after_days),
            amount_minor=amount,
            remaining_minor=amount if back < plan.unpaid else 0,
            currency=account.currency,
            lines=_lines(amount, tariff, vat),
        )


def _lines(amount: int, tariff: Tariff, vat: int) -> list[dict[str, object]]:
    """What the amount is made of; the lines add up to it."""
    tax = round(amount * vat / (100 + vat))
    fee = min(tariff.fee, amount - tax)
    parts = [(dict(tariff.name.by_language), fee), (_USAGE_NAME, amount - tax - fee), (_VAT_NAME, tax)]
    return [{"name": name, "minor": minor} for name, minor in parts if minor]
