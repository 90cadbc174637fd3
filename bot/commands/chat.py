"""`madad chat`: the terminal as a channel, for a person or a script."""

import sys
from dataclasses import dataclass
from typing import TextIO

import typer

from backoffice.errors import NotFound
from backoffice.providers import load_providers
from backoffice.values import LANGUAGES
from bot.channels.terminal import CHANNEL, Screen, Terminal, run_script, talk
from bot.commands.errors import CannotDo
from bot.companions import core_for
from bot.config import Settings
from bot.wiring import App


@dataclass(frozen=True, slots=True)
class Asked:
    """What `madad chat` was called with; "" stands for what was left out."""

    provider: str
    language: str
    person: str
    script: TextIO | None


async def run_chat(settings: Settings, asked: Asked) -> None:
    """Talk until the end of input. Raises CannotDo, or ServerFailed."""
    if asked.person and settings.env == "production":
        raise CannotDo("--as is for the demo: in production customers log in with a code.")
    packs = load_providers(settings.providers_dir)
    pack = packs.get(asked.provider or settings.default_provider)
    if pack is None:
        raise CannotDo(f"There is no provider {asked.provider!r}; there are {', '.join(packs)}.")
    if asked.language and asked.language not in LANGUAGES:
        raise CannotDo(f"There is no language {asked.language!r}; there are {', '.join(LANGUAGES)}.")
    screen = Screen(_to_stderr if asked.script else typer.echo, pack.codes.digits)
    async with core_for(CHANNEL, settings, show=screen.show, say=_to_stderr) as app:
        terminal = Terminal(app.conversations, pack.name, asked.language or pack.language, settings.data_dir / "files")
        if asked.person:
            await _be(terminal, app, asked.person, pack.name)
        if asked.script:
            await run_script(terminal, screen, asked.script, sys.stdout)
        else:
            await talk(terminal, app.conversations, app.signals, typer.echo)


async def _be(terminal: Terminal, app: App, person: str, provider: str) -> None:
    try:
        await terminal.open_as(app.office, person)
    except NotFound as error:
        raise CannotDo(f"{provider} has no demo customer {person!r}.") from error


def _to_stderr(text: str) -> None:
    typer.echo(text, err=True)
