"""When a call is let through, and who is told."""

from datetime import timedelta

import pytest

from backoffice.systems.breaker import Breaker, CircuitOpen, State
from tests.fakes import FakeClock


class Failed(Exception):
    pass


@pytest.fixture
def seen() -> list[State]:
    return []


@pytest.fixture
def breaker(clock: FakeClock, seen: list[State]) -> Breaker:
    return Breaker(clock, failures=2, rest=timedelta(seconds=10), watch=seen.append)


def fails(breaker: Breaker, error: Exception | None = None) -> None:
    with pytest.raises(type(error or Failed())), breaker.guard(Failed):
        raise error or Failed


def works(breaker: Breaker) -> None:
    with breaker.guard(Failed):
        pass


def test_failures_count_in_a_row_only(breaker: Breaker, seen: list[State]) -> None:
    fails(breaker)
    works(breaker)
    fails(breaker)
    works(breaker)
    assert seen == []


def test_an_open_one_lets_nobody_through_until_its_rest_is_over(
    breaker: Breaker, clock: FakeClock, seen: list[State]
) -> None:
    fails(breaker)
    fails(breaker)
    with pytest.raises(CircuitOpen):
        works(breaker)
    clock.move(seconds=10)
    works(breaker)
    works(breaker)
    assert seen == [State.OPEN, State.TRYING, State.CLOSED]


def test_while_one_tries_the_others_wait(breaker: Breaker, clock: FakeClock) -> None:
    fails(breaker)
    fails(breaker)
    clock.move(seconds=10)
    with breaker.guard(Failed), pytest.raises(CircuitOpen):
        works(breaker)
    works(breaker)


def test_a_try_that_fails_opens_it_again(breaker: Breaker, clock: FakeClock, seen: list[State]) -> None:
    fails(breaker)
    fails(breaker)
    clock.move(seconds=10)
    fails(breaker)
    with pytest.raises(CircuitOpen):
        works(breaker)
    assert seen == [State.OPEN, State.TRYING, State.OPEN]


def test_a_call_that_was_broken_off_says_nothing_either_way(breaker: Breaker) -> None:
    fails(breaker)
    fails(breaker, ValueError())
    fails(breaker)
    with pytest.raises(CircuitOpen):
        works(breaker)
