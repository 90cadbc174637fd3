"""Prepaid balances, and the promised payment for when they are used up."""

from typing import Any

from actions._accounts import Account, named_account
from actions._base import AGENT, Ask, Handler, MenuItem, Said, ask_for, say
from actions._fields import Confirm, Values
from actions._forms import Form
from actions._top_up import TopUpForm
from backoffice.accounts import WhichAccount, list_accounts
from backoffice.office import require_offer
from backoffice.payments import NotForTopUp
from backoffice.promises import BalanceTooHigh, NotForPostpaid, PromiseOpen, preview_promise, promise_payment
from backoffice.values import Code
from bot.messages import Line, Reply

MENU = (
    MenuItem("check_balance", "balance", place=20),
    MenuItem("top_up", "top_up", place=21),
    MenuItem("promised_payment", "promises", place=40),
)


class CheckBalance(Handler):
    action = "action_check_balance"

    async def answer(self, ask: Ask) -> Said:
        require_offer(ask.provider, "balance")
        accounts = await list_accounts(ask.office, ask.caller)
        lines = [
            Line("balance_line", {"kind": one.kind, "account": Code(one.number), "balance": one.balance})
            for one in accounts
            if one.balance is not None
        ]
        if not lines:
            return Said((say("balance_none", buttons=[ask_for("check_bill")]),))
        return Said((say("balances", items=lines, count=len(lines)),))


async def _pick(ask: Ask, values: Values, account: str | None) -> str:
    return (await preview_promise(ask.office, ask.caller, account)).account.number


async def _summary(ask: Ask, values: Values) -> Reply:
    terms = await preview_promise(ask.office, ask.caller, values["account"])
    return say(
        "promise_confirm",
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
        reply = say("promise_made", amount=terms.amount, total=terms.total, due=terms.due_on, balance=made.balance)
        return Said((reply,))


ACTIONS = (CheckBalance,)
FORMS = (PromiseForm, TopUpForm)
NEXT_STEPS = {
    BalanceTooHigh: (ask_for("check_balance"), ask_for("top_up")),
    PromiseOpen: (ask_for("top_up"), AGENT),
    NotForTopUp: (ask_for("check_bill"), ask_for("pay_bill")),
    NotForPostpaid: (ask_for("check_bill"), AGENT),
}
