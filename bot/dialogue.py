"""Asking the dialogue server. The only file that knows its addresses and the shape of its answers."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Protocol

import httpx
from pydantic import BaseModel, ConfigDict, ValidationError

from backoffice.values import LANGUAGES, Language
from bot.messages import Reply

_ASK = "/webhooks/madad/webhook"
_PARSE = "/webhooks/madad/parse"
_RECALL = "/webhooks/madad/recall"


class DialogueDown(Exception):
    """No answer. `heard` is false only when the message surely never got there, so that it can be asked again.

    `reason` is one word for the operator: refused, timeout, broken, status or shape.
    """

    def __init__(self, reason: str, *, heard: bool) -> None:
        super().__init__(reason)
        self.reason = reason
        self.heard = heard


@dataclass(frozen=True, slots=True)
class Understood:
    """What a text was taken for. `ranking` is best first; `language` is None when the text does not tell.

    `also` is what a text asks for beside its intent: `intent`, `text`, `data` and `confidence` of that part.
    """

    intent: str | None
    confidence: float
    ranking: tuple[tuple[str, float], ...]
    entities: tuple[Mapping[str, Any], ...]
    language: Language | None
    also: Mapping[str, Any] | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """What the dialogue says to a message."""

    replies: tuple[Reply, ...]
    understood: Understood


@dataclass(frozen=True, slots=True)
class Parsed:
    """A text that was looked at outside any conversation."""

    text: str
    folded: str
    understood: Understood


class Dialogue(Protocol):
    async def ask(self, conversation_id: str, text: str, metadata: Mapping[str, str]) -> Answer:
        """The answer to a text, or to a payload (`/intent{"slot": "value"}`). Raises DialogueDown."""
        ...

    async def recall(self, conversation_id: str, message_id: str) -> Answer | None:
        """What it answered to the message with that id; None if that never got there. Raises DialogueDown."""
        ...

    async def parse(self, text: str) -> Parsed:
        """What the text would be taken for; no conversation changes. Raises DialogueDown."""
        ...

    async def healthy(self) -> bool:
        """Whether it would answer now."""
        ...


class _Ranked(BaseModel):
    name: str | None
    confidence: float


class _Understood(BaseModel):
    model_config = ConfigDict(extra="ignore")

    intent: str | None = None
    confidence: float | None = None
    ranking: list[_Ranked] = []
    entities: list[dict[str, Any]] = []
    language: str | None = None
    also: dict[str, Any] | None = None

    def understood(self) -> Understood:
        return Understood(
            intent=self.intent,
            confidence=self.confidence or 0.0,
            ranking=tuple((ranked.name or "", ranked.confidence) for ranked in self.ranking),
            entities=tuple(self.entities),
            language=self.language if self.language in LANGUAGES else None,
            also=self.also,
        )


class _Answer(_Understood):
    replies: list[dict[str, Any]]


class _Recalled(BaseModel):
    heard: bool


class _Parsed(_Understood):
    text: str
    folded: str | None


class RasaDialogue:
    """The dialogue over HTTP. The client belongs to whoever made it; an answer may take `timeout` seconds."""

    def __init__(self, client: httpx.AsyncClient, timeout: float) -> None:
        self._client = client
        self._timeout = timeout

    async def ask(self, conversation_id: str, text: str, metadata: Mapping[str, str]) -> Answer:
        body = {"sender": conversation_id, "message": text, "metadata": dict(metadata)}
        return _answer(await self._post(_ASK, body))

    async def recall(self, conversation_id: str, message_id: str) -> Answer | None:
        response = await self._post(_RECALL, {"sender": conversation_id, "message_id": message_id})
        try:
            heard = _Recalled.model_validate_json(response.content).heard
        except ValidationError as error:
            raise DialogueDown("shape", heard=True) from error
        return _answer(response) if heard else None

    async def parse(self, text: str) -> Parsed:
        response = await self._post(_PARSE, {"text": text})
        try:
            parsed = _Parsed.model_validate_json(response.content)
        except ValidationError as error:
            raise DialogueDown("shape", heard=True) from error
        return Parsed(parsed.text, parsed.folded or "", parsed.understood())

    async def healthy(self) -> bool:
        try:
            async with asyncio.timeout(self._timeout):
                return (await self._client.get("/")).is_success
        except (TimeoutError, httpx.HTTPError):
            return False

    async def _post(self, path: str, body: Mapping[str, Any]) -> httpx.Response:
        try:
            async with asyncio.timeout(self._timeout):  # httpx's own limits count each packet anew
                response = await self._client.post(path, json=body)
        except (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout) as error:
            raise DialogueDown("refused", heard=False) from error
        except (TimeoutError, httpx.TimeoutException) as error:
            raise DialogueDown("timeout", heard=True) from error
        except httpx.HTTPError as error:
            raise DialogueDown("broken", heard=True) from error
        if not response.is_success:
            raise DialogueDown("status", heard=True)
        return response


def _answer(response: httpx.Response) -> Answer:
    try:
        answer = _Answer.model_validate_json(response.content)
        replies = tuple(Reply.from_json(raw) for raw in answer.replies)
    except (ValidationError, KeyError, TypeError, ValueError, AttributeError) as error:
        raise DialogueDown("shape", heard=True) from error
    return Answer(replies, answer.understood())
