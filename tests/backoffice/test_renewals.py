"""Prepaid accounts' services: renewed from the balance when due, or switched off with a word to the customer."""

import asyncio
from datetime import date

import pytest
from sqlalchemy import select

from backoffice.models.audit import AuditRow
from backoffice.models.outbox import OutboxItem
from backoffice.models.subscriptions import Product
from backoffice.office import Caller, Office
from backoffice.periods import next_begin
from backoffice.renewal_clock import renew_services
from backoffice.subscriptions import list_services, switch_service
from backoffice.usage import read_balances
from tests.backoffice.money import put_on_balance
from tests.fakes import FakeClock
from tests.people import FAHAD, HIND, REZA, again, chat_of


async def on(town: Office, caller: Caller) -> set[str]:
    [account] = await list_services(town, caller)
    return {one.offer.code for one in account.active}


async def balance(town: Office, caller: Caller) -> int:
    [account] = await read_balances(town, caller)
    assert account.balance is not None
    return account.balance.minor


async def done_by_the_clock(town: Office, service: str) -> list[str]:
    async with town.store.snapshot() as tx:
        rows = await tx.scalars(select(AuditRow).where(AuditRow.actor == "system").order_by(AuditRow.at))
        return [row.action for row in rows if row.details.get("service") == service]


async def reza_with_voicemail(town: Office) -> Caller:
    caller = await chat_of(town, REZA)
    await put_on_balance(town, REZA, 200_000)
    await switch_service(town, caller, "voicemail", on=True)
    return again(caller)


async def test_a_month_later_the_fee_is_taken_once(town: Office, clock: FakeClock) -> None:
    caller = await reza_with_voicemail(town)
    assert await balance(town, caller) == 110_000
    await renew_services(town)
    assert await balance(town, caller) == 110_000
    clock.move(days=30)  # from the 22nd of November to that of December
    await asyncio.gather(renew_services(town), renew_services(town))
    await renew_services(town)
    assert await balance(town, caller) == 20_000
    assert await done_by_the_clock(town, "voicemail") == ["renew_service"]


async def test_what_the_balance_does_not_reach_for_is_switched_off_with_a_notice(
    town: Office, clock: FakeClock
) -> None:
    caller = await reza_with_voicemail(town)
    await put_on_balance(town, REZA, 89_999)
    clock.move(days=30)
    await renew_services(town)
    assert "voicemail" not in await on(town, caller)
    assert "call_forwarding" in await on(town, caller)  # which costs nothing
    assert await balance(town, caller) == 89_999
    assert await done_by_the_clock(town, "voicemail") == ["end_unpaid_service"]
    async with town.store.snapshot() as tx:
        items = await tx.scalars(select(OutboxItem).where(OutboxItem.kind == "sms"))
        told = [one.payload["reply"] for one in items if one.payload["to"] == REZA.phone]
    assert [one["reply"] for one in told] == ["sms_service_unpaid"]
    assert told[0]["args"]["price"] == {"$money": [90_000, "IRR"]}
    await put_on_balance(town, REZA, 100_000)
    await switch_service(town, caller, "voicemail", on=True)
    assert await balance(town, caller) == 10_000


async def test_a_clock_that_stood_still_takes_one_fee_and_goes_on_from_today(town: Office, clock: FakeClock) -> None:
    caller = await reza_with_voicemail(town)
    clock.move(days=75)
    await renew_services(town)
    assert await balance(town, caller) == 20_000
    async with town.store.snapshot() as tx:
        product = await tx.scalar(select(Product).where(Product.offering == "voicemail", Product.ended_at.is_(None)))
        assert product is not None
        assert product.paid_until == date(2027, 2, 22)


async def test_a_service_that_was_switched_off_is_not_renewed(town: Office, clock: FakeClock) -> None:
    caller = await reza_with_voicemail(town)
    await switch_service(town, caller, "voicemail", on=False)
    clock.move(days=30)
    await renew_services(town)
    assert await balance(town, caller) == 110_000
    assert await done_by_the_clock(town, "voicemail") == []


async def test_sawas_services_are_renewed_and_a_billed_lines_go_on_its_bill(town: Office, clock: FakeClock) -> None:
    hind, fahad = await chat_of(town, HIND), await chat_of(town, FAHAD)
    clock.move(days=31)
    await renew_services(town)
    assert await balance(town, hind) == 12_000 - 2300
    assert {"five_g", "roaming"} <= await on(town, hind)
    assert "hidden_number" in await on(town, fahad)
    assert await done_by_the_clock(town, "hidden_number") == []


@pytest.mark.parametrize(
    ("begin", "period", "day", "next_"),
    [
        (date(2026, 1, 31), "month", date(2026, 2, 27), date(2026, 2, 28)),
        (date(2026, 1, 31), "month", date(2026, 2, 28), date(2026, 3, 31)),
        (date(2026, 1, 31), "month", date(2026, 1, 31), date(2026, 2, 28)),
        (date(2024, 2, 29), "year", date(2024, 2, 29), date(2025, 2, 28)),
        (date(2024, 2, 29), "year", date(2027, 12, 1), date(2028, 2, 29)),
        (date(2026, 1, 31), "day", date(2026, 5, 1), date(2026, 5, 2)),
        (date(2026, 1, 31), "once", date(2026, 5, 1), None),
    ],
)
def test_a_period_begins_anew_on_its_day(begin: date, period: str, day: date, next_: date | None) -> None:
    assert next_begin(begin, period, day) == next_  # type: ignore[arg-type]
