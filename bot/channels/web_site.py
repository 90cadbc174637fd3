"""The demo site: a page for each provider, with the widget on it. Nobody's real site; production does not have it."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any

from babel import Locale
from fastapi import APIRouter, FastAPI, HTTPException, Query
from fastapi.responses import HTMLResponse, RedirectResponse
from fastapi.staticfiles import StaticFiles
from jinja2 import Environment, FileSystemLoader

from backoffice.demo_people import PEOPLE
from backoffice.providers import Provider
from backoffice.values import Language
from bot.replies.values import show

_FOLDER = Path(__file__).parent / "site"
_LANGUAGES = {"ar": "العربية", "fa": "فارسی", "en": "English"}
_PERIODS = {"month": "monthly", "day": "daily", "once": "once"}
_SERVICES_SHOWN = 8


def install_site(app: FastAPI, providers: Mapping[str, Provider], default_provider: str) -> None:
    """Give the app the site's pages and files."""
    app.include_router(_pages(_Site(providers), default_provider))
    app.mount("/site/static", StaticFiles(directory=_FOLDER / "static"), name="site")


class _Site:
    def __init__(self, providers: Mapping[str, Provider]) -> None:
        self.providers = providers
        templates = Environment(loader=FileSystemLoader(_FOLDER), autoescape=True)
        self._page = templates.get_template("page.html")
        self._words: Mapping[Language, Any] = json.loads((_FOLDER / "words.json").read_text(encoding="utf-8"))

    def page(self, provider: Provider, asked: str | None) -> str:
        """The provider's page in that language, or in the provider's own."""
        language = asked if asked in _LANGUAGES else provider.language
        words = self._words[language]
        return self._page.render(
            lang=language,
            languages=_LANGUAGES,
            words=words,
            title=provider.title.in_(language),
            provider=provider,
            providers=list(self.providers.values()),
            services=provider.services[:_SERVICES_SHOWN],
            periods=_PERIODS,
            money=lambda minor: show(provider.money(minor), language, provider).format(Locale(language)),
            sentences=[text for topic, text in words["say"].items() if topic in {*provider.features, "agent"}],
            people=[person for person in PEOPLE.values() if person.provider == provider.name],
        )


def _pages(site: _Site, default_provider: str) -> APIRouter:
    router = APIRouter(include_in_schema=False)

    @router.get("/")
    async def home() -> RedirectResponse:
        return RedirectResponse(f"/site/{default_provider}")

    @router.get("/site/{provider}")
    async def page(provider: str, lang: Annotated[str | None, Query(max_length=10)] = None) -> HTMLResponse:
        if provider not in site.providers:
            raise HTTPException(404)
        return HTMLResponse(site.page(site.providers[provider], lang))

    return router
