"""Long lists of use: ordered with a reference, made in the background, delivered into the chat.

An order is claimed as an item of the outbox is: a lease that ends by itself when its worker dies.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import select, update

from backoffice import audit
from backoffice.access import account_numbered, accounts_of
from backoffice.ids import new_id, new_reference
from backoffice.models.usage_orders import UsageOrder
from backoffice.office import Caller, Office, require_offer
from backoffice.store import Transaction

LEASE = timedelta(minutes=5)
MOST_ATTEMPTS = 5


@dataclass(frozen=True, slots=True)
class OrderedUsage:
    """A list to be made; `attempts` counts this one. `account` is a number, `kinds` are joined by commas."""

    id: str
    reference: str
    provider: str
    conversation_id: str
    account: str
    first: date
    last: date
    kinds: str
    attempts: int


async def order_usage(
    office: Office, caller: Caller, account: str, *, first: date, last: date, kinds: Collection[str]
) -> OrderedUsage:
    """Order the list, once a message; the same list that is still to come is not ordered twice.

    Raises NotLinked, NotFound, NotOffered.
    """
    provider, now = office.provider(caller), office.clock.now()
    require_offer(provider, "usage")
    async with office.store.transaction() as tx:
        chosen = account_numbered(provider, await accounts_of(tx, caller, lock=True), account)
        done = await audit.already_done(tx, caller, "order_usage")
        if done is not None:
            return _told(await tx.get_one(UsageOrder, done))
        order = UsageOrder(
            id=new_id(),
            reference=new_reference(),
            provider=provider.name,
            conversation_id=caller.conversation_id,
            account=chosen.number,
            first=first,
            last=last,
            kinds=",".join(kinds),
            ordered_at=now,
            not_before=now,
            attempts=0,
        )
        waiting = await _same(tx, order)
        if waiting is not None:
            return _told(waiting)
        tx.add(order)
        audit.record(
            tx,
            caller,
            "order_usage",
            subject_id=order.id,
            actor_id=chosen.customer_id,
            at=now,
            account=chosen.number,
            first=first.isoformat(),
            last=last.isoformat(),
        )
        return _told(order)


async def claim_orders(office: Office, limit: int = 4) -> list[OrderedUsage]:
    """Up to `limit` orders that are the caller's to make before their lease ends, the oldest first."""
    now = office.clock.now()
    async with office.store.transaction() as tx:
        rows = await tx.scalars(
            select(UsageOrder)
            .where(UsageOrder.ended_at.is_(None), UsageOrder.not_before <= now)
            .order_by(UsageOrder.ordered_at)
            .limit(limit)
            .with_for_update(skip_locked=True)
        )
        claimed = []
        for row in rows:
            row.not_before = now + LEASE
            row.attempts += 1
            claimed.append(_told(row))
        return claimed


async def end_order(tx: Transaction, office: Office, order: OrderedUsage) -> bool:
    """Mark it as delivered or given up, in the transaction that says so. False when another worker was first."""
    ended = await tx.execute(
        update(UsageOrder)
        .where(UsageOrder.id == order.id, UsageOrder.ended_at.is_(None))
        .values(ended_at=office.clock.now())
        .returning(UsageOrder.id)
    )
    return ended.first() is not None


async def _same(tx: Transaction, order: UsageOrder) -> UsageOrder | None:
    found: UsageOrder | None = await tx.scalar(
        select(UsageOrder).where(
            UsageOrder.conversation_id == order.conversation_id,
            UsageOrder.account == order.account,
            UsageOrder.first == order.first,
            UsageOrder.last == order.last,
            UsageOrder.kinds == order.kinds,
            UsageOrder.ended_at.is_(None),
        )
    )
    return found


def _told(row: UsageOrder) -> OrderedUsage:
    return OrderedUsage(
        id=row.id,
        reference=row.reference,
        provider=row.provider,
        conversation_id=row.conversation_id,
        account=row.account,
        first=row.first,
        last=row.last,
        kinds=row.kinds,
        attempts=row.attempts,
    )
