"""Changing the phone number or the e-mail address on record: a new one counts once its code has been given."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from sqlalchemy import select, update
from sqlalchemy.exc import IntegrityError

from backoffice import audit
from backoffice.access import customer_of
from backoffice.complaint_contact import read_email
from backoffice.errors import Refusal
from backoffice.models.accounts import Customer
from backoffice.models.property import AccountRequest
from backoffice.office import Caller, Office
from backoffice.otp import issue_code, judge_code, redeem_code, was_given, was_sent
from backoffice.outbox import add_email, add_sms
from backoffice.phones import parse_phone
from backoffice.providers import Provider
from backoffice.store import Transaction
from backoffice.values import Code, Value

ContactKind: TypeAlias = Literal["phone", "email"]
"""What can be changed; also the name of the customer's column."""


@dataclass(frozen=True, slots=True)
class Contacts:
    """How the provider reaches the caller. `phone` is E.164."""

    phone: str
    email: str | None


@dataclass(frozen=True, slots=True)
class ContactChange:
    """What was `old` (None where there was none) is `new` now."""

    kind: ContactKind
    old: str | None
    new: str


class SameContact(Refusal):
    """It is the one on record. Values: kind (str)."""

    reply = "contact_same"


class ContactTaken(Refusal):
    """Another customer of the provider has it. Values: kind (str)."""

    reply = "contact_taken"


class ContactNotProven(Refusal):
    """Its code was not given in this chat, or too long ago. Values: kind (str)."""

    reply = "contact_not_proven"


async def read_contacts(office: Office, caller: Caller) -> Contacts:
    """What is on record of the caller. Raises NotLinked."""
    async with office.store.snapshot() as tx:
        customer = await customer_of(tx, caller)
        return Contacts(customer.phone, customer.email)


async def check_contact(office: Office, caller: Caller, kind: ContactKind, text: str) -> str:
    """The new phone number as E.164, or the e-mail address in its normal form.

    Whose it may be already is not told before its code was given. Raises BadPhone, BadEmail, SameContact, NotLinked.
    """
    async with office.store.snapshot() as tx:
        return _read(office.provider(caller), kind, text, await customer_of(tx, caller))


async def send_contact_code(office: Office, caller: Caller, kind: ContactKind, text: str, *, anew: bool) -> str:
    """Send a code to what is to be the new contact; unless `anew`, only where none is still to be typed.

    Answers the contact as `check_contact` does. Raises what that does, and TooManyCodes.
    """
    async with office.store.transaction() as tx:
        customer = await customer_of(tx, caller)
        new = _read(office.provider(caller), kind, text, customer)
        if anew or not await was_sent(office, tx, caller, new, "contact"):
            await issue_code(office, tx, caller, new, "contact", actor_id=customer.id)
        return new


async def prove_contact(office: Office, caller: Caller, code_digest: str) -> None:
    """Take the code of the new contact. Raises CodeExpired, CodeWrong, CodeSpent, ContactTaken, NotLinked."""
    async with office.store.transaction() as tx:
        refusal = await _prove(office, tx, caller, code_digest)
    # Outside the transaction: what the code came to stands, whatever is said of it.
    if refusal is not None:
        raise refusal


async def change_contact(office: Office, caller: Caller, kind: ContactKind, new: str) -> ContactChange:
    """Put the proven contact on record, once a message. The one that it replaces is told.

    What others have asked of the old number to agree to waits for the new one.
    Raises SameContact, ContactNotProven, ContactTaken, NotLinked.
    """
    now = office.clock.now()
    async with office.store.transaction() as tx:
        customer = await customer_of(tx, caller, lock=True)
        done = await audit.details_of(tx, caller, "update_contact")
        if done is not None:
            return ContactChange(kind, done["was"], new)
        old: str | None = getattr(customer, kind)
        if old == new:
            raise SameContact(kind=kind)
        if not await was_given(office, tx, caller, new, "contact"):
            raise ContactNotProven(kind=kind)
        await _put(tx, customer, kind, new)
        audit.record(
            tx, caller, "update_contact", subject_id=customer.id, actor_id=customer.id, at=now, kind=kind, was=old
        )
        change = ContactChange(kind, old, new)
        _tell_old(tx, office, caller, customer, change)
        return change


def _read(provider: Provider, kind: ContactKind, text: str, customer: Customer) -> str:
    new = parse_phone(provider, text) if kind == "phone" else read_email(text)
    if new == getattr(customer, kind):
        raise SameContact(kind=kind)
    return new


async def _prove(office: Office, tx: Transaction, caller: Caller, code_digest: str) -> Refusal | None:
    customer = await customer_of(tx, caller)
    row = await judge_code(office, tx, caller, code_digest, "contact")
    if isinstance(row, Refusal):
        return row
    redeem_code(tx, caller, row, actor_id=customer.id, at=office.clock.now())
    kind: ContactKind = "email" if "@" in row.sent_to else "phone"
    return ContactTaken(kind=kind) if await _is_taken(tx, customer, kind, row.sent_to) else None


async def _put(tx: Transaction, customer: Customer, kind: ContactKind, new: str) -> None:
    if await _is_taken(tx, customer, kind, new):
        raise ContactTaken(kind=kind)
    old_phone = customer.phone
    try:
        async with tx.begin_nested():
            setattr(customer, kind, new)
    except IntegrityError as error:  # somebody was first, at this very moment
        raise ContactTaken(kind=kind) from error
    if kind == "phone":
        await tx.execute(
            update(AccountRequest)
            .where(
                AccountRequest.provider == customer.provider,
                AccountRequest.other_phone == old_phone,
                AccountRequest.status == "asked",
            )
            .values(other_phone=new)
        )


async def _is_taken(tx: Transaction, customer: Customer, kind: ContactKind, new: str) -> bool:
    others = (Customer.provider == customer.provider) & (Customer.id != customer.id)
    found = select(Customer.id).where(others, getattr(Customer, kind) == new).limit(1)
    return await tx.scalar(found) is not None


def _tell_old(tx: Transaction, office: Office, caller: Caller, customer: Customer, change: ContactChange) -> None:
    """Whoever took the chat over must not be able to take the account over unnoticed."""
    provider, now = office.provider(caller), office.clock.now()
    args: dict[str, Value] = {
        "kind": change.kind,
        "provider": provider.title,
        "call": Code(provider.contacts[0].value) if provider.contacts else None,
    }
    if change.kind == "email" and change.old is not None:
        add_email(
            tx,
            to=change.old,
            reply="email_contact_changed",
            args=args,
            language=customer.language,
            provider=provider.name,
            at=now,
        )
        return
    add_sms(
        tx,
        to=change.old or customer.phone,
        reply="sms_contact_changed",
        args=args,
        language=customer.language,
        provider=provider.name,
        conversation_id=None,
        at=now,
    )
