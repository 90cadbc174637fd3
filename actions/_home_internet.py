"""Home internet: what reaches an address, an order with a visit, and moving or cancelling it."""

from collections.abc import Sequence
from typing import Any

from actions._base import AGENT, Ask, Said, ask_for, say
from actions._choices import CHOICES, OneOf, Option
from actions._fields import Confirm, Dropped, Field, Unclear, Values
from actions._forms import Form
from actions._leading_home import CANCEL_ORDER, MOVE, OPENED_BY, ORDER
from actions._tariffs import tariff_line
from backoffice.dates import read_date
from backoffice.errors import NotOffered
from backoffice.home_internet import (
    NoOrder,
    NotCovered,
    OrderInfo,
    OrderOpen,
    OrderPlan,
    PlanNotThere,
    cancel_internet,
    check_no_order,
    find_order,
    internet_rules,
    list_plans,
    list_visits,
    move_visit,
    order_internet,
    preview_internet,
    read_street,
)
from backoffice.home_visits import VisitTaken, read_visit
from backoffice.home_words import find_home, home_plans
from backoffice.pack_home_internet import City, District
from backoffice.values import Value
from bot.messages import Line, Reply

_MOST_BUTTONS = 6


class CityName(OneOf):
    slot = "city"
    asks = "ask_internet_city"
    unclear = "internet_city_unclear"
    nothing = "internet_city_unclear"
    sounds_like = frozenset({"update_address", "contact_info"})

    async def options(self, ask: Ask, values: Values) -> Sequence[Option]:
        _, rules = internet_rules(ask.office, ask.caller)
        return [_place_option(city) for city in rules.cities]

    async def read(self, ask: Ask, values: Values) -> dict[str, Any]:
        """The city, and the district where it is named beside it."""
        given = await super().read(ask, values)
        if not given.get(self.slot) or self.pressed(ask):
            return given
        return {**given, **await DistrictName().meant(ask, {**values, **given}, ask.text)}


class DistrictName(OneOf):
    slot = "district"
    asks = "ask_internet_district"
    unclear = "internet_district_unclear"
    nothing = "internet_district_unclear"
    sounds_like = frozenset({"update_address", "contact_info"})

    async def options(self, ask: Ask, values: Values) -> Sequence[Option]:
        _, rules = internet_rules(ask.office, ask.caller)
        city = rules.city(values["city"])
        return [_place_option(district) for district in (city.districts if city else ())]


class PlanName(OneOf):
    """One of those that reach the district; where another was asked for before, that is said."""

    slot = "plan"
    asks = "ask_internet_plan"
    unclear = "tariff_unclear"
    nothing = "tariff_no_other"
    sounds_like = frozenset({"list_tariffs", "change_tariff", "buy_bundle", "activate_service"})

    async def known(self, ask: Ask, values: Values) -> str | None:
        wished = values["wished"]
        return wished if wished in {one.code for one in await self.options(ask, values)} else None

    async def question(self, ask: Ask, values: Values) -> Reply:
        reply = await super().question(ask, values)
        wished = next((one for one in home_plans(ask.provider) if one.code == values["wished"]), None)
        if wished is None or reply.reply != self.asks:
            return reply
        return Reply("ask_internet_other_plan", {**reply.args, "plan": wished.name}, reply.items, reply.buttons)

    async def options(self, ask: Ask, values: Values) -> Sequence[Option]:
        plans = list_plans(ask.office, ask.caller, values["city"], values["district"])
        return [Option(one.code, one.name, tariff_line(one), one.aliases) for one in plans]


class Street(Field):
    slot = "street"
    free = True

    async def question(self, ask: Ask, values: Values) -> Reply:
        return say("ask_internet_address")

    async def read(self, ask: Ask, values: Values) -> dict[str, Any]:
        return {self.slot: read_street(ask.text)}


class VisitTime(Field):
    """The code of a visit, as `2026-11-25/9`. A day alone leaves its hours to choose between."""

    slot = "visit"
    final = (NoOrder,)

    async def question(self, ask: Ask, values: Values) -> Reply:
        free = await list_visits(ask.office, ask.caller, values["city"])
        if not free:
            raise Dropped("internet_no_visits")
        shown = [one for one in free if one.code in (values.get(CHOICES) or ())] or free
        buttons = [
            self.button(one.code, "visit_button", {"day": one.day, "hour": one.hour, "until": one.until})
            for one in shown[:_MOST_BUTTONS]
        ]
        return say("ask_internet_visit", buttons=buttons, first=free[0].day, last=free[-1].day)

    def fits(self, ask: Ask) -> bool:
        return "date_text" in ask.data

    async def read(self, ask: Ask, values: Values) -> dict[str, Any]:
        free = await list_visits(ask.office, ask.caller, values["city"])
        pressed = self.pressed(ask)
        if pressed:
            if pressed not in {one.code for one in free}:
                raise VisitTaken
            return {self.slot: pressed, CHOICES: None}
        day = read_date(ask.office, ask.caller, ask.text, ask.language)
        of_day = [one.code for one in free if one.day == day]
        if not of_day:
            raise Unclear("internet_no_visit_on", day=day, first=free[0].day if free else None)
        return {self.slot: of_day[0] if len(of_day) == 1 else None, CHOICES: of_day}


