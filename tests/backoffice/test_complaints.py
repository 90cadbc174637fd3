"""Complaints: within the window, with a reference and a day, seen by their owner alone."""

import asyncio
from datetime import date, timedelta
from typing import Any

import pytest
from sqlalchemy import func, select

from backoffice.complaint_contact import BadAddress, BadEmail, WayNotOffered, read_contact
from backoffice.complaints import (
    BadReference,
    Complaint,
    DescriptionTooLong,
    DescriptionTooShort,
    EventInFuture,
    UnknownSubject,
    WindowClosed,
    check_window,
    complaint_status,
    file_complaint,
    find_subject,
    list_complaints,
    read_description,
)
from backoffice.errors import NotFound, NotLinked
from backoffice.ids import read_reference
from backoffice.models.audit import AuditRow
from backoffice.models.complaints import TroubleTicket
from backoffice.models.outbox import OutboxItem
from backoffice.office import Caller, Office
from backoffice.phones import BadPhone
from tests.conftest import PROVIDERS
from tests.fakes import FakeClock
from tests.people import FAHAD, MARYAM, NOURA, SALEM, again, chat_of, stranger

pytestmark = pytest.mark.usefixtures("empty_desks")

TODAY = date(2026, 11, 22)
STC, TELE2, NIC = PROVIDERS["stc"], PROVIDERS["tele2"], PROVIDERS["saudinic"]


async def test_a_complaint_has_a_reference_and_an_answer_day(town: Office) -> None:
    filed = await _file(town, await chat_of(town, SALEM))
    assert read_reference(filed.reference) == filed.reference
    assert filed.due_on == date(2026, 12, 13)  # fifteen working days: three weeks of Sunday to Thursday
    assert (filed.status, filed.late, filed.answer) == ("acknowledged", False, None)
    assert filed.about.in_("ar") == "التغطية وجودة الشبكة"


async def test_the_reference_goes_ahead_by_sms(town: Office) -> None:
    filed = await _file(town, await chat_of(town, SALEM), answer_by="sms", contact="٠٥٥١٢٣٠٠٠٩")
    (item,) = await _sms(town)
    assert item.payload["to"] == filed.contact == "+966551230009"
    assert item.payload["reply"]["reply"] == "sms_complaint_filed"
    assert item.payload["reply"]["args"]["reference"] == {"$code": filed.reference}


async def test_an_answer_by_email_sends_the_reference_by_email(town: Office) -> None:
    filed = await _file(town, await chat_of(town, SALEM), answer_by="email", contact=" Salem@Example.COM ")
    assert filed.contact == "Salem@example.com"
    assert await _sms(town) == []
    [email] = await _sms(town, "email")
    assert email.payload["to"] == "Salem@example.com"
    assert email.payload["reply"]["args"]["reference"] == {"$code": filed.reference}


async def test_the_last_day_of_the_window_is_open_and_the_next_is_not(town: Office) -> None:
    caller = await chat_of(town, SALEM)
    window = await check_window(town, caller, "network", TODAY - timedelta(days=60))
    assert window.last_day == TODAY
    with pytest.raises(WindowClosed) as refused:
        await check_window(town, caller, "network", TODAY - timedelta(days=61))
    assert refused.value.args_["days"] == 60
    assert refused.value.args_["last_day"] == TODAY - timedelta(days=1)
    assert "cst.gov.sa" in refused.value.args_["afterwards"].in_("ar")  # type: ignore[union-attr]


async def test_about_a_bill_the_window_counts_from_the_bill(town: Office) -> None:
    caller = await chat_of(town, SALEM)
    # Inside the period from 16 August to 15 September, billed on 16 September.
    event = date(2026, 8, 20)
    with pytest.raises(WindowClosed):
        await check_window(town, caller, "wrong_bill", event)
    billed = date(2026, 10, 16)
    window = await check_window(town, caller, "wrong_bill", date(2026, 9, 20), "0501230001")
    assert window.last_day == billed + timedelta(days=60)
    with pytest.raises(WindowClosed):
        await check_window(town, caller, "network", date(2026, 9, 20))


