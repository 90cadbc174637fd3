"""What a customer does who is not satisfied: have the complaint looked at again, or take it to the regulator."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Literal, TypeAlias

from backoffice import audit
from backoffice.access import complaint_of, customer_of
from backoffice.complaint_file import complaint_file, file_text
from backoffice.complaints import Complaint, due_date, read_description, rules_of, summary
from backoffice.errors import Refusal
from backoffice.models.complaints import ComplaintEscalation, TroubleTicket
from backoffice.office import Caller, Office
from backoffice.outbox import add_email
from backoffice.providers import ComplaintRules
from backoffice.values import Code, Name

Remedy: TypeAlias = Literal["reopen", "regulator"]


@dataclass(frozen=True, slots=True)
class Appeal:
    """What can be done about the complaint now, and who the regulator is."""

    complaint: Complaint
    remedies: tuple[Remedy, ...]
    regulator: Name


class AppealTooEarly(Refusal):
    """The answer has still time. Values: due (date), afterwards (Name)."""

    reply = "appeal_too_early"


class EscalatedBefore(Refusal):
    """It is with the regulator. Values: regulator (Name), at (datetime)."""

    reply = "escalated_before"


class NotAgain(Refusal):
    """It was looked at again already, or the answer is too old. Values: regulator (Name)."""

    reply = "reopen_not_again"


async def preview_appeal(office: Office, caller: Caller, reference: str) -> Appeal:
    """What can be done about it. Raises AppealTooEarly, EscalatedBefore, NotFound, NotLinked, NotOffered."""
    _, rules = rules_of(office, caller)
    async with office.store.snapshot() as tx:
        ticket = await complaint_of(tx, caller, reference)
        return _appeal(office, caller, rules, ticket)


async def reopen_complaint(office: Office, caller: Caller, reference: str, reason: str) -> Complaint:
    """Have an answered complaint looked at again, once a message, with a new day for the answer.

    Raises what `preview_appeal` and `read_description` do, and NotAgain.
    """
    provider, rules = rules_of(office, caller)
    why, now, today = read_description(reason), office.clock.now(), office.today(caller)
    async with office.store.transaction() as tx:
        customer = await customer_of(tx, caller, lock=True)
        ticket = await complaint_of(tx, caller, reference)
        if await audit.already_done(tx, caller, "reopen_complaint") is not None:
            return summary(rules, ticket, today)
        if "reopen" not in _appeal(office, caller, rules, ticket).remedies:
            raise NotAgain(regulator=rules.regulator.name)
        audit.record(
            tx,
            caller,
            "reopen_complaint",
            subject_id=ticket.id,
            actor_id=customer.id,
            at=now,
            reason=why,
            answer=ticket.answer,
        )
        ticket.status, ticket.reopened_at, ticket.reminders = "inProgress", now, 0
        ticket.due_on = due_date(provider, rules, today)
        ticket.description = f"{ticket.description}\n\n{why}"
        return summary(rules, ticket, today)


async def escalate_complaint(office: Office, caller: Caller, reference: str, reason: str) -> Complaint:
    """Send the complaint with its whole file to the regulator, once.

    After the answer, or once the day for it has passed. Raises what `preview_appeal` and `read_description` do.
    """
    provider, rules = rules_of(office, caller)
    why, now, today = read_description(reason), office.clock.now(), office.today(caller)
    async with office.store.transaction() as tx:
        customer = await customer_of(tx, caller, lock=True)
        ticket = await complaint_of(tx, caller, reference)
        if await audit.already_done(tx, caller, "escalate_complaint") is not None:
            return summary(rules, ticket, today)
        _appeal(office, caller, rules, ticket)
        ticket.escalated_at = now
        audit.record(tx, caller, "escalate_complaint", subject_id=ticket.id, actor_id=customer.id, at=now, reason=why)
        await tx.flush()
        file = await complaint_file(tx, provider, customer, ticket, why)
        to = rules.regulator.email
        tx.add(ComplaintEscalation(complaint_id=ticket.id, sent_to=to, reason=why, file=file, at=now))
        add_email(
            tx,
            to=to,
            reply="email_complaint_file",
            args={
                "provider": provider.title,
                "reference": Code(ticket.reference),
                "about": summary(rules, ticket, today).about,
                "customer": customer.name,
                "filed": ticket.filed_at,
                "due": ticket.due_on,
                "answered": ticket.answered_at,
                "reason": why,
            },
            language=provider.language,
            provider=provider.name,
            at=now,
            files={f"{ticket.reference}.json": file_text(file)},
        )
        return summary(rules, ticket, today)


def _appeal(office: Office, caller: Caller, rules: ComplaintRules, ticket: TroubleTicket) -> Appeal:
    complaint = summary(rules, ticket, office.today(caller))
    if ticket.escalated_at is not None:
        raise EscalatedBefore(regulator=rules.regulator.name, at=ticket.escalated_at)
    if ticket.answered_at is None or ticket.status == "inProgress":
        if not complaint.late:
            raise AppealTooEarly(due=ticket.due_on, afterwards=rules.afterwards)
        return Appeal(complaint, ("regulator",), rules.regulator.name)
    again = ticket.reopened_at is None and office.clock.now() <= ticket.answered_at + timedelta(days=rules.reopen_days)
    return Appeal(complaint, ("reopen", "regulator") if again else ("regulator",), rules.regulator.name)
