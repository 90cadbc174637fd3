"""The pages where staff see the tickets that wait for them, and reply."""

from typing import Annotated, TypeAlias

from fastapi import APIRouter, Form, HTTPException, Path, Request
from fastapi.responses import RedirectResponse, Response

from backoffice.errors import NotFound, Refusal
from backoffice.ids import new_id
from backoffice.ticket_desk import answer_ticket, list_open_tickets, read_ticket, read_ticket_file
from backoffice.ticket_log import TicketInfo
from bot.console.cases import CasePages, Part, Row, not_here
from bot.ticket_page.routes import download

TicketId: TypeAlias = Annotated[str, Path(pattern=r"^[0-9a-f]{32}$")]
_ADDRESS = "/console/tickets"


def ticket_pages(pages: CasePages) -> APIRouter:
    """The routes under `/console/tickets`. Agents find tickets of their own providers only."""
    router = APIRouter(prefix=_ADDRESS, include_in_schema=False)
    office = pages.office

    @router.get("")
    async def tickets(request: Request) -> Response:
        agent = await pages.agent(request)
        rows = [_row(pages, request, ticket) for ticket in await list_open_tickets(office, agent.id)]
        return pages.list(request, agent, "desk_tickets", rows)

    @router.get("/{ticket_id}")
    async def ticket(request: Request, ticket_id: TicketId) -> Response:
        return await _page(pages, request, ticket_id)

    @router.post("/{ticket_id}")
    async def answer(
        request: Request,
        ticket_id: TicketId,
        name: Annotated[str, Form(pattern=r"^[0-9a-f]{32}$")],
        text: Annotated[str, Form(max_length=8000)] = "",
    ) -> Response:
        agent = await pages.agent(request)
        try:
            await answer_ticket(office, agent.id, ticket_id, name=name, text=text)
        except NotFound as error:
            raise not_here(error) from error
        except Refusal as refusal:
            return await _page(pages, request, ticket_id, refusal=refusal, text=text)
        return RedirectResponse(f"{_ADDRESS}/{ticket_id}", 303)

    @router.get("/{ticket_id}/files/{file_id}")
    async def file(request: Request, ticket_id: TicketId, file_id: TicketId) -> Response:
        agent = await pages.agent(request)
        try:
            return download(await read_ticket_file(office, agent.id, ticket_id, file_id))
        except NotFound as error:
            raise HTTPException(404, error.reply) from error

    return router


async def _page(pages: CasePages, request: Request, ticket_id: str, **values: object) -> Response:
    agent = await pages.agent(request)
    try:
        ticket = await read_ticket(pages.office, agent.id, ticket_id)
    except NotFound as error:
        raise not_here(error) from error
    entries = [
        {
            "who": entry.agent_name,
            "when": pages.shown(request, entry.at, ticket.provider),
            "text": entry.text,
            "files": [(f"{_ADDRESS}/{ticket.id}/files/{file.id}", file.name) for file in entry.files],
        }
        for entry in ticket.entries
    ]
    return pages.case(
        request,
        agent,
        ticket.reference,
        [Part("desk_about", ticket.subject), Part("desk_domain", ticket.domain or "")],
        **{
            "provider": ticket.provider,
            "back": _ADDRESS,
            "can_write": True,
            "name": new_id(),
            "entries": entries,
            **values,
        },
    )


def _row(pages: CasePages, request: Request, ticket: TicketInfo) -> Row:
    waiting = pages.shown(request, ticket.updated_at, ticket.provider)
    return Row(f"{_ADDRESS}/{ticket.id}", f"{ticket.reference} · {ticket.subject}", ticket.domain or "", waiting)
