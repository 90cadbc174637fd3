"""The rules of the house: who imports whom, what may stand where, what must be documented."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.config import Settings

ROOT = Path(__file__).resolve().parent.parent
ROOMS = ("actions", "backoffice", "bot", "nlu", "rasa_server")
MAX_LINES = 350

# What a room may import of our own code: modules, by prefix.
MAY_IMPORT = {
    "nlu": ("nlu",),
    "rasa_server": ("rasa_server", "nlu"),
    "backoffice": (
        "backoffice",
        "nlu.text",
        "nlu.dates",
        "nlu.date_text",
        "nlu.periods",
        "nlu.numbers",
        "nlu.checks",
        "nlu.matching",
    ),
    "actions": ("actions", "backoffice", "nlu.text", "nlu.matching", "bot.messages"),
    "bot": ("bot", "backoffice", "nlu.text"),
}

# A library of weight lives in one place; files by prefix, relative to the root.
LIVES_IN = {
    "sqlalchemy": ("backoffice/",),
    "alembic": ("backoffice/",),
    "aiogram": ("bot/channels/telegram",),
    "rasa": ("rasa_server/", "nlu/components.py"),
    "rasa_sdk": ("actions/", "bot/actions_route.py"),
    "fastapi": ("bot/",),
    "redis": ("bot/", "rasa_server/"),
}

# Run with modules' names: fails when importing one connects, listens, opens a database or starts a program.
WATCHED_IMPORT = """
import importlib, sys
import aiogram, fastapi, rasa_sdk.executor, sqlalchemy.dialects.sqlite, typer, uvicorn

def refuse(event, args):
    if event in ("socket.connect", "socket.bind", "sqlite3.connect", "subprocess.Popen"):
        raise SystemExit(f"{event} {args} at import")

sys.addaudithook(refuse)
for name in sys.argv[1:]:
    importlib.import_module(name)
"""

ARABIC = re.compile("[\u0600-\u06ff]{2,}")


def sources(*rooms: str) -> list[Path]:
    return [path for room in rooms for path in sorted((ROOT / room).rglob("*.py"))]


def imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            yield f"{node.module}"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def begins(name: str, prefixes: tuple[str, ...]) -> bool:
    return any(name == prefix or name.startswith(f"{prefix}.") for prefix in prefixes)


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_imports_downward_only(room: str) -> None:
    allowed = MAY_IMPORT[room]
    wrong = [
        f"{path.relative_to(ROOT)} imports {name}"
        for path in sources(room)
        for name in imports(path)
        if path != ROOT / "bot" / "app.py"  # the composition root puts all rooms together
        if begins(name, ROOMS) and not begins(name, allowed) and not any(begins(one, (name,)) for one in allowed)
    ]
    assert wrong == []


@pytest.mark.parametrize("library", LIVES_IN)
def test_a_library_of_weight_lives_in_one_place(library: str) -> None:
    wrong = [
        f"{path.relative_to(ROOT)} imports {name}"
        for path in sources(*ROOMS)
        for name in imports(path)
        if begins(name, (library,)) and not str(path.relative_to(ROOT)).startswith(LIVES_IN[library])
    ]
    assert wrong == []


def test_only_one_file_knows_the_dialogue_servers_address_shape() -> None:
    knowing = {
        str(path.relative_to(ROOT))
        for path in sources("actions", "backoffice", "bot")
        if "webhooks/" in path.read_text(encoding="utf-8")
    }
    assert knowing == {"bot/dialogue.py"}


def test_importing_a_room_touches_nothing() -> None:
    modules = [
        ".".join(path.relative_to(ROOT).with_suffix("").parts)
        for path in sources("backoffice", "actions", "bot")
        if path.name != "__init__.py" and "migrations" not in path.parts
    ]
    watching = [sys.executable, "-c", WATCHED_IMPORT, *modules]
    done = subprocess.run(watching, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_files_stay_small() -> None:
    code = [
        path
        for pattern in ("*.py", "*.js", "*.css")
        for room in (*ROOMS, "tests", "bench", "tools")
        for path in (ROOT / room).rglob(pattern)
        if "migrations" not in path.parts  # generated, and one file for the first tables
    ]
    long = {
        str(path.relative_to(ROOT)): n
        for path in code
        if (n := len(path.read_text(encoding="utf-8").splitlines())) > MAX_LINES
    }
    assert long == {}


def test_sentences_live_in_the_replies_only() -> None:
    wrong = [
        f"{path.relative_to(ROOT)}: {found.group()}"
        for path in [ROOT / "domain.yml", *sources("actions")]
        if (found := ARABIC.search(path.read_text(encoding="utf-8")))
    ]
    assert wrong == []


def test_every_setting_is_documented() -> None:
    example = (ROOT / ".env.example").read_text(encoding="utf-8")
    named = set(re.findall(r"^# ?(MADAD_[A-Z0-9_]+)=", example, re.MULTILINE))
    assert named == {f"MADAD_{field.upper()}" for field in Settings.model_fields}


def test_a_topic_has_one_name_in_every_room() -> None:
    known = {path.stem for path in (ROOT / "nlu" / "ar").glob("*.yml")}
    assert {path.stem for path in (ROOT / "nlu" / "fa").glob("*.yml")} == known
    assert {path.stem for path in (ROOT / "stories").glob("*.yml")} <= known
    handlers = {path.stem for path in sources("actions") if not path.name.startswith("_")} - {"registry"}
    assert handlers <= known