async def test_a_window_that_closed_while_writing_refuses_the_complaint(town: Office, clock: FakeClock) -> None:
    caller = await chat_of(town, SALEM)
    event = TODAY - timedelta(days=60)
    await check_window(town, caller, "network", event)
    clock.move(days=1)
    with pytest.raises(WindowClosed):
        await _file(town, caller, event_on=event)
    assert await list_complaints(town, caller) == ()


async def test_each_provider_has_its_own_window(town: Office) -> None:
    caller = await chat_of(town, MARYAM)
    assert (await check_window(town, caller, "network", TODAY - timedelta(days=30))).last_day == TODAY
    with pytest.raises(WindowClosed) as refused:
        await check_window(town, caller, "network", TODAY - timedelta(days=31))
    assert "195" in refused.value.args_["afterwards"].in_("fa")  # type: ignore[union-attr]


async def test_tomorrow_has_not_happened(town: Office) -> None:
    caller = await chat_of(town, SALEM)
    with pytest.raises(EventInFuture):
        await check_window(town, caller, "network", TODAY + timedelta(days=1))


async def test_today_is_the_providers_today(town: Office, clock: FakeClock) -> None:
    clock.move(hours=12)  # 21:30 UTC: the 23rd in Riyadh
    caller = await chat_of(town, SALEM)
    await check_window(town, caller, "network", TODAY + timedelta(days=1))


