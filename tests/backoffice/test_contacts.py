"""Changing phone and e-mail: the new one is proven, nobody else's is taken, the old one is told, all of it once."""

import asyncio
from typing import Any

import pytest
from sqlalchemy import select

from backoffice.accounts import who_is
from backoffice.complaint_contact import BadEmail
from backoffice.contact_words import find_contact_kind
from backoffice.contacts import (
    ContactNotProven,
    ContactTaken,
    SameContact,
    change_contact,
    check_contact,
    prove_contact,
    read_contacts,
    send_contact_code,
)
from backoffice.errors import NotLinked
from backoffice.models.audit import AuditRow
from backoffice.models.outbox import OutboxItem
from backoffice.models.property import AccountRequest
from backoffice.office import Caller, Office
from backoffice.otp import CodeExpired, CodeSpent, CodeWrong, check_code, digest, send_code
from backoffice.phones import BadPhone
from backoffice.transfers import ask_transfer
from tests.fakes import FakeClock
from tests.people import FAHAD, HIND, MARYAM, NOURA, SALEM, again, chat_of, stranger

NEW_PHONE, NEW_EMAIL = "+966551112233", "salem@new.example"


async def left(office: Office, kind: str) -> list[dict[str, Any]]:
    """What left that way, oldest first."""
    async with office.store.snapshot() as tx:
        items = await tx.scalars(select(OutboxItem).where(OutboxItem.kind == kind).order_by(OutboxItem.created_at))
        return [dict(item.payload) for item in items]


async def prove(office: Office, caller: Caller, kind: Any, new: str) -> None:
    """Ask for the code and give it."""
    await send_contact_code(office, again(caller), kind, new, anew=True)
    sent = (await left(office, "sms" if kind == "phone" else "email"))[-1]
    assert sent["to"] == new
    code = sent["reply"]["args"]["code"]["$code"]
    await prove_contact(office, again(caller), digest(office.key, caller.conversation_id, code))


async def test_a_number_counts_once_its_code_was_given_and_the_old_one_is_told(town: Office) -> None:
    caller = await chat_of(town, SALEM)
    await prove(town, caller, "phone", NEW_PHONE)
    yes = again(caller)
    done = await change_contact(town, yes, "phone", NEW_PHONE)
    assert (done.old, done.new) == (SALEM.phone, NEW_PHONE)
    assert (await who_is(town, caller)).phone == NEW_PHONE
    told = (await left(town, "sms"))[-1]
    assert (told["to"], told["reply"]["reply"]) == (SALEM.phone, "sms_contact_changed")
    async with town.store.snapshot() as tx:
        trail = (await tx.scalars(select(AuditRow).where(AuditRow.action == "update_contact"))).one()
    assert trail.details == {"kind": "phone", "was": SALEM.phone}


async def test_whoever_has_the_new_number_logs_in_with_it_and_nobody_with_the_old_one(town: Office) -> None:
    caller = await chat_of(town, SALEM)
    await prove(town, caller, "phone", NEW_PHONE)
    await change_contact(town, again(caller), "phone", NEW_PHONE)
    other = await stranger(town)
    await send_code(town, other, NEW_PHONE)
    code = (await left(town, "sms"))[-1]["reply"]["args"]["code"]["$code"]
    identity = await check_code(town, again(other), digest(town.key, other.conversation_id, code))
    assert identity.name == SALEM.name
    before = len(await left(town, "sms"))
    await send_code(town, await stranger(town), SALEM.phone)
    assert len(await left(town, "sms")) == before


async def test_an_address_gets_its_code_by_mail_and_the_old_address_is_told(town: Office) -> None:
    caller = await chat_of(town, SALEM)
    await prove(town, caller, "email", NEW_EMAIL)
    await change_contact(town, again(caller), "email", NEW_EMAIL)
    assert await read_contacts(town, caller) == (await read_contacts(town, again(caller)))
    assert (await read_contacts(town, caller)).email == NEW_EMAIL
    told = (await left(town, "email"))[-1]
    assert (told["to"], told["reply"]["reply"]) == (SALEM.email, "email_contact_changed")


async def test_who_had_no_address_is_told_by_sms(town: Office) -> None:
    caller = await chat_of(town, NOURA)
    await prove(town, caller, "email", "noura@example.com")
    done = await change_contact(town, again(caller), "email", "noura@example.com")
    assert done.old is None
    told = (await left(town, "sms"))[-1]
    assert (told["to"], told["reply"]["args"]["kind"]) == (NOURA.phone, "email")


async def test_a_change_happens_once_a_message(town: Office) -> None:
    caller = await chat_of(town, SALEM)
    await prove(town, caller, "phone", NEW_PHONE)
    yes = again(caller)
    first, second = await asyncio.gather(
        change_contact(town, yes, "phone", NEW_PHONE), change_contact(town, yes, "phone", NEW_PHONE)
    )
    assert first == second
    assert [sms["reply"]["reply"] for sms in await left(town, "sms")].count("sms_contact_changed") == 1


