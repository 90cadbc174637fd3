"""Companies becoming customers: the PUK is guarded, the form is checked, staff decide once, and the company is told."""

import asyncio
from typing import Any

import pytest
from sqlalchemy import func, select

from backoffice.accounts import list_accounts, who_is
from backoffice.agents import AgentInfo, add_agent
from backoffice.attachments import FileNotTaken
from backoffice.company_desk import (
    DecidedBefore,
    NumberTaken,
    decide_company,
    list_companies,
    read_company,
    read_company_form,
)
from backoffice.company_requests import FormGone, keep_company_form
from backoffice.demo_records import ARMAN, PISHGAMAN
from backoffice.desk_words import WordsUnfit
from backoffice.errors import NotFound, NotLinked
from backoffice.models.accounts import Customer, OneTimeCode
from backoffice.models.company_requests import CompanyRequest
from backoffice.models.outbox import OutboxItem
from backoffice.models.registration import Registration
from backoffice.office import Caller, Office
from backoffice.otp import digest, outstanding
from backoffice.registration import Registered, answer_step, read_progress, register
from backoffice.registration_checks import ChoiceUnclear
from backoffice.registration_draft import ApprovalPending, Unfinished
from backoffice.registration_puk import PukExpired, PukLocked, PukWrong, expect_puk, give_puk
from backoffice.request_status import list_requests, request_status
from backoffice.uploads import drop_unused, keep_upload
from tests.fakes import PNG, FakeClock
from tests.people import MARYAM, again, chat_of, stranger

PUK = PISHGAMAN.puk or ""
REASON = "مهر شرکت روی فرم نیست"


@pytest.fixture
async def omid(town: Office) -> AgentInfo:
    return await add_agent(town, "omid", "امید رضایی", "correct horse battery", ["tele2"])


async def begin(office: Office, phone: str = PISHGAMAN.phone) -> Caller:
    """A chat that has said its region and number."""
    caller = await stranger(office, "tele2", "fa")
    for step, text in (("customer_kind", "شرکت"), ("region", "استان فارس"), ("mobile", phone)):
        await answer_step(office, again(caller), step, text)  # type: ignore[arg-type]
    await expect_puk(office, again(caller), anew=False)
    return caller


async def give(office: Office, caller: Caller, puk: str) -> None:
    await give_puk(office, again(caller), digest(office.key, caller.conversation_id, puk))


async def send_form(office: Office, caller: Caller, content: bytes = PNG) -> None:
    upload = await keep_upload(office, caller.conversation_id, again(caller).message_id, "../form.pdf", content)
    await keep_company_form(office, again(caller), upload.id)


async def file(office: Office) -> tuple[Caller, Registered]:
    """A request that waits for staff."""
    caller = await begin(office)
    await give(office, caller, PUK)
    await send_form(office, caller)
    return caller, await register(office, again(caller))


async def its_id(office: Office, agent: AgentInfo, done: Registered) -> str:
    [found] = [case.id for case in await list_companies(office, agent.id) if case.reference == done.reference]
    return found


async def told(office: Office, kind: str) -> list[Any]:
    async with office.store.snapshot() as tx:
        items = await tx.scalars(select(OutboxItem).where(OutboxItem.kind == kind).order_by(OutboxItem.created_at))
        return [item.payload for item in items]


async def test_a_request_with_its_form_waits_for_staff(town: Office, omid: AgentInfo) -> None:
    caller, done = await file(town)
    assert (done.ends, f"{done.due_on}") == ("approval", "2026-11-25")
    case = await read_company(town, omid.id, await its_id(town, omid, done))
    assert (case.company, case.phone, case.status) == (PISHGAMAN.holder, PISHGAMAN.phone, "acknowledged")
    assert case.region is not None
    assert case.region.in_("en") == "Fars"
    form = await read_company_form(town, omid.id, case.id)
    assert (form.name, form.media_type, form.content) == ("form.png", "image/png", PNG)
    assert not (await who_is(town, caller)).linked
    with pytest.raises(ApprovalPending):
        await read_progress(town, again(caller))
    with pytest.raises(ApprovalPending):
        await answer_step(town, again(caller), "region", "تهران")


async def test_a_message_files_one_request_however_often_it_comes(town: Office) -> None:
    caller = await begin(town)
    await give(town, caller, PUK)
    await send_form(town, caller)
    yes = again(caller)
    first, second = await asyncio.gather(register(town, yes), register(town, yes))
    assert first == second
    async with town.store.snapshot() as tx:
        ours = CompanyRequest.phone == PISHGAMAN.phone
        assert await tx.scalar(select(func.count()).select_from(CompanyRequest).where(ours)) == 1


