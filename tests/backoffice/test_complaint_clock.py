"""What happens to a complaint once it is filed: reminders, the answer, looking again, the regulator."""

import asyncio
import json
from datetime import date, timedelta
from typing import Any

import pytest
from sqlalchemy import select

from backoffice.agents import AgentInfo, add_agent
from backoffice.complaint_appeals import (
    AppealTooEarly,
    EscalatedBefore,
    NotAgain,
    escalate_complaint,
    preview_appeal,
    reopen_complaint,
)
from backoffice.complaint_desk import (
    AnsweredBefore,
    AnswerEmpty,
    AnswerTooLong,
    answer_complaint,
    list_cases,
    read_case,
)
from backoffice.complaint_reminders import remind_staff
from backoffice.complaints import Complaint, DescriptionTooShort, complaint_status, file_complaint
from backoffice.errors import NotFound
from backoffice.models.audit import AuditRow
from backoffice.models.outbox import OutboxItem
from backoffice.office import Caller, Office
from backoffice.transcript import NewLine, append_line
from tests.fakes import FakeClock
from tests.people import ABDULLAH, NOURA, SALEM, again, chat_of

pytestmark = pytest.mark.usefixtures("empty_desks")

WHY = "ردكم لم يذكر سبب البطء"
ANSWER = "أصلحنا العطل وخصمنا 30 ريالًا من فاتورتك."
CONTACTS = {"sms": "0501230001", "email": "salem@example.com", "letter": "شارع العليا 12، حي الورود، الرياض 12211"}


@pytest.fixture
async def layla(town: Office) -> AgentInfo:
    return await add_agent(town, "layla", "ليلى", "long enough", ["stc"])


@pytest.fixture
async def salem(town: Office) -> Caller:
    return await chat_of(town, SALEM)


async def filed(office: Office, caller: Caller, by: Any = "sms", about: str = "network") -> Complaint:
    today = office.today(caller)
    return await file_complaint(
        office,
        again(caller),
        about=about,
        event_on=today - timedelta(days=2),
        description="الإنترنت بطيء كل ليلة",
        answer_by=by,
        contact=CONTACTS[by],
    )


async def only_case(office: Office, agent: AgentInfo) -> str:
    [case] = await list_cases(office, agent.id)
    return case.id


async def outbox(office: Office, kind: str, reply: str) -> list[dict[str, Any]]:
    async with office.store.transaction() as tx:
        items = await tx.scalars(select(OutboxItem).where(OutboxItem.kind == kind).order_by(OutboxItem.created_at))
        return [item.payload for item in items if item.payload["reply"]["reply"] == reply]


async def steps(office: Office) -> list[tuple[str, str]]:
    async with office.store.transaction() as tx:
        rows = await tx.scalars(select(AuditRow).order_by(AuditRow.at))
        return [(row.actor, row.action) for row in rows if "complaint" in row.action]


async def test_staff_are_reminded_before_the_day_and_again_after_it(
    town: Office, clock: FakeClock, salem: Caller
) -> None:
    complaint = await filed(town, salem)  # due on Sunday 13 December
    assert await remind_staff(town) == 0
    clock.move(days=16)  # Tuesday 8 December: Wednesday, Thursday, Sunday are three working days
    assert await remind_staff(town) == 1
    assert await remind_staff(town) == 0
    clock.move(days=6)  # the 14th
    assert await remind_staff(town) == 1
    assert await remind_staff(town) == 0
    early, late = await outbox(town, "email", "email_complaints_due")
    assert early["to"] == "complaints@stc.example"
    line = early["reply"]["items"][0]["args"]
    assert (line["reference"], line["late"]) == ({"$code": complaint.reference}, False)
    assert late["reply"]["items"][0]["args"]["late"] is True


async def test_two_workers_remind_once(town: Office, clock: FakeClock, salem: Caller) -> None:
    await filed(town, salem)
    clock.move(days=16)
    assert sum(await asyncio.gather(*(remind_staff(town) for _ in range(4)))) == 1


