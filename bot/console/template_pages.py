"""The console's templates and words, filled in for an agent."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from fastapi import Request
from fastapi.responses import HTMLResponse, Response
from jinja2 import Environment, FileSystemLoader

from backoffice.agents import AgentInfo
from backoffice.providers import Provider
from backoffice.values import Language

_FOLDER = Path(__file__).parent
_LANGUAGES = {"ar": "العربية", "fa": "فارسی", "en": "English"}
_LANGUAGE_COOKIE = "madad_console_language"
_YEAR_SECONDS = 365 * 24 * 3600


class Templates:
    """The console's pages, in the language that the agent chose. `desks` are addresses and titles to lead to."""

    def __init__(self, providers: Mapping[str, Provider]) -> None:
        self._providers = providers
        self._files = Environment(loader=FileSystemLoader(_FOLDER / "templates"), autoescape=True)
        self.desks: list[tuple[str, str]] = []
        self._words: Mapping[Language, Any] = json.loads((_FOLDER / "words.json").read_text(encoding="utf-8"))

    def login(self, request: Request, *, problem: str = "", status: int = 200) -> Response:
        return self.page(request, "login.html", status, problem=problem)

    def console(self, request: Request, agent: AgentInfo) -> Response:
        language = language_of(request)
        titles = {name: self._providers[name].title.in_(language) for name in agent.providers}
        return self.page(request, "console.html", 200, agent=agent, titles=titles)

    def page(self, request: Request, template: str, status: int, /, **values: object) -> Response:
        """That template, filled in."""
        language = language_of(request)
        html = self._files.get_template(template).render(
            lang=language, languages=_LANGUAGES, words=self._words[language], desks=self.desks, **values
        )
        response = HTMLResponse(html, status, headers={"Cache-Control": "no-store"})
        if "lang" in request.query_params:
            response.set_cookie(
                _LANGUAGE_COOKIE, language, max_age=_YEAR_SECONDS, path="/console", httponly=True, samesite="strict"
            )
        return response


def language_of(request: Request) -> Language:
    """The language that the agent chose, here or before."""
    asked = request.query_params.get("lang") or request.cookies.get(_LANGUAGE_COOKIE)
    return asked if asked in _LANGUAGES else "ar"
