"""The whole app before a real Chromium. Where none is installed these tests are left out, and the run says so."""

import shutil
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

import pytest
from fastapi import FastAPI, HTTPException
from playwright.async_api import Browser, BrowserContext, Locator, Page, async_playwright

from backoffice.agents import add_agent
from backoffice.handoff import request
from backoffice.office import Caller, Office
from bot.app import assemble, open_office, serve
from bot.config import Settings
from bot.dialogue import Answer, DialogueDown
from bot.messages import Reply
from tests.fakes import FakeDialogue
from tests.website import serving, teach

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
PATIENCE_MS = 20_000
PASSWORD = "correct horse battery"
PERSON = "أبغى أكلم موظف"


def pytest_ignore_collect(collection_path: Path) -> bool | None:
    return True if CHROMIUM is None and collection_path.name.startswith("test_") else None


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    if CHROMIUM is None:
        terminalreporter.write_line("No Chromium here: the tests in tests/browser were left out.")


def dialogue_server(dialogue: FakeDialogue, office: Office) -> FastAPI:
    """What `bot.dialogue` talks to, in the place of the real one. It acts on one wish: to talk to a person."""
    app = FastAPI()

    @app.post("/webhooks/madad/webhook")
    async def ask(body: dict[str, Any]) -> dict[str, Any]:
        if body["message"] == PERSON:
            await request(office, Caller("stc", body["sender"], body["metadata"]["message_id"]))
        try:
            return _to_json(await dialogue.ask(body["sender"], body["message"], body["metadata"]))
        except DialogueDown as down:
            raise HTTPException(503) from down

    return app


def _to_json(answer: Answer) -> dict[str, Any]:
    understood = asdict(answer.understood)
    understood["ranking"] = [{"name": name, "confidence": confidence} for name, confidence in understood["ranking"]]
    return {"replies": [reply.to_json() for reply in answer.replies], **understood}


@dataclass
class Service:
    """The app, which can be stopped and started again at the same address."""

    make: Callable[[], FastAPI]
    dialogue: FakeDialogue
    url: str = ""
    _running: AsyncExitStack = field(default_factory=AsyncExitStack)

    async def start(self) -> None:
        port = int(self.url.rsplit(":", 1)[1]) if self.url else 0
        self.url = await self._running.enter_async_context(serving(self.make(), port))

    async def stop(self) -> None:
        await self._running.aclose()


@pytest.fixture
async def service(database_url: str, tmp_path: Path) -> AsyncIterator[Service]:
    dialogue = FakeDialogue()
    teach(dialogue)
    dialogue.answers(PERSON, Reply("handoff_waiting", {"position": 1}), intent="talk_to_agent")
    office = open_office(Settings(_env_file=None, database_url=database_url))
    await add_agent(office, "sara", "سارة العتيبي", PASSWORD, ["stc", "tele2"])
    async with serving(dialogue_server(dialogue, office)) as dialogue_url:
        settings = Settings(
            _env_file=None,
            database_url=database_url,
            dialogue_url=dialogue_url,
            dialogue_timeout_seconds=15,  # the machine may be busy
            data_dir=tmp_path,
        )
        service = Service(lambda: serve(assemble(settings, show=lambda _: None)), dialogue)
        await service.start()
        yield service
        await service.stop()
    await office.store.close()


@pytest.fixture
async def chromium() -> AsyncIterator[Browser]:
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(
            executable_path=CHROMIUM,
            args=["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"],
        )
        yield browser
        await browser.close()


@dataclass
class Customer:
    """A browser on a page with the widget."""

    page: Page
    context: BrowserContext

    @property
    def lines(self) -> Locator:
        return self.page.locator("madad-chat .line")

    async def open(self) -> None:
        await self.page.get_by_role("button", name="افتح المحادثة").click()
        await self.page.locator("madad-chat .line.bot").first.wait_for()

    async def say(self, text: str) -> None:
        await self.page.locator("madad-chat textarea").fill(text)
        await self.page.locator("madad-chat textarea").press("Enter")


@pytest.fixture
def problems() -> list[str]:
    """What the pages complained about."""
    return []


@pytest.fixture
async def customer(chromium: Browser, service: Service, problems: list[str]) -> AsyncIterator[Customer]:
    context = await chromium.new_context(viewport={"width": 1280, "height": 800}, locale="ar-SA")
    context.set_default_timeout(PATIENCE_MS)
    page = await context.new_page()
    page.on("pageerror", lambda error: problems.append(str(error)))
    await page.goto(f"{service.url}/site/stc")
    yield Customer(page, context)
    await context.close()
    assert problems == []


@pytest.fixture
async def agent(chromium: Browser, service: Service, problems: list[str]) -> AsyncIterator[Page]:
    """Sara at the console, logged in."""
    context = await chromium.new_context(viewport={"width": 1280, "height": 800})
    context.set_default_timeout(PATIENCE_MS)
    page = await context.new_page()
    page.on("pageerror", lambda error: problems.append(str(error)))
    await page.goto(f"{service.url}/console")
    await page.get_by_label("اسم المستخدم").fill("sara")
    await page.get_by_label("كلمة المرور").fill(PASSWORD)
    await page.get_by_role("button", name="دخول").click()
    await page.get_by_role("heading", name="في الانتظار").wait_for()
    yield page
    await context.close()
