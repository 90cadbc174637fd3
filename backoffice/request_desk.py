"""What customers asked for and staff see to: definitions, transfers, connections, and orders of home internet."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal, TypeAlias, cast

from sqlalchemy import select

from backoffice import audit
from backoffice.access import agent_of
from backoffice.account_requests import RequestInfo, describe_request
from backoffice.desk_words import read_words
from backoffice.errors import NotFound, Refusal
from backoffice.home_desk import order_info, settle_order
from backoffice.models.accounts import Customer
from backoffice.models.agents import Agent
from backoffice.models.home_internet import InternetOrder
from backoffice.models.property import AccountRequest
from backoffice.new_account import open_account
from backoffice.office import Office
from backoffice.providers import Provider
from backoffice.store import Transaction
from backoffice.telling import tell_number
from backoffice.values import Code, Value

RequestStep: TypeAlias = Literal["approve", "refuse", "done"]
What: TypeAlias = Literal["definition", "transfer", "connection", "internet"]
Details: TypeAlias = Iterator[tuple[str, Value]]

_OPEN = ("asked", "acknowledged", "approved")
_STEPS: Mapping[str, tuple[RequestStep, ...]] = {
    "asked": ("refuse",),  # the other side has to agree, and nobody else can
    "acknowledged": ("approve", "refuse"),
    "approved": ("done", "refuse"),
    "booked": ("done", "refuse"),
}
_BECOMES: Mapping[RequestStep, tuple[str, ...]] = {
    "approve": ("approved",),
    "refuse": ("refused",),
    "done": ("completed", "installed"),
}
_MOST = 200


@dataclass(frozen=True, slots=True)
class RequestCase:
    """An open request. `due_on` is the day of its answer, or of the technician's visit; None where there is none.

    `details` are what was asked for, each with what it is: use, plan, account, other, street, district, city, hours.
    `steps` are those that staff can take now.
    """

    id: str
    provider: str
    what: What
    reference: Code
    status: str
    customer: str
    phone: str
    filed_at: datetime
    due_on: date | None
    late: bool
    details: tuple[tuple[str, Value], ...]
    steps: tuple[RequestStep, ...]


class StepOver(Refusal):
    """Somebody has taken another step, or the customer took it back."""

    reply = "desk_request_over"


async def list_open_requests(office: Office, agent_id: str) -> list[RequestCase]:
    """The open ones of the agent's providers: whatever is due first, then those without a day, the oldest first."""
    async with office.store.snapshot() as tx:
        agent = await agent_of(tx, agent_id)
        requests = await tx.scalars(
            select(AccountRequest)
            .where(AccountRequest.provider.in_(agent.providers), AccountRequest.status.in_(_OPEN))
            .order_by(AccountRequest.filed_at, AccountRequest.id)
            .limit(_MOST)
        )
        orders = await tx.scalars(
            select(InternetOrder)
            .where(InternetOrder.provider.in_(agent.providers), InternetOrder.state == "booked")
            .order_by(InternetOrder.visit_on, InternetOrder.visit_hour, InternetOrder.id)
            .limit(_MOST)
        )
        cases = [await _case(tx, office, one) for one in (*requests, *orders)]
    return sorted(cases, key=lambda case: (case.due_on or date.max, case.filed_at))


async def read_request(office: Office, agent_id: str, case_id: str) -> RequestCase:
    """That request, or NotFound for one of another provider."""
    async with office.store.snapshot() as tx:
        return await _case(tx, office, await _served(tx, await agent_of(tx, agent_id), case_id))


async def decide_request(office: Office, agent_id: str, case_id: str, step: RequestStep, reason: str) -> RequestCase:
    """Take that step, and tell the customer. A refusal needs its reason; a connection that is done opens its account.

    A step that was taken already changes nothing. Raises StepOver, WordsUnfit, NotFound.
    """
    now, words = office.clock.now(), read_words(reason, needed=step == "refuse")
    async with office.store.transaction() as tx:
        agent = await agent_of(tx, agent_id)
        row = await _served(tx, agent, case_id, lock=True)
        if _state(row) in _BECOMES[step]:
            return await _case(tx, office, row)
        if step not in _STEPS.get(_state(row), ()):
            raise StepOver
        if isinstance(row, InternetOrder):
            await settle_order(tx, office, row, "done" if step == "done" else "refuse", words)
        else:
            await _settle(tx, office, row, step, words)
        audit.record_step(
            tx,
            actor="agent",
            actor_id=agent.id,
            provider=row.provider,
            action="decide_request",
            subject_id=row.id,
            at=now,
            step=step,
            reason=words,
        )
        return await _case(tx, office, row)


