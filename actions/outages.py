"""Outages: reporting one, and what is known where."""

from typing import Any

from actions._base import AGENT, Ask, MenuItem, Said, ask_for, say
from actions._fields import Confirm, Field, Unclear, Values
from actions._files import UPLOADS, FileRules, Files, sent_files
from actions._forms import Form
from backoffice.errors import Refusal
from backoffice.ids import read_reference
from backoffice.outages import (
    AreaState,
    OutageState,
    ReportUnknown,
    area_state,
    find_areas,
    is_dangerous,
    last_report,
    outage_reported,
    outage_rules,
    own_areas,
    read_place,
    report_outage,
)
from backoffice.pack_outages import Area
from backoffice.uploads import LARGEST_MEGABYTES
from backoffice.values import Code, Name, Value
from bot.messages import Button, Line, Reply

MENU = (MenuItem("report_outage", "outages", place=46), MenuItem("outage_status", "outages", place=47))


class Place(Field):
    """Where: an area of the grid. One's own are offered, and so are those between which a name leaves it open."""

    slot = "place"
    sounds_like = frozenset({"report_outage", "outage_status", "update_address", "contact_info"})

    async def question(self, ask: Ask, values: Values) -> Reply:
        narrowed = [area for code in values.get("choices") or () if (area := outage_rules(ask.provider).area(code))]
        buttons = [self._button(area) for area in narrowed or await own_areas(ask.office, ask.caller)]
        if narrowed:
            return say("choose_outage_place", buttons=buttons)
        return self.open_question(ask, values, buttons)

    def open_question(self, ask: Ask, values: Values, buttons: list[Button]) -> Reply:
        return say("ask_outage_where", buttons=buttons)

    def fits(self, ask: Ask) -> bool:
        return bool(find_areas(ask.provider, ask.text))

    async def read(self, ask: Ask, values: Values) -> dict[str, Any]:
        pressed = outage_rules(ask.provider).area(self.pressed(ask))
        found = (pressed,) if pressed else find_areas(ask.provider, ask.text)
        if len(found) > 1:
            return {"choices": [area.code for area in found]}
        return self.elsewhere(ask) if not found else self.at(found[0])

    def at(self, area: Area) -> dict[str, Any]:
        return {"place": area.name.in_("ar"), "area": area.code, "choices": None}

    def elsewhere(self, ask: Ask) -> dict[str, Any]:
        """What a place that is in none of the areas gives."""
        raise Unclear("outage_area_unknown")

    def _button(self, area: Area) -> Button:
        return self.button(area.code, "outage_area", {"area": area.name})


class ReportedPlace(Place):
    """Where it is dark; a place in no area is taken as it was typed. Danger comes before the question."""

    def open_question(self, ask: Ask, values: Values, buttons: list[Button]) -> Reply:
        return Reply("ask_outage_place", _warning(ask, values), buttons=tuple(buttons))

    def elsewhere(self, ask: Ask) -> dict[str, Any]:
        return {"place": read_place(ask.text), "area": None, "choices": None}


async def _summary(ask: Ask, values: Values) -> Reply:
    known = (await area_state(ask.office, ask.caller, values["area"])).outage if values["area"] else None
    args: dict[str, Value] = {"place": _place(ask, values), "known": known is not None}
    return Reply("outage_confirm", {**args, "since": known.since if known else None, **_warning(ask, values)})


def _photo(_ask: Ask) -> FileRules:
    return FileRules(("image/png", "image/jpeg"), LARGEST_MEGABYTES, 1)


class OutageForm(Form):
    name = "outage_form"
    opened_by = frozenset({"report_outage"})
    also = ("area", "choices", "danger", UPLOADS)
    fields = (ReportedPlace(), Files("ask_outage_photo", _photo), Confirm(_summary))

    async def start(self, ask: Ask) -> dict[str, Any]:
        return {**_named(ask), "danger": is_dangerous(ask.provider, ask.text)}

    async def submit(self, ask: Ask, values: Values) -> Said:
        report = await report_outage(
            ask.office,
            ask.caller,
            area=values["area"],
            place=values["place"],
            danger=bool(values["danger"]),
            photo=next(iter(sent_files(values)), None),
        )
        args: dict[str, Value] = {"reference": Code(report.reference), "before": report.before}
        known = {**args, **_state_args(report.outage), **_warning(ask, values)}
        return Said((Reply("outage_reported", known, buttons=(ask_for("outage_status"),)),))


class KnownPlace(Place):
    """Where somebody wants to know about: what they reported last, or their only area, need not be asked."""

    async def known(self, ask: Ask, values: Values) -> str | None:
        return "reported" if values.get("reference") else None


class OutageStatusForm(Form):
    name = "outage_status_form"
    opened_by = frozenset({"outage_status"})
    also = ("area", "choices", "reference")
    fields = (KnownPlace(),)

    async def start(self, ask: Ask) -> dict[str, Any]:
        named = _named(ask)
        if named["area"] or named["choices"]:
            return named
        reference = read_reference(ask.text) or await last_report(ask.office, ask.caller)
        if reference:
            await outage_reported(ask.office, ask.caller, reference)
            return {**named, "reference": reference}
        own = await own_areas(ask.office, ask.caller)
        return Place().at(own[0]) if len(own) == 1 else named

    async def submit(self, ask: Ask, values: Values) -> Said:
        if values["reference"]:
            outage = await outage_reported(ask.office, ask.caller, values["reference"])
            return Said((Reply("outage_state", _state_args(outage)),))
        return Said((_told(await area_state(ask.office, ask.caller, values["area"])),))


FORMS = (OutageForm, OutageStatusForm)
NEXT_STEPS: dict[type[Refusal], tuple[Button, ...]] = {
    ReportUnknown: (ask_for("outage_status"), ask_for("report_outage"), AGENT),
}


def _named(ask: Ask) -> dict[str, Any]:
    """The area that the first words name."""
    found = find_areas(ask.provider, ask.text)
    if len(found) == 1:
        return Place().at(found[0])
    return {"place": None, "area": None, "choices": [area.code for area in found] or None, "reference": None}


def _place(ask: Ask, values: Values) -> Name | str:
    area = outage_rules(ask.provider).area(values["area"])
    return area.name if area else str(values["place"])


def _warning(ask: Ask, values: Values) -> dict[str, Value]:
    return {"danger": bool(values.get("danger")), "emergency": Code(outage_rules(ask.provider).emergency)}


def _state_args(outage: OutageState) -> dict[str, Value]:
    return {
        "place": outage.place,
        "status": outage.status,
        "since": outage.since,
        "estimate": outage.estimate,
        "known": outage.known,
        "over": outage.over,
        "reports": outage.reports,
    }


def _told(state: AreaState) -> Reply:
    cuts = tuple(Line("cut_line", {"start": cut.starts, "end": cut.ends, "reason": cut.reason}) for cut in state.cuts)
    if state.outage is None:
        return say(
            "outage_none", items=cuts, buttons=[ask_for("report_outage")], place=state.place, cuts=len(state.cuts)
        )
    return Reply("outage_state", _state_args(state.outage), cuts)
