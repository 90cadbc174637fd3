"""`make bench`: every bench in turn, each in the environment it needs. They print what they do, and write `bench/out/`.

`python -m bench.run [--quick]`. Exit code 1 when one of them would not run; the others are run all the same.
"""

import argparse
import sys
import time

from bench import report
from bench.contenders import RASA
from bench.processes import show


def main(arguments: list[str] | None = None) -> int:
    """Run them, and say how long it took."""
    parser = argparse.ArgumentParser(prog="bench.run", description="Measure, beside the peers.")
    parser.add_argument("--quick", action="store_true", help="short loads: a look, not a measurement")
    quick = ["--quick"] if parser.parse_args(arguments).quick else []
    started = time.monotonic()
    benches = {
        "nlu": [str(RASA / "bin" / "python"), "-m", "bench.nlu"],
        "dialogue": [sys.executable, "-m", "bench.dialogue", "--long", *quick],
    }
    failed = [name for name, command in benches.items() if _run(name, command) != 0]
    report.step(f"All benches took {time.monotonic() - started:.0f} s." if not failed else f"Failed: {failed}")
    return 1 if failed else 0


def _run(name: str, command: list[str]) -> int:
    report.title(name)
    return show(command)


if __name__ == "__main__":
    sys.exit(main())
