"""What the widget and the server say to each other, as JSON. The same shapes travel over the socket and over HTTP."""

from typing import Annotated, Any, Literal, TypeAlias
from urllib.parse import urlsplit

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter

from bot.channels.tokens import Visitor
from bot.messages import Choice, File, Inbound, Label, Outbound

CHANNEL = "web"
OPENING = "open"
"""The name of the message that opens a chat: the same from every tab, so that there is one greeting."""

LARGEST_BYTES = 64 * 1024

ClientId: TypeAlias = Annotated[str, Field(pattern=r"^[A-Za-z0-9_-]{8,64}$")]
Seq: TypeAlias = Annotated[int, Field(ge=0, lt=2**31)]

_LINKS = ("https", "http", "tel", "mailto")


class _Frame(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore")


class Hello(_Frame):
    """The first frame: who is there, and the last line they have."""

    type: Literal["hello"]
    token: Annotated[str, Field(max_length=2048)]
    cursor: Seq = 0


class Say(_Frame):
    type: Literal["say"]
    id: ClientId
    text: str

    def inbound(self, visitor: Visitor) -> Inbound:
        return _inbound(visitor, self.id, text=self.text)


def giving(visitor: Visitor, client_id: str, file: File) -> Inbound:
    """A file, which the desk keeps already."""
    return _inbound(visitor, client_id, attachment="document", files=(file,))


class Choose(_Frame):
    """A pressed button: the number of its line and its place there, from 0."""

    type: Literal["choose"]
    id: ClientId
    seq: Seq
    index: Annotated[int, Field(ge=0, lt=100)]

    def inbound(self, visitor: Visitor) -> Inbound:
        return _inbound(visitor, self.id, choice=Choice(self.seq, self.index))


class Ping(_Frame):
    type: Literal["ping"]


Said: TypeAlias = Annotated[Say | Choose, Field(discriminator="type")]
Frame: TypeAlias = Annotated[Hello | Say | Choose | Ping, Field(discriminator="type")]

_FRAMES: TypeAdapter[Frame] = TypeAdapter(Frame)


def read_frame(raw: str | bytes) -> Hello | Say | Choose | Ping:
    """The frame. Raises ValueError for anything else, and for what is larger than 64 KiB."""
    if len(raw if isinstance(raw, bytes) else raw.encode("utf-8", "surrogatepass")) > LARGEST_BYTES:
        raise ValueError("too large")
    return _FRAMES.validate_json(raw)


def opening(visitor: Visitor) -> Inbound:
    """The visitor opened the chat and has said nothing yet."""
    return _inbound(visitor, OPENING, started=True)


def _inbound(visitor: Visitor, message_id: str, **said: Any) -> Inbound:
    return Inbound(
        channel=CHANNEL,
        chat_id=visitor.chat_id,
        message_id=message_id,
        provider=visitor.provider,
        language=visitor.language,
        **said,
    )


def is_shown(line: Outbound) -> bool:
    """Whether the customer sees the line: opening the chat and an empty message leave one without words."""
    return bool(line.text) or line.author != "customer"


def message(line: Outbound) -> dict[str, Any]:
    """A line for the widget. Payloads stay here: a button is pressed by its place."""
    return {
        "type": "message",
        "seq": line.seq,
        "author": line.author,
        "agent": line.agent_name,
        "text": line.text,
        "lang": None if line.author == "customer" else line.language,
        "dir": _direction(line),
        "at": line.at.isoformat(),
        "buttons": [_button(label) for label in line.buttons],
        "files": [
            {"id": file.id, "name": file.name, "image": file.media_type.startswith("image/")} for file in line.files
        ],
        "client_id": line.message_id,
    }


def ack(client_id: str, seq: int) -> dict[str, Any]:
    return {"type": "ack", "id": client_id, "seq": seq}


def error(code: str, client_id: str | None = None) -> dict[str, Any]:
    """`code` is for the widget, which has its own words; `text` for whoever reads the traffic."""
    return {"type": "error", "code": code, "id": client_id, "text": code.replace("_", " ")}


def _button(label: Label) -> dict[str, Any]:
    href = label.payload if label.kind == "link" and urlsplit(label.payload).scheme in _LINKS else None
    return {"text": label.text, "kind": label.kind, "href": href}


def _direction(line: Outbound) -> str:
    """People write in any language; of the bot's own lines the language is known."""
    if line.author in {"customer", "agent"}:
        return "auto"
    return "ltr" if line.language == "en" else "rtl"
