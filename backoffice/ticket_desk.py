"""Tickets as staff see them, and what the clock does to those that nobody answers any more."""

from datetime import datetime, timedelta
from typing import Literal

from sqlalchemy import select

from backoffice import audit
from backoffice.access import agent_of, linked
from backoffice.attachments import CheckedFile
from backoffice.errors import NotFound
from backoffice.models.accounts import Customer
from backoffice.models.tickets import Ticket
from backoffice.office import Office
from backoffice.outbox import add_email, add_notice, said
from backoffice.providers import TicketRules
from backoffice.store import Transaction
from backoffice.ticket_log import TicketInfo, add_entry, closes_at, entries_of, info, ticket_link
from backoffice.tickets import file_of, read_text
from backoffice.values import Code, Value

_MOST = 200


async def list_open_tickets(office: Office, agent_id: str) -> list[TicketInfo]:
    """The tickets of the agent's providers in which it is staff's turn, the longest waiting first."""
    async with office.store.snapshot() as tx:
        agent = await agent_of(tx, agent_id)
        found = await tx.scalars(
            select(Ticket)
            .where(Ticket.provider.in_(agent.providers), Ticket.status == "open")
            .order_by(Ticket.updated_at, Ticket.id)
            .limit(_MOST)
        )
        return [info(office, ticket) for ticket in found]


async def read_ticket(office: Office, agent_id: str, ticket_id: str) -> TicketInfo:
    """That ticket with everything said in it, or NotFound for one of another provider."""
    async with office.store.snapshot() as tx:
        ticket = await _served(tx, agent_id, ticket_id)
        return info(office, ticket, await entries_of(tx, ticket))


async def read_ticket_file(office: Office, agent_id: str, ticket_id: str, file_id: str) -> CheckedFile:
    """That file of the ticket. Raises NotFound."""
    async with office.store.snapshot() as tx:
        return await file_of(tx, await _served(tx, agent_id, ticket_id), file_id)


async def answer_ticket(office: Office, agent_id: str, ticket_id: str, *, name: str, text: str) -> TicketInfo:
    """Staff's reply, once for each `name`: by e-mail with a link, and into the chat. Raises TextUnfit, NotFound."""
    written, now = read_text(text), office.clock.now()
    async with office.store.transaction() as tx:
        ticket = await _served(tx, agent_id, ticket_id, lock=True)
        if await add_entry(tx, ticket, name=name, author="agent", text=written, at=now, agent_id=agent_id):
            ticket.status, ticket.answered_at = "answered", now
            ticket.warned_at = ticket.closed_at = None
            await _tell(tx, office, ticket, "answered", written)
            _record(tx, ticket, "answer_ticket", now, agent_id)
        return info(office, ticket, await entries_of(tx, ticket))


async def end_quiet_tickets(office: Office) -> int:
    """Warn the owners of tickets that will end by themselves soon, and end those whose time is over. How many."""
    done = 0
    for provider in office.providers.values():
        if provider.tickets is not None:
            async with office.store.transaction() as tx:
                done += await _end_quiet(tx, office, provider.name, provider.tickets)
    return done


async def _end_quiet(tx: Transaction, office: Office, provider: str, rules: TicketRules) -> int:
    now = office.clock.now()
    soon = now - timedelta(days=rules.close_after_days - rules.warn_before_days)
    found = await tx.scalars(
        select(Ticket)
        .where(Ticket.provider == provider, Ticket.status == "answered", Ticket.answered_at <= soon)
        .order_by(Ticket.answered_at)
        .limit(_MOST)
        .with_for_update(skip_locked=True)
    )
    changed = 0
    for ticket in found:
        # Nobody is cut off without the warning, however long we were away.
        warned_long = ticket.warned_at and ticket.warned_at <= now - timedelta(days=rules.warn_before_days)
        if closes_at(ticket, rules) <= now and warned_long:
            ticket.status, ticket.closed_at, ticket.updated_at = "closed", now, now
            _record(tx, ticket, "close_ticket", now)
            await _tell(tx, office, ticket, "ended")
            changed += 1
        elif ticket.warned_at is None:
            ticket.warned_at = now
            await _tell(tx, office, ticket, "ending")
            changed += 1
    return changed


async def _served(tx: Transaction, agent_id: str, ticket_id: str, *, lock: bool = False) -> Ticket:
    agent = await agent_of(tx, agent_id)
    ticket = await tx.get(Ticket, ticket_id, with_for_update=lock or None)
    if ticket is None or ticket.provider not in agent.providers:
        raise NotFound
    return ticket


async def _tell(
    tx: Transaction, office: Office, ticket: Ticket, what: Literal["answered", "ending", "ended"], text: str = ""
) -> None:
    """By e-mail with the link to the page, where there is an address, and in the chat while it is still theirs."""
    customer = await tx.get_one(Customer, ticket.customer_id)
    args: dict[str, Value] = {"reference": Code(ticket.reference), "subject": ticket.subject}
    if what == "answered":
        args["text"] = text
    now = office.clock.now()
    if customer.email:
        add_email(
            tx,
            to=customer.email,
            reply=f"email_ticket_{what}",
            args={**args, "provider": office.providers[ticket.provider].title},
            language=ticket.language,
            provider=ticket.provider,
            at=now,
            link=ticket_link(office, ticket.id),
        )
    if ticket.conversation_id and await linked(tx, ticket.conversation_id, customer.id):
        add_notice(tx, ticket.conversation_id, said(f"ticket_{what}", args), provider=ticket.provider, at=now)


def _record(tx: Transaction, ticket: Ticket, action: str, now: datetime, agent_id: str | None = None) -> None:
    audit.record_step(
        tx,
        actor="agent" if agent_id else "system",
        actor_id=agent_id,
        provider=ticket.provider,
        action=action,
        subject_id=ticket.id,
        at=now,
    )
