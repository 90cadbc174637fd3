"""Tariffs compared, and changing to another: now or from the next period, which can be undone until then."""

from collections.abc import Sequence
from typing import Any

from actions._accounts import Account, named_account
from actions._base import Ask, Handler, Said, ask_for, say
from actions._bundles import allowance_args
from actions._choices import CHOICES, OneOf, Option
from actions._fields import Confirm, Field, Unclear, Values
from actions._forms import Form
from actions._leading_home import ORDER, lead_home
from backoffice.accounts import WhichAccount
from backoffice.home_words import has_home_line
from backoffice.tariff_changes import TariffOrder, change_tariff, find_waiting_change, undo_change
from backoffice.tariff_words import says_when
from backoffice.tariffs import TariffOffer, list_choices, list_tariffs, preview_change
from backoffice.values import Code, Value
from bot.messages import Line, Reply


class ListTariffs(Handler):
    action = "action_list_tariffs"

    async def answer(self, ask: Ask) -> Said:
        lines = [tariff_line(one) for one in await list_tariffs(ask.office, ask.caller)]
        features = ask.provider.features
        buttons = [ask_for("change_tariff")] if "tariff_changes" in features else []
        buttons += [ORDER] if "home_internet" in features else []
        return Said((say("tariffs", items=lines, buttons=buttons, provider=ask.provider.title),))


def tariff_line(one: TariffOffer) -> Line:
    """The tariff with its fee and what it includes."""
    args: dict[str, Value] = {"tariff": one.name, "fee": one.fee, "period": one.period}
    return Line("tariff_line", {**args, "prepaid": one.prepaid, "mine": one.mine, **allowance_args(one.includes)})


async def _pick(ask: Ask, values: Values, account: str | None) -> str:
    return (await list_choices(ask.office, ask.caller, account)).account.number


class TariffName(OneOf):
    slot = "tariff"
    asks = "ask_tariff"
    unclear = "tariff_unclear"
    nothing = "tariff_no_other"
    sounds_like = frozenset({"list_tariffs", "my_tariff", "buy_bundle", "change_tariff"})

    async def options(self, ask: Ask, values: Values) -> Sequence[Option]:
        return _options((await list_choices(ask.office, ask.caller, values["account"])).tariffs)

    async def named(self, ask: Ask, values: Values) -> Sequence[Option]:
        # Those that cannot be had too: the refusal says why, where the next best name would be taken by mistake.
        return _options(await list_tariffs(ask.office, ask.caller))


def _options(tariffs: Sequence[TariffOffer]) -> list[Option]:
    return [Option(one.code, one.name, tariff_line(one), one.aliases) for one in tariffs]


class When(Field):
    """`now` or `next_period`."""

    slot = "when"

    async def known(self, ask: Ask, values: Values) -> str | None:
        choice = await list_choices(ask.office, ask.caller, values["account"])
        return choice.when[0] if len(choice.when) == 1 else None

    async def question(self, ask: Ask, values: Values) -> Reply:
        later = await preview_change(ask.office, ask.caller, values["account"], values["tariff"], "next_period")
        buttons = [self.button("now", "when_now"), self.button("next_period", "when_next", {"day": later.starts_on})]
        return say("ask_tariff_when", buttons=buttons, tariff=later.new.name, day=later.starts_on)

    def fits(self, ask: Ask) -> bool:
        return says_when(ask.text) is not None

    async def read(self, ask: Ask, values: Values) -> dict[str, Any]:
        when = self.pressed(ask) or says_when(ask.text)
        if when not in {"now", "next_period"}:
            raise Unclear("tariff_when_unclear")
        return {self.slot: when}


async def _summary(ask: Ask, values: Values) -> Reply:
    plan = await preview_change(ask.office, ask.caller, values["account"], values["tariff"], values["when"])
    args: dict[str, Value] = {
        "account": Code(plan.account.number),
        "old": plan.old.name,
        "tariff": plan.new.name,
        "fee": plan.new.fee,
        "period": plan.new.period,
        "starts": plan.starts_on,
        "cost": plan.cost.amount,
        "left": plan.cost.left,
        "prepaid": plan.account.prepaid,
        "rest_lost": plan.rest_lost,
        "lost": len(plan.lost) or None,
    }
    lines = tuple(Line("lost_line", {"name": name}) for name in plan.lost)
    return Reply(f"tariff_confirm_{values['when']}", args, lines)


class TariffForm(Form):
    name = "tariff_form"
    opened_by = frozenset({"change_tariff"})
    also = (CHOICES,)
    fields = (Account(_pick), TariffName(), When(), Confirm(_summary))

    async def start(self, ask: Ask) -> dict[str, Any]:
        if not await has_home_line(ask.office, ask.caller):
            lead_home(ask, ask.provider.tariffs)
        try:
            account = await _pick(ask, {}, named_account(ask))
        except WhichAccount:
            return {"account": None, "tariff": None, "when": says_when(ask.text)}
        found = await TariffName().meant(ask, {"account": account}, ask.data.get("tariff") or ask.text)
        return {"account": account, "when": says_when(ask.text), **found}

    async def submit(self, ask: Ask, values: Values) -> Said:
        order = await change_tariff(ask.office, ask.caller, values["account"], values["tariff"], values["when"])
        key = "tariff_change_ordered" if order.waits else "tariff_changed"
        buttons = (ask_for("undo_tariff_change"),) if order.waits else ()
        return Said((Reply(key, _told(order), buttons=buttons),))


def _told(order: TariffOrder) -> dict[str, Value]:
    return {"account": Code(order.account.number), "tariff": order.new.name, "starts": order.starts_on}


async def _pick_waiting(ask: Ask, values: Values, account: str | None) -> str:
    return (await find_waiting_change(ask.office, ask.caller, account)).account.number


async def _undo_summary(ask: Ask, values: Values) -> Reply:
    return Reply("tariff_undo_confirm", _told(await find_waiting_change(ask.office, ask.caller, values["account"])))


class UndoTariffForm(Form):
    name = "undo_tariff_form"
    opened_by = frozenset({"undo_tariff_change"})
    fields = (Account(_pick_waiting), Confirm(_undo_summary))

    async def submit(self, ask: Ask, values: Values) -> Said:
        undone = await undo_change(ask.office, ask.caller, values["account"])
        account = Code(undone.account.number)
        return Said((say("tariff_change_undone", account=account, tariff=undone.new.name, old=undone.old.name),))
