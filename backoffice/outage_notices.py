"""Telling everybody concerned that an outage is over, that power will be cut, or that it will not be after all.

An area may have any number of accounts: they are told a batch at a time, each batch in a transaction that also notes
down who was told. A round that was killed goes on where it was.
"""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any, TypeAlias

from sqlalchemy import ColumnElement, and_, exists, or_, select
from sqlalchemy.orm import InstrumentedAttribute

from backoffice.models.accounts import BillingAccount
from backoffice.models.outages import Outage, OutageNotice, OutageReport, PlannedCut, ServicePlace
from backoffice.notifications import free_at, tell, way_to, ways_to
from backoffice.office import Office
from backoffice.outages import outage_rules, state_of
from backoffice.outbox import add_notice, said
from backoffice.providers import Provider
from backoffice.store import Transaction
from backoffice.values import Code, Name, Value

_BATCH = 500
About: TypeAlias = Outage | PlannedCut
Column: TypeAlias = InstrumentedAttribute[Any]
Step: TypeAlias = Callable[[Transaction, Office, str], Awaitable[int]]
"""Tells a batch of those who are still to be told. How many it was; 0 when all have been."""


async def tell_of_outages(office: Office) -> int:
    """Tell whoever is still to be told. How many were."""
    over = await _due(office, Outage.id, Outage.over_at.is_not(None), Outage.told_at.is_(None))
    cuts = await _due(
        office,
        PlannedCut.id,
        or_(
            and_(PlannedCut.announced_at.is_(None), PlannedCut.called_off_at.is_(None)),
            and_(PlannedCut.called_off_at.is_not(None), PlannedCut.told_off_at.is_(None)),
        ),
    )
    ended = [await _tell_all(office, _tell_over, outage_id) for outage_id in over]
    return sum(ended) + sum([await _tell_all(office, _tell_of_cut, cut_id) for cut_id in cuts])


async def _due(office: Office, what: Column, *conditions: ColumnElement[bool]) -> Sequence[str]:
    async with office.store.snapshot() as tx:
        return list(await tx.scalars(select(what).where(*conditions)))


async def _tell_all(office: Office, step: Step, about_id: str) -> int:
    told, batch = 0, 1
    while batch:
        async with office.store.transaction() as tx:
            batch = await step(tx, office, about_id)
        told += batch
    return told


async def _tell_over(tx: Transaction, office: Office, outage_id: str) -> int:
    outage = await tx.get_one(Outage, outage_id, with_for_update=True)
    told = await _over(tx, office, office.providers[outage.provider], outage)
    if not told:
        outage.told_at = office.clock.now()
    return told


async def _tell_of_cut(tx: Transaction, office: Office, cut_id: str) -> int:
    cut = await tx.get_one(PlannedCut, cut_id, with_for_update=True)
    told = await _cut(tx, office, office.providers[cut.provider], cut)
    if not told and cut.called_off_at:
        cut.told_off_at = office.clock.now()
    elif not told:
        cut.announced_at = office.clock.now()
    return told


async def _over(tx: Transaction, office: Office, provider: Provider, outage: Outage) -> int:
    """Those who reported it first, where they did; then everybody in the area of one that was confirmed."""
    now = office.clock.now()
    args: dict[str, Value] = {"place": (await state_of(tx, provider, outage)).place, "over": outage.over_at}
    reports = await _reports(tx, outage)
    for report in reports:
        _note(tx, outage, "over", report.customer_id or report.conversation_id, now)
        if report.customer_id and await way_to(tx, provider, "outage", report.customer_id, now) is None:
            continue
        at = free_at(provider, "outage", now)
        add_notice(tx, report.conversation_id, said("outage_over", args), provider=provider.name, at=at)
    if reports:
        return len(reports)
    if outage.confirmed_at is None or outage.area is None:
        return 0
    accounts = await _accounts(tx, outage, "over", BillingAccount.customer_id)
    customers = list(dict.fromkeys(account.customer_id for account in accounts))
    ways = await ways_to(tx, provider, "outage", customers, now)
    for customer_id in customers:
        _note(tx, outage, "over", customer_id, now)
        if customer_id in ways:
            tell(tx, provider, ways[customer_id], "outage_over", args)
    return len(customers)


async def _cut(tx: Transaction, office: Office, provider: Provider, cut: PlannedCut) -> int:
    """Each account in the area, once; of a cut that is called off, those that were told of it."""
    now, what = office.clock.now(), "called_off" if cut.called_off_at else "announced"
    if cut.starts_at <= now:
        return 0  # too late to be of use
    accounts = await _accounts(tx, cut, what, BillingAccount.id)
    ways = await ways_to(tx, provider, "cut", {account.customer_id for account in accounts}, now)
    for account in accounts:
        _note(tx, cut, what, account.id, now)
        way = ways.get(account.customer_id)
        if way is not None:
            # What begins before the morning cannot wait until then.
            way = way if way.at < cut.starts_at else replace(way, at=now)
            tell(tx, provider, way, f"cut_{what}", _cut_args(provider, cut, account))
    return len(accounts)


def _cut_args(provider: Provider, cut: PlannedCut, account: BillingAccount) -> Mapping[str, Value]:
    area = outage_rules(provider).area(cut.area)
    return {
        "place": area.name if area else Name({"en": cut.area}),
        "account": Code(account.number),
        "start": cut.starts_at,
        "end": cut.ends_at,
        "reason": cut.reason,
    }


async def _reports(tx: Transaction, outage: Outage) -> list[OutageReport]:
    """The next reports whose chats are still to be told; one of each customer."""
    found = await tx.scalars(
        select(OutageReport)
        .where(
            OutageReport.outage_id == outage.id,
            ~_noted(outage, "over", OutageReport.conversation_id),
            ~_noted(outage, "over", OutageReport.customer_id),
        )
        .order_by(OutageReport.at, OutageReport.id)
        .limit(_BATCH)
    )
    by_receiver = {report.customer_id or report.conversation_id: report for report in found}
    return list(by_receiver.values())


async def _accounts(tx: Transaction, about: About, what: str, receiver: Column) -> list[BillingAccount]:
    """The next accounts in its area of which `receiver` is still to be told."""
    conditions = [~_noted(about, what, receiver)]
    if what == "called_off":
        conditions.append(_noted(about, "announced", receiver))
    found = await tx.scalars(
        select(BillingAccount)
        .join(ServicePlace, ServicePlace.account_id == BillingAccount.id)
        .where(BillingAccount.provider == about.provider, ServicePlace.area == about.area, *conditions)
        .order_by(BillingAccount.id)
        .limit(_BATCH)
    )
    return list(found)


def _noted(about: About, what: str, receiver: Column) -> ColumnElement[bool]:
    return exists().where(
        OutageNotice.about_id == about.id, OutageNotice.what == what, OutageNotice.receiver == receiver
    )


def _note(tx: Transaction, about: About, what: str, receiver: str, at: datetime) -> None:
    tx.add(OutageNotice(about_id=about.id, what=what, receiver=receiver, at=at))
