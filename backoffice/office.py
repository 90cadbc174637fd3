"""What every use case gets: the office it works in, and who is calling."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from backoffice.clock import Clock
from backoffice.errors import NotOffered
from backoffice.ports import System
from backoffice.providers import Provider
from backoffice.store import Store
from backoffice.systems.store import store_system


@dataclass(frozen=True, slots=True)
class Office:
    """The back office: its store, its clock, the providers' packs and the key that codes are digested with."""

    store: Store
    clock: Clock
    providers: Mapping[str, Provider]
    key: bytes
    public_url: str = "http://127.0.0.1:8080"  # where customers' browsers reach us
    systems: Mapping[str, System] = field(default_factory=dict)  # of the providers that do not live in our store

    def provider(self, caller: "Caller") -> Provider:
        return self.providers[caller.provider]

    def system(self, caller: "Caller") -> System:
        """What stands behind the caller's provider."""
        return self.systems.get(caller.provider) or store_system(self.store)

    def today(self, caller: "Caller") -> date:
        """The date where the provider is."""
        return self.provider(caller).day(self.clock.now())


@dataclass(frozen=True, slots=True)
class Caller:
    """Who asks: a chat with a provider, and the message it asked by, which makes a change happen once."""

    provider: str
    conversation_id: str
    message_id: str


def require_offer(provider: Provider, feature: str) -> None:
    """Raise NotOffered unless the provider's pack lists that feature."""
    if feature not in provider.features:
        raise NotOffered(provider=provider.title)
