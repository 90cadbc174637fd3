"""What was asked for about an account, with a number to ask after: a definition, a transfer, a new connection."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Literal, TypeAlias, cast

from sqlalchemy import select

from backoffice import audit
from backoffice.access import request_of
from backoffice.debts import owed_on
from backoffice.errors import NotFound
from backoffice.ids import new_id, new_reference, read_reference
from backoffice.models.accounts import BillingAccount, Customer
from backoffice.models.company_requests import CompanyRequest
from backoffice.models.conversations import Conversation
from backoffice.models.property import AccountRequest
from backoffice.office import Caller, Office
from backoffice.providers import Provider
from backoffice.store import Transaction
from backoffice.values import Code, Money, Name
from backoffice.workdays import working_day

RequestKind: TypeAlias = Literal["definition", "transfer", "connection", "company"]
RequestStatus: TypeAlias = Literal[
    "asked", "acknowledged", "approved", "completed", "refused", "declined", "withdrawn", "expired"
]
"""`declined` is the other side's word, `refused` staff's."""


@dataclass(frozen=True, slots=True)
class RequestInfo:
    """A request as either side may see it. `mine` is false for the side that is asked to agree.

    `by` is the name of who asked; `account` and what is `owed` on it are None for a new connection, `due_on` is the
    last day for its answer.
    """

    reference: str
    kind: RequestKind
    status: RequestStatus
    mine: bool
    by: str
    filed_at: datetime
    expires_at: datetime | None
    due_on: date | None
    account: str | None
    account_kind: Name | None
    owed: Money | None
    reason: str | None = None  # why staff refused it

    @property
    def open(self) -> bool:
        """Whether the other side may still agree, and the one who asked take it back."""
        return self.status == "asked"

    def values(self) -> dict[str, Any]:
        """What sentences about it say."""
        return {
            "reference": Code(self.reference),
            "what": self.kind,
            "status": self.status,
            "mine": self.mine,
            "by": self.by,
            "kind": self.account_kind,
            "account": Code(self.account) if self.account else None,
            "owed": self.owed,
            "due": self.expires_at if self.open else self.due_on,
            "reason": self.reason,
        }


class RequestUnknown(NotFound):
    """None that the caller made or is asked to agree to has that number."""

    reply = "request_not_found"


class NoRequests(NotFound):
    """The caller made none, and none waits for them."""

    reply = "requests_none"


async def find_request(tx: Transaction, customer: Customer, reference: str, *, lock: bool = False) -> AccountRequest:
    """The request of that number, typed in any digits, that concerns the customer. Raises RequestUnknown."""
    try:
        return await request_of(tx, customer, read_reference(reference) or "", lock=lock)
    except NotFound:
        raise RequestUnknown from None


async def file_request(
    tx: Transaction,
    office: Office,
    caller: Caller,
    customer: Customer,
    *,
    kind: RequestKind,
    status: RequestStatus,
    account: BillingAccount | None = None,
    other_phone: str | None = None,
    expires_at: datetime | None = None,
    details: Mapping[str, Any],
) -> AccountRequest:
    """A step of the caller's own transaction: the request with its number, and its audit row."""
    now = office.clock.now()
    request = AccountRequest(
        id=new_id(),
        provider=caller.provider,
        reference=await unused_reference(tx),
        kind=kind,
        status=status,
        customer_id=customer.id,
        account_id=account.id if account else None,
        other_phone=other_phone,
        details=dict(details),
        language=(await tx.get_one(Conversation, caller.conversation_id)).language,
        filed_at=now,
        expires_at=expires_at,
        ended_at=now if status == "completed" else None,
    )
    tx.add(request)
    audit.record(
        tx,
        caller,
        f"ask_{kind}",
        subject_id=request.id,
        actor_id=customer.id,
        at=now,
        account=account.number if account else None,
        **details,
    )
    return request


async def describe_request(
    tx: Transaction, provider: Provider, request: AccountRequest, reader: Customer
) -> RequestInfo:
    """The request as that customer may see it."""
    account = await tx.get_one(BillingAccount, request.account_id) if request.account_id else None
    rules = provider.connections if request.kind == "connection" else None
    due_on = working_day(provider.country, provider.day(request.filed_at), rules.answer_days) if rules else None
    return RequestInfo(
        reference=request.reference,
        kind=cast(RequestKind, request.kind),
        status=cast(RequestStatus, request.status),
        mine=request.customer_id == reader.id,
        by=(await tx.get_one(Customer, request.customer_id)).name,
        filed_at=request.filed_at,
        expires_at=request.expires_at,
        due_on=due_on,
        account=account.number if account else None,
        account_kind=provider.account_kind(account.kind).name if account else None,
        owed=await owed_on(tx, account) if account else None,
    )


async def unused_reference(tx: Transaction) -> str:
    """A number to ask after that no request has."""
    while True:
        reference = new_reference()
        known = [
            await tx.scalar(select(model.id).where(model.reference == reference))
            for model in (AccountRequest, CompanyRequest)
        ]
        if known == [None, None]:
            return reference
