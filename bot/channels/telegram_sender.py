"""What leaves for Telegram: plain text, so that nothing in it can become markup, with its buttons."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Protocol

from aiogram import Bot
from aiogram.exceptions import (
    ClientDecodeError,
    TelegramBadRequest,
    TelegramForbiddenError,
    TelegramNetworkError,
    TelegramNotFound,
    TelegramRetryAfter,
    TelegramServerError,
    TelegramUnauthorizedError,
)
from aiogram.types import (
    BufferedInputFile,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    KeyboardButton,
    LinkPreviewOptions,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
)

from bot.channels.telegram_pace import Pace
from bot.messages import File, Label, Outbound
from bot.ways_out import TryLater, Unreachable

Markup = InlineKeyboardMarkup | ReplyKeyboardMarkup | ReplyKeyboardRemove

LONGEST = 4096
"""UTF-16 units that Telegram takes in one message."""

NO_PREVIEW = LinkPreviewOptions(is_disabled=True)
"""An address in an answer is not to fill the screen with its page."""

_ROW_UNITS = 24
_AGAIN_SECONDS = 5.0
_BAD_TOKEN_SECONDS = 60.0
_GONE = ("chat not found", "user is deactivated", "peer_id_invalid", "bot was blocked", "bot can't initiate")


class Contents(Protocol):
    """Where a file's content comes from."""

    async def read(self, file_id: str) -> bytes: ...


class TelegramSender:
    """Sends lines of conversations, at Telegram's pace. Safe to call again with a line that failed half-way."""

    def __init__(self, bot: Bot, pace: Pace, files: Contents | None = None, *, timeout: int = 15) -> None:
        self._bot = bot
        self._pace = pace
        self._files = files
        self._timeout = timeout
        self._parts_sent: dict[tuple[str, int], int] = {}

    async def send(self, chat_id: str, message: Outbound) -> None:
        """Raise TryLater when Telegram is busy or out of reach, Unreachable when the customer is gone."""
        texts = split(_words(message))
        parts: list[str | File] = [*texts, *message.files]
        line = (message.conversation_id, message.seq)
        for number in range(self._parts_sent.pop(line, 0), len(parts)):
            await self._pace.turn(chat_id)
            part = parts[number]
            try:
                if isinstance(part, File):
                    await self._post_file(chat_id, part)
                else:
                    await self._post(chat_id, part, keyboard(message) if number == len(texts) - 1 else None)
            except TryLater:
                self._parts_sent[line] = number  # those before it arrived, and are not sent again
                raise

    async def _post(self, chat_id: str, text: str, markup: Markup | None) -> None:
        try:
            async with _errors_of_ours():
                await self._bot.send_message(
                    int(chat_id),
                    text,
                    parse_mode=None,
                    link_preview_options=NO_PREVIEW,
                    reply_markup=markup,
                    request_timeout=self._timeout,
                )
        except TelegramBadRequest:
            if markup is None:
                raise
            # A button that Telegram does not take must not cost the customer the answer, nor where it leads.
            await self._post(chat_id, "\n".join([text, *_addresses(markup)]), None)

    async def _post_file(self, chat_id: str, file: File) -> None:
        """A picture is shown, anything else can be saved."""
        if self._files is None:
            return
        content = BufferedInputFile(await self._files.read(file.id), file.name)
        async with _errors_of_ours():
            if file.media_type.startswith("image/"):
                await self._bot.send_photo(int(chat_id), content, request_timeout=self._timeout)
            else:
                await self._bot.send_document(int(chat_id), content, request_timeout=self._timeout)


@asynccontextmanager
async def _errors_of_ours() -> AsyncIterator[None]:
    """What Telegram refuses becomes TryLater or Unreachable; a request that it finds bad stays as it is."""
    try:
        yield
    except TelegramRetryAfter as error:
        raise TryLater(float(error.retry_after)) from error
    except TelegramForbiddenError as error:
        raise Unreachable from error
    except TelegramBadRequest as error:
        if any(sign in error.message.lower() for sign in _GONE):
            raise Unreachable from error
        raise
    except (TelegramUnauthorizedError, TelegramNotFound) as error:
        raise TryLater(_BAD_TOKEN_SECONDS) from error
    except (TelegramNetworkError, TelegramServerError) as error:
        raise TryLater(_AGAIN_SECONDS) from error
    except ClientDecodeError as error:
        # Taken, even if what Telegram then says of it is odd; a proxy's page instead of an answer is not.
        if not (isinstance(error.data, dict) and error.data.get("ok")):
            raise TryLater(_AGAIN_SECONDS) from error


def _addresses(markup: Markup) -> list[str]:
    """Where the buttons with links lead."""
    if not isinstance(markup, InlineKeyboardMarkup):
        return []
    return [button.url for row in markup.inline_keyboard for button in row if button.url]


def split(text: str, limit: int = LONGEST) -> list[str]:
    """The text in parts of at most `limit` UTF-16 units, cut at line ends, else between words, else anywhere."""
    parts = []
    while units(text) > limit:
        head = _head(text, limit)
        cut = head.rfind("\n") if "\n" in head.strip() else head.rfind(" ")
        cut = cut if head[: max(cut, 0)].strip() else len(head)
        parts.append(text[:cut].rstrip())
        text = text[cut:].lstrip()
    return [part for part in (*parts, text) if part.strip()]


def keyboard(message: Outbound) -> Markup:
    """The buttons of a line. A line without any takes away the keyboard that asked for the phone number."""
    # Files are added by Telegram's own paper clip.
    buttons = [(index, label) for index, label in enumerate(message.buttons) if label.kind != "file"]
    if any(label.kind == "contact" for _, label in buttons):
        # One keyboard a message: beside the contact's button the others are keys that type their label.
        keys = [[_key(label)] for _, label in buttons if label.kind != "link"]
        return ReplyKeyboardMarkup(keyboard=keys, resize_keyboard=True, one_time_keyboard=True)
    if not buttons:
        return ReplyKeyboardRemove(remove_keyboard=True)
    inline = [_inline(message.seq, index, label) for index, label in buttons]
    short = len(inline) <= 3 and sum(units(button.text) for button in inline) <= _ROW_UNITS
    return InlineKeyboardMarkup(inline_keyboard=[inline] if short else [[button] for button in inline])


def _inline(seq: int, index: int, label: Label) -> InlineKeyboardButton:
    if label.kind == "link":
        return InlineKeyboardButton(text=label.text, url=label.payload)
    return InlineKeyboardButton(text=label.text, callback_data=f"{seq}:{index}")


def _key(label: Label) -> KeyboardButton:
    return KeyboardButton(text=label.text, request_contact=label.kind == "contact")


def _words(message: Outbound) -> str:
    if message.author == "agent" and message.agent_name:
        return f"👤 {message.agent_name}\n{message.text}"
    return message.text


def units(text: str) -> int:
    """The length of the text as Telegram counts it."""
    return len(text.encode("utf-16-le")) // 2


def _head(text: str, limit: int) -> str:
    """As much of the beginning as fits, no character cut in two."""
    return text.encode("utf-16-le")[: 2 * limit].decode("utf-16-le", errors="ignore")