def _place_option(place: City | District) -> Option:
    return Option(place.code, place.name, Line("place_line", {"name": place.name}), place.aliases)


def _wanted(values: Values) -> dict[str, str]:
    return {
        "city": values["city"],
        "district": values["district"],
        "address": values["street"],
        "plan": values["plan"],
        "visit": values["visit"],
    }


async def _summary(ask: Ask, values: Values) -> Reply:
    return Reply("internet_confirm", _args(preview_internet(ask.office, ask.caller, **_wanted(values))))


class HomeInternetForm(Form):
    name = "home_internet_form"
    led_to_by = OPENED_BY
    also = (CHOICES, "wished")
    fields = (CityName(), DistrictName(), PlanName(), Street(), VisitTime(), Confirm(_summary))

    async def start(self, ask: Ask) -> dict[str, Any]:
        await check_no_order(ask.office, ask.caller)
        begun = await CityName().meant(ask, {}, ask.text)
        if begun["city"]:
            begun |= await DistrictName().meant(ask, begun, ask.text)
        meant = [] if ask.pressed else list(find_home(ask.provider, ask.text) or ())
        wished = meant[0] if len(meant) == 1 else None
        return {"district": None, "plan": None, "street": None, "visit": None, **begun, "wished": wished}

    async def submit(self, ask: Ask, values: Values) -> Said:
        order = await order_internet(ask.office, ask.caller, **_wanted(values))
        return Said((Reply("internet_ordered", _order_args(order), buttons=(MOVE, CANCEL_ORDER)),))


async def _move_summary(ask: Ask, values: Values) -> Reply:
    order = await find_order(ask.office, ask.caller)
    _, rules = internet_rules(ask.office, ask.caller)
    visit = read_visit(rules, values["visit"])
    args: dict[str, Value] = {"day": visit.day, "hour": visit.hour, "until": visit.until}
    return Reply("visit_move_confirm", {"reference": order.reference, **args})


class MoveVisitForm(Form):
    name = "move_visit_form"
    led_to_by = OPENED_BY
    also = (CHOICES, "city")
    fields = (VisitTime(), Confirm(_move_summary))

    async def start(self, ask: Ask) -> dict[str, Any]:
        order = await find_order(ask.office, ask.caller)
        return {"city": order.city, "visit": None}

    async def submit(self, ask: Ask, values: Values) -> Said:
        order = await move_visit(ask.office, ask.caller, values["visit"])
        return Said((Reply("visit_moved", _order_args(order)),))


async def _cancel_summary(ask: Ask, values: Values) -> Reply:
    return Reply("internet_cancel_confirm", _order_args(await find_order(ask.office, ask.caller)))


class CancelInternetForm(Form):
    name = "cancel_internet_form"
    led_to_by = OPENED_BY
    fields = (Confirm(_cancel_summary),)

    async def submit(self, ask: Ask, values: Values) -> Said:
        order = await cancel_internet(ask.office, ask.caller)
        return Said((Reply("internet_cancelled", _order_args(order), buttons=(ORDER,)),))


def _args(plan: OrderPlan) -> dict[str, Value]:
    return {
        "plan": plan.plan.name,
        "fee": plan.plan.fee,
        "period": plan.plan.period,
        "city": plan.city,
        "district": plan.district,
        "address": plan.address,
        "setup": plan.setup_fee,
        "day": plan.visit.day,
        "hour": plan.visit.hour,
        "until": plan.visit.until,
    }


def _order_args(order: OrderInfo) -> dict[str, Value]:
    visit = order.ordered.visit
    args: dict[str, Value] = {"reference": order.reference, "plan": order.ordered.plan.name}
    return {**args, "day": visit.day, "hour": visit.hour, "until": visit.until}


async def order_under_way(ask: Ask) -> tuple[Reply, ...]:
    """What is said of an open order, if there is one."""
    try:
        order = await find_order(ask.office, ask.caller)
    except (NoOrder, NotOffered):
        return ()
    return (Reply(OrderOpen.reply, _order_args(order), buttons=(MOVE, CANCEL_ORDER)),)


HOME_FORMS = (HomeInternetForm, MoveVisitForm, CancelInternetForm)
HOME_STEPS = {
    OrderOpen: (MOVE, CANCEL_ORDER),
    NoOrder: (ORDER, ask_for("my_tariff"), AGENT),
    NotCovered: (ORDER, AGENT),
    PlanNotThere: (ORDER,),
    VisitTaken: (ORDER, MOVE),
}
