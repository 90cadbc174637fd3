"""The few sentences that the channel says itself, where there is no conversation that could say them."""

from contextlib import suppress

import structlog
from aiogram import Bot, F, Router
from aiogram.enums import ChatMemberStatus
from aiogram.exceptions import AiogramError
from aiogram.filters import Command
from aiogram.types import BotCommand, ChatMemberUpdated, ErrorEvent, Message, User

from backoffice.providers import Provider
from backoffice.values import LANGUAGES, Language
from bot.replies.render import Replies

_log = structlog.get_logger(__name__)
_COMMANDS = ("start", "help", "lang")
_PRESENT = {ChatMemberStatus.MEMBER, ChatMemberStatus.ADMINISTRATOR}


class Words:
    """Sentences by key, for a Telegram user, in the provider's language when Telegram does not know theirs."""

    def __init__(self, replies: Replies, provider: Provider) -> None:
        self._replies = replies
        self._provider = provider

    def __call__(self, key: str, user: User | None) -> str:
        return self._in(key, spoken(user) or self._provider.language)

    def commands(self, language: Language) -> list[BotCommand]:
        """The bot's menu in that language."""
        return [BotCommand(command=name, description=self._in(f"command_{name}", language)) for name in _COMMANDS]

    def _in(self, key: str, language: Language) -> str:
        return self._replies.sentence(key, {}, language, self._provider)


def spoken(user: User | None) -> Language | None:
    """The language of the user's Telegram, when it is one of ours."""
    code = (user.language_code or "").split("-")[0].lower() if user else ""
    return code if code in LANGUAGES else None


def group_router() -> Router:
    """In a group an account is nobody else's business: one line says where to ask."""
    router = Router(name="telegram groups")
    group = F.chat.type.in_({"group", "supergroup"})
    router.message.filter(group)
    router.my_chat_member.filter(group)
    router.message.register(send_to_private, Command(*_COMMANDS, ignore_case=True))
    router.my_chat_member.register(greet_group, F.new_chat_member.status.in_(_PRESENT))
    return router


async def send_to_private(message: Message, bot: Bot, words: Words) -> None:
    await _say(bot, message.chat.id, words("private_only", message.from_user))


async def greet_group(change: ChatMemberUpdated, bot: Bot, words: Words) -> None:
    await _say(bot, change.chat.id, words("private_only", change.from_user))


async def apologize(failed: ErrorEvent, bot: Bot, words: Words) -> bool:
    """The last resort, when a message could not even be stored: the operator is told what, the customer that."""
    _log.error("update_failed", update_id=failed.update.update_id, exc_info=failed.exception)
    event = failed.update.message or failed.update.callback_query
    if event is not None and event.from_user is not None:
        await _say(bot, event.from_user.id, words("went_wrong", event.from_user))
    return True


async def _say(bot: Bot, chat_id: int, text: str) -> None:
    with suppress(AiogramError):
        await bot.send_message(chat_id, text, parse_mode=None)
