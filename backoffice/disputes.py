"""A bill that is not accepted: which complaint it becomes, and until when."""

from dataclasses import dataclass
from datetime import date

from backoffice.access import accounts_of
from backoffice.complaints import check_window, rules_of
from backoffice.errors import NotFound, NotOffered
from backoffice.office import Caller, Office, require_offer
from backoffice.values import Name


@dataclass(frozen=True, slots=True)
class Dispute:
    """A bill of the caller's that can be complained about. `about` is the code of the subject, `account` a number."""

    bill: str
    account: str
    issued_on: date
    about: str
    subject: Name
    last_day: date


async def preview_dispute(office: Office, caller: Caller, bill: str) -> Dispute:
    """The complaint about the caller's bill of that number. The window runs from the bill's date.

    Raises WindowClosed, NotFound for somebody else's bill, NotLinked, NotOffered, SystemDown.
    """
    provider, rules = rules_of(office, caller)
    require_offer(provider, "bills")
    subject = next((subject for subject in rules.subjects if subject.about_bill), None)
    if subject is None:
        raise NotOffered(provider=provider.title)
    async with office.store.snapshot() as tx:
        accounts = await accounts_of(tx, caller)
    bills = await office.system(caller).bills.of([one for one in accounts if one.payment == "postpaid"])
    found = ((number, one) for number, records in bills.items() for one in records if one.number == bill)
    number, record = next(found, (None, None))
    if number is None or record is None:
        raise NotFound
    window = await check_window(office, caller, subject.code, record.issued_on, number)
    return Dispute(record.number, number, record.issued_on, subject.code, subject.name, window.last_day)
