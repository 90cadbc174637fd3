"""Promised payment: only when dry, only prepaid, one at a time, once a message."""

import asyncio
from datetime import date
from typing import Any

import pytest
from sqlalchemy import func, select
from sqlalchemy.exc import IntegrityError

from backoffice.accounts import WhichAccount, list_accounts
from backoffice.checkout import Notice, receive_notice
from backoffice.errors import NotFound, NotLinked, NotOffered
from backoffice.ids import new_id
from backoffice.models.accounts import BillingAccount
from backoffice.models.audit import AuditRow
from backoffice.models.outbox import OutboxItem
from backoffice.models.promises import PaymentPromise
from backoffice.office import Caller, Office
from backoffice.payments import order_top_up
from backoffice.promise_clock import keep_promises
from backoffice.promises import (
    BalanceTooHigh,
    NotForPostpaid,
    PaidBackLate,
    PromiseOpen,
    preview_promise,
    promise_payment,
)
from backoffice.usage import read_balances
from backoffice.values import Money
from tests.fakes import FakeClock
from tests.people import FAHAD, HUDA, MARYAM, NOURA, PARISA, REZA, SALEM, again, chat_of, stranger


async def test_the_terms_are_shown_before_anything_happens(town: Office) -> None:
    caller = await chat_of(town, MARYAM)
    terms = await preview_promise(town, caller)
    assert (terms.amount, terms.fee, terms.total) == (Money(500000, "IRR"), Money(50000, "IRR"), Money(550000, "IRR"))
    assert (terms.days, terms.due_on) == (7, date(2026, 11, 29))
    assert (await list_accounts(town, caller))[0].balance == Money(0, "IRR")


async def test_the_credit_is_there_at_once(town: Office) -> None:
    caller = await chat_of(town, NOURA)
    made = await promise_payment(town, caller)
    assert made.balance == Money(-125 + 1000, "SAR")
    assert made.terms.total == Money(1150, "SAR")
    assert (await list_accounts(town, caller))[0].balance == made.balance


async def test_a_positive_balance_is_refused_with_the_balance(town: Office) -> None:
    caller = await chat_of(town, REZA)
    with pytest.raises(BalanceTooHigh) as refused:
        await promise_payment(town, caller)
    product = town.providers["tele2"].own_name("promised_payment")
    assert refused.value.args_ == {"product": product, "balance": Money(850000, "IRR"), "limit": Money(0, "IRR")}


async def test_an_open_promise_is_refused_with_what_is_owed_and_when(town: Office) -> None:
    caller = await chat_of(town, PARISA)
    with pytest.raises(PromiseOpen) as refused:
        await preview_promise(town, caller)
    args = refused.value.args_
    assert (args["total"], args["due"], args["missed"]) == (Money(550000, "IRR"), date(2026, 11, 26), False)


async def test_one_promise_at_a_time(town: Office) -> None:
    caller = await chat_of(town, NOURA)
    await promise_payment(town, caller)
    with pytest.raises(PromiseOpen):
        await promise_payment(town, again(caller))


async def test_after_it_is_paid_back_there_can_be_another(town: Office) -> None:
    caller = await chat_of(town, PARISA)
    async with town.store.transaction() as tx:
        (await tx.scalars(select(PaymentPromise))).one().settled_at = town.clock.now()
    assert (await promise_payment(town, caller)).balance == Money(470000, "IRR")


async def test_postpaid_accounts_have_none(town: Office) -> None:
    caller = await chat_of(town, FAHAD)
    with pytest.raises(NotForPostpaid):
        await preview_promise(town, caller)


async def test_a_provider_without_promises_says_so(town: Office) -> None:
    caller = await chat_of(town, HUDA)
    with pytest.raises(NotOffered) as refused:
        await promise_payment(town, caller)
    assert refused.value.args_ == {"provider": town.providers["sec"].title}


async def test_the_account_is_asked_for_where_several_could_have_one(town: Office) -> None:
    caller = await chat_of(town, NOURA)
    await _add_prepaid_account(town, "0551230009")
    with pytest.raises(WhichAccount) as asked:
        await preview_promise(town, caller)
    assert {account.number for account in asked.value.accounts} == {"0551230002", "0551230009"}
    assert (await promise_payment(town, caller, "0551230009")).terms.account.number == "0551230009"
    # Now only the other one can.
    assert (await preview_promise(town, again(caller))).account.number == "0551230002"


async def test_an_account_of_another_is_not_found(town: Office) -> None:
    caller = await chat_of(town, SALEM)
    with pytest.raises(NotFound):
        await promise_payment(town, caller, NOURA.accounts[0].number)


async def test_a_stranger_gets_no_credit(town: Office) -> None:
    caller = await stranger(town)
    with pytest.raises(NotLinked):
        await promise_payment(town, caller)


async def test_a_message_delivered_twice_promises_once(town: Office) -> None:
    caller = await chat_of(town, NOURA)
    first, second = await asyncio.gather(promise_payment(town, caller), promise_payment(town, caller))
    assert first == second
    assert await promise_payment(town, caller) == first
    await _assert_one_promise(town)


async def test_two_messages_at_the_same_time_promise_once(town: Office) -> None:
    caller, other_chat = await chat_of(town, NOURA), await chat_of(town, NOURA)
    outcomes = await asyncio.gather(
        promise_payment(town, caller), promise_payment(town, other_chat), return_exceptions=True
    )
    assert sorted(type(outcome).__name__ for outcome in outcomes) == ["PromiseMade", "PromiseOpen"]
    await _assert_one_promise(town)


