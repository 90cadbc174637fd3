"""Companies that want to become customers, as staff see them: they look at the form, approve or refuse."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal, TypeAlias, cast

from sqlalchemy import select

from backoffice import audit
from backoffice.access import agent_of, find_customer
from backoffice.account_requests import RequestStatus
from backoffice.accounts import link_chat
from backoffice.attachments import CheckedFile
from backoffice.company_requests import company_rules, due_on
from backoffice.conversations import locked_row
from backoffice.desk_words import read_words
from backoffice.errors import NotFound, Refusal
from backoffice.models.accounts import Customer
from backoffice.models.agents import Agent
from backoffice.models.company_requests import CompanyRequest
from backoffice.models.registration import Registration
from backoffice.new_customer import Application, RegisteredAlready, make_customer
from backoffice.office import Caller, Office
from backoffice.outbox import add_notice, add_sms, said
from backoffice.registration_draft import close
from backoffice.store import Transaction
from backoffice.values import Code, Name, Value

Decision: TypeAlias = Literal["approve", "refuse"]

_MOST_LISTED = 200
_BECOMES: Mapping[Decision, RequestStatus] = {"approve": "completed", "refuse": "refused"}


@dataclass(frozen=True, slots=True)
class CompanyCase:
    """A company's request with what staff need to decide. `decided_by` is an agent's name."""

    id: str
    provider: str
    reference: str
    company: str
    phone: str
    region: Name | None
    filed_at: datetime
    due_on: date
    late: bool
    status: RequestStatus
    form_name: str
    decided_at: datetime | None
    decided_by: str | None
    reason: str | None


class DecidedBefore(Refusal):
    """Somebody has decided otherwise already. Values: reference (Code)."""

    reply = "company_decided_before"


class NumberTaken(Refusal):
    """The number became another customer's meanwhile. Values: phone (Code)."""

    reply = "company_number_taken"


async def list_companies(office: Office, agent_id: str) -> Sequence[CompanyCase]:
    """The requests of the agent's providers that wait, the oldest first."""
    async with office.store.snapshot() as tx:
        agent = await agent_of(tx, agent_id)
        found = await tx.scalars(
            select(CompanyRequest)
            .where(CompanyRequest.provider.in_(agent.providers), CompanyRequest.status == "acknowledged")
            .order_by(CompanyRequest.filed_at, CompanyRequest.id)
            .limit(_MOST_LISTED)
        )
        return [_case(office, request) for request in found]


async def read_company(office: Office, agent_id: str, request_id: str) -> CompanyCase:
    """That request, or NotFound for one of another provider."""
    async with office.store.snapshot() as tx:
        request = await _served(tx, agent_id, request_id)
        agent = await tx.get(Agent, request.agent_id) if request.agent_id else None
        return _case(office, request, agent)


async def read_company_form(office: Office, agent_id: str, request_id: str) -> CheckedFile:
    """The form that came with it. Raises NotFound."""
    async with office.store.snapshot() as tx:
        request = await _served(tx, agent_id, request_id)
        await tx.refresh(request, ["form"])
        return CheckedFile(request.form_name, request.form_type, request.form)


async def decide_company(
    office: Office, agent_id: str, request_id: str, decision: Decision, reason: str = ""
) -> CompanyCase:
    """Make the company a customer, or refuse for a reason, which it is told by SMS and in its chat.

    The same decision again changes nothing. Raises DecidedBefore, WordsUnfit, NumberTaken, NotFound.
    """
    now, why = office.clock.now(), read_words(reason, needed=decision == "refuse")
    async with office.store.transaction() as tx:
        request = await _locked(tx, agent_id, request_id)
        if request.status == _BECOMES[decision]:
            return _case(office, request)
        if request.status != "acknowledged":
            raise DecidedBefore(reference=Code(request.reference))
        if decision == "approve":
            await _approve(tx, office, request, now)
        else:
            await _reopen(tx, request, now)
        request.status, request.reason = _BECOMES[decision], why
        request.ended_at, request.agent_id = now, agent_id
        audit.record_step(
            tx,
            actor="agent",
            actor_id=agent_id,
            provider=request.provider,
            action="decide_company",
            subject_id=request.id,
            at=now,
            decision=decision,
        )
        _tell(tx, office, request, now)
        return _case(office, request)