async def test_two_chats_cannot_ask_for_the_same_line(town: Office) -> None:
    callers = [await begin(town), await begin(town)]
    for caller in callers:
        await give(town, caller, PUK)
        await send_form(town, caller)
    await register(town, again(callers[0]))
    with pytest.raises(ApprovalPending):
        await register(town, again(callers[1]))


async def test_an_approval_makes_the_corporate_customer_whose_chat_it_is(town: Office, omid: AgentInfo) -> None:
    caller, done = await file(town)
    request = await its_id(town, omid, done)
    for _ in range(2):  # pressed twice
        assert (await decide_company(town, omid.id, request, "approve")).status == "completed"
    me = await who_is(town, caller)
    assert (me.name, me.phone, me.corporate) == (PISHGAMAN.holder, PISHGAMAN.phone, True)
    [account] = await list_accounts(town, caller)
    assert account.number == "09211239010"
    assert (await request_status(town, caller, done.reference or "")).status == "completed"
    assert [sms["reply"]["reply"] for sms in await told(town, "sms")] == ["sms_company_completed"]
    [notice] = await told(town, "notice")
    assert notice["reply"]["reply"] == "company_completed"
    with pytest.raises(DecidedBefore):
        await decide_company(town, omid.id, request, "refuse", REASON)
    async with town.store.snapshot() as tx:
        assert list(await tx.scalars(select(Registration.state))) == ["done"]


async def test_a_chat_that_is_somebody_elses_by_then_stays_theirs(town: Office, omid: AgentInfo) -> None:
    caller, done = await file(town)
    other = await chat_of(town, MARYAM)
    async with town.store.transaction() as tx:
        row = (await tx.scalars(select(CompanyRequest).where(CompanyRequest.reference == done.reference))).one()
        row.conversation_id = other.conversation_id
    await decide_company(town, omid.id, await its_id(town, omid, done), "approve")
    assert (await who_is(town, other)).name == MARYAM.name
    assert not (await who_is(town, caller)).linked


async def test_a_refusal_needs_a_reason_tells_it_and_asks_for_the_form_again(town: Office, omid: AgentInfo) -> None:
    caller, done = await file(town)
    request = await its_id(town, omid, done)
    with pytest.raises(WordsUnfit):
        await decide_company(town, omid.id, request, "refuse", " ")
    await decide_company(town, omid.id, request, "refuse", REASON)
    status = await request_status(town, caller, done.reference or "")
    assert (status.status, status.reason) == ("refused", REASON)
    assert (await told(town, "sms"))[-1]["reply"]["args"]["reason"] == REASON
    kept = (await read_progress(town, again(caller))).answers
    assert "company_form" not in kept
    assert kept["puk"] == PISHGAMAN.phone
    await send_form(town, caller)
    assert (await register(town, again(caller))).reference != done.reference


async def test_a_number_that_became_a_customers_meanwhile_cannot_be_approved(town: Office, omid: AgentInfo) -> None:
    _, done = await file(town)
    async with town.store.transaction() as tx:
        maryam = (await tx.scalars(select(Customer).where(Customer.phone == MARYAM.phone))).one()
        maryam.phone = PISHGAMAN.phone
    with pytest.raises(NumberTaken):
        await decide_company(town, omid.id, await its_id(town, omid, done), "approve")
    assert await told(town, "sms") == []


async def test_a_request_from_a_shop_is_decided_by_sms_alone(town: Office, omid: AgentInfo) -> None:
    [case] = await list_companies(town, omid.id)
    assert (case.company, case.late) == (ARMAN.holder, False)
    await decide_company(town, omid.id, case.id, "approve")
    assert [sms["to"] for sms in await told(town, "sms")] == [ARMAN.phone]
    assert await told(town, "notice") == []
    assert (await read_company(town, omid.id, case.id)).decided_by == "امید رضایی"


async def test_staff_of_other_providers_find_nothing(town: Office, omid: AgentInfo) -> None:
    sara = await add_agent(town, "sara", "سارة العتيبي", "correct horse battery", ["stc"])
    [case] = await list_companies(town, omid.id)
    assert await list_companies(town, sara.id) == []
    for step in (read_company, read_company_form):
        with pytest.raises(NotFound):
            await step(town, sara.id, case.id)
    with pytest.raises(NotFound):
        await decide_company(town, sara.id, case.id, "approve")


async def test_a_request_is_found_by_the_chat_that_made_it_alone(town: Office) -> None:
    caller, done = await file(town)
    assert [one.reference for one in await list_requests(town, caller)] == [done.reference]
    other = await stranger(town, "tele2", "fa")
    with pytest.raises(NotLinked):
        await request_status(town, other, done.reference or "")
    with pytest.raises(NotFound):
        await request_status(town, await chat_of(town, MARYAM), done.reference or "")


