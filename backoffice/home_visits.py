"""A technician's visits: when somebody could come, and giving an order one of those times."""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from sqlalchemy import inspect, select
from sqlalchemy.exc import IntegrityError

from backoffice.errors import Refusal
from backoffice.models.home_internet import InternetOrder
from backoffice.office import Office
from backoffice.pack_home_internet import HomeInternetRules
from backoffice.providers import Provider
from backoffice.store import Transaction
from backoffice.workdays import working_day


@dataclass(frozen=True, slots=True)
class Visit:
    """A technician's visit: the day, and the hours it lies between, in the provider's time zone."""

    day: date
    hour: int
    until: int

    @property
    def code(self) -> str:
        """`2026-11-25/9`: how a visit is named."""
        return f"{self.day.isoformat()}/{self.hour}"


class VisitTaken(Refusal):
    """Nobody can come then (any more)."""

    reply = "internet_visit_taken"


def visit_of(rules: HomeInternetRules, order: InternetOrder) -> Visit:
    """When somebody comes for that order."""
    return Visit(order.visit_on, order.visit_hour, order.visit_hour + rules.visit_hours)


def read_visit(rules: HomeInternetRules, code: str) -> Visit:
    """The visit of that code."""
    day, hour = code.split("/")
    return Visit(date.fromisoformat(day), int(hour), int(hour) + rules.visit_hours)


async def free_visits(
    tx: Transaction, office: Office, provider: Provider, rules: HomeInternetRules, city: str
) -> tuple[Visit, ...]:
    """When somebody could come in that city, the earliest first."""
    today = provider.day(office.clock.now())
    days = [working_day(provider.country, today, n) for n in range(rules.first_after, rules.last_after + 1)]
    rows = await tx.execute(
        select(InternetOrder.visit_on, InternetOrder.visit_hour).where(
            InternetOrder.provider == provider.name,
            InternetOrder.city == city,
            InternetOrder.visit_on.in_(days),
            InternetOrder.state == "booked",
        )
    )
    taken = Counter((row.visit_on, row.visit_hour) for row in rows)
    return tuple(
        Visit(day, hour, hour + rules.visit_hours)
        for day in days
        for hour in rules.hours
        if taken[day, hour] < rules.teams
    )


async def book_visit(
    tx: Transaction,
    office: Office,
    provider: Provider,
    rules: HomeInternetRules,
    *,
    order: InternetOrder,
    visit: Visit,
) -> None:
    """Give the order that visit, by a team that is free then, in the caller's transaction. Raises VisitTaken."""
    if visit not in await free_visits(tx, office, provider, rules, order.city):
        raise VisitTaken
    for team in range(rules.teams):
        if await _taken_over(tx, order, visit, team):
            return
    raise VisitTaken


async def _taken_over(tx: Transaction, order: InternetOrder, visit: Visit, team: int) -> bool:
    """Whether that team has the visit now; False where it is booked then, perhaps by someone just now."""
    try:
        async with tx.begin_nested():
            order.visit_on, order.visit_hour, order.team = visit.day, visit.hour, team
            tx.add(order)
            await tx.flush()
    except IntegrityError:
        if inspect(order).persistent:
            await tx.refresh(order)
        return False
    return True
