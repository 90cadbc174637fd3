"""The provider's services as customers call them, and whether an account may have one."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from backoffice.errors import Refusal
from backoffice.models.accounts import BillingAccount
from backoffice.pack_parts import Period
from backoffice.pack_services import Service
from backoffice.providers import Provider
from backoffice.values import Money, Name
from nlu.matching import Match, best_matches, nearest


class Named(Protocol):
    """A part of a pack that customers name. `aliases` are other words that they have for it."""

    @property
    def code(self) -> str: ...

    @property
    def name(self) -> Name: ...

    @property
    def aliases(self) -> tuple[str, ...]: ...


@dataclass(frozen=True, slots=True)
class ServiceOffer:
    """A service of the catalogue; `fee` is for each `period`, or once."""

    code: str
    name: Name
    fee: Money
    period: Period


@dataclass(frozen=True, slots=True)
class Choice:
    """Something of the catalogue that may have been meant, and how much of its name was heard, up to 100."""

    code: str
    name: Name
    score: float


class UnknownService(Refusal):
    """No such service. Values: service (str), as it was asked for. `suggestions` somewhat resemble it."""

    reply = "unknown_service"

    def __init__(self, spoken: str, suggestions: tuple[Choice, ...]) -> None:
        super().__init__(service=spoken[:60])
        self.suggestions = suggestions


class WhichService(Refusal):
    """Several services may be meant: `choices`. Values: service (str), as it was asked for; count (int)."""

    reply = "which_service"

    def __init__(self, spoken: str, choices: tuple[Choice, ...]) -> None:
        super().__init__(service=spoken[:60], count=len(choices))
        self.choices = choices


def offer(provider: Provider, service: Service) -> ServiceOffer:
    return ServiceOffer(service.code, service.name, provider.money(service.fee), service.period)


def find_service(provider: Provider, spoken: str) -> tuple[Choice, ...]:
    """The services that may be meant, best first: one when it is clear, none when nothing fits."""
    return find_named(provider.services, spoken)


def the_service(provider: Provider, asked: str) -> Service:
    """The one service of that code or spoken name. Raises UnknownService, WhichService."""
    exact = provider.service(asked)
    if exact is not None:
        return exact
    found = find_service(provider, asked)
    if not found:
        raise UnknownService(asked, resembling(provider.services, asked))
    if len(found) > 1:
        raise WhichService(asked, found)
    return next(service for service in provider.services if service.code == found[0].code)


def find_named(parts: Iterable[Named], spoken: str) -> tuple[Choice, ...]:
    """Which of these parts of a pack may be meant, best first."""
    by_code = {part.code: part for part in parts}
    return _choices(by_code, best_matches(spoken, _phrases(by_code)))


def allowed(service: Service, account: BillingAccount) -> bool:
    """Whether the account's tariff allows it. Asked only for accounts of a kind that the service is for."""
    return service.tariffs is None or account.tariff in service.tariffs


def resembling(parts: Iterable[Named], spoken: str) -> tuple[Choice, ...]:
    """What somewhat resembles the words, where nothing fits."""
    by_code = {part.code: part for part in parts}
    return _choices(by_code, nearest(spoken, _phrases(by_code)))


def _choices(by_code: dict[str, Named], matches: Iterable[Match]) -> tuple[Choice, ...]:
    return tuple(Choice(match.code, by_code[match.code].name, round(match.score, 1)) for match in matches)


def _phrases(by_code: dict[str, Named]) -> dict[str, list[str]]:
    return {
        code: [*part.name.by_language.values(), *part.aliases, code.replace("_", " ")] for code, part in by_code.items()
    }
