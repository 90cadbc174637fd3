"""One contender from its training to its last message: everything that is measured of it."""

import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bench import processes, report
from bench.contenders import Contender
from bench.figures import Load, Long, Side
from bench.office import Chat
from bench.processes import ProgramFailed, Server
from bench.talks import TALKS
from bench.visitors import Heard, Lines, Visitors

AT_ONCE = (1, 8, 32)
LINES = 6
_SHORT = 10


@dataclass(frozen=True)
class Effort:
    """How long to look: seconds of each load and of warming up; messages of the long conversation, 0 for none."""

    seconds: float
    warm_up: float
    long: int


@dataclass(frozen=True)
class Measured:
    """What came out, and the lines that it came out for."""

    side: Side
    long: Long | None
    lines: Lines


@dataclass(frozen=True)
class Trial:
    """A contender, with the app that is running for it, chats that wait to be begun, and a folder for its logs."""

    contender: Contender
    effort: Effort
    app: Server
    chats: Iterator[Chat]
    log: Path

    def measure(self, lines: Lines) -> Measured:
        """Train it, start it, ask it. Raises ProgramFailed when it does not run, or does not answer as it should."""
        name, where = self.contender.name, {"folder": self.contender.folder, "environment": self.contender.environment}
        report.step(f"{name}: training")
        train_s = processes.run(self.contender.train, self.log / f"{name}-train.log", **where)
        report.step(f"{name}: trained in {train_s:.0f} s, starting")
        with processes.serving(self.contender.serve, self.contender.url, self.log / f"{name}.log", **where) as server:
            report.step(f"{name}: answers after {server.start_s:.1f} s")
            visitors = Visitors(self.contender.webhook, self.chats)
            lines = understood(visitors.talk_through(lines, chats=len(TALKS)), lines)
            visitors.talk(lines, at_once=8, seconds=self.effort.warm_up)
            before = (server.cpu_s, self.app.cpu_s)
            loads = {at_once: self._load(visitors, lines, at_once) for at_once in AT_ONCE}
            messages = sum(len(load.ms) for load in loads.values())
            side = Side(
                loads=loads,
                train_s=train_s,
                start_s=server.start_s,
                rss_mb=server.rss_mb,
                model_mb=self.contender.model.stat().st_size / 1e6,
                cpu_ms=(server.cpu_s - before[0]) * 1000 / messages,
                app_cpu_ms=(self.app.cpu_s - before[1]) * 1000 / messages,
            )
            return Measured(side, _at_length(visitors, lines, self.effort.long), lines)

    def _load(self, visitors: Visitors, lines: Lines, at_once: int) -> Load:
        """What is compared is a message that ends in an action: anything else would be another bench."""
        before = _actions(self.app)
        heard = visitors.talk(lines, at_once=at_once, seconds=self.effort.seconds)
        actions = _actions(self.app) - before
        if heard.wrong or actions < len(heard.load.ms):
            raise ProgramFailed(f"{len(heard.load.ms)} messages, {actions} actions; amiss: {heard.wrong[:3]}")
        report.load(self.contender.name, at_once, heard.load)
        return heard.load


def understood(heard: Heard, lines: Lines) -> Lines:
    """The first six lines of everybody that were answered as they should. Raises ProgramFailed for fewer than six."""
    wrong = dict(heard.wrong)
    right = {person: [line for line in said if line[0] not in wrong][:LINES] for person, said in lines.items()}
    if any(len(said) < LINES for said in right.values()):
        raise ProgramFailed(f"Too few messages are answered as they should; the others: {wrong}")
    return right


def _at_length(visitors: Visitors, lines: Lines, messages: int) -> Long | None:
    if not messages:
        return None
    short = visitors.talk_through(_repeated(lines, _SHORT), chats=2 * len(TALKS))
    long = visitors.talk_through(_repeated(lines, messages), chats=1)
    return Long(long=long.load.ms, short=short.load.ms)


def _repeated(lines: Lines, messages: int) -> Lines:
    return {person: [said[n % len(said)] for n in range(messages)] for person, said in lines.items()}


def _actions(app: Server) -> int:
    with urllib.request.urlopen(app.url, timeout=10) as answer:  # noqa: S310 - our own loopback address
        return int(answer.read())
