"""Complaints: filing one, what became of it, and where it goes next."""

from contextlib import suppress
from datetime import date, timedelta
from typing import Any

from actions._appeals import AppealForm, NothingToAppeal
from actions._base import AGENT, Ask, MenuItem, Said, ask_for, say
from actions._complaint_reference import NoComplaints, Reference, ReferenceUnknown, rules_of
from actions._fields import Confirm, Field, Unclear, Values
from actions._forms import Form
from backoffice.accounts import who_is
from backoffice.answer_ways import find_way
from backoffice.complaint_appeals import AppealTooEarly, EscalatedBefore, NotAgain
from backoffice.complaint_contact import WayNotOffered, read_contact
from backoffice.complaints import (
    BadReference,
    WindowClosed,
    check_window,
    complaint_status,
    file_complaint,
    find_subject,
    list_complaints,
    read_description,
)
from backoffice.dates import read_date
from backoffice.disputes import preview_dispute
from backoffice.errors import Refusal
from backoffice.values import Code
from bot.messages import Reply

_WORDS_OF_A_STORY = 8

MENU = (MenuItem("file_complaint", "complaints", place=50), MenuItem("complaint_status", "complaints", place=60))


class About(Field):
    slot = "about"
    sounds_like = frozenset({"report_outage", "outage_status", "open_ticket", "bill_details"})

    async def question(self, ask: Ask, values: Values) -> Reply:
        subjects = rules_of(ask).subjects
        buttons = [self.button(one.code, "subject_button", {"subject": one.name}) for one in subjects]
        return say("ask_complaint_about", buttons=buttons)

    def fits(self, ask: Ask) -> bool:
        return bool(find_subject(ask.provider, ask.text))

    async def read(self, ask: Ask, values: Values) -> dict[str, Any]:
        found = find_subject(ask.provider, self.pressed(ask) or ask.text)
        if len(found) != 1:
            raise Unclear("complaint_subject_unclear")
        return {"about": found[0].code}


class EventOn(Field):
    slot = "event_on"
    final = (WindowClosed,)

    async def question(self, ask: Ask, values: Values) -> Reply:
        today = ask.office.today(ask.caller)
        yesterday = today - timedelta(days=1)
        days = [self.button(today.isoformat(), "today"), self.button(yesterday.isoformat(), "yesterday")]
        return say("ask_complaint_when", buttons=days)

    def fits(self, ask: Ask) -> bool:
        return "date_text" in ask.data

    async def read(self, ask: Ask, values: Values) -> dict[str, Any]:
        event_on = read_date(ask.office, ask.caller, self.pressed(ask) or ask.text, ask.language)
        await check_window(ask.office, ask.caller, values["about"], event_on)
        return {"event_on": event_on.isoformat()}


class Description(Field):
    slot = "description"
    free = True

    async def question(self, ask: Ask, values: Values) -> Reply:
        return say("ask_complaint_description")

    async def read(self, ask: Ask, values: Values) -> dict[str, Any]:
        return {"description": read_description(ask.text)}


class AnswerBy(Field):
    slot = "answer_by"
    sounds_like = frozenset({"notification_settings", "update_contact"})

    async def question(self, ask: Ask, values: Values) -> Reply:
        return say("ask_answer_by", buttons=[self.button(way, f"answer_by_{way}") for way in rules_of(ask).answer_by])

    async def read(self, ask: Ask, values: Values) -> dict[str, Any]:
        way = self.pressed(ask) or ("email" if "email" in ask.data else find_way(ask.text))
        if way is None:
            raise Unclear("answer_by_unclear")
        if way not in rules_of(ask).answer_by:
            raise WayNotOffered(way=way)
        contact = read_contact(ask.provider, "email", ask.data["email"]) if "email" in ask.data else None
        return {"answer_by": way, "contact": contact}


class Contact(Field):
    """Where the answer goes; for an SMS the number on record is offered."""

    slot = "contact"
    sounds_like = frozenset({"update_contact", "update_address", "my_profile", "link_account"})

    async def question(self, ask: Ask, values: Values) -> Reply:
        me = await who_is(ask.office, ask.caller)
        own = [self.button("own", "own_phone", {"phone": Code(me.phone or "")})] if values["answer_by"] == "sms" else []
        return say(f"ask_contact_{values['answer_by']}", buttons=own)

    def fits(self, ask: Ask) -> bool:
        return not {"phone_number", "email"}.isdisjoint(ask.data)

    async def read(self, ask: Ask, values: Values) -> dict[str, Any]:
        mine = self.pressed(ask) == "own" or (ask.intent == "affirm" and values["answer_by"] == "sms")
        text = (await who_is(ask.office, ask.caller)).phone if mine else ask.text
        return {"contact": read_contact(ask.provider, values["answer_by"], text or "")}


