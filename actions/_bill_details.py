"""A bill line by line, and payments that were made."""

from actions._accounts import named_account
from actions._base import Ask, Handler, Said, ask_for, say
from actions._fields import Values
from actions._of_account import OfAccount
from backoffice.bill_details import BillInFull, BillLine, bill_in_full, pick_billed
from backoffice.errors import NotFound
from backoffice.payment_history import PastPayment, payment_history
from backoffice.values import Code, Money, Value
from bot.messages import Button, Line, Paper, Reply


async def _pick(ask: Ask, values: Values, account: str | None) -> str:
    return await pick_billed(ask.office, ask.caller, account)


class DetailsForm(OfAccount):
    name = "details_form"
    opened_by = frozenset({"bill_details"})
    pick = staticmethod(_pick)

    async def submit(self, ask: Ask, values: Values) -> Said:
        bill = await bill_in_full(ask.office, ask.caller, values["account"])
        number = bill.account.number
        buttons = [ask_for("pay_bill", account_number=number)] if bill.remaining.minor else []
        buttons += [ask_for("bill_document", account_number=number)]
        if ask.provider.complaints:
            buttons.append(ask_for("file_complaint", "dispute_bill", bill=bill.number))
        return Said((_in_full(bill, buttons),))


class DocumentForm(OfAccount):
    name = "document_form"
    opened_by = frozenset({"bill_document"})
    pick = staticmethod(_pick)

    async def submit(self, ask: Ask, values: Values) -> Said:
        bill = await bill_in_full(ask.office, ask.caller, values["account"])
        account = Code(bill.account.number)
        paper = Paper("bill", {"account": account})
        args: dict[str, Value] = {
            "kind": bill.account.kind,
            "account": account,
            "start": bill.period_start,
            "end": bill.period_end,
        }
        return Said((Reply("bill_document", args, papers=(paper,)),))


def _in_full(bill: BillInFull, buttons: list[Button]) -> Reply:
    grown = bill.grew_most
    return say(
        "bill_in_full",
        items=[Line("bill_line", _line(line)) for line in bill.lines],
        buttons=buttons,
        kind=bill.account.kind,
        account=Code(bill.account.number),
        number=Code(bill.number),
        start=bill.period_start,
        end=bill.period_end,
        amount=bill.amount,
        before=bill.before,
        grown=grown.name if grown else None,
        growth=Money(grown.growth, bill.amount.currency) if grown else None,
    )


def _line(line: BillLine) -> dict[str, Value]:
    change = "none" if line.before is None else "up" if line.growth > 0 else "down" if line.growth < 0 else "same"
    difference = Money(abs(line.growth), line.amount.currency)
    return {"name": line.name, "amount": line.amount, "change": change, "difference": difference}


class PaymentHistory(Handler):
    action = "action_payment_history"

    async def answer(self, ask: Ask) -> Said:
        named = named_account(ask)
        try:
            past = await payment_history(ask.office, ask.caller, named)
        except NotFound:
            return Said((say("account_not_found", buttons=[ask_for("my_profile")], account=Code(named or "")),))
        if not past:
            return Said((say("payments_none", buttons=[ask_for("check_bill")]),))
        return Said((say("payments", items=[Line("payment_line", _past(one)) for one in past], count=len(past)),))


def _past(one: PastPayment) -> dict[str, Value]:
    return {
        "amount": one.amount,
        "at": one.at,
        "account": Code(one.account),
        "purpose": one.purpose,
        "state": one.state,
        "reference": Code(one.reference),
    }
