"""What all forms have in common: asking field by field, and everything else that a customer does meanwhile.

A topic writes a `Form`: what opens it, its fields, what it does in the end. Here is the rest: a question in between
(answered by its own rule, then the field is asked again), another form in between (this one is put aside and offered
again), cancelling, bad answers and a person after three of them, and a log-in first where one is needed.
"""

from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, ClassVar, Literal, TypeAlias

from rasa_sdk import Tracker
from rasa_sdk.events import ActionExecutionRejected, ActiveLoop, FollowupAction, SlotSet

from actions._base import AGENT, ALSO, CANCEL, REQUESTED, Ask, Desk, Event, Handler, Said, ask_for, say
from actions._fields import Dropped, Field, Values
from backoffice.errors import NotLinked, Refusal
from bot.messages import Reply

PATIENCE = 3
"""Bad answers in a row, after which a person is offered."""

Meaning: TypeAlias = Literal["answer", "again", "restart", "cancel", "lapse", "leave", "aside"]

_SURE, _VERY_SURE = 0.6, 0.85
_FEW_WORDS, _DATUM_WORDS = 6, 3
_ANSWERS = frozenset({"inform", "affirm", "deny", "nlu_fallback", "out_of_scope", "give_code", ""})
_ONLY_PRESSED = frozenset({"cancel_handoff"})  # while a form asks, nobody waits for a person
_EVEN_IN_FREE_TEXT = frozenset({"cancel", "talk_to_agent", "help", "change_language"})
_LEAVING = {
    "change_provider": "action_change_provider",
    "goodbye": "utter_goodbye",
    "unlink_account": "action_unlink_account",
}


_LISTEN = "action_listen"
_WAYS_OUT = frozenset({CANCEL.payload, "/deny"})


class LeadsOn(Exception):
    """Another form, of that name, does what this one's opening message asks for."""

    def __init__(self, form: str) -> None:
        super().__init__(form)
        self.form = form


class Form(ABC):
    """A topic's form. `name` is its name in `domain.yml`; `opened_by` are the intents that open it.

    `led_to_by` are intents whose own form may lead on to it.
    """

    name: ClassVar[str]
    opened_by: ClassVar[frozenset[str]] = frozenset()
    led_to_by: ClassVar[frozenset[str]] = frozenset()
    also: ClassVar[tuple[str, ...]] = ()  # slots that it remembers but does not ask for
    resumable: ClassVar[bool] = True

    @property
    @abstractmethod
    def fields(self) -> tuple[Field, ...]:
        """What it asks for, in order."""

    def asked(self, ask: Ask, values: Values) -> tuple[Field, ...]:
        """Those of the fields that this customer is asked, in their order."""
        return self.fields

    async def start(self, ask: Ask) -> dict[str, Any]:
        """What the opening message already says, by slot. A Refusal ends the form before it begins, as LeadsOn does."""
        return {}

    @abstractmethod
    async def submit(self, ask: Ask, values: Values) -> Said:
        """Do it, now that every field is there. A Refusal is told."""

    def values(self, ask: Ask) -> dict[str, Any]:
        return {slot: ask.slots.get(slot) for slot in self.slots}

    @property
    def slots(self) -> tuple[str, ...]:
        return (*self.also, *(field.slot for field in self.fields))


@dataclass(frozen=True, slots=True)
class Step(Said):
    """What a message did to the form: it waits for `field`, or all is there, or it ends, or a rule shall answer."""

    outcome: Literal["asks", "done", "ends", "passes"] = "asks"
    field: str | None = None


