"""The commands: what they print, and the one sentence when they cannot."""

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from bot import cli
from bot.commands import parse
from bot.dialogue import DialogueDown
from bot.messages import Reply
from tests.fakes import FakeDialogue


@pytest.fixture(autouse=True)
def installation(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Settings of the test's own, and the log left alone."""
    monkeypatch.setenv("MADAD_DATA_DIR", str(tmp_path))
    monkeypatch.setattr(cli, "set_up_logging", lambda *_: None)


def madad(monkeypatch: pytest.MonkeyPatch, *arguments: str) -> int:
    """Run a command as from the shell; its exit code."""
    monkeypatch.setattr("sys.argv", ["madad", *arguments])
    with pytest.raises(SystemExit) as ended:
        cli.main()
    return int(ended.value.code or 0)


def test_the_demos_customers_are_added_once(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert madad(monkeypatch, "demo-data") == 0
    assert madad(monkeypatch, "demo-data") == 0
    first, second = capsys.readouterr().out.splitlines()
    assert (first != second, second) == (True, "0 customers added.")


def test_an_agent_is_added(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    assert madad(monkeypatch, "migrate") == 0
    command = ("agent", "add", "layla", "--name", "ليلى", "--provider", "stc", "--password", "long enough")
    assert madad(monkeypatch, *command) == 0
    assert madad(monkeypatch, *command) == 1
    assert capsys.readouterr().err == "There is an agent 'layla' already.\n"


def test_a_database_that_cannot_be_used_is_said_in_one_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("MADAD_DATABASE_URL", "postgresql://madad@127.0.0.1:1/madad")
    assert madad(monkeypatch, "migrate") == 1
    said = capsys.readouterr().err
    assert said.startswith("The database cannot be used: ")
    assert said.count("\n") == 1


@pytest.mark.parametrize(("arguments", "sentence"), [
    (("chat", "--provider", "nobody"), "There is no provider 'nobody'; there are saudinic, sec, stc, tele2."),
    (("chat", "--lang", "de"), "There is no language 'de'; there are ar, fa, en."),
    (("parse",), "Give one text, or --file with one message a line."),
    (("parse", "a", "--file", "pyproject.toml"), "Give one text, or --file with one message a line."),
])  # fmt: skip
def test_what_cannot_be_done_is_said_in_one_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], sentence: str
) -> None:
    assert madad(monkeypatch, *arguments) == 1
    assert capsys.readouterr().err == f"{sentence}\n"


@pytest.mark.parametrize(("name", "value", "sentence"), [
    ("MADAD_PORT", "80000", "MADAD_PORT: Input should be less than or equal to 65535"),
    ("MADAD_SMS_GATEWAY", "http", "MADAD_SMS_GATEWAY=http needs MADAD_SMS_URL"),
])  # fmt: skip
def test_a_setting_that_is_wrong_is_named(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], name: str, value: str, sentence: str
) -> None:
    monkeypatch.setenv(name, value)
    assert madad(monkeypatch, "migrate") == 1
    assert capsys.readouterr().err == f"{sentence}\n"


@pytest.fixture
def production(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MADAD_ENV", "production")
    monkeypatch.setenv("MADAD_SECRET_KEY", "a key of our own, long enough")
    monkeypatch.setenv("MADAD_SMS_GATEWAY", "http")
    monkeypatch.setenv("MADAD_SMS_URL", "https://sms.example/send")
    monkeypatch.setenv("MADAD_MAIL_GATEWAY", "smtp")
    monkeypatch.setenv("MADAD_SMTP_HOST", "mail.example")
    monkeypatch.setenv("MADAD_PAYMENT_GATEWAY", "http")
    monkeypatch.setenv("MADAD_PAYMENT_URL", "https://pay.example/checkouts")
    monkeypatch.setenv("MADAD_PAYMENT_SECRET", "shared with the gateway")


@pytest.mark.usefixtures("production")
@pytest.mark.parametrize("arguments", [("demo-data",), ("chat", "--provider", "tele2", "--as", "maryam")])
def test_nobody_is_a_demo_customer_in_production(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...]
) -> None:
    assert madad(monkeypatch, *arguments) == 1
    assert "production" in capsys.readouterr().err


@pytest.fixture
def dialogue(monkeypatch: pytest.MonkeyPatch) -> FakeDialogue:
    """A dialogue that answers without a server."""
    fake = FakeDialogue()

    @asynccontextmanager
    async def dialogue_for(*_: object, **__: object) -> AsyncIterator[FakeDialogue]:
        yield fake

    monkeypatch.setattr(parse, "dialogue_for", dialogue_for)
    return fake


def test_a_file_is_parsed_line_by_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], dialogue: FakeDialogue, tmp_path: Path
) -> None:
    dialogue.answers("قبضم؟", Reply("bill_none"), intent="check_bill", confidence=0.9, language="fa")
    file = tmp_path / "texts.txt"
    file.write_text("قبضم؟\n\nسلام\n", encoding="utf-8")
    assert madad(monkeypatch, "parse", "--file", str(file), "--json") == 0
    parsed = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [one["text"] for one in parsed] == ["قبضم؟", "", "سلام"]
    assert parsed[0] == {
        "text": "قبضم؟",
        "folded": "قبضم",
        "intent": "check_bill",
        "confidence": 0.9,
        "ranking": [{"name": "check_bill", "confidence": 0.9}],
        "entities": [],
        "language": "fa",
        "also": None,
    }


def test_one_text_is_shown_to_people(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], dialogue: FakeDialogue
) -> None:
    dialogue.answers("قبضم؟", intent="check_bill", confidence=0.9, language="fa")
    assert madad(monkeypatch, "parse", "قبضم؟") == 0
    shown = capsys.readouterr().out
    assert all(part in shown for part in ("check_bill 0.90", "language  fa", "folded    قبضم", "entities  none"))


def test_a_dialogue_that_is_away_is_said(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], dialogue: FakeDialogue
) -> None:
    dialogue.down = DialogueDown("timeout", heard=True)
    assert madad(monkeypatch, "parse", "قبضم؟") == 1
    assert capsys.readouterr().err == "The dialogue server did not answer (timeout).\n"
