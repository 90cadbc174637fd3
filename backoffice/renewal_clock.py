"""What the clock does to prepaid accounts' services: their next period is paid from the balance, or they go off."""

from datetime import date

from sqlalchemy import ColumnElement, select

from backoffice import audit
from backoffice.charges import NotEnough, charge
from backoffice.due_notices import tell_owner
from backoffice.models.accounts import BillingAccount, Customer
from backoffice.models.subscriptions import Product
from backoffice.office import Office
from backoffice.periods import next_begin
from backoffice.providers import Provider
from backoffice.service_orders import switch_off
from backoffice.store import Transaction
from backoffice.values import Code, Value


async def renew_services(office: Office) -> int:
    """Renew what is paid for until today, and switch off what the balance does not reach for. How many were due."""
    seen = 0
    for provider in office.providers.values():
        for product_id in await _due(office, provider):
            async with office.store.transaction() as tx:
                seen += await _renew(tx, office, provider, product_id)
    return seen


async def _due(office: Office, provider: Provider) -> list[str]:
    today = provider.day(office.clock.now())
    async with office.store.snapshot() as tx:
        found = await tx.scalars(
            select(Product.id)
            .join(BillingAccount, BillingAccount.id == Product.account_id)
            .where(BillingAccount.provider == provider.name, *_unpaid(today))
            .order_by(Product.paid_until, Product.started_at, Product.id)
        )
        return list(found)


async def _renew(tx: Transaction, office: Office, provider: Provider, product_id: str) -> bool:
    """Renew that service or switch it off; False where another worker did, or it is off meanwhile."""
    now = office.clock.now()
    today = provider.day(now)
    account = await _locked_account(tx, product_id)
    product = await tx.scalar(select(Product).where(Product.id == product_id, *_unpaid(today)))
    service = provider.service(product.offering) if product else None
    if product is None or service is None:
        return False
    try:
        charge(tx, account, service.fee, reason="service", code=service.code, at=now)
        product.paid_until = next_begin(provider.day(product.started_at), service.period, today)
        renewed = True
    except NotEnough as refusal:
        await switch_off(tx, provider, account, [service], now)
        args: dict[str, Value] = {"service": service.name, "account": Code(account.number)}
        prices = {name: refusal.args_[name] for name in ("price", "balance")}
        await tell_owner(tx, provider, account, "service_unpaid", {**args, **prices}, at=now, unasked=True)
        renewed = False
    audit.record_step(
        tx,
        actor="system",
        actor_id=None,
        provider=provider.name,
        action="renew_service" if renewed else "end_unpaid_service",
        subject_id=product_id,
        at=now,
        service=service.code,
        fee_minor=service.fee,
    )
    return True


async def _locked_account(tx: Transaction, product_id: str) -> BillingAccount:
    """The account that has the service. Its owner is locked before it, as for a purchase: both want the balance."""
    of_service = select(BillingAccount.id).join(Product, Product.account_id == BillingAccount.id)
    account_id = await tx.scalar(of_service.where(Product.id == product_id))
    owner = select(BillingAccount.customer_id).where(BillingAccount.id == account_id).scalar_subquery()
    await tx.execute(select(Customer.id).where(Customer.id == owner).with_for_update())
    return await tx.get_one(BillingAccount, account_id, with_for_update=True)


def _unpaid(today: date) -> tuple[ColumnElement[bool], ...]:
    return Product.ended_at.is_(None), Product.paid_until <= today