async def _approve(tx: Transaction, office: Office, request: CompanyRequest, now: datetime) -> None:
    provider = office.providers[request.provider]
    rules = provider.registration
    kind = rules.kind("corporate") if rules else None
    assert rules is not None
    assert kind is not None
    wish = Application(provider, rules, kind, request.answers, request.language)
    caller = Caller(request.provider, request.conversation_id or "", request.id)
    try:
        customer = await make_customer(tx, caller, wish, now)
    except RegisteredAlready:
        raise NumberTaken(phone=Code(request.phone)) from None
    request.customer_id = customer.id
    if request.registration_id:
        close(await tx.get_one(Registration, request.registration_id), customer, now)
    await _give_chat(tx, caller, customer, now)


async def _give_chat(tx: Transaction, caller: Caller, customer: Customer, now: datetime) -> None:
    """The chat that asked is the company's now, unless it has become somebody else's meanwhile."""
    if caller.conversation_id and await find_customer(tx, caller) is None:
        await link_chat(tx, caller, customer, now)


async def _reopen(tx: Transaction, request: CompanyRequest, now: datetime) -> None:
    """What was entered stays, so that only the form has to be sent again."""
    if request.registration_id:
        draft = await tx.get_one(Registration, request.registration_id)
        draft.answers = {step: answer for step, answer in draft.answers.items() if step != "company_form"}
        draft.state, draft.updated_at = "open", now


def _tell(tx: Transaction, office: Office, request: CompanyRequest, now: datetime) -> None:
    title = office.providers[request.provider].title
    args: dict[str, Value] = {
        "company": request.company,
        "provider": title,
        "reference": Code(request.reference),
        "reason": request.reason,
    }
    add_sms(
        tx,
        to=request.phone,
        reply=f"sms_company_{request.status}",
        args=args,
        language=request.language,
        provider=request.provider,
        conversation_id=None,
        at=now,
    )
    if request.conversation_id:
        then = "my_profile" if request.status == "completed" else "register"
        notice = {
            **said(f"company_{request.status}", args),
            "buttons": [{"reply": f"intent_{then}", "payload": f"/{then}"}],
        }
        add_notice(tx, request.conversation_id, notice, provider=request.provider, at=now)


async def _served(tx: Transaction, agent_id: str, request_id: str) -> CompanyRequest:
    agent = await agent_of(tx, agent_id)
    request = await tx.get(CompanyRequest, request_id)
    if request is None or request.provider not in agent.providers:
        raise NotFound
    return request


async def _locked(tx: Transaction, agent_id: str, request_id: str) -> CompanyRequest:
    request = await _served(tx, agent_id, request_id)
    if request.conversation_id:  # the chat first, as everybody does, or two could wait for each other
        await locked_row(tx, request.conversation_id)
    await tx.refresh(request, with_for_update=True)
    return request


def _case(office: Office, request: CompanyRequest, agent: Agent | None = None) -> CompanyCase:
    provider = office.providers[request.provider]
    regions = {region.code: region.name for region in company_rules(provider).regions}
    due = due_on(provider, request.filed_at)
    return CompanyCase(
        id=request.id,
        provider=request.provider,
        reference=request.reference,
        company=request.company,
        phone=request.phone,
        region=regions.get(request.answers["region"]),
        filed_at=request.filed_at,
        due_on=due,
        late=request.status == "acknowledged" and due < provider.day(office.clock.now()),
        status=cast(RequestStatus, request.status),
        form_name=request.form_name,
        decided_at=request.ended_at,
        decided_by=agent.name if agent else None,
        reason=request.reason,
    )
