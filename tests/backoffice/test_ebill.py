"""Everyone's bill, once: begun on the day, made in batches, told by the way each chose, paused and resumed."""

import asyncio
from collections import Counter
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import delete, select

from backoffice.conversations import set_reachable
from backoffice.ebill import (
    STALLED,
    EbillOver,
    EbillTooEarly,
    Progress,
    begin_due_runs,
    list_runs,
    set_paused,
    start_run,
    take_parts,
)
from backoffice.ebill_making import make_batch
from backoffice.ebill_post import LEASE, Notice, claim, running, settle
from backoffice.errors import NotFound, NotOffered
from backoffice.ids import new_id
from backoffice.models.accounts import BillingAccount
from backoffice.models.billing import CustomerBill
from backoffice.models.ebill import EbillNotice
from backoffice.models.usage import MonthlyUsage
from backoffice.notifications import change_setting
from backoffice.office import Office
from tests.crowd import crowd
from tests.fakes import FakeClock
from tests.people import ABDULLAH, HUDA, chat_of

PUSHED = frozenset({"test"})
TWENTY_EIGHTH = datetime(2026, 11, 28, 6, tzinfo=UTC)  # nine in the morning in Riyadh


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock(TWENTY_EIGHTH)


async def make_all(office: Office, size: int = 500) -> None:
    for part in await take_parts(office):
        while await make_batch(office, part, PUSHED, size):
            pass


async def state(office: Office) -> Progress:
    [run] = await list_runs(office, ["sec"])
    return run


async def rows(office: Office, model: Any) -> list[Any]:
    async with office.store.snapshot() as tx:
        return list(await tx.scalars(select(model)))


async def forget_bills(office: Office) -> None:
    async with office.store.transaction() as tx:
        await tx.execute(delete(CustomerBill))


async def claim_all(office: Office) -> list[Notice]:
    [(run_id, _)] = await running(office)
    return [notice for lane in ("test", "log", "sms", "email") for notice in await claim(office, run_id, lane, 500)]


async def test_it_does_not_begin_before_the_day_where_the_provider_is(town: Office, clock: FakeClock) -> None:
    clock.move(hours=-9, minutes=-1)  # 23:59 on the 27th in Riyadh
    assert await begin_due_runs(town) == []
    with pytest.raises(EbillTooEarly) as early:
        await start_run(town, "sec")
    assert early.value.args_ == {"day": date(2026, 11, 28)}
    clock.move(minutes=1)
    assert {run.provider for run in await begin_due_runs(town)} == {"sec", "stc"}


async def test_it_begins_once_a_period_even_when_many_try(town: Office) -> None:
    runs = await asyncio.gather(*(start_run(town, "sec") for _ in range(4)))
    assert len({run.id for run in runs}) == 1
    assert await begin_due_runs(town) != []  # stc's
    assert await begin_due_runs(town) == []


async def test_a_provider_that_bills_nobody_so_says_so(town: Office) -> None:
    with pytest.raises(NotOffered):
        await start_run(town, "saudinic")


async def test_a_bill_of_the_month_is_told_and_not_made_again(town: Office) -> None:
    before = len(await rows(town, CustomerBill))
    await start_run(town, "sec")
    await make_all(town)
    assert len(await rows(town, CustomerBill)) == before
    notices = await claim_all(town)
    assert {notice.account: notice.paid for notice in notices} == {
        "30045210017": False,
        "30045210025": True,
        "30077310048": False,
        "30077310055": False,
    }


async def test_a_bill_is_made_of_what_was_used_in_the_month_before(office: Office) -> None:
    await crowd(office, 1)
    await start_run(office, "sec")
    await make_all(office)
    [bill] = await rows(office, CustomerBill)
    assert (bill.period_start, bill.period_end) == (date(2026, 10, 1), date(2026, 10, 31))
    assert (bill.issued_on, bill.due_on) == (date(2026, 11, 28), date(2026, 12, 23))
    assert [line["minor"] for line in bill.lines] == [2100, 18_000, 3015]
    assert bill.amount_minor == bill.remaining_minor == 23_115
    [notice] = await claim_all(office)
    assert (notice.amount.minor, notice.due_on, notice.paid) == (23_115, date(2026, 12, 23), False)


