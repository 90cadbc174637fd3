"""Becoming a customer: what is checked, what is kept, who is one already, and that it happens once."""

import asyncio
from dataclasses import replace

import pytest
from sqlalchemy import func, select

from backoffice.accounts import list_accounts, who_is
from backoffice.complaint_contact import BadEmail
from backoffice.demo_records import ASMA, BADR, NIMA
from backoffice.errors import NotOffered
from backoffice.models.accounts import Customer
from backoffice.models.audit import AuditRow
from backoffice.models.outbox import OutboxItem
from backoffice.models.registration import LineOnRecord, Registration
from backoffice.new_customer import IdRegistered, NotTheHolder, RegisteredAlready
from backoffice.office import Caller, Office
from backoffice.otp import CodeExpired, CodeWrong, TooManyCodes, check_code, digest
from backoffice.pack_registration import Answered, CustomerKind
from backoffice.phones import BadPhone
from backoffice.registration import answer_step, read_progress, register
from backoffice.registration_checks import BadIdNumber, BadUserName, ChoiceUnclear, UserNameTaken
from backoffice.registration_draft import Unfinished
from backoffice.registration_proof import give_mobile_code, send_mobile_code
from tests.fakes import FakeClock
from tests.people import MARYAM, SALEM, again, stranger

NEW_STC = {"mobile": "0551112233", "id_number": "1102233440", "user_name": "saad.90", "email": "saad@example.com"}


async def answered(office: Office, caller: Caller, answers: dict[str, str]) -> None:
    for step, text in answers.items():
        await answer_step(office, again(caller), step, text)  # type: ignore[arg-type]


async def sent_code(office: Office) -> str:
    async with office.store.snapshot() as tx:
        items = await tx.scalars(select(OutboxItem).where(OutboxItem.kind == "sms").order_by(OutboxItem.created_at))
        return str(items.all()[-1].payload["reply"]["args"]["code"]["$code"])


async def prove(office: Office, caller: Caller) -> None:
    """Ask for the code and give it."""
    await send_mobile_code(office, again(caller), anew=True)
    code = await sent_code(office)
    await give_mobile_code(office, again(caller), digest(office.key, caller.conversation_id, code))


async def count(office: Office, model: type[object]) -> int:
    async with office.store.snapshot() as tx:
        return await tx.scalar(select(func.count()).select_from(model)) or 0


async def test_all_steps_answered_make_a_customer_whose_chat_it_is(town: Office) -> None:
    caller = await stranger(town)
    await answered(town, caller, NEW_STC)
    await prove(town, caller)
    assert (await register(town, again(caller))).ends == "at_once"
    assert (await who_is(town, caller)).name == "saad.90"
    assert (await who_is(town, caller)).phone == "+966551112233"
    async with town.store.snapshot() as tx:
        made = (await tx.scalars(select(Customer).where(Customer.user_name == "saad.90"))).one()
        trail = (await tx.scalars(select(AuditRow).where(AuditRow.action == "register"))).one()
    assert (made.national_id, made.email, made.segment) == ("1102233440", "saad@example.com", "individual")
    assert (trail.subject_id, trail.actor_id) == (made.id, made.id)
    assert await list_accounts(town, caller) == ()


async def test_a_line_that_was_sold_joins_its_holder(town: Office) -> None:
    caller = await stranger(town, "tele2", "fa")
    await answered(town, caller, {"customer_kind": "شخصی", "mobile": "۰۹۲۱ ۱۲۳ ۹۰۰۱"})
    await prove(town, caller)
    before = await count(town, LineOnRecord)
    await register(town, again(caller))
    assert (await who_is(town, caller)).name == NIMA.holder
    (account,) = await list_accounts(town, caller)
    assert (account.number, account.prepaid) == ("09211239001", True)
    assert await count(town, LineOnRecord) == before - 1


async def test_a_line_belongs_to_the_identity_in_its_contract(town: Office) -> None:
    caller = await stranger(town)
    await answered(town, caller, {**NEW_STC, "mobile": BADR.phone})
    await prove(town, caller)
    with pytest.raises(NotTheHolder):
        await register(town, again(caller))
    await answer_step(town, again(caller), "id_number", BADR.national_id or "")
    await register(town, again(caller))
    assert (await who_is(town, caller)).name == BADR.holder


