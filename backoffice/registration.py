"""Becoming a customer, each provider its own way: the steps of its pack are answered, and then there is an account."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import func, select

from backoffice import audit
from backoffice.accounts import link_chat
from backoffice.company_requests import due_on, file_company, without_lost_form
from backoffice.conversations import lock_chat
from backoffice.errors import Refusal
from backoffice.models.accounts import Customer
from backoffice.models.audit import AuditRow
from backoffice.models.registration import Registration
from backoffice.new_customer import Application, application, make_customer, require_new
from backoffice.office import Caller, Office
from backoffice.outbox import add_email
from backoffice.pack_registration import Answered, Ends
from backoffice.registration_checks import check_answer, read_birth_date
from backoffice.registration_draft import (
    ADDRESS_PARTS,
    ApprovalPending,
    Progress,
    Unfinished,
    close,
    find_draft,
    is_stale,
    keep,
    missing,
    open_draft,
    progress_of,
    rules_of,
)
from backoffice.signed_links import sign
from backoffice.store import Transaction
from backoffice.values import Code

_HOUR = timedelta(hours=1)
_LINKS_AN_HOUR = 3


@dataclass(frozen=True, slots=True)
class Registered:
    """What came of it: a customer at once; a link that went to `email` and is good until `until`; or a request with
    `reference`, on which staff decide by `due_on`.
    """

    ends: Ends
    email: str | None = None
    until: datetime | None = None
    reference: str | None = None
    due_on: date | None = None


class ActivationPending(Refusal):
    """A link was sent and not followed yet. Values: email (Code), until (datetime)."""

    reply = "activation_pending"


class TooManyLinks(Refusal):
    """Enough links were sent to be found. Values: most (int), in an hour."""

    reply = "too_many_links"


class PasswordNotSet(Refusal):
    """The page of the link has not been filled in yet."""

    reply = "password_not_set"


async def read_progress(office: Office, caller: Caller) -> Progress:
    """What is kept of an earlier try in this chat. Raises ActivationPending, ApprovalPending, NotOffered."""
    _, rules = rules_of(office, caller)
    now = office.clock.now()
    async with office.store.snapshot() as tx:
        draft = await find_draft(tx, caller)
        if draft is None or is_stale(draft, rules, now):
            return Progress({})
        if draft.state == "waiting":
            raise ApprovalPending
        until = draft.updated_at + timedelta(hours=rules.link_hours)
        if draft.state == "activating" and until > now:
            raise ActivationPending(email=Code(draft.answers["email"]), until=until)
        return await without_lost_form(tx, caller, progress_of(draft, rules))


async def reopen(office: Office, caller: Caller) -> Progress:
    """Go on with what was entered, though a link was sent: it may have gone astray, or to a wrong address."""
    _, rules = rules_of(office, caller)
    async with office.store.transaction() as tx:
        draft = await open_draft(office, tx, caller)
        return progress_of(draft, rules)


async def answer_step(office: Office, caller: Caller, step: Answered, text: str) -> Progress:
    """Check what was answered and keep it. Raises what `check_answer` does, BadBirthDate, NotOffered."""
    provider, rules = rules_of(office, caller)
    async with office.store.transaction() as tx:
        draft = await open_draft(office, tx, caller)
        before = progress_of(draft, rules).answers
        if step == "birth_date":
            answer = read_birth_date(rules, before, text, office.today(caller))
        else:
            answer = await check_answer(tx, provider, before, step, text)
        return await keep(office, tx, caller, {step: answer})


async def keep_address(office: Office, caller: Caller, parts: dict[str, str]) -> Progress:
    """Keep parts of the address, as `address_text` has read them."""
    async with office.store.transaction() as tx:
        return await keep(office, tx, caller, {name: parts[name] for name in ADDRESS_PARTS if name in parts})


async def confirm_password(office: Office, caller: Caller) -> Progress:
    """Go on from the password, once its page was filled in. Raises PasswordNotSet."""
    async with office.store.transaction() as tx:
        draft = await open_draft(office, tx, caller)
        if draft.password_hash is None:
            raise PasswordNotSet
        return await keep(office, tx, caller, {"password": "set"})


async def register(office: Office, caller: Caller) -> Registered:
    """Make the customer of what was answered and link the chat to them, or send the link that will, or file the request
    on which staff decide; once a message.

    A line of theirs that was sold before joins them. Raises Unfinished, RegisteredAlready, IdRegistered, NotTheHolder,
    UserNameTaken, TooManyLinks, ApprovalPending, FormGone, NotOffered.
    """
    provider, rules = rules_of(office, caller)
    now = office.clock.now()
    async with office.store.transaction() as tx:
        chat = await lock_chat(tx, caller.conversation_id)
        if await audit.already_done(tx, caller, "register") is not None:
            return Registered("at_once")
        draft = await find_draft(tx, caller, lock=True)
        kind = rules.kind_of(draft.answers) if draft else None
        if draft is None or kind is None or is_stale(draft, rules, now):
            raise Unfinished
        if missing(kind, rules, progress_of(draft, rules).answers):
            raise Unfinished
        wish = application(provider, rules, draft, chat.language)
        if kind.ends == "activation":
            return await _send_link(office, tx, caller, draft, wish)
        if kind.ends == "approval":
            request = await file_company(office, tx, caller, draft, wish)
            due = due_on(provider, request.filed_at)
            return Registered("approval", reference=request.reference, due_on=due)
        await complete(tx, caller, draft, wish, now)
        return Registered("at_once")


async def complete(tx: Transaction, caller: Caller, draft: Registration, wish: Application, now: datetime) -> Customer:
    """A step of the caller's own transaction: the customer, whose chat it is from now on. Raises as `register` does."""
    customer = await make_customer(tx, caller, wish, now)
    close(draft, customer, now)
    await link_chat(tx, caller, customer, now)
    audit.record(tx, caller, "register", subject_id=customer.id, actor_id=customer.id, at=now, kind=wish.kind.code)
    return customer


async def _send_link(
    office: Office, tx: Transaction, caller: Caller, draft: Registration, wish: Application
) -> Registered:
    """Let the link leave that will make the customer."""
    now, email = office.clock.now(), wish.answers["email"]
    until = now + timedelta(hours=wish.rules.link_hours)
    sent = Registered("activation", email, until)
    if await audit.already_done(tx, caller, "apply") is not None:
        return sent
    await require_new(tx, wish)
    recent = (AuditRow.conversation_id == caller.conversation_id) & (AuditRow.at > now - _HOUR)
    count = await tx.scalar(select(func.count()).select_from(AuditRow).where(AuditRow.action == "apply", recent))
    if (count or 0) >= _LINKS_AN_HOUR:
        raise TooManyLinks(most=_LINKS_AN_HOUR)
    draft.state, draft.updated_at = "activating", now
    add_email(
        tx,
        to=email,
        reply="email_activation",
        args={"provider": wish.provider.title, "until": until},
        language=wish.language,
        provider=wish.provider.name,
        at=now,
        link=f"{office.public_url}/account/activate/{sign(office, 'activate', draft.id, until)}",
    )
    audit.record(tx, caller, "apply", subject_id=draft.id, actor_id=None, at=now, kind=wish.kind.code)
    return sent
