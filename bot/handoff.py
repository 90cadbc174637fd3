"""What agents do with chats. Each step is one transaction: the change of owner, the line that says so, what leaves."""

from dataclasses import dataclass

from backoffice import handoff as ownership
from backoffice.agents import AgentInfo
from backoffice.conversations import ConversationInfo, lock_chat, read_chat
from backoffice.errors import NotFound
from backoffice.handoff import QueuedChat
from backoffice.office import Office
from backoffice.store import Transaction
from backoffice.transcript import AlreadyReceived, NewLine, read_lines, read_received
from backoffice.values import Code
from bot.intake import clean
from bot.messages import Outbound, Reply
from bot.signals import Signals
from bot.speech import Speech, outbound

LONGEST = 4000
_LONGEST_CLIENT_ID = 64


class BadReply(ValueError):
    """An agent's reply that is empty, longer than 4000 characters, or whose client id is not of 1 to 64 characters."""


@dataclass(frozen=True, slots=True)
class Queue:
    """What the console lists: the chats that wait, longest first, and those that the agent has."""

    waiting: tuple[QueuedChat, ...]
    mine: tuple[QueuedChat, ...]


class Handoff:
    """What the console talks to. An agent finds chats of their own providers only: others raise NotFound."""

    def __init__(self, office: Office, speech: Speech, signals: Signals) -> None:
        self._office = office
        self._speech = speech
        self._signals = signals

    async def queue(self, agent: AgentInfo) -> Queue:
        chats = await ownership.list_chats(self._office, agent.id)
        return Queue(
            waiting=tuple(chat for chat in chats if chat.owner == "waiting"),
            mine=tuple(chat for chat in chats if chat.owner == "agent"),
        )

    async def transcript(
        self, agent: AgentInfo, conversation_id: str, after: int = 0, limit: int = 100
    ) -> list[Outbound]:
        """The lines with a greater `seq` than `after`, in order."""
        async with self._office.store.snapshot() as tx:
            await ownership.may_see(tx, agent.id, conversation_id)
        chat = await read_chat(self._office, conversation_id)
        return [outbound(line, chat) for line in await read_lines(self._office, conversation_id, after, limit)]

    async def take(self, agent: AgentInfo, conversation_id: str) -> ConversationInfo:
        """waiting → the agent's. Raises ChatTaken when somebody was faster."""
        async with self._office.store.transaction() as tx:
            if await ownership.take(tx, agent.id, conversation_id, self._office.clock.now()):
                await self._announce(tx, conversation_id, Reply("agent_joined", {"name": Code(agent.name)}))
            chat = await lock_chat(tx, conversation_id)
        return await self._changed(chat)

    async def reply(self, agent: AgentInfo, conversation_id: str, text: str, client_id: str) -> Outbound:
        """Say that to the customer, once for each `client_id`. Raises NotYourChat, BadReply."""
        text = clean(text).strip()
        if not 0 < len(text) <= LONGEST or not 0 < len(client_id) <= _LONGEST_CLIENT_ID:
            raise BadReply
        name = f"agent:{client_id}"
        line = NewLine("agent", text, agent_id=agent.id, channel_message_id=name)
        try:
            async with self._office.store.transaction() as tx:
                await ownership.hold(tx, agent.id, conversation_id)
                chat = await lock_chat(tx, conversation_id)
                said = await self._speech.write(tx, chat, line)
        except AlreadyReceived:
            return await self._said_before(conversation_id, name)
        await self._changed(chat)
        return said

    async def give_back(self, agent: AgentInfo, conversation_id: str) -> ConversationInfo:
        """The agent's → the bot's. Raises NotYourChat."""
        async with self._office.store.transaction() as tx:
            await ownership.give_back(tx, agent.id, conversation_id, self._office.clock.now())
            chat = await self._announce(tx, conversation_id, Reply("agent_left", {"name": Code(agent.name)}))
        return await self._changed(chat)

    async def close(self, agent: AgentInfo, conversation_id: str) -> ConversationInfo:
        """The agent's → closed, until the customer writes again. Raises NotYourChat."""
        async with self._office.store.transaction() as tx:
            await ownership.close(tx, agent.id, conversation_id, self._office.clock.now())
            chat = await self._announce(tx, conversation_id, Reply("chat_closed"))
        return await self._changed(chat)

    async def _announce(self, tx: Transaction, conversation_id: str, reply: Reply) -> ConversationInfo:
        chat = await lock_chat(tx, conversation_id)
        await self._speech.say(tx, chat, reply, "system")
        return chat

    async def _changed(self, chat: ConversationInfo) -> ConversationInfo:
        for topic in (f"conversation:{chat.id}", f"queue:{chat.provider}", "outbox"):
            await self._signals.notify(topic)
        return chat

    async def _said_before(self, conversation_id: str, name: str) -> Outbound:
        chat = await read_chat(self._office, conversation_id)
        line = await read_received(self._office, conversation_id, name)
        if line is None:
            raise NotFound
        return outbound(line, chat)
