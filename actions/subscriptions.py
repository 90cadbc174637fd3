"""Services on and off, and tariffs."""

from collections.abc import Iterable, Mapping
from typing import Any

from actions._accounts import Account, named_account
from actions._base import AGENT, Ask, Handler, MenuItem, NextSteps, Said, ask_for, say
from actions._blacklist import BlockForm, ListBlocked, UnblockForm
from actions._bundles import BundleForm
from actions._fields import Confirm, Dropped, Field, Values
from actions._forms import Form
from actions._home_internet import HOME_FORMS, HOME_STEPS, order_under_way
from actions._leading_home import ORDER, lead_home
from actions._tariffs import ListTariffs, TariffForm, UndoTariffForm
from backoffice.accounts import list_accounts
from backoffice.blacklist import AlreadyBlocked, BlacklistFull, NotBlocked, OwnNumber
from backoffice.bundles import BundleNotForAccount, NoBundles
from backoffice.catalog import ServiceOffer, UnknownService, WhichService, find_service, the_service
from backoffice.charges import NotEnough
from backoffice.errors import Refusal
from backoffice.service_choice import AlreadyOff, AlreadyOn, Excluded, NotAllowedForTariff, NotForThisKind
from backoffice.subscriptions import list_services, preview_switch, switch_service
from backoffice.tariff_changes import NoChangeWaiting
from backoffice.tariff_limits import ChangedLately, ChangeWaiting, DebtOverdue, PromiseOwed
from backoffice.tariffs import NoOtherTariff, NotForAccount, OtherPayment, SameTariff
from backoffice.values import Code, Value
from bot.messages import Button, Line, Reply

MENU = (
    MenuItem("list_services", "services", place=30),
    MenuItem("buy_bundle", "bundles", place=31),
    MenuItem("change_tariff", "tariff_changes", place=32),
    MenuItem("list_blocked_numbers", "blacklist", place=33),
    MenuItem("activate_service", "home_internet", place=34, button=ORDER),
)

_MOST_BUTTONS = 7


class ServiceName(Field):
    """Which service. `choices` are the codes between which an unclear name left it open."""

    slot = "service"

    async def question(self, ask: Ask, values: Values) -> Reply:
        possible = await _switchable(ask, values["switch"])
        if not possible:
            raise Dropped(f"services_none_{values['switch']}")
        narrowed = [one for one in possible if one.code in (values.get("choices") or ())]
        shown = narrowed or possible
        buttons = [self.button(one.code, "service_button", {"service": one.name}) for one in shown[:_MOST_BUTTONS]]
        key = "choose_service" if narrowed else f"ask_service_{values['switch']}"
        return say(key, items=_fee_lines(shown), buttons=buttons, count=len(shown))

    def fits(self, ask: Ask) -> bool:
        return bool(find_service(ask.provider, ask.text))

    async def read(self, ask: Ask, values: Values) -> dict[str, Any]:
        if ask.intent == "deny" and values.get("choices"):
            return {"choices": None}
        try:
            return {"service": the_service(ask.provider, self.pressed(ask) or ask.text).code, "choices": None}
        except WhichService as which:
            return await _narrow(ask, values["switch"], [choice.code for choice in which.choices])
        except UnknownService as unknown:
            if not unknown.suggestions:
                raise
            return {"choices": [choice.code for choice in unknown.suggestions]}


async def _pick(ask: Ask, values: Values, account: str | None) -> str:
    preview = await preview_switch(ask.office, ask.caller, values["service"], values["switch"] == "on", account)
    return preview.account.number


async def _summary(ask: Ask, values: Values) -> Reply:
    on = values["switch"] == "on"
    preview = await preview_switch(ask.office, ask.caller, values["service"], on, values["account"])
    service = preview.service
    args: dict[str, Value] = {
        "service": service.name,
        "kind": preview.account.kind,
        "account": Code(preview.account.number),
    }
    if on:
        args |= {"total": preview.cost.amount, "left": preview.cost.left}
    if preview.also:
        together = (service, *preview.also) if on else preview.also
        return Reply(f"service_confirm_{values['switch']}_also", args, tuple(_fee_lines(together)))
    return Reply(f"service_confirm_{values['switch']}", {**args, "fee": service.fee, "period": service.period})


class ServiceForm(Form):
    name = "service_form"
    opened_by = frozenset({"activate_service", "deactivate_service"})
    also = ("switch", "choices")
    fields = (ServiceName(), Account(_pick), Confirm(_summary))

    async def start(self, ask: Ask) -> dict[str, Any]:
        lead_home(ask, ask.provider.services)
        await list_services(ask.office, ask.caller)
        found = [choice.code for choice in find_service(ask.provider, ask.data.get("service") or ask.text)]
        switch = "on" if ask.intent == "activate_service" else "off"
        begun = {"switch": switch, "account": named_account(ask)}
        if not found:
            return {**begun, "service": ask.slots.get("service") if switch == ask.slots.get("switch") else None}
        return {**begun, "service": None, **await _narrow(ask, switch, found)}

    async def submit(self, ask: Ask, values: Values) -> Said:
        on = values["switch"] == "on"
        done = await switch_service(ask.office, ask.caller, values["service"], on, values["account"])
        key = f"service_{'switched' if done.done else 'ordered'}_{'on' if done.on else 'off'}"
        account = Code(done.account.number)
        return Said(tuple(say(key, service=one.name, account=account) for one in (done.service, *done.also)))


