"""The sentences as they ship, read once: that takes longer than most tests."""

from functools import cache

from bot.replies.render import Replies


@cache
def sentences() -> Replies:
    return Replies.load()
