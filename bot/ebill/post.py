"""Sending the e-bill's notices: a lane for each way out, a batch at a time.

The lanes know nothing of each other: when Telegram asks for a pause, SMS and e-mail go on. A notice is one line in its
chat however often it is tried, and carries one name (its id) by SMS and e-mail, so that a gateway that was handed it
just before a kill can tell the second copy.
"""

import asyncio
import time
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

import structlog

from backoffice import ebill_post
from backoffice.conversations import ConversationInfo, lock_chats, set_reachable
from backoffice.ebill_lanes import LOG
from backoffice.ebill_post import Notice, Outcome
from backoffice.office import Office
from backoffice.transcript import LogLine, read_lines_of
from bot.ebill.words import chat_reply, signed_reply
from bot.ebill.work import TOPIC
from bot.mail import Mail, MailRefused
from bot.metrics import Metrics
from bot.signals import Signals
from bot.speech import outbound
from bot.ways_out import TryLater, Unreachable, WaysOut

_log = structlog.get_logger(__name__)
_POLL_SECONDS = 1.0
_SEND_SECONDS = 30.0  # less than the lease
_LAST_SECONDS = 10.0
_TURN = timedelta(seconds=1)


@dataclass(frozen=True, slots=True)
class Lane:
    """How many notices a worker takes up together, how many of them are on their way at once, and in how many rounds
    at a time.
    """

    batch: int
    at_once: int
    rounds: int = 1


# Telegram takes 30 a second: a second's worth, and never so many ahead that a customer's answer waits long.
_PUSHED = Lane(batch=30, at_once=8)
_LANES = {LOG: Lane(200, 200, 2), "sms": Lane(200, 50, 2), "email": Lane(200, 50, 2)}


