"""What every action stands on, and the only file that knows how actions are wired to the app and to Rasa.

A handler gets an `Ask` and answers with `Said`; nothing of Rasa's shapes reaches a topic's file. Refusals, failures and
slowness become sentences here.
"""

import asyncio
import json
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from time import perf_counter
from typing import Any, ClassVar, TypeAlias

import structlog
from rasa_sdk import Action, Tracker
from rasa_sdk.events import FollowupAction, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from backoffice.conversations import read_chat, set_provider
from backoffice.deadline import within
from backoffice.errors import NotLinked, NotOffered, Refusal
from backoffice.named_provider import named_provider
from backoffice.office import Caller, Office
from backoffice.providers import Provider
from backoffice.values import Code, Language, Value
from bot.messages import Button, Line, Reply

Event: TypeAlias = dict[str, Any]

NextSteps: TypeAlias = tuple[Button, ...] | Callable[[Any], tuple[Button, ...]]
"""What can be done instead of what was refused; where that depends on the refusal, what makes it of one."""

REQUESTED = "requested_slot"
"""Rasa's slot for what a form waits for."""

SAID = "said"
"""What a button carries that stands for words which were not understood: those words."""

ALSO = "also"
"""Rasa's slot for what was asked for beside something else, until that has been offered and answered."""

PATIENCE_SECONDS = 2.0
"""How long an action may take; then the customer is told, and an agent is offered."""

_MOST_OFFERS = 7  # and one more for a person: eight buttons are as many as anyone reads

_log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class MenuItem:
    """What can be asked for: the intent, the feature of the provider's pack that it needs, its place in the list.

    `button` is for one of several things that an intent asks for; it says which, and its label is an `intent_<name>`.
    """

    intent: str
    feature: str | None = None
    place: int = 0
    button: Button | None = None

    @property
    def pressed(self) -> Button:
        """The button that asks for it."""
        return self.button or ask_for(self.intent)

    @property
    def called(self) -> str:
        """The name of its label."""
        return self.button.reply.removeprefix("intent_") if self.button else self.intent


@dataclass(frozen=True, slots=True)
class Desk:
    """What the actions work with: the back office, and what the topics say of themselves."""

    office: Office
    menu: tuple[MenuItem, ...] = ()  # in the order it is shown
    forms: Mapping[str, str] = field(default_factory=dict)  # intent: the form that it opens
    doable: frozenset[str] = frozenset()  # intents that something in the chat sees to
    next_steps: Mapping[type[Refusal], NextSteps] = field(default_factory=dict)  # what to do instead
    patience: float = PATIENCE_SECONDS

    @property
    def wishes(self) -> frozenset[str]:
        """Intents that ask a provider for something."""
        return frozenset({*self.forms, *(item.intent for item in self.menu)})


@dataclass(frozen=True, slots=True)
class Ask:
    """A message to be answered: who said it, what it was understood as, and what the talk has come to so far."""

    desk: Desk
    caller: Caller
    provider: Provider
    language: Language
    owner: str  # who answers the chat: bot, waiting, agent, closed
    text: str
    intent: str
    confidence: float
    data: Mapping[str, str]  # what stood in the message or behind the button, by kind
    guesses: tuple[str, ...]  # intents, likeliest first
    pressed: bool  # a button, not typed words
    code_digest: str | None
    slots: Mapping[str, Any]
    before: tuple[Event, ...] = ()  # the talk's events, this message's included
    also: Mapping[str, Any] | None = None  # what the message asks for beside it: `intent`, `text` and `data`

    @property
    def office(self) -> Office:
        return self.desk.office

    @property
    def in_form(self) -> bool:
        """Whether a form waits for an answer; it asks again after whatever is said now."""
        return bool(self.slots.get(REQUESTED))

    @property
    def offers(self) -> tuple[Button, ...]:
        """Buttons for the first of what this provider offers in the chat."""
        return tuple(item.pressed for item in self.menu[:_MOST_OFFERS])

    @property
    def menu(self) -> tuple[MenuItem, ...]:
        """All that this provider offers in the chat."""
        return tuple(one for one in self.desk.menu if one.feature is None or one.feature in self.provider.features)

    @property
    def kept_wish(self) -> Mapping[str, Any] | None:
        """What an earlier message asked for beside something else, and was not offered yet."""
        kept: Mapping[str, Any] | None = self.slots.get(ALSO)
        return None if kept is None or kept.get("offered") else kept

    def can_do(self, intent: str) -> bool:
        """Whether the chat sees to that, and this provider offers it."""
        needed = {one.feature for one in self.desk.menu if one.called == intent and one.feature}
        return intent in self.desk.doable and needed <= self.provider.features

    @property
    def last_replies(self) -> tuple[Reply, ...]:
        """What the bot said just before this message."""
        said: list[Reply] = []
        users = 0
        for event in reversed(self.before):
            users += event["event"] == "user"
            if users > 1:
                break
            custom = (event.get("data") or {}).get("custom") if event["event"] == "bot" else None
            if users == 1 and custom:
                said.append(Reply.from_json(custom))
        return tuple(reversed(said))


