"""Staff settle what was asked for: connections step by step, visits done or not, refusals with their reason."""

import asyncio
from typing import Any

import pytest
from sqlalchemy import select

from backoffice.accounts import list_accounts, unlink_chat
from backoffice.address_text import AddressParts
from backoffice.agents import AgentInfo, add_agent
from backoffice.agreements import RequestOver, answer_request
from backoffice.connections import ask_connection
from backoffice.desk_words import WordsUnfit
from backoffice.errors import NotFound
from backoffice.home_internet import NoOrder, cancel_internet, check_no_order, order_internet
from backoffice.models.audit import AuditRow
from backoffice.models.outbox import OutboxItem
from backoffice.office import Caller, Office
from backoffice.request_desk import StepOver, decide_request, list_open_requests, read_request
from backoffice.request_status import request_status
from backoffice.transfers import ask_transfer
from tests.backoffice.money import charged
from tests.people import FAHAD, HIND, HUDA, NOURA, Person, again, chat_of

PARTS = AddressParts("3214", "شارع التحلية", "حي السليمانية", "الرياض", "12223", "7890")


@pytest.fixture
async def layla(town: Office) -> AgentInfo:
    return await add_agent(town, "layla", "ليلى", "long enough", ["stc", "sec"])


async def notices(town: Office) -> list[dict[str, Any]]:
    """What was said into chats."""
    async with town.store.snapshot() as tx:
        items = await tx.scalars(select(OutboxItem).where(OutboxItem.kind == "notice").order_by(OutboxItem.created_at))
        return [dict(item.payload["reply"]) for item in items]


async def connection(town: Office) -> tuple[Caller, str]:
    caller = await chat_of(town, HUDA)
    asked = await ask_connection(town, caller, use="commercial", parts=PARTS, terms_version="2026-03")
    return caller, asked.reference


async def ordered(town: Office, person: Person = HIND, district: str = "malqa") -> Caller:
    caller = await chat_of(town, person)
    where = {"city": "riyadh", "district": district, "address": "شارع الأمير، مبنى 12"}
    await order_internet(town, caller, **where, plan="baity_5g", visit="2026-11-24/9")
    return again(caller)


async def test_a_connection_is_approved_then_done_and_its_account_is_there(town: Office, layla: AgentInfo) -> None:
    caller, reference = await connection(town)
    [case] = await list_open_requests(town, layla.id)
    assert (case.what, case.reference.text, case.customer) == ("connection", reference, HUDA.name)
    assert dict(case.details)["street"] == "شارع التحلية"
    assert case.steps == ("approve", "refuse")
    with pytest.raises(StepOver):
        await decide_request(town, layla.id, case.id, "done", "")
    approved = await decide_request(town, layla.id, case.id, "approve", "")
    assert (approved.status, approved.steps) == ("approved", ("done", "refuse"))
    assert (await request_status(town, caller, reference)).status == "approved"
    before = {one.number for one in await list_accounts(town, caller)}
    await decide_request(town, layla.id, case.id, "done", "العداد مركّب")
    await decide_request(town, layla.id, case.id, "done", "العداد مركّب")
    [new] = [one for one in await list_accounts(town, caller) if one.number not in before]
    assert new.number.startswith("300")
    assert len(new.number) == 11
    told = await request_status(town, caller, reference)
    assert (told.status, told.account) == ("completed", new.number)
    assert sorted(one["args"]["status"] for one in await notices(town)) == ["approved", "completed"]
    assert await list_open_requests(town, layla.id) == []
    async with town.store.snapshot() as tx:
        rows = await tx.scalars(select(AuditRow).where(AuditRow.action == "decide_request").order_by(AuditRow.at))
        steps = [(row.actor_id, row.details["step"]) for row in rows]
    assert sorted(steps) == [(layla.id, "approve"), (layla.id, "done")]


async def test_a_refusal_needs_its_reason_and_tells_it(town: Office, layla: AgentInfo) -> None:
    caller, reference = await connection(town)
    [case] = await list_open_requests(town, layla.id)
    for words in (" ", "ا" * 301):
        with pytest.raises(WordsUnfit):
            await decide_request(town, layla.id, case.id, "refuse", words)
    await decide_request(town, layla.id, case.id, "refuse", "رخصة البناء منتهية")
    assert (await request_status(town, caller, reference)).status == "refused"
    [told] = await notices(town)
    assert (told["reply"], told["args"]["reason"]) == ("request_decided", "رخصة البناء منتهية")
    with pytest.raises(StepOver):
        await decide_request(town, layla.id, case.id, "approve", "")


