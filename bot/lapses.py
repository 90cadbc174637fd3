"""Ends the waiting of forms whose customer has gone silent: `backoffice/open_forms.py` says after how long."""

from backoffice.conversations import read_chat
from backoffice.office import Office
from backoffice.open_forms import lapsed_forms
from bot.dialogue import DialogueDown
from bot.locks import Locks, StillTaken
from bot.turns import Turns


class Lapses:
    """A task of the schedule."""

    def __init__(self, *, office: Office, turns: Turns, locks: Locks) -> None:
        self._office = office
        self._turns = turns
        self._locks = locks

    async def end_silent_forms(self) -> int:
        """See to all that are due; what does not work out now comes round again. How many were ended."""
        ended = 0
        for conversation_id in await lapsed_forms(self._office):
            try:
                async with self._locks.hold(f"chat:{conversation_id}"):
                    ended += await self._end(conversation_id)
            except StillTaken:  # noqa: PERF203
                continue
            except DialogueDown:
                break
        return ended

    async def _end(self, conversation_id: str) -> bool:
        # The customer may have answered while the lock was waited for.
        if conversation_id not in await lapsed_forms(self._office):
            return False
        await self._turns.lapse(await read_chat(self._office, conversation_id))
        return True
