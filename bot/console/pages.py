"""The console's pages: logging in, and the one where agents work."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any

from fastapi import APIRouter, FastAPI, Form, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response
from fastapi.staticfiles import StaticFiles
from jinja2 import Environment, FileSystemLoader

from backoffice.agents import AgentInfo
from backoffice.office import Office
from backoffice.providers import Provider
from backoffice.values import Language
from bot.config import Settings
from bot.console.api import api_router
from bot.console.live import live_router
from bot.console.session import Sessions, TooManyTries, require_own_page
from bot.handoff import Handoff
from bot.signals import Signals

_FOLDER = Path(__file__).parent
_LANGUAGES = {"ar": "العربية", "fa": "فارسی", "en": "English"}
_LANGUAGE_COOKIE = "madad_console_language"
_YEAR_SECONDS = 365 * 24 * 3600


def install_console(app: FastAPI, office: Office, handoff: Handoff, signals: Signals, settings: Settings) -> None:
    """Give the app the console: pages, API and files."""
    sessions = Sessions(office, secure=settings.public_url.startswith("https:"))
    app.include_router(_pages(_Templates(office.providers), sessions))
    app.include_router(api_router(handoff, sessions, office.clock))
    app.include_router(live_router(signals, sessions))
    app.mount("/console/static", StaticFiles(directory=_FOLDER / "static"), name="console")


class _Templates:
    def __init__(self, providers: Mapping[str, Provider]) -> None:
        self._providers = providers
        self._files = Environment(loader=FileSystemLoader(_FOLDER / "templates"), autoescape=True)
        self._words: Mapping[Language, Any] = json.loads((_FOLDER / "words.json").read_text(encoding="utf-8"))

    def login(self, request: Request, *, problem: str = "", status: int = 200) -> Response:
        return self._page(request, "login.html", status, problem=problem)

    def console(self, request: Request, agent: AgentInfo) -> Response:
        language = _language(request)
        titles = {name: self._providers[name].title.in_(language) for name in agent.providers}
        return self._page(request, "console.html", 200, agent=agent, titles=titles)

    def _page(self, request: Request, name: str, status: int, **values: object) -> Response:
        language = _language(request)
        html = self._files.get_template(name).render(
            lang=language, languages=_LANGUAGES, words=self._words[language], **values
        )
        response = HTMLResponse(html, status, headers={"Cache-Control": "no-store"})
        if "lang" in request.query_params:
            response.set_cookie(
                _LANGUAGE_COOKIE, language, max_age=_YEAR_SECONDS, path="/console", httponly=True, samesite="strict"
            )
        return response


def _pages(templates: _Templates, sessions: Sessions) -> APIRouter:
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


def _language(request: Request) -> Language:
    asked = request.query_params.get("lang") or request.cookies.get(_LANGUAGE_COOKIE)
    return asked if asked in _LANGUAGES else "ar"
