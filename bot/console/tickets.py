"""The pages where staff see the tickets that wait for them, and reply."""

from collections.abc import Sequence

from fastapi import APIRouter, Request
from fastapi.responses import Response

from backoffice.errors import NotFound
from backoffice.ticket_desk import answer_ticket, list_open_tickets, read_ticket, read_ticket_file
from backoffice.ticket_log import TicketInfo
from bot.console.cases import CaseId, CasePages, Desk, Entry, Part, Row, Shown, View, Written, not_here
from bot.ticket_page.routes import download


class TicketDesk(Desk[TicketInfo]):
    title = "desk_tickets"
    address = "/console/tickets"

    async def list(self, agent_id: str) -> Sequence[TicketInfo]:
        return await list_open_tickets(self.office, agent_id)

    async def read(self, agent_id: str, case_id: str) -> TicketInfo:
        return await read_ticket(self.office, agent_id, case_id)

    async def answer(self, agent_id: str, case_id: str, written: Written) -> object:
        return await answer_ticket(self.office, agent_id, case_id, name=written.name, text=written.text)

    def row(self, case: TicketInfo, shown: Shown) -> Row:
        return Row(f"{case.reference} · {case.subject}", case.domain or "", shown(case.updated_at))

    def view(self, case: TicketInfo, shown: Shown) -> View:
        files = f"{self.address}/{case.id}/files"
        entries = [
            Entry(
                entry.agent_name,
                shown(entry.at),
                entry.text,
                [(f"{files}/{file.id}", file.name) for file in entry.files],
            )
            for entry in case.entries
        ]
        parts = [Part("desk_about", case.subject), Part("desk_domain", case.domain or "")]
        return View(case.reference, parts, can_write=True, entries=entries)


def ticket_pages(pages: CasePages) -> APIRouter:
    """The routes under `/console/tickets`. Agents find tickets of their own providers only."""
    router = pages.routes(TicketDesk(pages.office))

    @router.get("/{ticket_id}/files/{file_id}")
    async def file(request: Request, ticket_id: CaseId, file_id: CaseId) -> Response:
        agent = await pages.agent(request)
        try:
            return download(await read_ticket_file(pages.office, agent.id, ticket_id, file_id))
        except NotFound as error:
            raise not_here(error) from error

    return router
