"""Becoming a customer, each provider its way: the steps of its pack, kept as they are answered; then the account."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import select

from backoffice import audit
from backoffice.accounts import Identity, identity, link_chat
from backoffice.conversations import lock_chat
from backoffice.errors import NotOffered, Refusal
from backoffice.ids import new_id
from backoffice.models.accounts import Customer
from backoffice.models.registration import Registration
from backoffice.new_customer import Application, RegisteredAlready, make_customer
from backoffice.office import Caller, Office, require_offer
from backoffice.otp import CodeSent, customer_with, issue_code, judge_code, redeem_code, was_sent
from backoffice.pack_registration import Answered, CustomerKind, RegistrationRules, Step
from backoffice.providers import Provider
from backoffice.registration_checks import check_answer
from backoffice.store import Transaction


@dataclass(frozen=True, slots=True)
class Progress:
    """What the chat has answered so far, by step. A code's step holds the number that it was given for."""

    answers: Mapping[str, str]


class Unfinished(Refusal):
    """A step has no answer that counts."""

    reply = "registration_unfinished"


def rules_of(office: Office, caller: Caller) -> tuple[Provider, RegistrationRules]:
    """The caller's provider and its rules of becoming a customer, or NotOffered."""
    provider = office.provider(caller)
    require_offer(provider, "registration")
    if provider.registration is None:
        raise NotOffered(provider=provider.title)
    return provider, provider.registration


async def read_progress(office: Office, caller: Caller) -> Progress:
    """What is kept of an earlier try in this chat. Raises NotOffered."""
    _, rules = rules_of(office, caller)
    async with office.store.snapshot() as tx:
        draft = await _draft(tx, caller)
        fresh = draft is not None and not _stale(draft, rules, office.clock.now())
        return _progress(draft) if draft and fresh else Progress({})


async def answer_step(office: Office, caller: Caller, step: Answered, text: str) -> Progress:
    """Check what was answered and keep it. Raises what `check_answer` does, NotOffered."""
    provider, rules = rules_of(office, caller)
    async with office.store.transaction() as tx:
        answer = await check_answer(tx, provider, rules, step, text)
        return await _keep(office, tx, caller, step, answer)


async def send_mobile_code(office: Office, caller: Caller, *, anew: bool) -> CodeSent | None:
    """Send a code to the number that was entered; unless `anew`, only where none is still to be typed.

    Raises Unfinished where no number was entered, TooManyCodes.
    """
    async with office.store.transaction() as tx:
        draft = await _draft(tx, caller, lock=True)
        number = draft.answers.get("mobile") if draft else None
        if number is None:
            raise Unfinished
        if not anew and await was_sent(office, tx, caller, number, "register"):
            return None
        return await issue_code(office, tx, caller, number, "register")


async def give_mobile_code(office: Office, caller: Caller, code_digest: str) -> Progress:
    """Take the code as proof of the number.

    Raises CodeExpired, CodeWrong, CodeSpent; and RegisteredAlready where the number is a customer's, with the chat
    linked to them: the code has shown that it is theirs.
    """
    async with office.store.transaction() as tx:
        verdict = await _prove(office, tx, caller, code_digest)
    # Outside the transaction: what the code came to stands, whatever is said of it.
    if isinstance(verdict, Refusal):
        raise verdict
    return verdict


async def register(office: Office, caller: Caller) -> Identity:
    """Make the customer of what was answered and link the chat to them, once a message.

    A line of theirs that was sold before joins them. Raises Unfinished, RegisteredAlready, IdRegistered, NotTheHolder,
    UserNameTaken, NotOffered.
    """
    provider, rules = rules_of(office, caller)
    async with office.store.transaction() as tx:
        chat = await lock_chat(tx, caller.conversation_id)
        if (done := await audit.already_done(tx, caller, "register")) is not None:
            return identity(await tx.get_one(Customer, done))
        draft = await _draft(tx, caller, lock=True)
        kind = kind_of(rules, draft.answers) if draft else None
        if draft is None or kind is None or _stale(draft, rules, office.clock.now()):
            raise Unfinished
        if missing(kind, _progress(draft).answers):
            raise Unfinished
        wish = Application(provider, rules, kind, {step: draft.answers[step] for step in kind.steps}, chat.language)
        customer = await make_customer(tx, wish, office.clock.now())
        _close(draft, customer, customer.created_at)
        await link_chat(tx, caller, customer, customer.created_at)
        audit.record(
            tx, caller, "register", subject_id=customer.id, actor_id=customer.id, at=customer.created_at, kind=kind.code
        )
        return identity(customer)


def kind_of(rules: RegistrationRules, answers: Mapping[str, str]) -> CustomerKind | None:
    """The kind of customer, where there is only one or it was chosen."""
    return rules.kinds[0] if len(rules.kinds) == 1 else rules.kind(answers.get("customer_kind"))


def missing(kind: CustomerKind, answers: Mapping[str, str]) -> tuple[Step, ...]:
    """The steps without an answer that counts, in order."""
    return tuple(step for step in kind.steps if step not in answers)


async def _prove(office: Office, tx: Transaction, caller: Caller, code_digest: str) -> Progress | Refusal:
    row = await judge_code(office, tx, caller, code_digest, "register")
    if isinstance(row, Refusal):
        return row
    now, customer = office.clock.now(), await customer_with(tx, caller, row.phone)
    redeem_code(tx, caller, row, actor_id=customer.id if customer else None, at=now)
    if customer is None:
        return await _keep(office, tx, caller, "mobile_code", row.phone)
    await link_chat(tx, caller, customer, now)
    draft = await _draft(tx, caller, lock=True)
    if draft is not None:
        _close(draft, customer, now)
    return RegisteredAlready(name=customer.name)


async def _keep(office: Office, tx: Transaction, caller: Caller, step: Answered, answer: str) -> Progress:
    """Write it into the chat's draft, a new one where there is none or it is too old."""
    _, rules = rules_of(office, caller)
    now = office.clock.now()
    await lock_chat(tx, caller.conversation_id)  # two messages at once take turns
    draft = await _draft(tx, caller, lock=True)
    if draft is None:
        draft = Registration(
            id=new_id(),
            provider=caller.provider,
            conversation_id=caller.conversation_id,
            answers={},
            state="open",
            opened_at=now,
            updated_at=now,
        )
        tx.add(draft)
    kept = {} if _stale(draft, rules, now) else draft.answers
    draft.answers = {**kept, step: answer}
    draft.updated_at = now
    return _progress(draft)


async def _draft(tx: Transaction, caller: Caller, *, lock: bool = False) -> Registration | None:
    query = select(Registration).where(
        Registration.conversation_id == caller.conversation_id,
        Registration.provider == caller.provider,
        Registration.state == "open",
    )
    found: Registration | None = await tx.scalar(query.with_for_update() if lock else query)
    return found


def _progress(draft: Registration) -> Progress:
    """What counts of it: a code does for the number that is entered now, not for another one."""
    answers: dict[str, str] = dict(draft.answers)
    if answers.get("mobile_code") != answers.get("mobile"):
        answers.pop("mobile_code", None)
    return Progress(answers)


def _close(draft: Registration, customer: Customer, at: datetime) -> None:
    draft.state = "done"
    draft.customer_id = customer.id
    draft.updated_at = at


def _stale(draft: Registration, rules: RegistrationRules, now: datetime) -> bool:
    return draft.updated_at + timedelta(days=rules.keep_days) < now
