"""Becoming a customer by identity, password and a link: Saudi Electricity and SaudiNIC."""

from dataclasses import asdict

import pytest
from argon2 import PasswordHasher
from sqlalchemy import select

from backoffice.account_links import (
    LinkOver,
    PasswordsDiffer,
    WeakPassword,
    activate,
    password_link,
    read_page,
    set_password,
)
from backoffice.accounts import Identity, who_is
from backoffice.addresses import list_addresses
from backoffice.demo_records import MOHSEN, RAWABI
from backoffice.errors import NotFound
from backoffice.models.accounts import Customer
from backoffice.models.outbox import OutboxItem
from backoffice.models.registration import Registration
from backoffice.new_customer import RegisteredAlready
from backoffice.office import Caller, Office
from backoffice.otp import CodeExpired, digest
from backoffice.registration import (
    ActivationPending,
    PasswordNotSet,
    TooManyLinks,
    answer_step,
    confirm_password,
    keep_address,
    read_progress,
    register,
    reopen,
)
from backoffice.registration_checks import ACCEPT, BadBirthDate, BadFullName, BadIdNumber, TermsNotAccepted
from backoffice.registration_draft import Unfinished
from backoffice.registration_proof import (
    addresses_on_record,
    give_mobile_code,
    give_owner_code,
    send_mobile_code,
    send_owner_code,
)
from tests.fakes import FakeClock
from tests.people import again, stranger

PASSWORD = "correct horse battery"
SAUDI = {"customer_kind": "individual", "nationality": "سعودي", "id_number": MOHSEN.id_number}
PERSON = {**SAUDI, "birth_date": "1410/5/12"}
REST = {"email": "mohsen@example.com", "mobile": "0551119999"}
NIC = {"full_name": "ريم العلي", "id_number": "1102233440", "email": "reem@example.sa", "mobile": "0561119999"}


async def outbox(office: Office, kind: str) -> list[OutboxItem]:
    async with office.store.snapshot() as tx:
        rows = await tx.scalars(select(OutboxItem).where(OutboxItem.kind == kind).order_by(OutboxItem.created_at))
        return list(rows)


async def sent_digest(office: Office, caller: Caller) -> str:
    code = (await outbox(office, "sms"))[-1].payload["reply"]["args"]["code"]["$code"]
    return digest(office.key, caller.conversation_id, code)


async def answered(office: Office, caller: Caller, answers: dict[str, str]) -> None:
    for step, text in answers.items():
        await answer_step(office, again(caller), step, text)  # type: ignore[arg-type]


async def shows_who(office: Office, caller: Caller) -> None:
    await send_owner_code(office, again(caller), anew=True)
    await give_owner_code(office, again(caller), await sent_digest(office, caller))


async def shows_mobile(office: Office, caller: Caller) -> None:
    await send_mobile_code(office, again(caller), anew=True)
    await give_mobile_code(office, again(caller), await sent_digest(office, caller))


async def sets_password(office: Office, caller: Caller) -> str:
    token = (await password_link(office, caller)).rsplit("/", 1)[1]
    await set_password(office, token, PASSWORD, PASSWORD)
    await confirm_password(office, again(caller))
    return token


async def ready_at_sec(office: Office) -> Caller:
    """A chat with everything answered that Saudi Electricity asks for."""
    caller = await stranger(office, "sec")
    await answered(office, caller, PERSON)
    await shows_who(office, caller)
    await answered(office, caller, {**REST, "terms": ACCEPT})
    await sets_password(office, caller)
    await shows_mobile(office, caller)
    known = await addresses_on_record(office, caller)
    await keep_address(office, again(caller), asdict(known[1]))
    return caller


async def ready_at_nic(office: Office) -> Caller:
    caller = await stranger(office, "saudinic")
    await answered(office, caller, NIC)
    await shows_mobile(office, caller)
    return caller


async def link(office: Office) -> str:
    return str((await outbox(office, "email"))[-1].payload["link"]).rsplit("/", 1)[1]


async def test_the_link_makes_the_customer_and_tells_the_chat(town: Office) -> None:
    caller = await ready_at_sec(town)
    sent = await register(town, again(caller))
    assert (sent.ends, sent.email) == ("activation", "mohsen@example.com")
    assert await who_is(town, caller) == Identity(linked=False)
    token = await link(town)
    assert (await read_page(town, "activate", token)).open
    await activate(town, token)
    await activate(town, token)  # pressed twice
    me = await who_is(town, caller)
    assert (me.name, me.phone) == (MOHSEN.name, "+966551119999")
    (address,) = await list_addresses(town, caller)
    assert (address.parts, address.in_use) == (MOHSEN.addresses[1], True)
    (notice,) = await outbox(town, "notice")
    assert (notice.conversation_id, notice.payload["reply"]["reply"]) == (caller.conversation_id, "registered")