@dataclass(frozen=True, slots=True)
class Said:
    """The answer: what to say, what to remember (None forgets), and which action or form goes on from there."""

    replies: tuple[Reply, ...] = ()
    slots: Mapping[str, Any] = field(default_factory=dict)
    then: str | None = None


def say(reply: str, *, buttons: Iterable[Button] = (), items: Iterable[Line] = (), **args: Value) -> Reply:
    """A reply, as handlers write it."""
    return Reply(reply, args, tuple(items), tuple(buttons))


def ask_for(intent: str, label: str | None = None, args: Mapping[str, Value] | None = None, **data: str) -> Button:
    """A button that says the intent to the dialogue. Its label is `intent_<name>` unless another is given."""
    tail = json.dumps(data, ensure_ascii=False) if data else ""
    return Button(label or f"intent_{intent}", args or {}, f"/{intent}{tail}")


def contacts(ask: Ask) -> list[Line]:
    """How else the provider is reached."""
    return [Line("contact_line", {"what": one.what, "value": Code(one.value)}) for one in ask.provider.contacts]


AGENT = ask_for("talk_to_agent")
CANCEL = ask_for("cancel")


class Handler(Action, ABC):  # type: ignore[misc]
    """One action. `action` is its name in `domain.yml`."""

    action: str
    resumes_as: str = ""  # what Rasa runs to come back here after a log-in, where it is not the action itself
    # No rule knows the turn in which an action answers after a log-in, so that listening must be said aloud.
    after_replay: ClassVar[tuple[Event, ...]] = (FollowupAction("action_listen"),)
    follows: ClassVar[bool] = True  # to another provider, where the message names one

    def __init__(self, desk: Desk) -> None:
        self.desk = desk

    def name(self) -> str:
        return self.action

    @abstractmethod
    async def answer(self, ask: Ask) -> Said:
        """What to say to that. May raise any Refusal."""

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Mapping[str, Any]) -> list[Event]:
        """Rasa's way in."""
        started = perf_counter()
        try:
            with within(self.desk.patience):
                async with asyncio.timeout(self.desk.patience):
                    ask, events = await self._read(tracker)
                    ask, moved = await self._follow(ask)
                    said = self.with_second_wish(ask, await self.settle(ask))
                    said = replace(said, replies=(*moved.replies, *said.replies), slots={**moved.slots, **said.slots})
        except Exception:
            _log.exception("action_failed", action=self.name(), conversation=tracker.sender_id)
            said, events = Said((say("went_wrong", buttons=[AGENT]),)), self.after_failure(tracker)
        for reply in said.replies:
            dispatcher.utter_message(json_message=reply.to_json())
        said_keys = [reply.reply for reply in said.replies]
        _log.info("action", action=self.name(), said=said_keys, ms=round((perf_counter() - started) * 1000, 1))
        return events + self.events_of(said)

    async def settle(self, ask: Ask) -> Said:
        """The answer, with a refusal put into words."""
        try:
            return await self.answer(ask)
        except NotLinked:
            return self.log_in_first(ask)
        except Refusal as refusal:
            return Said((self.refused(ask, refusal),))

    def refused(self, ask: Ask, refusal: Refusal) -> Reply:
        """The sentence of a refusal, with what the customer can do instead as buttons."""
        steps = self.desk.next_steps.get(type(refusal), ())
        instead = ask.offers if isinstance(refusal, NotOffered) else steps(refusal) if callable(steps) else steps
        return Reply(refusal.reply, refusal.args_, tuple(Line(*line) for line in refusal.lines), instead)

    def with_second_wish(self, ask: Ask, said: Said) -> Said:
        """The answer, with what was asked for beside it offered after it, or kept while the talk is elsewhere."""
        wish = self.second_wish(ask)
        if wish is None or not _is_offered(ask, wish["intent"]):
            return said
        if self.leads_on(ask, said):
            return replace(said, slots={ALSO: dict(wish), **said.slots})
        yes = ask_for(wish["intent"], None, None, **wish["data"], **{SAID: wish["text"]})
        offer = say("also_asked", buttons=[yes, ask_for("deny")], intent=wish["intent"])
        return replace(said, replies=(*said.replies, offer), slots={ALSO: {**wish, "offered": True}, **said.slots})

    def second_wish(self, ask: Ask) -> Mapping[str, Any] | None:
        """What this message, or an earlier one, asks for beside what is done now, unless it was offered already."""
        return ask.also or ask.kept_wish

    def leads_on(self, ask: Ask, said: Said) -> bool:
        """Whether the answer waits for another, or another action speaks next."""
        return bool(said.then) or ask.in_form or _asks_to_resume(said)

    def log_in_first(self, ask: Ask) -> Said:
        """Say why, start the log-in, and remember what was asked for."""
        wish = {"action": self.resumes_as or self.action, **{name: getattr(ask, name) for name in _SAVED}}
        return Said((say("not_linked"),), {"after_login": wish}, then="login_form")

    def after_failure(self, tracker: Tracker) -> list[Event]:
        """What Rasa must be told when the action failed."""
        return []

    def events_of(self, said: Said) -> list[Event]:
        """The answer in Rasa's events."""
        events: list[Event] = [SlotSet(name, value) for name, value in said.slots.items()]
        if said.then:
            events.append(FollowupAction(said.then))
        return events

    async def _follow(self, ask: Ask) -> tuple[Ask, Said]:
        """The wish at the provider that it names, and the word that the chat has moved there."""
        wished = self.follows and ask.intent in self.desk.wishes and not (ask.pressed or ask.in_form)
        name = named_provider(ask.office.providers, ask.text) if wished else None
        if name is None or name == ask.provider.name:
            return ask, Said()
        await set_provider(ask.office, ask.caller.conversation_id, name)
        there = ask.office.providers[name]
        left = {"paused": None}  # a form of the other provider's
        moved = replace(ask, provider=there, caller=replace(ask.caller, provider=name), slots={**ask.slots, **left})
        return moved, Said((say("provider_switched", provider=there.title),), left)

    async def _read(self, tracker: Tracker) -> tuple[Ask, list[Event]]:
        ask = await _ask_of(self.desk, tracker)
        waiting = ask.slots.get("after_login") or {}
        if waiting.get("action") != (self.resumes_as or self.action) or not waiting.get("due"):
            return ask, []
        # The log-in is done: answer what was asked before it.
        events = [SlotSet("after_login", None), *self.after_replay]
        return replace(ask, **{name: waiting[name] for name in _SAVED}), events


