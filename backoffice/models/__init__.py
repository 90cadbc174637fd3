"""The tables, a file a topic. Names follow the TM Forum: Customer, BillingAccount, CustomerBill, Product …

Rows stay inside `backoffice`; what leaves it are frozen dataclasses. Money is an integer of minor units beside the
account's currency, and every moment is aware and in UTC.
"""

import importlib
import pkgutil

# Foreign keys name tables of other files, so that all of them are known as soon as one is.
for _file in pkgutil.iter_modules(__path__):
    importlib.import_module(f"{__name__}.{_file.name}")
