"""A worker of the bench: the real makers and lanes of the e-bill, whose ways out end in the sink.

`python -m bench.broadcast_worker batches|outbox DATABASE_URL SINK_PORT [REDIS_URL]`. With `outbox` it is the peer: the
plain outbox, which takes a row, sends it and notes it, one after the other, until nothing is due.
"""

import asyncio
import sys

from prometheus_client import CollectorRegistry

from backoffice.clock import SystemClock
from backoffice.office import Office
from backoffice.providers import Provider, load_providers
from backoffice.store import Store
from bench.broadcast_sink import Line
from bench.home import ROOT
from bot.ebill.broker import open_broker
from bot.ebill.desk import Ebill
from bot.ebill.post import EbillPost, Lane
from bot.ebill.work import EbillWork
from bot.mail import Mail
from bot.messages import Outbound
from bot.metrics import Metrics
from bot.outbox import Outbox
from bot.replies.render import Replies
from bot.schedule import Schedule
from bot.signals import LocalSignals
from bot.speech import Speech
from bot.ways_out import WaysOut

CHANNEL = "sink"
"""A channel that lines are sent to, and that takes as many as come."""

PROVIDER = "sec"
_PUSHED = frozenset({CHANNEL})


class SinkSms:
    def __init__(self, line: Line) -> None:
        self._line = line

    async def send(self, to: str, text: str, *, key: str) -> None:
        await self._line.put(key, to=to, text=text)


class SinkMail:
    def __init__(self, line: Line) -> None:
        self._line = line

    async def send(self, mail: Mail) -> None:
        await self._line.put(mail.id, to=mail.to, subject=mail.subject, text=mail.text)


class SinkChat:
    def __init__(self, line: Line) -> None:
        self._line = line

    async def send(self, chat_id: str, message: Outbound) -> None:
        labels = " ".join(button.text for button in message.buttons)
        await self._line.put(f"{message.conversation_id}:{message.seq}", to=chat_id, text=message.text, buttons=labels)


def open_office(url: str) -> Office:
    """The office of the bench: its bills are due on any day, at any hour."""
    packs = load_providers(ROOT / "providers")
    return Office(Store.open(url), SystemClock(), {PROVIDER: _due_now(packs[PROVIDER])}, key=b"a key of the bench")


def _due_now(pack: Provider) -> Provider:
    if pack.ebill is None or pack.notices is None:
        raise ValueError(f"{pack.name} has no e-bill")
    kinds = tuple(kind.model_copy(update={"waits": False}) for kind in pack.notices.kinds)
    ebill, notices = pack.ebill.model_copy(update={"day": 1}), pack.notices.model_copy(update={"kinds": kinds})
    return pack.model_copy(update={"ebill": ebill, "notices": notices})


async def work(kind: str, url: str, port: int, redis: str | None) -> None:
    """Be a worker until the process is ended; the peer ends by itself."""
    office, replies, signals = open_office(url), Replies.load(), LocalSignals()
    _, line = await asyncio.get_running_loop().create_connection(Line, "127.0.0.1", port)
    speech, metrics = Speech(office, replies, _PUSHED), Metrics(CollectorRegistry())
    ways = WaysOut({CHANNEL: SinkChat(line)}, SinkSms(line), SinkMail(line), replies, speech)
    common = {"office": office, "ways": ways, "signals": signals, "metrics": metrics}
    if kind == "outbox":
        outbox = Outbox(channels=_PUSHED, **common)
        while await outbox.deliver_due():
            pass
        return
    post = EbillPost(pushed=_PUSHED, lanes={CHANNEL: Lane(200, 200, 2)}, **common)
    ebill = Ebill(EbillWork(office, open_broker(redis), signals, _PUSHED), post)
    async with asyncio.TaskGroup() as tasks:
        tasks.create_task(ebill.run())
        tasks.create_task(Schedule(office, ebill.tasks).run())


if __name__ == "__main__":
    asyncio.run(work(sys.argv[1], sys.argv[2], int(sys.argv[3]), sys.argv[4] if len(sys.argv) > 4 else None))
