"""What customers call home internet, among the other things that a provider sells."""

from collections.abc import Iterable
from dataclasses import dataclass

from backoffice.access import accounts_of
from backoffice.catalog import Named, find_named
from backoffice.office import Caller, Office
from backoffice.pack_services import Tariff
from backoffice.providers import Provider
from backoffice.values import Name

_ANY = "any_plan"


@dataclass(frozen=True, slots=True)
class _Any:
    """Home internet without saying which plan."""

    name: Name
    aliases: tuple[str, ...]
    code: str = _ANY


def home_plans(provider: Provider) -> tuple[Tariff, ...]:
    """All that can be ordered somewhere; none where the provider has no home internet."""
    rules = provider.home_internet
    return tuple(one for one in provider.tariffs if rules and one.code in rules.plans)


def find_home(provider: Provider, spoken: str, others: Iterable[Named] = ()) -> frozenset[str] | None:
    """Which home plans may be meant, all of them where none is named; None where it is one of `others`, or nothing."""
    rules, plans = provider.home_internet, home_plans(provider)
    if rules is None:
        return None
    codes = frozenset(plan.code for plan in plans)
    known: list[Named] = [*plans, _Any(rules.name, rules.aliases), *(one for one in others if one.code not in codes)]
    found = frozenset(choice.code for choice in find_named(known, spoken))
    if not found or not found <= {*codes, _ANY}:
        return None
    return found & codes or codes


async def has_home_line(office: Office, caller: Caller) -> bool:
    """Whether one of the caller's accounts is home internet. Raises NotLinked."""
    kinds = {kind for plan in home_plans(office.provider(caller)) for kind in plan.kinds}
    async with office.store.snapshot() as tx:
        return any(account.kind in kinds for account in await accounts_of(tx, caller))
