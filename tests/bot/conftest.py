"""A whole conversation core around the network's edges: real database, real sentences, a dialogue that does as told."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path

import pytest
from prometheus_client import CollectorRegistry

from backoffice.office import Office
from bot.conversation import Conversations, Turn
from bot.handoff import Handoff
from bot.lapses import Lapses
from bot.locks import LocalLocks
from bot.messages import Inbound, Outbound
from bot.metrics import Metrics
from bot.outbox import Outbox
from bot.pace import Pace
from bot.papers.maker import Papers
from bot.papers.shelf import Shelf
from bot.replies.render import Replies
from bot.resume import Resume
from bot.signals import LocalSignals
from bot.speech import Speech
from bot.turns import Turns
from bot.ways_out import Sender, WaysOut
from tests.fakes import FakeDialogue, FakeMailGateway, FakeSmsGateway, RecordingSender
from tests.sentences import sentences

PUSHED = "telegram"


class Chat:
    """A customer at a channel, who types."""

    def __init__(self, conversations: Conversations, channel: str = "web", chat_id: str = "chat-1") -> None:
        self._conversations = conversations
        self._channel = channel
        self._chat_id = chat_id
        self._numbers = count(1)

    def inbound(self, text: str = "", **said: object) -> Inbound:
        return Inbound(
            **{  # type: ignore[arg-type]
                "channel": self._channel,
                "chat_id": self._chat_id,
                "message_id": f"m{next(self._numbers)}",
                "text": text,
                **said,
            }
        )

    async def says(self, text: str = "", **said: object) -> Turn:
        return await self._conversations.handle(self.inbound(text, **said))

    async def id(self) -> str:
        chat = await self._conversations.find(self._channel, self._chat_id)
        assert chat is not None
        return chat.id

    async def log(self) -> list[Outbound]:
        return await self._conversations.since(await self.id(), 0)


def keys(turn: Turn) -> list[str | None]:
    """The sentence keys that a turn was answered with."""
    return [reply.key for reply in turn.replies]


@pytest.fixture(scope="session")
def replies() -> Replies:
    return sentences()


@dataclass(frozen=True)
class Core:
    """What the parts of a conversation core share."""

    office: Office
    replies: Replies
    speech: Speech
    dialogue: FakeDialogue = field(default_factory=FakeDialogue)
    signals: LocalSignals = field(default_factory=LocalSignals)
    locks: LocalLocks = field(default_factory=LocalLocks)
    metrics: Metrics = field(default_factory=lambda: Metrics(CollectorRegistry()))
    sender: RecordingSender = field(default_factory=RecordingSender)
    gateway: FakeSmsGateway = field(default_factory=FakeSmsGateway)
    mail: FakeMailGateway = field(default_factory=FakeMailGateway)

    def ways(self, senders: Mapping[str, Sender]) -> WaysOut:
        """The ways out, with those senders."""
        return WaysOut(senders, self.gateway, self.mail, self.replies, self.speech)


@pytest.fixture
def core(office: Office, replies: Replies) -> Core:
    return Core(office, replies, Speech(office, replies, frozenset({PUSHED})))


@pytest.fixture
def dialogue(core: Core) -> FakeDialogue:
    return core.dialogue


@pytest.fixture
def signals(core: Core) -> LocalSignals:
    return core.signals


@pytest.fixture
def metrics(core: Core) -> Metrics:
    return core.metrics


@pytest.fixture
def sender(core: Core) -> RecordingSender:
    return core.sender


@pytest.fixture
def gateway(core: Core) -> FakeSmsGateway:
    return core.gateway


@pytest.fixture
def mail(core: Core) -> FakeMailGateway:
    return core.mail


@pytest.fixture
def papers(core: Core, tmp_path: Path) -> Papers:
    return Papers(core.office, Shelf(core.office, tmp_path / "files"), core.replies)


@pytest.fixture
def turns(core: Core, papers: Papers) -> Turns:
    return Turns(
        office=core.office,
        dialogue=core.dialogue,
        speech=core.speech,
        papers=papers,
        signals=core.signals,
        locks=core.locks,
        metrics=core.metrics,
    )


@pytest.fixture
def conversations(core: Core, turns: Turns) -> Conversations:
    return Conversations(
        office=core.office,
        turns=turns,
        signals=core.signals,
        pace=Pace(core.office.clock),
        metrics=core.metrics,
        default_provider="stc",
    )


@pytest.fixture
def resume(core: Core, turns: Turns) -> Resume:
    return Resume(office=core.office, dialogue=core.dialogue, turns=turns, locks=core.locks, channels={"web", PUSHED})


@pytest.fixture
def lapses(core: Core, turns: Turns) -> Lapses:
    return Lapses(office=core.office, turns=turns, locks=core.locks)


@pytest.fixture
def handoff(core: Core) -> Handoff:
    return Handoff(core.office, core.speech, core.signals)


@pytest.fixture
def outbox(core: Core) -> Outbox:
    return Outbox(
        office=core.office,
        ways=core.ways({PUSHED: core.sender}),
        signals=core.signals,
        metrics=core.metrics,
        channels=frozenset({"web", PUSHED}),
    )


@pytest.fixture
def chat(conversations: Conversations) -> Chat:
    """Somebody on the website."""
    return Chat(conversations)


@pytest.fixture
def telegram_chat(conversations: Conversations) -> Chat:
    """Somebody on a channel that lines are sent to."""
    return Chat(conversations, PUSHED, "4711")
