"""Where the project lies, and how a bench gets into the environment that it needs, whoever started it from wherever.

Standard library only: it runs before anything else is known to be there.
"""

import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
APP = ROOT / ".venv"
RASA = ROOT / ".venv-rasa"
OUT = ROOT / "bench" / "out"


def enter(environment: Path) -> None:
    """Start this program again with the environment's Python, unless that is what runs it.

    SystemExit with one sentence when the environment is not there.
    """
    if Path(sys.prefix).resolve() == environment.resolve():
        return
    python = environment / "bin" / "python"
    if not python.exists():
        sys.exit(f"There is no {environment.name} in {environment.parent} yet: run `make setup` there first.")
    os.execv(python, [str(python), *sys.argv])  # noqa: S606
