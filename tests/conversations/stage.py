"""The stage for whole conversations: the door, the dialogue server with the trained model, the actions, a database."""

import asyncio
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

import httpx
import uvicorn
from fastapi import FastAPI
from prometheus_client import CollectorRegistry
from sqlalchemy import func, select

from actions.registry import all_actions
from backoffice.account_links import set_password
from backoffice.agents import add_agent
from backoffice.company_desk import Decision, decide_company, list_companies
from backoffice.conversations import open_chat
from backoffice.demo import link_as
from backoffice.ids import new_id
from backoffice.models.audit import AuditRow
from backoffice.models.outbox import OutboxItem
from backoffice.models.property import AccountRequest
from backoffice.office import Caller, Office
from bot.actions_route import actions_router
from bot.conversation import Conversations
from bot.dialogue import RasaDialogue
from bot.lapses import Lapses
from bot.locks import LocalLocks
from bot.messages import Choice, Inbound, Outbound
from bot.metrics import Metrics
from bot.pace import Pace
from bot.papers.maker import Papers
from bot.papers.shelf import Shelf
from bot.signals import LocalSignals
from bot.speech import Speech
from bot.turns import Turns
from bot.uploads import Uploads
from tests.fakes import PNG, FakeClock
from tests.sentences import sentences

_SECONDS = 20.0  # what a busy machine may take; whether Madad is fast is measured elsewhere
_ISOLATES = str.maketrans("", "", "\u2066\u2067\u2068\u2069\u200e\u200f")


@dataclass
class Stage:
    """One office with its conversations."""

    office: Office
    clock: FakeClock
    conversations: Conversations
    lapses: Lapses

    def chat(self, provider: str, language: str) -> "Chat":
        return Chat(self, new_id(), provider, language)


