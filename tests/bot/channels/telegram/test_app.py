"""The channel as the program itself puts it together."""

from pathlib import Path

import httpx
import pytest
from pydantic import SecretStr

from bot.app import assemble, prepare_database, running, serve
from bot.config import Settings
from bot.servers import free_port
from bot.wiring import App
from tests.bot.channels.telegram.api import TOKEN, BotApi
from tests.conftest import PROVIDERS


@pytest.fixture
def settings(api: BotApi, tmp_path: Path) -> Settings:
    return Settings(
        data_dir=tmp_path,
        telegram_token=SecretStr(TOKEN),
        telegram_api_url=api.url,
        telegram_webhook_secret=SecretStr("a-secret-of-the-tests"),
        dialogue_url=f"http://127.0.0.1:{free_port()}",
    )


async def test_a_message_goes_through_the_whole_program_and_its_answer_comes_back(
    api: BotApi, settings: Settings
) -> None:
    await prepare_database(settings)
    app = assemble(settings)
    async with running(app):
        await api.write("فاتورتي")
        await api.until_called("sendMessage")
    # Nobody listens where the dialogue should be.
    assert api.texts() == [app.replies.sentence("dialogue_down", {}, "ar", PROVIDERS["stc"])]


async def test_in_production_the_web_application_has_the_webhook(api: BotApi, settings: Settings) -> None:
    app = assemble(settings.model_copy(update={"telegram_mode": "webhook"}))
    assert await knock(app) == 401
    await close(app)


async def test_while_polling_it_has_none(api: BotApi, settings: Settings) -> None:
    app = assemble(settings)
    assert await knock(app) == 404
    await close(app)


async def knock(app: App) -> int:
    transport = httpx.ASGITransport(app=serve(app))
    async with httpx.AsyncClient(transport=transport, base_url="http://madad") as web:
        return (await web.post("/telegram/webhook", json={"update_id": 1})).status_code


async def close(app: App) -> None:
    for client in app.clients:
        await client.aclose()
