"""Tables of labelled messages, as different people write them."""

from pathlib import Path

import pytest

from bench.nlu_rows import Rows, read


def written(folder: Path, table: str) -> Path:
    file = folder / "rows.csv"
    file.write_text(table, encoding="utf-8")
    return file


@pytest.mark.parametrize(
    "table",
    [
        'label,text\nflight,"پرواز از تهران، به مشهد, فردا"\n',
        '\ufefftext,intent\r\n"پرواز از تهران، به مشهد, فردا",flight\r\n',
        "Utterance\tIntent\nپرواز از تهران، به مشهد, فردا\tflight\n\n",
        "id;query;slots;category\n1;پرواز از تهران، به مشهد, فردا;O O B;flight \n",
    ],
)
def test_columns_are_found_by_their_names(tmp_path: Path, table: str) -> None:
    file = written(tmp_path, table)
    assert read(file) == Rows(str(file), ("پرواز از تهران، به مشهد, فردا",), ("flight",))


def test_a_message_may_run_over_lines(tmp_path: Path) -> None:
    assert read(written(tmp_path, 'label,text\na,"one\ntwo"\nb,three\n')).texts == ("one\ntwo", "three")


@pytest.mark.parametrize(
    ("table", "flaw"),
    [
        ("", "needs the columns label"),
        ("intent,words\na,b\n", "needs the columns label .* and has intent, words"),
        ("label,text\n", "has no messages"),
        ("label,text\na,b\na\n", "rows.csv:3: has no label, or no text"),
        ("label,text\n,b\n", "rows.csv:2: has no label, or no text"),
    ],
)
def test_a_flawed_table_is_refused_with_file_and_line(tmp_path: Path, table: str, flaw: str) -> None:
    with pytest.raises(SystemExit, match=flaw):
        read(written(tmp_path, table))


def test_a_file_that_is_not_text_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "rows.csv"
    file.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(SystemExit, match="cannot be read"):
        read(file)
