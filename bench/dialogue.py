"""Our dialogue server beside stock Rasa: the same conversations, the same actions, the same machine, one at a time.

`python bench/dialogue.py [--quick] [--long]`. Stock is trained on our examples, domain and rules (`bench.stock`), and
both are asked over HTTP (`bench.load`) by customers whose every message ends in an action of the real app, and there
in its database. README.md tells how to read what comes out.
"""

import sys
from pathlib import Path

if __name__ == "__main__":  # started as a file, the first place for imports would be this folder, which has a nlu.py
    sys.path[0] = str(Path(__file__).resolve().parent.parent)
    from bench.home import APP, enter

    enter(APP)

import argparse
import asyncio
import tempfile

from bench import processes, report
from bench.contenders import app_command, clean_environment, ours, stock_rasa
from bench.counting import ACTIONS, COUNT
from bench.figures import write_json
from bench.home import OUT, ROOT
from bench.measure import Effort, Measured, Trial
from bench.office import open_chats
from bench.processes import ProgramFailed
from bench.talks import TALKS
from bench.visitors import Lines
from bot.config import Settings
from bot.servers import free_port

_CHATS = 3000  # for one contender: all its loads take as many as `bench.visitors` lays ready, and some are left
_CONTENDERS = {"stock": stock_rasa, "ours": ours}  # stock first: it tells which messages both understand


def main(arguments: list[str] | None = None) -> int:
    """Measure both, write `bench/out/dialogue.json`, print the table. 1 when something would not run."""
    asked = _asked(arguments)
    report.warn_when_busy()
    lines: Lines = {talk.person: talk.lines for talk in TALKS}
    measured: dict[str, Measured] = {}
    try:
        for name in _CONTENDERS:
            measured[name] = _run(name, _effort(asked, name), lines)
            lines = measured[name].lines
    except ProgramFailed as failure:
        report.step(f"[red]{failure}[/]")
        return 1
    sides = {name: measured[name].side for name in ("ours", "stock")}
    lengths = {name: length for name in sides if (length := measured[name].long)}
    write_json(OUT / "dialogue.json", {name: side.to_json() for name, side in sides.items()})
    if lengths:
        write_json(OUT / "dialogue_long.json", {name: length.to_json() for name, length in lengths.items()})
    report.compare(sides, lengths)
    return 0


def _asked(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="bench.dialogue", description="Our dialogue server beside stock Rasa.")
    parser.add_argument("--quick", action="store_true", help="short loads: a look, not a measurement")
    parser.add_argument("--long", action="store_true", help="also what a message costs in a long conversation")
    return parser.parse_args(arguments)


def _effort(asked: argparse.Namespace, name: str) -> Effort:
    long = {"ours": 400, "stock": 100} if asked.long else {}  # at 400 stock takes most of a second a message
    if asked.quick:
        return Effort(seconds=6, warm_up=4, long=long.get(name, 0) // 4)
    return Effort(seconds=25, warm_up=10, long=long.get(name, 0))


def _run(name: str, effort: Effort, lines: Lines) -> Measured:
    """One contender, with an app and a database of its own that nobody has used before."""
    with tempfile.TemporaryDirectory(prefix="madad-bench-") as place:
        folder = Path(place)
        port = free_port()
        app_url = f"http://127.0.0.1:{port}"
        settings = Settings(_env_file=None, data_dir=folder / "office", port=port)
        chats = asyncio.run(open_chats(settings, TALKS, _CHATS))
        contender = _CONTENDERS[name](folder, port=free_port(), action_url=app_url + ACTIONS)
        environment = {**clean_environment(), "MADAD_DATA_DIR": str(settings.data_dir), "MADAD_PORT": str(port)}
        with processes.serving(
            app_command(port), app_url + COUNT, folder / "app.log", folder=ROOT, environment=environment
        ) as app:
            return Trial(contender, effort, app, chats, folder).measure(lines)


if __name__ == "__main__":
    sys.exit(main())
