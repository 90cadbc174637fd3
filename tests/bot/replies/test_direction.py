"""Every line of an Arabic or Persian text runs right to left, wherever it begins."""

import pytest

from backoffice.values import Code, Money, Name
from bot.messages import Line, Reply
from tests.conftest import PROVIDERS
from tests.sentences import sentences

MARK = "\u200f"


@pytest.mark.parametrize("language", ["ar", "fa"])
def test_a_line_of_values_alone_is_turned(language: str) -> None:
    """Regression: «• خط موبایل 0921…: ۰ تومان» began at the wrong end of its line."""
    kind = Name({"ar": "جوال", "fa": "خط موبایل", "en": "mobile line"})
    line = Line("balance_line", {"kind": kind, "account": Code("09211230001"), "balance": Money(0, "IRR")})
    text = sentences().render(Reply("balances", items=(line,)), language, PROVIDERS["tele2"]).text
    assert [part.startswith(MARK) for part in text.split("\n")][1] is True


def test_an_english_text_is_left_alone() -> None:
    assert MARK not in sentences().render(Reply("thanks"), "en", PROVIDERS["stc"]).text
