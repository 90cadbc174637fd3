"""Requests about accounts: how one stands, and the other side's word on it."""

from typing import Any

from actions._base import AGENT, Ask, Said, ask_for, say
from actions._fields import Confirm, Field, Unclear, Values
from actions._forms import Form
from backoffice.account_requests import NoRequests, RequestInfo, RequestUnknown, list_requests, request_status
from backoffice.agreements import NotYoursToSay, RequestOver, Word, answer_request
from backoffice.ids import read_reference
from backoffice.values import Code, Value
from bot.messages import Button, Reply
from nlu.text import only_digits

_REFERENCE_LIKE = 6


class WhichRequest(Field):
    """Which of the requests that the customer made or has to answer; the only one is meant."""

    slot = "request"
    sounds_like = frozenset({"complaint_status", "ticket_status", "request_status"})

    def __init__(self, *, open_only: bool) -> None:
        self._open_only = open_only

    async def known(self, ask: Ask, values: Values) -> str | None:
        found = await self._found(ask)
        if not found:
            raise NoRequests
        return found[0].reference if len(found) == 1 else None

    async def question(self, ask: Ask, values: Values) -> Reply:
        return say("ask_which_request", buttons=[self._button(request) for request in await self._found(ask)])

    def fits(self, ask: Ask) -> bool:
        return len(only_digits(ask.text)) >= _REFERENCE_LIKE

    async def read(self, ask: Ask, values: Values) -> dict[str, Any]:
        reference = read_reference(self.pressed(ask) or ask.text)
        if reference is None:
            raise Unclear("bad_reference")
        return {"request": (await request_status(ask.office, ask.caller, reference)).reference}

    async def _found(self, ask: Ask) -> list[RequestInfo]:
        found = await list_requests(ask.office, ask.caller)
        return [request for request in found if request.open or not self._open_only]

    def _button(self, request: RequestInfo) -> Button:
        args: dict[str, Value] = {"reference": Code(request.reference), "what": request.kind}
        return self.button(request.reference, "request_button", args)


class TheirWord(Field):
    """Agree or decline; whoever asked can only take it back."""

    slot = "word"

    async def known(self, ask: Ask, values: Values) -> str | None:
        request = await request_status(ask.office, ask.caller, values["request"])
        return "withdraw" if request.mine else None

    async def question(self, ask: Ask, values: Values) -> Reply:
        request = await request_status(ask.office, ask.caller, values["request"])
        buttons = [self.button("agree", "word_agree"), self.button("decline", "word_decline")]
        return say("ask_word", buttons=buttons, **request.values())

    async def read(self, ask: Ask, values: Values) -> dict[str, Any]:
        word = self.pressed(ask) or {"affirm": "agree", "deny": "decline"}.get(ask.intent)
        if word not in {"agree", "decline"}:
            raise Unclear("word_unclear")
        return {"word": word}


async def _summary(ask: Ask, values: Values) -> Reply:
    request = await request_status(ask.office, ask.caller, values["request"])
    return say("word_confirm", word=values["word"], **request.values())


async def _named(ask: Ask) -> dict[str, Any]:
    """The request whose number stands in the message, as a form's start takes it; nothing where there is none."""
    if len(only_digits(ask.text)) < _REFERENCE_LIKE:
        return {}
    return await WhichRequest(open_only=False).read(ask, {})


class RequestForm(Form):
    name = "request_form"
    opened_by = frozenset({"request_status"})
    fields = (WhichRequest(open_only=False),)
    resumable = False

    async def start(self, ask: Ask) -> dict[str, Any]:
        return await _named(ask)

    async def submit(self, ask: Ask, values: Values) -> Said:
        request = await request_status(ask.office, ask.caller, values["request"])
        label = "withdraw_request" if request.mine else None
        buttons = [ask_for("answer_request", label, None, request=request.reference)] if request.open else ()
        return Said((say("request_state", buttons=buttons, **request.values()),))


class AnswerRequestForm(Form):
    name = "answer_request_form"
    opened_by = frozenset({"answer_request"})
    fields = (WhichRequest(open_only=True), TheirWord(), Confirm(_summary))

    async def start(self, ask: Ask) -> dict[str, Any]:
        pressed = ask.data.get("request")
        return {"request": pressed} if pressed else await _named(ask)

    async def submit(self, ask: Ask, values: Values) -> Said:
        word: Word = values["word"]
        request = await answer_request(ask.office, ask.caller, values["request"], word)
        buttons = [ask_for("my_profile")] if word == "agree" else ()
        return Said((say("word_given", buttons=buttons, word=word, **request.values()),))


REQUEST_STEPS = {
    NoRequests: (ask_for("transfer_ownership"), AGENT),
    RequestUnknown: (ask_for("request_status"), AGENT),
    RequestOver: (ask_for("request_status"), AGENT),
    NotYoursToSay: (ask_for("request_status"), AGENT),
}
