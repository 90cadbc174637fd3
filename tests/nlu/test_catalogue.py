"""What of the four packs' catalogues a message names, among people who write like the training examples."""

import json
from pathlib import Path
from typing import TypeAlias

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from nlu.catalogue import Catalogue, Item
from rasa_server.catalogue_files import write_lookups
from rasa_server.training_files import BadTrainingFile, read_all

ROOT = Path(__file__).resolve().parents[2]
Found: TypeAlias = list[tuple[str, str, str]]


@pytest.fixture(scope="module")
def catalogue(tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    tables = [
        table
        for file in write_lookups(ROOT, tmp_path_factory.mktemp("lookups"))
        for table in yaml.safe_load(file.read_text(encoding="utf-8"))["nlu"]
    ]
    items = [
        Item(*table["lookup"].split("."), tuple(line[2:] for line in table["examples"].splitlines()))
        for table in tables
    ]
    return Catalogue.of(items, [example.text for example in read_all(ROOT)])


def found(catalogue: Catalogue, text: str) -> Found:
    return [(one.kind, one.code, text[one.start : one.end]) for one in catalogue.find(text)]


@pytest.mark.parametrize(
    ("text", "kind", "code", "span"),
    [
        ("فعّل لي التجوال الدولي لو سمحت", "service", "roaming", "التجوال الدولي"),
        ("شغلوا الرومينق عندي!", "service", "roaming", "الرومينق"),
        ("romaing lo samaht", "service", "roaming", "romaing"),
        ("رومینگمو فعال کن", "service", "roaming", "رومینگمو"),
        ("«پشت‌خطی» رو فعال کنید", "service", "call_waiting", "پشت‌خطی"),
        ("میخوام پشتخطی رو فعال کنم", "service", "call_waiting", "پشتخطی"),
        ("بسته internet میخوام", "service", "mobile_internet", "internet"),
        ("الفاتوره الثابته", "service", "fixed_bill", "الفاتوره الثابته"),
        ("ابي اقفل، يعني قفل الدومين", "service", "registry_lock", "قفل الدومين"),
        ("عندي باقة سوا", "tariff", "sawa", "سوا"),
        ("sawa 100", "tariff", "sawa", "sawa"),
        ("سوا فليكس 75 كم سعرها", "tariff", "sawa_flex", "سوا فليكس 75"),
        ("ابي سوا فلكس", "tariff", "sawa_flex", "سوا فلكس"),
        ("7awwelni 3ala moftawar 4", "tariff", "mofawtar_4", "moftawar 4"),
        ("بيتي فايبر300", "tariff", "baity_fiber_300", "بيتي فايبر300"),
        ("طرحم رو به اعتباری جوان تغییر بده", "tariff", "etebari_javan", "اعتباری جوان"),
        ("دایمی طلائی چنده", "tariff", "daemi_talayi", "دایمی طلائی"),
        ("نطاق .sa", "tariff", "dot_sa", "نطاق .sa"),
        ("سوا نت شهري", "bundle", "sawa_net_month", "سوا نت شهري"),
        ("Sawa Miks", "bundle", "sawa_mix", "Sawa Miks"),
        ("بسته هفتگی ۵ گیگ", "bundle", "net_week_5", "هفتگی ۵ گیگ"),
        ("۱۰گیگ ماهانه بده", "bundle", "net_month_10", "۱۰گیگ ماهانه"),
    ],
)
def test_a_name_is_found_as_people_write_it(catalogue: Catalogue, text: str, kind: str, code: str, span: str) -> None:
    assert found(catalogue, text) == [(kind, code, span)]


@pytest.mark.parametrize(
    "text",
    [
        "كم رقم الجوال",  # a letter less than the name of roaming
        "موجودیم چقدره",  # a letter more than the name of another service
        "الخدمة موجودة؟",
        "هر ماه چند گیگ مصرف داشتم",  # measured in it, no tariff of it
        "پیامک نمیاد برام",
        "رفتم شعبه جلوی همه داد زد",
        "مفتوح ولا لا",
        "السلام عليكم",
        "بطيخ",
        "",
        "🙂🙂",
    ],
)
def test_words_of_everyday_name_nothing(catalogue: Catalogue, text: str) -> None:
    assert found(catalogue, text) == []


def test_another_number_is_another_name(catalogue: Catalogue) -> None:
    assert found(catalogue, "بيتي فايبر 900") == found(catalogue, "بيتي فايبر ...")
    assert [code for _, code, _ in found(catalogue, "مفوتر 3")] == ["mofawtar_2", "mofawtar_4"]


def test_what_several_providers_call_alike_has_all_of_them(catalogue: Catalogue) -> None:
    (roaming,) = catalogue.find("roaming")
    assert (roaming.providers, roaming.confidence) == (("stc", "tele2"), 1.0)
    (lock,) = catalogue.find("registry lock")
    assert lock.providers == ("saudinic",)


def test_what_could_be_two_is_less_sure_of_each(catalogue: Catalogue) -> None:
    either = catalogue.find("ابي الفايبر")
    assert [(one.code, one.confidence) for one in either] == [("baity_fiber_300", 0.5), ("baity_fiber_500", 0.5)]


def test_several_names_come_in_their_order(catalogue: Catalogue) -> None:
    text = "الغوا كاشف الرقم وشغلوا البريد الصوتي"
    assert [code for _, code, _ in found(catalogue, text)] == ["caller_id", "voicemail"]


def test_the_longer_name_is_meant(catalogue: Catalogue) -> None:
    assert [code for _, code, _ in found(catalogue, "التجوال الدولي")] == ["roaming"]
    assert [code for _, code, _ in found(catalogue, "الدولي")] == ["international_calls"]


def test_what_is_kept_finds_the_same(catalogue: Catalogue) -> None:
    kept = Catalogue.restore(json.loads(json.dumps(catalogue.as_dict())))
    for text in ("الفايبر", "رقم الجوال", "roaming"):
        assert kept.find(text) == catalogue.find(text)


def test_a_pack_that_sells_something_nameless_is_named(tmp_path: Path) -> None:
    (tmp_path / "providers").mkdir()
    (tmp_path / "providers" / "x.yml").write_text("services: [{code: a}]", encoding="utf-8")
    with pytest.raises(BadTrainingFile, match=r"x\.yml:1: is not a provider's pack"):
        write_lookups(tmp_path, tmp_path)


@given(st.text(st.one_of(st.characters(), st.sampled_from("سوا فلكس75 roaming 5g،."))))
def test_anything_typed_has_its_names_within_it(catalogue: Catalogue, text: str) -> None:
    assert all(0 <= one.start < one.end <= len(text) for one in catalogue.find(text))
