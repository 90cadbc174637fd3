"""How values and sentences look in each language."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from backoffice.values import Code, Money, Name
from bot.messages import Button, Line, Reply
from bot.replies.render import Replies
from tests.conftest import PROVIDERS
from tests.sentences import sentences

STC, TELE2 = PROVIDERS["stc"], PROVIDERS["tele2"]

SENTENCES = """
value = { $value }
weekday = { WEEKDAY($value) }
day = { DAY($value) }
label = «{ LABEL($value) }»
free =
    { $fee ->
        [zero] free
       *[some] { $fee }
    }
bills =
    { $n ->
        [zero] لا فواتير
        [one] فاتورة
        [two] فاتورتان
        [few] { $n } فواتير
        [many] { $n } فاتورة
       *[other] { $n } فاتورة مئوية
    }
way =
    { $way ->
        [sms] by SMS
       *[letter] by letter
    }
clauses =
    first
    { $more ->
        [yes] second
       *[no] { "" }
    }
    third
    .after = What now?
intent_check_bill = My bill
went_wrong = sorry
"""


@pytest.fixture
def replies(tmp_path: Path) -> Replies:
    """Sentences of our own, the same in all languages."""
    for language in ("ar", "fa", "en"):
        (tmp_path / f"{language}.ftl").write_text(SENTENCES, encoding="utf-8")
    return Replies.load(tmp_path)


SEEN = str.maketrans({"\u2068": "[", "\u2066": "[>", "\u2069": "]"})
"""Isolates as brackets, so that they can be read: `[` takes the direction of what is in it, `[>` runs left to right."""


def said(replies: Replies, key: str, language: str, provider: object = STC, **args: object) -> str:
    return replies.render(Reply(key, args), language, provider).text.translate(SEEN)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("value", "language", "shown"),
    [
        (Money(12345, "SAR"), "ar", "[123.45 ر.س]"),
        (Money(1200000, "SAR"), "ar", "[12,000 ر.س]"),
        (Money(12345, "SAR"), "fa", "[۱۲۳٫۴۵ ریال سعودی]"),
        (Money(-125, "SAR"), "ar", "[[>-1.25] ر.س]"),
        (5, "ar", "[5]"),
        (1500, "fa", "[۱٬۵۰۰]"),
        (date(2026, 11, 5), "ar", "[5 نوفمبر 2026]"),
        (date(2026, 11, 5), "fa", "[۱۴ آبان ۱۴۰۵]"),
        (date(2026, 11, 5), "en", "[5 November 2026]"),
        (datetime(2026, 11, 5, 22, 30, tzinfo=UTC), "ar", "[6 نوفمبر 2026 الساعة 01:30]"),
        (Code("+966501230001"), "fa", "[>+966501230001]"),
        (Name({"ar": "جوال", "en": "mobile"}), "ar", "[جوال]"),
        (Name({"en": "mobile"}), "fa", "[mobile]"),
        ("<b>x</b>", "en", "[<b>x</b>]"),
    ],
)
def test_a_value_is_shown_as_its_kind_is(replies: Replies, value: object, language: str, shown: str) -> None:
    assert said(replies, "value", language, value=value) == shown


def test_rials_are_shown_as_toman_where_the_pack_says_so(replies: Replies) -> None:
    amount = Money(500000, "IRR")
    assert "۵۰٬۰۰۰ تومان" in said(replies, "value", "fa", TELE2, value=amount)
    assert "۵۰۰٬۰۰۰ ریال" in said(replies, "value", "fa", TELE2.model_copy(update={"toman": False}), value=amount)


def test_a_moment_is_told_in_the_providers_time_zone(replies: Replies) -> None:
    late = datetime(2026, 11, 5, 22, 0, tzinfo=UTC)
    assert said(replies, "value", "fa", TELE2, value=late) == "[۱۵ آبان ۱۴۰۵ ساعت ۰۱:۳۰]"
    assert said(replies, "day", "fa", TELE2, value=late) == "[۱۵ آبان ۱۴۰۵]"


def test_the_day_of_the_week_is_added_where_a_sentence_asks_for_it(replies: Replies) -> None:
    assert said(replies, "weekday", "ar", value=date(2026, 11, 5)) == "[الخميس 5 نوفمبر 2026]"
    assert said(replies, "weekday", "fa", value=date(2026, 11, 5)) == "[پنج‌شنبه ۱۴ آبان ۱۴۰۵]"


@pytest.mark.parametrize(
    ("n", "text"),
    [
        *[(0, "لا فواتير"), (1, "فاتورة"), (2, "فاتورتان"), (3, "[3] فواتير"), (10, "[10] فواتير")],
        *[(11, "[11] فاتورة"), (100, "[100] فاتورة مئوية")],
    ],
)
def test_arabic_counts_in_six_forms(replies: Replies, n: int, text: str) -> None:
    assert said(replies, "bills", "ar", n=n) == text


def test_values_choose_between_clauses(replies: Replies) -> None:
    assert said(replies, "free", "en", fee=Money(0, "SAR")) == "free"
    assert said(replies, "way", "en", way="sms") == "by SMS"
    assert said(replies, "way", "en", way="letter") == "by letter"


def test_a_clause_that_says_nothing_leaves_no_empty_line(replies: Replies) -> None:
    assert said(replies, "clauses", "en", more=False) == "first\nthird\nWhat now?"
    assert said(replies, "clauses", "en", more=True) == "first\nsecond\nthird\nWhat now?"


def test_an_intent_is_named_as_its_button_is(replies: Replies) -> None:
    assert said(replies, "label", "en", value="check_bill") == "«My bill»"


def test_items_follow_the_sentence_and_come_before_what_is_said_after(replies: Replies) -> None:
    reply = Reply("clauses", {"more": False}, items=(Line("value", {"value": 1}), Line("value", {"value": 2})))
    assert replies.render(reply, "en", STC).text.translate(SEEN) == "first\nthird\n[1]\n[2]\nWhat now?"


def test_buttons_keep_their_payload_and_kind(replies: Replies) -> None:
    reply = Reply("value", {"value": 1}, buttons=(Button("intent_check_bill", payload="/check_bill", kind="contact"),))
    (label,) = replies.render(reply, "en", STC).buttons
    assert (label.text, label.payload, label.kind) == ("My bill", "/check_bill", "contact")


def test_a_key_without_a_sentence_is_an_apology_and_not_an_error(replies: Replies) -> None:
    assert said(replies, "never_written", "en") == "sorry"


def test_an_unlucky_value_stays_within_its_isolates() -> None:
    typed = "abc\u2069\u202e { $x }"
    assert "«[abc { $x }]»" in said(sentences(), "unknown_service", "ar", service=typed)


@pytest.mark.parametrize(
    ("provider", "language", "label"),
    [("stc", "ar", "سلفني"), ("stc", "en", "Salefni"), ("tele2", "fa", "اعتبار اضطراری"), ("sec", "ar", "رصيد مقدَّم")],
)
def test_what_a_provider_has_its_own_name_for_is_called_so(provider: str, language: str, label: str) -> None:
    reply = Reply("menu_line", {"intent": "promised_payment"}, buttons=(Button("intent_promised_payment"),))
    shown = sentences().render(reply, language, PROVIDERS[provider])
    assert (label in shown.text, shown.buttons[0].text) == (True, label)