async def test_a_message_makes_one_customer_however_often_it_comes(town: Office) -> None:
    caller = await stranger(town)
    await answered(town, caller, {**NEW_STC, "mobile": ASMA.phone, "id_number": ASMA.national_id or ""})
    await prove(town, caller)
    yes = again(caller)
    first, second = await asyncio.gather(register(town, yes), register(town, yes))
    assert first == second
    assert len(await list_accounts(town, caller)) == 1


async def test_two_chats_cannot_become_the_same_customer(town: Office) -> None:
    one, other = await stranger(town), await stranger(town)
    for caller in (one, other):
        await answered(town, caller, NEW_STC)
        await prove(town, caller)
    await register(town, again(one))
    with pytest.raises(RegisteredAlready):
        await register(town, again(other))


async def test_the_code_of_a_customers_number_logs_them_in_and_makes_nobody(town: Office) -> None:
    caller, customers = await stranger(town), await count(town, Customer)
    await answered(town, caller, {**NEW_STC, "mobile": SALEM.phone})
    with pytest.raises(RegisteredAlready) as refused:
        await prove(town, caller)
    assert refused.value.args_ == {"name": SALEM.name}
    assert (await who_is(town, caller)).name == SALEM.name
    assert await count(town, Customer) == customers


async def test_nothing_is_told_of_a_number_before_its_code(town: Office) -> None:
    caller = await stranger(town)
    known = await answer_step(town, again(caller), "mobile", SALEM.phone)
    unknown = await answer_step(town, again(caller), "mobile", "0551112233")
    assert known.answers.keys() == unknown.answers.keys()


async def test_an_identity_number_is_of_one_customer(town: Office) -> None:
    caller = await stranger(town)
    await answered(town, caller, {**NEW_STC, "id_number": SALEM.national_id or ""})
    await prove(town, caller)
    with pytest.raises(IdRegistered):
        await register(town, again(caller))


@pytest.mark.parametrize(
    ("typed", "why"), [("12345", "length"), ("3102233440", "beginning"), ("1102233441", "check"), ("هويتي", "length")]
)
async def test_an_identity_number_is_checked(town: Office, typed: str, why: str) -> None:
    with pytest.raises(BadIdNumber) as refused:
        await answer_step(town, await stranger(town), "id_number", typed)
    assert refused.value.args_ == {"why": why, "digits": 10}


@pytest.mark.parametrize("typed", ["١١٠٢٢٣٣٤٤٠", "رقم هويتي 1102233440", "110 223 3440"])
async def test_an_identity_number_is_read_in_any_digits(town: Office, typed: str) -> None:
    progress = await answer_step(town, await stranger(town), "id_number", typed)
    assert progress.answers["id_number"] == "1102233440"


@pytest.mark.parametrize("typed", ["abc", "سعد", "9saad", "saad!", "a" * 21, "saad.", "saad or fahad"])
async def test_a_user_name_is_checked(town: Office, typed: str) -> None:
    with pytest.raises(BadUserName):
        await answer_step(town, await stranger(town), "user_name", typed)


async def test_names_like_one_that_is_taken_are_suggested_and_free(town: Office) -> None:
    caller = await stranger(town)
    with pytest.raises(UserNameTaken) as refused:
        await answer_step(town, caller, "user_name", "Salem")
    assert refused.value.free == ("salem_stc", "salem1", "salem2")
    for name in refused.value.free:
        assert (await answer_step(town, again(caller), "user_name", name)).answers["user_name"] == name


async def test_a_taken_name_of_full_length_gets_suggestions_that_fit(town: Office) -> None:
    caller, longest = await stranger(town), "s" * 20
    async with town.store.transaction() as tx:
        (await tx.scalars(select(Customer).where(Customer.user_name == "salem"))).one().user_name = longest
    with pytest.raises(UserNameTaken) as refused:
        await answer_step(town, caller, "user_name", longest)
    assert len(refused.value.free) == 3
    assert all(len(name) <= 20 for name in refused.value.free)


@pytest.mark.parametrize(
    ("step", "typed", "error"),
    [
        ("email", "saad at example", BadEmail),
        ("mobile", "0112345678", BadPhone),
        ("customer_kind", "قطة", ChoiceUnclear),
    ],
)
async def test_other_answers_are_checked_too(town: Office, step: Answered, typed: str, error: type[Exception]) -> None:
    with pytest.raises(error):
        await answer_step(town, await stranger(town), step, typed)


