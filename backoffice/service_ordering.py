"""Services that the provider's own system switches: ordered there once a message, and noted here."""

from dataclasses import dataclass

from backoffice import audit
from backoffice.access import account_numbered, accounts_of, customer_of
from backoffice.catalog import the_service
from backoffice.errors import NotFound
from backoffice.models.accounts import BillingAccount
from backoffice.office import Caller, Office
from backoffice.ports import OrderRecord, Orders
from backoffice.service_choice import AlreadyOff, AlreadyOn, choose_account
from backoffice.service_orders import on_of, switched_with


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to be switched: `service` is a code or a spoken name, `account` the number of one that was named."""

    service: str
    on: bool
    account: str | None


async def order_switch(
    office: Office, caller: Caller, orders: Orders, wish: Wish
) -> tuple[BillingAccount, OrderRecord]:
    """Have the provider's system switch it. The message's id is the key: delivered again, it orders once.

    Raises what `choose_account` does, UnknownService, WhichService, OrderRefused,
    SystemSilent, SystemDown.
    """
    provider = office.provider(caller)
    async with office.store.snapshot() as tx:
        accounts = await accounts_of(tx, caller)
        noted = await audit.already_done(tx, caller, "switch_service") is not None
    order = await (orders.placed(caller.message_id) if noted else _place(office, caller, orders, accounts, wish))
    if order is None:
        raise NotFound
    account = account_numbered(provider, accounts, order.account)
    if not noted:
        await _note(office, caller, account, order)
    return account, order


async def _place(
    office: Office, caller: Caller, orders: Orders, accounts: list[BillingAccount], wish: Wish
) -> OrderRecord:
    provider = office.provider(caller)
    service = the_service(provider, wish.service)
    products = await office.system(caller).inventory.on(accounts)
    try:
        chosen = choose_account(provider, accounts, service, wish.on, products, number=wish.account)
    except (AlreadyOn, AlreadyOff):
        # Ordered by this very message perhaps, and the program ended before it could be noted.
        order = await orders.placed(caller.message_id)
        if order is None:
            raise
        return order
    also = switched_with(provider, service, wish.on, on_of(products, chosen))
    codes = [one.code for one in (service, *also)]
    return await orders.place(chosen, codes, products, on=wish.on, key=caller.message_id)


async def _note(office: Office, caller: Caller, account: BillingAccount, order: OrderRecord) -> None:
    async with office.store.transaction() as tx:
        customer = await customer_of(tx, caller, lock=True)
        if await audit.already_done(tx, caller, "switch_service") is None:
            audit.record(
                tx,
                caller,
                "switch_service",
                subject_id=caller.message_id,
                actor_id=customer.id,
                at=office.clock.now(),
                account=account.number,
                service=order.service,
                on=order.on,
                order=order.id,
                done=order.done,
            )