async def test_the_password_is_kept_as_an_argon2_hash_only(town: Office) -> None:
    caller = await ready_at_sec(town)
    await register(town, again(caller))
    await activate(town, await link(town))
    async with town.store.snapshot() as tx:
        made = (await tx.scalars(select(Customer).where(Customer.national_id == MOHSEN.id_number))).one()
        draft = (await tx.scalars(select(Registration))).one()
    assert PasswordHasher().verify(made.password_hash or "", PASSWORD)
    assert draft.password_hash is None
    assert PASSWORD not in str(draft.answers)
    assert made.terms_version == "2026-09"


async def test_the_first_code_goes_to_the_phone_on_record_for_a_minute(town: Office, clock: FakeClock) -> None:
    caller = await stranger(town, "sec")
    await answered(town, caller, PERSON)
    await send_owner_code(town, again(caller), anew=False)
    (sms,) = await outbox(town, "sms")
    assert (sms.payload["to"], sms.payload["reply"]["args"]["seconds"]) == (MOHSEN.phone, 60)
    clock.move(seconds=60)
    with pytest.raises(CodeExpired):
        await give_owner_code(town, again(caller), await sent_digest(town, caller))


@pytest.mark.parametrize("wrong", [{"birth_date": "1410/5/13"}, {"id_number": "1102233440"}])
async def test_whoever_is_not_on_record_gets_no_code_and_is_not_told(town: Office, wrong: dict[str, str]) -> None:
    caller = await stranger(town, "sec")
    await answered(town, caller, {**PERSON, **wrong})
    await send_owner_code(town, again(caller), anew=False)
    assert await outbox(town, "sms") == []
    assert await addresses_on_record(town, caller) == ()


async def test_another_identity_after_the_code_needs_its_own(town: Office) -> None:
    caller = await stranger(town, "sec")
    await answered(town, caller, PERSON)
    await shows_who(town, caller)
    progress = await answer_step(town, again(caller), "birth_date", "1409/5/12")
    assert "owner_code" not in progress.answers


async def test_a_business_registers_by_its_commercial_registration(town: Office) -> None:
    caller = await stranger(town, "sec")
    await answered(town, caller, {"customer_kind": "منشأة", "id_number": RAWABI.id_number})
    await shows_who(town, caller)
    assert (await read_progress(town, again(caller))).answers["owner_code"] == RAWABI.id_number
    with pytest.raises(BadIdNumber):
        await answer_step(town, again(caller), "id_number", MOHSEN.id_number[::-1])


async def test_a_registered_identity_is_logged_in_by_the_code(town: Office) -> None:
    first = await ready_at_sec(town)
    await register(town, again(first))
    await activate(town, await link(town))
    second = await stranger(town, "sec")
    await answered(town, second, PERSON)
    with pytest.raises(RegisteredAlready):
        await shows_who(town, second)
    assert (await who_is(town, second)).name == MOHSEN.name


@pytest.mark.parametrize("typed", ["1410/5/12", "12-5-1410", "١٢ جمادى الأولى ١٤١٠", "1410/05/12 هـ", "10/12/1989 م"])
async def test_a_hijri_birth_date_is_read_as_umm_al_qura(town: Office, typed: str) -> None:
    caller = await stranger(town, "sec")
    await answered(town, caller, SAUDI)
    progress = await answer_step(town, again(caller), "birth_date", typed)
    assert progress.answers["birth_date"] == "1989-12-10"


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("1410/2/30", "unreadable"),
        ("1410/13/1", "unreadable"),
        ("5/12", "unreadable"),
        ("أمس", "unreadable"),
        ("1440/1/1", "young"),
    ],
)
async def test_impossible_birth_dates_are_refused(town: Office, typed: str, why: str) -> None:
    caller = await stranger(town, "sec")
    await answered(town, caller, SAUDI)
    with pytest.raises(BadBirthDate) as refused:
        await answer_step(town, again(caller), "birth_date", typed)
    assert refused.value.args_ == {"why": why, "calendar": "hijri", "age": 18}