async def _disputed(ask: Ask) -> dict[str, Any]:
    """What is known of a complaint about a bill: the one behind the button, or that was just told line by line."""
    number = ask.data.get("bill") if ask.pressed else _told_bill(ask)
    if number is None:
        return {}
    dispute = await preview_dispute(ask.office, ask.caller, number)
    event_on = dispute.issued_on.isoformat()
    return {"bill": dispute.bill, "account": dispute.account, "about": dispute.about, "event_on": event_on}


def _told_bill(ask: Ask) -> str | None:
    numbers = (reply.args.get("number") for reply in ask.last_replies if reply.reply == "bill_in_full")
    return next((number.text for number in numbers if isinstance(number, Code)), None)


async def _summary(ask: Ask, values: Values) -> Reply:
    window = await check_window(ask.office, ask.caller, values["about"], date.fromisoformat(values["event_on"]))
    return say(
        "complaint_confirm",
        about=window.about,
        bill=Code(values["bill"]) if values["bill"] else None,
        date=date.fromisoformat(values["event_on"]),
        description=values["description"],
        way=values["answer_by"],
        contact=Code(values["contact"]) if values["answer_by"] != "letter" else values["contact"],
    )


class ComplaintForm(Form):
    name = "complaint_form"
    opened_by = frozenset({"file_complaint"})
    also = ("bill", "account")
    fields = (About(), EventOn(), Description(), AnswerBy(), Contact(), Confirm(_summary))

    async def start(self, ask: Ask) -> dict[str, Any]:
        rules_of(ask)
        await list_complaints(ask.office, ask.caller, limit=1)  # whoever may see theirs may file one
        found = find_subject(ask.provider, ask.text)
        begun = {"about": found[0].code if len(found) == 1 else None, "description": _story(ask)}
        return {**begun, **await _disputed(ask)}

    async def submit(self, ask: Ask, values: Values) -> Said:
        filed = await file_complaint(
            ask.office,
            ask.caller,
            about=values["about"],
            event_on=date.fromisoformat(values["event_on"]),
            description=values["description"],
            answer_by=values["answer_by"],
            contact=values["contact"],
            account=values["account"],
            bill=values["bill"],
        )
        reply = say("complaint_filed", reference=Code(filed.reference), due=filed.due_on, way=filed.answer_by)
        return Said((reply,))


class StatusForm(Form):
    name = "status_form"
    opened_by = frozenset({"complaint_status"})
    fields = (Reference(),)

    async def start(self, ask: Ask) -> dict[str, Any]:
        return await Reference().named(ask)

    async def submit(self, ask: Ask, values: Values) -> Said:
        found = await complaint_status(ask.office, ask.caller, values["reference"])
        reply = say(
            "complaint_state",
            buttons=[ask_for("escalate_complaint")]
            if found.escalated_at is None and (found.late or found.answer)
            else (),
            reference=Code(found.reference),
            about=found.about,
            status=found.status,
            late=found.late,
            due=found.due_on,
            answer=found.answer,
            escalated=found.escalated_at,
        )
        return Said((reply,))


def _story(ask: Ask) -> str | None:
    """What happened, where the words that opened the form tell it already; nobody likes to write it twice."""
    if ask.pressed or len(ask.text.split()) < _WORDS_OF_A_STORY:
        return None
    with suppress(Refusal):
        return read_description(ask.text)
    return None


FORMS = (ComplaintForm, StatusForm, AppealForm)
NEXT_STEPS = {
    WindowClosed: (AGENT,),
    BadReference: (ask_for("complaint_status"),),
    NoComplaints: (ask_for("file_complaint"),),
    ReferenceUnknown: (ask_for("complaint_status"), AGENT),
    NothingToAppeal: (ask_for("file_complaint"), AGENT),
    AppealTooEarly: (ask_for("complaint_status"), AGENT),
    EscalatedBefore: (ask_for("complaint_status"),),
    NotAgain: (ask_for("escalate_complaint"),),
}
