"""The page where staff see how far everyone's bills are, and hold them or let them go on."""

from typing import Annotated, Any, Literal

from fastapi import APIRouter, Form, Request
from fastapi.responses import RedirectResponse, Response

from backoffice.ebill import Progress, list_runs, set_paused
from backoffice.errors import NotFound, Refusal
from bot.console.cases import CaseId, CasePages, not_here

_ADDRESS = "/console/ebill"


def ebill_pages(pages: CasePages) -> APIRouter:
    """The routes under `/console/ebill`. Agents see runs of their own providers only."""
    pages.lead_to(_ADDRESS, "desk_ebill")
    router = APIRouter(prefix=_ADDRESS, include_in_schema=False)

    async def page(request: Request, problem: str = "") -> Response:
        agent = await pages.agent(request)
        runs = [_row(pages, request, run) for run in await list_runs(pages.office, agent.providers)]
        return pages.plain(request, "ebill.html", 409 if problem else 200, runs=runs, problem=problem)

    @router.get("")
    async def runs(request: Request) -> Response:
        return await page(request)

    @router.post("/{run_id}")
    async def switch(request: Request, run_id: CaseId, to: Annotated[Literal["pause", "resume"], Form()]) -> Response:
        agent = await pages.agent(request)
        try:
            await set_paused(pages.office, run_id, to == "pause", agent.id)
        except NotFound as error:
            raise not_here(error) from error
        except Refusal as refusal:
            return await page(request, pages.why(request, refusal, agent.providers[0]))
        return RedirectResponse(_ADDRESS, 303)

    return router


def _row(pages: CasePages, request: Request, run: Progress) -> dict[str, Any]:
    shown = pages.shown(request, run)
    return {
        "id": run.id,
        "title": shown(pages.office.providers[run.provider].title),
        "period": shown(run.issued_on),
        "state": run.state,
        "through": run.sent + run.failed,
        "known": max(run.accounts, run.made, 1),
        "seen": shown(run.seen),
        "accounts": shown(run.accounts),
        "sent": shown(run.sent),
        "failed": shown(run.failed),
        "rate": shown(round(run.rate)) if run.rate else "",
        "left": shown(-(-int(run.left.total_seconds()) // 60)) if run.left else "",
    }
