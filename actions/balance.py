"""Prepaid balances, and the promised payment for when they are used up."""

from typing import Any

from actions._accounts import Account, named_account
from actions._base import AGENT, Ask, Handler, MenuItem, Said, ask_for, say
from actions._bundles import left_lines
from actions._fields import Confirm, Values
from actions._forms import Form
from actions._top_up import TopUpForm
from actions._usage import UsageForm
from backoffice.accounts import WhichAccount
from backoffice.bundles import list_left
from backoffice.payments import NotForTopUp
from backoffice.promises import (
    BalanceTooHigh,
    NotForPostpaid,
    PaidBackLate,
    PromiseOpen,
    preview_promise,
    promise_payment,
)
from backoffice.usage import Balance, read_balances
from backoffice.values import Code, Value
from bot.messages import Line, Reply

MENU = (
    MenuItem("check_balance", "balance", place=20),
    MenuItem("top_up", "top_up", place=21),
    MenuItem("promised_payment", "promises", place=40),
)


class CheckBalance(Handler):
    action = "action_check_balance"

    async def answer(self, ask: Ask) -> Said:
        balances = await read_balances(ask.office, ask.caller)
        bundles = left_lines(await list_left(ask.office, ask.caller))
        if not balances and bundles:
            return Said((say("bundles_left", items=bundles, buttons=[ask_for("buy_bundle")], count=len(bundles)),))
        if not balances:
            return Said((say("balance_none", buttons=[ask_for("check_bill")]),))
        lines = [line for one in balances for line in _lines(one)] + bundles
        buttons = [ask_for("top_up")] if ask.provider.top_up else []
        return Said((say("balances", items=lines, buttons=buttons, count=len(balances)),))


def _lines(one: Balance) -> list[Line]:
    balance: dict[str, Value] = {"kind": one.account.kind, "account": Code(one.account.number), "balance": one.balance}
    lines = [Line("balance_line", balance)]
    if one.spent is not None:
        lines.append(Line("spent_line", {"today": one.spent.today, "month": one.spent.month}))
    if one.last_top_up is not None:
        lines.append(Line("last_top_up_line", {"amount": one.last_top_up.amount, "at": one.last_top_up.at}))
    if one.promise is not None:
        owed = one.promise
        promise: dict[str, Value] = {"product": owed.product, "total": owed.total, "due": owed.due_on}
        lines.append(Line("promise_owed_line", {**promise, "missed": owed.missed, "barred": owed.barred}))
    return lines


async def _pick(ask: Ask, values: Values, account: str | None) -> str:
    return (await preview_promise(ask.office, ask.caller, account)).account.number


async def _summary(ask: Ask, values: Values) -> Reply:
    terms = await preview_promise(ask.office, ask.caller, values["account"])
    return say(
        "promise_confirm",
        product=terms.product,
        amount=terms.amount,
        fee=terms.fee,
        total=terms.total,
        due=terms.due_on,
        days=terms.days,
        account=Code(terms.account.number),
    )


class PromiseForm(Form):
    name = "promise_form"
    opened_by = frozenset({"promised_payment"})
    fields = (Account(_pick), Confirm(_summary))

    async def start(self, ask: Ask) -> dict[str, Any]:
        try:
            return {"account": await _pick(ask, {}, named_account(ask))}
        except WhichAccount:
            return {}

    async def submit(self, ask: Ask, values: Values) -> Said:
        made = await promise_payment(ask.office, ask.caller, values["account"])
        terms = made.terms
        reply = say(
            "promise_made",
            product=terms.product,
            amount=terms.amount,
            total=terms.total,
            due=terms.due_on,
            balance=made.balance,
        )
        return Said((reply,))


ACTIONS = (CheckBalance,)
FORMS = (PromiseForm, TopUpForm, UsageForm)
NEXT_STEPS = {
    BalanceTooHigh: (ask_for("check_balance"), ask_for("top_up")),
    PromiseOpen: (ask_for("top_up"), AGENT),
    PaidBackLate: (ask_for("top_up"), AGENT),
    NotForTopUp: (ask_for("check_bill"), ask_for("pay_bill")),
    NotForPostpaid: (ask_for("check_bill"), AGENT),
}
