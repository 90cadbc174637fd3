"""One-time codes: how a chat shows whose it is, or that a number is its own.

A code is kept as a digest only, counts for one chat and one purpose, once, and for as long as the provider's pack says.
Whether a number is a customer's cannot be learned by logging in: an unknown one gets the same answers and the same
limits, and no SMS.
"""

import hmac
import math
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Any, Literal, TypeAlias

from sqlalchemy import ColumnElement, select, update

from backoffice import audit
from backoffice.accounts import Identity, identity, link_chat
from backoffice.conversations import lock_chat
from backoffice.errors import Refusal
from backoffice.ids import new_id
from backoffice.models.accounts import Customer, OneTimeCode
from backoffice.office import Caller, Office
from backoffice.outbox import add_email, add_sms
from backoffice.phones import parse_phone
from backoffice.providers import CodeRules, Provider
from backoffice.store import Transaction
from backoffice.values import Code, Language, Value

Purpose: TypeAlias = Literal["log_in", "register", "owner", "contact", "puk"]
"""What a code is for; it is good for nothing else."""

_HOUR = timedelta(hours=1)
_STILL_TYPED = timedelta(minutes=10)
"""How long after its end a code is still recognised as one, to be told so and kept out of the log."""


@dataclass(frozen=True, slots=True)
class CodeSent:
    """A code is on its way, if it leaves at all. `to` is a phone number (E.164) or an e-mail address."""

    to: str
    digits: int
    seconds: int  # how long it counts


class TooManyCodes(Refusal):
    """The hour's codes for the number or the chat are used up. Values: minutes (int), until the next."""

    reply = "too_many_codes"


class CodeExpired(Refusal):
    """No code is outstanding, or its time is over."""

    reply = "code_expired"


class CodeWrong(Refusal):
    """Not the code. Values: left (int), tries that remain."""

    reply = "code_wrong"


class CodeSpent(Refusal):
    """Too many wrong tries; a new code is needed."""

    reply = "code_spent"


def digest(key: bytes, conversation_id: str, code: str) -> str:
    """What is kept and compared in place of the code: HMAC-SHA256 in hex, good for one conversation only."""
    return hmac.new(key, f"{conversation_id}:{code}".encode(), sha256).hexdigest()


async def send_code(office: Office, caller: Caller, phone: str) -> CodeSent:
    """Send a code to log in with to the number, typed in any form; an earlier one of this chat ends.

    Raises BadPhone, TooManyCodes.
    """
    number = parse_phone(office.provider(caller), phone)
    async with office.store.transaction() as tx:
        await lock_chat(tx, caller.conversation_id)
        customer = await customer_with(tx, caller, number, lock=True)
        return await issue_code(
            office, tx, caller, number, "log_in", actor_id=customer.id if customer else None, sent=customer is not None
        )


async def issue_code(
    office: Office,
    tx: Transaction,
    caller: Caller,
    to: str,
    purpose: Purpose,
    *,
    actor_id: str | None = None,
    sent: bool = True,
) -> CodeSent:
    """Make a code for that purpose and let it leave, once a message. Raises TooManyCodes.

    It leaves by SMS to a phone number (E.164), by e-mail to an address. Where it is not `sent` nothing leaves, and
    nobody can tell.
    """
    rules = office.provider(caller).codes
    chat = await lock_chat(tx, caller.conversation_id)
    code = f"{secrets.randbelow(10**rules.digits):0{rules.digits}d}"
    seconds = rules.lifetime_seconds
    row = await expect_code(office, tx, caller, to=to, purpose=purpose, code=code, seconds=seconds, actor_id=actor_id)
    if row is not None and sent:
        _let_leave(tx, office.provider(caller), row, code, chat.language)
    return CodeSent(to, rules.digits, rules.lifetime_seconds)


