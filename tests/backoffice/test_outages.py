"""Outages and scheduled cuts: one of each area, everybody concerned told once, and nobody at night."""

import asyncio
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import delete, func, select

from backoffice import outage_notices
from backoffice.agents import AgentInfo, add_agent
from backoffice.desk_words import WordsUnfit
from backoffice.errors import NotFound, NotOffered
from backoffice.ids import new_id
from backoffice.models.accounts import BillingAccount, Customer
from backoffice.models.outages import Outage, OutageNotice, OutageReport, PlannedCut, ServicePlace
from backoffice.models.outbox import OutboxItem
from backoffice.notifications import change_setting
from backoffice.office import Caller, Office
from backoffice.outage_desk import (
    OutageKnown,
    TimeUnclear,
    announce_cut,
    call_off_cut,
    end_outage,
    list_cuts,
    list_outages,
    open_outage,
    read_outage,
    update_outage,
)
from backoffice.outage_notices import tell_of_outages
from backoffice.outages import (
    PlaceUnclear,
    ReportUnknown,
    area_state,
    last_report,
    outage_reported,
    own_areas,
    report_outage,
)
from tests.fakes import FakeClock
from tests.people import ABDULLAH, HUDA, SALEM, again, chat_of, stranger

MALQA, THUQBAH = "riyadh_malqa", "khobar_thuqbah"


@pytest.fixture
async def grid(town: Office) -> Office:
    """The town without the demo's own outages."""
    async with town.store.transaction() as tx:
        await tx.execute(delete(Outage))
        await tx.execute(delete(PlannedCut))
    return town


@pytest.fixture
async def sara(grid: Office) -> AgentInfo:
    return await add_agent(grid, "sara", "سارة", "long enough", ["sec"])


async def said(office: Office) -> list[tuple[str, str, datetime]]:
    """What leaves: its kind, its sentence, and not before when."""
    async with office.store.snapshot() as tx:
        items = await tx.scalars(select(OutboxItem).order_by(OutboxItem.kind, OutboxItem.created_at))
        return [(item.kind, reply_of(item.payload), item.not_before) for item in items]


def reply_of(payload: dict[str, Any]) -> str:
    return str(payload["reply"]["reply"])


async def count(office: Office, model: type[Any]) -> int:
    async with office.store.snapshot() as tx:
        return await tx.scalar(select(func.count()).select_from(model)) or 0


async def report(office: Office, caller: Caller, area: str | None = MALQA, place: str = "الملقا") -> str:
    return (await report_outage(office, again(caller), area=area, place=place)).reference


async def test_a_report_is_added_to_the_known_outage_of_its_area(grid: Office) -> None:
    first, second = await chat_of(grid, ABDULLAH), await stranger(grid, "sec")
    one = await report_outage(grid, first, area=MALQA, place="الملقا")
    two = await report_outage(grid, second, area=MALQA, place="حي الملقا", danger=True)
    assert one.outage.id == two.outage.id
    assert (one.outage.status, two.outage.reports, two.before) == ("reported", 2, False)
    assert one.reference != two.reference
    assert await count(grid, Outage) == 1


async def test_reports_at_the_same_moment_open_one_outage(grid: Office) -> None:
    chats = [await stranger(grid, "sec") for _ in range(5)]
    await asyncio.gather(*(report(grid, chat) for chat in chats))
    assert (await count(grid, Outage), await count(grid, OutageReport)) == (1, 5)


async def test_a_chat_reports_an_outage_once(grid: Office) -> None:
    chat = await stranger(grid, "sec")
    first = await report_outage(grid, chat, area=MALQA, place="الملقا")
    second = await report_outage(grid, again(chat), area=MALQA, place="الملقا")
    assert (second.reference, second.before) == (first.reference, True)
    assert await last_report(grid, chat) == first.reference


async def test_a_place_in_no_area_is_kept_as_it_was_typed(grid: Office) -> None:
    chat = await stranger(grid, "sec")
    for _ in range(2):
        reported = await report_outage(grid, again(chat), area=None, place=" استراحة  الثمامة ")
        assert reported.outage.place == "استراحة الثمامة"
    with pytest.raises(PlaceUnclear):
        await report_outage(grid, again(chat), area=None, place="!!")
    with pytest.raises(NotOffered):
        await report_outage(grid, await stranger(grid, "stc"), area=None, place="الملقا")


