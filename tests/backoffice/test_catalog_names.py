"""Names of services as people say and misspell them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backoffice.catalog import find_service
from nlu.matching import best_matches, nearest
from tests.conftest import PROVIDERS


@pytest.mark.parametrize(
    ("provider", "spoken", "codes"),
    [
        ("stc", "التجوال", ["roaming"]),
        ("stc", "تجول", ["roaming"]),
        ("stc", "romaing", ["roaming"]),
        ("stc", "فعّل لي التجوال الدولي لو سمحت", ["roaming"]),
        ("stc", "بالتجوال", ["roaming"]),
        ("stc", "كاشف الرقمم", ["caller_id"]),
        ("stc", "أبي ألغي خدمة موجود", ["missed_calls"]),
        ("stc", "٥ جي", ["five_g"]),
        ("stc", "ابغى اوقف رسائل الاشتراكات", ["content_sms"]),
        ("stc", "رقم", ["caller_id", "hidden_number"]),
        ("tele2", "رومنگ", ["roaming"]),
        ("tele2", "رومینگمو فعال کن", ["roaming"]),
        ("tele2", "آهنگ‌پیشواز رو قطع کن", ["ring_tones"]),
        ("tele2", "پشتخطی", ["call_waiting"]),
        ("tele2", "لیست سیا رو روشن کن", ["blacklist"]),
        ("tele2", "عدم نمایش شماره", ["hidden_number"]),
        ("tele2", "نمایش شماره", ["caller_id"]),
        ("tele2", "اینترنت 5g", ["five_g"]),
        ("tele2", "dayvert", ["call_forwarding"]),
        ("tele2", "پیامک", ["missed_calls", "content_sms"]),
        ("sec", "الفاتوره الثابته", ["fixed_bill"]),
        ("saudinic", "التجديد التلقاءي", ["auto_renewal"]),
        ("saudinic", "DNSSEC", ["dnssec"]),
        ("stc", "بطيخ", []),
        ("stc", "", []),
        ("stc", "🙂🙂", []),
    ],
)
def test_a_service_is_found_as_it_is_said(provider: str, spoken: str, codes: list[str]) -> None:
    assert [choice.code for choice in find_service(PROVIDERS[provider], spoken)] == codes


@pytest.mark.parametrize("provider", PROVIDERS)
def test_every_service_is_found_by_its_own_names(provider: str) -> None:
    for service in PROVIDERS[provider].services:
        for name in service.name.by_language.values():
            assert [choice.code for choice in find_service(PROVIDERS[provider], name)] == [service.code], name


@given(st.text(max_size=300))
def test_any_text_finds_some_or_none(text: str) -> None:
    phrases = {"roaming": ["التجوال", "roaming"], "voicemail": ["البريد الصوتي"]}
    found = best_matches(text, phrases)
    assert {match.code for match in found} <= set(phrases)
    assert [match.score for match in found] == sorted((match.score for match in found), reverse=True)
    assert len(nearest(text, phrases)) <= 3