class EbillPost:
    """Any number of these may run, in any number of processes."""

    def __init__(
        self,
        *,
        office: Office,
        ways: WaysOut,
        pushed: frozenset[str],
        signals: Signals,
        metrics: Metrics,
        lanes: Mapping[str, Lane] | None = None,
    ) -> None:
        self._office = office
        self._out = ways
        self._pushed = pushed
        self._signals = signals
        self._metrics = metrics
        self._lanes = {**dict.fromkeys(pushed, _PUSHED), **_LANES, **(lanes or {})}
        self._rests: dict[str, float] = {}
        self._stopping = False

    async def run(self) -> None:
        """Send what is due until cancelled. What is on its way then is noted first, or it would be sent again."""
        self._stopping = False
        lanes = asyncio.create_task(self._run_lanes())
        try:
            await asyncio.shield(lanes)
        finally:
            self._stopping = True
            await self._signals.notify(TOPIC)
            await asyncio.wait([lanes], timeout=_LAST_SECONDS)
            lanes.cancel()

    async def _run_lanes(self) -> None:
        async with asyncio.TaskGroup() as tasks:
            for name, lane in self._lanes.items():
                for _ in range(lane.rounds):
                    tasks.create_task(self._keep(name))

    async def deliver_due(self, lane: str) -> int:
        """Send a batch of that lane. How many notices were taken up."""
        for run_id, _ in await ebill_post.running(self._office):
            notices = await ebill_post.claim(self._office, run_id, lane, self._lanes[lane].batch)
            if notices:
                outcomes = await self._send_all(lane, notices)
                await ebill_post.settle(self._office, run_id, outcomes, self._pushed)
                return len(notices)
        return 0

    async def _keep(self, lane: str) -> None:
        async with self._signals.listen(TOPIC) as listener:
            while not self._stopping:
                taken = 0
                try:
                    if not self._rest_of(lane):
                        taken = await self.deliver_due(lane)
                except Exception:
                    _log.exception("ebill_post_failed", lane=lane)  # what was claimed is due again when its lease ends
                if not taken:
                    await listener.wait(_POLL_SECONDS)

    async def _send_all(self, lane: str, notices: Sequence[Notice]) -> list[tuple[Notice, Outcome]]:
        if lane == "sms":
            return await self._side_by_side(lane, notices, self._by_sms)
        if lane == "email":
            return await self._side_by_side(lane, notices, self._by_email)
        return await self._to_chats(lane, notices)

    async def _side_by_side(
        self, lane: str, notices: Sequence[Notice], send: Callable[[Notice], Awaitable[None]]
    ) -> list[tuple[Notice, Outcome]]:
        room = asyncio.Semaphore(self._lanes[lane].at_once)

        async def see_to(notice: Notice) -> tuple[Notice, Outcome]:
            async with room:
                return notice, await self._outcome(lane, notice, send)

        return await asyncio.gather(*map(see_to, notices))

    async def _outcome(self, lane: str, notice: Notice, send: Callable[[Notice], Awaitable[None]]) -> Outcome:
        if rest := self._rest_of(lane):
            return timedelta(seconds=rest)
        try:
            async with asyncio.timeout(_SEND_SECONDS):
                await send(notice)
        except TryLater as later:
            self._rests[lane] = time.monotonic() + later.seconds
            return timedelta(seconds=later.seconds)
        except (Unreachable, MailRefused):
            return "unreachable"
        except Exception as error:
            # Only the kind of error: its words may quote what was being sent.
            _log.warning("ebill_not_delivered", lane=lane, attempt=notice.attempts, error=type(error).__name__)
            return "again"
        self._metrics.messages_out.labels(lane).inc()
        return "sent"

    def _rest_of(self, lane: str) -> float:
        """For how many seconds the channel wants to be left alone."""
        return max(0.0, self._rests.get(lane, 0.0) - time.monotonic())

    async def _by_sms(self, notice: Notice) -> None:
        provider = self._office.providers[notice.provider]
        reply = signed_reply("sms_ebill", notice, provider)
        text = self._out.replies.sentence(reply.reply, reply.args, notice.language, provider)
        await self._out.sms.send(notice.phone, text, key=notice.id)

    async def _by_email(self, notice: Notice) -> None:
        provider = self._office.providers[notice.provider]
        if notice.email is None:
            raise Unreachable
        reply = signed_reply("email_ebill", notice, provider)
        mail = Mail(
            id=notice.id,
            to=notice.email,
            subject=self._out.replies.subject(reply, notice.language, provider),
            text=self._out.replies.render(reply, notice.language, provider).text,
            language=notice.language,
        )
        await self._out.mail.send(mail)

    async def _to_chats(self, lane: str, notices: Sequence[Notice]) -> list[tuple[Notice, Outcome]]:
        """A chat gets one notice at a time; a customer's second account takes its turn a second later."""
        first: dict[str | None, Notice] = {}
        for notice in notices:
            first.setdefault(notice.conversation_id, notice)
        now = {notice.id for notice in first.values()}
        written = await self._write(list(first.values()))
        sender = self._out.senders.get(lane)

        async def send(notice: Notice) -> None:
            if notice.id not in written or (lane != LOG and sender is None):
                raise Unreachable
            chat, line = written[notice.id]
            if sender is None:
                await self._signals.notify(f"conversation:{chat.id}")
                return
            try:
                await sender.send(chat.chat_id, outbound(line, chat))
            except Unreachable:
                await set_reachable(self._office, chat.id, False)
                raise

        sent = await self._side_by_side(lane, list(first.values()), send)
        return [*sent, *((notice, _TURN) for notice in notices if notice.id not in now)]

    async def _write(self, notices: Sequence[Notice]) -> dict[str, tuple[ConversationInfo, LogLine]]:
        """The line of each notice in its chat, written where it is not there yet. Chats out of reach are left out."""
        async with self._office.store.transaction() as tx:
            chats = await lock_chats(tx, [one.conversation_id for one in notices if one.conversation_id])
            reached = [
                (one, chats[one.conversation_id])
                for one in notices
                if one.conversation_id in chats and chats[one.conversation_id].reachable
            ]
            there = await read_lines_of(tx, [one.message_id for one, _ in reached if one.message_id])
            new = [(one, chat) for one, chat in reached if one.message_id not in there]
            said = [(replace(chat, provider=one.provider), chat_reply(one)) for one, chat in new]
            lines = {
                one.id: line for (one, _), line in zip(new, await self._out.speech.announce(tx, said), strict=True)
            }
            if lines:
                await ebill_post.note_lines(tx, {one: line.id for one, line in lines.items()})
            lines |= {one.id: there[one.message_id] for one, _ in reached if one.message_id in there}
        return {one.id: (chat, lines[one.id]) for one, chat in reached}