async def test_what_was_answered_is_kept_for_a_week(town: Office, clock: FakeClock) -> None:
    caller = await stranger(town)
    await answered(town, caller, {"mobile": "0551112233", "email": "saad@example.com"})
    clock.move(days=7)
    assert (await read_progress(town, again(caller))).answers.keys() == {"mobile", "email"}
    clock.move(days=1)
    assert (await read_progress(town, again(caller))).answers == {}
    await answer_step(town, again(caller), "email", "new@example.com")
    assert (await read_progress(town, again(caller))).answers == {"email": "new@example.com"}
    assert await count(town, Registration) == 1


async def test_another_number_needs_its_own_code(town: Office) -> None:
    caller = await stranger(town)
    await answered(town, caller, NEW_STC)
    await prove(town, caller)
    await answer_step(town, again(caller), "mobile", "0551112244")
    with pytest.raises(Unfinished):
        await register(town, again(caller))


async def test_a_step_left_out_makes_no_customer(town: Office) -> None:
    caller = await stranger(town)
    await answered(town, caller, {"mobile": NEW_STC["mobile"]})
    await prove(town, caller)
    with pytest.raises(Unfinished):
        await register(town, again(caller))


async def test_one_code_is_sent_until_a_new_one_is_asked_for(town: Office) -> None:
    caller = await stranger(town)
    await answered(town, caller, {"mobile": NEW_STC["mobile"]})
    for _ in range(3):
        await send_mobile_code(town, again(caller), anew=False)
    first = await sent_code(town)
    assert await count(town, OutboxItem) == 1
    await send_mobile_code(town, again(caller), anew=True)
    with pytest.raises(CodeWrong):
        await give_mobile_code(town, again(caller), digest(town.key, caller.conversation_id, first))


async def test_codes_are_limited_and_end(town: Office, clock: FakeClock) -> None:
    caller = await stranger(town)
    await answered(town, caller, {"mobile": NEW_STC["mobile"]})
    for _ in range(4):
        await send_mobile_code(town, again(caller), anew=True)
    with pytest.raises(TooManyCodes):
        await send_mobile_code(town, again(caller), anew=True)
    clock.move(seconds=180)
    with pytest.raises(CodeExpired):
        await give_mobile_code(town, caller, digest(town.key, caller.conversation_id, await sent_code(town)))


async def test_a_code_to_register_with_is_none_to_log_in_with(town: Office) -> None:
    caller = await stranger(town, "tele2", "fa")
    await answered(town, caller, {"mobile": MARYAM.phone})
    await send_mobile_code(town, again(caller), anew=True)
    with pytest.raises(CodeExpired):
        await check_code(town, again(caller), digest(town.key, caller.conversation_id, await sent_code(town)))


async def test_no_code_is_sent_without_a_number(town: Office) -> None:
    with pytest.raises(Unfinished):
        await send_mobile_code(town, await stranger(town), anew=False)


async def test_who_has_no_such_rules_registers_nobody(town: Office) -> None:
    pack = town.providers["stc"]
    without = pack.model_copy(update={"features": pack.features - {"registration"}, "registration": None})
    office, caller = replace(town, providers={**town.providers, "stc": without}), await stranger(town)
    for use in (
        read_progress(office, caller),
        answer_step(office, caller, "email", "a@b.sa"),
        register(office, caller),
    ):
        with pytest.raises(NotOffered):
            await use


@pytest.mark.parametrize("steps", [("mobile_code", "mobile"), ("mobile",), ("mobile", "mobile", "mobile_code")])
def test_steps_must_work_in_their_order(steps: tuple[str, ...]) -> None:
    name = {"ar": "فرد", "fa": "فرد", "en": "one"}
    with pytest.raises(ValueError, match="mobile"):
        CustomerKind.model_validate({"code": "individual", "name": name, "steps": steps})


@pytest.mark.parametrize(
    ("steps", "ends"),
    [(("mobile", "puk"), "approval"), (("mobile", "puk", "company_form"), "at_once"), (("puk",), "at_once")],
)
def test_staff_approve_what_has_a_form_and_a_puk_is_of_a_number(steps: tuple[str, ...], ends: str) -> None:
    name = {"ar": "شركة", "fa": "شرکت", "en": "company"}
    with pytest.raises(ValueError, match=r"approval|mobile"):
        CustomerKind.model_validate({"code": "corporate", "name": name, "steps": steps, "ends": ends})
