"""Two agents at the console, who serve different providers, and a customer on the website."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

import httpx
import pytest

from backoffice.agents import AgentInfo, add_agent
from backoffice.handoff import request
from backoffice.office import Caller, Office
from tests.bot.channels.conftest import website
from tests.bot.conftest import Chat
from tests.website import PATIENCE_SECONDS, Website

__all__ = ["website"]

PASSWORD = "correct horse battery"


@dataclass
class Desk:
    """An agent's browser."""

    agent: AgentInfo
    http: httpx.AsyncClient

    async def get(self, path: str) -> httpx.Response:
        return await self.http.get(f"/console/api/{path}")

    async def post(self, path: str, body: Any = None) -> httpx.Response:
        return await self.http.post(f"/console/api/{path}", json=body)


@asynccontextmanager
async def browser(website: Website) -> AsyncIterator[httpx.AsyncClient]:
    """One that sends what our own page sends."""
    headers = {"Origin": website.url, "X-Madad-Console": "1"}
    async with httpx.AsyncClient(base_url=website.url, headers=headers, timeout=PATIENCE_SECONDS) as http:
        yield http


async def log_in(http: httpx.AsyncClient, login: str, password: str = PASSWORD) -> httpx.Response:
    return await http.post("/console/login", data={"login": login, "password": password})


@pytest.fixture
async def sara(office: Office) -> AgentInfo:
    return await add_agent(office, "sara", "سارة العتيبي", PASSWORD, ["stc", "sec"])


@pytest.fixture
async def omid(office: Office) -> AgentInfo:
    return await add_agent(office, "omid", "امید رضایی", PASSWORD, ["tele2"])


@pytest.fixture
async def saras_desk(website: Website, sara: AgentInfo) -> AsyncIterator[Desk]:
    async with browser(website) as http:
        await log_in(http, "sara")
        yield Desk(sara, http)


@pytest.fixture
async def omids_desk(website: Website, omid: AgentInfo) -> AsyncIterator[Desk]:
    async with browser(website) as http:
        await log_in(http, "omid")
        yield Desk(omid, http)


@pytest.fixture
async def waiting(chat: Chat, office: Office, website: Website) -> str:
    """The id of a chat with stc whose customer asked for a person."""
    turn = await chat.says("أبغى أكلم موظف")
    await request(office, Caller("stc", turn.conversation_id, "asked"))
    return turn.conversation_id
