"""Paying bills: which ones, the amount, and the link to where they are paid."""

from typing import Any

from actions._accounts import named_account
from actions._base import Ask, Said, say
from actions._fields import Confirm, Field, Unclear, Values
from actions._forms import Form
from backoffice.account_words import pick_named
from backoffice.payments import Order, list_unpaid, order_payment
from backoffice.unpaid import Unpaid, means_all
from backoffice.values import Code, Money
from bot.messages import Button, Line, Reply

_ALL = "all"
_MOST_BUTTONS = 7


class WhichBill(Field):
    """One of the unpaid bills by its number, or all of them."""

    slot = "bill"
    sounds_like = frozenset({"check_bill", "bill_details"})

    async def known(self, ask: Ask, values: Values) -> str | None:
        unpaid = await list_unpaid(ask.office, ask.caller, values["account"])
        return unpaid[0].number if len(unpaid) == 1 else None

    async def question(self, ask: Ask, values: Values) -> Reply:
        unpaid = await list_unpaid(ask.office, ask.caller, values["account"])
        total = _total(unpaid)
        buttons = [self.button(_ALL, "all_bills_button", {"amount": total, "count": len(unpaid)})]
        buttons += [
            self.button(one.number, "bill_button", {"account": Code(one.account.number), "amount": one.amount})
            for one in unpaid[:_MOST_BUTTONS]
        ]
        return say("ask_bill", items=unpaid_lines(unpaid), buttons=buttons, count=len(unpaid), total=total)

    def fits(self, ask: Ask) -> bool:
        return means_all(ask.text) or named_account(ask) is not None

    async def read(self, ask: Ask, values: Values) -> dict[str, Any]:
        pressed = self.pressed(ask)
        unpaid = await list_unpaid(ask.office, ask.caller, values["account"])
        if pressed == _ALL or means_all(ask.text):
            return {"bill": _ALL}
        if pressed in {one.number for one in unpaid}:
            return {"bill": pressed}
        named = named_account(ask)
        if named is not None:
            ofit = await list_unpaid(ask.office, ask.caller, named)
            return {"account": named, "bill": ofit[0].number if len(ofit) == 1 else None}
        meant = pick_named(ask.text, {one.number: one.account.kind.by_language.values() for one in unpaid})
        if meant is None:
            raise Unclear("bill_unclear")
        return {"bill": meant}


async def _summary(ask: Ask, values: Values) -> Reply:
    chosen = await _chosen(ask, values)
    return say("pay_confirm", items=unpaid_lines(chosen), amount=_total(chosen), count=len(chosen))


class PayForm(Form):
    name = "pay_form"
    opened_by = frozenset({"pay_bill"})
    also = ("account",)
    fields = (WhichBill(), Confirm(_summary))

    async def start(self, ask: Ask) -> dict[str, Any]:
        named = named_account(ask)
        await list_unpaid(ask.office, ask.caller, named)
        return {"account": named}

    async def submit(self, ask: Ask, values: Values) -> Said:
        chosen = await _chosen(ask, values)
        order = await order_payment(ask.office, ask.caller, [one.number for one in chosen])
        return Said((linked("pay_link", order),))


def linked(key: str, order: Order) -> Reply:
    """The sentence with the link to where the order is paid."""
    pay = Button("pay_now", {"amount": order.amount}, order.link, "link")
    return say(key, buttons=[pay], amount=order.amount, reference=Code(order.reference), until=order.expires_at)


def unpaid_lines(unpaid: tuple[Unpaid, ...]) -> list[Line]:
    return [Line(*_line(one)) for one in unpaid]


def _line(one: Unpaid) -> tuple[str, dict[str, Any]]:
    common = {
        "kind": one.account.kind,
        "account": Code(one.account.number),
        "amount": one.amount,
        "due": one.due_on,
        "overdue": one.overdue,
    }
    if one.parts:
        return "unpaid_part_line", {**common, "place": one.place, "parts": one.parts}
    return "unpaid_bill_line", {**common, "start": one.period_start, "end": one.period_end}


async def _chosen(ask: Ask, values: Values) -> tuple[Unpaid, ...]:
    unpaid = await list_unpaid(ask.office, ask.caller, values["account"])
    return tuple(one for one in unpaid if values["bill"] in {_ALL, one.number})


def _total(unpaid: tuple[Unpaid, ...]) -> Money:
    return Money(sum(one.amount.minor for one in unpaid), unpaid[0].amount.currency)
