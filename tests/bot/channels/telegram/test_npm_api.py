"""One exchange against `telegram-test-api` from npm: a Bot API server that nobody here wrote, so that our own local
server and our own bot cannot agree on the same mistake. Collected only where Node is (see `conftest.py`).

Its buttons come without the `chat_instance` that the Bot API promises, so here the customer types the label.
"""

import asyncio
import os
import subprocess
import unittest
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest

from bot.conversation import Conversations
from bot.messages import Button, Reply
from bot.replies.render import Replies
from bot.servers import free_port
from tests.bot.channels.telegram.api import TOKEN, BotApi
from tests.bot.channels.telegram.conftest import Log
from tests.bot.channels.telegram.rig import channel_for, outbox_for, running
from tests.bot.conftest import Core
from tests.conftest import PROVIDERS
from tests.fakes import FakeDialogue

PACKAGE = "telegram-test-api@4.2.1"
SERVE = """
const TelegramServer = require('telegram-test-api');
const server = new TelegramServer({ host: '127.0.0.1', port: Number(process.argv[1]) });
server.start().then(() => console.log('ready'));
"""


class Customer:
    """Somebody at the other side of that server, through its own HTTP interface."""

    def __init__(self, client: httpx.AsyncClient) -> None:
        self._client = client
        person = {"id": 1, "first_name": "Maryam", "is_bot": False, "language_code": "fa"}
        self._base = {"botToken": TOKEN, "from": person, "chat": {"id": 1, "type": "private"}, "date": 1795339800}

    async def writes(self, text: str) -> None:
        await self._post("/sendMessage", {**self._base, "text": text})

    async def hears(self) -> dict[str, Any]:
        """The next message of the bot's."""
        async with asyncio.timeout(20):
            while True:
                found = await self._post("/getUpdates", {"token": TOKEN, "chatId": 1})
                if found["result"]:
                    return dict(found["result"][0])
                await asyncio.sleep(0.05)  # this server does not hold the request until there is something

    async def _post(self, path: str, body: dict[str, Any]) -> dict[str, Any]:
        return dict((await self._client.post(path, json=body)).raise_for_status().json())


@pytest.fixture(scope="session")
def package(request: pytest.FixtureRequest) -> Path:
    """The folder that the package is installed in; once a machine."""
    folder = Path(request.config.cache.mkdir(PACKAGE.replace("@", "-")))
    if not (folder / "node_modules" / "telegram-test-api").is_dir():
        install = ["npm", "install", "--prefix", str(folder), "--ignore-scripts", "--no-audit", "--no-fund", PACKAGE]
        done = subprocess.run(install, capture_output=True, text=True, timeout=180, check=False)
        if done.returncode != 0:
            raise unittest.SkipTest(f"npm could not install {PACKAGE}: {done.stderr[-300:]}")
    return folder


@asynccontextmanager
async def npm_api(folder: Path) -> AsyncIterator[str]:
    port = free_port()
    server = await asyncio.create_subprocess_exec(
        "node", "-e", SERVE, str(port), cwd=folder, stdout=asyncio.subprocess.PIPE, env={"PATH": os.environ["PATH"]}
    )
    assert server.stdout is not None
    try:
        async with asyncio.timeout(20):
            assert await server.stdout.readline() == b"ready\n"
        yield f"http://127.0.0.1:{port}"
    finally:
        server.terminate()
        await server.wait()


async def test_an_exchange_against_a_server_of_other_hands(
    package: Path, core: Core, conversations: Conversations, dialogue: FakeDialogue, log: Log
) -> None:
    ask = Reply("nothing_to_confirm", buttons=(Button("intent_affirm", payload="/affirm"),))
    dialogue.answers("قبضم چقدر است؟", ask)
    dialogue.answers("/affirm", Reply("thanks"))
    dialogue.answers("/greet", Reply("goodbye"))
    async with npm_api(package) as url, httpx.AsyncClient(base_url=url) as client, asyncio.TaskGroup() as tasks:
        channel = channel_for(BotApi(url=url), conversations, sleep=asyncio.sleep)
        delivering = tasks.create_task(outbox_for(core, channel).run())
        async with running(channel):
            maryam = Customer(client)
            await maryam.writes("/start tele2")
            assert (await maryam.hears())["message"]["text"] == said(core.replies, "goodbye")
            await maryam.writes("قبضم چقدر است؟")
            asked = (await maryam.hears())["message"]
            assert asked["text"] == said(core.replies, "nothing_to_confirm")
            await maryam.writes(asked["reply_markup"]["inline_keyboard"][0][0]["text"])
            assert (await maryam.hears())["message"]["text"] == said(core.replies, "thanks")
        delivering.cancel()
    assert log.take_errors() == ["telegram_refused"] * 4  # it has no menus
    assert dialogue.texts == ["/greet", "قبضم چقدر است؟", "/affirm"]


def said(replies: Replies, key: str) -> str:
    return replies.sentence(key, {}, "fa", PROVIDERS["tele2"])
