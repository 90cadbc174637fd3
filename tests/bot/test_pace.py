"""How fast one chat may talk."""

from bot.pace import Pace
from tests.fakes import FakeClock


def test_a_burst_is_allowed_then_told_once_then_silence(clock: FakeClock) -> None:
    pace = Pace(clock, burst=3, seconds=10)
    assert [pace.admit("a") for _ in range(6)] == ["go", "go", "go", "slow_down", "silence", "silence"]


def test_chats_do_not_slow_each_other(clock: FakeClock) -> None:
    pace = Pace(clock, burst=1, seconds=10)
    assert [pace.admit(chat) for chat in "abc"] == ["go", "go", "go"]


def test_patience_is_given_back_with_time(clock: FakeClock) -> None:
    pace = Pace(clock, burst=2, seconds=10)
    for _ in range(4):
        pace.admit("a")
    clock.move(seconds=5)
    assert [pace.admit("a"), pace.admit("a")] == ["go", "silence"]
    clock.move(seconds=10)
    assert [pace.admit("a") for _ in range(3)] == ["go", "go", "slow_down"]


def test_chats_that_went_quiet_are_forgotten(clock: FakeClock) -> None:
    pace = Pace(clock, burst=1, seconds=10, remembered=2)
    assert [pace.admit(chat) for chat in "abca"] == ["go", "go", "go", "go"]
