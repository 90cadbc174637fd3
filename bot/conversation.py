"""The one door for customers' messages: each is stored once, then answered, or handed on to whoever has the chat.

A turn is two transactions. The first stores the message; that it can be stored is what decides whether it is new, for
only one of two deliveries passes the unique key. The second stores the answer with everything that has to leave. What
happens to a message whose worker died in between is `resume`'s business.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from hashlib import sha256
from time import perf_counter

from structlog.contextvars import bound_contextvars

from backoffice import otp
from backoffice.conversations import ConversationInfo, find_chat, open_chat, read_chat, set_reachable, welcome_back
from backoffice.office import Office
from backoffice.store import Transaction
from backoffice.transcript import (
    AlreadyReceived,
    NewLine,
    append_line,
    button_at,
    open_offers,
    read_lines,
    read_received,
)
from bot.intake import GIVE_CODE, Draft, read
from bot.masking import find_code
from bot.messages import Inbound, Outbound, Reply
from bot.metrics import Metrics
from bot.pace import Pace
from bot.signals import Signals
from bot.speech import outbound
from bot.turns import Heard, Spoken, Turns
from nlu.text import fold, only_digits

_CODE_LENGTHS = range(4, 9)
_LONGEST_MESSAGE_ID = 80
_ONLY_WHEN_ASKED = ("/affirm", "/deny")
"""A yes answers the question above it. Pressed later it could answer another one, so it no longer counts."""


@dataclass(frozen=True, slots=True)
class Turn:
    """What came of a message. `seq` is the customer's own line; `ms` how long it took from the door to the answer."""

    conversation_id: str
    seq: int
    duplicate: bool
    replies: tuple[Outbound, ...]
    intent: str | None
    ms: float