async def test_the_database_itself_refuses_a_second_open_promise(town: Office) -> None:
    caller = await chat_of(town, NOURA)
    await promise_payment(town, caller)
    with pytest.raises(IntegrityError):
        await _repeat_the_promise(town)


async def _repeat_the_promise(office: Office) -> None:
    async with office.store.transaction() as tx:
        first = (await tx.scalars(select(PaymentPromise).where(PaymentPromise.currency == "SAR"))).one()
        tx.add(
            PaymentPromise(
                id=new_id(),
                account_id=first.account_id,
                amount_minor=1,
                fee_minor=0,
                currency="SAR",
                promised_at=first.promised_at,
                due_at=first.due_at,
            )
        )


async def _add_prepaid_account(office: Office, number: str) -> None:
    async with office.store.transaction() as tx:
        hers = (await tx.scalars(select(BillingAccount).where(BillingAccount.number == "0551230002"))).one()
        tx.add(
            BillingAccount(
                id=new_id(),
                provider="stc",
                customer_id=hers.customer_id,
                number=number,
                kind="mobile",
                payment="prepaid",
                tariff="sawa",
                currency="SAR",
                balance_minor=0,
                opened_at=office.clock.now(),
            )
        )


async def _assert_one_promise(office: Office) -> None:
    async with office.store.transaction() as tx:
        assert await tx.scalar(select(func.count()).where(PaymentPromise.currency == "SAR")) == 1
        assert await tx.scalar(select(func.count()).where(AuditRow.action == "promise_payment")) == 1
        balance = await tx.scalar(select(BillingAccount.balance_minor).where(BillingAccount.number == "0551230002"))
    assert balance == 875


LINE = "09211230003"  # Parisa's: she owes 55,000 toman, due on 26 November


async def notices(office: Office) -> list[str]:
    """The keys of what customers are told by SMS, in order."""
    async with office.store.transaction() as tx:
        items = await tx.scalars(select(OutboxItem).where(OutboxItem.kind == "sms").order_by(OutboxItem.created_at))
        return [item.payload["reply"]["reply"] for item in items]


async def top_up(office: Office, caller: Caller, line: str, amount: Money) -> dict[str, Any]:
    """Pay for it; what the chat is told."""
    order = await order_top_up(office, again(caller), line, amount)
    assert await receive_notice(office, Notice(order.link.rsplit("/", 1)[1], "paid", amount)) == "paid"
    async with office.store.transaction() as tx:
        items = await tx.scalars(select(OutboxItem).where(OutboxItem.kind == "notice").order_by(OutboxItem.created_at))
        args: dict[str, Any] = items.all()[-1].payload["reply"]["args"]
        return args


async def test_the_customer_is_reminded_once_the_day_before(town: Office, clock: FakeClock) -> None:
    clock.move(days=2)
    assert await keep_promises(town) == 0
    clock.move(days=1, hours=1)
    assert [await keep_promises(town), await keep_promises(town)] == [1, 0]
    assert await notices(town) == ["sms_promise_due"]


async def test_what_is_due_is_taken_from_a_balance_that_is_enough(town: Office, clock: FakeClock) -> None:
    caller = await chat_of(town, PARISA)
    async with town.store.transaction() as tx:
        hers = (await tx.scalars(select(BillingAccount).where(BillingAccount.number == LINE))).one()
        hers.balance_minor = 600_000
    clock.move(days=5)
    assert [await keep_promises(town), await keep_promises(town)] == [1, 0]
    assert await notices(town) == ["sms_promise_taken"]
    assert (await list_accounts(town, caller))[0].balance == Money(50_000, "IRR")


async def test_a_line_is_barred_by_a_missed_promise_until_it_is_paid_back(town: Office, clock: FakeClock) -> None:
    caller = await chat_of(town, PARISA)
    clock.move(days=5)
    assert [await keep_promises(town), await keep_promises(town)] == [1, 0]
    assert await notices(town) == ["sms_promise_missed"]
    (balance,) = await read_balances(town, caller)
    assert balance.promise is not None
    assert (balance.promise.missed, balance.promise.barred) == (True, True)
    with pytest.raises(PromiseOpen) as refused:
        await preview_promise(town, caller)
    assert refused.value.args_["barred"] is True
    assert (await top_up(town, caller, LINE, Money(600_000, "IRR")))["freed"] is True
    (balance,) = await read_balances(town, caller)
    assert balance.promise is None


async def test_who_was_late_waits_for_the_next_where_the_pack_says_so(town: Office, clock: FakeClock) -> None:
    caller = await chat_of(town, NOURA)
    await promise_payment(town, caller)
    clock.move(days=8)
    await keep_promises(town)
    (balance,) = await read_balances(town, caller)
    assert balance.promise is not None
    assert (balance.promise.missed, balance.promise.barred) == (True, False)
    assert (await top_up(town, caller, "0551230002", Money(2000, "SAR")))["freed"] is False
    async with town.store.transaction() as tx:
        (await tx.scalars(select(BillingAccount).where(BillingAccount.number == "0551230002"))).one().balance_minor = 0
    with pytest.raises(PaidBackLate) as refused:
        await promise_payment(town, again(caller))
    assert refused.value.args_["until"] == date(2026, 12, 30)
    clock.move(days=30)
    assert (await promise_payment(town, again(caller))).balance == Money(1000, "SAR")


async def test_what_was_missed_leaves_a_trace(town: Office, clock: FakeClock) -> None:
    clock.move(days=5)
    await keep_promises(town)
    async with town.store.transaction() as tx:
        (row,) = await tx.scalars(select(AuditRow).where(AuditRow.action == "promise_missed"))
    assert (row.actor, row.details) == ("system", {"minor": 550_000})
