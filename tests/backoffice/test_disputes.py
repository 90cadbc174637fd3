"""A bill that is not accepted becomes a complaint about it, in the window that runs from the bill's date."""

from datetime import date, timedelta

import pytest

from backoffice.bill_details import bill_in_full
from backoffice.complaints import WindowClosed, complaint_status, file_complaint
from backoffice.disputes import preview_dispute
from backoffice.errors import NotFound, NotLinked
from backoffice.office import Office
from tests.fakes import FakeClock
from tests.people import FAHAD, KHALID, SALEM, again, chat_of, stranger


async def test_the_window_runs_from_the_bills_date(town: Office) -> None:
    caller = await chat_of(town, SALEM)
    bill = await bill_in_full(town, caller, "0501230001")
    dispute = await preview_dispute(town, caller, bill.number)
    assert (dispute.account, dispute.about, dispute.issued_on) == ("0501230001", "wrong_bill", bill.issued_on)
    assert dispute.last_day == bill.issued_on + timedelta(days=60)


async def test_after_the_window_it_is_too_late(town: Office, clock: FakeClock) -> None:
    caller = await chat_of(town, SALEM)
    bill = await bill_in_full(town, caller, "0501230001")
    clock.move(days=(bill.issued_on + timedelta(days=61) - date(2026, 11, 22)).days)
    with pytest.raises(WindowClosed):
        await preview_dispute(town, caller, bill.number)


async def test_only_the_owners_bills_are_found(town: Office) -> None:
    bill = await bill_in_full(town, await chat_of(town, SALEM), "0501230001")
    other, nobody = await chat_of(town, FAHAD), await stranger(town)
    with pytest.raises(NotFound):
        await preview_dispute(town, other, bill.number)
    with pytest.raises(NotLinked):
        await preview_dispute(town, nobody, bill.number)


async def test_the_subject_is_the_providers_own_about_bills(town: Office) -> None:
    caller = await chat_of(town, KHALID)
    bill = await bill_in_full(town, caller, "madad.sa")
    assert (await preview_dispute(town, caller, bill.number)).about == "renewal"


async def test_the_bill_stands_in_the_complaint(town: Office) -> None:
    caller = await chat_of(town, SALEM)
    bill = await bill_in_full(town, caller, "0501230001")
    dispute = await preview_dispute(town, caller, bill.number)
    filed = await file_complaint(
        town,
        again(caller),
        about=dispute.about,
        event_on=dispute.issued_on,
        description="بند الاستهلاك زائد عن استخدامي",
        answer_by="sms",
        contact="0501230001",
        account=dispute.account,
        bill=dispute.bill,
    )
    assert (await complaint_status(town, caller, filed.reference)).bill == bill.number