async def test_wrong_codes_lock_the_line_for_every_chat_for_an_hour(town: Office, clock: FakeClock) -> None:
    one, other = await begin(town), await begin(town)
    for caller, left in ((one, 2), (other, 1)):
        with pytest.raises(PukWrong) as refused:
            await give(town, caller, "11112222")
        assert refused.value.args_ == {"left": left}
    with pytest.raises(PukLocked) as locked:
        await give(town, one, "11112222")
    assert locked.value.args_ == {"minutes": 60}
    for caller in (one, other):
        with pytest.raises(PukLocked):
            await give(town, caller, PUK)
    with pytest.raises(PukLocked):
        await expect_puk(town, again(await stranger_with(town)), anew=False)
    clock.move(seconds=3600)
    await expect_puk(town, again(one), anew=False)
    await give(town, one, PUK)


async def stranger_with(office: Office) -> Caller:
    caller = await stranger(office, "tele2", "fa")
    await answer_step(office, again(caller), "customer_kind", "شرکت")
    await answer_step(office, again(caller), "mobile", PISHGAMAN.phone)
    return caller


async def test_a_wrong_code_that_comes_twice_counts_once(town: Office) -> None:
    caller = await begin(town)
    wrong = again(caller)
    for _ in range(3):
        with pytest.raises(PukWrong):
            await give_puk(town, wrong, digest(town.key, caller.conversation_id, "11112222"))


async def test_nothing_is_told_of_a_line_that_was_never_sold(town: Office) -> None:
    caller = await begin(town, "+989211239999")
    with pytest.raises(PukWrong) as refused:
        await give(town, caller, PUK)
    assert refused.value.args_ == {"left": 2}


async def test_the_code_of_one_line_proves_no_other(town: Office) -> None:
    caller = await begin(town)
    await give(town, caller, PUK)
    progress = await answer_step(town, again(caller), "mobile", ARMAN.phone)
    assert "puk" not in progress.answers
    with pytest.raises(PukExpired):
        await give(town, caller, PUK)
    await send_form(town, caller)
    with pytest.raises(Unfinished):
        await register(town, again(caller))


async def test_the_door_knows_when_a_puk_is_awaited_and_no_digits_of_it_are_kept(
    town: Office, clock: FakeClock
) -> None:
    caller = await begin(town)
    assert await outstanding(town, caller.conversation_id) == 8
    clock.move(seconds=601)
    with pytest.raises(PukExpired):
        await give(town, caller, PUK)
    await expect_puk(town, again(caller), anew=False)
    await give(town, caller, PUK)
    assert await outstanding(town, caller.conversation_id) is None
    async with town.store.snapshot() as tx:
        kept = [row.digest for row in await tx.scalars(select(OneTimeCode))]
        drafts = [row.answers for row in await tx.scalars(select(Registration))]
    assert PUK not in str((kept, drafts))


async def test_the_form_is_a_picture_or_pdf_by_its_content(town: Office) -> None:
    caller = await begin(town)
    gif = await keep_upload(town, caller.conversation_id, "m1", "form.pdf", b"GIF89a" + b"\x00" * 64)
    with pytest.raises(FileNotTaken):
        await keep_company_form(town, again(caller), gif.id)
    other = await begin(town)
    theirs = await keep_upload(town, other.conversation_id, "m1", "form.png", PNG)
    with pytest.raises(NotFound):
        await keep_company_form(town, again(caller), theirs.id)


async def test_a_form_that_lay_too_long_is_asked_for_again(town: Office, clock: FakeClock) -> None:
    caller = await begin(town)
    await give(town, caller, PUK)
    await send_form(town, caller)
    clock.move(days=2)
    await drop_unused(town)
    with pytest.raises(FormGone):
        await register(town, again(caller))
    assert "company_form" not in (await read_progress(town, again(caller))).answers


async def test_what_staff_have_is_not_forgotten(town: Office, omid: AgentInfo, clock: FakeClock) -> None:
    caller, done = await file(town)
    clock.move(days=30)
    with pytest.raises(ApprovalPending):
        await read_progress(town, again(caller))
    [case] = [one for one in await list_companies(town, omid.id) if one.reference == done.reference]
    assert case.late


@pytest.mark.parametrize(
    ("text", "code"), [("استان فارس", "fars"), ("اسفهان", "isfahan"), ("شيراز", "fars"), ("mashhad", "razavi_khorasan")]
)
async def test_a_region_is_known_by_its_names_however_they_are_spelt(town: Office, text: str, code: str) -> None:
    caller = await stranger(town, "tele2", "fa")
    await answer_step(town, caller, "customer_kind", "company")
    assert (await answer_step(town, again(caller), "region", text)).answers["region"] == code
    with pytest.raises(ChoiceUnclear):
        await answer_step(town, again(caller), "region", "آذربایجان")
