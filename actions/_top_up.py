"""Topping up: which line, how much, and the link to where it is paid."""

from typing import Any

from actions._accounts import Account, named_account
from actions._base import Ask, Said, say
from actions._fields import Confirm, Field, Values
from actions._forms import Form
from actions._payments import linked
from backoffice.accounts import WhichAccount
from backoffice.amounts import read_amount
from backoffice.payments import check_amount, order_top_up, preview_top_up
from backoffice.values import Code, Money, Value, from_wire, to_wire
from bot.messages import Reply


async def _pick(ask: Ask, values: Values, account: str | None) -> str:
    return (await preview_top_up(ask.office, ask.caller, account)).account.number


class Amount(Field):
    slot = "amount"
    sounds_like = frozenset({"check_balance", "promised_payment", "buy_bundle"})

    async def question(self, ask: Ask, values: Values) -> Reply:
        terms = await preview_top_up(ask.office, ask.caller, values["account"])
        buttons = [self.button(_text(money), "amount_button", {"amount": money}) for money in terms.suggested]
        account = Code(terms.account.number)
        return say("ask_top_up_amount", buttons=buttons, account=account, least=terms.least, most=terms.most)

    def fits(self, ask: Ask) -> bool:
        return "amount" in ask.data

    async def read(self, ask: Ask, values: Values) -> dict[str, Any]:
        pressed = self.pressed(ask)
        amount = _money(ask, pressed) if pressed else read_amount(ask.provider, ask.text, ask.data.get("amount"))
        return {"amount": to_wire(check_amount(ask.office, ask.caller, amount))}


async def _summary(ask: Ask, values: Values) -> Reply:
    terms = await preview_top_up(ask.office, ask.caller, values["account"])
    return say("top_up_confirm", amount=_amount(values), kind=terms.account.kind, account=Code(terms.account.number))


class TopUpForm(Form):
    name = "top_up_form"
    opened_by = frozenset({"top_up"})
    fields = (Account(_pick), Amount(), Confirm(_summary))

    async def start(self, ask: Ask) -> dict[str, Any]:
        begun: dict[str, Any] = {}
        try:
            begun["account"] = await _pick(ask, {}, named_account(ask))
        except WhichAccount:
            begun["account"] = None
        if "amount" in ask.data:
            amount = check_amount(ask.office, ask.caller, read_amount(ask.provider, ask.text, ask.data["amount"]))
            begun["amount"] = to_wire(amount)
        return begun

    async def submit(self, ask: Ask, values: Values) -> Said:
        amount = _amount(values)
        order = await order_top_up(ask.office, ask.caller, values["account"], amount)
        return Said((linked("top_up_link", order),))


def _amount(values: Values) -> Money:
    amount: Value = from_wire(values["amount"])
    assert isinstance(amount, Money)
    return amount


def _text(money: Money) -> str:
    return str(money.minor)


def _money(ask: Ask, minor: str) -> Money:
    return ask.provider.money(int(minor))
