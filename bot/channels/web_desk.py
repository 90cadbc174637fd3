"""What the socket and the HTTP routes of the website share: who the visitor is, and the way to the conversation."""

from collections.abc import Mapping
from contextlib import AbstractAsyncContextManager
from typing import Protocol

from backoffice.conversations import ConversationInfo
from backoffice.errors import NotFound
from backoffice.files import FileInfo
from backoffice.providers import Provider
from backoffice.values import LANGUAGES
from bot.channels.tokens import TokenInvalid, Visitor, VisitorTokens
from bot.channels.web_frames import CHANNEL, giving, opening
from bot.channels.web_guard import Origins
from bot.messages import Inbound, Outbound
from bot.pace import Pace
from bot.papers.shelf import Shelf
from bot.signals import Listener, Signals
from bot.uploads import Uploads

_RESTORED = 200
"""Lines of an older conversation that a page without any gets to see."""


class Received(Protocol):
    """What the door says of a message."""

    @property
    def conversation_id(self) -> str: ...

    @property
    def seq(self) -> int: ...


class Door(Protocol):
    """What this channel needs of the conversation."""

    async def handle(self, inbound: Inbound) -> Received: ...

    async def since(self, conversation_id: str, seq: int, limit: int = 100) -> list[Outbound]: ...

    async def find(self, channel: str, chat_id: str) -> ConversationInfo | None: ...


def start_of(chat: ConversationInfo, cursor: int) -> int | None:
    """From where a page at that cursor is told: a page that has nothing gets the last lines of a long conversation.

    None when the page has seen more than there is: its conversation is not this one any more.
    """
    if cursor > chat.last_seq:
        return None
    return cursor or max(0, chat.last_seq - _RESTORED)


class Desk:
    """The website's desk: receives visitors, and takes what they say to the door."""

    def __init__(
        self,
        *,
        door: Door,
        signals: Signals,
        providers: Mapping[str, Provider],
        tokens: VisitorTokens,
        origins: Origins,
        newcomers: Pace,
        shelf: Shelf,
        uploads: Uploads,
    ) -> None:
        self.providers = providers
        self.origins = origins
        self.tokens = tokens
        self.newcomers = newcomers  # new sessions, by address
        self._shelf = shelf
        self._uploads = uploads
        self._door = door
        self._signals = signals

    def visitor(self, token: str) -> Visitor:
        """Whose token it is. Raises TokenExpired or TokenInvalid."""
        return self._known(self.tokens.read(token))

    def returning(self, token: str) -> Visitor:
        """Whose token it is or lately was. Raises TokenInvalid."""
        return self._known(self.tokens.read_for_renewal(token))

    def newcomer(self, provider: str, language: str) -> Visitor:
        """A visitor nobody has seen before. Raises KeyError for an unknown provider."""
        fallback = self.providers[provider].language
        return Visitor.new(provider, language if language in LANGUAGES else fallback)

    async def open_chat(self, visitor: Visitor) -> ConversationInfo:
        """The visitor's conversation, which begins with a greeting if there was none."""
        chat = await self._door.find(CHANNEL, visitor.chat_id)
        if chat is None:
            await self._door.handle(opening(visitor))
            chat = await self._door.find(CHANNEL, visitor.chat_id)
        if chat is None:
            raise LookupError("the door lost a conversation that it opened")
        return chat

    async def take(self, inbound: Inbound) -> int:
        """The number of the visitor's own line, once it was answered."""
        return (await self._door.handle(inbound)).seq

    async def since(self, conversation_id: str, cursor: int) -> list[Outbound]:
        """The next lines after that number, at most a hundred."""
        return await self._door.since(conversation_id, cursor)

    async def file(self, visitor: Visitor, file_id: str) -> tuple[FileInfo, bytes]:
        """A file that was made for the visitor's chat. Raises NotFound for any other."""
        chat = await self._door.find(CHANNEL, visitor.chat_id)
        if chat is None:
            raise NotFound
        return await self._shelf.get(chat.id, file_id)

    async def give(self, visitor: Visitor, client_id: str, name: str, content: bytes) -> int:
        """Take a file that the visitor was asked for to the door. The number of their line, once it was answered.

        The same `client_id` again is the same file. Raises NotFound where none was asked for, and what `keep` raises.
        """
        known = await self._door.find(CHANNEL, visitor.chat_id)
        if known is None or not (
            await self._uploads.wanted(CHANNEL, visitor.chat_id)
            or await self._uploads.known(CHANNEL, visitor.chat_id, client_id)
        ):
            raise NotFound
        file = await self._uploads.keep(CHANNEL, visitor.chat_id, client_id, name, content)
        return await self.take(giving(visitor, client_id, file))

    def news(self, conversation_id: str) -> AbstractAsyncContextManager[Listener]:
        """Signals that there may be new lines."""
        return self._signals.listen(f"conversation:{conversation_id}")

    def _known(self, visitor: Visitor) -> Visitor:
        if visitor.provider not in self.providers:
            raise TokenInvalid
        return visitor
