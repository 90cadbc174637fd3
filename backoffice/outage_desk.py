"""Outages and scheduled cuts as staff see them: opening, estimating and ending the one, announcing the other."""

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from backoffice import audit
from backoffice.access import agent_of
from backoffice.attachments import CheckedFile
from backoffice.desk_words import read_words
from backoffice.errors import NotFound, Refusal
from backoffice.ids import new_id
from backoffice.models.agents import Agent
from backoffice.models.outages import Outage, OutageReport, PlannedCut
from backoffice.models.uploads import ChatUpload
from backoffice.office import Office
from backoffice.outages import Cut, OutageState, cut_of, outage_rules, state_of
from backoffice.pack_outages import Area
from backoffice.providers import Provider
from backoffice.store import Transaction

_MOST = 200


@dataclass(frozen=True, slots=True)
class ReportLine:
    """One customer's word of it; `photo` says that they sent one."""

    reference: str
    place: str
    danger: bool
    photo: bool
    at: datetime


@dataclass(frozen=True, slots=True)
class OutageCase:
    """An outage with what customers said of it, newest first."""

    id: str
    provider: str
    state: OutageState
    reports: tuple[ReportLine, ...] = ()


@dataclass(frozen=True, slots=True)
class CutCase:
    """A scheduled cut. `told` says that all concerned have been told of it."""

    id: str
    provider: str
    cut: Cut
    told: bool


class TimeUnclear(Refusal):
    """Not a moment that can be: no date with time, or in the wrong order."""

    reply = "desk_time_unclear"


class OutageKnown(Refusal):
    """There is an open outage of that area."""

    reply = "desk_outage_known"


async def areas_served(office: Office, agent_id: str) -> list[tuple[Provider, Area]]:
    """The areas of the agent's providers. Raises NotFound."""
    async with office.store.snapshot() as tx:
        agent = await agent_of(tx, agent_id)
    packs = [office.providers[name] for name in agent.providers if name in office.providers]
    return [(pack, area) for pack in packs if pack.outages for area in pack.outages.areas]


async def list_outages(office: Office, agent_id: str) -> list[OutageCase]:
    """The open outages of the agent's providers, the oldest first."""
    async with office.store.snapshot() as tx:
        agent = await agent_of(tx, agent_id)
        found = await tx.scalars(
            select(Outage)
            .where(Outage.provider.in_(agent.providers), Outage.over_at.is_(None))
            .order_by(Outage.started_at, Outage.id)
            .limit(_MOST)
        )
        return [await _case(tx, office, outage) for outage in found]


async def read_outage(office: Office, agent_id: str, outage_id: str) -> OutageCase:
    """That outage with its reports, or NotFound for one of another provider."""
    async with office.store.snapshot() as tx:
        outage = await _served(tx, agent_id, outage_id)
        found = await tx.scalars(
            select(OutageReport)
            .where(OutageReport.outage_id == outage.id)
            .order_by(OutageReport.at.desc(), OutageReport.id)
            .limit(_MOST)
        )
        reports = tuple(
            ReportLine(one.reference, one.place, one.danger, one.photo_id is not None, one.at) for one in found
        )
        return await _case(tx, office, outage, reports)


async def read_photo(office: Office, agent_id: str, outage_id: str, reference: str) -> CheckedFile:
    """The photo that came with that report of the outage. Raises NotFound."""
    async with office.store.snapshot() as tx:
        outage = await _served(tx, agent_id, outage_id)
        found = await tx.execute(
            select(ChatUpload.name, ChatUpload.media_type, ChatUpload.content)
            .join(OutageReport, OutageReport.photo_id == ChatUpload.id)
            .where(OutageReport.outage_id == outage.id, OutageReport.reference == reference)
        )
        row = found.first()
        if row is None:
            raise NotFound
        return CheckedFile(*row)


async def open_outage(
    office: Office, agent_id: str, provider: str, area: str, *, known: str, estimate: str
) -> OutageCase:
    """Open one, confirmed, in that area. `estimate` is the local time, `2026-11-22T18:30`, or empty.

    Raises OutageKnown, TimeUnclear, WordsUnfit, NotFound.
    """
    now = office.clock.now()
    async with office.store.transaction() as tx:
        agent = await agent_of(tx, agent_id)
        place = _area(office, agent, provider, area)
        outage = Outage(
            id=new_id(),
            provider=provider,
            area=place.code,
            known=read_words(known, needed=False),
            started_at=now,
            estimate_at=read_moment(office.providers[provider], estimate) if estimate.strip() else None,
            confirmed_at=now,
        )
        try:
            async with tx.begin_nested():
                tx.add(outage)
        except IntegrityError:
            raise OutageKnown from None
        _record(tx, agent, outage, "open_outage", now)
        return await _case(tx, office, outage)


