"""Complaints as staff see them: those of their own providers, by the day on which the answer is due."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, select

from backoffice import audit
from backoffice.access import agent_of, linked
from backoffice.complaint_contact import write_to_owner
from backoffice.complaints import OPEN, Complaint, summary
from backoffice.errors import NotFound, Refusal
from backoffice.models.accounts import Customer
from backoffice.models.agents import Agent
from backoffice.models.complaints import ComplaintEscalation, TroubleTicket
from backoffice.office import Office
from backoffice.outbox import add_notice, said
from backoffice.providers import Provider
from backoffice.store import Transaction
from backoffice.values import Code, Language, Value

LONGEST_ANSWER = 4000
LONGEST_SMS = 600
"""Characters; a longer answer does not go by SMS."""

_MOST_LISTED = 200


@dataclass(frozen=True, slots=True)
class ComplaintCase:
    """A complaint with what staff need to answer it. `answered_by` is an agent's name, `reason` why it went further."""

    id: str
    provider: str
    told: Complaint  # what its owner sees of it
    customer: str
    phone: str
    description: str
    language: Language
    answered_at: datetime | None
    answered_by: str | None
    reopened_at: datetime | None
    reason: str | None


class AnsweredBefore(Refusal):
    """Somebody has answered it already."""

    reply = "answered_before"


class AnswerTooLong(Refusal):
    """Values: most (int) characters, by the way that the customer chose."""

    reply = "answer_too_long"


class AnswerEmpty(Refusal):
    """It says nothing."""

    reply = "answer_empty"


async def list_cases(office: Office, agent_id: str) -> list[ComplaintCase]:
    """The open complaints of the agent's providers, the soonest due first."""
    async with office.store.snapshot() as tx:
        agent = await agent_of(tx, agent_id)
        mine = (TroubleTicket.provider.in_(agent.providers), TroubleTicket.status.in_(OPEN))
        return await _cases(office, tx, *mine)


async def read_case(office: Office, agent_id: str, complaint_id: str) -> ComplaintCase:
    """That complaint, or NotFound for one of another provider."""
    async with office.store.snapshot() as tx:
        agent = await agent_of(tx, agent_id)
        return await _case(office, tx, agent, complaint_id)


async def answer_complaint(office: Office, agent_id: str, complaint_id: str, text: str) -> ComplaintCase:
    """Answer it by the way that the customer chose; a letter is then to be printed. The chat is told that it went out.

    The agent's same answer again changes nothing. Raises AnsweredBefore, AnswerTooLong, AnswerEmpty, NotFound.
    """
    now, answer = office.clock.now(), text.strip()
    async with office.store.transaction() as tx:
        agent = await agent_of(tx, agent_id)
        ticket = await tx.get(TroubleTicket, complaint_id, with_for_update=True, populate_existing=True)
        if ticket is None or ticket.provider not in agent.providers:
            raise NotFound
        _check_length(ticket, answer)
        if ticket.status not in OPEN:
            if (ticket.answer, ticket.answered_by) != (answer, agent.id):
                raise AnsweredBefore
            return await _case(office, tx, agent, complaint_id)
        ticket.status, ticket.answer = "resolved", answer
        ticket.answered_at, ticket.answered_by = now, agent.id
        await _send(tx, office.providers[ticket.provider], ticket, now)
        audit.record_step(
            tx,
            actor="agent",
            actor_id=agent.id,
            provider=ticket.provider,
            action="answer_complaint",
            subject_id=ticket.id,
            at=now,
            answer=answer,
        )
        return await _case(office, tx, agent, complaint_id)


def _check_length(ticket: TroubleTicket, answer: str) -> None:
    most = LONGEST_SMS if ticket.answer_by == "sms" else LONGEST_ANSWER
    if not answer:
        raise AnswerEmpty
    if len(answer) > most:
        raise AnswerTooLong(most=most)


async def _send(tx: Transaction, provider: Provider, ticket: TroubleTicket, now: datetime) -> None:
    reference = Code(ticket.reference)
    args: dict[str, Value] = {"provider": provider.title, "reference": reference, "answer": ticket.answer}
    write_to_owner(tx, ticket, "complaint_answer", args, at=now)
    if ticket.conversation_id and await linked(tx, ticket.conversation_id, ticket.customer_id):
        told = said("complaint_answered", {"reference": reference, "way": ticket.answer_by})
        add_notice(tx, ticket.conversation_id, told, provider=provider.name, at=now)


async def _case(office: Office, tx: Transaction, agent: Agent, complaint_id: str) -> ComplaintCase:
    await tx.flush()
    found = await _cases(office, tx, TroubleTicket.id == complaint_id, TroubleTicket.provider.in_(agent.providers))
    if not found:
        raise NotFound
    return found[0]


async def _cases(office: Office, tx: Transaction, *conditions: ColumnElement[bool]) -> list[ComplaintCase]:
    found = await tx.execute(
        select(TroubleTicket, Customer, Agent.name, ComplaintEscalation.reason)
        .join(Customer, Customer.id == TroubleTicket.customer_id)
        .outerjoin(Agent, Agent.id == TroubleTicket.answered_by)
        .outerjoin(ComplaintEscalation, ComplaintEscalation.complaint_id == TroubleTicket.id)
        .where(*conditions)
        .order_by(TroubleTicket.due_on, TroubleTicket.filed_at, TroubleTicket.id)
        .limit(_MOST_LISTED)
    )
    return [_shown(office, *row) for row in found]


def _shown(
    office: Office, ticket: TroubleTicket, customer: Customer, agent_name: str | None, reason: str | None
) -> ComplaintCase:
    provider = office.providers[ticket.provider]
    return ComplaintCase(
        id=ticket.id,
        provider=ticket.provider,
        told=summary(provider.complaints, ticket, provider.day(office.clock.now())),
        customer=customer.name,
        phone=customer.phone,
        description=ticket.description,
        language=ticket.language,
        answered_at=ticket.answered_at,
        answered_by=agent_name,
        reopened_at=ticket.reopened_at,
        reason=reason,
    )