async def test_what_is_answered_is_not_reminded_of(
    town: Office, clock: FakeClock, salem: Caller, layla: AgentInfo
) -> None:
    await filed(town, salem)
    await answer_complaint(town, layla.id, await only_case(town, layla), ANSWER)
    clock.move(days=30)
    assert await remind_staff(town) == 0


async def test_staff_see_their_providers_complaints_soonest_due_first(
    town: Office, clock: FakeClock, salem: Caller, layla: AgentInfo
) -> None:
    first = await filed(town, salem)
    clock.move(days=3)
    second = await filed(town, await chat_of(town, NOURA))
    await filed(town, await chat_of(town, ABDULLAH), about="outage")
    cases = await list_cases(town, layla.id)
    assert [case.told.reference for case in cases] == [first.reference, second.reference]
    assert (cases[0].customer, cases[0].description) == (SALEM.name, "الإنترنت بطيء كل ليلة")
    omar = await add_agent(town, "omar", "عمر", "long enough", ["sec"])
    with pytest.raises(NotFound):
        await read_case(town, omar.id, cases[0].id)
    with pytest.raises(NotFound):
        await answer_complaint(town, omar.id, cases[0].id, ANSWER)


@pytest.mark.parametrize(("by", "kind"), [("sms", "sms"), ("email", "email")])
async def test_the_answer_goes_by_the_way_that_was_chosen(
    town: Office, salem: Caller, layla: AgentInfo, by: str, kind: str
) -> None:
    complaint = await filed(town, salem, by)
    case = await answer_complaint(town, layla.id, await only_case(town, layla), f" {ANSWER} ")
    assert (case.told.status, case.told.answer, case.answered_by) == ("resolved", ANSWER, "ليلى")
    [sent] = await outbox(town, kind, f"{kind}_complaint_answer")
    assert (sent["to"], sent["reply"]["args"]["answer"]) == (complaint.contact, ANSWER)
    [told] = await outbox(town, "notice", "complaint_answered")
    assert told["reply"]["args"]["way"] == by
    status = await complaint_status(town, salem, complaint.reference)
    assert (status.status, status.answer) == ("resolved", ANSWER)
    assert ("agent", "answer_complaint") in await steps(town)


async def test_a_letter_waits_to_be_printed(town: Office, salem: Caller, layla: AgentInfo) -> None:
    await filed(town, salem, "letter")
    await answer_complaint(town, layla.id, await only_case(town, layla), ANSWER)
    assert await outbox(town, "sms", "sms_complaint_answer") == []
    assert await outbox(town, "email", "email_complaint_answer") == []


async def test_an_answer_is_given_once(town: Office, salem: Caller, layla: AgentInfo) -> None:
    await filed(town, salem)
    case = await only_case(town, layla)
    await asyncio.gather(*(answer_complaint(town, layla.id, case, ANSWER) for _ in range(3)))
    assert len(await outbox(town, "sms", "sms_complaint_answer")) == 1
    with pytest.raises(AnsweredBefore):
        await answer_complaint(town, layla.id, case, "غير ذلك")


async def test_an_answer_says_something_and_fits_its_way(town: Office, salem: Caller, layla: AgentInfo) -> None:
    await filed(town, salem)
    case = await only_case(town, layla)
    with pytest.raises(AnswerEmpty):
        await answer_complaint(town, layla.id, case, "  ")
    with pytest.raises(AnswerTooLong):
        await answer_complaint(town, layla.id, case, "ا" * 601)


async def test_before_the_answer_is_due_there_is_nothing_to_appeal(town: Office, salem: Caller) -> None:
    complaint = await filed(town, salem)
    with pytest.raises(AppealTooEarly) as refused:
        await preview_appeal(town, salem, complaint.reference)
    assert refused.value.args_["due"] == date(2026, 12, 13)
    with pytest.raises(AppealTooEarly):
        await escalate_complaint(town, again(salem), complaint.reference, WHY)


async def test_a_missed_day_goes_to_the_regulator(town: Office, clock: FakeClock, salem: Caller) -> None:
    complaint = await filed(town, salem)
    clock.move(days=22)
    assert (await preview_appeal(town, salem, complaint.reference)).remedies == ("regulator",)
    with pytest.raises(NotAgain):
        await reopen_complaint(town, again(salem), complaint.reference, WHY)


