"""Messages that stayed without an answer: because the dialogue was down, or because the worker that had them died.

- The customer was told that the dialogue is down: it never got the message, so it is asked now, provided that this is
  still the newest thing the customer said and not older than ten minutes. Otherwise they moved on, and so do we.
- Nobody told them anything: the worker died in the middle, and the dialogue may have got the message or not. It is
  asked which; then its answer is said, or the message is asked now. A customer who cannot have an answer within those
  ten minutes is asked to repeat it.
- An agent has the chat, or soon will: they see the message in the transcript.
"""

import asyncio
from collections.abc import Collection
from datetime import timedelta

import structlog

from backoffice.conversations import read_chat
from backoffice.office import Office
from backoffice.transcript import LogLine, read_line, read_lines, unanswered
from bot.dialogue import Dialogue
from bot.locks import Locks, StillTaken
from bot.messages import Reply
from bot.turns import DIALOGUE_DOWN, DIALOGUE_SLOW, Heard, Turns

_KEPT = timedelta(minutes=10)
_AT_WORK = timedelta(seconds=90)
"""A message of this age is not in another worker's hands any more: that is longer than a turn and its wait."""

_PAUSE_SECONDS = 2.0
_log = structlog.get_logger(__name__)


class Resume:
    """Looks for unanswered messages on the channels that this process serves."""

    def __init__(
        self, *, office: Office, dialogue: Dialogue, turns: Turns, locks: Locks, channels: Collection[str]
    ) -> None:
        self._office = office
        self._dialogue = dialogue
        self._turns = turns
        self._locks = locks
        self._channels = channels

    async def run(self, *, alone: bool) -> None:
        """See to them now and for as long as it runs; `alone` means that no other process serves these channels."""
        at_work = timedelta(0) if alone else _AT_WORK
        while True:
            try:
                await self.once(at_work)
            except Exception:
                _log.exception("resume_failed")
            at_work = _AT_WORK
            await asyncio.sleep(_PAUSE_SECONDS)

    async def once(self, at_work: timedelta = _AT_WORK) -> None:
        """Go through the unanswered messages, oldest first."""
        lines = await unanswered(self._office, self._channels)
        back = bool(lines) and await self._dialogue.healthy()
        for line in lines:
            try:
                async with self._locks.hold(f"chat:{line.conversation_id}"):
                    await self._see_to(line.id, back, at_work)
            except StillTaken:  # noqa: PERF203
                continue

    async def _see_to(self, message_id: str, back: bool, at_work: timedelta) -> None:
        async with self._office.store.snapshot() as tx:
            line = await read_line(tx, message_id)
        if line is None or line.handled:
            return
        later = await read_lines(self._office, line.conversation_id, line.seq)
        told = any((other.reply or {}).get("reply") == DIALOGUE_DOWN for other in later)
        age = self._office.clock.now() - line.at
        chat = await read_chat(self._office, line.conversation_id)
        if not told and age < at_work:
            return
        heard = Heard(chat, line.id, _asked(line))
        if chat.owner != "bot" or any(other.author == "customer" for other in later) or (told and age > _KEPT):
            await self._turns.excuse(heard, None)
        elif age > _KEPT:
            await self._turns.excuse(heard, Reply(DIALOGUE_SLOW))
        elif back:
            await (self._turns.ask_again if told else self._turns.make_up_for)(heard)


def _asked(line: LogLine) -> str:
    return str((line.reply or {}).get("ask", line.text))
