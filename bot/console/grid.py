"""The page where staff open, estimate and end outages, and announce scheduled cuts or call them off."""

from collections.abc import Awaitable
from typing import Annotated, Any, Literal
from zoneinfo import ZoneInfo

from fastapi import APIRouter, Form, Path, Request
from fastapi.responses import RedirectResponse, Response

from backoffice.agents import AgentInfo
from backoffice.desk_words import LONGEST_WORDS
from backoffice.errors import NotFound, Refusal
from backoffice.outage_desk import (
    CutCase,
    OutageCase,
    announce_cut,
    areas_served,
    call_off_cut,
    end_outage,
    list_cuts,
    list_outages,
    open_outage,
    read_outage,
    read_photo,
    update_outage,
)
from bot.console.cases import CaseId, CasePages, not_here
from bot.console.template_pages import language_of
from bot.ticket_page.routes import download

ADDRESS = "/console/grid"
Typed = Annotated[str, Form(max_length=2 * LONGEST_WORDS)]
Place = Annotated[str, Form(pattern=r"^[a-z0-9_]+/[a-z0-9_]+$")]
"""A provider's name and the code of one of its areas."""


def grid_pages(pages: CasePages) -> APIRouter:
    """The routes under `/console/grid`. Agents see the grids of their own providers only."""
    pages.lead_to(ADDRESS, "desk_grid")
    router = APIRouter(prefix=ADDRESS, include_in_schema=False)
    grid = _Grid(pages)
    office = pages.office

    @router.get("")
    async def see(request: Request) -> Response:
        return await grid.page(request, await pages.agent(request))

    @router.post("/outages")
    async def open_one(request: Request, place: Place, known: Typed = "", estimate: Typed = "") -> Response:
        agent = await pages.agent(request)
        provider, area = place.split("/")
        return await grid.do(
            request, agent, open_outage(office, agent.id, provider, area, known=known, estimate=estimate)
        )

    @router.post("/outages/{case_id}")
    async def change(
        request: Request,
        case_id: CaseId,
        step: Annotated[Literal["save", "end"], Form()],
        known: Typed = "",
        estimate: Typed = "",
    ) -> Response:
        agent = await pages.agent(request)
        if step == "end":
            return await grid.do(request, agent, end_outage(office, agent.id, case_id))
        return await grid.do(request, agent, update_outage(office, agent.id, case_id, known=known, estimate=estimate))

    @router.post("/cuts")
    async def announce(
        request: Request, place: Place, starts: Typed = "", ends: Typed = "", reason: Typed = ""
    ) -> Response:
        agent = await pages.agent(request)
        provider, area = place.split("/")
        return await grid.do(
            request, agent, announce_cut(office, agent.id, provider, area, starts=starts, ends=ends, reason=reason)
        )

    @router.post("/cuts/{case_id}")
    async def call_off(request: Request, case_id: CaseId) -> Response:
        agent = await pages.agent(request)
        return await grid.do(request, agent, call_off_cut(office, agent.id, case_id))

    @router.get("/outages/{case_id}/photos/{reference}")
    async def photo(
        request: Request, case_id: CaseId, reference: Annotated[str, Path(pattern=r"^\d{4}-\d{4}$")]
    ) -> Response:
        agent = await pages.agent(request)
        try:
            return download(await read_photo(office, agent.id, case_id, reference))
        except NotFound as error:
            raise not_here(error) from error

    return router


class _Grid:
    def __init__(self, pages: CasePages) -> None:
        self._pages = pages
        self._office = pages.office

    async def do(self, request: Request, agent: AgentInfo, step: Awaitable[object]) -> Response:
        """Back to the page when that is done, or the page with why it is not."""
        try:
            await step
        except NotFound as error:
            raise not_here(error) from error
        except Refusal as refusal:
            return await self.page(request, agent, refusal)
        return RedirectResponse(ADDRESS, 303)

    async def page(self, request: Request, agent: AgentInfo, refusal: Refusal | None = None) -> Response:
        areas = await areas_served(self._office, agent.id)
        language = language_of(request)
        outages = [
            await read_outage(self._office, agent.id, case.id) for case in await list_outages(self._office, agent.id)
        ]
        return self._pages.plain(
            request,
            "grid.html",
            409 if refusal else 200,
            problem=self._pages.why(request, refusal, agent.providers[0]) if refusal else "",
            areas=[(f"{pack.name}/{area.code}", area.name.in_(language)) for pack, area in areas],
            outages=[self._outage(request, case) for case in outages],
            cuts=[self._cut(request, case) for case in await list_cuts(self._office, agent.id)],
            longest=LONGEST_WORDS,
        )

    def _outage(self, request: Request, case: OutageCase) -> dict[str, Any]:
        shown, state = self._pages.shown(request, case), case.state
        zone = ZoneInfo(self._office.providers[case.provider].time_zone)
        return {
            "action": f"{ADDRESS}/outages/{case.id}",
            "place": shown(state.place),
            "status": state.status,
            "since": shown(state.since),
            "known": state.known or "",
            "estimate": f"{state.estimate.astimezone(zone):%Y-%m-%dT%H:%M}" if state.estimate else "",
            "reports": [
                {
                    "reference": one.reference,
                    "place": one.place,
                    "danger": one.danger,
                    "at": shown(one.at),
                    "photo": f"{ADDRESS}/outages/{case.id}/photos/{one.reference}" if one.photo else "",
                }
                for one in case.reports
            ],
        }

    def _cut(self, request: Request, case: CutCase) -> dict[str, Any]:
        shown, cut = self._pages.shown(request, case), case.cut
        return {
            "action": f"{ADDRESS}/cuts/{case.id}",
            "place": shown(cut.place),
            "starts": shown(cut.starts),
            "ends": shown(cut.ends),
            "reason": cut.reason,
            "told": case.told,
        }