async def test_what_is_known_is_told_by_reference_and_by_area(grid: Office, sara: AgentInfo, clock: FakeClock) -> None:
    chat = await stranger(grid, "sec")
    reference = await report(grid, chat)
    [case] = await list_outages(grid, sara.id)
    await update_outage(grid, sara.id, case.id, known="عطل في محوّل", estimate="2026-11-22T18:30")
    state = await outage_reported(grid, chat, reference)
    assert (state.status, state.known) == ("confirmed", "عطل في محوّل")
    assert state.estimate == datetime(2026, 11, 22, 15, 30, tzinfo=UTC)
    assert (await area_state(grid, chat, MALQA)).outage == state
    assert (await area_state(grid, chat, THUQBAH)).outage is None
    with pytest.raises(ReportUnknown):
        await outage_reported(grid, chat, "1234-5674")
    clock.move(hours=2)
    await end_outage(grid, sara.id, case.id)
    assert (await outage_reported(grid, chat, reference)).status == "over"
    assert await last_report(grid, chat) is None
    assert (await report_outage(grid, again(chat), area=MALQA, place="الملقا")).outage.id != case.id


async def test_ones_own_areas_are_those_of_the_meters_and_of_the_address(grid: Office) -> None:
    assert [area.code for area in await own_areas(grid, await chat_of(grid, ABDULLAH))] == [MALQA, "jeddah_shati"]
    assert [area.code for area in await own_areas(grid, await chat_of(grid, HUDA))] == [THUQBAH]
    assert await own_areas(grid, await stranger(grid, "sec")) == ()


async def test_all_concerned_are_told_once_that_it_is_over(grid: Office, sara: AgentInfo) -> None:
    reporter, visitor = await chat_of(grid, HUDA), await stranger(grid, "sec")
    await report(grid, reporter, THUQBAH)
    await report(grid, visitor, THUQBAH)
    [case] = await list_outages(grid, sara.id)
    await update_outage(grid, sara.id, case.id, known="", estimate="")
    assert await tell_of_outages(grid) == 0
    await end_outage(grid, sara.id, case.id)
    await end_outage(grid, sara.id, case.id)
    assert await tell_of_outages(grid) == 2
    assert await tell_of_outages(grid) == 0
    # Huda is told in the chat where she reported it, and not again as the owner of a meter there.
    assert [(kind, reply) for kind, reply, _ in await said(grid)] == [("notice", "outage_over")] * 2


async def test_owners_of_meters_in_the_area_are_told_too_where_staff_confirmed_it(
    grid: Office, sara: AgentInfo
) -> None:
    for confirmed in (False, True):
        await report(grid, await stranger(grid, "sec"))
        [case] = await list_outages(grid, sara.id)
        if confirmed:
            await update_outage(grid, sara.id, case.id, known="", estimate="")
        await end_outage(grid, sara.id, case.id)
        await tell_of_outages(grid)
    kinds = [(kind, reply) for kind, reply, _ in await said(grid)]
    assert kinds == [("notice", "outage_over")] * 2 + [("sms", "sms_outage_over")]


async def test_nobody_is_told_at_night_nor_who_does_not_want_it(
    grid: Office, sara: AgentInfo, clock: FakeClock
) -> None:
    await change_setting(grid, await chat_of(grid, ABDULLAH), "outage", None)
    clock.move(hours=12)  # half past midnight in Riyadh
    for area in (MALQA, THUQBAH):
        case = await open_outage(grid, sara.id, "sec", area, known="", estimate="")
        await end_outage(grid, sara.id, case.id)
    await tell_of_outages(grid)
    morning = datetime(2026, 11, 23, 4, 0, tzinfo=UTC)
    assert await said(grid) == [("sms", "sms_outage_over", morning)]


async def test_a_cut_is_announced_once_to_each_account_there(grid: Office, sara: AgentInfo) -> None:
    reached = await chat_of(grid, ABDULLAH)
    await change_setting(grid, reached, "cut", "chat")
    cut = await announce_cut(
        grid, sara.id, "sec", MALQA, starts="2026-11-24T09:00", ends="2026-11-24T13:00", reason="صيانة"
    )
    assert not cut.told
    assert await tell_of_outages(grid) == 1
    assert await tell_of_outages(grid) == 0
    assert [(kind, reply) for kind, reply, _ in await said(grid)] == [("notice", "cut_announced")]
    [listed] = await list_cuts(grid, sara.id)
    assert listed.told
    [known] = (await area_state(grid, reached, MALQA)).cuts
    assert (known.reason, known.starts) == ("صيانة", datetime(2026, 11, 24, 6, 0, tzinfo=UTC))
    await call_off_cut(grid, sara.id, cut.id)
    assert await tell_of_outages(grid) == 1
    assert [reply for _, reply, _ in await said(grid)] == ["cut_announced", "cut_called_off"]
    assert (await area_state(grid, reached, MALQA)).cuts == ()


async def test_a_cut_that_was_called_off_before_anybody_heard_of_it_is_told_to_nobody(
    grid: Office, sara: AgentInfo
) -> None:
    cut = await announce_cut(
        grid, sara.id, "sec", MALQA, starts="2026-11-24T09:00", ends="2026-11-24T13:00", reason="صيانة"
    )
    await call_off_cut(grid, sara.id, cut.id)
    assert await tell_of_outages(grid) == 0
    assert await said(grid) == []


