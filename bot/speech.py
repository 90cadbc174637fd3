"""From replies to lines of the log, and from lines of the log to what channels show."""

from collections.abc import Sequence
from dataclasses import asdict

from backoffice.conversations import ConversationInfo
from backoffice.office import Office
from backoffice.outbox import add_chat_line
from backoffice.store import Transaction
from backoffice.transcript import LogLine, NewLine, StoredButton, append_line, append_lines
from bot.messages import Author, File, Label, Outbound, Reply
from bot.replies.render import Replies


class Speech:
    """Puts replies into words and writes them down. `pushed` are the channels that lines are sent to by the outbox;
    the others fetch what is new.
    """

    def __init__(self, office: Office, replies: Replies, pushed: frozenset[str]) -> None:
        self._office = office
        self._replies = replies
        self._pushed = pushed

    async def say(
        self, tx: Transaction, chat: ConversationInfo, reply: Reply, author: Author = "bot", files: Sequence[File] = ()
    ) -> Outbound:
        """Write the reply to the log in the chat's language, with its files; it leaves with the transaction."""
        return await self.write(tx, chat, self._line(chat, reply, author, files))

    async def announce(self, tx: Transaction, said: Sequence[tuple[ConversationInfo, Reply]]) -> list[LogLine]:
        """Write a reply into each of many chats, locked by the transaction. The caller sends the lines itself."""
        lines = {chat.id: self._line(chat, reply, "system") for chat, reply in said}
        written = await append_lines(tx, lines, self._office.clock.now())
        return [written[chat.id] for chat, _ in said]

    def _line(self, chat: ConversationInfo, reply: Reply, author: Author, files: Sequence[File] = ()) -> NewLine:
        said = self._replies.render(reply, chat.language, self._office.providers[chat.provider])
        buttons = tuple(StoredButton(b.text, b.payload, b.kind) for b in said.buttons)
        raw = {**reply.to_json(), "language": chat.language}
        if files:
            raw["files"] = [asdict(file) for file in files]
        return NewLine(author, said.text, raw, buttons)

    async def write(self, tx: Transaction, chat: ConversationInfo, line: NewLine) -> Outbound:
        """Write a line that has its words already. Raises AlreadyReceived."""
        now = self._office.clock.now()
        written = await append_line(tx, chat.id, line, now)
        if chat.channel in self._pushed:
            add_chat_line(tx, written, now)
        return outbound(written, chat)


def outbound(line: LogLine, chat: ConversationInfo) -> Outbound:
    """The line as a channel shows it."""
    reply = line.reply or {}
    return Outbound(
        conversation_id=line.conversation_id,
        seq=line.seq,
        author=line.author,  # type: ignore[arg-type]
        text=line.text,
        language=reply.get("language") or chat.language,
        at=line.at,
        key=reply.get("reply"),
        buttons=tuple(Label(b.label, b.payload, b.kind) for b in line.buttons),
        agent_name=line.agent_name,
        message_id=line.channel_message_id if line.author == "customer" else None,
        files=tuple(File(**raw) for raw in reply.get("files", ())),
    )
