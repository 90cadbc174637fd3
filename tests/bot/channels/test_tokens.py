import pytest

from bot.channels.tokens import Seal, TokenExpired, TokenInvalid, Visitor, VisitorTokens
from tests.fakes import FakeClock

VISITOR = Visitor("chat-1", "stc", "ar")


@pytest.fixture
def tokens(clock: FakeClock) -> VisitorTokens:
    return VisitorTokens(b"a key", clock)


def test_a_token_says_whose_it_is(tokens: VisitorTokens) -> None:
    assert tokens.read(tokens.issue(VISITOR)) == VISITOR


def test_it_is_good_for_an_hour_and_renewable_for_a_month(tokens: VisitorTokens, clock: FakeClock) -> None:
    token = tokens.issue(VISITOR)
    clock.move(minutes=59)
    assert tokens.read(token) == VISITOR
    clock.move(minutes=2)
    with pytest.raises(TokenExpired):
        tokens.read(token)
    assert tokens.read_for_renewal(token) == VISITOR
    clock.move(days=30)
    with pytest.raises(TokenInvalid):
        tokens.read_for_renewal(token)


@pytest.mark.parametrize("position", [0, 10, -1])
def test_one_changed_sign_spoils_it(tokens: VisitorTokens, position: int) -> None:
    token = list(tokens.issue(VISITOR))
    token[position] = "A" if token[position] != "A" else "B"
    with pytest.raises(TokenInvalid):
        tokens.read("".join(token))


@pytest.mark.parametrize("forged", ["", ".", "a.b.c", "\u0000", "توكن", "e30.aaaaaa.bbbb"])
def test_what_was_never_signed_is_not_read(tokens: VisitorTokens, forged: str) -> None:
    with pytest.raises(TokenInvalid):
        tokens.read(forged)


def test_another_key_or_another_use_does_not_open_it(tokens: VisitorTokens, clock: FakeClock) -> None:
    token = tokens.issue(VISITOR)
    with pytest.raises(TokenInvalid):
        VisitorTokens(b"another key", clock).read(token)
    agents = Seal(b"a key", clock, "agent").close({"chat_id": "chat-1", "provider": "stc", "language": "ar"})
    with pytest.raises(TokenInvalid):
        tokens.read(agents)


def test_no_two_visitors_share_a_chat() -> None:
    assert len({Visitor.new("stc", "ar").chat_id for _ in range(100)}) == 100
