"""Making the model: flaws are named, and nothing is made twice."""

import shutil
from pathlib import Path

import pytest

from rasa_server.train import main
from rasa_server.training_files import BadTrainingFile, fingerprint, read_all, read_examples

HEAD = 'version: "3.1"\nnlu:\n'


def write(folder: Path, text: str) -> Path:
    file = folder / "topic.yml"
    file.write_text(text, encoding="utf-8")
    return file


def test_examples_come_with_their_place(tmp_path: Path) -> None:
    file = write(tmp_path, HEAD + "  - intent: greet\n    examples: |\n      - سلام\n\n      - درود\n")
    assert [(e.text, e.intent, e.line) for e in read_examples(file)] == [("سلام", "greet", 5), ("درود", "greet", 7)]


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        (HEAD + "  - intent: greet\n    examples: |\n      - سلام\n      درود\n", ":6: intent greet: 'درود' is not"),
        (HEAD + "  - intent: greet\n    examples: |\n      - سلام\n      - \n", ":6: intent greet: '-' is not"),
        (HEAD + "  - intent: greet\n", ":3: intent greet: needs 'examples: |'"),
        (HEAD + "  - intent: greet\n    examples: [سلام]\n", ":3: intent greet: needs 'examples: |'"),
        (HEAD + "  - examples: |\n      - سلام\n", ":3: needs 'intent:'"),
        (HEAD + "  - intent: say hello\n    examples: |\n      - سلام\n", ":3: needs 'intent:'"),
        (HEAD + "  - greet\n", ":3: needs '- intent: name'"),
        ("nlu: 3\n", ":1: needs a list under 'nlu:'"),
        ("", ":1: needs a list under 'nlu:'"),
        ("nlu:\n  - intent: [\n", "is not YAML"),
    ],
)
def test_a_flaw_is_named_with_file_line_and_intent(tmp_path: Path, text: str, complaint: str) -> None:
    file = write(tmp_path, text)
    with pytest.raises(BadTrainingFile) as flaw:
        list(read_examples(file))
    assert str(flaw.value).startswith(str(file))
    assert complaint in str(flaw.value)


def test_a_file_that_is_not_text_is_named(tmp_path: Path) -> None:
    file = tmp_path / "topic.yml"
    file.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(BadTrainingFile, match="is not UTF-8"):
        list(read_examples(file))


def test_one_message_cannot_mean_two_things(tmp_path: Path) -> None:
    (tmp_path / "nlu" / "ar").mkdir(parents=True)
    blocks = "".join(f"  - intent: {intent}\n    examples: |\n      - الغاء\n" for intent in ("cancel", "deny"))
    write(tmp_path / "nlu" / "ar", HEAD + blocks)
    with pytest.raises(BadTrainingFile, match=r"topic.yml:8: intent deny: 'الغاء' is also an example of cancel"):
        read_all(tmp_path)


def test_training_stops_at_a_flaw_in_one_sentence(project: Path, tmp_path: Path) -> None:
    shutil.copytree(project, tmp_path / "p")
    (tmp_path / "p" / "nlu" / "ar" / "sample.yml").write_text(HEAD + "  - intent: greet\n", encoding="utf-8")
    with pytest.raises(SystemExit, match=r"sample\.yml:3: intent greet"):
        main(["--root", str(tmp_path / "p"), "--output", str(tmp_path / "out"), "--force"])
    assert not (tmp_path / "out").exists()


def test_a_second_training_finds_nothing_to_do(project: Path, model: Path, capsys: pytest.CaptureFixture[str]) -> None:
    made = model.stat().st_mtime_ns
    main(["--root", str(project), "--output", str(model.parent)])
    assert capsys.readouterr().out == "The model is up to date.\n"
    assert model.stat().st_mtime_ns == made


def test_changed_data_ask_for_a_new_model(project: Path, tmp_path: Path) -> None:
    shutil.copytree(project, tmp_path / "p")
    before = fingerprint(tmp_path / "p")
    assert before == fingerprint(project)
    with (tmp_path / "p" / "stories" / "rules.yml").open("a", encoding="utf-8") as rules:
        rules.write("# changed\n")
    assert fingerprint(tmp_path / "p") != before
