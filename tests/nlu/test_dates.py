"""Dates as people write them, in three calendars."""

from contextlib import suppress
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlu.calendars import FIRST, LAST, MONTHS, Calendar, from_date, to_date
from nlu.dates import NotADate, read_date

TODAY = date(2026, 11, 22)  # a Sunday; 1 Azar 1405; 12 Jumada al-Akhirah 1448


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("اليوم", "2026-11-22"),
        ("أمس", "2026-11-21"),
        ("امس الساعة 5", "2026-11-21"),
        ("البارحة", "2026-11-21"),
        ("أول أمس", "2026-11-20"),
        ("قبل يومين", "2026-11-20"),
        ("قبل ٣ أيام", "2026-11-19"),
        ("قبل ثلاثة أيام", "2026-11-19"),
        ("من يومين وهو كذا", "2026-11-20"),
        ("قبل أسبوع", "2026-11-15"),
        ("قبل اسبوعين", "2026-11-08"),
        ("الاسبوع اللي فات", "2026-11-15"),
        ("الشهر الماضي", "2026-10-22"),
        ("قبل شهرين", "2026-09-22"),
        ("قبل سنة", "2025-11-22"),
        ("الخميس", "2026-11-19"),
        ("يوم الخميس اللي فات", "2026-11-19"),
        ("الخميس الأسبوع الماضي", "2026-11-19"),
        ("الخميس الصبح", "2026-11-19"),
        ("الأحد", "2026-11-22"),
        ("الأحد الماضي", "2026-11-15"),
        ("١٥ رمضان", "2026-03-04"),
        ("15 رمضان 1447", "2026-03-04"),
        ("١٥/٩/١٤٤٧", "2026-03-04"),
        ("15-9-1447هـ", "2026-03-04"),
        ("15 رمضان 2026", "2026-03-04"),
        ("أول رمضان", "2026-02-18"),
        ("1 ذو القعدة", "2026-04-18"),
        ("15 ربيع الأول 1448", "2026-08-28"),
        ("3/5/2026", "2026-05-03"),
        ("3.5.2026", "2026-05-03"),
        ("3/5/26", "2026-05-03"),
        ("٢/١١/٢٠٢٦م", "2026-11-02"),
        ("2026-11-03", "2026-11-03"),
        ("٢٠٢٦/١١/٠٣", "2026-11-03"),
        ("11/20/2026", "2026-11-20"),
        ("3/5", "2026-05-03"),
        ("12 نوفمبر", "2026-11-12"),
        ("صار بنوفمبر 12", "2026-11-12"),
        ("25 نوفمبر", "2025-11-25"),
        ("خمسه وعشرين اكتوبر", "2026-10-25"),
        ("5 كانون الثاني", "2026-01-05"),
        ("29 فبراير", "2024-02-29"),
        ("يوم 15", "2026-11-15"),
        ("30", "2026-10-30"),
        ("بكرة", "2026-11-23"),
    ],
)
def test_arabic(text: str, day: str) -> None:
    assert read_date(text, TODAY, "ar").isoformat() == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("امروز", "2026-11-22"),
        ("از دیروز قطع شده", "2026-11-21"),
        ("پریروز", "2026-11-20"),
        ("پس‌پریروز", "2026-11-19"),
        ("۳ روز پیش", "2026-11-19"),
        ("سه روز قبل", "2026-11-19"),
        ("هفتهٔ پیش", "2026-11-15"),
        ("هفته‌ی پیش", "2026-11-15"),
        ("یه هفته پیش", "2026-11-15"),
        ("دو هفته پیش", "2026-11-08"),
        ("ماه پیش", "2026-10-23"),
        ("دو ماه پیش", "2026-09-23"),
        ("پنج‌شنبه", "2026-11-19"),
        ("سه شنبه هفته پیش", "2026-11-17"),
        ("شنبه", "2026-11-21"),
        ("یک‌شنبه", "2026-11-22"),
        ("یکشنبه گذشته", "2026-11-15"),
        ("۱۵ مهر ۱۴۰۵", "2026-10-07"),
        ("۱۵ مهر", "2026-10-07"),
        ("پانزدهم مهر", "2026-10-07"),
        ("بیست و سوم مهر", "2026-10-15"),
        ("سی‌ام مهر", "2026-10-22"),
        ("اول آبان", "2026-10-23"),
        ("سوم آبان", "2026-10-25"),
        ("۱۴۰۵ مهر ۱۵", "2026-10-07"),
        ("۱۴۰۵/۷/۱۵", "2026-10-07"),
        ("۰۵/۰۷/۱۵", "2026-10-07"),
        ("۱۵/۷/۱۴۰۵", "2026-10-07"),
        ("۷/۱۵", "2026-10-07"),
        ("۲ آذر", "2025-11-23"),
        ("۱۲ نوامبر ۲۰۲۶", "2026-11-12"),
        ("۲۰۲۶/۱۱/۱۰", "2026-11-10"),
        ("۱۵ رمضان", "2026-03-04"),
        ("15 mehr", "2026-10-07"),
        ("dirooz", "2026-11-21"),
        ("۱۵ام", "2026-11-06"),
    ],
)
def test_persian(text: str, day: str) -> None:
    assert read_date(text, TODAY, "fa").isoformat() == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("yesterday", "2026-11-21"),
        ("the day before yesterday", "2026-11-20"),
        ("two days ago", "2026-11-20"),
        ("last week", "2026-11-15"),
        ("last Thursday", "2026-11-19"),
        ("November 12, 2026", "2026-11-12"),
        ("3rd of May", "2026-05-03"),
    ],
)
def test_english(text: str, day: str) -> None:
    assert read_date(text, TODAY, "en").isoformat() == day


