"""`madad`: the commands. Each reads the settings, calls one thing, and says in one sentence what went wrong."""

import asyncio
import errno
import logging
from typing import Annotated

import typer
import uvicorn
from pydantic import ValidationError

from backoffice.agents import LoginTaken, UnknownProvider, WeakPassword
from backoffice.migrate import StoreUnusable
from backoffice.providers import BadPack
from bot.app import create_agent, create_app, prepare_database, prepare_demo
from bot.channels.telegram import BadToken
from bot.commands.chat import Asked, run_chat
from bot.commands.ebill import run_pause, run_start, run_status, run_work
from bot.commands.errors import CannotDo
from bot.commands.parse import run_parse
from bot.config import Settings
from bot.demo import run_demo
from bot.log import set_up_logging
from bot.servers import ServerFailed, require_free_port
from bot.web_server import config_for

cli = typer.Typer(
    name="madad", help=__doc__, no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False
)
agents = typer.Typer(help="The people at the console.", no_args_is_help=True)
cli.add_typer(agents, name="agent")
ebills = typer.Typer(help="The bills of the month: made and sent to everyone.", no_args_is_help=True)
cli.add_typer(ebills, name="ebill")
_ProviderName = Annotated[str, typer.Argument(help="Whose bills: the name of a pack.")]


def main() -> None:
    """Run a command; exit 1 with one sentence when it cannot be done."""
    try:
        cli()
    except (BadPack, BadToken, CannotDo, ServerFailed, StoreUnusable) as error:
        typer.secho(str(error), err=True, fg="red")
        raise SystemExit(1) from error
    except OSError as error:
        if error.errno != errno.ENOSPC:
            raise
        typer.secho("The disk is full; free some space and start again.", err=True, fg="red")
        raise SystemExit(1) from error


@cli.command()
def demo() -> None:
    """Train, migrate, load the demo customers, start everything, and print the addresses."""
    settings = read_settings()
    set_up_logging(settings.log_format, logging.WARNING)
    asyncio.run(run_demo(settings))


@cli.command()
def serve() -> None:
    """Run the app. The dialogue server runs beside it (MADAD_DIALOGUE_URL); `madad migrate` comes first."""
    settings = read_settings()
    set_up_logging(settings.log_format)
    require_free_port(settings.host, settings.port, "MADAD_PORT")
    uvicorn.Server(config_for(create_app(settings), settings)).run()


@cli.command()
def migrate() -> None:
    """Bring the database to this version's tables."""
    asyncio.run(prepare_database(read_settings()))


@cli.command("demo-data")
def demo_data() -> None:
    """Put the demo's customers, and an agent, into the database."""
    settings = read_settings()
    if settings.env == "production":
        raise CannotDo("Demo customers have no place in production (MADAD_ENV).")
    typer.echo(f"{asyncio.run(prepare_demo(settings))} customers added.")


@cli.command()
def chat(
    provider: Annotated[str, typer.Option(help="Whose support this is: the name of a pack.")] = "",
    lang: Annotated[str, typer.Option(help="The language to begin in: ar, fa or en.")] = "",
    as_: Annotated[str, typer.Option("--as", help="Be this demo customer, without a code (demo only).")] = "",
    script: Annotated[
        typer.FileText | None,
        typer.Option(encoding="utf-8", help="Say these lines (- reads standard input); print the exchange as JSON."),
    ] = None,
) -> None:
    """Talk in the terminal.

    Buttons are answered by their number or label. In a script, {code} stands for the last one-time code that was sent.

    Beside a running app (`madad demo`, `madad serve`) the chat is one of its chats: same database, same dialogue
    server, seen in its console. With nothing running, both servers are started on free ports, and stopped at the end.
    """
    settings = read_settings()
    set_up_logging(settings.log_format, logging.ERROR)
    asyncio.run(run_chat(settings, Asked(provider, lang, as_, script)))


@cli.command()
def parse(
    text: Annotated[str, typer.Argument(help="What to understand.")] = "",
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON, one object a message.")] = False,
    file: Annotated[
        typer.FileText | None, typer.Option(encoding="utf-8", help="One message a line (- reads standard input).")
    ] = None,
) -> None:
    """Show what a message is taken for: intent, confidence, ranking, entities, language, folded text.

    Asks the running dialogue server; with none, one is started and stopped again.
    """
    if bool(text) == bool(file):
        raise CannotDo("Give one text, or --file with one message a line.")
    settings = read_settings()
    set_up_logging(settings.log_format, logging.ERROR)
    texts = (line.rstrip("\r\n") for line in file) if file else [text]
    asyncio.run(run_parse(settings, texts, as_json=as_json))


@agents.command("add")
def add_agent(
    login: Annotated[str, typer.Argument(help="What they log in with.")],
    name: Annotated[str, typer.Option(help="How customers see them.")],
    provider: Annotated[list[str], typer.Option(help="Whose queue they serve; may be given several times.")],
    password: Annotated[str, typer.Option(prompt=True, confirmation_prompt=True, hide_input=True)],
) -> None:
    """Add an agent. The password is asked for."""
    try:
        asyncio.run(create_agent(read_settings(), login, name, password, provider))
    except (LoginTaken, UnknownProvider, WeakPassword) as error:
        raise CannotDo(str(error)) from error


@ebills.command("start")
def start_ebill(provider: _ProviderName) -> None:
    """Begin the month's bills by hand. The clock does it on the pack's day."""
    asyncio.run(run_start(read_settings(), provider))


@ebills.command("status")
def ebill_status(
    follow: Annotated[bool, typer.Option("--follow", "-f", help="Go on showing it until all is sent.")] = False,
) -> None:
    """Show how far the bills are, how fast they go and how long it takes."""
    asyncio.run(run_status(read_settings(), follow=follow))


@ebills.command("pause")
def pause_ebill(provider: _ProviderName) -> None:
    """Hold the bills that are being made and sent."""
    asyncio.run(run_pause(read_settings(), provider, paused=True))


@ebills.command("resume")
def resume_ebill(provider: _ProviderName) -> None:
    """Go on with bills that were paused."""
    asyncio.run(run_pause(read_settings(), provider, paused=False))


@ebills.command("work")
def work_on_ebill() -> None:
    """Make and send bills in this process, beside whatever else does. Needs no dialogue server."""
    settings = read_settings()
    set_up_logging(settings.log_format)
    asyncio.run(run_work(settings))


def read_settings() -> Settings:
    """The settings, or CannotDo that names the first one that is wrong."""
    try:
        return Settings()
    except ValidationError as error:
        first = error.errors()[0]
        name = f"MADAD_{str(first['loc'][0]).upper()}: " if first["loc"] else ""
        raise CannotDo(f"{name}{first['msg'].removeprefix('Value error, ')}") from error
