"""How what was asked for stands: the customer's requests about accounts, and a company's to become a customer."""

from sqlalchemy import select

from backoffice.access import concerns, find_customer
from backoffice.account_requests import RequestInfo, RequestUnknown, describe_request, find_request
from backoffice.company_requests import describe_companies
from backoffice.errors import NotLinked
from backoffice.ids import read_reference
from backoffice.models.property import AccountRequest
from backoffice.office import Caller, Office


async def list_requests(office: Office, caller: Caller, limit: int = 5) -> tuple[RequestInfo, ...]:
    """The newest requests that the caller made or has to agree to, newest first.

    Raises NotLinked for a chat that has asked for nothing and is nobody's.
    """
    provider = office.provider(caller)
    async with office.store.snapshot() as tx:
        customer = await find_customer(tx, caller)
        found = list(await describe_companies(tx, provider, caller, customer))
        if customer is None:
            if not found:
                raise NotLinked
            return tuple(found[:limit])
        rows = await tx.scalars(
            select(AccountRequest)
            .where(concerns(customer))
            .order_by(AccountRequest.filed_at.desc(), AccountRequest.id)
            .limit(limit)
        )
        found += [await describe_request(tx, provider, row, customer) for row in rows]
        return tuple(sorted(found, key=lambda one: one.filed_at, reverse=True)[:limit])


async def request_status(office: Office, caller: Caller, reference: str) -> RequestInfo:
    """The request of that number, typed in any digits. Raises RequestUnknown, NotLinked."""
    provider = office.provider(caller)
    async with office.store.snapshot() as tx:
        customer = await find_customer(tx, caller)
        company = await describe_companies(tx, provider, caller, customer, read_reference(reference) or "")
        if company:
            return company[0]
        if customer is None:
            # A chat that has asked for something is not sent to log in for a number that it mistyped.
            raise RequestUnknown if await describe_companies(tx, provider, caller, None) else NotLinked
        return await describe_request(tx, provider, await find_request(tx, customer, reference), customer)
