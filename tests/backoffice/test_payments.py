"""Payments: whole bills and top-ups, ordered once, settled once, whatever the gateway says how often."""

import asyncio

import pytest
from sqlalchemy import select

from backoffice.accounts import list_accounts
from backoffice.billing import check_bill
from backoffice.checkout import Notice, read_checkout, receive_notice
from backoffice.errors import NotFound, NotLinked, NotOffered
from backoffice.models.audit import AuditRow
from backoffice.models.outbox import OutboxItem
from backoffice.models.promises import PaymentPromise
from backoffice.office import Caller, Office
from backoffice.payments import (
    BadAmount,
    NotForTopUp,
    Order,
    list_unpaid,
    order_payment,
    order_top_up,
    preview_top_up,
)
from backoffice.unpaid import NothingToPay, means_all
from backoffice.values import Money
from tests.fakes import FakeClock
from tests.people import FAHAD, HUDA, NOURA, PARISA, REZA, SALEM, SEPEHR, again, chat_of, stranger


def id_of(order: Order) -> str:
    return order.link.rsplit("/", 1)[1]


def paid(order: Order, **other: int) -> Notice:
    amount = Money(other.get("minor", order.amount.minor), order.amount.currency)
    return Notice(id_of(order), "paid", amount)


async def order_all(office: Office, caller: Caller) -> Order:
    return await order_payment(office, caller, [one.number for one in await list_unpaid(office, caller)])


async def told(office: Office) -> list[str]:
    """The keys of what chats are told, in order."""
    async with office.store.transaction() as tx:
        items = await tx.scalars(
            select(OutboxItem).where(OutboxItem.kind == "notice").order_by(OutboxItem.created_at, OutboxItem.id)
        )
        return [item.payload["reply"]["reply"] for item in items]


async def test_the_unpaid_bills_are_listed_with_the_longest_due_first(town: Office) -> None:
    unpaid = await list_unpaid(town, await chat_of(town, HUDA))
    assert [one.amount for one in unpaid] == [Money(41515, "SAR"), Money(44620, "SAR")]
    assert [one.overdue for one in unpaid] == [True, False]


async def test_nothing_to_pay_is_said(town: Office) -> None:
    caller = await chat_of(town, FAHAD)
    with pytest.raises(NothingToPay):
        await list_unpaid(town, caller)


async def test_an_order_has_a_link_and_changes_nothing_yet(town: Office) -> None:
    caller = await chat_of(town, HUDA)
    order = await order_all(town, caller)
    assert order.amount == Money(86135, "SAR")
    assert order.link.startswith("http://127.0.0.1:8080/pay/")
    assert (await check_bill(town, caller)).total == order.amount
    assert (await read_checkout(town, id_of(order))).state == "pending"


async def test_a_paid_bill_is_settled_and_the_chat_gets_a_receipt(town: Office) -> None:
    caller = await chat_of(town, SALEM)
    order = await order_all(town, caller)
    assert await receive_notice(town, paid(order)) == "paid"
    assert (await check_bill(town, caller)).total == Money(0, "SAR")
    assert await told(town) == ["payment_received"]


async def test_one_of_two_bills_is_paid_alone(town: Office) -> None:
    caller = await chat_of(town, HUDA)
    first, second = await list_unpaid(town, caller)
    await receive_notice(town, paid(await order_payment(town, caller, [first.number])))
    assert await list_unpaid(town, caller) == (second,)


async def test_bills_of_two_accounts_are_paid_at_once(town: Office) -> None:
    caller = await chat_of(town, SEPEHR)
    await receive_notice(town, paid(await order_all(town, caller)))
    with pytest.raises(NothingToPay):
        await list_unpaid(town, caller)


async def test_a_notice_that_comes_twice_counts_once(town: Office) -> None:
    caller = await chat_of(town, REZA)
    order = await order_top_up(town, caller, "09211230002", Money(200_000, "IRR"))
    states = await asyncio.gather(receive_notice(town, paid(order)), receive_notice(town, paid(order)))
    assert states == ["paid", "paid"]
    assert (await list_accounts(town, caller))[0].balance == Money(1_050_000, "IRR")
    assert await told(town) == ["top_up_received"]


async def test_another_amount_than_was_ordered_is_held_and_credits_nothing(town: Office) -> None:
    caller = await chat_of(town, SALEM)
    order = await order_all(town, caller)
    assert await receive_notice(town, paid(order, minor=order.amount.minor - 1)) == "held"
    assert (await check_bill(town, caller)).total == order.amount
    assert await told(town) == ["payment_held"]
    assert await receive_notice(town, paid(order)) == "held"  # a second word does not undo the first


async def test_an_amount_in_another_currency_is_held(town: Office) -> None:
    order = await order_all(town, await chat_of(town, SALEM))
    assert await receive_notice(town, Notice(id_of(order), "paid", Money(order.amount.minor, "IRR"))) == "held"


async def test_an_unknown_payment_is_not_found(town: Office) -> None:
    with pytest.raises(NotFound):
        await receive_notice(town, Notice("0" * 32, "paid", Money(1, "SAR")))
    with pytest.raises(NotFound):
        await read_checkout(town, "0" * 32)


