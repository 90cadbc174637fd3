"""The credit limit: how high it is, and another one within the tariff's bounds."""

from typing import Any

from actions._accounts import Account, named_account
from actions._amounts import Amount, amount_of, named_amount
from actions._base import Ask, Said, ask_for, say
from actions._fields import Confirm, Values
from actions._forms import Form
from backoffice.accounts import WhichAccount
from backoffice.amounts import as_found
from backoffice.credit_limits import LimitTerms, check_limit, preview_limit, set_credit_limit
from backoffice.values import Code, Money, to_wire
from bot.messages import Reply


async def _pick(ask: Ask, values: Values, account: str | None) -> str:
    return (await preview_limit(ask.office, ask.caller, account)).account.number


async def _how_much(ask: Ask, values: Values, field: Amount) -> Reply:
    terms = await preview_limit(ask.office, ask.caller, values["account"])
    buttons = [field.suggest(limit) for limit in (terms.least, terms.most) if _possible(terms, limit)]
    return say(
        "ask_limit",
        buttons=buttons,
        kind=terms.account.kind,
        account=Code(terms.account.number),
        limit=terms.limit,
        least=terms.least,
        most=terms.most,
        owed=terms.owed,
    )


def _possible(terms: LimitTerms, limit: Money) -> bool:
    return limit != terms.limit and limit >= terms.owed


async def _check(ask: Ask, values: Values, limit: Money) -> LimitTerms:
    return await check_limit(ask.office, ask.caller, values["account"], limit)


async def _summary(ask: Ask, values: Values) -> Reply:
    limit = amount_of(values)
    terms = await preview_limit(ask.office, ask.caller, values["account"])
    return say(
        "limit_confirm",
        direction="up" if limit > terms.limit else "down",
        kind=terms.account.kind,
        account=Code(terms.account.number),
        before=terms.limit,
        limit=limit,
    )


class LimitForm(Form):
    name = "limit_form"
    opened_by = frozenset({"set_credit_limit"})
    fields = (Account(_pick), Amount(_how_much, _check, {"top_up", "check_balance"}), Confirm(_summary))

    async def start(self, ask: Ask) -> dict[str, Any]:
        try:
            account = await _pick(ask, {}, named_account(ask))
        except WhichAccount:
            return {"account": None}
        limit = named_amount(ask)
        if limit is None:
            return {"account": account}
        await check_limit(ask.office, ask.caller, account, limit)
        return {"account": account, "amount": to_wire(limit)}

    async def submit(self, ask: Ask, values: Values) -> Said:
        done = await set_credit_limit(ask.office, ask.caller, values["account"], amount_of(values))
        undo = {"account": done.account.number, "amount": as_found(done.before)}
        back = ask_for("set_credit_limit", "undo_limit", {"limit": done.before}, **undo)
        return Said((say("limit_changed", buttons=[back], limit=done.limit, before=done.before),))