@pytest.mark.parametrize(
    "text",
    [
        "",
        "ما أدري",
        "0",
        "45",
        "31 فبراير",
        "29 فبراير 2026",
        "30/2/2026",
        "32/1/2026",
        "31 رمضان 1447",
        "۳۱ مهر",
        "۱۴۰۵/۱۳/۱",
        "چند روز پیش",
        "قبل كم يوم",
        "ما احد رد علي",
        "0501230001",
        "5000 ريال",
        "قبل 99999 سنة",
        "1/1/0001",
        "🙂",
        "<script>alert(1)</script>",
    ],
)
@pytest.mark.parametrize("language", ["ar", "fa", "en"])
def test_what_is_no_day_is_refused(text: str, language: str) -> None:
    with pytest.raises(NotADate):
        read_date(text, TODAY, language)


def test_a_two_digit_year_is_of_the_calendar_that_is_near() -> None:
    assert read_date("15/09/47", TODAY, "ar") == date(2026, 3, 4)
    assert read_date("15/09/25", TODAY, "ar") == date(2025, 9, 15)
    assert read_date("15 رمضان 47", TODAY, "ar") == date(2026, 3, 4)


def test_a_year_of_two_calendars_is_of_the_one_that_is_near() -> None:
    assert read_date("1405/1/1", TODAY, "ar") == date(2026, 3, 21)
    assert read_date("1448/1/1", TODAY, "fa") == date(2026, 6, 16)
    assert read_date("1405/1/1 هجری قمری", TODAY, "fa") == date(1984, 9, 26)


days = st.dates(min_value=date(1930, 1, 1), max_value=date(2070, 12, 31))
calendars = st.sampled_from(["gregorian", "hijri", "jalali"])
languages = st.sampled_from(["ar", "fa", "en"])
digits = st.sampled_from(["0123456789", "٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹"])


@given(days)
def test_conversions_return(day: date) -> None:
    for calendar in ("gregorian", "hijri", "jalali"):
        assert to_date(calendar, *from_date(calendar, day)) == day


@given(days, calendars, languages, digits, st.data())
def test_a_day_with_its_month_named_is_read_in_any_digits(
    day: date, calendar: Calendar, language: str, signs: str, data: st.DataObject
) -> None:
    year, month, number = from_date(calendar, day)
    name = data.draw(st.sampled_from([name for name, which in MONTHS.items() if which == (calendar, month)]))
    written = f"{number} {name} {year}".translate(str.maketrans("0123456789", signs))
    assert read_date(written, TODAY, language) == day


@given(days, languages, digits, st.sampled_from("/-."))
def test_a_gregorian_day_in_figures_is_read_either_way_round(day: date, language: str, signs: str, mark: str) -> None:
    for written in (f"{day.year}{mark}{day.month}{mark}{day.day}", f"{day.day}{mark}{day.month}{mark}{day.year}"):
        assert read_date(written.translate(str.maketrans("0123456789", signs)), TODAY, language) == day


@given(st.dates(min_value=TODAY - timedelta(days=3650), max_value=TODAY), st.sampled_from(["hijri", "jalali"]))
def test_a_day_of_the_last_ten_years_in_figures_is_read_in_its_calendar(day: date, calendar: Calendar) -> None:
    year, month, number = from_date(calendar, day)
    assert read_date(f"{number}/{month}/{year}", TODAY, "ar" if calendar == "hijri" else "fa") == day


@given(days, calendars, languages, st.data())
def test_without_a_year_it_is_the_last_such_day(
    day: date, calendar: Calendar, language: str, data: st.DataObject
) -> None:
    today = data.draw(st.dates(min_value=date(1990, 1, 1), max_value=date(2065, 1, 1)))
    _, month, number = from_date(calendar, day)
    name = next(name for name, which in MONTHS.items() if which == (calendar, month))
    found = read_date(f"{number} {name}", today, language)
    assert found <= today
    assert from_date(calendar, found)[1:] == (month, number)


some_text = st.text(max_size=400) | st.text(alphabet="0123456789/-. ٠١٢٣۴۵۶هم", max_size=30)


@given(some_text, days, languages)
def test_any_text_is_a_day_or_refused(text: str, today: date, language: str) -> None:
    with suppress(NotADate):
        assert FIRST <= read_date(text, today, language) <= LAST
