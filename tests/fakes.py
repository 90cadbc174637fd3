"""Stand-ins for what is outside: the clock here, the network's edge further down."""

import asyncio
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta

from backoffice.values import Language
from bot.dialogue import Answer, DialogueDown, Parsed, Understood
from bot.mail import Mail
from bot.messages import Outbound, Reply
from nlu.text import fold

PNG = b"\x89PNG\r\n\x1a\n" + b"\x00" * 64
"""What every reader takes for a picture."""


class FakeClock:
    """A clock that stands still until it is moved."""

    def __init__(self, now: datetime = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)) -> None:
        self._now = now

    def now(self) -> datetime:
        return self._now

    def move(self, **by: float) -> None:
        """Move on, by the same words as a timedelta: `clock.move(days=61)`."""
        self._now += timedelta(**by)


class FakeDialogue:
    """The dialogue server at the network's edge: answers as it was told to, and remembers what it was asked."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, str, dict[str, str]]] = []
        self.down: DialogueDown | None = None
        self.meanwhile: asyncio.Event | None = None  # an answer waits for it
        self.reached = asyncio.Event()
        self.otherwise = Reply("not_understood")
        self.remembered: dict[str, Answer] = {}
        self._answers: dict[str, tuple[tuple[Reply, ...], Understood]] = {}

    def answers(
        self,
        text: str,
        *replies: Reply,
        intent: str = "out_of_scope",
        confidence: float = 0.9,
        language: Language | None = None,
    ) -> None:
        """From now on that text, however it is spelt, is understood as `intent` and answered with those replies."""
        understood = Understood(intent, confidence, ((intent, confidence),), (), language)
        self._answers[fold(text)] = (replies, understood)

    @property
    def texts(self) -> list[str]:
        """What it was asked, in order."""
        return [text for _, text, _ in self.asked]

    async def ask(self, conversation_id: str, text: str, metadata: Mapping[str, str]) -> Answer:
        if self.down is not None:
            raise self.down
        self.asked.append((conversation_id, text, dict(metadata)))
        self.remembered[metadata["message_id"]] = Answer(*self._known(text))
        self.reached.set()
        if self.meanwhile is not None:
            await self.meanwhile.wait()
        return Answer(*self._known(text))

    async def recall(self, conversation_id: str, message_id: str) -> Answer | None:
        if self.down is not None:
            raise self.down
        return self.remembered.get(message_id)

    async def parse(self, text: str) -> Parsed:
        if self.down is not None:
            raise self.down
        return Parsed(text, fold(text), self._known(text)[1])

    async def healthy(self) -> bool:
        return self.down is None

    def _known(self, text: str) -> tuple[tuple[Reply, ...], Understood]:
        nothing = Understood("out_of_scope", 0.3, (), (), None)
        return self._answers.get(fold(text), ((self.otherwise,), nothing))


class RecordingSender:
    """A channel's way out: keeps what was sent, or fails with the errors it was given, one a call."""

    def __init__(self) -> None:
        self.sent: list[tuple[str, Outbound]] = []
        self.errors: list[Exception] = []
        self.slow: dict[str, asyncio.Event] = {}  # by chat: what its lines wait for
        self.slow_reached = asyncio.Event()
        self.arrived = asyncio.Event()
        self.asked = asyncio.Event()

    async def send(self, chat_id: str, message: Outbound) -> None:
        self.asked.set()
        if self.errors:
            raise self.errors.pop(0)
        if chat_id in self.slow:
            self.slow_reached.set()
            await self.slow[chat_id].wait()
        self.sent.append((chat_id, message))
        self.arrived.set()


class FakeSmsGateway:
    """An SMS gateway that keeps what it was given."""

    def __init__(self) -> None:
        self.sent: list[tuple[str, str]] = []
        self.keys: list[str] = []
        self.errors: list[Exception] = []
        self._more = asyncio.Condition()

    async def send(self, to: str, text: str, *, key: str) -> None:
        if self.errors:
            raise self.errors.pop(0)
        self.sent.append((to, text))
        self.keys.append(key)
        async with self._more:
            self._more.notify_all()

    async def arrived(self, count: int) -> None:
        """Return when so many messages were sent."""
        async with self._more:
            await self._more.wait_for(lambda: len(self.sent) >= count)


class FakeMailGateway:
    """A mail server that keeps what it was given."""

    def __init__(self) -> None:
        self.sent: list[Mail] = []
        self.errors: list[Exception] = []

    async def send(self, mail: Mail) -> None:
        if self.errors:
            raise self.errors.pop(0)
        self.sent.append(mail)
