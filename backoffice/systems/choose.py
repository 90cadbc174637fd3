"""Which system stands behind which provider: our own store, or what its pack says of its own."""

from collections.abc import Callable, Mapping
from dataclasses import replace

import httpx

from backoffice.clock import Clock
from backoffice.pack_system import TmfSystem
from backoffice.ports import System
from backoffice.providers import Provider
from backoffice.store import Store
from backoffice.systems.breaker import Breaker, State
from backoffice.systems.store import store_system
from backoffice.systems.tmf_balances import TmfBalances
from backoffice.systems.tmf_bills import TmfBills
from backoffice.systems.tmf_http import TmfClient
from backoffice.systems.tmf_inventory import TmfInventory
from backoffice.systems.tmf_orders import TmfOrders

Watch = Callable[[str, State], None]
"""Told when a provider's breaker changes its state."""


def provider_systems(
    providers: Mapping[str, Provider],
    store: Store,
    clock: Clock,
    http: httpx.AsyncClient,
    *,
    tokens: Mapping[str, str],
    watch: Watch,
) -> dict[str, System]:
    """The systems of those providers that do not live in our store, by name. `tokens` are sent as bearers."""
    systems = {}
    for name, provider in providers.items():
        if isinstance(provider.system, TmfSystem):
            watch(name, State.CLOSED)
            breaker = Breaker(clock, watch=lambda state, name=name: watch(name, state))  # type: ignore[misc]
            client = TmfClient(http, provider=provider.title, token=tokens.get(name), breaker=breaker)
            systems[name] = tmf_system(provider.system, provider.time_zone, store, client)
    return systems


def tmf_system(urls: TmfSystem, time_zone: str, store: Store, client: TmfClient) -> System:
    """What the pack has an address for is asked there; the rest stays with us."""
    ours = store_system(store)
    return replace(
        ours,
        bills=TmfBills(client, urls.bills, time_zone) if urls.bills else ours.bills,
        balances=TmfBalances(client, urls.balance) if urls.balance else ours.balances,
        inventory=TmfInventory(client, urls.products) if urls.products else ours.inventory,
        orders=TmfOrders(client, urls.orders) if urls.orders else None,
    )