async def test_a_failed_payment_says_so_and_may_still_succeed(town: Office) -> None:
    caller = await chat_of(town, SALEM)
    order = await order_all(town, caller)
    failed = Notice(id_of(order), "failed", Money(0, "SAR"))
    assert [await receive_notice(town, failed), await receive_notice(town, failed)] == ["failed", "failed"]
    assert await told(town) == ["payment_failed"]
    assert await receive_notice(town, paid(order)) == "paid"
    assert (await check_bill(town, caller)).total == Money(0, "SAR")


async def test_a_link_expires_but_money_that_came_late_counts(town: Office, clock: FakeClock) -> None:
    caller = await chat_of(town, SALEM)
    order = await order_all(town, caller)
    clock.move(minutes=61)
    assert (await read_checkout(town, id_of(order))).state == "expired"
    assert await receive_notice(town, paid(order)) == "paid"
    assert (await check_bill(town, caller)).total == Money(0, "SAR")


async def test_a_bill_that_was_paid_meanwhile_is_not_paid_twice(town: Office, clock: FakeClock) -> None:
    caller = await chat_of(town, SALEM)
    first = await order_all(town, caller)
    clock.move(minutes=61)
    second = await order_all(town, again(caller))
    assert await receive_notice(town, paid(second)) == "paid"
    assert await receive_notice(town, paid(first)) == "held"


async def test_asking_again_gives_the_same_link_while_it_is_good(town: Office, clock: FakeClock) -> None:
    caller = await chat_of(town, HUDA)
    first = await order_all(town, caller)
    assert await order_all(town, again(caller)) == first
    clock.move(minutes=61)
    assert (await order_all(town, again(caller))).link != first.link


async def test_a_message_delivered_twice_orders_once(town: Office) -> None:
    caller = await chat_of(town, REZA)
    orders = await asyncio.gather(*(order_top_up(town, caller, "09211230002", Money(200_000, "IRR")) for _ in range(2)))
    assert orders[0] == orders[1]


async def test_a_bill_of_somebody_else_is_not_found(town: Office) -> None:
    theirs = await list_unpaid(town, await chat_of(town, HUDA))
    caller = await chat_of(town, SALEM)
    with pytest.raises(NotFound):
        await order_payment(town, caller, [theirs[0].number])


async def test_a_stranger_pays_nothing(town: Office) -> None:
    caller = await stranger(town)
    with pytest.raises(NotLinked):
        await list_unpaid(town, caller)
    with pytest.raises(NotLinked):
        await order_top_up(town, caller, "0551230002", Money(2000, "SAR"))


async def test_a_top_up_has_bounds(town: Office) -> None:
    caller = await chat_of(town, NOURA)
    terms = await preview_top_up(town, caller)
    assert (terms.least, terms.most) == (Money(1000, "SAR"), Money(50000, "SAR"))
    for amount in (Money(999, "SAR"), Money(50001, "SAR"), Money(2000, "IRR")):
        with pytest.raises(BadAmount):
            await order_top_up(town, caller, terms.account.number, amount)


async def test_a_postpaid_line_is_not_topped_up(town: Office) -> None:
    caller = await chat_of(town, FAHAD)
    with pytest.raises(NotForTopUp):
        await preview_top_up(town, caller)


async def test_a_provider_without_prepaid_lines_says_so(town: Office) -> None:
    caller = await chat_of(town, HUDA)
    with pytest.raises(NotOffered):
        await preview_top_up(town, caller)


async def test_a_top_up_pays_the_promise_back_once_it_is_enough(town: Office) -> None:
    caller = await chat_of(town, PARISA)
    await receive_notice(town, paid(await order_top_up(town, caller, "09211230003", Money(200_000, "IRR"))))
    assert (await list_accounts(town, caller))[0].balance == Money(170_000, "IRR")
    await receive_notice(town, paid(await order_top_up(town, again(caller), "09211230003", Money(500_000, "IRR"))))
    assert (await list_accounts(town, caller))[0].balance == Money(170_000 + 500_000 - 550_000, "IRR")
    async with town.store.transaction() as tx:
        assert (await tx.scalars(select(PaymentPromise))).one().settled_at == town.clock.now()


async def test_an_order_and_its_end_leave_their_traces(town: Office) -> None:
    caller = await chat_of(town, SALEM)
    await receive_notice(town, paid(await order_all(town, caller)))
    async with town.store.transaction() as tx:
        rows = await tx.execute(
            select(AuditRow.actor, AuditRow.action).where(
                AuditRow.conversation_id == caller.conversation_id, AuditRow.action != "link_chat"
            )
        )
        assert sorted((actor, action) for actor, action in rows) == [
            ("customer", "order_payment"),
            ("system", "payment_paid"),
        ]


@pytest.mark.parametrize("text", ["الكل", "كلها", "همه", "همشون لطفا", "all of them", "سدد الكل"])
def test_all_of_them_is_understood(text: str) -> None:
    assert means_all(text)


@pytest.mark.parametrize("text", ["", "الفايبر", "كم", "0501230001", "كل ما ادفع فاتورة تجيني وحدة ثانية"])
def test_other_words_are_not_all_of_them(text: str) -> None:
    assert not means_all(text)
