"""Companies that want to become customers: their form, the request that staff look at, and how it stands."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import cast

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from backoffice import audit
from backoffice.access import companies_of
from backoffice.account_requests import RequestInfo, RequestStatus, unused_reference
from backoffice.attachments import CheckedFile
from backoffice.errors import NotFound, NotOffered, Refusal
from backoffice.ids import new_id
from backoffice.models.accounts import Customer
from backoffice.models.company_requests import CompanyRequest
from backoffice.models.registration import Registration
from backoffice.new_customer import Application, require_new
from backoffice.office import Caller, Office
from backoffice.pack_registration import CompanyRules
from backoffice.providers import Provider
from backoffice.registration_draft import ApprovalPending, Progress, Unfinished, keep, rules_of
from backoffice.store import Transaction
from backoffice.uploads import check_upload, is_kept, take_uploads
from backoffice.workdays import working_day

FORM_TYPES = ("application/pdf", "image/jpeg", "image/png")


class FormGone(Refusal):
    """The company's form was sent too long ago, and has to be sent again."""

    reply = "company_form_gone"


def company_rules(provider: Provider) -> CompanyRules:
    """The provider's rules for companies, or NotOffered."""
    if provider.registration is None or provider.registration.companies is None:
        raise NotOffered(provider=provider.title)
    return provider.registration.companies


def due_on(provider: Provider, filed_at: datetime) -> date:
    """The day by which staff decide on what was filed then."""
    return working_day(provider.country, provider.day(filed_at), company_rules(provider).answer_days)


async def keep_company_form(office: Office, caller: Caller, upload: str) -> Progress:
    """Take that file of the chat as the company's form. Raises FileNotTaken, FileTooLarge, NotFound, NotOffered."""
    provider, _ = rules_of(office, caller)
    most = company_rules(provider).form_megabytes
    checked = await check_upload(office, caller, upload, media_types=FORM_TYPES, most_megabytes=most)
    async with office.store.transaction() as tx:
        return await keep(office, tx, caller, {"company_form": checked.id})


async def without_lost_form(tx: Transaction, caller: Caller, progress: Progress) -> Progress:
    """The same, but a form that was not kept until now counts no more."""
    form = progress.answers.get("company_form")
    if form is None or await is_kept(tx, caller, form):
        return progress
    return Progress({step: answer for step, answer in progress.answers.items() if step != "company_form"})


async def file_company(
    office: Office, tx: Transaction, caller: Caller, draft: Registration, wish: Application
) -> CompanyRequest:
    """A step of the caller's own transaction: the request, with its form, for staff to look at; once a message.

    Raises RegisteredAlready, Unfinished, ApprovalPending, FormGone.
    """
    now = office.clock.now()
    if (done := await audit.already_done(tx, caller, "apply")) is not None:
        return await tx.get_one(CompanyRequest, done)
    line = await require_new(tx, wish)
    if line is None:  # somebody else's by now
        raise Unfinished
    if draft.state == "waiting":
        raise ApprovalPending
    form = await _form(tx, caller, wish.answers["company_form"])
    request = CompanyRequest(
        id=new_id(),
        provider=caller.provider,
        reference=await unused_reference(tx),
        conversation_id=caller.conversation_id,
        registration_id=draft.id,
        company=line.holder,
        phone=line.phone,
        answers=dict(wish.answers),
        language=wish.language,
        status="acknowledged",
        filed_at=now,
        form_name=form.name,
        form_type=form.media_type,
        form=form.content,
    )
    try:
        async with tx.begin_nested():
            tx.add(request)
    except IntegrityError as error:  # another chat has filed one for that number
        raise ApprovalPending from error
    draft.state, draft.updated_at = "waiting", now
    audit.record(tx, caller, "apply", subject_id=request.id, actor_id=None, at=now, kind=wish.kind.code)
    return request


async def describe_companies(
    tx: Transaction, provider: Provider, caller: Caller, customer: Customer | None, reference: str | None = None
) -> Sequence[RequestInfo]:
    """The requests of the caller's chat and those that the customer came of, newest first; or one."""
    query = select(CompanyRequest).where(companies_of(caller, customer)).order_by(CompanyRequest.filed_at.desc())
    if reference is not None:
        query = query.where(CompanyRequest.reference == reference)
    return [_info(provider, request) for request in await tx.scalars(query)]


def _info(provider: Provider, request: CompanyRequest) -> RequestInfo:
    return RequestInfo(
        reference=request.reference,
        kind="company",
        status=cast(RequestStatus, request.status),
        mine=True,
        by=request.company,
        filed_at=request.filed_at,
        expires_at=None,
        due_on=due_on(provider, request.filed_at),
        account=None,
        account_kind=None,
        owed=None,
        reason=request.reason,
    )


async def _form(tx: Transaction, caller: Caller, upload: str) -> CheckedFile:
    try:
        return (await take_uploads(tx, caller, [upload]))[0]
    except NotFound:
        raise FormGone from None