async def expect_code(
    office: Office,
    tx: Transaction,
    caller: Caller,
    *,
    to: str,
    purpose: Purpose,
    code: str,
    seconds: int,
    actor_id: str | None = None,
) -> OneTimeCode | None:
    """Let that code be the one that counts from now on; None where this message has asked for one before.

    `to` is whom or what it is about. Raises TooManyCodes.
    """
    rules, now = office.provider(caller).codes, office.clock.now()
    if await audit.already_done(tx, caller, "send_code"):
        return None
    await _check_limits(tx, caller, rules, to, now)
    await _end_earlier(tx, caller, now)
    row = OneTimeCode(
        id=new_id(),
        provider=caller.provider,
        conversation_id=caller.conversation_id,
        purpose=purpose,
        sent_to=to,
        digits=len(code),
        digest=digest(office.key, caller.conversation_id, code),
        sent_at=now,
        expires_at=now + timedelta(seconds=seconds),
    )
    tx.add(row)
    audit.record(tx, caller, "send_code", subject_id=row.id, actor_id=actor_id, at=now)
    return row


async def outstanding(office: Office, conversation_id: str) -> int | None:
    """How many digits the code has that this chat is expected to type, or None. For the door, which masks it."""
    async with office.store.snapshot() as tx:
        row = await _latest(tx, OneTimeCode.conversation_id == conversation_id)
    if row is None or row.used_at is not None or row.expires_at + _STILL_TYPED < office.clock.now():
        return None
    return row.digits


async def was_sent(office: Office, tx: Transaction, caller: Caller, to: str, purpose: Purpose) -> bool:
    """Whether a code for that purpose went there not long ago, so that the customer may still be looking for it."""
    row = await _latest(tx, _codes_for(caller, purpose) & (OneTimeCode.sent_to == to))
    return row is not None and row.expires_at + _STILL_TYPED > office.clock.now()


async def was_given(office: Office, tx: Transaction, caller: Caller, to: str, purpose: Purpose) -> bool:
    """Whether the chat has given the code that went there for that purpose, within the last hour."""
    row = await _latest(tx, _codes_for(caller, purpose) & (OneTimeCode.sent_to == to))
    return row is not None and row.used_at is not None and row.used_at > office.clock.now() - _HOUR


async def check_code(office: Office, caller: Caller, code_digest: str) -> Identity:
    """Link the chat to the customer whose number got the code. Raises CodeExpired, CodeWrong, CodeSpent."""
    async with office.store.transaction() as tx:
        verdict = await _log_in(tx, office, caller, code_digest)
    # Outside the transaction: a wrong try must be counted, not rolled back.
    if isinstance(verdict, Refusal):
        raise verdict
    return verdict


async def judge_code(
    office: Office, tx: Transaction, caller: Caller, code_digest: str, purpose: Purpose
) -> OneTimeCode | Refusal:
    """The code that this is the digest of, or what is wrong with it: CodeExpired, CodeWrong, CodeSpent.

    A wrong try is counted in the transaction, so a refusal is raised only after that. A code that counts is good again
    and again until `redeem_code`.
    """
    now, rules = office.clock.now(), office.provider(caller).codes
    row = await _latest(tx, _codes_for(caller, purpose), lock=True)
    if row is None:
        return CodeExpired()
    if (given := await audit.already_done(tx, caller, "give_code")) is not None:
        return await tx.get_one(OneTimeCode, given)
    if row.used_at is not None or row.expires_at <= now:
        return CodeExpired()
    if row.wrong_attempts >= rules.attempts:
        return CodeSpent()
    if not hmac.compare_digest(row.digest.encode(), code_digest.encode()):
        return await _wrong(tx, caller, row, rules, now)
    return row


def redeem_code(tx: Transaction, caller: Caller, row: OneTimeCode, *, actor_id: str | None, at: datetime) -> None:
    """The code was good, and counts no more."""
    if row.used_at is None:
        row.used_at = at
        audit.record(tx, caller, "give_code", subject_id=row.id, actor_id=actor_id, at=at)