async def test_an_answered_complaint_is_looked_at_again_once(
    town: Office, clock: FakeClock, salem: Caller, layla: AgentInfo
) -> None:
    complaint = await filed(town, salem)
    case = await only_case(town, layla)
    await answer_complaint(town, layla.id, case, ANSWER)
    clock.move(days=1)
    asked = again(salem)
    for _ in range(2):
        reopened = await reopen_complaint(town, asked, complaint.reference, WHY)
        assert (reopened.status, reopened.due_on) == ("inProgress", date(2026, 12, 14))
    assert WHY in (await read_case(town, layla.id, case)).description
    await answer_complaint(town, layla.id, case, "رد ثانٍ")
    with pytest.raises(NotAgain):
        await reopen_complaint(town, again(salem), complaint.reference, WHY)
    assert (await preview_appeal(town, salem, complaint.reference)).remedies == ("regulator",)


async def test_after_a_month_an_answer_is_not_looked_at_again(
    town: Office, clock: FakeClock, salem: Caller, layla: AgentInfo
) -> None:
    complaint = await filed(town, salem)
    await answer_complaint(town, layla.id, await only_case(town, layla), ANSWER)
    clock.move(days=31)
    assert (await preview_appeal(town, salem, complaint.reference)).remedies == ("regulator",)


async def test_the_regulator_gets_the_whole_file_once(
    town: Office, clock: FakeClock, salem: Caller, layla: AgentInfo
) -> None:
    complaint = await filed(town, salem)
    async with town.store.transaction() as tx:
        await append_line(tx, salem.conversation_id, NewLine("customer", "شيء لا يخص الشكوى"), clock.now())
    clock.move(hours=5)
    await answer_complaint(town, layla.id, await only_case(town, layla), ANSWER)
    clock.move(days=2)
    async with town.store.transaction() as tx:
        await append_line(tx, salem.conversation_id, NewLine("customer", "ما أقنعني ردكم"), clock.now())
    asked = again(salem)
    for _ in range(2):
        await escalate_complaint(town, asked, complaint.reference, WHY)
    [email] = await outbox(town, "email", "email_complaint_file")
    file = json.loads(email["files"][f"{complaint.reference}.json"])
    assert email["to"] == "complaints@regulator.example"
    assert file["customer"]["name"] == SALEM.name
    assert file["complaint"]["description"] == "الإنترنت بطيء كل ليلة"
    assert (file["answer"], file["reason_for_escalation"]) == (ANSWER, WHY)
    assert [step["step"] for step in file["steps"]] == ["file_complaint", "answer_complaint", "escalate_complaint"]
    assert file["messages"][-1]["text"] == "ما أقنعني ردكم"
    assert (await complaint_status(town, salem, complaint.reference)).escalated_at == clock.now()
    with pytest.raises(EscalatedBefore):
        await escalate_complaint(town, again(salem), complaint.reference, WHY)


async def test_what_was_said_at_another_time_is_not_in_the_file(town: Office, clock: FakeClock, salem: Caller) -> None:
    async with town.store.transaction() as tx:
        await append_line(tx, salem.conversation_id, NewLine("customer", "رقمي السري ضاع"), clock.now())
    clock.move(hours=1)
    complaint = await filed(town, salem)
    clock.move(days=22)
    await escalate_complaint(town, again(salem), complaint.reference, WHY)
    [email] = await outbox(town, "email", "email_complaint_file")
    assert json.loads(email["files"][f"{complaint.reference}.json"])["messages"] == []


async def test_nobody_escalates_anothers_complaint(town: Office, clock: FakeClock, salem: Caller) -> None:
    complaint = await filed(town, salem)
    clock.move(days=22)
    noura = await chat_of(town, NOURA)
    for appeal in (escalate_complaint, reopen_complaint):
        with pytest.raises(NotFound):
            await appeal(town, noura, complaint.reference, WHY)
    with pytest.raises(DescriptionTooShort):
        await escalate_complaint(town, again(salem), complaint.reference, "لا")
