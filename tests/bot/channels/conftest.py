"""The website and the console in front of a conversation core, on a real port."""

from collections.abc import AsyncIterator
from pathlib import Path

import httpx
import pytest
from fastapi import FastAPI

from bot.channels.web import install_web, web_desk
from bot.config import Settings
from bot.console.pages import install_console
from bot.conversation import Conversations
from bot.handoff import Handoff
from bot.papers.shelf import Shelf
from tests.bot.conftest import Core
from tests.website import PATIENCE_SECONDS, Website, serving, teach

SETTINGS = Settings(_env_file=None, widget_origins=("https://shop.example",))


@pytest.fixture
async def website(core: Core, conversations: Conversations, handoff: Handoff, tmp_path: Path) -> AsyncIterator[Website]:
    teach(core.dialogue)
    app = FastAPI()
    settings = SETTINGS.model_copy(update={"data_dir": tmp_path})
    install_web(app, web_desk(settings, core.office, conversations, core.signals), settings)
    install_console(app, core.office, handoff=handoff, signals=core.signals, replies=core.replies, settings=SETTINGS)
    async with serving(app) as url, httpx.AsyncClient(base_url=url, timeout=PATIENCE_SECONDS) as http:
        yield Website(core.office, core.dialogue, url, http, Shelf(core.office, tmp_path / "files"))
