"""Sets the project up on a bare machine: uv, the two environments, nothing else. Standard library only.

`python3 tools/setup.py` may be run at any time; where nothing changed it takes a blink. What cannot be had is told in
one sentence, with exit code 1.
"""

import errno
import hashlib
import os
import shutil
import subprocess
import sys
import time
import venv
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

T = TypeVar("T")

ROOT = Path(__file__).resolve().parent.parent
UV = ROOT / ".uv"
UV_VERSION = "uv>=0.7,<1"
NEEDED_BYTES = 4 * 1024**3  # both environments unpacked, with the wheels on their way in


class CannotSetUp(Exception):
    """The sentence for the person at the keyboard."""


def main() -> int:
    try:
        set_up()
    except CannotSetUp as reason:
        print(f"madad: {reason}", file=sys.stderr)
        return 1
    except OSError as error:
        if error.errno != errno.ENOSPC:
            raise
        print("madad: The disk is full; free about 4 GB and start again.", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
    return 0


def set_up() -> None:
    if sys.version_info < (3, 11):
        raise CannotSetUp(f"Python 3.11 or later is needed to run this, and this is {sys.version.split()[0]}.")
    app, dialogue = ROOT / ".venv", ROOT / ".venv-rasa"
    if _is_current(app) and _is_current(dialogue):
        return
    _require_space()
    uv = _step("uv, the installer", find_or_install_uv)
    python310 = find_python310()
    _step("app environment (Python 3.11)", lambda: _sync(uv, app, sys.executable, "--group=app", "--group=dev"))
    _step(
        "dialogue environment (Python 3.10, the big one)", lambda: _sync(uv, dialogue, python310, "--only-group=rasa")
    )


def find_or_install_uv() -> str:
    """The path of uv: the machine's own, or one installed into `.uv`."""
    own = UV / "bin" / "uv"
    found = shutil.which("uv") or (str(own) if own.exists() else None)
    if found:
        return found
    try:
        venv.create(UV, with_pip=True, clear=True)
    except subprocess.CalledProcessError as error:
        raise CannotSetUp(
            "Python's venv module is incomplete here; on Debian: apt-get install python3-venv."
        ) from error
    _run([str(UV / "bin" / "python"), "-m", "pip", "install", "--quiet", UV_VERSION], "uv could not be installed")
    return str(own)


def find_python310() -> str:
    """The path of a Python 3.10 that runs. Rasa 3.6 knows no later one."""
    for candidate in _candidates310():
        if _answers_310(candidate):
            return candidate
    raise CannotSetUp(
        "Rasa 3.6 needs a Python 3.10, and none was found: install one (pyenv install 3.10, uv python install 3.10) "
        "or name it in MADAD_PYTHON310."
    )


def _candidates310() -> Iterator[str]:
    if named := os.environ.get("MADAD_PYTHON310"):
        yield named
        return
    if on_path := shutil.which("python3.10"):
        yield on_path
    homes = [
        Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv")) / "versions",
        Path.home() / ".local/share/uv/python",
        Path("/opt"),
        Path("/usr/local"),
    ]
    for home in homes:
        for found in sorted(home.glob("*3.10*/bin/python3.10"), reverse=True):
            yield str(found)
    yield from (f"{folder}/python3.10" for folder in ("/usr/local/bin", "/usr/bin"))


def _answers_310(python: str) -> bool:
    # A version manager's shim stands on the PATH for versions that are not switched on; only running it tells.
    try:
        answer = subprocess.run(
            [python, "-c", "import sys; print(sys.version_info[:2] == (3, 10))"],
            capture_output=True,
            text=True,
            timeout=20,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return answer.stdout.strip() == "True"


def _sync(uv: str, environment: Path, python: str, *groups: str) -> None:
    _run(
        [uv, "sync", "--frozen", "--no-default-groups", *groups, "--python", python],
        f"{environment.name} could not be made",
        UV_PROJECT_ENVIRONMENT=str(environment),
    )
    (environment / ".madad-lock").write_text(_lock_digest())


def _is_current(environment: Path) -> bool:
    stamp = environment / ".madad-lock"
    return stamp.exists() and stamp.read_text() == _lock_digest() and (environment / "bin" / "python").exists()


def _lock_digest() -> str:
    files = (ROOT / "uv.lock", ROOT / "pyproject.toml")
    return hashlib.sha256(b"".join(file.read_bytes() for file in files)).hexdigest()


def _require_space() -> None:
    free = shutil.disk_usage(ROOT).free
    if free < NEEDED_BYTES:
        raise CannotSetUp(f"The disk has {free / 1024**3:.1f} GB left, and the two environments need about 4 GB.")


def _step(what: str, do: Callable[[], T]) -> T:
    started = time.monotonic()
    print(f"  … {what}", flush=True)
    result = do()
    print(f"  ✓ {what} ({time.monotonic() - started:.0f} s)", flush=True)
    return result


def _run(command: list[str], failure: str, **environment: str) -> None:
    done = subprocess.run(
        command, cwd=ROOT, env={**os.environ, **environment}, capture_output=True, text=True, check=False
    )
    if done.returncode == 0:
        return
    said = [line.strip() for line in done.stderr.splitlines() if line.strip()]
    if any("No space left" in line for line in said):
        raise OSError(errno.ENOSPC, "disk full")
    raise CannotSetUp(f"{failure}: {' '.join(said[-3:]) or 'no reason given'}")


if __name__ == "__main__":
    sys.exit(main())
