"""What a chat has answered on its way to become a customer: kept as it comes, counted only while it holds."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import select

from backoffice.address_text import AddressParts
from backoffice.conversations import lock_chat
from backoffice.errors import NotOffered, Refusal
from backoffice.ids import new_id
from backoffice.models.accounts import Customer
from backoffice.models.registration import Registration
from backoffice.office import Caller, Office, require_offer
from backoffice.pack_registration import CustomerKind, RegistrationRules, Step
from backoffice.providers import Provider
from backoffice.store import Transaction

ADDRESS_PARTS = tuple(AddressParts.__dataclass_fields__)
"""What the step `address` comes to."""

# What an answer hangs on: changed, the answer counts no more.
_PROVES: Mapping[Step, tuple[str, ...]] = {
    "mobile_code": ("mobile",),
    "owner_code": ("id_number", "birth_date"),
    "puk": ("mobile",),
}


@dataclass(frozen=True, slots=True)
class Progress:
    """What the chat has answered so far and still counts, by step; of the address, by part."""

    answers: Mapping[str, str]


class Unfinished(Refusal):
    """A step has no answer that counts."""

    reply = "registration_unfinished"


class ApprovalPending(Refusal):
    """Staff have the company's form, and have not decided yet."""

    reply = "approval_pending"


def rules_of(office: Office, caller: Caller) -> tuple[Provider, RegistrationRules]:
    """The caller's provider and its rules of becoming a customer, or NotOffered."""
    provider = office.provider(caller)
    require_offer(provider, "registration")
    if provider.registration is None:
        raise NotOffered(provider=provider.title)
    return provider, provider.registration


async def find_draft(tx: Transaction, caller: Caller, *, lock: bool = False) -> Registration | None:
    """The chat's registration that is under way with the caller's provider."""
    query = select(Registration).where(
        Registration.conversation_id == caller.conversation_id,
        Registration.provider == caller.provider,
        Registration.state != "done",
    )
    found: Registration | None = await tx.scalar(query.with_for_update() if lock else query)
    return found


async def open_draft(office: Office, tx: Transaction, caller: Caller) -> Registration:
    """The same, locked and open to change: a link that was sent for it ends. A new one where there is none; one that
    lay too long is emptied. Raises ApprovalPending.
    """
    _, rules = rules_of(office, caller)
    now = office.clock.now()
    await lock_chat(tx, caller.conversation_id)  # two messages at once take turns
    draft = await find_draft(tx, caller, lock=True)
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
    elif draft.state == "waiting":
        raise ApprovalPending
    elif is_stale(draft, rules, now):
        draft.answers, draft.password_hash = {}, None
    draft.state, draft.updated_at = "open", now
    return draft


async def keep(office: Office, tx: Transaction, caller: Caller, answers: Mapping[str, str]) -> Progress:
    """Write the answers into the chat's draft."""
    draft = await open_draft(office, tx, caller)
    draft.answers = {**draft.answers, **answers}
    return progress_of(draft, rules_of(office, caller)[1])


def progress_of(draft: Registration, rules: RegistrationRules) -> Progress:
    """What counts of it: a code does for what it proves as it is now, the terms do in their version of now."""
    answers: dict[str, str] = dict(draft.answers)
    for step in _PROVES:
        if step in answers and answers[step] != proof_of(step, answers):
            del answers[step]
    if rules.terms is not None and answers.get("terms") != rules.terms.version:
        answers.pop("terms", None)
    if draft.password_hash is None:
        answers.pop("password", None)
    return Progress(answers)


def proof_of(step: Step, answers: Mapping[str, str]) -> str:
    """What the code of that step proves, as its answer is kept."""
    return " ".join(answers[name] for name in _PROVES[step] if name in answers)


def missing(kind: CustomerKind, rules: RegistrationRules, answers: Mapping[str, str]) -> tuple[str, ...]:
    """What has no answer yet, in order. A choice of one needs none."""
    needed = [part for step in kind.steps for part in (ADDRESS_PARTS if step == "address" else (step,))]
    clear = {"id_kind"} if len(rules.ids_of(answers)) == 1 else set()
    return tuple(one for one in needed if one not in answers and one not in clear)


def is_stale(draft: Registration, rules: RegistrationRules, now: datetime) -> bool:
    """Whether it lay too long. What staff have does not."""
    return draft.state != "waiting" and draft.updated_at + timedelta(days=rules.keep_days) < now


def close(draft: Registration, customer: Customer, at: datetime) -> None:
    """That customer came of it."""
    draft.state, draft.customer_id, draft.updated_at = "done", customer.id, at
    draft.password_hash = None
