"""Files that customers send: a channel brings them here first, and to the door only what is kept of them."""

from backoffice.conversations import find_chat
from backoffice.errors import NotFound
from backoffice.office import Office
from backoffice.uploads import asks_for_file, keep_upload, was_sent
from bot.messages import File


class Uploads:
    """Where channels bring files."""

    def __init__(self, office: Office) -> None:
        self._office = office

    async def wanted(self, channel: str, chat_id: str) -> bool:
        """Whether the last question in that chat takes files; if not, a file need not even be fetched."""
        chat = await find_chat(self._office, channel, chat_id)
        return chat is not None and chat.owner == "bot" and await asks_for_file(self._office, chat.id)

    async def known(self, channel: str, chat_id: str, sending: str) -> bool:
        """Whether the chat has sent that before: it may be sent again after the question was answered by it."""
        chat = await find_chat(self._office, channel, chat_id)
        return chat is not None and await was_sent(self._office, chat.id, sending)

    async def keep(self, channel: str, chat_id: str, sending: str, name: str, content: bytes) -> File:
        """Keep it. `sending` is the channel's own name for it, so that a second delivery is the same file.

        Raises FileTooLarge, FileNotTaken, TooManyFiles, NotFound.
        """
        chat = await find_chat(self._office, channel, chat_id)
        if chat is None:
            raise NotFound
        kept = await keep_upload(self._office, chat.id, sending, name, content)
        return File(kept.id, kept.name, kept.media_type)