@dataclass
class Chat:
    """One customer's chat. `replies` is what the bot said last."""

    stage: Stage
    id: str
    provider: str
    language: str
    said: int = 0
    replies: tuple[Outbound, ...] = ()
    shown: list[Outbound] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The last replies in one, without the marks that only direct the writing."""
        return "\n".join(reply.text for reply in self.replies).translate(_ISOLATES)

    @property
    def keys(self) -> list[str]:
        return [reply.key or "" for reply in self.replies]

    @property
    def labels(self) -> list[str]:
        return [label.text.translate(_ISOLATES) for reply in self.replies for label in reply.buttons]

    async def opens(self) -> None:
        await self._send(Inbound("test", self.id, "", provider=self.provider, language=self.language, started=True))

    async def says(self, text: str) -> None:
        await self._send(Inbound("test", self.id, "", text))

    async def presses(self, label: str, *, old: bool = False) -> None:
        """The newest button of that label; `old` means one from before the last replies."""
        for reply in reversed(self.shown[: -len(self.replies)] if old else self.shown):
            for index, button in enumerate(reply.buttons):
                if button.text.translate(_ISOLATES) == label:
                    return await self._send(Inbound("test", self.id, "", choice=Choice(reply.seq, index)))
        raise AssertionError(f"no button {label!r}, but {self.labels}")

    async def conversation_id(self) -> str:
        chat = await self.stage.conversations.find("test", self.id)
        assert chat is not None
        return chat.id

    async def sends(self, name: str) -> None:
        """A small picture by that name, as a channel brings it."""
        sending = f"m{self.said + 1}"
        file = await Uploads(self.stage.office).keep("test", self.id, sending, name, PNG)
        await self._send(Inbound("test", self.id, "", attachment="photo", files=(file,)))

    async def code(self) -> str:
        """The newest code that was sent, by SMS or e-mail."""
        async with self.stage.office.store.transaction() as tx:
            ways = OutboxItem.kind.in_(("sms", "email"))
            rows = await tx.scalars(select(OutboxItem).where(ways).order_by(OutboxItem.created_at))
            sent = [row.payload["reply"]["args"] for row in rows]
            return str([args["code"]["$code"] for args in sent if "code" in args][-1])

    async def request(self) -> str:
        """The number of the newest request about an account."""
        async with self.stage.office.store.transaction() as tx:
            newest = select(AccountRequest.reference).order_by(AccountRequest.filed_at.desc()).limit(1)
            return str(await tx.scalar(newest))

    async def sets_password(self, password: str) -> None:
        """On the page that the newest link to one leads to."""
        links = [button.payload for reply in self.shown for button in reply.buttons if "/password/" in button.payload]
        await set_password(self.stage.office, links[-1].rsplit("/", 1)[1], password, password)

    async def decided(self, decision: Decision, reason: str) -> None:
        """By an agent, on the newest request of a company."""
        office = self.stage.office
        agent = await add_agent(office, new_id()[:12], "امید رضایی", new_id(), [self.provider])
        [*_, newest] = await list_companies(office, agent.id)
        await decide_company(office, agent.id, newest.id, decision, reason)

    async def changes(self) -> dict[str, int]:
        """How often this chat changed what, by the trail."""
        async with self.stage.office.store.transaction() as tx:
            chat = await self.stage.conversations.find("test", self.id)
            assert chat is not None
            found = await tx.execute(
                select(AuditRow.action, func.count().label("times"))
                .where(AuditRow.conversation_id == chat.id)
                .group_by(AuditRow.action)
            )
            return {row.action: row.times for row in found}

    async def logs_in_as(self, who: str) -> None:
        """Without a code, as the demo may."""
        chat = await self.stage.conversations.find("test", self.id)
        assert chat is not None
        await link_as(self.stage.office, Caller(chat.provider, chat.id, new_id()), who)

    async def _send(self, inbound: Inbound) -> None:
        self.said += 1
        self.stage.clock.move(seconds=2)  # nobody types faster
        turn = await self.stage.conversations.handle(replace(inbound, message_id=f"m{self.said}"))
        self.replies = turn.replies
        self.shown += turn.replies


async def also_linked(office: Office, provider: str, who: str, channel: str) -> None:
    """Let that person be logged in on another channel as well."""
    async with office.store.transaction() as tx:
        chat = await open_chat(
            tx, channel=channel, chat_id=new_id(), provider=provider, language="ar", at=office.clock.now()
        )
    await link_as(office, Caller(provider, chat.id, new_id()), who)


@asynccontextmanager
async def stage_for(office: Office, clock: FakeClock, *, dialogue_url: str, actions_port: int) -> AsyncIterator[Stage]:
    """A stage on that office; its actions answer on that port, where the dialogue server looks for them."""
    replies, metrics, signals = sentences(), Metrics(CollectorRegistry()), LocalSignals()
    files = Path(tempfile.mkdtemp(prefix="madad-files-"))
    async with httpx.AsyncClient(base_url=dialogue_url, timeout=_SECONDS) as client, _serving(office, actions_port):
        locks = LocalLocks()
        turns = Turns(
            office=office,
            dialogue=RasaDialogue(client, _SECONDS),
            speech=Speech(office, replies, frozenset()),
            papers=Papers(office, Shelf(office, files), replies),
            signals=signals,
            locks=locks,
            metrics=metrics,
        )
        yield Stage(
            office,
            clock,
            Conversations(
                office=office,
                turns=turns,
                signals=signals,
                pace=Pace(office.clock),
                metrics=metrics,
                default_provider="stc",
            ),
            Lapses(office=office, turns=turns, locks=locks),
        )


@asynccontextmanager
async def _serving(office: Office, port: int) -> AsyncIterator[None]:
    web = FastAPI()
    web.include_router(actions_router(all_actions(office, patience=_SECONDS), None))
    server = uvicorn.Server(uvicorn.Config(web, port=port, log_level="error", lifespan="off"))
    server.install_signal_handlers = lambda: None  # type: ignore[method-assign]
    async with asyncio.TaskGroup() as tasks:
        serving = tasks.create_task(server.serve())
        while not server.started and not serving.done():  # noqa: ASYNC110 - uvicorn has no event for it
            await asyncio.sleep(0.01)
        yield
        server.should_exit = True
