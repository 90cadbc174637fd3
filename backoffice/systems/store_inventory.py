"""The services that are on, from our own database."""

from collections.abc import Sequence

from backoffice.models.accounts import BillingAccount
from backoffice.ports import Products
from backoffice.service_orders import products_on, recorded
from backoffice.store import Store


class StoreInventory:
    """See `ports.Inventory`."""

    def __init__(self, store: Store) -> None:
        self._store = store

    async def on(self, accounts: Sequence[BillingAccount]) -> Products:
        async with self._store.snapshot() as tx:
            return recorded(await products_on(tx, accounts))
