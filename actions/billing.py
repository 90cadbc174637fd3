"""What is owed."""

from actions._accounts import named_account
from actions._base import AGENT, Ask, Handler, MenuItem, Said, ask_for, say
from actions._bill_details import DetailsForm, DocumentForm, PaymentHistory
from actions._consumption import ConsumptionForm
from actions._credit_limits import LimitForm
from actions._installments import PlanForm
from actions._payments import PayForm
from backoffice.bill_details import NoBillYet
from backoffice.billing import BillState, InParts, Owed, PaidAhead, Settled, check_bill
from backoffice.credit_limits import LimitBelowDebt, NoCreditLimit
from backoffice.errors import NotFound
from backoffice.installments import DebtTooSmall, PlanRunning
from backoffice.unpaid import NothingToPay
from backoffice.values import Code, Money, Value
from bot.messages import Button, Line, Reply

MENU = (
    MenuItem("check_bill", "bills", place=10),
    MenuItem("pay_bill", "payments", place=11),
    MenuItem("installment_plan", "installments", place=63),
    MenuItem("set_credit_limit", "credit_limits", place=64),
)

_MOST_BUTTONS = 8


class CheckBill(Handler):
    action = "action_check_bill"

    async def answer(self, ask: Ask) -> Said:
        named = named_account(ask)
        try:
            bills = await check_bill(ask.office, ask.caller, named)
        except NotFound:
            return Said((say("account_not_found", buttons=[ask_for("my_profile")], account=Code(named or "")),))
        if not bills.accounts:
            return Said((say("no_accounts"),))
        if len(bills.accounts) == 1:
            return Said((_in_full(bills.accounts[0]),))
        lines = [Line(*_short(state)) for state in bills.accounts]
        buttons = [_button(state) for state in bills.accounts[:_MOST_BUTTONS]]
        return Said((say("bills_of_accounts", items=lines, buttons=buttons, total=bills.total),))


def _in_full(state: BillState) -> Reply:
    match state:
        case Owed():
            return Reply("bill_owed", {**_owed(state), **_change(state)})
        case Settled():
            return Reply("bill_settled", {**_account(state), **_last(state)})
        case InParts():
            return Reply("bill_in_parts", _in_parts(state), buttons=_steps_of_plan(state))
        case PaidAhead():
            return Reply("bill_prepaid", {**_account(state), "balance": state.balance})


def _short(state: BillState) -> tuple[str, dict[str, Value]]:
    match state:
        case Owed():
            return "bill_owed_line", {**_owed(state), **_change(state)}
        case Settled():
            return "bill_settled_line", {**_account(state), **_last(state)}
        case InParts():
            return "bill_in_parts_line", _in_parts(state)
        case PaidAhead():
            return "bill_prepaid_line", {**_account(state), "balance": state.balance}


def _button(state: BillState) -> Button:
    return ask_for("check_bill", "account_button", _account(state), account_number=state.account.number)


def _account(state: BillState) -> dict[str, Value]:
    return {"account": Code(state.account.number), "kind": state.account.kind}


def _owed(state: Owed) -> dict[str, Value]:
    return {
        **_account(state),
        "amount": state.amount,
        "due": state.due_on,
        "overdue": state.overdue,
        "unpaid": state.unpaid,
    }


def _in_parts(state: InParts) -> dict[str, Value]:
    part = state.part
    return {
        **_account(state),
        "place": part.place,
        "amount": part.amount,
        "due": part.due_on,
        "overdue": part.late,
        "left": state.left,
        "besides": state.besides,
    }


def _steps_of_plan(state: InParts) -> tuple[Button, ...]:
    number = state.account.number
    return ask_for("pay_bill", account_number=number), ask_for("installment_plan", account_number=number)


def _last(state: Settled) -> dict[str, Value]:
    last = state.last
    if last is None:
        return {"last": None, "start": None, "end": None}
    return {"last": last.amount, "start": last.period_start, "end": last.period_end}


def _change(state: Owed) -> dict[str, Value]:
    difference = state.change.difference.minor if state.change else 0
    direction = "none" if state.change is None else "up" if difference > 0 else "down" if difference < 0 else "same"
    return {
        "start": state.latest.period_start,
        "end": state.latest.period_end,
        "billed": state.latest.amount,
        "change": direction,
        "difference": Money(abs(difference), state.amount.currency),
        "percent": abs(state.change.percent or 0) if state.change else 0,
    }


ACTIONS = (CheckBill, PaymentHistory)
FORMS = (PayForm, PlanForm, LimitForm, DetailsForm, DocumentForm, ConsumptionForm)
NEXT_STEPS = {
    NoCreditLimit: (ask_for("check_balance"), ask_for("my_tariff")),
    LimitBelowDebt: (ask_for("pay_bill"),),
    DebtTooSmall: (ask_for("pay_bill"), AGENT),
    PlanRunning: (ask_for("pay_bill"), AGENT),
    NothingToPay: (ask_for("payment_history"), AGENT),
    NoBillYet: (ask_for("check_balance"), ask_for("my_tariff")),
}
