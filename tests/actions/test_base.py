"""What holds for every action: it always answers, in time, and what goes wrong is told."""

import asyncio
from typing import Any

import structlog
from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions._base import Ask, Desk, Handler, Said, ask_for, say
from actions.registry import all_actions
from backoffice.errors import NotOffered, Refusal
from backoffice.office import Office
from backoffice.values import Code
from tests.people import NOURA, chat_of, stranger


class Plain(Handler):
    """Does what it is told."""

    action = "action_plain"

    def __init__(self, desk: Desk, does: Any) -> None:
        super().__init__(desk)
        self.does = does

    async def answer(self, ask: Ask) -> Said:
        outcome = self.does(ask)
        return await outcome if asyncio.iscoroutine(outcome) else outcome


class TooFew(Refusal):
    reply = "complaint_too_short"


def tracker(sender: str, text: str = "hello", *, slots: dict[str, Any] | None = None, **message: Any) -> Tracker:
    """What Rasa sends along with an action."""
    latest = {"text": text, "intent": {"name": "greet", "confidence": 0.9}, "metadata": {"message_id": "m1"}, **message}
    return Tracker(sender, slots or {}, latest, [{"event": "user", **latest}], False, None, {}, "action_listen")


async def run(handler: Handler, tracker: Tracker) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    dispatcher = CollectingDispatcher()
    events = await handler.run(dispatcher, tracker, {})
    return [message["custom"] for message in dispatcher.messages], events


async def test_an_answer_becomes_a_reply_and_what_to_remember(town: Office) -> None:
    caller = await chat_of(town, NOURA)
    handler = Plain(Desk(town), lambda ask: Said((say("linked", name=ask.provider.name),), {"tries": 1}, then="go"))
    replies, events = await run(handler, tracker(caller.conversation_id))
    assert replies == [{"reply": "linked", "args": {"name": "stc"}}]
    assert [event["event"] for event in events] == ["slot", "followup"]


async def test_a_refusal_is_told_with_its_values(town: Office) -> None:
    def refuse(_: Ask) -> Said:
        raise TooFew(least=10)

    caller = await chat_of(town, NOURA)
    desk = Desk(town, next_steps={TooFew: (ask_for("help"),)})
    replies, _ = await run(Plain(desk, refuse), tracker(caller.conversation_id))
    assert replies[0]["reply"] == "complaint_too_short"
    assert replies[0]["args"] == {"least": 10}
    assert replies[0]["buttons"][0]["payload"] == "/help"


async def test_what_is_not_offered_is_told_with_what_is(town: Office) -> None:
    def refuse(ask: Ask) -> Said:
        raise NotOffered(provider=ask.provider.title)

    caller = await stranger(town, "sec")
    desk = all_actions(town)[0].desk
    replies, _ = await run(Plain(desk, refuse), tracker(caller.conversation_id))
    payloads = [button["payload"] for button in replies[0]["buttons"]]
    assert "/check_bill" in payloads
    assert "/promised_payment" not in payloads


async def test_a_failure_is_an_apology_and_in_the_log(town: Office) -> None:
    def fail(_: Ask) -> Said:
        raise RuntimeError("the disk is full")

    caller = await stranger(town)
    with structlog.testing.capture_logs() as logs:
        replies, _ = await run(Plain(Desk(town), fail), tracker(caller.conversation_id))
    assert [reply["reply"] for reply in replies] == ["went_wrong"]
    assert [log["event"] for log in logs if log["log_level"] == "error"] == ["action_failed"]


async def test_an_action_that_takes_too_long_is_given_up(town: Office) -> None:
    async def never() -> Said:
        await asyncio.Event().wait()
        raise AssertionError

    hasty = Desk(town, patience=0.0)
    replies, _ = await run(Plain(hasty, lambda _: never()), tracker((await stranger(town)).conversation_id))
    assert [reply["reply"] for reply in replies] == ["went_wrong"]


async def test_a_failure_within_a_form_keeps_the_form_and_one_at_its_start_ends_it(town: Office) -> None:
    step = next(action for action in all_actions(town) if action.name() == "validate_promise_form")
    asking = {"requested_slot": "confirm"}
    _, kept = await run(step, tracker("no-such-chat", slots=asking))
    _, ended = await run(step, tracker("no-such-chat", slots={"requested_slot": None}))
    assert [(event["event"], event["name"]) for event in kept] == [("slot", "tries")]
    assert {"event": "active_loop", "name": None}.items() <= ended[1].items()


async def test_a_button_for_words_that_were_not_understood_says_those_words(town: Office) -> None:
    heard: list[str] = []

    def listen(ask: Ask) -> Said:
        heard.append(ask.text)
        return Said()

    entities = [{"entity": "said", "value": "stop that thing"}]
    caller = await stranger(town)
    await run(Plain(Desk(town), listen), tracker(caller.conversation_id, "/check_bill{}", entities=entities))
    assert heard == ["stop that thing"]


async def test_names_of_all_catalogues_are_no_answers_but_data_are(town: Office) -> None:
    heard: list[object] = []

    def listen(ask: Ask) -> Said:
        heard.append(ask.data)
        return Said()

    named = {"entity": "service", "value": "roaming", "providers": ["stc", "tele2"]}
    entities = [named, {"entity": "amount", "value": "50", "unit": "SAR"}]
    caller = await stranger(town)
    await run(Plain(Desk(town), listen), tracker(caller.conversation_id, "التجوال بخمسين ريال", entities=entities))
    assert heard == [{"amount": "50"}]


def test_a_button_carries_its_data_as_json() -> None:
    assert (
        ask_for("check_bill", account_number="مدد.السعودية").payload == '/check_bill{"account_number": "مدد.السعودية"}'
    )
    assert ask_for("check_bill", "account_button", {"account": Code("1")}).reply == "account_button"
