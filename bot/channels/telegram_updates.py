"""What customers do in Telegram, in our words: each handler makes one Inbound and takes it to the door."""

import re
from collections.abc import Collection
from contextlib import suppress
from dataclasses import replace
from typing import Any, Protocol

from aiogram import Bot, F, Router
from aiogram.enums import ChatMemberStatus, ContentType
from aiogram.exceptions import AiogramError
from aiogram.filters import Command, CommandObject, CommandStart
from aiogram.types import CallbackQuery, ChatMemberUpdated, Message

from backoffice.values import LANGUAGES
from bot.channels.telegram_files import FETCHED, fetch
from bot.channels.telegram_sender import LONGEST, NO_PREVIEW, units
from bot.channels.telegram_words import Words, spoken
from bot.messages import AttachmentKind, Choice, Inbound
from bot.uploads import Uploads

CHANNEL = "telegram"

_NO_CHOICE = Choice(seq=0, index=0)
"""A button of no line that exists: the door answers it like any that is too old."""

_CHOICE = re.compile(r"([0-9]{1,9}):([0-9]{1,3})")
_PATIENCE = 10  # seconds, for what is only politeness

_KINDS: dict[ContentType, AttachmentKind] = {
    ContentType.PHOTO: "photo",
    ContentType.DOCUMENT: "document",
    ContentType.ANIMATION: "video",
    ContentType.AUDIO: "voice",
    ContentType.VOICE: "voice",
    ContentType.VIDEO: "video",
    ContentType.VIDEO_NOTE: "video",
    ContentType.STICKER: "sticker",
    ContentType.LOCATION: "location",
    ContentType.VENUE: "location",
    ContentType.LIVE_PHOTO: "photo",
    ContentType.PAID_MEDIA: "other",
    ContentType.STORY: "other",
    ContentType.CHECKLIST: "other",
    ContentType.DICE: "other",
    ContentType.GAME: "other",
    ContentType.POLL: "other",
    ContentType.GIFT: "other",
    ContentType.UNKNOWN: "other",
}


class Taken(Protocol):
    """What came of a message: whether it had been here before."""

    @property
    def duplicate(self) -> bool: ...


class UpdateDoor(Protocol):
    """The conversation's door, as one update sees it."""

    async def handle(self, inbound: Inbound) -> Taken: ...

    async def reachable(self, channel: str, chat_id: str, yes: bool) -> None: ...


def private_router() -> Router:
    """The handlers for a chat with one customer. They need `door`, `providers`, `words` and `uploads` in the data."""
    router = Router(name="telegram")
    private = F.chat.type == "private"
    router.message.filter(private)
    router.edited_message.filter(private)
    router.my_chat_member.filter(private)
    router.message.register(start, CommandStart(ignore_case=True))
    router.message.register(ask_help, Command("help", ignore_case=True))
    router.message.register(change_language, Command("lang", ignore_case=True))
    router.message.register(share_contact, F.contact)
    router.message.register(say, F.text)
    router.message.register(attach, F.content_type.in_(set(_KINDS)))
    # Words only: a live location is "edited" every few seconds.
    router.edited_message.register(edit, F.text | F.caption)
    router.callback_query.register(press)
    router.my_chat_member.register(block_or_return)
    return router


async def start(message: Message, command: CommandObject, door: UpdateDoor, providers: Collection[str]) -> None:
    """/start, with the provider's name after it when a link of ours was followed (`t.me/…?start=tele2`)."""
    asked = (command.args or "").strip().lower()
    await door.handle(_inbound(message, started=True, provider=asked if asked in providers else None))


async def ask_help(message: Message, door: UpdateDoor) -> None:
    await door.handle(_inbound(message, text=message.text or "", payload="/help"))


async def change_language(message: Message, command: CommandObject, door: UpdateDoor) -> None:
    """/lang asks which; /lang fa changes at once."""
    asked = (command.args or "").strip().lower()
    entities = f'{{"language": "{asked}"}}' if asked in LANGUAGES else ""
    await door.handle(_inbound(message, text=message.text or "", payload=f"/change_language{entities}"))


