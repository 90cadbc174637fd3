"""No card number survives, whatever it is written with; passwords go too; ordinary numbers stay."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.masking import HIDDEN, find_code, mask_secrets

DIGITS = ("0123456789", "٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹", "０１２３４５６７８９")
GAPS = ("", " ", "-", "\u200c", "\u00a0", " - ", "\u2013", "\u200e", ".", "\n")
WORDS = st.text(st.characters(exclude_categories=["Nd", "Cs"], exclude_characters=" -.\n"), min_size=1, max_size=8)


def luhn(digits: str) -> bool:
    doubled = (2 * int(d) if i % 2 else int(d) for i, d in enumerate(reversed(digits)))
    return sum(d - 9 if d > 9 else d for d in doubled) % 10 == 0


def with_check_digit(body: str) -> str:
    return next(body + d for d in "0123456789" if luhn(body + d))


def plain(text: str) -> str:
    return "".join(str(int(c)) for c in text if c.isdecimal())


CARDS = st.text("0123456789", min_size=12, max_size=18).map(with_check_digit)


@st.composite
def written_cards(draw: st.DrawFn) -> tuple[str, str]:
    """A card number, and one of the ways in which people write it."""
    card = draw(CARDS)
    digits, gap = draw(st.sampled_from(DIGITS)), draw(st.sampled_from(GAPS))
    size = draw(st.integers(1, 6))
    groups = [card[i : i + size] for i in range(0, len(card), size)]
    return card, gap.join("".join(digits[int(d)] for d in group) for group in groups)


@given(written_cards(), st.one_of(st.just(""), WORDS), st.one_of(st.just(""), WORDS))
def test_no_card_number_survives(written: tuple[str, str], before: str, after: str) -> None:
    card, text = written
    masked = mask_secrets(f"{before}{text}{after}")
    assert masked.card
    assert card not in plain(masked.text)


@given(st.lists(CARDS, min_size=1, max_size=4), st.sampled_from(GAPS[1:]))
def test_what_is_left_of_cards_side_by_side_is_no_card(cards: list[str], gap: str) -> None:
    left = mask_secrets(gap.join(cards)).text
    for stretch in left.split("•••• "):
        groups = re.findall(r"\d+", stretch)
        runs = ["".join(groups[i:j]) for i in range(len(groups)) for j in range(i + 1, len(groups) + 1)]
        assert [run for run in runs if 13 <= len(run) <= 19 and luhn(run)] == []


@given(st.text(max_size=200))
def test_masking_twice_changes_nothing_more(text: str) -> None:
    once = mask_secrets(text)
    assert mask_secrets(once.text).text == once.text


@pytest.mark.parametrize(("typed", "masked"), [
    ("بطاقتي ٤١١١ ١١١١ ١١١١ ١١١١ خلصت", "بطاقتي •••• 1111 خلصت"),
    ("کارتم ۶۰۳۷-۹۹۷۱-۲۳۴۵-۶۷۸۳ است", "کارتم •••• 6783 است"),
    ("0501234567 4111111111111111", "0501234567 •••• 1111"),
    ("كلمة السر 1234xyz", "كلمة السر •••••"),
    ("الرقم السري هو: ٤٥٦٧", "الرقم السري هو: •••••"),
    ("رمزم ali1368 کار نمی‌کنه", "رمزم ••••• کار نمی‌کنه"),
    ("رمز عبورم=Parsa@99", "رمز عبورم=•••••"),
    ("کد پوک ۱۲۳۴۵۶۷۸", "کد پوک •••••"),
    ("رمز البوك: 1234 5678", "رمز البوك: •••••"),
    ("my PUK code is 12345678", "my PUK code is •••••"),
    ("my Password is hunter22", "my Password is •••••"),
    ("my password is swordfish", "my password is •••••"),
    ("كلمة المرور 1234abcd", "كلمة المرور •••••"),
    ("كلمة المرور: Sultan", "كلمة المرور: •••••"),
    ("رمز عبورم parsa است", "رمز عبورم ••••• است"),
    ("رمز عبورم parsa123 است", "رمز عبورم ••••• است"),
    ("رمز التحقق 482 193 وصلني", "رمز التحقق ••••• وصلني"),
    ("کد تأییدم ۱۲۳۴۵ بود", "کد تأییدم ••••• بود"),
    ("the verification code is 99-12-34", "the verification code is •••••"),
])  # fmt: skip
def test_secrets_are_hidden(typed: str, masked: str) -> None:
    hidden = mask_secrets(typed)
    assert hidden.text == masked
    assert (hidden.card, hidden.password) == (HIDDEN not in masked, HIDDEN in masked)


@pytest.mark.parametrize("typed", [
    "فاتورتي 266.80 ريال", "09121234567", "+966 50 123 4567", "IR120170000000123456789012",
    "my password is wrong", "رمز عبورم اشتباه است", "رمز التحقق ما وصل", "کد تأیید نیامد", "الرمز وصل بعد 3 دقايق",
    "رمزم یادم رفته", "نسيت كلمة السر", "شكوى 4821-7736", "1403/08/22 تا 1403/09/22", "رمز پیگیری 48217736",
])  # fmt: skip
def test_ordinary_words_and_numbers_stay(typed: str) -> None:
    assert mask_secrets(typed).text == typed


@pytest.mark.parametrize(("typed", "code"), [
    ("123456", "123456"), ("الرمز هو ١٢٣٤٥٦", "123456"), ("کد: ۱۲۳ ۴۵۶", "123456"), ("12-34-56.", "123456"),
    ("12345", None), ("1234567", None), ("123456 and 7", None), ("123456 " + "very " * 10, None), ("", None),
])  # fmt: skip
def test_a_code_is_the_only_digits_of_a_short_message(typed: str, code: str | None) -> None:
    assert find_code(typed, 6) == code
