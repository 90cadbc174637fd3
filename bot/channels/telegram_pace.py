"""How fast Telegram lets a bot speak: 30 messages a second, and one a second in a chat after a short burst."""

import asyncio
import time
from collections.abc import Awaitable, Callable

_OVERALL = "overall"
_FORGET_ABOVE = 1000


class Pace:
    """Makes a sender wait its turn. `now` is seconds on a clock that never goes back; `sleep` waits on that clock."""

    def __init__(
        self,
        now: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
        *,
        per_second: int = 30,
        chat_burst: int = 3,
    ) -> None:
        self._now = now
        self._sleep = sleep
        self._per_second = per_second
        self._chat_burst = chat_burst
        self._free_at: dict[str, float] = {}

    async def turn(self, chat_id: str) -> None:
        """Return when a message may go to that chat. Turns are given in the order in which they were asked for."""
        now = self._now()
        self._forget_the_idle(now)
        in_chat = self._reserve(f"chat {chat_id}", now, interval=1.0, burst=self._chat_burst)
        overall = self._reserve(_OVERALL, now, interval=1 / self._per_second, burst=self._per_second)
        wait = max(in_chat, overall) - now
        if wait > 0:
            await self._sleep(wait)

    def _reserve(self, name: str, now: float, *, interval: float, burst: int) -> float:
        """When the next message may go: `burst` at once, then one an `interval` (the generic cell rate algorithm)."""
        free_at = max(self._free_at.get(name, now), now)
        self._free_at[name] = free_at + interval
        return free_at - (burst - 1) * interval

    def _forget_the_idle(self, now: float) -> None:
        if len(self._free_at) > _FORGET_ABOVE:
            self._free_at = {name: at for name, at in self._free_at.items() if at > now}
