"""`make bench`: every bench in turn, each in the environment it needs. They print what they do, and write `bench/out/`.

`python bench/run.py [--quick]`. Exit code 1 when one of them would not run; the others are run all the same.
"""

import sys
from pathlib import Path

if __name__ == "__main__":  # started as a file, the first place for imports would be this folder, which has a nlu.py
    sys.path[0] = str(Path(__file__).resolve().parent.parent)
    from bench.home import APP, enter

    enter(APP)

import argparse
import time

from bench import report
from bench.home import ROOT
from bench.processes import show

_ACCOUNTS = 100_000  # a tenth of the whole measurement, which takes as long as all other benches together


def main(arguments: list[str] | None = None) -> int:
    """Run them, and say how long it took."""
    parser = argparse.ArgumentParser(prog="bench.run", description="Measure, beside the peers.")
    parser.add_argument("--quick", action="store_true", help="short loads: a look, not a measurement")
    quick = ["--quick"] if parser.parse_args(arguments).quick else []
    started = time.monotonic()
    benches = {
        "nlu": [sys.executable, str(ROOT / "bench" / "nlu.py")],
        "dialogue": [sys.executable, str(ROOT / "bench" / "dialogue.py"), "--long", *quick],
        "broadcast": [sys.executable, str(ROOT / "bench" / "broadcast.py"), *(quick or ["--accounts", str(_ACCOUNTS)])],
    }
    failed = [name for name, command in benches.items() if _run(name, command) != 0]
    report.step(f"All benches took {time.monotonic() - started:.0f} s." if not failed else f"Failed: {failed}")
    return 1 if failed else 0


def _run(name: str, command: list[str]) -> int:
    report.title(name)
    return show(command)


if __name__ == "__main__":
    sys.exit(main())
