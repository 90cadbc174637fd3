"""The other side's word on a request: they agree or decline, whoever asked takes it back, or its time passes."""

from datetime import datetime
from typing import Literal, TypeAlias

from sqlalchemy import select

from backoffice import audit
from backoffice.access import customer_of
from backoffice.account_requests import RequestInfo, RequestStatus, describe_request, find_request
from backoffice.definitions import add_use
from backoffice.errors import Refusal
from backoffice.models.accounts import BillingAccount, Customer
from backoffice.models.property import AccountRequest
from backoffice.office import Caller, Office
from backoffice.store import Transaction
from backoffice.telling import tell_number
from backoffice.transfers import move_account
from backoffice.values import Code, Value

Word: TypeAlias = Literal["agree", "decline", "withdraw"]

_BECOMES: dict[Word, RequestStatus] = {"agree": "completed", "decline": "declined", "withdraw": "withdrawn"}
_MOST_AT_ONCE = 200


class RequestOver(Refusal):
    """It has been answered, taken back, or its time has passed. Values: reference (Code), status (str)."""

    reply = "request_over"


class NotYoursToSay(Refusal):
    """Who asked cannot agree for the other side, nor the other side take it back. Values: mine (bool)."""

    reply = "request_not_yours_to_say"


async def answer_request(office: Office, caller: Caller, reference: str, word: Word) -> RequestInfo:
    """Give that word on a request, once a message; whoever is on the other side is told.

    Raises RequestUnknown, RequestOver, NotYoursToSay, NotLinked, and for a transfer NotTheOwner, DebtsOpen.
    """
    provider = office.provider(caller)
    async with office.store.transaction() as tx:
        customer = await customer_of(tx, caller)
        request = await find_request(tx, customer, reference)
        await _lock(tx, {customer.id, request.customer_id})
        await tx.refresh(request, with_for_update=True)
        if await audit.already_done(tx, caller, "answer_request"):
            return await describe_request(tx, provider, request, customer)
        _check(request, customer, word, office.clock.now())
        if word == "agree" and request.kind == "transfer":
            await move_account(tx, office, request, customer)
        elif word == "agree":
            add_use(tx, request)
        request.status, request.ended_at = _BECOMES[word], office.clock.now()
        audit.record(
            tx,
            caller,
            "answer_request",
            subject_id=request.id,
            actor_id=customer.id,
            at=request.ended_at,
            word=word,
            kind=request.kind,
        )
        await _tell_other_side(tx, office, request, customer)
        return await describe_request(tx, provider, request, customer)


async def expire_requests(office: Office) -> int:
    """End what nobody agreed to in time, and tell who asked. How many that were."""
    now = office.clock.now()
    async with office.store.transaction() as tx:
        found = await tx.scalars(
            select(AccountRequest)
            .where(AccountRequest.status == "asked", AccountRequest.expires_at <= now)
            .order_by(AccountRequest.expires_at)
            .limit(_MOST_AT_ONCE)
            .with_for_update(skip_locked=True)
        )
        requests = list(found)
        for request in requests:
            request.status, request.ended_at = "expired", now
            audit.record_step(
                tx,
                actor="system",
                actor_id=None,
                provider=request.provider,
                action="expire_request",
                subject_id=request.id,
                at=now,
            )
            await _tell_asker(tx, office, request)
    return len(requests)


async def _lock(tx: Transaction, customers: set[str]) -> None:
    # In the order of their ids, so that two who give each other something do not wait for each other for ever.
    await tx.execute(select(Customer.id).where(Customer.id.in_(customers)).order_by(Customer.id).with_for_update())


def _check(request: AccountRequest, customer: Customer, word: Word, now: datetime) -> None:
    asker = request.customer_id == customer.id
    if asker != (word == "withdraw"):
        raise NotYoursToSay(mine=asker)
    late = request.expires_at is not None and request.expires_at <= now
    if request.status != "asked" or late:
        status = "expired" if request.status == "asked" else request.status
        raise RequestOver(reference=Code(request.reference), status=status)


async def _tell_other_side(tx: Transaction, office: Office, request: AccountRequest, speaker: Customer) -> None:
    if request.customer_id != speaker.id:
        await _tell_asker(tx, office, request)
    elif request.other_phone:
        await _tell(tx, office, request, request.other_phone)


async def _tell_asker(tx: Transaction, office: Office, request: AccountRequest) -> None:
    await _tell(tx, office, request, (await tx.get_one(Customer, request.customer_id)).phone)


async def _tell(tx: Transaction, office: Office, request: AccountRequest, phone: str) -> None:
    account = await tx.get_one(BillingAccount, request.account_id)
    args: dict[str, Value] = {
        "reference": Code(request.reference),
        "account": Code(account.number),
        "what": request.kind,
        "status": request.status,
    }
    await tell_number(
        tx,
        office.providers[request.provider],
        phone,
        "request_answered",
        args,
        language=request.language,
        at=office.clock.now(),
    )
