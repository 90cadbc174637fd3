"""Files that customers send on Telegram: fetched where the chat was asked for them."""

from io import BytesIO
from typing import Any

import structlog
from aiogram import Bot
from aiogram.exceptions import AiogramError
from aiogram.types import Document, Message, PhotoSize
from aiohttp import ClientError

from backoffice.attachments import FileTooLarge
from backoffice.errors import Refusal
from backoffice.uploads import LARGEST_MEGABYTES
from bot.uploads import Uploads

FETCHED = frozenset({"photo", "document"})
"""The kinds of attachments that forms take."""

_SECONDS = 30
_log = structlog.get_logger(__name__)


async def fetch(message: Message, bot: Bot, uploads: Uploads, channel: str) -> dict[str, Any]:
    """What the file gives an Inbound: `files`, or the `notice` why it was not taken."""
    try:
        file, name = _file(message)
        if (file.file_size or 0) > LARGEST_MEGABYTES * 1024 * 1024:
            raise FileTooLarge(megabytes=LARGEST_MEGABYTES)
        content = BytesIO()
        await bot.download(file, content, timeout=_SECONDS)
        chat_id, sending = str(message.chat.id), str(message.message_id)
        return {"files": (await uploads.keep(channel, chat_id, sending, name, content.getvalue()),)}
    except Refusal as refusal:
        return {"notice": refusal.reply, "notice_args": refusal.args_}
    except (AiogramError, ClientError, TimeoutError) as error:
        _log.warning("file_not_fetched", error=type(error).__name__)
        return {"notice": "file_not_arrived"}


def _file(message: Message) -> tuple[PhotoSize | Document, str]:
    """The file in its largest size, and what it is called."""
    if message.document is not None:
        return message.document, message.document.file_name or "file"
    if not message.photo:
        raise ValueError("neither a photo nor a document")
    return message.photo[-1], "photo"
