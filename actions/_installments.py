"""Paying a debt in parts: how many, their dates, and a yes."""

from typing import Any

from actions._accounts import Account, named_account
from actions._base import Ask, Said, ask_for, say
from actions._fields import Confirm, Field, Unclear, Values
from actions._forms import Form
from backoffice.accounts import WhichAccount
from backoffice.installments import agree_plan, find_parts, plan_lines, preview_plan, preview_schedule
from backoffice.values import Code, Money
from bot.messages import Line, Reply


async def _pick(ask: Ask, values: Values, account: str | None) -> str:
    return (await preview_plan(ask.office, ask.caller, account)).account.number


class Parts(Field):
    """In how many parts."""

    slot = "parts"
    sounds_like = frozenset({"pay_bill"})

    async def question(self, ask: Ask, values: Values) -> Reply:
        offer = await preview_plan(ask.office, ask.caller, values["account"])
        total = offer.debt + offer.fee
        buttons = [
            self.button(str(parts), "plan_parts_button", {"parts": parts, "amount": _each(total, parts)})
            for parts in offer.parts
        ]
        return say(
            "ask_plan_parts",
            buttons=buttons,
            kind=offer.account.kind,
            account=Code(offer.account.number),
            debt=offer.debt,
            fee=offer.fee,
            days=offer.every_days,
        )

    def fits(self, ask: Ask) -> bool:
        return find_parts(ask.provider, ask.text) is not None

    async def read(self, ask: Ask, values: Values) -> dict[str, Any]:
        parts = find_parts(ask.provider, self.pressed(ask) or ask.text)
        if parts is None:
            raise Unclear("plan_parts_unclear")
        return {"parts": parts}


async def _summary(ask: Ask, values: Values) -> Reply:
    plan = await preview_schedule(ask.office, ask.caller, values["account"], values["parts"])
    lines = [Line(*line) for line in plan_lines(plan)]
    account = Code(plan.account.number)
    return say("plan_confirm", items=lines, kind=plan.account.kind, account=account, total=plan.total, fee=plan.fee)


class PlanForm(Form):
    name = "plan_form"
    opened_by = frozenset({"installment_plan"})
    fields = (Account(_pick), Parts(), Confirm(_summary))

    async def start(self, ask: Ask) -> dict[str, Any]:
        parts = find_parts(ask.provider, ask.text)
        try:
            return {"account": await _pick(ask, {}, named_account(ask)), "parts": parts}
        except WhichAccount:
            return {"account": None, "parts": parts}

    async def submit(self, ask: Ask, values: Values) -> Said:
        plan = await agree_plan(ask.office, ask.caller, values["account"], values["parts"])
        pay = ask_for("pay_bill", account_number=plan.account.number)
        first = plan.parts[0]
        return Said((say("plan_agreed", buttons=[pay], parts=len(plan.parts), amount=first.amount, due=first.due_on),))


def _each(total: Money, parts: int) -> Money:
    return Money(total.minor // parts, total.currency)