async def share_contact(message: Message, door: UpdateDoor) -> None:
    """A phone number counts only as the sender's own, which Telegram vouches for."""
    contact = message.contact
    if contact is None or message.from_user is None or contact.user_id != message.from_user.id:
        await door.handle(_inbound(message, notice="contact_not_yours"))
        return
    await door.handle(_inbound(message, text="+" + contact.phone_number.lstrip("+")))


async def say(message: Message, door: UpdateDoor) -> None:
    await door.handle(_inbound(message, text=message.text or ""))


async def attach(message: Message, bot: Bot, door: UpdateDoor, uploads: Uploads | None) -> None:
    """A file that was asked for is kept; any other is only named."""
    kind, caption = _KINDS[ContentType(message.content_type)], message.caption or ""
    if uploads and kind in FETCHED and await uploads.wanted(CHANNEL, str(message.chat.id)):
        # Each picture of an album counts here.
        name, got = str(message.message_id), await fetch(message, bot, uploads, CHANNEL)
        await door.handle(replace(_inbound(message, text=caption, attachment=kind, **got), message_id=name))
        return
    await door.handle(_inbound(message, text=caption, attachment=kind))


async def edit(message: Message, door: UpdateDoor) -> None:
    """The message was answered as it stood; an agent sees the new words, the bot asks for them again."""
    words = message.text or message.caption or ""
    await door.handle(_inbound(message, text=words, notice="edit_not_read", suffix=f":{message.edit_date}"))


async def press(query: CallbackQuery, bot: Bot, door: UpdateDoor, words: Words) -> None:
    """A button. It acts once, goes away and leaves its label, so that the chat reads as it went.

    Telegram is answered whatever happens, or the button would turn for ever.
    """
    choice = _choice(query.data or "")
    message_id = query.message.message_id if query.message else 0
    toast = None
    try:
        taken = await door.handle(
            Inbound(
                channel=CHANNEL,
                chat_id=str(query.message.chat.id if query.message else query.from_user.id),
                # Not the query's own id: a button that is tapped twice makes two queries.
                message_id=f"press:{message_id}:{choice.seq}:{choice.index}",
                choice=choice,
                language=spoken(query.from_user),
            )
        )
        toast = words("button_pressed_before", query.from_user) if taken.duplicate else None
    finally:
        with suppress(AiogramError):
            await bot.answer_callback_query(query.id, text=toast, request_timeout=_PATIENCE)
    await _mark_pressed(query, bot)


async def block_or_return(change: ChatMemberUpdated, door: UpdateDoor) -> None:
    gone = change.new_chat_member.status in (ChatMemberStatus.KICKED, ChatMemberStatus.LEFT)
    await door.reachable(CHANNEL, str(change.chat.id), not gone)


def _inbound(message: Message, *, suffix: str = "", **said: Any) -> Inbound:
    # The pictures of an album are messages of their own; under one name they are answered once.
    name = f"album:{message.media_group_id}" if message.media_group_id else str(message.message_id)
    return Inbound(
        channel=CHANNEL,
        chat_id=str(message.chat.id),
        message_id=name + suffix,
        language=spoken(message.from_user),
        **said,
    )


def _choice(data: str) -> Choice:
    found = _CHOICE.fullmatch(data)
    return Choice(int(found[1]), int(found[2])) if found else _NO_CHOICE


def _label(query: CallbackQuery, message: Message) -> str:
    rows = message.reply_markup.inline_keyboard if message.reply_markup else []
    return next((button.text for row in rows for button in row if button.callback_data == query.data), "")


async def _mark_pressed(query: CallbackQuery, bot: Bot) -> None:
    """Best effort: a message too old to be shown to us cannot be changed, and one changed already need not be."""
    message = query.message
    if not isinstance(message, Message):
        return
    label = _label(query, message)
    marked = f"{message.text}\n\n✔️ {label}"
    with suppress(AiogramError):
        if label and units(marked) <= LONGEST:
            await bot.edit_message_text(
                marked,
                chat_id=message.chat.id,
                message_id=message.message_id,
                parse_mode=None,
                link_preview_options=NO_PREVIEW,
                request_timeout=_PATIENCE,
            )
        else:
            await bot.edit_message_reply_markup(
                chat_id=message.chat.id, message_id=message.message_id, request_timeout=_PATIENCE
            )
