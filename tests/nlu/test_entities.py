"""The data in a message, with the place they stand at."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlu.checks import is_iranian_code, is_saudi_id
from nlu.entities import extract, says_only

Found = list[tuple[str, str, str | None, str]]


def found(text: str) -> Found:
    return [(e.entity, e.value, e.unit, text[e.start : e.end]) for e in extract(text)]


@pytest.mark.parametrize(
    ("text", "value", "unit", "span"),
    [
        ("حول 50 ريال", "50", "SAR", "50 ريال"),
        ("خمسين ريال", "50", "SAR", "خمسين ريال"),
        ("عطني خمسة وعشرين ريال الحين", "25", "SAR", "خمسة وعشرين ريال"),
        ("ابي ٥٠ ر.س", "50", "SAR", "٥٠ ر.س"),
        ("دفعت 1,250.50 ريال", "1250.50", "SAR", "1,250.50 ريال"),
        ("الف وميتين ريال", "1200", "SAR", "الف وميتين ريال"),
        ("پنجاه هزار تومن شارژ کن", "500000", "IRR", "پنجاه هزار تومن"),
        ("۵ هزار تومان", "50000", "IRR", "۵ هزار تومان"),
        ("دو میلیون و پانصد هزار تومان", "25000000", "IRR", "دو میلیون و پانصد هزار تومان"),
        ("قبضم 20000 ریال شده", "20000", "IRR", "20000 ریال"),
    ],
)
def test_amounts_in_figures_and_words(text: str, value: str, unit: str, span: str) -> None:
    assert found(text) == [("amount", value, unit, span)]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("رقمي ٠٥٠١٢٣٤٥٦٧", "+966501234567"),
        ("+966 50 123 4567", "+966501234567"),
        ("00966501234567", "+966501234567"),
        ("501234567", "+966501234567"),
        ("شماره‌ام ۰۹۱۲۱۲۳۴۵۶۷ هست", "+989121234567"),
        ("9121234567", "+989121234567"),
        ("0112345678", "+966112345678"),
    ],
)
def test_phone_numbers_in_every_dress(text: str, number: str) -> None:
    assert [(e.entity, e.value) for e in extract(text)] == [("phone_number", number)]


def test_identity_numbers_are_known_by_their_check_digit() -> None:
    assert found("هويتي 1012345672") == [("national_id", "1012345672", "SA", "1012345672")]
    assert found("اقامتي ٢٠١٢٣٤٥٦٧٠ شكرا") == [("national_id", "2012345670", "SA", "٢٠١٢٣٤٥٦٧٠")]
    assert found("کد ملی ۰۴۹۹۳۷۰۸۹۹") == [("national_id", "0499370899", "IR", "۰۴۹۹۳۷۰۸۹۹")]
    assert found("1012345673") == []


def test_references_are_known_by_their_check_digit() -> None:
    assert found("شكواي 4821-7731") == [("reference", "4821-7731", None, "4821-7731")]
    assert found("پیگیری ۴۸۲۱۷۷۳۱") == [("reference", "4821-7731", None, "۴۸۲۱۷۷۳۱")]
    assert found("4821-7732") == []


def test_accounts_follow_their_name() -> None:
    assert found("حسابي رقم 30012345678") == [("account_number", "30012345678", None, "30012345678")]
    assert found("شماره کنتور ۷۷۱۲۳۴۵") == [("account_number", "7712345", None, "۷۷۱۲۳۴۵")]


def test_addresses_of_mail() -> None:
    assert found("ارسلها على Sara.A@example.com.sa لو سمحت") == [
        ("email", "sara.a@example.com.sa", None, "Sara.A@example.com.sa")
    ]


@pytest.mark.parametrize(
    ("text", "value", "span"),
    [
        ("موقعي Example.com.sa ما يفتح", "example.com.sa", "Example.com.sa"),
        ("ابي احجز سجل.السعودية", "سجل.السعودية", "سجل.السعودية"),
        ("دامنه‌ی shop-1.ir. ثبت شد؟", "shop-1.ir", "shop-1.ir"),
        ("https://www.example.sa/page", "www.example.sa", "www.example.sa"),
    ],
)
def test_domain_names_in_both_scripts(text: str, value: str, span: str) -> None:
    assert found(text) == [("domain", value, None, span)]


@pytest.mark.parametrize("text", ["تمام.شكرا", "salam.khoobi", "v1.5", "a.b.example"])
def test_a_dot_between_words_makes_no_domain(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("انقطعت قبل أسبوع", "قبل أسبوع"),
        ("من ٣ أيام", "من ٣ أيام"),
        ("فاتورة الشهر اللي فات", "الشهر اللي فات"),
        ("دیروز قطع شد", "دیروز"),
        ("سه روز پیش شارژ کردم", "سه روز پیش"),
        ("قبض ماه پیش", "ماه پیش"),
        ("در ۱۴۰۲/۰۵/۱۲ بود", "۱۴۰۲/۰۵/۱۲"),
        ("يوم 15 رمضان", "15 رمضان"),
        ("12-3-2024", "12-3-2024"),
    ],
)
def test_dates_and_periods_are_pointed_at(text: str, span: str) -> None:
    assert [(e.entity, text[e.start : e.end]) for e in extract(text)] == [("date_text", span)]


def test_several_data_in_one_message_come_in_order() -> None:
    text = "شحنت 50 ريال امس على 0501234567"
    assert [e.entity for e in extract(text)] == ["amount", "date_text", "phone_number"]


def test_a_card_number_is_not_picked_up() -> None:
    assert extract("4111 1111 1111 1111") == []


@pytest.mark.parametrize("text", ["0501234567", "٥٠", "50 ريال", "1402/05/12", "دیروز", "a@b.com", "4821-7731", "100$"])
def test_a_bare_datum_is_nothing_but_data(text: str) -> None:
    assert says_only(text, [e.as_dict() for e in extract(text)])


@pytest.mark.parametrize("text", ["", "؟", "حول 50 ريال", "سلام", "رقمي 0501234567", "👍"])
def test_words_are_more_than_data(text: str) -> None:
    assert not says_only(text, [e.as_dict() for e in extract(text)])


@given(st.text(st.one_of(st.characters(), st.sampled_from("0123456789٠۵ -+/.,@ريالتومنپنجاهزه"))))
def test_whatever_is_typed_data_stand_where_they_are_said_to(text: str) -> None:
    places = [(e.start, e.end) for e in extract(text)]
    assert all(0 <= start < end <= len(text) for start, end in places)
    assert all(a[1] <= b[0] for a, b in pairwise(places))


@given(st.from_regex(r"[0-9]{10}", fullmatch=True))
def test_one_wrong_digit_never_passes_an_identity_check(digits: str) -> None:
    for check in (is_saudi_id, is_iranian_code):
        if check(digits):
            wrong = digits[:9] + str((int(digits[9]) + 1) % 10)
            assert not check(wrong)
