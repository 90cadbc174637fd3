"""Outages as customers see them: reporting one, what is known of it, and the cuts that are to come."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.exc import IntegrityError

from backoffice import audit
from backoffice.access import customer_of
from backoffice.errors import NotFound, NotLinked, NotOffered, Refusal
from backoffice.ids import new_id, new_reference
from backoffice.models.accounts import BillingAccount, Customer
from backoffice.models.addresses import GeographicAddress
from backoffice.models.outages import Outage, OutageReport, PlannedCut, ServicePlace
from backoffice.office import Caller, Office
from backoffice.pack_outages import Area, OutageRules
from backoffice.providers import Provider
from backoffice.store import Transaction
from backoffice.uploads import use_upload
from backoffice.values import Name
from nlu.matching import best_matches

_SHORTEST_PLACE, _LONGEST_PLACE = 3, 200
_MOST_CUTS = 5


@dataclass(frozen=True, slots=True)
class OutageState:
    """What is known of an outage. `place` is the area's name, or what was typed; `reports` how many said so."""

    id: str
    place: Name | str
    status: str  # reported (by customers alone), confirmed or over
    since: datetime
    estimate: datetime | None
    known: str | None
    over: datetime | None
    reports: int


@dataclass(frozen=True, slots=True)
class Report:
    """A report, and the outage that it was added to. `before` says that this chat had reported it already."""

    reference: str
    outage: OutageState
    before: bool


@dataclass(frozen=True, slots=True)
class Cut:
    """Power that will be cut on purpose."""

    id: str
    place: Name
    starts: datetime
    ends: datetime
    reason: str


@dataclass(frozen=True, slots=True)
class AreaState:
    """What is so in an area, and what will be: no outage that we know of, and no cuts, where there are none."""

    place: Name
    outage: OutageState | None
    cuts: tuple[Cut, ...]


class PlaceUnclear(Refusal):
    """No place can be read in that. Values: most (int) characters."""

    reply = "outage_place_unclear"


class ReportUnknown(NotFound):
    """No report has that reference."""

    reply = "outage_report_unknown"


def outage_rules(provider: Provider) -> OutageRules:
    """The provider's rules of outages, or NotOffered."""
    if provider.outages is None:
        raise NotOffered(provider=provider.title)
    return provider.outages


def find_areas(provider: Provider, spoken: str) -> tuple[Area, ...]:
    """The areas that the text may mean: one when it is clear. Raises NotOffered."""
    areas = {area.code: area for area in outage_rules(provider).areas}
    matches = best_matches(spoken, {code: area.aliases for code, area in areas.items()})
    return tuple(areas[match.code] for match in matches)


def is_dangerous(provider: Provider, spoken: str) -> bool:
    """Whether the text tells of something that is to be kept away from. Raises NotOffered."""
    return bool(best_matches(spoken, {"danger": outage_rules(provider).danger}))


def read_place(spoken: str) -> str:
    """A place that is in none of the areas, as it was typed. Raises PlaceUnclear."""
    place = " ".join(spoken.split())
    if sum(c.isalnum() for c in place) < _SHORTEST_PLACE or len(place) > _LONGEST_PLACE:
        raise PlaceUnclear(most=_LONGEST_PLACE)
    return place


async def own_areas(office: Office, caller: Caller) -> tuple[Area, ...]:
    """The areas of the caller's meters and of their address; none for a chat that has not shown whose it is."""
    provider = office.provider(caller)
    rules = outage_rules(provider)
    async with office.store.snapshot() as tx:
        try:
            customer = await customer_of(tx, caller)
        except NotLinked:
            return ()
        codes = list(
            await tx.scalars(
                select(ServicePlace.area)
                .join(BillingAccount, BillingAccount.id == ServicePlace.account_id)
                .where(BillingAccount.customer_id == customer.id)
                .order_by(BillingAccount.opened_at)
            )
        )
        homes = await tx.scalars(
            select(GeographicAddress).where(GeographicAddress.customer_id == customer.id, GeographicAddress.in_use)
        )
        for home in homes:
            codes += [area.code for area in find_areas(provider, f"{home.district} {home.city}")]
    found = (rules.area(code) for code in dict.fromkeys(codes))
    return tuple(area for area in found if area is not None)