async def _settle(
    tx: Transaction, office: Office, request: AccountRequest, step: RequestStep, reason: str | None
) -> None:
    provider, now = office.providers[request.provider], office.clock.now()
    customer = await tx.get_one(Customer, request.customer_id)
    request.status = _BECOMES[step][0]
    account: Value = None
    if step == "done":
        account = await _connected(tx, provider, customer, request, now)
    if step != "approve":
        request.ended_at = now
    args: dict[str, Value] = {"reference": Code(request.reference), "what": request.kind, "status": request.status}
    await tell_number(
        tx,
        provider,
        customer.phone,
        "request_decided",
        {**args, "reason": reason, "account": account},
        language=request.language,
        at=now,
        buttons=("talk_to_agent",) if step == "refuse" else (),
    )


async def _connected(
    tx: Transaction, provider: Provider, customer: Customer, request: AccountRequest, now: datetime
) -> Code:
    use = provider.connections.use(request.details["use"]) if provider.connections else None
    tariff = provider.tariff(use.tariff) if use else None
    if tariff is None:
        raise NotFound
    account = await open_account(tx, provider, customer, tariff, now)
    request.account_id = account.id
    return Code(account.number)


async def _served(tx: Transaction, agent: Agent, case_id: str, *, lock: bool = False) -> AccountRequest | InternetOrder:
    row: AccountRequest | InternetOrder | None
    row = await tx.get(AccountRequest, case_id, with_for_update=lock or None, populate_existing=lock)
    if row is None:
        row = await tx.get(InternetOrder, case_id, with_for_update=lock or None, populate_existing=lock)
    if row is None or row.provider not in agent.providers:
        raise NotFound
    return row


async def _case(tx: Transaction, office: Office, row: AccountRequest | InternetOrder) -> RequestCase:
    provider = office.providers[row.provider]
    customer = await tx.get_one(Customer, row.customer_id)
    due_on: date | None
    if isinstance(row, InternetOrder):
        visit = order_info(provider, row).ordered.visit
        what, filed_at, due_on, details = "internet", row.ordered_at, visit.day, _of_order(provider, row)
    else:
        told = await describe_request(tx, provider, row, customer)
        due_on = told.due_on or (provider.day(row.expires_at) if row.expires_at else None)
        what, filed_at, details = row.kind, row.filed_at, _of_request(provider, row, told)
    return RequestCase(
        id=row.id,
        provider=row.provider,
        what=cast(What, what),
        reference=Code(row.reference),
        status=_state(row),
        customer=customer.name,
        phone=customer.phone,
        filed_at=filed_at,
        due_on=due_on,
        late=due_on is not None and bool(_STEPS.get(_state(row))) and due_on < provider.day(office.clock.now()),
        details=tuple((label, value) for label, value in details if value is not None),
        steps=_STEPS.get(_state(row), ()),
    )


def _of_order(provider: Provider, order: InternetOrder) -> Details:
    ordered = order_info(provider, order).ordered
    yield "plan", ordered.plan.name
    yield "street", ordered.address
    yield "district", ordered.district
    yield "city", ordered.city
    yield "hours", f"{ordered.visit.hour}:00 - {ordered.visit.until}:00"


def _of_request(provider: Provider, request: AccountRequest, told: RequestInfo) -> Details:
    use = provider.connections.use(request.details.get("use", "")) if provider.connections else None
    yield "use", use.name if use else None
    yield "account", Code(told.account) if told.account else None
    yield "other", Code(request.other_phone) if request.other_phone else None
    for part, text in request.details.get("address", {}).items():
        yield part, Code(text) if text.isdigit() else text


def _state(row: AccountRequest | InternetOrder) -> str:
    return row.state if isinstance(row, InternetOrder) else row.status
