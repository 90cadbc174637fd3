"""Makes the files that were ordered ahead and says them into their chats: a task of the schedule."""

from collections.abc import Sequence
from dataclasses import replace

import structlog

from backoffice.conversations import ConversationInfo, lock_chat, read_chat
from backoffice.errors import Refusal
from backoffice.office import Office
from backoffice.usage_orders import MOST_ATTEMPTS, OrderedUsage, claim_orders, end_order
from backoffice.values import Code, Value
from bot.messages import File, Paper, Reply
from bot.papers.maker import Papers
from bot.signals import Signals
from bot.speech import Speech

_log = structlog.get_logger(__name__)


class OrderedPapers:
    """A worker; any number may run."""

    def __init__(self, office: Office, papers: Papers, speech: Speech, signals: Signals) -> None:
        self._office = office
        self._papers = papers
        self._speech = speech
        self._signals = signals

    async def make_due(self) -> int:
        """Make and deliver what is due; what fails comes round again, a few times. How many were taken up."""
        orders = await claim_orders(self._office)
        for order in orders:
            await self._make(order)
        return len(orders)

    async def _make(self, order: OrderedUsage) -> None:
        # The chat may be with another provider by now; the list is still the one's that it was ordered from.
        chat = replace(await read_chat(self._office, order.conversation_id), provider=order.provider)
        args: dict[str, Value] = {"account": Code(order.account), "first": order.first, "last": order.last}
        paper = Paper("usage", {**args, "kinds": order.kinds})
        try:
            files = await self._papers.make(chat, order.id, chat.language, [paper])
        except Refusal as refusal:  # the chat is nobody's now, or somebody else's
            _log.info("ordered_papers_dropped", order=order.id, why=refusal.reply)
            await self._end(order, chat, None)
        except Exception:
            _log.exception("ordered_papers_failed", order=order.id, attempt=order.attempts)
            if order.attempts >= MOST_ATTEMPTS:
                await self._end(order, chat, Reply("paper_failed"))
        else:
            ready = Reply("usage_ready", {**args, "reference": Code(order.reference)})
            await self._end(order, chat, ready, files)

    async def _end(
        self, order: OrderedUsage, chat: ConversationInfo, reply: Reply | None, files: Sequence[File] = ()
    ) -> None:
        """Say it, if anything, and mark the order in the same transaction: nothing is said twice."""
        async with self._office.store.transaction() as tx:
            if not await end_order(tx, self._office, order) or reply is None:
                return
            locked = replace(await lock_chat(tx, chat.id), provider=chat.provider)
            await self._speech.say(tx, locked, reply, "system", files=files)
        await self._signals.notify(f"conversation:{chat.id}")
        await self._signals.notify("outbox")