async def report_outage(
    office: Office, caller: Caller, *, area: str | None, place: str, danger: bool = False, photo: str | None = None
) -> Report:
    """Note it down, with the outage of that area where there is one already; a chat reports an outage once.

    `place` is what was typed, `area` a code of the pack's or None, `photo` the id of a file of the chat's. Nobody need
    be logged in: whoever sees a fallen wire may say so. Raises PlaceUnclear, NotOffered, NotFound for the photo.
    """
    provider, now, where = office.provider(caller), office.clock.now(), read_place(place)
    rules = outage_rules(provider)
    async with office.store.transaction() as tx:
        outage = await _outage(tx, provider, rules.area(area), where, now)
        known = await tx.scalar(
            select(OutageReport).where(
                OutageReport.outage_id == outage.id, OutageReport.conversation_id == caller.conversation_id
            )
        )
        if known is not None:
            return Report(known.reference, await state_of(tx, provider, outage), before=True)
        customer = await _customer_or_none(tx, caller)
        report = OutageReport(
            id=new_id(),
            outage_id=outage.id,
            reference=await _unused_reference(tx),
            conversation_id=caller.conversation_id,
            customer_id=customer.id if customer else None,
            place=where,
            danger=danger,
            photo_id=await use_upload(tx, office, caller, photo) if photo else None,
            at=now,
        )
        tx.add(report)
        audit.record(
            tx,
            caller,
            "report_outage",
            subject_id=report.id,
            actor_id=report.customer_id,
            at=now,
            outage=outage.id,
            danger=danger,
        )
        await tx.flush()
        return Report(report.reference, await state_of(tx, provider, outage), before=False)


async def outage_reported(office: Office, caller: Caller, reference: str) -> OutageState:
    """What became of the outage that was reported under that reference (`1234-5678`). Raises ReportUnknown.

    It says nothing of who reported it, and so needs no log-in.
    """
    provider = office.provider(caller)
    outage_rules(provider)
    async with office.store.snapshot() as tx:
        outage = await tx.scalar(
            select(Outage)
            .join(OutageReport, OutageReport.outage_id == Outage.id)
            .where(OutageReport.reference == reference, Outage.provider == provider.name)
        )
        if outage is None:
            raise ReportUnknown
        return await state_of(tx, provider, outage)


async def last_report(office: Office, caller: Caller) -> str | None:
    """The reference of the caller's newest report of an outage that is not over, or None."""
    async with office.store.snapshot() as tx:
        reference: str | None = await tx.scalar(
            select(OutageReport.reference)
            .join(Outage, Outage.id == OutageReport.outage_id)
            .where(
                OutageReport.conversation_id == caller.conversation_id,
                Outage.provider == caller.provider,
                Outage.over_at.is_(None),
            )
            .order_by(OutageReport.at.desc())
            .limit(1)
        )
        return reference


async def area_state(office: Office, caller: Caller, area: str) -> AreaState:
    """What is so in that area, by its code, and which cuts are to come. Raises NotFound, NotOffered."""
    provider, now = office.provider(caller), office.clock.now()
    found = outage_rules(provider).area(area)
    if found is None:
        raise NotFound
    async with office.store.snapshot() as tx:
        outage = await _open(tx, provider, found)
        cuts = await tx.scalars(
            select(PlannedCut)
            .where(
                PlannedCut.provider == provider.name,
                PlannedCut.area == found.code,
                PlannedCut.ends_at > now,
                PlannedCut.called_off_at.is_(None),
            )
            .order_by(PlannedCut.starts_at)
            .limit(_MOST_CUTS)
        )
        state = await state_of(tx, provider, outage) if outage else None
        return AreaState(found.name, state, tuple(cut_of(found, cut) for cut in cuts))


def cut_of(area: Area, cut: PlannedCut) -> Cut:
    return Cut(cut.id, area.name, cut.starts_at, cut.ends_at, cut.reason)


async def state_of(tx: Transaction, provider: Provider, outage: Outage) -> OutageState:
    """The row as it is told; a step of the caller's own transaction."""
    reports = await tx.scalar(select(func.count()).select_from(OutageReport).where(OutageReport.outage_id == outage.id))
    area = outage_rules(provider).area(outage.area)
    status = "over" if outage.over_at else "confirmed" if outage.confirmed_at else "reported"
    return OutageState(
        id=outage.id,
        place=area.name if area else outage.place or outage.area or "",
        status=status,
        since=outage.started_at,
        estimate=outage.estimate_at,
        known=outage.known,
        over=outage.over_at,
        reports=reports or 0,
    )


async def _open(tx: Transaction, provider: Provider, area: Area) -> Outage | None:
    outage: Outage | None = await tx.scalar(
        select(Outage).where(Outage.provider == provider.name, Outage.area == area.code, Outage.over_at.is_(None))
    )
    return outage


async def _outage(tx: Transaction, provider: Provider, area: Area | None, place: str, now: datetime) -> Outage:
    """The open outage of that area; a new one where nothing was known, or the place is in no area."""
    known = await _open(tx, provider, area) if area else None
    if known is not None:
        return known
    outage = Outage(
        id=new_id(),
        provider=provider.name,
        area=area.code if area else None,
        place=None if area else place,
        started_at=now,
    )
    try:
        async with tx.begin_nested():
            tx.add(outage)
    except IntegrityError:  # another chat was first
        found = await _open(tx, provider, area) if area else None
        if found is None:
            raise
        return found
    return outage


async def _customer_or_none(tx: Transaction, caller: Caller) -> Customer | None:
    try:
        return await customer_of(tx, caller)
    except NotLinked:
        return None


async def _unused_reference(tx: Transaction) -> str:
    while True:
        reference = new_reference()
        if await tx.scalar(select(OutageReport.id).where(OutageReport.reference == reference)) is None:
            return reference