def _is_offered(ask: Ask, intent: str) -> bool:
    """Whether the chat does it, with this provider, and the customer stays with the bot."""
    missing = {item.called for item in ask.desk.menu} - {item.called for item in ask.menu}
    return intent in ask.desk.doable and intent not in missing and ask.intent != "talk_to_agent"


def _asks_to_resume(said: Said) -> bool:
    return any(reply.reply.startswith("resume_") for reply in said.replies)


def take_up(ask: Ask, intent: str, text: str, data: Mapping[str, str]) -> Said:
    """Go on with that wish as if those words had just been typed."""
    action = ask.desk.forms.get(intent, f"action_{intent}")
    asked = {"text": text, "intent": intent, "confidence": 1.0, "data": dict(data), "pressed": False}
    return Said(slots={"after_login": {"action": action, "due": True, **asked}}, then=action)


_SAVED = ("text", "intent", "confidence", "data", "pressed")


async def _ask_of(desk: Desk, tracker: Tracker) -> Ask:
    message = tracker.latest_message or {}
    metadata = message.get("metadata") or {}
    chat = await read_chat(desk.office, tracker.sender_id)
    intent = message.get("intent") or {}
    text = message.get("text") or ""
    # What a catalogue's names stand for is read by the forms, which know the provider and what the account may have.
    entities = [entity for entity in message.get("entities") or () if "providers" not in entity]
    data = {entity["entity"]: str(entity["value"]) for entity in entities}
    return Ask(
        desk=desk,
        caller=Caller(chat.provider, chat.id, metadata["message_id"]),
        provider=desk.office.providers[chat.provider],
        language=chat.language,
        owner=chat.owner,
        text=data.get(SAID, text),
        intent=intent.get("name") or "",
        confidence=intent.get("confidence") or 0.0,
        data=data,
        guesses=tuple(guess["name"] for guess in message.get("intent_ranking") or ()),
        pressed=text.startswith("/"),
        code_digest=metadata.get("code_digest"),
        slots=tracker.current_slot_values(),
        before=tuple(tracker.events),
        also=message.get("also"),
    )