async def test_what_waits_for_the_other_side_can_only_be_refused(town: Office, layla: AgentInfo) -> None:
    giver, taker = await chat_of(town, FAHAD), await chat_of(town, NOURA)
    asked = await ask_transfer(town, giver, FAHAD.accounts[0].number, NOURA.phone)
    [case] = await list_open_requests(town, layla.id)
    assert (case.what, case.steps) == ("transfer", ("refuse",))
    with pytest.raises(StepOver):
        await decide_request(town, layla.id, case.id, "approve", "")
    await decide_request(town, layla.id, case.id, "refuse", "الهوية لا تطابق")
    with pytest.raises(RequestOver):
        await answer_request(town, taker, asked.reference, "agree")


async def test_a_visit_that_is_done_connects_the_line_and_puts_the_fee_on_its_bill(
    town: Office, layla: AgentInfo
) -> None:
    caller = await ordered(town)
    [case] = await list_open_requests(town, layla.id)
    assert (case.what, case.steps) == ("internet", ("done", "refuse"))
    assert case.due_on is not None
    outcomes = await asyncio.gather(*(decide_request(town, layla.id, case.id, "done", "") for _ in range(2)))
    assert [one.status for one in outcomes] == ["installed", "installed"]
    line = (await list_accounts(town, caller))[-1]
    assert line.number.startswith("1005")
    assert await charged(town) == [("baity_5g", 10000, "bill")]
    [told] = await notices(town)
    assert (told["reply"], told["args"]["account"]) == ("internet_connected", {"$code": line.number})
    await check_no_order(town, caller)


async def test_an_address_that_is_not_reached_is_told_with_what_else_there_is(town: Office, layla: AgentInfo) -> None:
    caller = await ordered(town)
    [case] = await list_open_requests(town, layla.id)
    await decide_request(town, layla.id, case.id, "refuse", "لا يصل الكيبل إلى المبنى")
    [told] = await notices(town)
    assert told["reply"] == "internet_given_up"
    assert told["args"]["other"]["$name"]["en"] == "Baity Fiber 300"
    assert [button["payload"] for button in told["buttons"]] == ["/list_tariffs", "/talk_to_agent"]
    with pytest.raises(NoOrder):
        await cancel_internet(town, caller)
    assert await charged(town) == []


async def test_where_nothing_else_reaches_nothing_else_is_promised(town: Office, layla: AgentInfo) -> None:
    await ordered(town, district="irqah")
    [case] = await list_open_requests(town, layla.id)
    await decide_request(town, layla.id, case.id, "refuse", "لا تغطية في المبنى")
    [told] = await notices(town)
    assert told["args"]["other"] is None


async def test_whoever_has_no_chat_is_told_by_sms(town: Office, layla: AgentInfo) -> None:
    caller = await ordered(town)
    await unlink_chat(town, caller)
    [case] = await list_open_requests(town, layla.id)
    await decide_request(town, layla.id, case.id, "done", "")
    async with town.store.snapshot() as tx:
        [sms] = await tx.scalars(select(OutboxItem).where(OutboxItem.kind == "sms"))
    assert (sms.payload["reply"]["reply"], sms.payload["to"]) == ("sms_internet_connected", HIND.phone)


async def test_a_cancelled_order_cannot_be_done_and_staff_of_others_find_nothing(
    town: Office, layla: AgentInfo
) -> None:
    caller = await ordered(town)
    [case] = await list_open_requests(town, layla.id)
    other = await add_agent(town, "omid", "امید", "long enough", ["tele2"])
    assert await list_open_requests(town, other.id) == []
    with pytest.raises(NotFound):
        await read_request(town, other.id, case.id)
    with pytest.raises(NotFound):
        await decide_request(town, other.id, case.id, "done", "")
    await cancel_internet(town, caller)
    with pytest.raises(StepOver):
        await decide_request(town, layla.id, case.id, "done", "")
