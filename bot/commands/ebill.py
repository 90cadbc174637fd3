"""`madad ebill`: the month's bills from the terminal. Whoever sends them is the app, or `madad ebill work`."""

import asyncio
import signal
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from datetime import timedelta

import typer
from rich.console import Console
from rich.live import Live

from backoffice.ebill import Progress, list_runs, set_paused, start_run
from backoffice.errors import Refusal
from backoffice.office import Office
from bot.app import assemble, office_alone, work_on_ebill
from bot.commands.errors import CannotDo
from bot.config import Settings
from bot.replies.render import Replies

_LOOK_SECONDS = 1.0


async def run_start(settings: Settings, provider: str) -> None:
    """Begin the month's run of that provider. Raises CannotDo."""

    async def start(office: Office) -> Progress:
        return await start_run(office, provider)

    await _do(settings, provider, start)
    typer.echo("A running app (madad serve) or worker (madad ebill work) makes and sends the bills.")


async def run_pause(settings: Settings, provider: str, *, paused: bool) -> None:
    """Hold the provider's newest run, or let it go on. Raises CannotDo."""

    async def pause(office: Office) -> Progress:
        runs = await list_runs(office, [provider], 1)
        if not runs:
            raise CannotDo(f"{provider} has not begun any bills: madad ebill start {provider} does.")
        return await set_paused(office, runs[0].id, paused)

    await _do(settings, provider, pause)


async def run_status(settings: Settings, *, follow: bool) -> None:
    """Show the runs, newest first; with `follow` again and again until none is running."""
    async with office_alone(settings) as office:
        runs = await list_runs(office, list(office.providers))
        if not runs:
            typer.echo("No bills have been begun yet.")
        if not follow:
            typer.echo("\n".join(map(describe, runs)))
            return
        with Live(_lines(runs), console=Console(highlight=False), auto_refresh=False) as live:
            while any(run.state == "running" for run in runs):
                await asyncio.sleep(_LOOK_SECONDS)
                runs = await list_runs(office, list(office.providers))
                live.update(_lines(runs), refresh=True)


async def run_work(settings: Settings) -> None:
    """Work on bills until Ctrl-C or SIGTERM; the batch that is begun is finished."""
    working = asyncio.create_task(work_on_ebill(assemble(settings)))
    for name in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(name, working.cancel)
    typer.echo("Working on bills; Ctrl-C ends it.")
    with suppress(asyncio.CancelledError):
        await working


def describe(run: Progress) -> str:
    """A run in one line of English: how far, how fast, how long."""
    through, known = run.sent + run.failed, max(run.accounts, run.made)
    share = 100 * through // known if known and run.state != "done" else 100
    parts = [
        f"{run.provider} {run.period:%Y-%m}: {run.state}, {share} %",
        f"{run.seen:,} of {run.accounts:,} accounts seen",
        f"{run.made:,} notices, {run.sent:,} sent, {run.failed:,} failed",
    ]
    if run.rate:
        parts.append(f"{run.rate:,.0f} a second")
    if run.left:
        parts.append(f"{_rounded(run.left)} left")
    return " · ".join(parts)


async def _do(settings: Settings, provider: str, what: Callable[[Office], Awaitable[Progress]]) -> None:
    async with office_alone(settings) as office:
        pack = office.providers.get(provider)
        if pack is None:
            raise CannotDo(f"There is no provider {provider!r}; there are {', '.join(office.providers)}.")
        try:
            typer.echo(describe(await what(office)))
        except Refusal as refusal:
            raise CannotDo(Replies.load().sentence(refusal.reply, refusal.args_, "en", pack)) from refusal


def _lines(runs: Sequence[Progress]) -> str:
    return "\n".join(map(describe, runs))


def _rounded(left: timedelta) -> str:
    minutes, seconds = divmod(round(left.total_seconds()), 60)
    hours, minutes = divmod(minutes, 60)
    if hours:
        return f"{hours} h {minutes} min"
    return f"{minutes} min {seconds} s" if minutes else f"{seconds} s"
