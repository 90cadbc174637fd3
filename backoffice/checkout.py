"""A payment's other side: what the page at its link shows, and what the gateway says became of it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal, TypeAlias

from sqlalchemy import select

from backoffice.errors import NotFound
from backoffice.ids import new_id
from backoffice.models.accounts import BillingAccount
from backoffice.models.audit import AuditRow
from backoffice.models.billing import CustomerBill
from backoffice.models.conversations import Conversation
from backoffice.models.installments import Installment, InstallmentPlan
from backoffice.models.payments import Payment, PaymentItem
from backoffice.office import Office
from backoffice.outbox import add_notice
from backoffice.payments import State, state_of
from backoffice.promises import repay_promise
from backoffice.providers import Provider
from backoffice.store import Transaction
from backoffice.unpaid import running_plans
from backoffice.values import Code, Language, Money, Value, to_wire

Outcome: TypeAlias = Literal["paid", "failed"]


@dataclass(frozen=True, slots=True)
class Checkout:
    """A payment as its page shows it, in the language of the chat that ordered it."""

    id: str
    provider: str
    reference: str
    purpose: str
    amount: Money
    state: State
    expires_at: datetime
    language: Language


@dataclass(frozen=True, slots=True)
class Notice:
    """The gateway's word about a payment, its signature checked already."""

    payment_id: str
    outcome: Outcome
    amount: Money


async def read_checkout(office: Office, payment_id: str) -> Checkout:
    """The payment of that id, or NotFound. Whoever has the link may see it: it names nobody."""
    async with office.store.snapshot() as tx:
        payment = await tx.get(Payment, payment_id)
        if payment is None:
            raise NotFound
        chat = await tx.get(Conversation, payment.conversation_id) if payment.conversation_id else None
        return Checkout(
            id=payment.id,
            provider=payment.provider,
            reference=payment.reference,
            purpose=payment.purpose,
            amount=Money(payment.amount_minor, payment.currency),
            state=state_of(payment, office.clock.now()),
            expires_at=payment.expires_at,
            language=chat.language if chat else office.providers[payment.provider].language,
        )


async def receive_notice(office: Office, notice: Notice) -> State:
    """Take the gateway's word, once: a second one changes nothing. The payment's state after it; or NotFound.

    Money that came after the link expired counts all the same. Money that is not what was ordered, or whose bill was
    paid meanwhile, is held for the staff. A receipt goes to the chat in every case.
    """
    async with office.store.transaction() as tx:
        payment = await tx.get(Payment, notice.payment_id, with_for_update=True)
        if payment is None:
            raise NotFound
        # A customer may fail once and then succeed at the same page; money that came is the last word.
        if payment.state in {"paid", "held"} or payment.state == notice.outcome:
            return payment.state  # type: ignore[return-value]
        account = await tx.get_one(BillingAccount, payment.account_id, with_for_update=True)
        now = office.clock.now()
        payment.state, told = await _settle(tx, office.providers[payment.provider], payment, account, notice, now=now)
        payment.settled_at = now
        tx.add(_trace(payment, notice, now))
        if payment.conversation_id:
            add_notice(tx, payment.conversation_id, told, provider=payment.provider, at=now)
        return payment.state  # type: ignore[return-value]


async def _settle(
    tx: Transaction, provider: Provider, payment: Payment, account: BillingAccount, notice: Notice, *, now: datetime
) -> tuple[str, dict[str, Any]]:
    """The payment's new state, and what the chat is told."""
    ordered = Money(payment.amount_minor, payment.currency)
    if notice.outcome == "failed":
        again = "top_up" if payment.purpose == "top_up" else "pay_bill"
        return "failed", _reply("payment_failed", _say(again), _say("talk_to_agent"), amount=ordered)
    reference = Code(payment.reference)
    if notice.amount != ordered or not await _use(tx, payment, account, now):
        return "held", _reply("payment_held", _say("talk_to_agent"), amount=notice.amount, reference=reference)
    if payment.purpose != "top_up":
        return "paid", _reply("payment_received", _say("payment_history"), amount=ordered, reference=reference)
    repaid = await repay_promise(tx, provider, account, now)
    return "paid", _reply(
        "top_up_received",
        amount=ordered,
        account=Code(account.number),
        reference=reference,
        repaid=repaid.total if repaid else None,
        product=repaid.product if repaid else None,
        freed=repaid is not None and repaid.freed,
        balance=Money(account.balance_minor, account.currency),
    )


async def _use(tx: Transaction, payment: Payment, account: BillingAccount, now: datetime) -> bool:
    """Do with the money what it was ordered for. False, and nothing done, when that cannot be any more."""
    if payment.purpose == "top_up":
        account.balance_minor += payment.amount_minor
        return True
    items = list(await tx.scalars(select(PaymentItem).where(PaymentItem.payment_id == payment.id)))
    bills = {item.subject_id: await tx.get(CustomerBill, item.subject_id, with_for_update=True) for item in items}
    parts = [await _open_part(tx, item) for item in items if bills[item.subject_id] is None]
    debts = [(bill, item.amount_minor) for item in items if (bill := bills[item.subject_id]) is not None]
    if None in parts or any(bill.remaining_minor != ordered for bill, ordered in debts):
        return False
    # A bill that is to be paid in parts since is not paid beside them.
    plans = await running_plans(tx, {bill.account_id for bill, _ in debts})
    if any(bill.id in plan.bills for plan in plans for bill, _ in debts):
        return False
    for bill, _ in debts:
        bill.remaining_minor = 0
    for part in filter(None, parts):
        await _pay_part(tx, part, now)
    return True


async def _open_part(tx: Transaction, item: PaymentItem) -> Installment | None:
    """The part of a plan that the item pays, if that is still to be paid."""
    part = await tx.get_one(Installment, item.subject_id, with_for_update=True)
    plan = await tx.get_one(InstallmentPlan, part.plan_id, with_for_update=True)
    return None if plan.ended_at is not None or part.paid_at is not None else part


async def _pay_part(tx: Transaction, part: Installment, now: datetime) -> None:
    """The oldest of the plan's bills gets it first; the last part ends the plan, and what is over is its fee."""
    part.paid_at = now
    plan = await tx.get_one(InstallmentPlan, part.plan_id)
    bills = await tx.scalars(select(CustomerBill).where(CustomerBill.id.in_(plan.bills)).order_by(CustomerBill.due_on))
    left = part.amount_minor
    for bill in bills:
        used = min(left, bill.remaining_minor)
        bill.remaining_minor -= used
        left -= used
    await tx.flush()
    unpaid = select(Installment.id).where(Installment.plan_id == plan.id, Installment.paid_at.is_(None)).limit(1)
    if await tx.scalar(unpaid) is None:
        plan.ended_at = now


def _trace(payment: Payment, notice: Notice, now: datetime) -> AuditRow:
    # The gateway has no message; a payment settles once a state.
    return AuditRow(
        id=new_id(),
        at=now,
        provider=payment.provider,
        actor="system",
        actor_id=None,
        conversation_id=payment.conversation_id,
        message_id=payment.id,
        action=f"payment_{payment.state}",
        subject_id=payment.id,
        details={"amount_minor": notice.amount.minor, "ordered_minor": payment.amount_minor},
    )


def _reply(key: str, *buttons: dict[str, Any], **args: Value) -> dict[str, Any]:
    return {"reply": key, "args": {name: to_wire(value) for name, value in args.items()}, "buttons": list(buttons)}


def _say(intent: str) -> dict[str, Any]:
    return {"reply": f"intent_{intent}", "payload": f"/{intent}"}
