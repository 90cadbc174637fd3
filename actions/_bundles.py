"""Bundles: which, by name or by what it holds, bought after a yes; and what is left of them."""

from collections.abc import Sequence
from typing import Any

from actions._accounts import Account, named_account
from actions._base import Ask, Said, say
from actions._choices import CHOICES, OneOf, Option
from actions._fields import Confirm, Values
from actions._forms import Form
from actions._leading_home import lead_home
from backoffice.accounts import WhichAccount
from backoffice.amounts import read_amount
from backoffice.bundle_words import read_wish
from backoffice.bundles import BundleLeft, BundleOffer, buy_bundle, find_bundles, list_bundles, preview_bundle
from backoffice.pack_services import Allowance
from backoffice.values import Code, Value
from bot.messages import Line, Reply

_MB_PER_GB = 1000


def allowance_args(includes: Allowance) -> dict[str, Value]:
    """What the sentence `allowance` needs; None for what there is nothing of."""
    gigabytes, megabytes = divmod(includes.megabytes, _MB_PER_GB)
    return {
        "gigabytes": gigabytes or None,
        "megabytes": megabytes or None,
        "minutes": includes.minutes or None,
        "messages": includes.messages or None,
    }


def left_lines(left: Sequence[BundleLeft]) -> list[Line]:
    """A line for each bundle, of what is left and until when."""
    return [
        Line(
            "bundle_left_line",
            {"bundle": one.name, "account": Code(one.account.number), "ends": one.ends_at, **allowance_args(one.left)},
        )
        for one in left
    ]


async def _pick(ask: Ask, values: Values, account: str | None) -> str:
    return (await list_bundles(ask.office, ask.caller, account)).account.number


class BundleName(OneOf):
    slot = "bundle"
    asks = "ask_bundle"
    unclear = "bundle_unclear"
    nothing = "bundles_none"
    sounds_like = frozenset({"buy_bundle", "list_tariffs", "change_tariff", "activate_service"})

    async def options(self, ask: Ask, values: Values) -> Sequence[Option]:
        choice = await list_bundles(ask.office, ask.caller, values["account"])
        return [Option(one.code, one.name, _line(one), one.aliases) for one in choice.bundles]

    async def found(self, ask: Ask, values: Values, text: str) -> list[str]:
        price = read_amount(ask.provider, text, ask.data["amount"]).minor if "amount" in ask.data else None
        choice = await list_bundles(ask.office, ask.caller, values["account"])
        return list(find_bundles(ask.provider, choice, text, read_wish(text, price)))


def _line(one: BundleOffer) -> Line:
    args = {"bundle": one.name, "price": one.price, "days": one.days, **allowance_args(one.includes)}
    return Line("bundle_line", args)


async def _summary(ask: Ask, values: Values) -> Reply:
    plan = await preview_bundle(ask.office, ask.caller, values["bundle"], values["account"])
    args: dict[str, Value] = {
        "bundle": plan.bundle.name,
        "account": Code(plan.account.number),
        "price": plan.cost.amount,
        "left": plan.cost.left,
        "days": plan.bundle.days,
    }
    return Reply("bundle_confirm", {**args, **allowance_args(plan.bundle.includes)})


class BundleForm(Form):
    name = "bundle_form"
    opened_by = frozenset({"buy_bundle"})
    also = (CHOICES,)
    fields = (Account(_pick), BundleName(), Confirm(_summary))

    async def start(self, ask: Ask) -> dict[str, Any]:
        lead_home(ask, ask.provider.bundles)
        try:
            account = await _pick(ask, {}, named_account(ask))
        except WhichAccount:
            return {"account": None, "bundle": None}
        return {"account": account, **await BundleName().meant(ask, {"account": account}, ask.text)}

    async def submit(self, ask: Ask, values: Values) -> Said:
        bought = await buy_bundle(ask.office, ask.caller, values["bundle"], values["account"])
        return Said(
            (
                say(
                    "bundle_bought",
                    bundle=bought.bundle.name,
                    account=Code(bought.account.number),
                    ends=bought.ends_at,
                    left=bought.cost.left,
                ),
            )
        )
