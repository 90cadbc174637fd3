"""Staff are reminded of complaints before the day on which the answer is due, and again once it has passed."""

from collections.abc import Iterable
from datetime import date

from sqlalchemy import or_, select

from backoffice.complaints import OPEN, subject_name
from backoffice.models.complaints import TroubleTicket
from backoffice.office import Office
from backoffice.outbox import add_email
from backoffice.providers import ComplaintRules, Provider
from backoffice.store import Transaction
from backoffice.values import Code, Value
from backoffice.workdays import working_day

_AHEAD, _LATE = 1, 2


async def remind_staff(office: Office) -> int:
    """Write each provider's staff about what is due soon or late, each complaint once before the day and once after.

    How many complaints that was about.
    """
    reminded = 0
    for provider in office.providers.values():
        if provider.complaints and provider.complaints.staff_email:
            async with office.store.transaction() as tx:
                reminded += await _remind(tx, office, provider, provider.complaints, provider.complaints.staff_email)
    return reminded


async def _remind(tx: Transaction, office: Office, provider: Provider, rules: ComplaintRules, to: str) -> int:
    now = office.clock.now()
    today = provider.day(now)
    soon = working_day(provider.country, today, rules.remind_days)
    tickets = await _unreminded(tx, provider, today, soon)
    for ticket in tickets:
        ticket.reminders = _LATE if ticket.due_on < today else _AHEAD
    if tickets:
        add_email(
            tx,
            to=to,
            reply="email_complaints_due",
            args={"provider": provider.title, "count": len(tickets)},
            lines=list(_lines(rules, tickets, today)),
            language=provider.language,
            provider=provider.name,
            at=now,
        )
    return len(tickets)


async def _unreminded(tx: Transaction, provider: Provider, today: date, soon: date) -> list[TroubleTicket]:
    found = await tx.scalars(
        select(TroubleTicket)
        .where(
            TroubleTicket.provider == provider.name,
            TroubleTicket.status.in_(OPEN),
            TroubleTicket.due_on <= soon,
            or_(TroubleTicket.reminders < _AHEAD, (TroubleTicket.reminders < _LATE) & (TroubleTicket.due_on < today)),
        )
        .order_by(TroubleTicket.due_on, TroubleTicket.filed_at)
        .with_for_update(skip_locked=True)
    )
    return list(found)


def _lines(
    rules: ComplaintRules, tickets: Iterable[TroubleTicket], today: date
) -> Iterable[tuple[str, dict[str, Value]]]:
    for ticket in tickets:
        about = subject_name(rules, ticket.about)
        late = ticket.due_on < today
        yield (
            "complaint_due_line",
            {"reference": Code(ticket.reference), "about": about, "due": ticket.due_on, "late": late},
        )