async def test_a_status_is_found_by_reference_in_any_digits(town: Office) -> None:
    caller = await chat_of(town, SALEM)
    filed = await _file(town, caller)
    persian = filed.reference.translate(str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")).replace("-", " ")
    assert await complaint_status(town, caller, f"رقم الشكوى {persian}") == filed


async def test_a_complaint_is_late_the_day_after_its_answer_was_due(town: Office, clock: FakeClock) -> None:
    caller = await chat_of(town, SALEM)
    filed = await _file(town, caller)
    clock.move(days=(filed.due_on - TODAY).days)
    assert not (await complaint_status(town, caller, filed.reference)).late
    clock.move(days=1)
    assert (await complaint_status(town, caller, filed.reference)).late


async def test_an_answered_complaint_is_not_late_and_shows_the_answer(town: Office, clock: FakeClock) -> None:
    caller = await chat_of(town, SALEM)
    filed = await _file(town, caller)
    async with town.store.transaction() as tx:
        ticket = (await tx.scalars(select(TroubleTicket))).one()
        ticket.status, ticket.answer = "resolved", "تم إصلاح البرج."
    clock.move(days=30)
    status = await complaint_status(town, caller, filed.reference)
    assert (status.status, status.late, status.answer) == ("resolved", False, "تم إصلاح البرج.")


async def test_ones_complaints_are_listed_newest_first(town: Office, clock: FakeClock) -> None:
    caller = await chat_of(town, SALEM)
    first = await _file(town, caller)
    clock.move(hours=1)
    second = await _file(town, again(caller))
    await _file(town, await chat_of(town, FAHAD))
    assert await list_complaints(town, caller) == (second, first)


async def test_someone_elses_reference_is_not_found(town: Office) -> None:
    filed = await _file(town, await chat_of(town, SALEM))
    thief = await chat_of(town, FAHAD)
    with pytest.raises(NotFound):
        await complaint_status(town, thief, filed.reference)


@pytest.mark.parametrize("typed", ["", "1234", "1234-5678", "ما أدري", "' OR 1=1 --"])
async def test_what_is_no_reference_is_refused(town: Office, typed: str) -> None:
    caller = await chat_of(town, SALEM)
    with pytest.raises(BadReference):
        await complaint_status(town, caller, typed)


async def test_a_stranger_files_nothing(town: Office) -> None:
    caller = await stranger(town)
    with pytest.raises(NotLinked):
        await _file(town, caller)


async def test_an_account_of_another_cannot_be_complained_about(town: Office) -> None:
    caller = await chat_of(town, SALEM)
    with pytest.raises(NotFound):
        await _file(town, caller, account=NOURA.accounts[0].number)


async def test_a_message_delivered_twice_files_once(town: Office) -> None:
    caller = await chat_of(town, SALEM)
    filed = await asyncio.gather(*(_file(town, caller) for _ in range(3)))
    assert len({one.reference for one in filed}) == 1
    async with town.store.transaction() as tx:
        assert await tx.scalar(select(func.count()).select_from(TroubleTicket)) == 1
        assert await tx.scalar(select(func.count()).where(AuditRow.action == "file_complaint")) == 1
    assert len(await _sms(town)) == 1


async def test_two_messages_file_two_complaints(town: Office) -> None:
    caller = await chat_of(town, SALEM)
    first, second = await asyncio.gather(_file(town, again(caller)), _file(town, again(caller)))
    assert first.reference != second.reference


async def test_a_subject_that_is_not_the_providers_is_refused(town: Office) -> None:
    caller = await chat_of(town, SALEM)
    with pytest.raises(UnknownSubject):
        await check_window(town, caller, "meter", TODAY)


@pytest.mark.parametrize(
    ("provider", "spoken", "code"),
    [
        (STC, "الفاتوره غلط", "wrong_bill"),
        (STC, "الشبكة عندنا ضعيفة مره", "network"),
        (STC, "النت بطي", "internet_speed"),
        (TELE2, "آنتن نمی‌ده", "network"),
        (TELE2, "پیامک تبلیغاتی زیاد میاد", "spam"),
        (PROVIDERS["sec"], "العداد خربان", "meter"),
    ],
)
def test_a_subject_is_understood_as_it_is_said(provider: Any, spoken: str, code: str) -> None:
    assert [choice.code for choice in find_subject(provider, spoken)] == [code]


def test_a_description_says_something_and_not_too_much() -> None:
    assert read_description("  الشبكة تقطع كل ليلة\n") == "الشبكة تقطع كل ليلة"
    for text in ("", "سيء", "!!!!!!!!!!!!!!!!", "🙂" * 40):
        with pytest.raises(DescriptionTooShort):
            read_description(text)
    with pytest.raises(DescriptionTooLong):
        read_description("ا" * 4001)


@pytest.mark.parametrize("typed", ["salem", "salem@", "a@b", "a b@c.com", "@example.com", "x" * 80 + "@example.com"])
def test_a_bad_email_is_refused(typed: str) -> None:
    with pytest.raises(BadEmail):
        read_contact(STC, "email", typed)


def test_an_address_needs_a_street_and_a_city() -> None:
    assert read_contact(STC, "letter", "الرياض، حي النخيل\nشارع الأمير 12") == "الرياض، حي النخيل شارع الأمير 12"
    for typed in ("", "الرياض", "شارع 5", "1 2 3 4 5 6"):
        with pytest.raises(BadAddress):
            read_contact(STC, "letter", typed)


def test_a_phone_for_the_answer_is_a_mobile_one() -> None:
    with pytest.raises(BadPhone):
        read_contact(STC, "sms", "0112345678")


def test_a_way_that_is_not_offered_is_refused() -> None:
    with pytest.raises(WayNotOffered):
        read_contact(NIC, "fax", "0112345678")


async def _file(office: Office, caller: Caller, **changes: Any) -> Complaint:
    known: dict[str, Any] = {
        "about": "network",
        "event_on": TODAY - timedelta(days=2),
        "description": "الشبكة تنقطع كل ليلة من الثامنة",
        "answer_by": "sms",
        "contact": SALEM.phone,
    }
    return await file_complaint(office, caller, **(known | changes))


async def _sms(office: Office, kind: str = "sms") -> list[OutboxItem]:
    async with office.store.transaction() as tx:
        return list(await tx.scalars(select(OutboxItem).where(OutboxItem.kind == kind)))
