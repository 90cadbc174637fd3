"""How fast one chat may talk: a token bucket each, so that a script does not take the bot from everyone else."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal, TypeAlias

from backoffice.clock import Clock

Verdict: TypeAlias = Literal["go", "slow_down", "silence"]


@dataclass(slots=True)
class _Bucket:
    tokens: float
    at: datetime
    told: bool = False


class Pace:
    """`burst` messages at once, and as many again each `seconds`. Who exceeds it is told so once, until calm.

    The `remembered` chats that spoke last are counted; that bounds the memory.
    """

    def __init__(self, clock: Clock, *, burst: int = 20, seconds: float = 10, remembered: int = 10_000) -> None:
        self._clock = clock
        self._burst = burst
        self._per_second = burst / seconds
        self._remembered = remembered
        self._buckets: dict[str, _Bucket] = {}

    def admit(self, chat: str) -> Verdict:
        """Whether the chat's next message is answered, answered with a request to slow down, or only kept."""
        bucket = self._filled(chat)
        if bucket.tokens >= 1:
            bucket.tokens -= 1
            bucket.told = bucket.told and bucket.tokens < self._burst / 2
            return "go"
        if bucket.told:
            return "silence"
        bucket.told = True
        return "slow_down"

    def _filled(self, chat: str) -> _Bucket:
        now = self._clock.now()
        bucket = self._buckets.pop(chat, None) or _Bucket(self._burst, now)
        passed = max(0.0, (now - bucket.at).total_seconds())
        bucket.tokens = min(self._burst, bucket.tokens + passed * self._per_second)
        bucket.at = now
        self._buckets[chat] = bucket  # last again: the chats that were silent longest come first
        if len(self._buckets) > self._remembered:
            del self._buckets[next(iter(self._buckets))]
        return bucket
