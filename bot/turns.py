"""One turn of a conversation: who answers, what the dialogue says, and how that gets into the log."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

import structlog

from backoffice.conversations import ConversationInfo, change_language, lock_chat, read_chat
from backoffice.handoff import request, stop_waiting
from backoffice.ids import new_id
from backoffice.office import Caller, Office
from backoffice.open_forms import mark_form
from backoffice.transcript import mark_handled
from bot.dialogue import Dialogue, DialogueDown, Understood
from bot.intake import GIVE_CODE
from bot.locks import Locks, StillTaken
from bot.messages import Button, File, Outbound, Reply
from bot.metrics import Metrics
from bot.papers.maker import Papers
from bot.signals import Signals
from bot.speech import Speech

TALK_TO_AGENT = "/talk_to_agent"
CANCEL_HANDOFF = "/cancel_handoff"
LAPSE = "/lapse"
"""What the dialogue is told in the place of a customer who does not answer."""

DIALOGUE_DOWN = "dialogue_down"
"""Said when the dialogue surely did not get the message: it is asked again by itself when it is back."""

DIALOGUE_SLOW = "dialogue_slow"
"""Said when nobody knows whether the dialogue got it: the customer is asked to repeat."""

_SURE = 0.6
_log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Heard:
    """A customer's message that is in the log and has to be answered; `chat` is how its chat was at that moment.

    `ask` is what the dialogue is asked ("" for nothing), `notices` are said first in any case.
    """

    chat: ConversationInfo
    message_id: str
    ask: str
    notices: tuple[Reply, ...] = ()
    code_digest: str | None = None


@dataclass(frozen=True, slots=True)
class Spoken:
    """What came of a turn."""

    replies: tuple[Outbound, ...] = ()
    intent: str | None = None


@dataclass(frozen=True, slots=True)
class _Outcome:
    replies: Sequence[Reply]
    understood: Understood | None = None
    handled: bool = True


_Ready: TypeAlias = tuple[Reply, tuple[File, ...]]
"""A reply with the files that it asked for."""


class Turns:
    """Takes turns: one at a time in a chat, however many workers there are."""

    def __init__(
        self,
        *,
        office: Office,
        dialogue: Dialogue,
        speech: Speech,
        papers: Papers,
        signals: Signals,
        locks: Locks,
        metrics: Metrics,
    ) -> None:
        self._office = office
        self._dialogue = dialogue
        self._speech = speech
        self._papers = papers
        self._signals = signals
        self._locks = locks
        self._metrics = metrics

    async def take(self, heard: Heard) -> Spoken:
        """Answer the message, or hand it on to whoever has the chat. Never raises for a dialogue that is down."""
        try:
            async with self._locks.hold(f"chat:{heard.chat.id}") as waited:
                # The turn that was waited for may have changed the chat.
                chat = await read_chat(self._office, heard.chat.id) if waited else heard.chat
                return await self._take(chat, heard)
        except StillTaken:
            return await self.excuse(heard, _sorry(DIALOGUE_SLOW))

    async def excuse(self, heard: Heard, reply: Reply | None) -> Spoken:
        """Say only that (or nothing) to the message, and be done with it."""
        if reply is None or heard.chat.owner in {"agent", "waiting"}:
            return await self._hand_on(heard.chat, heard)
        return await self._finish(heard.chat, heard, _Outcome([reply]))

    async def ask_again(self, heard: Heard) -> bool:
        """Answer a message that the dialogue was away for. False when it still is, and nothing was said."""
        try:
            answer = await self._dialogue.ask(heard.chat.id, heard.ask, _metadata(heard))
        except DialogueDown as down:
            if down.heard:
                await self._without_dialogue(heard.chat, heard, down)
            return down.heard
        await self._finish(heard.chat, heard, _Outcome(answer.replies, answer.understood))
        return True

    async def make_up_for(self, heard: Heard) -> None:
        """Answer a message whose worker died: with what the dialogue said to it, or by asking now if it never came.

        Asking twice changes nothing twice: what an action did, it did for this message's id.
        """
        try:
            answer = await self._dialogue.recall(heard.chat.id, heard.message_id)
        except DialogueDown:
            return
        if answer:
            await self._finish(heard.chat, heard, _Outcome(answer.replies, answer.understood))
        elif not heard.ask:  # it was a code, which nobody keeps
            await self.excuse(heard, _sorry(DIALOGUE_SLOW))
        else:
            await self.ask_again(heard)

    async def lapse(self, chat: ConversationInfo) -> None:
        """Have the dialogue put a silent customer's form aside; the caller has the chat's lock. Raises DialogueDown."""
        answer = await self._dialogue.ask(chat.id, LAPSE, {"message_id": new_id()})
        async with self._office.store.transaction() as tx:
            now = await lock_chat(tx, chat.id)
            await mark_form(tx, chat.id, None)
            if now.owner == "bot":
                for reply in answer.replies:
                    await self._speech.say(tx, now, reply)
        await self._tell(chat, now, bool(answer.replies))

    async def _take(self, chat: ConversationInfo, heard: Heard) -> Spoken:
        if chat.owner == "waiting" and await self._cancels(heard.ask):
            heard = replace(heard, ask=CANCEL_HANDOFF)
        elif chat.owner in {"agent", "waiting"}:
            return await self._hand_on(chat, heard)
        if not heard.ask:
            return await self._finish(chat, heard, _Outcome(heard.notices))
        try:
            answer = await self._dialogue.ask(chat.id, heard.ask, _metadata(heard))
        except DialogueDown as down:
            return await self._without_dialogue(chat, heard, down)
        return await self._finish(chat, heard, _Outcome((*heard.notices, *answer.replies), answer.understood))

    async def _cancels(self, ask: str) -> bool:
        """Whether a customer who waits for an agent wants the bot again."""
        if not ask or ask.startswith("/"):
            return ask == CANCEL_HANDOFF
        try:
            understood = (await self._dialogue.parse(ask)).understood
        except DialogueDown:
            return False
        # "Cancel", said by somebody who waits, means the waiting.
        return understood.intent in {"cancel_handoff", "cancel"} and understood.confidence >= _SURE

    async def _hand_on(self, chat: ConversationInfo, heard: Heard) -> Spoken:
        async with self._office.store.transaction() as tx:
            await mark_handled(tx, heard.message_id, self._office.clock.now())
        if chat.owner in {"agent", "waiting"}:
            await self._signals.notify(f"queue:{chat.provider}")
        return Spoken()

    async def _without_dialogue(self, chat: ConversationInfo, heard: Heard, down: DialogueDown) -> Spoken:
        _log.warning("dialogue_down", reason=down.reason, heard=down.heard)
        self._metrics.dialogue_failures.labels(down.reason).inc()
        if heard.ask.startswith((TALK_TO_AGENT, CANCEL_HANDOFF)):
            return await self._finish(chat, heard, _Outcome([await self._move(chat, heard)]))
        # A code is not kept, so nobody could ask again with it.
        asked_again = not down.heard and heard.ask != GIVE_CODE
        sorry = _sorry(DIALOGUE_DOWN if asked_again else DIALOGUE_SLOW)
        return await self._finish(chat, heard, _Outcome((*heard.notices, sorry), handled=not asked_again))

    async def _move(self, chat: ConversationInfo, heard: Heard) -> Reply:
        """Into the queue or out of it, without the dialogue's help; what its action would have said."""
        caller = Caller(chat.provider, chat.id, heard.message_id)
        if heard.ask.startswith(CANCEL_HANDOFF):
            await stop_waiting(self._office, caller)
            return Reply("handoff_cancelled")
        waiting = await request(self._office, caller)
        key = "handoff_waiting" if waiting.entered else "handoff_still_waiting"
        cancel = Button("intent_cancel_handoff", payload=CANCEL_HANDOFF)
        return Reply(key, {"position": waiting.position}, buttons=(cancel,))

    async def _finish(self, before: ConversationInfo, heard: Heard, outcome: _Outcome) -> Spoken:
        """Write the answer down, in the language the customer just used, in one transaction with all it causes."""
        now = self._office.clock.now()
        understood = outcome.understood
        intent = understood.intent if understood else None
        ready = [(reply, await self._files(before, heard, understood, reply)) for reply in outcome.replies]
        async with self._office.store.transaction() as tx:
            chat = await lock_chat(tx, before.id)
            # A language that an action has just set was asked for, and counts more than the one it was asked in.
            if understood and understood.language and chat.language == before.language:
                await change_language(tx, chat.id, understood.language)
                chat = replace(chat, language=understood.language)
            if outcome.handled:
                await mark_handled(tx, heard.message_id, now, intent)
            fitting = _fitting(chat, ready)
            said = [await self._speech.say(tx, chat, reply, files=files) for reply, files in fitting]
            if understood:
                await mark_form(tx, chat.id, now if fitting and fitting[-1][0].waits else None)
        await self._tell(before, chat, bool(said))
        return Spoken(tuple(said), intent)

    async def _files(
        self, before: ConversationInfo, heard: Heard, understood: Understood | None, reply: Reply
    ) -> tuple[File, ...]:
        """The files that the reply asks for, made before its transaction: that takes a while.

        Without them the reply still says what it can; why there are none is for the operator.
        """
        if not reply.papers:
            return ()
        language = (understood.language if understood else None) or (await read_chat(self._office, before.id)).language
        try:
            return await self._papers.make(before, heard.message_id, language, reply.papers)
        except Exception:
            _log.exception("papers_failed", kinds=[paper.kind for paper in reply.papers])
            return ()

    async def _tell(self, before: ConversationInfo, chat: ConversationInfo, said: bool) -> None:
        if said:
            await self._signals.notify(f"conversation:{chat.id}")
            await self._signals.notify("outbox")
        if chat.owner != before.owner:
            await self._signals.notify(f"queue:{chat.provider}")


def _fitting(chat: ConversationInfo, ready: Sequence[_Ready]) -> Sequence[_Ready]:
    """What may still be said: nothing once an agent took the chat; something always while it is the bot's."""
    if chat.owner == "agent":
        return ()
    if not ready and chat.owner == "bot":
        return ((_sorry("went_wrong"), ()),)
    return [part for reply in ready for part in _with_regret(reply)]


def _with_regret(ready: _Ready) -> tuple[_Ready, ...]:
    """The reply, and an excuse where its files could not be made."""
    reply, files = ready
    return (ready, (_sorry("paper_failed"), ())) if reply.papers and not files else (ready,)


def _sorry(reply: str) -> Reply:
    return Reply(reply, buttons=(Button("intent_talk_to_agent", payload=TALK_TO_AGENT),))


def _metadata(heard: Heard) -> dict[str, str]:
    digest = {"code_digest": heard.code_digest} if heard.code_digest else {}
    return {"message_id": heard.message_id, **digest}