class FormStep(Handler):
    """`validate_<form>`: one message's way through the form. Rasa runs it at the start and for each message after."""

    after_replay = ()

    def __init__(self, desk: Desk, form: Form) -> None:
        super().__init__(desk)
        self.form = form
        self.action = f"validate_{form.name}"
        self.resumes_as = form.name

    async def settle(self, ask: Ask) -> Said:
        try:
            return await self.answer(ask)
        except NotLinked:
            return self._end(ask, self.log_in_first(ask))
        except LeadsOn as other:
            return self._end(ask, Said(then=other.form))
        except Refusal as refusal:
            return self._end(ask, Said((self.refused(ask, refusal),)))

    async def answer(self, ask: Ask) -> Step:
        values = self.form.values(ask)
        wanted = next((field for field in self.form.fields if field.slot == ask.slots.get(REQUESTED)), None)
        if wanted is None:
            return await self._go_on(ask, {**values, **await self._begun(ask)})
        if _answered_meanwhile(ask, self.form):
            return await self._go_on(ask, values) if ask.owner == "bot" else Step(slots=values, field=wanted.slot)
        return await self._hear(ask, wanted, values)

    async def _begun(self, ask: Ask) -> dict[str, Any]:
        if ask.intent not in self.form.opened_by | self.form.led_to_by:
            return {}
        begun = await self.form.start(ask)
        paused = ask.slots.get("paused")
        # Begun anew, it is not offered again as it was left before.
        return {**begun, "paused": None} if paused and paused["form"] == self.form.name else begun

    async def _hear(self, ask: Ask, wanted: Field, values: Values) -> Step:
        match self._meaning(ask, wanted):
            case "answer":
                return await self._take(ask, wanted, values)
            case "again":
                return await self._go_on(ask, values)
            case "restart":
                return await self._go_on(ask, {**values, **await self.form.start(ask)})
            case "aside":
                return self._pass(ask, values)
            case "lapse":
                return self._lapse(ask, values)
            case "leave":
                said = Said(slots={ALSO: None}, then=_LEAVING[ask.intent])
            case "cancel":
                said = Said((say("cancelled"),))
        return self._end(ask, said)

    def _meaning(self, ask: Ask, wanted: Field) -> Meaning:
        if ask.intent in _ANSWERS or wanted.pressed(ask) is not None or not _is_sure(ask, wanted):
            return "answer"
        if ask.intent == "cancel":
            return "cancel"
        if ask.intent == "lapse":
            return "lapse"
        if ask.intent == "repeat":
            return "again"
        if ask.intent in _LEAVING:
            return "leave"
        return "restart" if ask.intent in self.form.opened_by else "aside"

    async def _take(self, ask: Ask, wanted: Field, values: Values) -> Step:
        try:
            given = await wanted.read(ask, values)
        except Refusal as refusal:
            if isinstance(refusal, (NotLinked, Dropped, *wanted.final)):
                raise
            return await self._ask_again(ask, wanted, values, refusal)
        return await self._go_on(ask, {**values, **given})

    async def _go_on(self, ask: Ask, values: Values) -> Step:
        values = {**values, "tries": None}
        for field in self.form.asked(ask, values):
            if values.get(field.slot) is None:
                values[field.slot] = await field.known(ask, values)
            if values[field.slot] is None:
                return Step((await self._question(ask, field, values),), values, field=field.slot)
        return Step(slots=values, outcome="done")

    async def _question(self, ask: Ask, field: Field, values: Values) -> Reply:
        """How the field is asked, with a way out."""
        question = await field.question(ask, values)
        has_way_out = any(button.payload in _WAYS_OUT for button in question.buttons)
        return replace(question, waits=True, buttons=question.buttons if has_way_out else (*question.buttons, CANCEL))

    async def _ask_again(self, ask: Ask, wanted: Field, values: Values, why: Refusal) -> Step:
        tries = int(ask.slots.get("tries") or 0) + 1
        question = await self._question(ask, wanted, values)
        replies: tuple[Reply, ...] = (Reply(why.reply, why.args_, buttons=question.buttons, waits=True),)
        if tries >= PATIENCE:
            replies, tries = (*replies, replace(say("offer_agent", buttons=[AGENT, CANCEL]), waits=True)), 0
        return Step(replies, {**values, "tries": tries}, field=wanted.slot)

    def _pass(self, ask: Ask, values: Values) -> Step:
        """Let the rule for that intent answer. A form of its own pushes this one aside, to be offered again."""
        opens = self.desk.forms.get(ask.intent)
        if opens is None:
            return Step(slots=dict(values), outcome="passes")
        return Step(slots={**self._forgotten(), "paused": self._kept(values), REQUESTED: None}, outcome="passes")

    def _lapse(self, ask: Ask, values: Values) -> Step:
        """Nobody answered for long: put the form aside, and say how it goes on."""
        kept = self._kept(values) or ask.slots.get("paused")
        replies = (say("form_lapsed"), *resume_offer(kept))
        return Step(replies, {**self._forgotten(), "paused": kept}, _LISTEN, outcome="ends")

    def _kept(self, values: Values) -> dict[str, Any] | None:
        """What the slot `paused` holds of this form."""
        return {"form": self.form.name, "values": dict(values)} if self.form.resumable else None

    def _end(self, ask: Ask, said: Said) -> Step:
        replies = said.replies if said.then else (*said.replies, *resume_offer(ask.slots.get("paused")))
        return Step(replies, {**said.slots, **self._forgotten()}, said.then or _LISTEN, outcome="ends")

    def _forgotten(self) -> dict[str, None]:
        return dict.fromkeys((*self.form.slots, "tries"))

    def second_wish(self, ask: Ask) -> Mapping[str, Any] | None:
        return ask.kept_wish if ask.in_form else super().second_wish(ask)  # an answer's words are no wish

    def leads_on(self, ask: Ask, said: Said) -> bool:
        ended = isinstance(said, Step) and said.outcome == "ends" and said.then == _LISTEN
        return not ended or bool(resume_offer(ask.slots.get("paused")))

    def events_of(self, said: Said) -> list[Event]:
        events = super().events_of(said)
        if not isinstance(said, Step):
            return events
        match said.outcome:
            case "asks":
                return [SlotSet(REQUESTED, said.field), *events]
            case "done":
                return [SlotSet(REQUESTED, None), *events]
            case "passes":
                return [*events, ActionExecutionRejected(self.form.name)]
            case "ends":
                return [SlotSet(REQUESTED, None), ActiveLoop(None), *events]

    def after_failure(self, tracker: Tracker) -> list[Event]:
        # Without a word on its slots Rasa would take the form as rejected; one that has asked nothing must not stay.
        if tracker.get_slot(REQUESTED):
            return [SlotSet("tries", tracker.get_slot("tries"))]
        return [SlotSet(REQUESTED, None), ActiveLoop(None), FollowupAction("action_listen")]


