"""Customers of a bench come with chats that nobody used before."""

import pytest

from bench.office import Chat
from bench.processes import ProgramFailed
from bench.talks import TALKS
from bench.visitors import Visitors


def test_a_load_for_which_too_few_chats_are_left_is_no_load() -> None:
    visitors = Visitors("http://127.0.0.1:1", iter([Chat("c1", TALKS[0])]))
    with pytest.raises(ProgramFailed, match="1 chats are left, and 2 are needed"):
        visitors.talk_through({talk.person: talk.lines for talk in TALKS}, chats=2)
