"""The data in a message, with the place they stand at."""

from datetime import date
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
        ("بخمسين ريال", "50", "SAR", "خمسين ريال"),
        ("ميتين ريال", "200", "SAR", "ميتين ريال"),
        ("نص مليون ريال", "500000", "SAR", "نص مليون ريال"),
        ("مليون ونص ريال", "1500000", "SAR", "مليون ونص ريال"),
        ("خمسين ريال ونص", "50.50", "SAR", "خمسين ريال ونص"),
        ("50 ريال و25 هللة", "50.25", "SAR", "50 ريال و25 هللة"),
        ("٧٥ هللة", "0.75", "SAR", "٧٥ هللة"),
        ("عندك ريالين؟", "2", "SAR", "ريالين"),
        ("عشرة ريالات", "10", "SAR", "عشرة ريالات"),
        ("ثلاثطعش ريال", "13", "SAR", "ثلاثطعش ريال"),
        ("khamseen riyal", "50", "SAR", "khamseen riyal"),
        ("50sr", "50", "SAR", "50sr"),
        ("دو میلیون و نیم تومان", "25000000", "IRR", "دو میلیون و نیم تومان"),
        ("یک و نیم میلیون تومان", "15000000", "IRR", "یک و نیم میلیون تومان"),
        ("نیم میلیون تومان", "5000000", "IRR", "نیم میلیون تومان"),
        ("بیست‌وپنج هزار تومان", "250000", "IRR", "بیست‌وپنج هزار تومان"),
        ("ده‌هزار تومان", "100000", "IRR", "ده‌هزار تومان"),
        ("۵۰هزار تومن", "500000", "IRR", "۵۰هزار تومن"),
        ("۱۰۰ هزارتومن", "1000000", "IRR", "۱۰۰ هزارتومن"),
        ("۵۰/۰۰۰ تومان", "500000", "IRR", "۵۰/۰۰۰ تومان"),
        ("50.000 تومان", "500000", "IRR", "50.000 تومان"),
        ("panjah hezar toman", "500000", "IRR", "panjah hezar toman"),
    ],
)
def test_amounts_in_figures_and_words(text: str, value: str, unit: str, span: str) -> None:
    assert found(text) == [("amount", value, unit, span)]


@pytest.mark.parametrize(
    ("text", "rials"), [("سیصد تومن", "3000000"), ("۲۰ تومنی", "200000"), ("bist toman", "200000")]
)
def test_spoken_toman_under_a_thousand_are_thousands(text: str, rials: str) -> None:
    assert found(text) == [("amount", rials, "IRR", text)]
    assert found("سیصد تومان") == [("amount", "3000", "IRR", "سیصد تومان")]


@pytest.mark.parametrize(
    ("text", "value", "span"),
    [("ميتين", "200", "ميتين"), ("دو میلیون و نیم", "2500000", "دو میلیون و نیم"), ("حول خمسين", "50", "خمسين")],
)
def test_a_number_in_words_is_found_without_its_money(text: str, value: str, span: str) -> None:
    assert found(text) == [("number", value, None, span)]