async def customer_with(tx: Transaction, caller: Caller, number: str, *, lock: bool = False) -> Customer | None:
    """The provider's customer of that number (E.164)."""
    query = select(Customer).where(Customer.provider == caller.provider, Customer.phone == number)
    customer: Customer | None = await tx.scalar(query.with_for_update() if lock else query)
    return customer


async def _log_in(tx: Transaction, office: Office, caller: Caller, code_digest: str) -> Identity | Refusal:
    row = await judge_code(office, tx, caller, code_digest, "log_in")
    if isinstance(row, Refusal):
        return row
    now, customer = office.clock.now(), await customer_with(tx, caller, row.sent_to)
    if customer is None:
        return await _wrong(tx, caller, row, office.provider(caller).codes, now)
    if row.used_at is None:
        await link_chat(tx, caller, customer, now)
    redeem_code(tx, caller, row, actor_id=customer.id, at=now)
    return identity(customer)


async def _wrong(tx: Transaction, caller: Caller, row: OneTimeCode, rules: CodeRules, now: datetime) -> Refusal:
    if not await audit.already_done(tx, caller, "give_wrong_code"):
        row.wrong_attempts += 1
        audit.record(tx, caller, "give_wrong_code", subject_id=row.id, actor_id=None, at=now)
    left = rules.attempts - row.wrong_attempts
    return CodeWrong(left=left) if left > 0 else CodeSpent()


async def _check_limits(tx: Transaction, caller: Caller, rules: CodeRules, to: str, now: datetime) -> None:
    there = (OneTimeCode.provider == caller.provider) & (OneTimeCode.sent_to == to)
    for which in (there, OneTimeCode.conversation_id == caller.conversation_id):
        sent = await tx.scalars(
            select(OneTimeCode.sent_at).where(which, OneTimeCode.sent_at > now - _HOUR).order_by(OneTimeCode.sent_at)
        )
        times = list(sent)
        if len(times) >= rules.sends_per_hour:
            wait = times[-rules.sends_per_hour] + _HOUR - now
            raise TooManyCodes(minutes=max(1, math.ceil(wait / timedelta(minutes=1))))


async def _end_earlier(tx: Transaction, caller: Caller, now: datetime) -> None:
    await tx.execute(
        update(OneTimeCode)
        .where(OneTimeCode.conversation_id == caller.conversation_id, OneTimeCode.expires_at > now)
        .values(expires_at=now)
    )


def _let_leave(tx: Transaction, provider: Provider, row: OneTimeCode, code: str, language: Language) -> None:
    args: Mapping[str, Value] = {
        "provider": provider.title,
        "code": Code(code),
        "seconds": provider.codes.lifetime_seconds,
    }
    where: dict[str, Any] = {"to": row.sent_to, "args": args, "language": language, "at": row.sent_at}
    if "@" in row.sent_to:
        add_email(tx, reply="email_code", provider=provider.name, expires_at=row.expires_at, **where)
        return
    add_sms(
        tx,
        reply="sms_code",
        provider=provider.name,
        conversation_id=row.conversation_id,
        expires_at=row.expires_at,
        **where,
    )


def _codes_for(caller: Caller, purpose: Purpose) -> ColumnElement[bool]:
    return (
        (OneTimeCode.conversation_id == caller.conversation_id)
        & (OneTimeCode.provider == caller.provider)
        & (OneTimeCode.purpose == purpose)
    )


async def _latest(tx: Transaction, which: ColumnElement[bool], *, lock: bool = False) -> OneTimeCode | None:
    # By its end, not its start: sending a new code ends the earlier ones, so the newest always ends last.
    query = (
        select(OneTimeCode).where(which).order_by(OneTimeCode.expires_at.desc(), OneTimeCode.sent_at.desc()).limit(1)
    )
    row: OneTimeCode | None = await tx.scalar(query.with_for_update() if lock else query)
    return row