class ListServices(Handler):
    action = "action_list_services"

    async def answer(self, ask: Ask) -> Said:
        accounts = await list_services(ask.office, ask.caller, named_account(ask))
        replies = [
            say(
                "services_on" if one.active else "services_on_none",
                items=_fee_lines(service.offer for service in one.active),
                kind=one.account.kind,
                account=Code(one.account.number),
            )
            for one in accounts
        ]
        available = _distinct(offer for one in accounts for offer in one.available)
        if available:
            buttons = [_activate(offer) for offer in available[:_MOST_BUTTONS]]
            replies.append(say("services_available", items=_fee_lines(available), buttons=buttons))
        return Said((*replies, *await order_under_way(ask)))


class MyTariff(Handler):
    action = "action_my_tariff"

    async def answer(self, ask: Ask) -> Said:
        accounts = await list_accounts(ask.office, ask.caller)
        lines = [
            Line("account_line", {"kind": one.kind, "account": Code(one.number), "tariff": one.tariff})
            for one in accounts
        ]
        mine = say("my_tariffs" if lines else "no_accounts", items=lines, count=len(lines))
        return Said((mine, *await order_under_way(ask)))


ACTIONS = (ListServices, MyTariff, ListTariffs, ListBlocked)
FORMS = (ServiceForm, TariffForm, UndoTariffForm, BundleForm, BlockForm, UnblockForm, *HOME_FORMS)
NEXT_STEPS: Mapping[type[Refusal], NextSteps] = {
    AlreadyOn: (ask_for("list_services"),),
    AlreadyOff: (ask_for("list_services"),),
    NotAllowedForTariff: (ask_for("list_tariffs"), ask_for("list_services")),
    NotForThisKind: (ask_for("list_services"),),
    Excluded: lambda refusal: (
        ask_for("deactivate_service", "switch_off", {"service": refusal.args_["other"]}, service=refusal.other),
    ),
    OwnNumber: (ask_for("block_number"),),
    AlreadyBlocked: (ask_for("list_blocked_numbers"), ask_for("unblock_number")),
    BlacklistFull: (ask_for("unblock_number"), ask_for("list_blocked_numbers")),
    NotBlocked: (ask_for("list_blocked_numbers"),),
    NoBundles: (ask_for("list_tariffs"), ask_for("list_services")),
    BundleNotForAccount: (ask_for("buy_bundle"),),
    ChangeWaiting: (ask_for("undo_tariff_change"),),
    DebtOverdue: (ask_for("pay_bill"), ask_for("check_bill")),
    PromiseOwed: (ask_for("top_up"),),
    ChangedLately: (ask_for("my_tariff"), AGENT),
    SameTariff: (ask_for("change_tariff"), ask_for("my_tariff")),
    OtherPayment: (ask_for("change_tariff"), AGENT),
    NotForAccount: (ask_for("change_tariff"), ask_for("list_tariffs")),
    NoOtherTariff: (ask_for("list_tariffs"), AGENT),
    NoChangeWaiting: (ask_for("my_tariff"), ask_for("change_tariff")),
    NotEnough: (ask_for("top_up"), ask_for("promised_payment")),
    **HOME_STEPS,
}


async def _narrow(ask: Ask, switch: str, codes: list[str]) -> dict[str, Any]:
    """Of several services that a name fits, those that can be switched; the only one of them is meant."""
    possible = [one.code for one in await _switchable(ask, switch) if one.code in codes]
    if len(possible) > 1:
        return {"choices": possible}
    return {"service": (possible or codes)[0], "choices": None}


async def _switchable(ask: Ask, switch: str) -> list[ServiceOffer]:
    accounts = await list_services(ask.office, ask.caller)
    if switch == "on":
        return _distinct(offer for one in accounts for offer in one.available)
    return _distinct(service.offer for one in accounts for service in one.active)


def _distinct(offers: Iterable[ServiceOffer]) -> list[ServiceOffer]:
    return list({offer.code: offer for offer in offers}.values())


def _fee_lines(offers: Iterable[ServiceOffer]) -> list[Line]:
    return [Line("service_line", {"service": one.name, "fee": one.fee, "period": one.period}) for one in offers]


def _activate(offer: ServiceOffer) -> Button:
    return ask_for("activate_service", "service_button", {"service": offer.name}, service=offer.code)
