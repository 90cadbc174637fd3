"""Amounts as customers name them: with a unit, in words, or as a number alone."""

import pytest

from backoffice.amounts import NoAmount, read_amount
from backoffice.values import Money
from tests.conftest import PROVIDERS


@pytest.mark.parametrize(
    ("provider", "text", "found", "amount"),
    [
        ("stc", "50", None, Money(5000, "SAR")),
        ("stc", "٥٠", None, Money(5000, "SAR")),
        ("stc", "خمسين بس", None, Money(5000, "SAR")),
        ("stc", "12.5", None, Money(1250, "SAR")),
        ("stc", "50 ريال", "50", Money(5000, "SAR")),
        ("tele2", "۲۰ هزار", None, Money(200_000, "IRR")),
        ("tele2", "پنجاه هزار تومن", "500000", Money(500_000, "IRR")),
        ("tele2", "۲۰۰٬۰۰۰", None, Money(2_000_000, "IRR")),
    ],
)
def test_an_amount_is_read_in_the_unit_that_people_speak_in(
    provider: str, text: str, found: str | None, amount: Money
) -> None:
    assert read_amount(PROVIDERS[provider], text, found) == amount


@pytest.mark.parametrize("text", ["", "ما ادري", "صفر", "0", "9" * 40])
def test_what_is_no_amount_is_refused(text: str) -> None:
    with pytest.raises(NoAmount):
        read_amount(PROVIDERS["stc"], text)