async def test_the_identity_must_fit_the_nationality(town: Office) -> None:
    caller = await stranger(town, "sec")
    await answered(town, caller, {"customer_kind": "فرد", "nationality": "مقيم", "id_kind": "الإقامة"})
    with pytest.raises(BadIdNumber) as refused:
        await answer_step(town, again(caller), "id_number", MOHSEN.id_number)
    assert refused.value.args_["why"] == "beginning"


async def test_terms_are_accepted_in_the_version_of_the_pack(town: Office) -> None:
    caller = await stranger(town, "sec")
    with pytest.raises(TermsNotAccepted):
        await answer_step(town, again(caller), "terms", "hmm")
    progress = await answer_step(town, again(caller), "terms", ACCEPT)
    assert progress.answers["terms"] == "2026-09"


async def test_a_password_is_set_once_on_its_page(town: Office, clock: FakeClock) -> None:
    caller = await stranger(town, "sec")
    await answered(town, caller, {"email": "mohsen@example.com"})
    with pytest.raises(PasswordNotSet):
        await confirm_password(town, again(caller))
    token = (await password_link(town, caller)).rsplit("/", 1)[1]
    with pytest.raises(PasswordsDiffer):
        await set_password(town, token, PASSWORD, PASSWORD + "!")
    for weak in ("short", "aaaaaaaaaaaa"):
        with pytest.raises(WeakPassword):
            await set_password(town, token, weak, weak)
    late = (await password_link(town, caller)).rsplit("/", 1)[1]
    clock.move(minutes=30)
    with pytest.raises(LinkOver):
        await set_password(town, late, PASSWORD, PASSWORD)
    used = await sets_password(town, caller)
    with pytest.raises(LinkOver):
        await set_password(town, used, "another horse battery", "another horse battery")


async def test_a_link_is_good_for_its_own_purpose_only(town: Office) -> None:
    caller = await stranger(town, "sec")
    await answered(town, caller, {"email": "mohsen@example.com"})
    token = (await password_link(town, caller)).rsplit("/", 1)[1]
    with pytest.raises(NotFound):
        await read_page(town, "activate", token)
    with pytest.raises(NotFound):
        await set_password(town, f"{token[:-1]}{'0' if token[-1] != '0' else '1'}", PASSWORD, PASSWORD)


async def test_saudinic_opens_an_account_by_its_link(town: Office) -> None:
    caller = await ready_at_nic(town)
    await register(town, again(caller))
    await activate(town, await link(town))
    assert (await who_is(town, caller)).name == "ريم العلي"


async def test_one_message_sends_one_link(town: Office) -> None:
    caller = await ready_at_nic(town)
    yes = again(caller)
    assert await register(town, yes) == await register(town, yes)
    assert len(await outbox(town, "email")) == 1


async def test_a_link_waits_for_its_hours_and_ends_with_them(town: Office, clock: FakeClock) -> None:
    caller = await ready_at_nic(town)
    await register(town, again(caller))
    with pytest.raises(ActivationPending):
        await read_progress(town, again(caller))
    clock.move(hours=48)
    with pytest.raises(LinkOver):
        await activate(town, await link(town))
    assert (await read_progress(town, again(caller))).answers["email"] == "reem@example.sa"


async def test_a_wrong_address_is_changed_and_the_first_link_is_dead_meanwhile(town: Office) -> None:
    caller = await ready_at_nic(town)
    await register(town, again(caller))
    first = await link(town)
    await reopen(town, again(caller))
    with pytest.raises(LinkOver):
        await activate(town, first)
    await answer_step(town, again(caller), "email", "other@example.sa")
    await register(town, again(caller))
    assert (await outbox(town, "email"))[-1].payload["to"] == "other@example.sa"


async def test_links_are_limited(town: Office) -> None:
    caller = await ready_at_nic(town)
    for _ in range(3):
        await register(town, again(caller))
        await reopen(town, again(caller))
    with pytest.raises(TooManyLinks):
        await register(town, again(caller))


async def test_nothing_is_sent_while_a_step_is_open(town: Office) -> None:
    caller = await stranger(town, "saudinic")
    await answered(town, caller, NIC)
    with pytest.raises(Unfinished):
        await register(town, again(caller))
    assert await outbox(town, "email") == []


@pytest.mark.parametrize("typed", ["ريم", "R2 D2", "ر" * 90])
async def test_a_full_name_has_two_words_of_letters(town: Office, typed: str) -> None:
    with pytest.raises(BadFullName):
        await answer_step(town, await stranger(town, "saudinic"), "full_name", typed)
