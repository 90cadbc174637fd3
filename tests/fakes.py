"""Stand-ins for what is outside: the clock here, the network's edge further down."""

from datetime import UTC, datetime, timedelta


class FakeClock:
    """A clock that stands still until it is moved."""

    def __init__(self, now: datetime = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)) -> None:
        self._now = now

    def now(self) -> datetime:
        return self._now

    def move(self, **by: float) -> None:
        """Move on, by the same words as a timedelta: `clock.move(days=61)`."""
        self._now += timedelta(**by)
