"""What the bench of the dialogue tells people: what it is doing, and at the end a table."""

import time
from collections.abc import Mapping

import psutil
from rich.console import Console
from rich.table import Table

from bench.figures import Load, Long, Side, percentile

_console = Console(highlight=False)
_QUIET_PERCENT = 15
_FASTER, _P95_SHARE, _TRAIN_SECONDS, _START_SECONDS = 6.0, 0.25, 90.0, 20.0


def step(line: str) -> None:
    """One line of progress."""
    _console.print(f"[dim]{time.strftime('%H:%M:%S')}[/] {line}")


def title(name: str) -> None:
    """A line across, before the next bench."""
    _console.rule(name)


def load(name: str, at_once: int, measured: Load) -> None:
    step(
        f"{name}: {at_once:>2} at once: {measured.per_second:6.1f} messages a second, "
        f"p50 {percentile(measured.ms, 50):.0f} ms, p95 {percentile(measured.ms, 95):.0f} ms"
    )


def warn_when_busy() -> None:
    """Figures of a machine that does something else are no figures."""
    busy = psutil.cpu_percent(interval=1)
    if busy > _QUIET_PERCENT:
        step(f"[yellow]This machine is busy already ({busy:.0f} %): what follows is not to be trusted.[/]")


def compare(sides: Mapping[str, Side], lengths: Mapping[str, Long]) -> None:
    """The table, and what was to be reached."""
    table = Table("", *sides, box=None, header_style="bold")
    for at_once in next(iter(sides.values())).loads:
        loads = [side.loads[at_once] for side in sides.values()]
        table.add_row(f"{at_once} at once: messages a second", *(f"{one.per_second:.1f}" for one in loads))
        for percent in (50, 95, 99):
            table.add_row(f"   p{percent}, ms", *(f"{percentile(one.ms, percent):.0f}" for one in loads))
    for title, field, form in (
        ("processor time a message, ms", "cpu_ms", ".1f"),
        ("   and in the app, ms", "app_cpu_ms", ".1f"),
        ("training, s", "train_s", ".0f"),
        ("start, s", "start_s", ".1f"),
        ("memory, MB", "rss_mb", ".0f"),
        ("model, MB", "model_mb", ".1f"),
    ):
        table.add_row(title, *(format(getattr(side, field), form) for side in sides.values()))
    if lengths:
        table.add_row(
            "last messages of a long conversation : a short one's",
            *(f"{length.ratio:.2f} ({len(length.long)})" for length in lengths.values()),
        )
    _console.print(table)
    _targets(sides["ours"], sides["stock"])


def _targets(ours: Side, stock: Side) -> None:
    most = max(ours.loads)
    faster = ours.loads[most].per_second / stock.loads[most].per_second
    share = percentile(ours.loads[most].ms, 95) / percentile(stock.loads[most].ms, 95)
    for reached, line in (
        (faster >= _FASTER, f"{faster:.1f} times stock's messages a second, {most} at once (at least {_FASTER:.0f})"),
        (share <= _P95_SHARE, f"{share:.2f} of stock's p95, {most} at once (at most {_P95_SHARE})"),
        (ours.train_s < _TRAIN_SECONDS, f"training {ours.train_s:.0f} s (under {_TRAIN_SECONDS:.0f})"),
        (ours.start_s < _START_SECONDS, f"start {ours.start_s:.1f} s (under {_START_SECONDS:.0f})"),
    ):
        target(reached, line)


def target(reached: bool | None, line: str) -> None:
    """What was to be reached, and whether it was; None for a figure without a mark."""
    mark = {None: "       ", True: "[green]reached[/]", False: "[red]missed [/]"}[reached]
    _console.print(f"{mark} {line}")
