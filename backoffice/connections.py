"""A new subscriber: asking for a connection where there is none yet."""

from dataclasses import asdict

from backoffice import audit
from backoffice.access import customer_of
from backoffice.account_requests import RequestInfo, describe_request, file_request
from backoffice.address_text import AddressParts, read_parts
from backoffice.addresses import address_rules
from backoffice.catalog import Choice, find_named
from backoffice.definitions import TermsChanged
from backoffice.errors import NotOffered, Refusal
from backoffice.models.property import AccountRequest
from backoffice.office import Caller, Office
from backoffice.pack_accounts import ConnectionRules
from backoffice.providers import Provider


class UnknownUse(Refusal):
    """Not something that the provider connects. Values: use (str)."""

    reply = "connection_unknown_use"


def connection_rules(provider: Provider) -> ConnectionRules:
    """The provider's rules, or NotOffered."""
    if provider.connections is None:
        raise NotOffered(provider=provider.title)
    return provider.connections


def find_use(provider: Provider, spoken: str) -> tuple[Choice, ...]:
    """The uses that may be meant, best first: one when it is clear, none when nothing fits."""
    return find_named(connection_rules(provider).uses, spoken)


async def ask_connection(
    office: Office, caller: Caller, *, use: str, parts: AddressParts, terms_version: str
) -> RequestInfo:
    """Ask for a connection, once a message. `use` is a code of the pack's.

    Raises NotOffered, NotLinked, UnknownUse, BadAddressNumber, BadAddressName, TermsChanged.
    """
    provider = office.provider(caller)
    rules = connection_rules(provider)
    if rules.use(use) is None:
        raise UnknownUse(use=use[:60])
    if terms_version != rules.terms.version:
        raise TermsChanged
    where = read_parts(address_rules(provider), parts)
    async with office.store.transaction() as tx:
        customer = await customer_of(tx, caller, lock=True)
        done = await audit.already_done(tx, caller, "ask_connection")
        if done is not None:
            return await describe_request(tx, provider, await tx.get_one(AccountRequest, done), customer)
        details = {"use": use, "address": asdict(where), "terms": terms_version}
        request = await file_request(
            tx, office, caller, customer, kind="connection", status="acknowledged", details=details
        )
        return await describe_request(tx, provider, request, customer)