async def test_nothing_changes_without_the_code_of_that_very_contact(town: Office, clock: FakeClock) -> None:
    caller = await chat_of(town, SALEM)
    with pytest.raises(ContactNotProven):
        await change_contact(town, again(caller), "phone", NEW_PHONE)
    await prove(town, caller, "phone", NEW_PHONE)
    with pytest.raises(ContactNotProven):
        await change_contact(town, again(caller), "phone", "+966551112244")
    with pytest.raises(ContactNotProven):
        await change_contact(town, again(await chat_of(town, HIND)), "phone", NEW_PHONE)
    clock.move(seconds=3601)
    with pytest.raises(ContactNotProven):
        await change_contact(town, again(caller), "phone", NEW_PHONE)


async def test_another_customers_contact_is_told_only_after_its_code(town: Office) -> None:
    caller = await chat_of(town, SALEM)
    assert await check_contact(town, caller, "phone", HIND.phone) == HIND.phone
    with pytest.raises(ContactTaken) as refused:
        await prove(town, caller, "phone", HIND.phone)
    assert refused.value.args_ == {"kind": "phone"}
    with pytest.raises(ContactTaken):
        await change_contact(town, again(caller), "phone", HIND.phone)
    with pytest.raises(ContactTaken):
        await prove(town, caller, "email", HIND.email or "")


async def test_of_two_who_want_the_same_number_one_gets_it(town: Office) -> None:
    callers = [await chat_of(town, SALEM), await chat_of(town, FAHAD)]
    for caller in callers:
        await prove(town, caller, "phone", NEW_PHONE)
    outcomes = await asyncio.gather(
        *(change_contact(town, again(caller), "phone", NEW_PHONE) for caller in callers), return_exceptions=True
    )
    assert sorted(type(one).__name__ for one in outcomes) == ["ContactChange", "ContactTaken"]


async def test_a_number_may_be_a_customers_of_another_provider(town: Office) -> None:
    caller = await chat_of(town, SALEM)
    await prove(town, caller, "phone", MARYAM.phone)
    assert (await change_contact(town, again(caller), "phone", MARYAM.phone)).new == MARYAM.phone


@pytest.mark.parametrize(
    ("kind", "typed", "refusal"),
    [
        ("phone", "0501230001", SameContact),
        ("email", "salem.q@EXAMPLE.com", SameContact),
        ("phone", "12345", BadPhone),
        ("phone", "0112345678", BadPhone),
        ("email", "salem@", BadEmail),
    ],
)
async def test_what_cannot_be_the_new_contact_is_refused(town: Office, kind: Any, typed: str, refusal: Any) -> None:
    with pytest.raises(refusal):
        await check_contact(town, await chat_of(town, SALEM), kind, typed)


async def test_wrong_codes_are_counted_and_old_ones_expire(town: Office, clock: FakeClock) -> None:
    caller = await chat_of(town, SALEM)
    await send_contact_code(town, again(caller), "phone", NEW_PHONE, anew=True)
    code = (await left(town, "sms"))[-1]["reply"]["args"]["code"]["$code"]
    wrong = digest(town.key, caller.conversation_id, "x")
    for left_over in (2, 1):
        with pytest.raises(CodeWrong) as refused:
            await prove_contact(town, again(caller), wrong)
        assert refused.value.args_ == {"left": left_over}
    with pytest.raises(CodeSpent):
        await prove_contact(town, again(caller), wrong)
    await send_contact_code(town, again(caller), "phone", NEW_PHONE, anew=True)
    clock.move(seconds=town.provider(caller).codes.lifetime_seconds)
    with pytest.raises(CodeExpired):
        await prove_contact(town, again(caller), digest(town.key, caller.conversation_id, code))


async def test_a_code_that_is_still_looked_for_is_not_sent_again_by_asking(town: Office) -> None:
    caller = await chat_of(town, SALEM)
    for anew, count in ((False, 1), (False, 1), (True, 2)):
        await send_contact_code(town, again(caller), "phone", NEW_PHONE, anew=anew)
        assert len(await left(town, "sms")) == count


async def test_what_waits_for_the_old_number_waits_for_the_new_one(town: Office) -> None:
    giver = await chat_of(town, HIND)
    await ask_transfer(town, again(giver), HIND.accounts[0].number, FAHAD.phone)
    taker = await chat_of(town, FAHAD)
    await prove(town, taker, "phone", NEW_PHONE)
    await change_contact(town, again(taker), "phone", NEW_PHONE)
    async with town.store.snapshot() as tx:
        assert list(await tx.scalars(select(AccountRequest.other_phone))) == [NEW_PHONE]


async def test_a_stranger_changes_nothing(town: Office) -> None:
    caller = await stranger(town)
    with pytest.raises(NotLinked):
        await send_contact_code(town, caller, "phone", NEW_PHONE, anew=True)
    with pytest.raises(NotLinked):
        await change_contact(town, caller, "phone", NEW_PHONE)
    assert await left(town, "sms") == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("ابي اغير رقم جوالي", "phone"),
        ("شمارمو عوض کنم", "phone"),
        ("ایمیلم عوض شده", "email"),
        ("تحديث البريد الإلكتروني", "email"),
        ("taghire shomare mobile", "phone"),
        ("اسمي غلط عندكم", "name"),
        ("فامیلیم رو غلط نوشتین", "name"),
        ("تغيير الايميل والجوال", None),
        ("ابي احدث بياناتي", None),
    ],
)
def test_the_words_say_what_is_meant(text: str, kind: str | None) -> None:
    assert find_contact_kind(text) == kind
