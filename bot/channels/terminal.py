"""The terminal as a channel: a person who types, or a script whose exchange is printed as JSON."""

import asyncio
import json
import re
import threading
from collections.abc import AsyncIterator, Callable, Iterable
from itertools import count
from pathlib import Path
from typing import Any, TextIO

from backoffice.demo import link_as
from backoffice.ids import new_id
from backoffice.office import Caller, Office
from backoffice.values import Language
from bot.conversation import Conversations, Turn
from bot.messages import Choice, File, Inbound, Outbound
from bot.signals import Signals

CHANNEL = "terminal"
CODE = "{code}"
"""In a script, the last one-time code that was sent."""

_CODE_SECONDS = 10.0
_LOOK_SECONDS = 1.0

Show = Callable[[str], None]


class Screen:
    """Where the demo's SMS appear. Remembers the last code of that many digits."""

    def __init__(self, show: Show, digits: int) -> None:
        self._show = show
        self._pattern = re.compile(rf"(?<!\d)\d{{{digits}}}(?!\d)")
        self._code = ""
        self._news = asyncio.Event()

    def show(self, text: str) -> None:
        self._show(text)
        for code in self._pattern.findall(text):
            self._code = code
            self._news.set()

    async def code(self) -> str:
        """The last code sent; waits ten seconds for one when none came since the last call. "" if there is none."""
        try:
            async with asyncio.timeout(_CODE_SECONDS):
                await self._news.wait()
        except TimeoutError:
            return self._code
        self._news.clear()
        return self._code


class Terminal:
    """One conversation at a terminal, new each time."""

    def __init__(
        self, conversations: Conversations, provider: str, language: Language, files: Path = Path("var/files")
    ) -> None:
        self._conversations = conversations
        self._provider = provider
        self._language = language
        self._chat_id = new_id()
        self._numbers = count(1)
        self._offered: list[Choice] = []
        self._shelf = files

    def path_of(self, file: File) -> str:
        """Where the file lies on this machine."""
        return str(self._shelf / file.id[:2] / file.id)

    async def open_as(self, office: Office, person: str) -> None:
        """Make the chat that demo person's. Raises NotFound when the provider has no such one."""
        chat = await self._conversations.open(self._inbound())
        await link_as(office, Caller(chat.provider, chat.id, new_id()), person)

    async def greet(self) -> Turn:
        return await self._take(self._inbound(started=True))

    async def say(self, text: str) -> Turn:
        """Say it; the number of a button that was just offered presses that."""
        number = int(text) if text.isdecimal() else 0
        if 1 <= number <= len(self._offered):
            return await self._take(self._inbound(choice=self._offered[number - 1]))
        return await self._take(self._inbound(text=text))

    async def _take(self, inbound: Inbound) -> Turn:
        turn = await self._conversations.handle(inbound)
        if turn.replies:
            self._offered = [
                Choice(reply.seq, index)
                for reply in turn.replies
                for index, button in enumerate(reply.buttons)
                if button.kind == "say"
            ]
        return turn

    def _inbound(self, **said: Any) -> Inbound:
        return Inbound(
            channel=CHANNEL,
            chat_id=self._chat_id,
            message_id=str(next(self._numbers)),
            provider=self._provider,
            language=self._language,
            **said,
        )


async def run_script(terminal: Terminal, screen: Screen, lines: Iterable[str], out: TextIO) -> None:
    """Say each line, an empty one too, and print what came of it: one JSON object a line."""
    for line in lines:
        text = line.rstrip("\r\n")
        if CODE in text:
            text = text.replace(CODE, await screen.code())
        turn = await terminal.say(text)
        said = [
            {
                "key": reply.key,
                "text": reply.text,
                "buttons": [button.text for button in reply.buttons],
                **({"files": [terminal.path_of(file) for file in reply.files]} if reply.files else {}),
            }
            for reply in turn.replies
        ]
        exchange = {"in": text, "out": said, "intent": turn.intent, "ms": round(turn.ms, 1)}
        out.write(json.dumps(exchange, ensure_ascii=False) + "\n")
        out.flush()


async def talk(terminal: Terminal, conversations: Conversations, signals: Signals, show: Show) -> None:
    """Talk with whoever sits at the keyboard, until the end of input."""
    greeting = await terminal.greet()
    for reply in greeting.replies:
        _show_line(terminal, reply, show)
    async with asyncio.TaskGroup() as tasks:
        watching = tasks.create_task(_watch(terminal, conversations, signals, greeting.conversation_id, show))
        async for line in typed_lines():
            for reply in (await terminal.say(line)).replies:
                _show_line(terminal, reply, show)
        watching.cancel()


async def typed_lines() -> AsyncIterator[str]:
    """Lines from the keyboard. Read in a thread that ends with the program, so that Ctrl-C need not wait for one."""
    loop = asyncio.get_running_loop()
    typed: asyncio.Queue[str | None] = asyncio.Queue()

    def read() -> None:
        while True:
            try:
                line = input()
            except (EOFError, ValueError, OSError):
                line = None
            try:
                loop.call_soon_threadsafe(typed.put_nowait, line)
            except RuntimeError:  # the program ended meanwhile
                return
            if line is None:
                return

    threading.Thread(target=read, daemon=True).start()
    while (line := await typed.get()) is not None:
        yield line


async def _watch(
    terminal: "Terminal", conversations: Conversations, signals: Signals, conversation_id: str, show: Show
) -> None:
    """Show what agents and the system say by themselves."""
    seq = 0
    async with signals.listen(f"conversation:{conversation_id}") as news:
        while True:
            for line in await conversations.since(conversation_id, seq):
                seq = line.seq
                if line.author in {"agent", "system"}:
                    _show_line(terminal, line, show)
            await news.wait(_LOOK_SECONDS)


def _show_line(terminal: "Terminal", line: Outbound, show: Show) -> None:
    name = f"{line.agent_name}: " if line.agent_name else ""
    show(f"{name}{line.text}")
    labels = [button.text for button in line.buttons if button.kind == "say"]
    for number, label in enumerate(labels, 1):
        show(f"  {number}. {label}")
    for button in line.buttons:
        if button.kind == "link":
            show(f"  {button.text}: {button.payload}")
    for file in line.files:
        show(f"  {file.name}: {terminal.path_of(file)}")
