"""The console's pages: logging in, and the one where agents work."""

from pathlib import Path
from typing import Annotated

from fastapi import APIRouter, FastAPI, Form, Request
from fastapi.responses import RedirectResponse, Response
from fastapi.staticfiles import StaticFiles

from backoffice.office import Office
from bot.config import Settings
from bot.console.api import api_router
from bot.console.cases import CasePages
from bot.console.companies import company_pages
from bot.console.complaints import complaint_pages
from bot.console.ebill import ebill_pages
from bot.console.grid import grid_pages
from bot.console.live import live_router
from bot.console.requests import request_pages
from bot.console.session import Sessions, TooManyTries, require_own_page
from bot.console.template_pages import Templates
from bot.console.tickets import ticket_pages
from bot.handoff import Handoff
from bot.replies.render import Replies
from bot.signals import Signals

_FOLDER = Path(__file__).parent


def install_console(
    app: FastAPI, office: Office, *, handoff: Handoff, signals: Signals, replies: Replies, settings: Settings
) -> None:
    """Give the app the console: pages, API and files."""
    sessions = Sessions(office, secure=settings.public_url.startswith("https:"))
    templates = Templates(office.providers)
    app.include_router(_pages(templates, sessions))
    app.include_router(api_router(handoff, sessions, office.clock))
    app.include_router(live_router(signals, sessions))
    cases = CasePages(office, replies, templates, sessions)
    app.include_router(complaint_pages(cases))
    app.include_router(ticket_pages(cases))
    app.include_router(request_pages(cases))
    app.include_router(company_pages(cases))
    app.include_router(grid_pages(cases))
    app.include_router(ebill_pages(cases))
    app.mount("/console/static", StaticFiles(directory=_FOLDER / "static"), name="console")


def _pages(templates: Templates, sessions: Sessions) -> APIRouter:
    router = APIRouter(include_in_schema=False)

    @router.get("/console")
    async def console(request: Request) -> Response:
        agent = await sessions.agent_of(request)
        return templates.console(request, agent) if agent else RedirectResponse("/console/login", 303)

    @router.get("/console/login")
    async def login_page(request: Request) -> Response:
        return templates.login(request)

    @router.post("/console/login")
    async def log_in(
        request: Request,
        login: Annotated[str, Form(max_length=64)] = "",
        password: Annotated[str, Form(max_length=1024)] = "",
    ) -> Response:
        require_own_page(request)
        try:
            agent = await sessions.log_in(request, login.strip(), password)
        except TooManyTries:
            return templates.login(request, problem="too_many_tries", status=429)
        if agent is None:
            return templates.login(request, problem="wrong_login", status=401)
        response = RedirectResponse("/console", 303)
        sessions.remember(response, agent)
        return response

    return router