class FormEnd(Handler):
    """`submit_<form>`: what the form was filled in for."""

    follows = False  # its last answer is no wish

    def __init__(self, desk: Desk, form: Form) -> None:
        super().__init__(desk)
        self.form = form
        self.action = f"submit_{form.name}"
        self.resumes_as = form.name

    async def answer(self, ask: Ask) -> Said:
        return await self.form.submit(ask, self.form.values(ask))

    def second_wish(self, ask: Ask) -> Mapping[str, Any] | None:
        return ask.kept_wish  # the step has kept what the opening message asked for

    async def settle(self, ask: Ask) -> Said:
        said = await super().settle(ask)
        settled = said.then or "paused" in said.slots
        replies = said.replies if settled else (*said.replies, *resume_offer(ask.slots.get("paused")))
        return replace(said, replies=replies, slots={**dict.fromkeys(self.form.slots), **said.slots})


def resume_offer(paused: Mapping[str, Any] | None) -> tuple[Reply, ...]:
    """The question whether to go on with the form that was put aside, if there is one."""
    return (say(f"resume_{paused['form']}", buttons=[ask_for("affirm"), ask_for("deny")]),) if paused else ()


def _is_sure(ask: Ask, wanted: Field) -> bool:
    """Whether the intent counts, rather than the words as an answer to the field."""
    if ask.pressed:
        return True
    words = len(ask.text.split())
    if ask.intent in _EVEN_IN_FREE_TEXT:
        return words <= _FEW_WORDS and ask.confidence >= (_VERY_SURE if wanted.free else _SURE)
    if wanted.free or ask.intent in wanted.sounds_like | _ONLY_PRESSED:
        return False
    if words <= _DATUM_WORDS and wanted.fits(ask):
        return False
    return ask.confidence >= (_VERY_SURE if wanted.fits(ask) else _SURE)


def _answered_meanwhile(ask: Ask, form: Form) -> bool:
    """Whether a rule has answered this message already, and the form only asks again."""
    for event in reversed(ask.before):
        if event["event"] == "user":
            return False
        if event["event"] == "action" and event["name"] not in {form.name, "action_listen", None}:
            return True
    return False
