"""A circuit breaker: a system that has failed several times in a row is left alone for a while.

Of the libraries for it, purgatory reads a wall clock of its own and lets everybody through at once when it tries again,
and aiobreaker is no longer kept. This one asks the office's clock, and lets one call through.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from enum import IntEnum

from backoffice.clock import Clock


class State(IntEnum):
    """As the metrics show it."""

    CLOSED = 0
    TRYING = 1  # one call is let through, to see
    OPEN = 2


class CircuitOpen(Exception):
    """Not tried: the system failed too often just now."""


class Breaker:
    """Opens after so many `failures` in a row and rests for `rest`; then the next call decides. One a process."""

    def __init__(
        self,
        clock: Clock,
        *,
        failures: int = 5,
        rest: timedelta = timedelta(seconds=30),
        watch: Callable[[State], None] = lambda state: None,
    ) -> None:
        self._clock = clock
        self._most = failures
        self._rest = rest
        self._watch = watch
        self._failed = 0
        self._open_until: datetime | None = None
        self._trying = False

    @contextmanager
    def guard(self, *counted: type[Exception]) -> Iterator[None]:
        """Let a call through, and count it when it raises one of these. Raises CircuitOpen instead of letting it."""
        self._let_through()
        try:
            yield
        except counted:
            self._count_failure()
            raise
        else:
            self._close()
        finally:
            self._trying = False  # also when the call was cancelled: then the next one decides

    def _let_through(self) -> None:
        if self._open_until is None:
            return
        if self._trying or self._clock.now() < self._open_until:
            raise CircuitOpen
        self._trying = True
        self._watch(State.TRYING)

    def _count_failure(self) -> None:
        self._failed += 1
        if self._open_until is not None or self._failed >= self._most:
            self._open_until = self._clock.now() + self._rest
            self._watch(State.OPEN)

    def _close(self) -> None:
        self._failed = 0
        if self._open_until is not None:
            self._open_until = None
            self._watch(State.CLOSED)
