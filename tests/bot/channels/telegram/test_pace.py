"""The pace on a clock of its own: sleeping moves it, so the times of the messages can be read off."""

from bot.channels.telegram_pace import Pace


class Watch:
    """A clock that runs only while somebody sleeps."""

    def __init__(self) -> None:
        self.seconds = 100.0

    def now(self) -> float:
        return self.seconds

    async def sleep(self, seconds: float) -> None:
        self.seconds += seconds


async def times(pace: Pace, watch: Watch, chats: list[str]) -> list[float]:
    sent = []
    for chat in chats:
        await pace.turn(chat)
        sent.append(round(watch.seconds - 100, 3))
    return sent


async def test_a_chat_gets_a_short_burst_and_then_one_message_a_second() -> None:
    watch = Watch()
    assert await times(Pace(watch.now, watch.sleep), watch, ["maryam"] * 6) == [0, 0, 0, 1, 2, 3]


async def test_a_chat_that_was_quiet_may_burst_again() -> None:
    watch = Watch()
    pace = Pace(watch.now, watch.sleep)
    await times(pace, watch, ["maryam"] * 4)
    watch.seconds = 200.0
    assert await times(pace, watch, ["maryam"] * 4) == [100, 100, 100, 101]


async def test_thirty_a_second_leave_to_all_chats_together() -> None:
    watch = Watch()
    sent = await times(Pace(watch.now, watch.sleep), watch, [f"chat {n}" for n in range(91)])
    assert max(sum(second <= at < second + 1 for at in sent[30:]) for second in sent[30:]) <= 31
    assert sent[:30] == [0] * 30
    assert 2.0 <= sent[-1] <= 2.1


async def test_one_chat_does_not_hold_up_another() -> None:
    watch = Watch()
    pace = Pace(watch.now, watch.sleep)
    await times(pace, watch, ["maryam"] * 3)
    assert await times(pace, watch, ["fahad", "reza"]) == [0, 0]


async def test_it_does_not_remember_every_chat_for_ever() -> None:
    watch = Watch()
    pace = Pace(watch.now, watch.sleep, per_second=10**6)
    await times(pace, watch, [f"chat {n}" for n in range(1500)])
    watch.seconds += 60
    await pace.turn("maryam")
    assert len(pace._free_at) <= 2
