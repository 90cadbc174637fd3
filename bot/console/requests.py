"""The pages where staff see what customers asked for (connections, home internet and more), and settle it."""

from collections.abc import Sequence
from typing import cast

from fastapi import APIRouter

from backoffice.errors import NotFound
from backoffice.request_desk import RequestCase, RequestStep, decide_request, list_open_requests, read_request
from backoffice.values import Code
from bot.console.cases import CasePages, Desk, Part, Row, Shown, View, Written

_STEPS = frozenset({"approve", "refuse", "done"})
_LISTED = frozenset({"use", "plan", "account", "street", "city"})


class RequestDesk(Desk[RequestCase]):
    title = "desk_requests"
    address = "/console/requests"

    async def list(self, agent_id: str) -> Sequence[RequestCase]:
        return await list_open_requests(self.office, agent_id)

    async def read(self, agent_id: str, case_id: str) -> RequestCase:
        return await read_request(self.office, agent_id, case_id)

    async def answer(self, agent_id: str, case_id: str, written: Written) -> object:
        if written.step not in _STEPS:
            raise NotFound
        return await decide_request(self.office, agent_id, case_id, cast(RequestStep, written.step), written.text)

    def row(self, case: RequestCase, shown: Shown) -> Row:
        return Row(
            title=f"{case.reference.text} · {case.customer}",
            about=" · ".join(shown(value) for label, value in case.details if label in _LISTED),
            due=shown(case.due_on),
            mark="desk_late" if case.late else "",
            kind=f"request_{case.what}",
        )

    def view(self, case: RequestCase, shown: Shown) -> View:
        parts = [
            Part("desk_customer", case.customer),
            Part("desk_phone", shown(Code(case.phone))),
            *(Part(f"request_{label}", shown(value)) for label, value in case.details),
            Part("desk_filed", shown(case.filed_at)),
            Part("desk_requests_due", shown(case.due_on)),
        ]
        return View(
            case.reference.text, parts, can_write=bool(case.steps), steps=case.steps, kind=f"request_{case.what}"
        )


def request_pages(pages: CasePages) -> APIRouter:
    """The routes under `/console/requests`. Agents find requests of their own providers only."""
    return pages.routes(RequestDesk(pages.office))