async def update_outage(office: Office, agent_id: str, outage_id: str, *, known: str, estimate: str) -> OutageCase:
    """Confirm it, and say what is known and when power is expected. Raises TimeUnclear, WordsUnfit, NotFound."""
    now = office.clock.now()
    async with office.store.transaction() as tx:
        agent = await agent_of(tx, agent_id)
        outage = await _served(tx, agent_id, outage_id, lock=True)
        outage.known = read_words(known, needed=False)
        provider = office.providers[outage.provider]
        outage.estimate_at = read_moment(provider, estimate) if estimate.strip() else None
        outage.confirmed_at = outage.confirmed_at or now
        _record(tx, agent, outage, "update_outage", now)
        return await _case(tx, office, outage)


async def end_outage(office: Office, agent_id: str, outage_id: str) -> OutageCase:
    """Power is back. Whoever was without it is told by the clock. Ending it twice changes nothing. Raises NotFound."""
    now = office.clock.now()
    async with office.store.transaction() as tx:
        agent = await agent_of(tx, agent_id)
        outage = await _served(tx, agent_id, outage_id, lock=True)
        if outage.over_at is None:
            outage.over_at = now
            _record(tx, agent, outage, "end_outage", now)
        return await _case(tx, office, outage)


async def list_cuts(office: Office, agent_id: str) -> list[CutCase]:
    """The cuts that are to come or under way, of the agent's providers, the next first."""
    async with office.store.snapshot() as tx:
        agent = await agent_of(tx, agent_id)
        found = await tx.scalars(
            select(PlannedCut)
            .where(
                PlannedCut.provider.in_(agent.providers),
                PlannedCut.ends_at > office.clock.now(),
                PlannedCut.called_off_at.is_(None),
            )
            .order_by(PlannedCut.starts_at, PlannedCut.id)
            .limit(_MOST)
        )
        return [_cut(office, cut) for cut in found]


async def announce_cut(
    office: Office, agent_id: str, provider: str, area: str, *, starts: str, ends: str, reason: str
) -> CutCase:
    """Announce one; the accounts there are told by the clock. `starts` and `ends` are local times.

    Raises TimeUnclear, WordsUnfit, NotFound.
    """
    now = office.clock.now()
    async with office.store.transaction() as tx:
        agent = await agent_of(tx, agent_id)
        place = _area(office, agent, provider, area)
        pack = office.providers[provider]
        cut = PlannedCut(
            id=new_id(),
            provider=provider,
            area=place.code,
            starts_at=read_moment(pack, starts),
            ends_at=read_moment(pack, ends),
            reason=read_words(reason, needed=True) or "",
        )
        if not now < cut.starts_at < cut.ends_at:
            raise TimeUnclear
        tx.add(cut)
        _record(tx, agent, cut, "announce_cut", now)
        return _cut(office, cut)


async def call_off_cut(office: Office, agent_id: str, cut_id: str) -> None:
    """It will not be; whoever was told is told so. Raises NotFound."""
    now = office.clock.now()
    async with office.store.transaction() as tx:
        agent = await agent_of(tx, agent_id)
        cut = await tx.get(PlannedCut, cut_id, with_for_update=True)
        if cut is None or cut.provider not in agent.providers:
            raise NotFound
        if cut.called_off_at is None:
            cut.called_off_at = now
            _record(tx, agent, cut, "call_off_cut", now)


def read_moment(provider: Provider, text: str) -> datetime:
    """A local date and time, `2026-11-22T18:30`. Raises TimeUnclear."""
    try:
        moment = datetime.fromisoformat(text.strip())
    except ValueError:
        raise TimeUnclear from None
    if moment.tzinfo is not None:
        raise TimeUnclear
    return moment.replace(tzinfo=ZoneInfo(provider.time_zone))


def _area(office: Office, agent: Agent, provider: str, area: str) -> Area:
    pack = office.providers.get(provider) if provider in agent.providers else None
    found = pack.outages.area(area) if pack and pack.outages else None
    if found is None:
        raise NotFound
    return found


async def _served(tx: Transaction, agent_id: str, outage_id: str, *, lock: bool = False) -> Outage:
    agent = await agent_of(tx, agent_id)
    outage = await tx.get(Outage, outage_id, with_for_update=lock or None)
    if outage is None or outage.provider not in agent.providers:
        raise NotFound
    return outage


async def _case(tx: Transaction, office: Office, outage: Outage, reports: tuple[ReportLine, ...] = ()) -> OutageCase:
    state = await state_of(tx, office.providers[outage.provider], outage)
    return OutageCase(outage.id, outage.provider, state, reports)


def _cut(office: Office, cut: PlannedCut) -> CutCase:
    area = outage_rules(office.providers[cut.provider]).area(cut.area)
    if area is None:
        raise NotFound
    return CutCase(cut.id, cut.provider, cut_of(area, cut), told=cut.announced_at is not None)


def _record(tx: Transaction, agent: Agent, about: Outage | PlannedCut, action: str, at: datetime) -> None:
    words = about.known if isinstance(about, Outage) else about.reason
    audit.record_step(
        tx,
        actor="agent",
        actor_id=agent.id,
        provider=about.provider,
        action=action,
        subject_id=about.id,
        at=at,
        area=about.area,
        words=words,
    )