@pytest.mark.parametrize(
    ("starts", "leaves"),
    [
        ("2026-11-23T09:00", datetime(2026, 11, 23, 4, 0, tzinfo=UTC)),
        ("2026-11-23T05:00", datetime(2026, 11, 22, 20, 30, tzinfo=UTC)),  # it cannot wait until it has begun
    ],
)
async def test_an_announcement_waits_for_the_morning_unless_that_is_too_late(
    grid: Office, sara: AgentInfo, clock: FakeClock, starts: str, leaves: datetime
) -> None:
    clock.move(hours=11)  # 23:30 in Riyadh
    await announce_cut(grid, sara.id, "sec", MALQA, starts=starts, ends="2026-11-23T12:00", reason="صيانة")
    await tell_of_outages(grid)
    assert await said(grid) == [("sms", "sms_cut_announced", leaves)]


async def test_a_round_that_was_killed_goes_on_where_it_was(
    grid: Office, sara: AgentInfo, monkeypatch: pytest.MonkeyPatch
) -> None:
    await neighbours(grid, 7)
    monkeypatch.setattr("backoffice.outage_notices._BATCH", 3)
    await announce_cut(
        grid, sara.id, "sec", THUQBAH, starts="2026-11-24T09:00", ends="2026-11-24T13:00", reason="صيانة"
    )
    batches = 0
    whole = outage_notices.tell

    def dies_in_the_second_batch(*args: Any) -> None:
        nonlocal batches
        batches += 1
        if batches == 5:
            raise KeyboardInterrupt
        whole(*args)

    monkeypatch.setattr("backoffice.outage_notices.tell", dies_in_the_second_batch)
    with pytest.raises(KeyboardInterrupt):
        await tell_of_outages(grid)
    assert await count(grid, OutageNotice) == 3
    assert await tell_of_outages(grid) == 5
    async with grid.store.snapshot() as tx:
        told = [item.payload["to"] for item in await tx.scalars(select(OutboxItem))]
    assert len(told) == len(set(told)) == 8


async def test_staff_serve_their_own_providers_and_write_what_can_be(grid: Office, sara: AgentInfo) -> None:
    other = await add_agent(grid, "omid", "امید", "long enough", ["stc"])
    case = await open_outage(grid, sara.id, "sec", MALQA, known="عطل", estimate="")
    with pytest.raises(OutageKnown):
        await open_outage(grid, sara.id, "sec", MALQA, known="", estimate="")
    for agent_id, provider, area in ((other.id, "sec", THUQBAH), (sara.id, "sec", "moon"), (sara.id, "stc", MALQA)):
        with pytest.raises(NotFound):
            await open_outage(grid, agent_id, provider, area, known="", estimate="")
    with pytest.raises(NotFound):
        await read_outage(grid, other.id, case.id)
    with pytest.raises(TimeUnclear):
        await update_outage(grid, sara.id, case.id, known="", estimate="soon")
    with pytest.raises(WordsUnfit):
        await update_outage(grid, sara.id, case.id, known="ا" * 301, estimate="")
    for starts, ends in (("2026-11-22T09:00", "2026-11-24T09:00"), ("2026-11-24T09:00", "2026-11-24T09:00")):
        with pytest.raises(TimeUnclear):
            await announce_cut(grid, sara.id, "sec", MALQA, starts=starts, ends=ends, reason="صيانة")
    with pytest.raises(WordsUnfit):
        await announce_cut(grid, sara.id, "sec", MALQA, starts="2026-11-24T09:00", ends="2026-11-24T10:00", reason=" ")


async def test_staff_see_what_was_reported(grid: Office, sara: AgentInfo) -> None:
    await report_outage(grid, await stranger(grid, "sec"), area=MALQA, place="سلك طايح بالملقا", danger=True)
    [case] = await list_outages(grid, sara.id)
    [line] = (await read_outage(grid, sara.id, case.id)).reports
    assert (line.place, line.danger) == ("سلك طايح بالملقا", True)


async def neighbours(office: Office, number: int) -> None:
    """More meters in Huda's district."""
    now = office.clock.now()
    async with office.store.transaction() as tx:
        for i in range(number):
            customer = Customer(
                id=new_id(), provider="sec", name=f"جار {i}", phone=f"+96654000000{i}", language="ar", created_at=now
            )
            tx.add(customer)
            await tx.flush()
            account = BillingAccount(
                id=new_id(),
                provider="sec",
                customer_id=customer.id,
                number=f"3000000000{i}",
                kind="electricity",
                payment="postpaid",
                tariff="residential",
                currency="SAR",
                opened_at=now - timedelta(days=9),
            )
            tx.add(account)
            await tx.flush()
            tx.add(ServicePlace(account_id=account.id, area=THUQBAH))


async def test_no_other_provider_has_outages(grid: Office) -> None:
    with pytest.raises(NotOffered):
        await area_state(grid, await chat_of(grid, SALEM), MALQA)