class Conversations:
    """What channels talk to."""

    def __init__(
        self,
        *,
        office: Office,
        turns: Turns,
        signals: Signals,
        pace: Pace | None,
        metrics: Metrics,
        default_provider: str,
    ) -> None:
        self._office = office
        self._turns = turns
        self._signals = signals
        self._pace = pace
        self._metrics = metrics
        self._default_provider = default_provider

    async def handle(self, inbound: Inbound, *, stored: Callable[[], None] = lambda: None) -> Turn:
        """Take a message in. Safe to call again with the same `message_id`: nothing happens twice.

        `stored` is called as soon as the message cannot be lost any more, which is before it is answered.
        """
        started = perf_counter()
        inbound = replace(inbound, message_id=_short(inbound.message_id))
        try:
            seq, heard = await self._store(inbound)
            stored()
        except AlreadyReceived:
            return await self._duplicate(inbound)
        self._metrics.messages_in.labels(inbound.channel).inc()
        with bound_contextvars(conversation=heard.chat.id, message=heard.message_id):
            await self._signals.notify(f"conversation:{heard.chat.id}")
            with self._metrics.turn_seconds.time():
                spoken = await self._answer(heard)
        ms = (perf_counter() - started) * 1000
        return Turn(heard.chat.id, seq, False, spoken.replies, spoken.intent, ms)

    async def open(self, inbound: Inbound) -> ConversationInfo:
        """The conversation that the message belongs to, begun when it is new; nothing is said or stored."""
        async with self._office.store.transaction() as tx:
            return await self._open(tx, inbound)

    async def since(self, conversation_id: str, seq: int, limit: int = 100) -> list[Outbound]:
        """Every line with a greater `seq`, the customer's own included, in order. Raises NotFound."""
        chat = await read_chat(self._office, conversation_id)
        lines = await read_lines(self._office, conversation_id, seq, limit)
        return [outbound(line, chat) for line in lines]

    async def find(self, channel: str, chat_id: str) -> ConversationInfo | None:
        """The conversation of that chat, or None when it never wrote."""
        return await find_chat(self._office, channel, chat_id)

    async def reachable(self, channel: str, chat_id: str, yes: bool) -> None:
        """The customer blocked the bot, or took it back. A chat that never wrote is nobody's, and ignored."""
        chat = await self.find(channel, chat_id)
        if chat is not None:
            await set_reachable(self._office, chat.id, yes)

    async def _answer(self, heard: Heard) -> Spoken:
        match self._pace.admit(heard.chat.id) if self._pace else "go":
            case "go":
                return await self._turns.take(heard)
            case "slow_down":
                return await self._turns.excuse(heard, Reply("slow_down"))
            case "silence":
                return await self._turns.excuse(heard, None)

    async def _store(self, inbound: Inbound) -> tuple[int, Heard]:
        draft = read(inbound)
        code_digest = await self._code_digest(inbound)
        if code_digest:
            draft = draft.hiding_code()
        async with self._office.store.transaction() as tx:
            chat = await self._open(tx, inbound)
            draft = await _pressed(tx, chat, inbound, draft)
            # What the dialogue is asked is kept where it is not the text itself; a code never is.
            asked = "" if draft.ask == GIVE_CODE else draft.ask
            line = NewLine(
                author="customer",
                text=draft.text,
                reply=None if asked == draft.text else {"ask": asked},
                channel_message_id=inbound.message_id,
            )
            stored = await append_line(tx, chat.id, line, self._office.clock.now())
        return stored.seq, Heard(chat, stored.id, draft.ask, draft.notices, code_digest)

    async def _open(self, tx: Transaction, inbound: Inbound) -> ConversationInfo:
        asked = inbound.provider if inbound.provider in self._office.providers else None
        provider = asked or self._default_provider
        chat = await open_chat(
            tx,
            channel=inbound.channel,
            chat_id=inbound.chat_id,
            provider=provider,
            language=inbound.language or self._office.providers[provider].language,
            at=self._office.clock.now(),
        )
        return await welcome_back(tx, chat.id, asked if inbound.started else None)

    async def _code_digest(self, inbound: Inbound) -> str | None:
        """The digest of the one-time code that the message is, when the chat is expected to send one."""
        if len(only_digits(inbound.text)) not in _CODE_LENGTHS or inbound.choice or inbound.payload:
            return None
        chat = await self.find(inbound.channel, inbound.chat_id)
        digits = await otp.outstanding(self._office, chat.id) if chat else None
        code = find_code(inbound.text, digits) if digits else None
        return otp.digest(self._office.key, chat.id, code) if chat and code else None

    async def _duplicate(self, inbound: Inbound) -> Turn:
        chat = await self.find(inbound.channel, inbound.chat_id)
        line = await read_received(self._office, chat.id, inbound.message_id) if chat else None
        assert chat is not None
        assert line is not None
        return Turn(chat.id, line.seq, True, (), line.intent, 0.0)


async def _pressed(tx: Transaction, chat: ConversationInfo, inbound: Inbound, draft: Draft) -> Draft:
    """The draft of a pressed button, or of its label typed out; any other draft as it is."""
    said, offered = await open_offers(tx, chat.id)
    if inbound.choice is not None:
        button = await button_at(tx, chat.id, inbound.choice.seq, inbound.choice.index)
        if button is None or not button.payload:
            return Draft("", notices=(Reply("button_stale"),))
        if inbound.choice.seq <= said and button.payload.startswith(_ONLY_WHEN_ASKED):
            return Draft(button.label, notices=(Reply("button_stale"),))
        return draft.choosing(button.label, button.payload)
    typed = fold(draft.ask)
    match = next((b for b in offered if b.kind == "say" and typed and fold(b.label) == typed), None)
    return draft.choosing(draft.text, match.payload) if match else draft


def _short(message_id: str) -> str:
    """A channel may name its messages at any length; the store's column is bounded."""
    return message_id if len(message_id) <= _LONGEST_MESSAGE_ID else sha256(message_id.encode()).hexdigest()
