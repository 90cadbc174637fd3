"""Not satisfied with an answer, or without one: have it looked at again, or take it to the regulator."""

from typing import Any

from actions._base import Ask, Said, say
from actions._complaint_reference import Reference, rules_of
from actions._fields import Confirm, Field, Unclear, Values
from actions._forms import Form
from backoffice.answer_ways import find_remedy
from backoffice.complaint_appeals import (
    AppealTooEarly,
    EscalatedBefore,
    escalate_complaint,
    preview_appeal,
    reopen_complaint,
)
from backoffice.complaints import list_complaints, read_description
from backoffice.errors import Refusal
from backoffice.values import Code
from bot.messages import Reply


class NothingToAppeal(Refusal):
    """The caller has filed nothing here. Values: afterwards (Name)."""

    reply = "complaint_escalate"


class Remedy(Field):
    slot = "remedy"
    final = (AppealTooEarly, EscalatedBefore)

    async def known(self, ask: Ask, values: Values) -> str | None:
        possible = (await preview_appeal(ask.office, ask.caller, values["reference"])).remedies
        return possible[0] if len(possible) == 1 else None

    async def question(self, ask: Ask, values: Values) -> Reply:
        appeal = await preview_appeal(ask.office, ask.caller, values["reference"])
        buttons = [self.button(remedy, f"remedy_{remedy}") for remedy in appeal.remedies]
        return say("ask_remedy", buttons=buttons, regulator=appeal.regulator)

    def fits(self, ask: Ask) -> bool:
        return find_remedy(ask.text) is not None

    async def read(self, ask: Ask, values: Values) -> dict[str, Any]:
        remedy = self.pressed(ask) or find_remedy(ask.text)
        possible = (await preview_appeal(ask.office, ask.caller, values["reference"])).remedies
        if remedy not in possible:
            raise Unclear("remedy_unclear")
        return {"remedy": remedy}


class Reason(Field):
    slot = "reason"
    free = True

    async def question(self, ask: Ask, values: Values) -> Reply:
        return say("ask_appeal_reason")

    async def read(self, ask: Ask, values: Values) -> dict[str, Any]:
        return {"reason": read_description(ask.text)}


async def _summary(ask: Ask, values: Values) -> Reply:
    appeal = await preview_appeal(ask.office, ask.caller, values["reference"])
    return say(
        "appeal_confirm",
        remedy=values["remedy"],
        reference=Code(appeal.complaint.reference),
        about=appeal.complaint.about,
        regulator=appeal.regulator,
        reason=values["reason"],
    )


class AppealForm(Form):
    name = "appeal_form"
    opened_by = frozenset({"escalate_complaint"})
    fields = (Reference(), Remedy(), Reason(), Confirm(_summary))

    async def start(self, ask: Ask) -> dict[str, Any]:
        rules = rules_of(ask)
        if not await list_complaints(ask.office, ask.caller, limit=1):
            raise NothingToAppeal(afterwards=rules.afterwards)
        return await Reference().named(ask)

    async def submit(self, ask: Ask, values: Values) -> Said:
        reference, reason = values["reference"], values["reason"]
        if values["remedy"] == "reopen":
            again = await reopen_complaint(ask.office, ask.caller, reference, reason)
            return Said((say("complaint_reopened", reference=Code(again.reference), due=again.due_on),))
        sent = await escalate_complaint(ask.office, ask.caller, reference, reason)
        regulator = rules_of(ask).regulator.name
        return Said((say("complaint_escalated", reference=Code(sent.reference), regulator=regulator),))