async def test_no_day_is_billed_twice(office: Office) -> None:
    await crowd(office, 1)
    [account] = await rows(office, BillingAccount)
    async with office.store.transaction() as tx:
        tx.add(
            CustomerBill(
                id=new_id(),
                account_id=account.id,
                number="old",
                period_start=date(2026, 9, 21),
                period_end=date(2026, 10, 21),
                issued_on=date(2026, 10, 22),
                due_on=date(2026, 11, 10),
                amount_minor=100,
                remaining_minor=0,
                currency="SAR",
                lines=[],
            )
        )
    await start_run(office, "sec")
    await make_all(office)
    newest = max(await rows(office, CustomerBill), key=lambda bill: bill.period_start)
    assert (newest.period_start, newest.period_end) == (date(2026, 10, 22), date(2026, 10, 31))


async def test_many_workers_make_one_bill_and_one_notice_an_account(office: Office) -> None:
    await crowd(office, 60)
    await start_run(office, "sec")
    parts = await take_parts(office)

    async def work() -> None:
        for _ in range(60):
            for part in parts:
                await make_batch(office, part, PUSHED, 7)

    await asyncio.gather(*(work() for _ in range(4)))
    for model in (CustomerBill, EbillNotice):
        made = Counter(row.account_id for row in await rows(office, model))
        assert (len(made), set(made.values())) == (60, {1})
    assert (await state(office)).seen == (await state(office)).made == 60


