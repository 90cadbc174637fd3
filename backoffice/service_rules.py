"""Which services go together: one may need others, and two may exclude each other."""

from collections.abc import Callable, Collection, Iterable

from backoffice.pack_services import Service
from backoffice.providers import Provider


def needed_for(provider: Provider, service: Service, on: Collection[str]) -> tuple[Service, ...]:
    """What has to be switched on with the service, beside those that are on: what it needs, and what that needs."""
    return _closure(provider, service, on, lambda one: one.needs)


def needing(provider: Provider, service: Service, on: Collection[str]) -> tuple[Service, ...]:
    """Those that are on and end with the service, because they need it."""
    off = [one.code for one in provider.services if one.code not in on]
    return _closure(
        provider, service, off, lambda one: (other.code for other in provider.services if one.code in other.needs)
    )


def excluding(provider: Provider, service: Service, on: Collection[str]) -> Service | None:
    """The first of those that are on which does not go with the service, whichever of the two says so."""
    return next(
        (
            one
            for one in provider.services
            if one.code in on and (one.code in service.excludes or service.code in one.excludes)
        ),
        None,
    )


def _closure(
    provider: Provider, service: Service, leaving_out: Collection[str], then: Callable[[Service], Iterable[str]]
) -> tuple[Service, ...]:
    """All that can be reached from the service, itself and those of `leaving_out` excepted; in the pack's order."""
    found: set[str] = set()
    waiting = [service]
    while waiting:
        for code in then(waiting.pop()):
            one = provider.service(code)
            if one is not None and code not in found and code not in leaving_out and code != service.code:
                found.add(code)
                waiting.append(one)
    return tuple(one for one in provider.services if one.code in found)
