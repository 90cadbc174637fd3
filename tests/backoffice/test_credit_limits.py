"""The credit limit: within the tariff's bounds, never below the debt, once a message, and back again."""

import asyncio

import pytest
from sqlalchemy import select

from backoffice.accounts import WhichAccount
from backoffice.credit_limits import (
    BadLimit,
    LimitBelowDebt,
    NoCreditLimit,
    SameLimit,
    check_limit,
    preview_limit,
    set_credit_limit,
)
from backoffice.demo_people import Person
from backoffice.errors import NotFound, NotLinked, NotOffered
from backoffice.models.accounts import BillingAccount
from backoffice.models.audit import AuditRow
from backoffice.office import Office
from backoffice.values import Money
from tests.people import FAHAD, HUDA, NOURA, REZA, SALEM, again, chat_of, stranger

HIS = "0501230001"


def sar(riyals: int) -> Money:
    return Money(100 * riyals, "SAR")


async def test_the_limit_is_the_tariffs_until_another_is_set(town: Office) -> None:
    caller = await chat_of(town, SALEM)
    terms = await preview_limit(town, caller)
    assert (terms.account.number, terms.limit) == (HIS, sar(500))
    assert (terms.least, terms.most, terms.owed) == (sar(200), sar(1000), Money(26680, "SAR"))


async def test_it_is_raised_and_lowered_with_a_trace(town: Office) -> None:
    caller = await chat_of(town, SALEM)
    assert (await set_credit_limit(town, caller, HIS, sar(900))).before == sar(500)
    assert (await preview_limit(town, caller)).limit == sar(900)
    assert (await set_credit_limit(town, again(caller), HIS, sar(300))).before == sar(900)
    async with town.store.transaction() as tx:
        rows = await tx.scalars(select(AuditRow).where(AuditRow.action == "set_credit_limit").order_by(AuditRow.id))
        assert {(row.details["before_minor"], row.details["limit_minor"]) for row in rows} == {
            (50000, 90000),
            (90000, 30000),
        }


@pytest.mark.parametrize(
    ("limit", "why"),
    [
        (sar(1001), BadLimit),
        (sar(199), BadLimit),
        (Money(50000, "IRR"), BadLimit),
        (sar(250), LimitBelowDebt),
        (sar(500), SameLimit),
    ],
)
async def test_a_limit_that_will_not_do_is_refused_and_changes_nothing(
    town: Office, limit: Money, why: type[Exception]
) -> None:
    caller = await chat_of(town, SALEM)
    for attempt in (check_limit, set_credit_limit):
        with pytest.raises(why):
            await attempt(town, caller, HIS, limit)  # type: ignore[operator]
    assert (await preview_limit(town, caller)).limit == sar(500)


@pytest.mark.parametrize(("person", "why"), [(NOURA, NoCreditLimit), (REZA, NotOffered), (HUDA, NotOffered)])
async def test_who_has_no_limit_hears_why(town: Office, person: Person, why: type[Exception]) -> None:
    caller = await chat_of(town, person)
    with pytest.raises(why):
        await preview_limit(town, caller)


async def test_a_line_without_a_limit_has_none_even_when_named(town: Office) -> None:
    caller = await chat_of(town, SALEM)
    with pytest.raises(NoCreditLimit):
        await set_credit_limit(town, caller, "1002003001", sar(300))


async def test_with_two_limits_the_line_is_asked_for(town: Office) -> None:
    caller = await chat_of(town, SALEM)
    async with town.store.transaction() as tx:
        fiber = (await tx.scalars(select(BillingAccount).where(BillingAccount.number == "1002003001"))).one()
        fiber.tariff = "mofawtar_4"
    with pytest.raises(WhichAccount):
        await preview_limit(town, caller)


async def test_nobody_sets_somebody_elses(town: Office) -> None:
    other, nobody = await chat_of(town, FAHAD), await stranger(town)
    with pytest.raises(NotFound):
        await set_credit_limit(town, other, HIS, sar(900))
    with pytest.raises(NotLinked):
        await set_credit_limit(town, nobody, HIS, sar(900))


async def test_a_message_delivered_twice_sets_it_once(town: Office) -> None:
    caller = await chat_of(town, SALEM)
    first, second = await asyncio.gather(*(set_credit_limit(town, caller, HIS, sar(900)) for _ in range(2)))
    assert first == second
    async with town.store.transaction() as tx:
        assert len(list(await tx.scalars(select(AuditRow).where(AuditRow.action == "set_credit_limit")))) == 1
