"""Programs under measurement: started, awaited, weighed, stopped."""

import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psutil

from bench.home import ROOT

_START_SECONDS = 600
_STOP_SECONDS = 15


class ProgramFailed(Exception):
    """A program ended or stayed silent. The message ends with its last words."""


@dataclass(frozen=True)
class Server:
    """A running server, and how long it took until it answered."""

    url: str
    start_s: float
    process: psutil.Popen

    @property
    def rss_mb(self) -> float:
        """Memory of the process and its children, in megabytes."""
        return sum(one.memory_info().rss for one in self._tree()) / 1e6

    @property
    def cpu_s(self) -> float:
        """Processor seconds used so far, children included."""
        return sum(sum(one.cpu_times()[:2]) for one in self._tree())

    def _tree(self) -> list[psutil.Process]:
        return [self.process, *self.process.children(recursive=True)]


@contextmanager
def serving(
    command: Sequence[str], url: str, log: Path, *, folder: Path, environment: Mapping[str, str]
) -> Iterator[Server]:
    """That command, from its first answer on `url` to the end of the block. Raises ProgramFailed."""
    started = time.perf_counter()
    process = _spawn(command, log, folder, environment)
    try:
        _wait_until_answers(process, url, log)
        yield Server(url, time.perf_counter() - started, process)
    finally:
        _stop(process)


def run(command: Sequence[str], log: Path, *, folder: Path, environment: Mapping[str, str]) -> float:
    """The seconds which that command took. Raises ProgramFailed when its exit code is not 0."""
    started = time.perf_counter()
    process = _spawn(command, log, folder, environment)
    try:
        code = process.wait()
    finally:
        _stop(process)
    if code != 0:
        raise ProgramFailed(f"{' '.join(command[:4])} ended with {code}; {_last_words(log)}")
    return time.perf_counter() - started


def show(command: Sequence[str]) -> int:
    """The exit code of that command, run in the repository with its output here. Ends with us on Ctrl-C."""
    process = psutil.Popen(command, cwd=ROOT)
    try:
        return int(process.wait())
    finally:
        _stop(process)


def _spawn(command: Sequence[str], log: Path, folder: Path, environment: Mapping[str, str]) -> psutil.Popen:
    with log.open("wb") as out:
        return psutil.Popen(command, cwd=folder, env=dict(environment), stdout=out, stderr=out)


def _wait_until_answers(process: psutil.Popen, url: str, log: Path) -> None:
    deadline = time.monotonic() + _START_SECONDS
    while time.monotonic() < deadline:
        if process.poll() is not None:
            raise ProgramFailed(f"{url} ended with {process.returncode}; {_last_words(log)}")
        try:
            with urllib.request.urlopen(url, timeout=2):  # noqa: S310 - our own loopback address
                return
        except urllib.error.HTTPError:
            return  # it answers, if only to refuse
        except OSError:
            time.sleep(0.05)
    raise ProgramFailed(f"{url} did not answer within {_START_SECONDS} s; {_last_words(log)}")


def _stop(process: psutil.Popen) -> None:
    if not process.is_running():
        return
    family = [process, *process.children(recursive=True)]
    for one in family:
        _signal(one, "terminate")
    _, alive = psutil.wait_procs(family, timeout=_STOP_SECONDS)
    for one in alive:
        _signal(one, "kill")
    psutil.wait_procs(alive, timeout=_STOP_SECONDS)


def _signal(process: psutil.Process, name: str) -> None:
    try:
        getattr(process, name)()
    except psutil.NoSuchProcess:
        return


def _last_words(log: Path) -> str:
    lines = log.read_text(encoding="utf-8", errors="replace").splitlines()
    return f"last in {log}: {' / '.join(line for line in lines[-3:] if line.strip())}"
