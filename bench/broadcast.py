"""Everyone's bill, made and sent: `python bench/broadcast.py [--accounts N] [--workers N] [--quick]`.

The accounts are in PostgreSQL, the notices go to a local sink in a process of its own, and each worker is a process
too. Beside it the plain outbox, a row at a time, with as much as it does in a few seconds. README.md tells more.
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
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from typing import Any

import psutil

from backoffice.ebill import Progress, list_runs, start_run
from backoffice.office import Office
from backoffice.outbox import add_sms
from backoffice.values import Code
from bench import report
from bench.broadcast_sink import counted
from bench.broadcast_town import database, fill
from bench.broadcast_worker import PROVIDER, open_office
from bench.figures import write_json
from bench.home import OUT, ROOT
from bot.servers import free_port
from tests.bot.redis_server import redis_server

_LOOK_SECONDS = 0.5
_PEER_NOTICES = 2000
_EVERYONE = 9_000_000
_AT_LEAST = 2000.0
_FLAT = 1.2


@dataclass
class Measured:
    """What came out. `rss_mb` is the memory of the biggest worker, as often as it was looked at."""

    accounts: int
    workers: int
    seconds: float
    sent: int
    peer_per_second: float
    rss_mb: list[float] = field(default_factory=list)

    @property
    def per_worker(self) -> float:
        return self.sent / self.seconds / self.workers

    def to_json(self) -> dict[str, Any]:
        """The figures by name; the memory at the start, in the middle and at the end."""
        start, middle, end = self.memory
        return {
            "accounts": self.accounts,
            "workers": self.workers,
            "seconds": round(self.seconds, 1),
            "sent": self.sent,
            "notices_s": round(self.sent / self.seconds, 1),
            "notices_s_per_worker": round(self.per_worker, 1),
            "peer_notices_s": round(self.peer_per_second, 1),
            "ratio": round(self.per_worker / self.peer_per_second, 1),
            "rss_mb": {"start": start, "middle": middle, "end": end},
            "nine_million_minutes": round(_EVERYONE * self.seconds / self.sent / 60, 1),
        }

    @property
    def memory(self) -> tuple[float, float, float]:
        """Of the biggest worker: when a tenth was through, half, and all."""
        last = len(self.rss_mb) - 1
        return self.rss_mb[last // 10], self.rss_mb[last // 2], self.rss_mb[last]


class NotOneEach(Exception):
    """The sink did not get one notice an account. That run is no result."""


def main(arguments: list[str] | None = None) -> int:
    """Measure, write `bench/out/broadcast.json`, print the figures. 1 when not everyone got one notice."""
    asked = _asked(arguments)
    report.warn_when_busy()
    try:
        measured = asyncio.run(_measure(asked.accounts, asked.workers))
    except NotOneEach as wrong:
        report.step(f"[red]{wrong}[/]")
        return 1
    write_json(OUT / "broadcast.json", measured.to_json())
    _tell(measured)
    return 0


def _asked(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="bench.broadcast", description="Everyone's bill, made and sent.")
    parser.add_argument("--accounts", type=int, help="how many get a bill (1,000,000)")
    parser.add_argument("--workers", type=int, default=1, help="processes that make and send (1)")
    parser.add_argument("--quick", action="store_true", help="20,000 accounts: a look, not a measurement")
    asked = parser.parse_args(arguments)
    asked.accounts = asked.accounts or (20_000 if asked.quick else 1_000_000)
    return asked


async def _measure(accounts: int, workers: int) -> Measured:
    with tempfile.TemporaryDirectory(prefix="madad-bench-") as folder, ExitStack() as stack:
        url = await asyncio.to_thread(stack.enter_context, database(Path(folder)))
        report.step(f"Filling in {accounts:,} accounts")
        await fill(url, accounts)
        office = open_office(url)
        try:
            peer = await _peer(office, url)
            return await _run(office, url, accounts, workers, peer)
        finally:
            await office.store.close()


async def _run(office: Office, url: str, accounts: int, workers: int, peer: float) -> Measured:
    with ExitStack() as stack:
        redis = [stack.enter_context(redis_server())] if workers > 1 else []
        port = stack.enter_context(_sink())
        await start_run(office, PROVIDER)
        started = [stack.enter_context(_worker("batches", url, str(port), *redis)) for _ in range(workers)]
        await _until_begun(office)
        began, rss = time.perf_counter(), []
        while (run := await _state(office)).state != "done":
            rss.append(max(worker.memory_info().rss for worker in started) / 1e6)
            report.step(f"{run.sent:>9,} of {accounts:,} sent, {run.rate:,.0f} a second, {rss[-1]:.0f} MB")
            await asyncio.sleep(max(_LOOK_SECONDS, accounts / 50_000))
        seconds = time.perf_counter() - began
        rss.append(max(worker.memory_info().rss for worker in started) / 1e6)
        lines, names = await counted(port)
    if not lines == names == run.sent == accounts:
        raise NotOneEach(f"{accounts} accounts, {run.sent} sent, {lines} arrived, {names} different ones")
    return Measured(accounts, workers, seconds, run.sent, peer, [round(one, 1) for one in rss])


async def _until_begun(office: Office) -> None:
    while not (await _state(office)).seen:  # noqa: ASYNC110 - another process does it
        await asyncio.sleep(0.05)


async def _state(office: Office) -> Progress:
    [run] = await list_runs(office, [PROVIDER])
    return run


async def _peer(office: Office, url: str) -> float:
    """Notices a second of the plain outbox: by SMS, with neither bills to make nor choices to look up."""
    report.step(f"The plain outbox, {_PEER_NOTICES:,} SMS")
    async with office.store.transaction() as tx:
        for n in range(_PEER_NOTICES):
            add_sms(
                tx,
                to=f"+9665{n:08}",
                reply="sms_ebill",
                args=_peer_args(office, n),
                language="ar",
                provider=PROVIDER,
                conversation_id=None,
                at=office.clock.now(),
            )
    with _sink() as port, _worker("outbox", url, str(port)) as worker:
        while (await counted(port))[0] == 0:  # noqa: ASYNC110 - another process does it
            await asyncio.sleep(0.05)
        began = time.perf_counter()
        first = (await counted(port))[0]
        await asyncio.to_thread(worker.wait)
        return (_PEER_NOTICES - first) / (time.perf_counter() - began)


def _peer_args(office: Office, n: int) -> dict[str, Any]:
    pack = office.providers[PROVIDER]
    today = pack.day(office.clock.now())
    return {
        "provider": pack.title,
        "kind": pack.account_kinds[0].name,
        "account": Code(f"3{n:010}"),
        "amount": pack.money(n),
        "start": today,
        "end": today,
        "due": today,
        "paid": False,
    }


@contextmanager
def _sink() -> Iterator[int]:
    """The port of a sink, for the length of the block."""
    port = free_port()
    with _process("bench.broadcast_sink", str(port)):
        ready_until = time.monotonic() + 20
        while not any(one.laddr.port == port for one in psutil.net_connections("tcp4") if one.status == "LISTEN"):
            if time.monotonic() > ready_until:
                raise TimeoutError("the sink does not listen")
            time.sleep(0.05)
        yield port


@contextmanager
def _worker(*arguments: str) -> Iterator[psutil.Popen]:
    with _process("bench.broadcast_worker", *arguments) as process:
        yield process


@contextmanager
def _process(module: str, *arguments: str) -> Iterator[psutil.Popen]:
    process = psutil.Popen([sys.executable, "-m", module, *arguments], cwd=ROOT)
    try:
        yield process
    finally:
        if process.poll() is None:
            process.terminate()
            process.wait()


def _tell(measured: Measured) -> None:
    figures = measured.to_json()
    start, middle, end = measured.memory
    speed, peer = measured.per_worker, measured.peer_per_second
    sent, seconds = f"{measured.sent:,}", f"{measured.seconds:,.0f} s"
    lines: Sequence[tuple[bool | None, str]] = (
        (None, f"{sent} bills made and sent in {seconds}; workers: {measured.workers}"),
        (speed >= _AT_LEAST, f"{speed:,.0f} notices a second for each worker (at least {_AT_LEAST:,.0f})"),
        (None, f"{figures['ratio']:.1f} times the plain outbox ({peer:,.0f} a second)"),
        (
            end <= start * _FLAT,
            f"memory flat: {start:.0f} MB at first, {middle:.0f} half-way, {end:.0f} at the end",
        ),
        (None, f"9,000,000 accounts take {figures['nine_million_minutes']:.0f} minutes at that speed"),
    )
    for reached, line in lines:
        report.target(reached, line)


if __name__ == "__main__":
    sys.exit(main())