async def test_a_batch_that_fails_leaves_nothing_behind(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    await crowd(office, 20)
    await start_run(office, "sec")
    [part] = await take_parts(office)
    await make_batch(office, part, PUSHED, 8)

    async def killed(*_: object, **__: object) -> None:
        raise RuntimeError

    with monkeypatch.context() as patched:
        patched.setattr("backoffice.ebill_making.count_up", killed)
        with pytest.raises(RuntimeError):
            await make_batch(office, part, PUSHED, 8)
    assert len(await rows(office, CustomerBill)) == len(await rows(office, EbillNotice)) == 8
    while await make_batch(office, part, PUSHED, 8):
        pass
    assert len({row.account_id for row in await rows(office, EbillNotice)}) == 20


async def test_a_part_whose_worker_is_gone_is_handed_out_again(office: Office, clock: FakeClock) -> None:
    await crowd(office, 3)
    await start_run(office, "sec")
    first = await take_parts(office)
    assert await take_parts(office) == []
    clock.move(seconds=STALLED.total_seconds())
    assert await take_parts(office) == first


async def test_each_is_told_by_the_way_they_chose(town: Office) -> None:
    abdullah = await chat_of(town, ABDULLAH)
    await change_setting(town, abdullah, "bill", "email")
    huda = await chat_of(town, HUDA)
    await change_setting(town, huda, "bill", "chat")
    await start_run(town, "sec")
    await make_all(town)
    assert {(one.account, one.lane, one.conversation_id) for one in await claim_all(town)} == {
        ("30045210017", "email", None),
        ("30045210025", "email", None),
        ("30077310048", "test", huda.conversation_id),
        ("30077310055", "sms", None),
    }


async def test_who_wants_no_such_notice_gets_the_bill_alone(town: Office) -> None:
    await forget_bills(town)
    await change_setting(town, await chat_of(town, HUDA), "bill", None)
    await start_run(town, "sec")
    await make_all(town)
    assert len(await rows(town, CustomerBill)) == 4
    assert {notice.account for notice in await claim_all(town)} == {"30045210017", "30045210025", "30077310055"}


async def test_notices_are_claimed_by_one_worker_and_due_again_when_it_dies(office: Office, clock: FakeClock) -> None:
    await crowd(office, 30)
    await start_run(office, "sec")
    await make_all(office)
    [(run_id, _)] = await running(office)
    taken = await asyncio.gather(*(claim(office, run_id, "sms", 10) for _ in range(4)))
    assert sorted(len(batch) for batch in taken) == [0, 10, 10, 10]
    assert len({notice.id for batch in taken for notice in batch}) == 30
    clock.move(seconds=LEASE.total_seconds())
    again = await claim(office, run_id, "sms", 50)
    assert {notice.id for notice in again} == {notice.id for batch in taken for notice in batch}
    assert {notice.attempts for notice in again} == {2}


async def test_a_notice_counts_once_however_many_workers_say_that_it_is_sent(office: Office) -> None:
    await crowd(office, 5)
    await start_run(office, "sec")
    await make_all(office)
    [(run_id, _)] = await running(office)
    notices = await claim(office, run_id, "sms", 5)
    for _ in range(2):
        await settle(office, run_id, [(notice, "sent") for notice in notices], PUSHED)
    run = await state(office)
    assert (run.sent, run.failed, run.state, run.left) == (5, 0, "done", None)


async def test_what_has_to_wait_waits_and_loses_no_try(office: Office, clock: FakeClock) -> None:
    await crowd(office, 2)
    await start_run(office, "sec")
    await make_all(office)
    [(run_id, _)] = await running(office)
    asked, failed = await claim(office, run_id, "sms", 5)
    await settle(office, run_id, [(asked, timedelta(seconds=30)), (failed, "again")], PUSHED)
    assert await claim(office, run_id, "sms", 5) == []
    clock.move(seconds=2)
    [second] = await claim(office, run_id, "sms", 5)
    assert (second.id, second.attempts) == (failed.id, 2)
    clock.move(seconds=28)
    [first] = await claim(office, run_id, "sms", 5)
    assert (first.id, first.attempts) == (asked.id, 1)


async def test_a_way_that_leads_nowhere_is_followed_by_the_next_and_at_last_given_up(town: Office) -> None:
    huda = await chat_of(town, HUDA)
    await change_setting(town, huda, "bill", "chat")
    await start_run(town, "sec")
    await make_all(town)
    [(run_id, _)] = await running(town)
    [notice] = await claim(town, run_id, "test", 5)
    await set_reachable(town, huda.conversation_id, False)
    await settle(town, run_id, [(notice, "unreachable")], PUSHED)
    [by_sms] = [one for one in await claim(town, run_id, "sms", 5) if one.id == notice.id]
    await settle(town, run_id, [(by_sms, "unreachable")], PUSHED)  # and there is no e-mail address
    assert (await state(town)).failed == 1
    assert await claim(town, run_id, "email", 5) == []


async def test_a_paused_run_makes_and_sends_nothing_until_it_is_resumed(office: Office) -> None:
    await crowd(office, 20)
    run = await start_run(office, "sec")
    [part] = await take_parts(office)
    await make_batch(office, part, PUSHED, 8)
    assert (await set_paused(office, run.id, True)).state == "paused"
    assert (await running(office), await take_parts(office)) == ([], [])
    assert not await make_batch(office, part, PUSHED, 8)
    assert (await set_paused(office, run.id, False)).state == "running"
    await make_all(office, 8)
    notices = await claim_all(office)
    await settle(office, run.id, [(notice, "sent") for notice in notices], PUSHED)
    assert (await state(office)).state == "done"
    with pytest.raises(EbillOver):
        await set_paused(office, run.id, True)


async def test_a_run_that_is_nowhere_is_not_found(office: Office) -> None:
    with pytest.raises(NotFound):
        await set_paused(office, new_id(), True)


async def test_nobody_is_told_at_night(office: Office, clock: FakeClock) -> None:
    await crowd(office, 3)
    await start_run(office, "sec")
    await make_all(office)
    clock.move(hours=14)  # 23:00
    assert await running(office) == []
    clock.move(hours=9)
    assert len(await claim_all(office)) == 3


async def test_the_rate_and_the_time_left_are_told(office: Office, clock: FakeClock) -> None:
    await crowd(office, 100)
    await start_run(office, "sec")
    await make_all(office)
    [(run_id, _)] = await running(office)
    clock.move(seconds=10)
    notices = await claim(office, run_id, "sms", 40)
    await settle(office, run_id, [(notice, "sent") for notice in notices], PUSHED)
    run = await state(office)
    assert (run.sent, run.rate, run.left) == (40, 4.0, timedelta(seconds=15))
    clock.move(seconds=61)
    run = await state(office)
    assert (run.rate, run.left) == (0.0, None)


async def test_accounts_are_dealt_out_whole_whatever_their_ids_look_like(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("backoffice.ebill._PART_SIZE", 4)
    await crowd(office, 12)
    [first, second, *_] = await rows(office, BillingAccount)
    async with office.store.transaction() as tx:
        for account, strange in ((first, "ZZ-9"), (second, "0")):
            (await tx.get_one(BillingAccount, account.id)).number = strange
            await tx.execute(delete(MonthlyUsage).where(MonthlyUsage.account_id == account.id))
            (await tx.get_one(BillingAccount, account.id)).id = strange
    await start_run(office, "sec")
    parts = await take_parts(office)
    assert len(parts) == 4
    for part in parts:
        while await make_batch(office, part, PUSHED, 3):
            pass
    assert len({row.account_id for row in await rows(office, EbillNotice)}) == 12
