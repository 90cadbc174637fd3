"""Requests about accounts: how one stands, and the other side's word on it."""

from collections.abc import Mapping, Sequence
from typing import Any

from actions._base import AGENT, Ask, Said, ask_for, say
from actions._fields import Confirm, Field, Unclear, Values
from actions._forms import Form
from actions._references import ByReference
from backoffice.account_requests import NoRequests, RequestInfo, RequestUnknown
from backoffice.agreements import NotYoursToSay, RequestOver, Word, answer_request
from backoffice.home_internet import check_no_order
from backoffice.request_status import list_requests, request_status
from backoffice.values import Value
from bot.messages import Reply


class WhichRequest(ByReference[RequestInfo]):
    """Of the requests that the customer made or has to answer."""

    slot = "request"
    asks = "ask_which_request"
    label = "request_button"
    nothing = NoRequests
    sounds_like = frozenset({"complaint_status", "ticket_status", "request_status"})

    def __init__(self, *, open_only: bool) -> None:
        self._open_only = open_only

    async def own(self, ask: Ask) -> Sequence[RequestInfo]:
        found = await list_requests(ask.office, ask.caller)
        if not found and not self._open_only and "home_internet" in ask.provider.features:
            await check_no_order(ask.office, ask.caller)  # an open one is then what is asked after
        return [request for request in found if request.open or not self._open_only]

    async def find(self, ask: Ask, reference: str) -> RequestInfo:
        return await request_status(ask.office, ask.caller, reference)

    def about(self, one: RequestInfo) -> Mapping[str, Value]:
        return {"what": one.kind}


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


class RequestForm(Form):
    name = "request_form"
    opened_by = frozenset({"request_status"})
    fields = (WhichRequest(open_only=False),)
    resumable = False

    async def start(self, ask: Ask) -> dict[str, Any]:
        return await WhichRequest(open_only=False).named(ask)

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
        return {"request": pressed} if pressed else await WhichRequest(open_only=False).named(ask)

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
