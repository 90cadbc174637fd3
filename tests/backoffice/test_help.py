"""A question finds its answer in the help, in words of its own."""

from pathlib import Path

import pytest
import yaml

from backoffice.help import find_help
from backoffice.pack_help import HelpEntry
from backoffice.providers import BadPack, load_provider, load_providers

PACKS = load_providers(Path("providers"))
INTENTS = yaml.safe_load(Path("domain.yml").read_text(encoding="utf-8"))["intents"]


def without(entry: HelpEntry, language: str, question: str) -> HelpEntry:
    """The entry as if nobody had ever asked it like this."""
    others = tuple(one for one in getattr(entry.asks, language) if one != question)
    return entry.model_copy(update={"asks": entry.asks.model_copy(update={language: others})})


@pytest.mark.parametrize("name", PACKS)
def test_a_provider_answers_a_dozen_questions_at_least(name: str) -> None:
    assert len(PACKS[name].help) >= 12


@pytest.mark.parametrize("name", PACKS)
def test_what_the_chat_does_about_it_is_an_intent(name: str) -> None:
    assert [entry.code for entry in PACKS[name].help if entry.do and entry.do not in INTENTS] == []


@pytest.mark.parametrize("language", ["ar", "fa"])
@pytest.mark.parametrize("name", PACKS)
def test_an_entry_is_found_by_each_of_its_ways_left_out(name: str, language: str) -> None:
    pack, at_once, asked = PACKS[name], 0, 0
    for meant in pack.help:
        for question in getattr(meant.asks, language):
            found = find_help(
                [without(one, language, question) if one is meant else one for one in pack.help], question
            )
            assert meant.code in [entry.code for entry in found.entries], question
            asked += 1
            at_once += found.clear
    assert at_once / asked > 0.75


@pytest.mark.parametrize(
    ("name", "question", "code"),
    [
        ("stc", "كيفف اسددد فاتوره الجوال", "pay_bill"),
        ("stc", "how do I pay my bill?", "pay_bill"),
        ("tele2", "شارژ قرضى چيه", "promised_payment"),
        ("tele2", "ليست سياه", "blacklist"),
        ("sec", "الكهربا انقطعت وش اسوي", "outage"),
        ("saudinic", "خوادم الاسماء", "name_servers"),
    ],
)
def test_slips_and_other_spellings_are_understood(name: str, question: str, code: str) -> None:
    found = find_help(PACKS[name].help, question)
    assert (found.clear, found.entries[0].code) == (True, code)


@pytest.mark.parametrize("question", ["ما هي عاصمة فرنسا", "هوای تهران فردا", "", "؟؟؟", "كيف", "چطوری"])
@pytest.mark.parametrize("name", PACKS)
def test_what_is_not_in_the_help_finds_nothing(name: str, question: str) -> None:
    assert find_help(PACKS[name].help, question).entries == ()


def test_a_question_that_fits_several_names_them() -> None:
    found = find_help(PACKS["stc"].help, "الشكوى والاعتراض")
    assert not found.clear
    assert {entry.code for entry in found.entries} == {"complaint", "escalate"}


@pytest.mark.parametrize(
    ("old", "new", "wrong"),
    [
        ("  - code: link\n", "  - code: register\n", "'register' stands twice"),
        ("do: register", "colour: red", "colour: Extra inputs"),
        ("fa: ثبت‌نام با شمارهٔ stc, ", "", "no text in fa"),
        ("en: Registering}", "en: Registering, with more}", "no such language: 'with more'"),
    ],
)
def test_a_help_that_does_not_hold_together_is_refused(tmp_path: Path, old: str, new: str, wrong: str) -> None:
    source = Path("providers/help/stc.yml").read_text(encoding="utf-8")
    assert old in source
    (tmp_path / "help").mkdir()
    (tmp_path / "help" / "stc.yml").write_text(source.replace(old, new, 1), encoding="utf-8")
    (tmp_path / "stc.yml").write_text(Path("providers/stc.yml").read_text(encoding="utf-8"), encoding="utf-8")
    with pytest.raises(BadPack, match=wrong) as refused:
        load_provider(tmp_path / "stc.yml")
    assert str(refused.value).startswith(str(tmp_path / "help" / "stc.yml"))


def test_a_pack_without_help_is_good(tmp_path: Path) -> None:
    (tmp_path / "stc.yml").write_text(Path("providers/stc.yml").read_text(encoding="utf-8"), encoding="utf-8")
    assert load_provider(tmp_path / "stc.yml").help == ()
