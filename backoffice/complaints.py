"""Complaints: within the provider's window, with a reference that can be read out, and an answer by a day."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import select

from backoffice import audit
from backoffice.access import account_numbered, accounts_of, complaint_of, customer_of
from backoffice.catalog import Choice, find_named
from backoffice.complaint_contact import AnswerBy, read_contact, write_to_owner
from backoffice.errors import NotFound, NotOffered, Refusal
from backoffice.ids import new_id, new_reference, read_reference
from backoffice.models.accounts import BillingAccount
from backoffice.models.complaints import TroubleTicket
from backoffice.models.conversations import Conversation
from backoffice.office import Caller, Office, require_offer
from backoffice.providers import ComplaintRules, ComplaintSubject, Provider
from backoffice.store import Transaction
from backoffice.values import Code, Name, Value
from backoffice.workdays import working_day

OPEN = ("acknowledged", "inProgress")
"""The states of a complaint that waits for an answer."""

SHORTEST = 10
LONGEST = 4000
"""Characters of a description."""


@dataclass(frozen=True, slots=True)
class ComplaintWindow:
    """The window is open: `last_day` is the last on which this can be complained about."""

    about: Name
    last_day: date


@dataclass(frozen=True, slots=True)
class Complaint:
    """A complaint as its owner may see it. `status` is acknowledged, inProgress, resolved or closed (TMF621)."""

    reference: str
    about: Name
    event_on: date
    filed_at: datetime
    due_on: date
    status: str
    late: bool  # not answered, and due before today
    answer_by: str
    contact: str
    answer: str | None
    escalated_at: datetime | None = None
    bill: str | None = None  # number of the bill that is not accepted

    @property
    def open(self) -> bool:
        """Whether it waits for an answer."""
        return self.status in OPEN


class WindowClosed(Refusal):
    """Too late. Values: days (int), last_day (date), afterwards (Name): the way that remains."""

    reply = "complaint_window_closed"


class EventInFuture(Refusal):
    """What has not happened cannot be complained about. Values: date (date)."""

    reply = "complaint_event_in_future"


class UnknownSubject(Refusal):
    """Not something the provider's complaints are about. Values: subject (str)."""

    reply = "complaint_unknown_subject"


class DescriptionTooShort(Refusal):
    """Values: least (int) characters."""

    reply = "complaint_too_short"


class DescriptionTooLong(Refusal):
    """Values: most (int) characters."""

    reply = "complaint_too_long"


class BadReference(Refusal):
    """Not a reference: too short, or misread, as the check digit shows."""

    reply = "bad_reference"


def due_date(provider: Provider, rules: ComplaintRules, today: date) -> date:
    """The last day for an answer to what is filed today."""
    if rules.counted == "calendar":
        return today + timedelta(days=rules.answer_days)
    return working_day(provider.country, today, rules.answer_days)


def find_subject(provider: Provider, spoken: str) -> tuple[Choice, ...]:
    """The subjects that may be meant, best first: one when it is clear, none when nothing fits."""
    return find_named(provider.complaints.subjects if provider.complaints else (), spoken)


def read_description(text: str) -> str:
    """The description as it is kept. Raises DescriptionTooShort, DescriptionTooLong."""
    description = text.strip()
    if sum(c.isalnum() for c in description) < SHORTEST:
        raise DescriptionTooShort(least=SHORTEST)
    if len(description) > LONGEST:
        raise DescriptionTooLong(most=LONGEST)
    return description


async def check_window(
    office: Office, caller: Caller, about: str, event_on: date, account: str | None = None
) -> ComplaintWindow:
    """Whether it is not too late. `about` is a code of the pack's subjects.

    The window runs from the event; for subjects about a bill from the bill's date, where that is later. Raises
    WindowClosed, EventInFuture, UnknownSubject, NotOffered, NotLinked, NotFound, SystemDown.
    """
    provider, rules = rules_of(office, caller)
    subject = _subject(rules, about)
    async with office.store.snapshot() as tx:
        accounts = await _accounts(tx, provider, caller, account)
    last_day = await _last_day(office, caller, rules, subject, event_on=event_on, accounts=accounts)
    return ComplaintWindow(subject.name, last_day)


