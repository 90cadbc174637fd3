"""Our own database as a provider's system."""

from backoffice.ports import System
from backoffice.store import Store
from backoffice.systems.store_balances import StoreBalances
from backoffice.systems.store_bills import StoreBills
from backoffice.systems.store_inventory import StoreInventory


def store_system(store: Store) -> System:
    """Everything from there."""
    return System(bills=StoreBills(store), balances=StoreBalances(store), inventory=StoreInventory(store))
