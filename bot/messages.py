"""The nouns that cross rooms: what came in, what is to be said, what goes out."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal, TypeAlias

from backoffice.values import Language, Value, from_wire, to_wire

Author: TypeAlias = Literal["customer", "bot", "agent", "system"]
AttachmentKind: TypeAlias = Literal["photo", "document", "voice", "video", "sticker", "location", "other"]


@dataclass(frozen=True, slots=True)
class Choice:
    """A pressed button, named by the message it stood under and its place there, so that nobody can invent one."""

    seq: int
    index: int


@dataclass(frozen=True, slots=True)
class File:
    """A file that was made for a chat or sent in it: its random id, the name it is saved under, what kind of file."""

    id: str
    name: str
    media_type: str


@dataclass(frozen=True, slots=True)
class Inbound:
    """One message from a customer, as the channel understood it. `message_id` is unique within the chat."""

    channel: str
    chat_id: str
    message_id: str
    text: str = ""
    choice: Choice | None = None
    attachment: AttachmentKind | None = None
    files: tuple[File, ...] = ()  # what was asked for, and is kept; other attachments are not
    provider: str | None = None  # what the channel asks for; a new chat starts there
    language: Language | None = None  # what the channel knows of the customer, before a word is said
    started: bool = False  # the customer opened the chat and has said nothing yet
    payload: str = ""  # what the channel's own command says to the dialogue (`/help`); never from what was typed
    notice: str | None = None  # a sentence key to answer with; the dialogue is not asked
    notice_args: Mapping[str, Value] = field(default_factory=dict)  # the values in that sentence


@dataclass(frozen=True, slots=True)
class Button:
    """`payload` is what pressing it says to the dialogue.

    `contact` asks the channel for the phone number instead, `file` for files.
    """

    reply: str
    args: Mapping[str, Value] = field(default_factory=dict)
    payload: str = ""
    kind: Literal["say", "contact", "link", "file"] = "say"


@dataclass(frozen=True, slots=True)
class Line:
    """One item of a listing, with a sentence key of its own."""

    reply: str
    args: Mapping[str, Value] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Paper:
    """A file that is to be made with the reply: what it shows, and of what. `bot/papers` makes it."""

    kind: Literal["bill", "usage", "consumption"]
    args: Mapping[str, Value] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Reply:
    """What is to be said: a sentence key and raw values. `render` makes the words."""

    reply: str
    args: Mapping[str, Value] = field(default_factory=dict)
    items: tuple[Line, ...] = ()
    buttons: tuple[Button, ...] = ()
    papers: tuple[Paper, ...] = ()
    waits: bool = False  # a form is open, and goes on with the answer to this

    def to_json(self) -> dict[str, Any]:
        """The shape in which actions hand it to Rasa, and the log keeps it."""
        raw: dict[str, Any] = {"reply": self.reply, "args": _wire(self.args)}
        if self.items:
            raw["items"] = [{"reply": i.reply, "args": _wire(i.args)} for i in self.items]
        if self.buttons:
            raw["buttons"] = [
                {"reply": b.reply, "args": _wire(b.args), "payload": b.payload, "kind": b.kind} for b in self.buttons
            ]
        if self.papers:
            raw["papers"] = [{"kind": paper.kind, "args": _wire(paper.args)} for paper in self.papers]
        if self.waits:
            raw["waits"] = True
        return raw

    @classmethod
    def from_json(cls, raw: Mapping[str, Any]) -> "Reply":
        """The reply that `to_json` wrote, or that stands in `domain.yml`, where all but the key may be left out."""
        return cls(
            reply=str(raw["reply"]),
            args=_values(raw.get("args")),
            items=tuple(Line(str(i["reply"]), _values(i.get("args"))) for i in raw.get("items", ())),
            buttons=tuple(
                Button(str(b["reply"]), _values(b.get("args")), str(b.get("payload", "")), b.get("kind", "say"))
                for b in raw.get("buttons", ())
            ),
            papers=tuple(Paper(paper["kind"], _values(paper.get("args"))) for paper in raw.get("papers", ())),
            waits=bool(raw.get("waits")),
        )


@dataclass(frozen=True, slots=True)
class Label:
    """A rendered button."""

    text: str
    payload: str
    kind: str = "say"


@dataclass(frozen=True, slots=True)
class Outbound:
    """One line of a conversation in words, as a channel shows it."""

    conversation_id: str
    seq: int
    author: Author
    text: str
    language: Language
    at: datetime
    key: str | None = None  # the sentence key it was made from
    buttons: tuple[Label, ...] = ()
    agent_name: str | None = None
    message_id: str | None = None  # the channel's own name for a customer's line, as in `Inbound`
    files: tuple[File, ...] = ()


def _wire(args: Mapping[str, Value]) -> dict[str, Any]:
    return {name: to_wire(value) for name, value in args.items()}


def _values(raw: Mapping[str, Any] | None) -> dict[str, Value]:
    return {name: from_wire(value) for name, value in (raw or {}).items()}
