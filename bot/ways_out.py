"""How something leaves: by the sender of its channel, by SMS, or by e-mail, in the sentences of `bot/replies`."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from bot.mail import MailGateway
from bot.messages import Outbound
from bot.replies.render import Replies
from bot.sms import SmsGateway
from bot.speech import Speech


class TryLater(Exception):
    """The channel cannot take it now. `seconds` is how long it wants to be left alone."""

    def __init__(self, seconds: float) -> None:
        super().__init__(seconds)
        self.seconds = seconds


class Unreachable(Exception):
    """The customer blocked the bot, or the chat is gone. Nothing more is sent there until they write again."""


class Sender(Protocol):
    """A channel's way out."""

    async def send(self, chat_id: str, message: Outbound) -> None:
        """Show the line in that chat. Raises TryLater or Unreachable; any other error is tried again with a pause."""
        ...


@dataclass(frozen=True, slots=True)
class WaysOut:
    """What a worker sends with. `senders` are those of the channels that push, by channel."""

    senders: Mapping[str, Sender]
    sms: SmsGateway
    mail: MailGateway
    replies: Replies
    speech: Speech
