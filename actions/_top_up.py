"""Topping up: which line, how much, and the link to where it is paid."""

from typing import Any

from actions._accounts import Account, named_account
from actions._amounts import Amount, amount_of, named_amount
from actions._base import Ask, Said, say
from actions._fields import Confirm, Values
from actions._forms import Form
from actions._payments import linked
from backoffice.accounts import WhichAccount
from backoffice.payments import check_amount, order_top_up, preview_top_up
from backoffice.values import Code, Money, to_wire
from bot.messages import Reply


async def _pick(ask: Ask, values: Values, account: str | None) -> str:
    return (await preview_top_up(ask.office, ask.caller, account)).account.number


async def _how_much(ask: Ask, values: Values, field: Amount) -> Reply:
    terms = await preview_top_up(ask.office, ask.caller, values["account"])
    buttons = [field.suggest(money) for money in terms.suggested]
    account = Code(terms.account.number)
    return say("ask_top_up_amount", buttons=buttons, account=account, least=terms.least, most=terms.most)


async def _check(ask: Ask, values: Values, amount: Money) -> Money:
    return check_amount(ask.office, ask.caller, amount)


async def _summary(ask: Ask, values: Values) -> Reply:
    terms = await preview_top_up(ask.office, ask.caller, values["account"])
    account = Code(terms.account.number)
    return say("top_up_confirm", amount=amount_of(values), kind=terms.account.kind, account=account)


class TopUpForm(Form):
    name = "top_up_form"
    opened_by = frozenset({"top_up"})
    fields = (
        Account(_pick),
        Amount(_how_much, _check, {"check_balance", "promised_payment", "buy_bundle"}),
        Confirm(_summary),
    )

    async def start(self, ask: Ask) -> dict[str, Any]:
        begun: dict[str, Any] = {}
        try:
            begun["account"] = await _pick(ask, {}, named_account(ask))
        except WhichAccount:
            begun["account"] = None
        amount = named_amount(ask)
        if amount is not None:
            begun["amount"] = to_wire(check_amount(ask.office, ask.caller, amount))
        return begun

    async def submit(self, ask: Ask, values: Values) -> Said:
        order = await order_top_up(ask.office, ask.caller, values["account"], amount_of(values))
        return Said((linked("top_up_link", order),))