async def file_complaint(
    office: Office,
    caller: Caller,
    *,
    about: str,
    event_on: date,
    description: str,
    answer_by: AnswerBy,
    contact: str,
    account: str | None = None,
    bill: str | None = None,
) -> Complaint:
    """File it, once a message; where the answer goes by SMS or e-mail, the reference goes ahead that way.

    A `bill` is one of those that `disputes` found to be the caller's.

    Raises what `check_window`, `read_description` and `read_contact` do.
    """
    provider, rules = rules_of(office, caller)
    subject = _subject(rules, about)
    text, where_to = read_description(description), read_contact(provider, answer_by, contact)
    today = office.today(caller)
    async with office.store.snapshot() as tx:
        done = await audit.already_done(tx, caller, "file_complaint")
    if done is None:
        await check_window(office, caller, about, event_on, account)
    async with office.store.transaction() as tx:
        customer = await customer_of(tx, caller, lock=True)
        done = await audit.already_done(tx, caller, "file_complaint")
        if done is not None:
            return summary(rules, await tx.get_one(TroubleTicket, done), today)
        accounts = await _accounts(tx, provider, caller, account)
        language = (await tx.get_one(Conversation, caller.conversation_id)).language
        ticket = TroubleTicket(
            id=new_id(),
            provider=provider.name,
            reference=await _unused_reference(tx),
            customer_id=customer.id,
            account_id=accounts[0].id if account else None,
            about=subject.code,
            bill_number=bill,
            event_on=event_on,
            description=text,
            answer_by=answer_by,
            contact=where_to,
            status="acknowledged",
            filed_at=office.clock.now(),
            due_on=due_date(provider, rules, today),
            conversation_id=caller.conversation_id,
            language=language,
            reminders=0,
        )
        tx.add(ticket)
        audit.record(
            tx, caller, "file_complaint", subject_id=ticket.id, actor_id=customer.id, at=ticket.filed_at, about=about
        )
        args: dict[str, Value] = {"provider": provider.title, "reference": Code(ticket.reference), "due": ticket.due_on}
        write_to_owner(tx, ticket, "complaint_filed", args, at=ticket.filed_at)
        return summary(rules, ticket, today)


async def complaint_status(office: Office, caller: Caller, reference: str) -> Complaint:
    """The caller's complaint of that reference, typed in any digits. Raises BadReference, NotFound, NotLinked."""
    _, rules = rules_of(office, caller)
    read = read_reference(reference)
    if read is None:
        raise BadReference
    async with office.store.snapshot() as tx:
        return summary(rules, await complaint_of(tx, caller, read), office.today(caller))


async def list_complaints(office: Office, caller: Caller, limit: int = 5) -> tuple[Complaint, ...]:
    """The caller's newest complaints, newest first. Raises NotLinked, NotOffered."""
    _, rules = rules_of(office, caller)
    async with office.store.snapshot() as tx:
        customer = await customer_of(tx, caller)
        tickets = await tx.scalars(
            select(TroubleTicket)
            .where(TroubleTicket.customer_id == customer.id)
            .order_by(TroubleTicket.filed_at.desc(), TroubleTicket.id)
            .limit(limit)
        )
        return tuple(summary(rules, ticket, office.today(caller)) for ticket in tickets)


def rules_of(office: Office, caller: Caller) -> tuple[Provider, ComplaintRules]:
    """The caller's provider and its rules, or NotOffered."""
    provider = office.provider(caller)
    require_offer(provider, "complaints")
    if provider.complaints is None:
        raise NotOffered(provider=provider.title)
    return provider, provider.complaints


def _subject(rules: ComplaintRules, about: str) -> ComplaintSubject:
    subject = rules.subject(about)
    if subject is None:
        raise UnknownSubject(subject=about[:60])
    return subject


async def _accounts(tx: Transaction, provider: Provider, caller: Caller, number: str | None) -> list[BillingAccount]:
    accounts = await accounts_of(tx, caller)
    if number is None:
        return accounts
    if not accounts:
        raise NotFound
    return [account_numbered(provider, accounts, number)]


async def _last_day(
    office: Office,
    caller: Caller,
    rules: ComplaintRules,
    subject: ComplaintSubject,
    *,
    event_on: date,
    accounts: list[BillingAccount],
) -> date:
    today = office.today(caller)
    if event_on > today:
        raise EventInFuture(date=event_on)
    counts_from = event_on
    if subject.about_bill:
        counts_from = max(event_on, await _billed_on(office, caller, accounts, event_on) or event_on)
    last_day = counts_from + timedelta(days=rules.window_days)
    if today > last_day:
        raise WindowClosed(days=rules.window_days, last_day=last_day, afterwards=rules.afterwards)
    return last_day


async def _billed_on(office: Office, caller: Caller, accounts: list[BillingAccount], event_on: date) -> date | None:
    """When the bill came out whose period the event fell into."""
    today = office.today(caller)
    bills = await office.system(caller).bills.of([one for one in accounts if one.payment == "postpaid"])
    issued = [
        bill.issued_on
        for records in bills.values()
        for bill in records
        if bill.period_start <= event_on <= bill.period_end and bill.issued_on <= today
    ]
    return max(issued, default=None)


async def _unused_reference(tx: Transaction) -> str:
    while True:
        reference = new_reference()
        if await tx.scalar(select(TroubleTicket.id).where(TroubleTicket.reference == reference)) is None:
            return reference


def subject_name(rules: ComplaintRules | None, about: str) -> Name:
    """What that subject is called; a pack may have dropped it since."""
    subject = rules.subject(about) if rules else None
    return subject.name if subject else Name({"en": about})


def summary(rules: ComplaintRules | None, ticket: TroubleTicket, today: date) -> Complaint:
    """The complaint as its owner may see it."""
    return Complaint(
        reference=ticket.reference,
        about=subject_name(rules, ticket.about),
        event_on=ticket.event_on,
        filed_at=ticket.filed_at,
        due_on=ticket.due_on,
        status=ticket.status,
        late=ticket.status in OPEN and ticket.due_on < today,
        answer_by=ticket.answer_by,
        contact=ticket.contact,
        answer=ticket.answer,
        escalated_at=ticket.escalated_at,
        bill=ticket.bill_number,
    )
