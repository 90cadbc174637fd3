"""Labelled messages, read from whatever table of them somebody has."""

import csv
import random
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

_LABELS = ("label", "intent", "intents", "category", "class")
_TEXTS = ("text", "utterance", "query", "sentence", "message")
_DELIMITERS = (",", "\t", ";")


@dataclass(frozen=True)
class Rows:
    """Messages and their labels."""

    name: str
    texts: tuple[str, ...]
    labels: tuple[str, ...]

    def some(self, count: int) -> "Rows":
        """That many of them, picked by chance; the same ones each time."""
        chosen = random.Random(0).sample(range(len(self.texts)), min(count, len(self.texts)))  # noqa: S311
        return Rows(self.name, tuple(self.texts[i] for i in chosen), tuple(self.labels[i] for i in chosen))


def read(file: Path) -> Rows:
    """The messages of a table with commas, tabs or semicolons; other columns are passed over.

    SystemExit with one sentence, naming the file and where there is one the line, when it is not of that kind.
    """
    try:
        lines = file.read_text(encoding="utf-8-sig").splitlines(keepends=True)
    except (OSError, UnicodeDecodeError) as error:
        sys.exit(f"{file}: cannot be read ({error})")
    delimiter, names = _head(lines[0] if lines else "")
    label, text = _column(names, _LABELS), _column(names, _TEXTS)
    if label is None or text is None:
        sys.exit(f"{file}: needs the columns label (or intent) and text (or utterance), and has {', '.join(names)}")
    table = csv.reader(lines, delimiter=delimiter)
    next(table)
    rows: list[tuple[str, str]] = []
    for cells in table:
        if not any(cell.strip() for cell in cells):
            continue
        if len(cells) <= max(label, text) or not cells[label].strip():
            sys.exit(f"{file}:{table.line_num}: has no label, or no text")
        rows.append((cells[text], cells[label].strip()))
    if not rows:
        sys.exit(f"{file}: has no messages")
    texts, labels = zip(*rows, strict=True)
    return Rows(str(file), texts, labels)


def _head(line: str) -> tuple[str, list[str]]:
    """The delimiter, and the names of the columns in small letters."""
    delimiter = max(_DELIMITERS, key=line.count)
    return delimiter, [name.strip().lower() for name in next(csv.reader([line], delimiter=delimiter), [])]


def _column(names: Sequence[str], known: Sequence[str]) -> int | None:
    return next((names.index(name) for name in known if name in names), None)
