"""Changing the tariff: at once, or by the clock when the next period begins, until when it can be undone."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select

from backoffice import audit
from backoffice.access import accounts_of
from backoffice.accounts import AccountSummary, describe_account, which_account
from backoffice.charges import NotEnough, charge
from backoffice.errors import NotFound, Refusal
from backoffice.ids import new_id
from backoffice.models.accounts import BillingAccount, Customer
from backoffice.models.tariffs import TariffChange
from backoffice.notices import tell
from backoffice.office import Caller, Office
from backoffice.pack_services import Tariff
from backoffice.providers import Provider
from backoffice.service_orders import switch_off
from backoffice.store import Transaction
from backoffice.tariff_limits import waiting_change
from backoffice.tariffs import TariffOffer, When, change_rules, offer_tariff, pick_account, plan_change, services_lost
from backoffice.values import Code, Money, Value


@dataclass(frozen=True, slots=True)
class TariffOrder:
    """A change that was ordered. `waits` until `starts_on`; `cost` was taken when it was ordered."""

    account: AccountSummary
    old: TariffOffer
    new: TariffOffer
    starts_on: date
    waits: bool
    cost: Money


class NoChangeWaiting(Refusal):
    """There is no change to undo."""

    reply = "tariff_no_change_waiting"


async def change_tariff(office: Office, caller: Caller, account: str | None, tariff: str, when: When) -> TariffOrder:
    """Change to the tariff of that code, now or from the next period. Once a message; raises as `preview_change`."""
    provider, _ = change_rules(office, caller)
    async with office.store.transaction() as tx:
        chosen = await pick_account(tx, provider, caller, account, lock=True)
        done = await audit.already_done(tx, caller, "change_tariff")
        if done is not None:
            return await _order(tx, provider, await tx.get_one(TariffChange, done))
        plan = await plan_change(tx, office, caller, chosen, tariff=tariff, when=when)
        now = office.clock.now()
        change = TariffChange(
            id=new_id(),
            account_id=chosen.id,
            conversation_id=caller.conversation_id,
            old_tariff=plan.old.code,
            new_tariff=plan.new.code,
            at_once=when == "now",
            cost_minor=plan.cost.amount.minor,
            starts_on=plan.starts_on,
            state="waiting",
            ordered_at=now,
        )
        tx.add(change)
        await tx.flush()
        if change.at_once:
            charge(tx, chosen, change.cost_minor, reason="tariff", code=plan.new.code, at=now)
            await _begin(tx, provider, chosen, change, now)
        audit.record(
            tx,
            caller,
            "change_tariff",
            subject_id=change.id,
            actor_id=chosen.customer_id,
            at=now,
            account=chosen.number,
            old=change.old_tariff,
            new=change.new_tariff,
            starts_on=change.starts_on.isoformat(),
        )
        return await _order(tx, provider, change)


async def find_waiting_change(office: Office, caller: Caller, account: str | None = None) -> TariffOrder:
    """The change that waits. Raises NoChangeWaiting, WhichAccount, NotLinked, NotFound, NotOffered."""
    provider, _ = change_rules(office, caller)
    async with office.store.snapshot() as tx:
        _, change = await _waiting(tx, provider, await accounts_of(tx, caller), account)
        return await _order(tx, provider, change)


async def undo_change(office: Office, caller: Caller, account: str | None = None) -> TariffOrder:
    """Take back the change that waits. Once a message; raises as `find_waiting_change`."""
    provider, _ = change_rules(office, caller)
    async with office.store.transaction() as tx:
        accounts = await accounts_of(tx, caller, lock=True)
        done = await audit.already_done(tx, caller, "undo_tariff_change")
        if done is not None:
            return await _order(tx, provider, await tx.get_one(TariffChange, done))
        chosen, change = await _waiting(tx, provider, accounts, account)
        change.state, change.settled_at = "undone", office.clock.now()
        audit.record(
            tx,
            caller,
            "undo_tariff_change",
            subject_id=change.id,
            actor_id=chosen.customer_id,
            at=change.settled_at,
            account=chosen.number,
        )
        return await _order(tx, provider, change)


async def begin_due_changes(office: Office) -> int:
    """Carry out the changes whose period has begun, and tell their customers. How many were settled."""
    settled = 0
    for provider in office.providers.values():
        for change_id in await _due(office, provider):
            async with office.store.transaction() as tx:
                settled += await _settle(tx, office, provider, change_id)
    return settled


async def _due(office: Office, provider: Provider) -> list[str]:
    today = provider.day(office.clock.now())
    async with office.store.snapshot() as tx:
        found = await tx.scalars(
            select(TariffChange.id)
            .join(BillingAccount, BillingAccount.id == TariffChange.account_id)
            .where(
                BillingAccount.provider == provider.name,
                TariffChange.state == "waiting",
                TariffChange.starts_on <= today,
            )
            .order_by(TariffChange.starts_on, TariffChange.id)
        )
        return list(found)


async def _settle(tx: Transaction, office: Office, provider: Provider, change_id: str) -> bool:
    """Begin that change, or give it up where the balance does not reach. False when another worker did."""
    found = await tx.execute(
        select(TariffChange, BillingAccount, Customer)
        .join(BillingAccount, BillingAccount.id == TariffChange.account_id)
        .join(Customer, Customer.id == BillingAccount.customer_id)
        .where(TariffChange.id == change_id)
        .with_for_update()
    )
    change, account, customer = found.one()
    if change.state != "waiting":
        return False
    now, new = office.clock.now(), _tariff(provider, change.new_tariff)
    args: dict[str, Value] = {"account": Code(account.number), "tariff": new.name}
    try:
        if account.payment == "prepaid":
            charge(tx, account, new.fee, reason="tariff", code=new.code, at=now)
        await _begin(tx, provider, account, change, now)
        reply = "tariff_change_begun"
    except NotEnough as refusal:
        change.state, change.settled_at, reply = "failed", now, "tariff_change_failed"
        args |= {"price": refusal.args_["price"], "balance": refusal.args_["balance"]}
    await tell(tx, customer, change.conversation_id, reply, args, at=now)
    audit.record_step(
        tx,
        actor="system",
        actor_id=None,
        provider=provider.name,
        action="settle_tariff_change",
        subject_id=change.id,
        at=now,
        state=change.state,
    )
    return True


async def _begin(
    tx: Transaction, provider: Provider, account: BillingAccount, change: TariffChange, now: datetime
) -> None:
    new = _tariff(provider, change.new_tariff)
    await switch_off(tx, provider, account, await services_lost(tx, provider, account, new), now)
    account.tariff = new.code
    change.state, change.settled_at = "done", now


async def _waiting(
    tx: Transaction, provider: Provider, accounts: list[BillingAccount], number: str | None
) -> tuple[BillingAccount, TariffChange]:
    named = [one for one in accounts if number is None or one.number == number]
    changes = [(one, await waiting_change(tx, one)) for one in named]
    waiting = [(one, change) for one, change in changes if change is not None]
    if not waiting:
        raise NoChangeWaiting
    if len(waiting) > 1:
        raise which_account(provider, [one for one, _ in waiting])
    return waiting[0]


async def _order(tx: Transaction, provider: Provider, change: TariffChange) -> TariffOrder:
    account = await tx.get_one(BillingAccount, change.account_id)
    return TariffOrder(
        account=describe_account(provider, account),
        old=offer_tariff(provider, _tariff(provider, change.old_tariff)),
        new=offer_tariff(provider, _tariff(provider, change.new_tariff)),
        starts_on=change.starts_on,
        waits=change.state == "waiting",
        cost=Money(change.cost_minor, account.currency),
    )


def _tariff(provider: Provider, code: str) -> Tariff:
    tariff = provider.tariff(code)
    if tariff is None:
        raise NotFound
    return tariff
