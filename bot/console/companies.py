"""The pages where staff see the companies that want to become customers, look at their forms, and decide."""

from collections.abc import Sequence
from typing import cast

from fastapi import APIRouter, Request
from fastapi.responses import Response

from backoffice.company_desk import (
    CompanyCase,
    Decision,
    decide_company,
    list_companies,
    read_company,
    read_company_form,
)
from backoffice.errors import NotFound
from backoffice.values import Code
from bot.console.cases import CaseId, CasePages, Desk, Entry, Part, Row, Shown, View, Written, not_here
from bot.ticket_page.routes import download

_STEPS = ("approve", "refuse")


class CompanyDesk(Desk[CompanyCase]):
    title = "desk_companies"
    address = "/console/companies"

    async def list(self, agent_id: str) -> Sequence[CompanyCase]:
        return await list_companies(self.office, agent_id)

    async def read(self, agent_id: str, case_id: str) -> CompanyCase:
        return await read_company(self.office, agent_id, case_id)

    async def answer(self, agent_id: str, case_id: str, written: Written) -> object:
        if written.step not in _STEPS:
            raise NotFound
        return await decide_company(self.office, agent_id, case_id, cast(Decision, written.step), written.text)

    def row(self, case: CompanyCase, shown: Shown) -> Row:
        mark = "desk_late" if case.late else ""
        return Row(f"{case.reference} · {case.company}", shown(case.region), shown(case.due_on), mark)

    def view(self, case: CompanyCase, shown: Shown) -> View:
        parts = [
            Part("desk_customer", case.company),
            Part("desk_phone", shown(Code(case.phone))),
            Part("desk_region", shown(case.region)),
            Part("desk_filed", shown(case.filed_at)),
            Part("desk_due", shown(case.due_on)),
            Part("desk_decided", shown(case.decided_at)),
            Part("desk_by", case.decided_by or ""),
            Part("desk_refusal", case.reason or ""),
        ]
        form = [(f"{self.address}/{case.id}/form", case.form_name)]
        entries = [Entry(case.company, shown(case.filed_at), "", form)]
        steps = _STEPS if case.status == "acknowledged" else ()
        return View(case.reference, parts, can_write=bool(steps), entries=entries, steps=steps)


def company_pages(pages: CasePages) -> APIRouter:
    """The routes under `/console/companies`. Agents find requests to their own providers only."""
    router = pages.routes(CompanyDesk(pages.office))

    @router.get("/{request_id}/form")
    async def form(request: Request, request_id: CaseId) -> Response:
        agent = await pages.agent(request)
        try:
            return download(await read_company_form(pages.office, agent.id, request_id))
        except NotFound as error:
            raise not_here(error) from error

    return router
