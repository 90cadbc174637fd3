"""Making the model: flaws are named, and nothing is made twice."""

import shutil
import subprocess
import sys
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
        (HEAD + "  - intent: greet\n    examples: |\n", ":3: intent greet: has no examples"),
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


def test_the_line_that_is_not_utf8_is_named(tmp_path: Path) -> None:
    file = tmp_path / "topic.yml"
    file.write_bytes(HEAD.encode() + b"  - intent: greet\n    examples: |\n      - \xff\xfe\n")
    with pytest.raises(BadTrainingFile, match=r"topic\.yml:5: is not UTF-8"):
        list(read_examples(file))


def test_a_character_that_yaml_forbids_is_named(tmp_path: Path) -> None:
    with pytest.raises(BadTrainingFile, match=r"topic\.yml:1: is not YAML"):
        list(read_examples(write(tmp_path, "nlu:\n - \x07\n")))


def project_with(folder: Path, blocks: str) -> Path:
    (folder / "nlu" / "ar").mkdir(parents=True)
    (folder / "domain.yml").write_text("intents: [cancel, deny]\nentities: [amount, {number: {}}]\n", encoding="utf-8")
    return write(folder / "nlu" / "ar", HEAD + blocks)


def block(intent: str, *examples: str) -> str:
    return f"  - intent: {intent}\n    examples: |\n" + "".join(f"      - {one}\n" for one in examples)


@pytest.mark.parametrize(
    ("blocks", "complaint"),
    [
        (block("cancel", "الغاء") + block("deny", "الغاء"), "8: intent deny: 'الغاء' is also an example of cancel"),
        (block("cancel", "الغاء", "الغاء"), "6: intent cancel: 'الغاء' is also an example of this intent"),
        (block("cancel", "بطلت") + block("cansel", "الغ"), "8: intent cansel: is not among the intents of domain.yml"),
        (block("deny", "مو [خمسين](amoun)"), "5: intent deny: 'amoun' is not among the entities of domain.yml"),
        (
            block("deny", "مو [خمسين](amount"),
            r"5: intent deny: 'مو \[خمسين\]\(amount' has brackets that mark no entity",
        ),
        (block("deny", "مو خمسين](amount)"), "5: intent deny: .* has brackets that mark no entity"),
        (block("deny", 'مو [خمسين]{"entity": 5}'), "5: intent deny: .* has brackets that mark no entity"),
        (
            block("deny", "لا") + "  - intent: deny\n    intent: cancel\n    examples: |\n      - لا",
            "6: .* a field twice",
        ),
    ],
)
def test_a_flaw_of_an_example_is_named_with_its_place(tmp_path: Path, blocks: str, complaint: str) -> None:
    project_with(tmp_path, blocks)
    with pytest.raises(BadTrainingFile, match=rf"topic\.yml:{complaint}"):
        read_all(tmp_path)


def test_what_both_languages_say_alike_is_no_flaw(tmp_path: Path) -> None:
    project_with(tmp_path, block("deny", "no"))
    shutil.copytree(tmp_path / "nlu" / "ar", tmp_path / "nlu" / "fa")
    assert len(read_all(tmp_path)) == 2


def test_entities_that_are_marked_well_are_taken(tmp_path: Path) -> None:
    project_with(tmp_path, block("deny", "مو [خمسين](amount)", 'مو [ستين]{"entity": "number", "value": "60"}'))
    assert len(read_all(tmp_path)) == 2


def test_training_stops_at_a_flaw_in_one_sentence(project: Path, tmp_path: Path) -> None:
    shutil.copytree(project, tmp_path / "p")
    (tmp_path / "p" / "nlu" / "ar" / "sample.yml").write_text(HEAD + "  - intent: greet\n", encoding="utf-8")
    with pytest.raises(SystemExit, match=r"sample\.yml:3: intent greet"):
        main(["--root", str(tmp_path / "p"), "--output", str(tmp_path / "out"), "--force"])
    assert not list((tmp_path / "out").glob("*.tar.gz"))


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


def test_two_who_train_at_once_make_one_model(project: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "rasa_server.train", "--root", str(project), "--output", str(tmp_path)]
    both = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True) for _ in range(2)]
    said = [process.communicate()[0] for process in both]
    assert [process.returncode for process in both] == [0, 0]
    assert sorted("up to date" in lines for lines in said) == [False, True]
