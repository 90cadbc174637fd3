"""The three files of sentences: complete, alike in what they need, and all in use."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from fluent.syntax import FluentParser
from fluent.syntax.ast import Message, MessageReference, Resource, VariableReference
from fluent.syntax.visitor import Visitor

from backoffice.values import LANGUAGES

ROOT = Path(__file__).resolve().parents[3]
FOLDER = ROOT / "bot" / "replies"
ROOMS = ("actions", "backoffice", "bot")

# Where a key stands in a call: the function's name, and which of its arguments.
KEYS = {"say": 0, "Reply": 0, "Line": 0, "Button": 0, "Unclear": 0, "Dropped": 0, "_sorry": 0, "words": 0}
LABELS = {"ask_for": 1, "button": 1}
NAMED = {"reply", "notice", "label"}


class _Names(Visitor):  # type: ignore[misc]
    def __init__(self) -> None:
        self.variables: set[str] = set()
        self.messages: set[str] = set()

    def visit_VariableReference(self, node: VariableReference) -> None:  # noqa: N802 - the library's name
        self.variables.add(node.id.name)

    def visit_MessageReference(self, node: MessageReference) -> None:  # noqa: N802 - the library's name
        self.messages.add(node.id.name)


def parsed(language: str) -> Resource:
    return FluentParser().parse((FOLDER / f"{language}.ftl").read_text(encoding="utf-8"))


def sentences(language: str) -> dict[str, set[str]]:
    """Each key with the variables that its sentence needs, those of sentences within it included."""
    found = {}
    for entry in parsed(language).body:
        if isinstance(entry, Message):
            names = _Names()
            names.visit(entry)
            found[entry.id.name] = names
    return {
        key: names.variables.union(*(found[other].variables for other in names.messages))
        for key, names in found.items()
    }


ARABIC = sentences("ar")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_line_of_the_file_is_understood(language: str) -> None:
    junk = [entry.content for entry in parsed(language).body if type(entry).__name__ == "Junk"]
    assert junk == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_key_is_written_twice(language: str) -> None:
    keys = re.findall(r"^([a-z]\w*) =", (FOLDER / f"{language}.ftl").read_text(encoding="utf-8"), re.MULTILINE)
    assert sorted({key for key in keys if keys.count(key) > 1}) == []


@pytest.mark.parametrize("language", ["fa", "en"])
def test_the_languages_have_the_same_sentences_with_the_same_values(language: str) -> None:
    assert sentences(language) == ARABIC


def test_every_key_in_use_has_its_sentence() -> None:
    assert sorted(key for key in keys_in_code() | keys_in_domain() if key not in ARABIC) == []


def test_every_intent_has_a_label() -> None:
    intents = yaml.safe_load((ROOT / "domain.yml").read_text(encoding="utf-8"))["intents"]
    unsaid = {"give_code", "inform", "lapse", "nlu_fallback"}  # nobody wishes these
    assert [intent for intent in intents if f"intent_{intent}" not in ARABIC and intent not in unsaid] == []


def test_every_sentence_is_in_use() -> None:
    words, beginnings = mentioned()
    intents = {f"intent_{intent}" for intent in yaml.safe_load((ROOT / "domain.yml").read_text("utf-8"))["intents"]}
    used = words | keys_in_domain() | intents | {key for entry in parsed("ar").body for key in references(entry)}
    assert [key for key in ARABIC if key not in used and not key.startswith(tuple(beginnings))] == []


def references(entry: object) -> set[str]:
    names = _Names()
    names.visit(entry)
    return names.messages


def trees() -> Iterator[ast.AST]:
    for room in ROOMS:
        for path in (ROOT / room).rglob("*.py"):
            yield ast.parse(path.read_text(encoding="utf-8"))


def keys_in_domain() -> set[str]:
    responses = yaml.safe_load((ROOT / "domain.yml").read_text(encoding="utf-8"))["responses"]
    return {one["custom"]["reply"] for said in responses.values() for one in said}


def keys_in_code() -> set[str]:
    """The keys that are written out where a key stands."""
    return {text for tree in trees() for node in ast.walk(tree) for text in _keys_at(node)}


def _keys_at(node: ast.AST) -> Iterator[str]:
    places: list[ast.AST] = []
    if isinstance(node, ast.Call):
        name = getattr(node.func, "id", getattr(node.func, "attr", ""))
        place = {**KEYS, **LABELS}.get(name)
        if place is not None and len(node.args) > place:
            places.append(node.args[place])
        places += [keyword.value for keyword in node.keywords if keyword.arg in NAMED]
    elif isinstance(node, ast.Assign) and any(getattr(target, "id", "") == "reply" for target in node.targets):
        places.append(node.value)
    for place in places:
        for part in (place.body, place.orelse) if isinstance(place, ast.IfExp) else (place,):
            if isinstance(part, ast.Constant) and isinstance(part.value, str) and re.fullmatch(r"[a-z]\w+", part.value):
                yield part.value


def mentioned() -> tuple[set[str], set[str]]:
    """Every string in the code, and how the strings begin that are put together."""
    words, beginnings = set(), set()
    for tree in trees():
        for node in ast.walk(tree):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                words.add(node.value)
            elif isinstance(node, ast.JoinedStr) and isinstance(node.values[0], ast.Constant):
                beginning = str(node.values[0].value)
                if re.fullmatch(r"[a-z]+(_[a-z]+)*_", beginning):
                    beginnings.add(beginning)
    return words, beginnings
