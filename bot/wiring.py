"""What the running program consists of: made in `bot.app`, handed to whoever needs it."""

from collections.abc import Mapping
from dataclasses import dataclass

import httpx
from redis.asyncio import Redis

from backoffice.office import Office
from backoffice.providers import Provider
from bot.channels.telegram import TelegramChannel
from bot.config import Settings
from bot.conversation import Conversations
from bot.dialogue import Dialogue
from bot.ebill.desk import Ebill
from bot.handoff import Handoff
from bot.metrics import Metrics
from bot.outbox import Outbox
from bot.replies.render import Replies
from bot.resume import Resume
from bot.schedule import Schedule
from bot.signals import Signals


@dataclass(frozen=True, slots=True)
class App:
    """The parts that channels, the console and the commands use. Nothing in it is connected until it `runs`."""

    settings: Settings
    office: Office
    replies: Replies
    dialogue: Dialogue
    conversations: Conversations
    handoff: Handoff
    outbox: Outbox
    resume: Resume
    schedule: Schedule
    ebill: Ebill | None  # a terminal has none: it cannot send to everyone's chats
    signals: Signals
    metrics: Metrics
    telegram: TelegramChannel | None
    clients: tuple[httpx.AsyncClient, ...]
    redis: "Redis | None"

    @property
    def providers(self) -> Mapping[str, Provider]:
        return self.office.providers
