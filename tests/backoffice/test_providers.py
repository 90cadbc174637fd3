"""The packs hold together, and one that does not is refused with its file, line and field."""

from pathlib import Path

import pytest

from backoffice.providers import BadPack, load_provider, load_providers
from backoffice.values import LANGUAGES

PACKS = load_providers(Path("providers"))


def test_there_is_a_pack_for_each_provider() -> None:
    assert sorted(PACKS) == ["saudinic", "sec", "stc", "tele2"]


@pytest.mark.parametrize("name", PACKS)
def test_a_pack_names_everything_in_every_language(name: str) -> None:
    pack = PACKS[name]
    for part in (*pack.services, *pack.tariffs, *pack.account_kinds):
        for language in LANGUAGES:
            assert part.name.in_(language).strip()


@pytest.mark.parametrize("name", PACKS)
def test_each_pack_has_a_service_that_some_tariff_does_not_allow(name: str) -> None:
    pack = PACKS[name]
    restricted = [s for s in pack.services if s.tariffs is not None]
    fitting = {t.code for s in restricted for t in pack.tariffs if set(t.kinds) & set(s.kinds)}
    assert any(fitting - set(s.tariffs or ()) for s in restricted)


def test_the_deadlines_are_the_providers_own() -> None:
    stc, sec = PACKS["stc"], PACKS["sec"]
    assert stc.complaints is not None
    assert (stc.complaints.window_days, stc.complaints.answer_days) == (60, 15)
    assert stc.complaints.answer_by == ("sms", "email", "letter")
    assert sec.codes.lifetime_seconds == 60
    assert PACKS["tele2"].promises is not None
    assert PACKS["sec"].promises is None


@pytest.mark.parametrize(
    ("old", "new", "line_of", "complaint"),
    [
        ("country: SA", "country: Saudi", "country: Saudi", "country: String should match"),
        ("attempts: 3, ", "", "codes:", "codes.attempts: Field required"),
        ("fee: 7500", "fee: seventy", "fee: seventy", "tariffs.1.fee: Input should be a valid integer"),
        ("fee: 7500", "fee: -1", "fee: -1", "tariffs.1.fee: Input should be greater than or equal to 0"),
        ("fee: 7500", "fee: 7500\n    color: red", "color: red", "tariffs.1.color: Extra inputs"),
        ("tariffs: [sawa, sawa_flex, mofawtar_2, mofawtar_4]", "tariffs: [gold]", "[gold]", "no tariff 'gold'"),
        ("code: caller_id", "code: roaming", "code: roaming", "services.2.code: 'roaming' stands twice"),
        ("kinds: [fiber]\n    fee: 29900", "kinds: [boat]\n    fee: 29900", "[boat]", "no account kind 'boat'"),
        ("features: [bills, services, promises,", "features: [bills, services,", "features:", "promises needs both"),
        ("quiet: {start: 22,", "quiet: {start: 24,", "quiet:", "notices.quiet.start: Input should be less than or"),
        ("- code: offers", "- code: bill", "notices:", "notices: Value error, a kind's code stands twice"),
        ("name: stc", "name: other", "name: other", "name: is 'other', but the file is stc.yml"),
        ("fa: رومینگ بین‌المللی, ", "", "name:", "services.0.name: Value error, no text in fa"),
        ("kinds: [mobile, fiber]\n  agree_days", "kinds: [boat]\n  agree_days", "[boat]", "no account kind 'boat'"),
        ("debts: settled", "debts: forgiven", "debts: forgiven", "transfers.debts: Input should be 'settled' or"),
        ("addresses: {building: 4, ", "addresses: {building: 0, ", "building: 0", "addresses.building: Input"),
    ],
)  # fmt: skip
def test_a_bad_pack_is_refused_with_file_line_and_field(
    tmp_path: Path, old: str, new: str, line_of: str, complaint: str
) -> None:
    source = Path("providers/stc.yml").read_text(encoding="utf-8")
    assert old in source
    broken = source.replace(old, new, 1)
    path = tmp_path / "stc.yml"
    path.write_text(broken, encoding="utf-8")
    with pytest.raises(BadPack) as refused:
        load_provider(path)
    file, line, rest = str(refused.value).split(":", 2)
    assert file == str(path)
    assert complaint in rest
    assert line_of in broken.splitlines()[int(line) - 1]


def test_what_is_not_yaml_is_refused_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "stc.yml"
    path.write_text("name: stc\ntitle: {ar: [\n", encoding="utf-8")
    with pytest.raises(BadPack, match=r"stc\.yml:\d+: not YAML"):
        load_provider(path)


def test_an_empty_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "stc.yml"
    path.write_text("", encoding="utf-8")
    with pytest.raises(BadPack, match=r"stc\.yml:1: file"):
        load_provider(path)


def test_a_folder_without_packs_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadPack, match="no provider packs"):
        load_providers(tmp_path)
