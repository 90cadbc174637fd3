"""Delivery of everything that leaves: chat lines through their channel's sender, SMS through a gateway.

A notice is made into a line of its chat first, and leaves as one.

At least once: a worker that dies after sending and before noting it makes an item go out twice. Where a channel knows
our line by its number (the website does) nobody sees that. Lines of one chat keep their order.
"""

import asyncio
import random
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from mimetypes import guess_type
from typing import Any

import structlog
from structlog.contextvars import bound_contextvars

from backoffice import outbox
from backoffice.conversations import lock_chat, set_reachable
from backoffice.office import Office
from backoffice.outbox import Delivery
from bot.mail import Mail, MailFile, MailRefused
from bot.messages import Reply
from bot.metrics import Metrics
from bot.signals import Listener, Signals
from bot.speech import outbound
from bot.ways_out import TryLater, Unreachable, WaysOut

_log = structlog.get_logger(__name__)
_AT_ONCE = 32
_POLL_SECONDS = 1.0
_MEASURE_SECONDS = 10.0
_SEND_SECONDS = 40.0  # less than the lease
_ATTEMPTS = 12
_LONGEST_PAUSE = 300.0


class Outbox:
    """A worker. Any number may run, in any number of processes; each serves the chats of its `senders`."""

    def __init__(
        self,
        *,
        office: Office,
        ways: WaysOut,
        signals: Signals,
        metrics: Metrics,
        channels: frozenset[str],
    ) -> None:
        self._office = office
        self._out = ways
        self._signals = signals
        self._metrics = metrics
        self._channels = channels
        self._sending: set[str] = set()
        self._news = asyncio.Event()
        self._stopping = False
        self._ways = {
            "chat": self._send_line,
            "sms": self._send_sms,
            "email": self._send_email,
            "notice": self._say_notice,
        }

    async def run(self) -> None:
        """Deliver what is due until `stop`, and what is left then. A slow way out keeps no other chat waiting."""
        async with self._signals.listen("outbox") as listener, asyncio.TaskGroup() as tasks:
            helpers = [tasks.create_task(self._pass_on(listener)), tasks.create_task(self._measure())]
            while not self._stopping:
                self._news.clear()
                for delivery in await self._claim():
                    self._sending.add(delivery.id)
                    tasks.create_task(self._work(delivery))
                await self._news.wait()
            for helper in helpers:
                helper.cancel()
        await self.deliver_due()

    def stop(self) -> None:
        """Let `run` come to its end."""
        self._stopping = True
        self._news.set()

    async def deliver_due(self) -> int:
        """Deliver one batch, different chats side by side. How many items were taken up."""
        deliveries = await outbox.claim(self._office, self._channels, _AT_ONCE)
        async with asyncio.TaskGroup() as tasks:
            for delivery in deliveries:
                tasks.create_task(self._deliver(delivery))
        return len(deliveries)

    async def _claim(self) -> list[Delivery]:
        try:
            return await outbox.claim(self._office, self._channels, _AT_ONCE - len(self._sending))
        except Exception:
            _log.exception("outbox_failed")
            return []

    async def _work(self, delivery: Delivery) -> None:
        try:
            await self._deliver(delivery)
        except Exception:
            _log.exception("outbox_failed")  # not noted as sent: it goes out again when its lease ends
        finally:
            self._sending.discard(delivery.id)
            self._news.set()  # there is room, and the chat's next line may be due

    async def _pass_on(self, listener: Listener) -> None:
        while True:
            await listener.wait(_POLL_SECONDS)
            self._news.set()

    async def _measure(self) -> None:
        while True:
            try:
                self._metrics.outbox_age_seconds.set(await outbox.oldest_age(self._office, self._channels))
            except Exception:
                _log.exception("outbox_failed")
            await asyncio.sleep(_MEASURE_SECONDS)

    async def _deliver(self, delivery: Delivery) -> None:
        with bound_contextvars(conversation=delivery.conversation_id, item=delivery.id):
            try:
                async with asyncio.timeout(_SEND_SECONDS):
                    done = await self._ways[delivery.kind](delivery)
            except TryLater as later:
                await outbox.try_later(self._office, delivery, later.seconds)
            except Unreachable:
                await self._give_up_on_chat(delivery)
            except MailRefused as refused:
                _log.warning("mail_refused", status=str(refused))
                await outbox.mark_failed(self._office, delivery)
            except Exception as error:
                await self._again_or_never(delivery, error)
            else:
                await (outbox.mark_sent if done else outbox.mark_dropped)(self._office, delivery)

    async def _send_line(self, delivery: Delivery) -> bool:
        """Whether it went out; a line that must not is dropped."""
        found = await outbox.read_delivery(self._office, delivery)
        if found is None:
            return False
        chat, line = found
        # The owner is read now, not when the line was written: an agent may have taken the chat since.
        if not chat.reachable or (line.author == "bot" and chat.owner == "agent"):
            return False
        await self._out.senders[chat.channel].send(chat.chat_id, outbound(line, chat))
        self._metrics.messages_out.labels(chat.channel).inc()
        return True

    async def _send_sms(self, delivery: Delivery) -> bool:
        sms = delivery.payload
        if self._is_late(sms):
            return False
        reply = Reply.from_json(sms["reply"])
        provider = self._office.providers[sms["provider"]]
        text = self._out.replies.sentence(reply.reply, reply.args, sms["language"], provider)
        await self._out.sms.send(sms["to"], text, key=delivery.id)
        self._metrics.messages_out.labels("sms").inc()
        return True

    async def _send_email(self, delivery: Delivery) -> bool:
        email = delivery.payload
        if self._is_late(email):
            return False
        reply = Reply.from_json(email["reply"])
        provider, language = self._office.providers[email["provider"]], email["language"]
        mail = Mail(
            id=delivery.id,
            to=email["to"],
            subject=self._out.replies.subject(reply, language, provider),
            text=self._out.replies.render(reply, language, provider).text,
            language=language,
            link=email["link"],
            files=tuple(
                MailFile(name, guess_type(name)[0] or "text/plain", text.encode())
                for name, text in email["files"].items()
            ),
        )
        await self._out.mail.send(mail)
        self._metrics.messages_out.labels("email").inc()
        return True

    def _is_late(self, payload: Mapping[str, Any]) -> bool:
        """Whether it says what holds no more, like a code."""
        expires_at = payload["expires_at"]
        return bool(expires_at) and datetime.fromisoformat(expires_at) <= self._office.clock.now()

    async def _say_notice(self, delivery: Delivery) -> bool:
        """Write it into the log, once. The system says it, so that it is heard while an agent has the chat."""
        if delivery.conversation_id is None:
            return False
        async with self._office.store.transaction() as tx:
            if not await outbox.take_notice(tx, delivery, self._office.clock.now()):
                return True
            chat = await lock_chat(tx, delivery.conversation_id)
            about = replace(chat, provider=delivery.payload["provider"])
            await self._out.speech.say(tx, about, Reply.from_json(delivery.payload["reply"]), "system")
        await self._signals.notify(f"conversation:{delivery.conversation_id}")
        await self._signals.notify("outbox")
        return True

    async def _give_up_on_chat(self, delivery: Delivery) -> None:
        _log.info("chat_unreachable")
        await outbox.mark_dropped(self._office, delivery)
        if delivery.conversation_id:
            await set_reachable(self._office, delivery.conversation_id, False)

    async def _again_or_never(self, delivery: Delivery, error: Exception) -> None:
        # Only the kind of error: its words may quote what was being sent.
        _log.warning("not_delivered", kind=delivery.kind, attempt=delivery.attempts, error=type(error).__name__)
        if delivery.attempts >= _ATTEMPTS:
            await outbox.mark_failed(self._office, delivery)
            return
        pause = min(_LONGEST_PAUSE, 2.0 ** (delivery.attempts - 1))
        await outbox.try_later(self._office, delivery, pause * random.uniform(0.5, 1.0))  # noqa: S311
