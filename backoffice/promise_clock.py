"""What the clock does to credit that was given ahead: a reminder, and what follows when its day has come."""

from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, select

from backoffice import audit
from backoffice.due_notices import tell_owner
from backoffice.models.accounts import BillingAccount
from backoffice.models.promises import PaymentPromise
from backoffice.office import Office
from backoffice.pack_money import PromiseRules
from backoffice.promises import owed_of, repay_promise
from backoffice.providers import Provider
from backoffice.store import Transaction
from backoffice.values import Code, Value


async def keep_promises(office: Office) -> int:
    """Remind customers of what is due soon; take what is due from their balance, or say what follows. How many."""
    now, seen = office.clock.now(), 0
    for provider in office.providers.values():
        if provider.promises is not None:
            async with office.store.transaction() as tx:
                seen += await _fall_due(tx, provider, provider.promises, now)
                seen += await _remind(tx, provider, provider.promises, now)
    return seen


async def _remind(tx: Transaction, provider: Provider, rules: PromiseRules, now: datetime) -> int:
    soon = now + timedelta(days=rules.remind_days)
    coming = PaymentPromise.due_at <= soon, PaymentPromise.due_at > now, PaymentPromise.reminded_at.is_(None)
    found = await _open(tx, provider, *coming)
    for promise, account in found:
        promise.reminded_at = now
        args = {**_args(rules, promise, account), "due": provider.day(promise.due_at)}
        await tell_owner(tx, provider, account, "promise_due", args, at=now)
    return len(found)


async def _fall_due(tx: Transaction, provider: Provider, rules: PromiseRules, now: datetime) -> int:
    found = await _open(tx, provider, PaymentPromise.due_at <= now, PaymentPromise.missed_at.is_(None))
    for promise, account in found:
        repaid = await repay_promise(tx, provider, account, now)
        args = _args(rules, promise, account)
        if repaid is None:
            promise.missed_at = now
            args = {**args, "barred": rules.missed.bars_line, "days": rules.missed.no_new_days}
        audit.record_step(
            tx,
            actor="system",
            actor_id=None,
            provider=provider.name,
            action="promise_taken" if repaid else "promise_missed",
            subject_id=promise.id,
            at=now,
            minor=owed_of(promise).minor,
        )
        await tell_owner(
            tx, provider, account, "promise_taken" if repaid else "promise_missed", args, at=now, unasked=True
        )
    return len(found)


async def _open(
    tx: Transaction, provider: Provider, *conditions: ColumnElement[bool]
) -> list[tuple[PaymentPromise, BillingAccount]]:
    """Those that are not paid back, with their accounts, locked: a top-up that comes meanwhile waits."""
    found = await tx.execute(
        select(PaymentPromise, BillingAccount)
        .join(BillingAccount, BillingAccount.id == PaymentPromise.account_id)
        .where(BillingAccount.provider == provider.name, PaymentPromise.settled_at.is_(None), *conditions)
        .order_by(PaymentPromise.due_at, PaymentPromise.id)
        .with_for_update(skip_locked=True)
    )
    return [(promise, account) for promise, account in found]


def _args(rules: PromiseRules, promise: PaymentPromise, account: BillingAccount) -> dict[str, Value]:
    return {"product": rules.name, "account": Code(account.number), "total": owed_of(promise)}
