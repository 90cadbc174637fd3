"""How long somebody still waits for an answer: one time for all that other systems are asked on the way to it.

It goes with the task, like the ids in its log lines, so that no use case hands it through.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from math import inf
from time import monotonic

_ends: ContextVar[float] = ContextVar("ends", default=inf)


@contextmanager
def within(seconds: float) -> Iterator[None]:
    """What is asked in this block has so long, all of it together."""
    token = _ends.set(monotonic() + seconds)
    try:
        yield
    finally:
        _ends.reset(token)


def seconds_left() -> float:
    """Below zero when it is over, infinite where nobody waits."""
    return _ends.get() - monotonic()