@pytest.mark.parametrize("text", ["نه", "یه لحظه", "مية مية", "اسلوب سيء", "نص الرسالة", "do you have it", "ست الكل"])
def test_small_words_are_no_numbers(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("(050) 123 4567", "+966501234567"),
        ("050.123.4567", "+966501234567"),
        ("جوالي0501234567", "+966501234567"),
        ("رقمي:0501234567.", "+966501234567"),
        ("۰۲۱-۸۸۷۷۶۶۵۵", "+982188776655"),
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


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("حسابي رقم 30012345678", "account_number", "30012345678"),
        ("الحساب رقم: ٣٠٠١٢٣٤٥٦٧٨", "account_number", "30012345678"),
        ("account no. 30012345678", "account_number", "30012345678"),
        ("raqam el7esab 30012345678", "account_number", "30012345678"),
        ("شماره اشتراکم ۱۲۳۴۵۶۷ هست", "account_number", "1234567"),
        ("شماره کنتور ۷۷۱۲۳۴۵", "meter_number", "7712345"),
        ("عداد الكهرباء 7712345", "meter_number", "7712345"),
        ("عدادي ٧٧١٢٣٤٥", "meter_number", "7712345"),
        ("kontor 7712345", "meter_number", "7712345"),
        ("7712345 رقم العداد", "meter_number", "7712345"),
        ("رقم الفاتورة 998877665", "invoice_number", "998877665"),
        ("فاتورة رقم INV-2024-001", "invoice_number", "INV-2024-001"),
        ("invoice number 123456", "invoice_number", "123456"),
        ("شماره قبض ۱۲۳۴۵۶۷۸۹", "invoice_number", "123456789"),
        ("صورت‌حساب شماره ۱۲۳۴۵۶", "invoice_number", "123456"),
        ("رقم المرجع 12345", "reference", "12345"),
        ("بلاغي رقم 4821 7732", "reference", "4821-7732"),
        ("کد پیگیری ۴۸۲۱۷۷۳۱", "reference", "4821-7731"),
    ],
)
def test_numbers_are_what_the_word_beside_them_says(text: str, kind: str, value: str) -> None:
    assert [(e.entity, e.value) for e in extract(text)] == [(kind, value)]


def test_a_phone_number_stays_one_whatever_is_said_before() -> None:
    assert [e.entity for e in extract("حسابي 0501234567")] == ["phone_number"]


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
        ("موقع.السعوديه", "موقع.السعودية", "موقع.السعوديه"),
        ("شركة-المدد.السعودية/صفحة", "شركة-المدد.السعودية", "شركة-المدد.السعودية"),
        ("متجري example.shop", "example.shop", "example.shop"),
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
        ("پانزدهم مهر", "پانزدهم مهر"),
        ("پونزدهم مهرماه ۱۴۰۵", "پونزدهم مهرماه ۱۴۰۵"),
        ("هفته‌ی پیش قطع شد", "هفته‌ی پیش"),
        ("نیم ساعت پیش", "نیم ساعت پیش"),
        ("جمعه هفته پیش", "جمعه هفته پیش"),
        ("بعد بكرة", "بعد بكرة"),
        ("فاتورة شهر محرم", "شهر محرم"),
        ("آخر ست شهور", "آخر ست شهور"),
        ("on Nov 12, 2025", "Nov 12, 2025"),
        ("ghabze mahe pish", "mahe pish"),
        ("bill of last month", "last month"),
        ("12-3-2024", "12-3-2024"),
    ],
)
def test_dates_and_periods_are_pointed_at(text: str, span: str) -> None:
    assert [(e.entity, text[e.start : e.end]) for e in extract(text)] == [("date_text", span)]


TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("انقطعت قبل يومين", "2026-11-20", "day"),
        ("يوم 15 رمضان", "2026-03-04", "day"),
        ("۱۵ مهر ۱۴۰۵ بود", "2026-10-07", "day"),
        ("فاتورة الشهر اللي فات", "2026-10-01/2026-10-31", "period"),
        ("قبض ماه پیش رو بده", "2026-10-23/2026-11-21", "period"),
        ("پارسال چقدر شد", "2025-03-21/2026-03-20", "period"),
        ("كم صرفنا الأسبوع الماضي", "2026-11-15/2026-11-21", "period"),
        ("كم صرفت هالسنة", "2026-01-01/2026-12-31", "period"),
        ("مصرف ۶ ماه اخیر چقدره", "2026-05-22/2026-11-22", "period"),
        ("فاتورة رمضان", "2026-02-18/2026-03-19", "period"),
        ("مهر ماه چقدر شد قبضم", "2026-09-23/2026-10-22", "period"),
        ("الشهر الجاي", "2026-12-01/2026-12-31", "period"),
        ("چند روز پیش", "چند روز پیش", None),
    ],
)
def test_dates_and_periods_are_told_as_days(text: str, value: str, unit: str | None) -> None:
    assert [(e.value, e.unit) for e in extract(text, TODAY)] == [(value, unit)]


@pytest.mark.parametrize("text", ["شارژم صفر شده", "رفته یه شهر دیگه", "اخر يوم للسداد", "می خوام", "قبل شوي"])
def test_words_that_look_like_dates_are_none(text: str) -> None:
    assert found(text) == []


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
