"""`madad demo`: everything on this machine, from the training to the last address, in sight."""

import asyncio
import time
from collections.abc import Awaitable
from typing import TypeVar
from urllib.parse import urlsplit

import typer
import uvicorn

from bot.app import create_app, prepare_demo
from bot.config import Settings
from bot.servers import DialogueServer, require_free_port, train_when_stale
from bot.web_server import config_for

T = TypeVar("T")


async def run_demo(settings: Settings) -> None:
    """Train, migrate, load the demo's people, start both servers, and stay until Ctrl-C. Raises ServerFailed."""
    dialogue_port = urlsplit(settings.dialogue_url).port or 80
    require_free_port(settings.host, settings.port, "MADAD_PORT")
    require_free_port("127.0.0.1", dialogue_port, "MADAD_DIALOGUE_URL")
    await _step("model", train_when_stale(settings, lambda line: typer.echo(f"      {line}")))
    await _step("database and demo customers", prepare_demo(settings))
    action_url = f"http://127.0.0.1:{settings.port}/actions/webhook"
    dialogue = DialogueServer(settings, port=dialogue_port, action_url=action_url)
    try:
        await _step("dialogue server", dialogue.start())
        await _serve(settings, dialogue)
    finally:
        await dialogue.stop()
        typer.echo("\n  Stopped.")


async def _serve(settings: Settings, dialogue: DialogueServer) -> None:
    server = uvicorn.Server(config_for(create_app(settings), settings))
    async with asyncio.TaskGroup() as tasks:
        serving = tasks.create_task(server.serve())
        watching = tasks.create_task(dialogue.keep_running())
        await _step("app", _until_started(server, serving))
        if not serving.done():
            typer.echo(_addresses(settings))
        await serving
        watching.cancel()


async def _until_started(server: uvicorn.Server, serving: asyncio.Task[None]) -> None:
    # uvicorn tells that it has started by an attribute alone.
    while not server.started and not serving.done():  # noqa: ASYNC110
        await asyncio.sleep(0.05)


async def _step(what: str, work: Awaitable[T]) -> T:
    started = time.monotonic()
    typer.echo(f"  … {what}")
    result = await work
    typer.echo(f"  ✓ {what} ({time.monotonic() - started:.1f} s)")
    return result


def _addresses(settings: Settings) -> str:
    site = f"http://{settings.host}:{settings.port}"
    telegram = (
        "attached"
        if settings.telegram_token
        else "ask @BotFather for a token, put MADAD_TELEGRAM_TOKEN=… into .env, and start again"
    )
    return f"""
  Demo site with the widget   {site}/
  Agents' console             {site}/console      (agent: demo, password: demo-madad)
  Telegram                    {telegram}
  In this terminal            .venv/bin/madad chat --provider tele2 --lang fa --as maryam

  Codes by SMS appear here. Ctrl-C stops everything.
"""
