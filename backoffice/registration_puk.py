"""The PUK on the card of a SIM, by which a company shows that a line is its own.

It is treated like a one-time code: the door hides it, only digests are compared, and wrong tries are counted, here for
the line, whichever chat they come from. Whether the line was sold at all cannot be learned.
"""

import math
from datetime import timedelta

from sqlalchemy import ColumnElement, func, select

from backoffice.errors import Refusal
from backoffice.models.accounts import OneTimeCode
from backoffice.models.registration import LineOnRecord
from backoffice.office import Caller, Office
from backoffice.otp import CodeExpired, expect_code, judge_code, redeem_code
from backoffice.registration_draft import Progress, Unfinished, keep, proof_of
from backoffice.registration_proof import answers_of, told
from backoffice.store import Transaction

PUK_DIGITS = 8
_WAIT = timedelta(hours=1)
_SECONDS = 600  # to look for the card; then it is asked for again
_NOBODYS = "-" * PUK_DIGITS  # no digits that anybody types


class PukWrong(Refusal):
    """Not the PUK of the line. Values: left (int), tries that remain."""

    reply = "puk_wrong"


class PukLocked(Refusal):
    """Too many wrong tries. Values: minutes (int), until the next."""

    reply = "puk_locked"


class PukExpired(Refusal):
    """It was not asked for lately, or for another number."""

    reply = "puk_expired"


async def expect_puk(office: Office, caller: Caller, *, anew: bool) -> None:
    """Be ready for the PUK of the number that was entered. `anew` also where it is awaited already.

    Raises Unfinished where no number was entered, PukLocked, TooManyCodes.
    """
    async with office.store.transaction() as tx:
        number = (await answers_of(office, tx, caller)).get("mobile")
        if number is None:
            raise Unfinished
        line = await _line(tx, caller, number)
        if locked := await _locked(office, tx, caller, number):
            raise locked
        if anew or not await _awaited(office, tx, caller, number):
            code = (line.puk if line else None) or _NOBODYS
            await expect_code(office, tx, caller, to=number, purpose="puk", code=code, seconds=_SECONDS)


async def give_puk(office: Office, caller: Caller, code_digest: str) -> Progress:
    """Take the PUK as proof of the number. Raises PukWrong, PukLocked, PukExpired, Unfinished."""
    async with office.store.transaction() as tx:
        verdict = await _prove(office, tx, caller, code_digest)
    # Outside the transaction: a wrong try must be counted, not rolled back.
    return told(verdict)


async def _prove(office: Office, tx: Transaction, caller: Caller, code_digest: str) -> Progress | Refusal:
    answers = await answers_of(office, tx, caller)
    number = answers.get("mobile")
    if number is None:
        return Unfinished()
    await _line(tx, caller, number)
    if locked := await _locked(office, tx, caller, number):
        return locked
    row = await judge_code(office, tx, caller, code_digest, "puk")
    if isinstance(row, CodeExpired) or (isinstance(row, OneTimeCode) and row.sent_to != number):
        return PukExpired()
    if isinstance(row, Refusal):
        tries = office.provider(caller).codes.attempts - await _wrong_tries(office, tx, caller, number)
        return await _locked(office, tx, caller, number) or PukWrong(left=tries)
    redeem_code(tx, caller, row, actor_id=None, at=office.clock.now())
    return await keep(office, tx, caller, {"puk": proof_of("puk", answers)})


async def _line(tx: Transaction, caller: Caller, number: str) -> LineOnRecord | None:
    """The line, locked: two chats that try at once take turns."""
    return await tx.get(LineOnRecord, (caller.provider, number), with_for_update=True)


async def _locked(office: Office, tx: Transaction, caller: Caller, number: str) -> PukLocked | None:
    if await _wrong_tries(office, tx, caller, number) < office.provider(caller).codes.attempts:
        return None
    first = await tx.scalar(select(func.min(OneTimeCode.sent_at)).where(*_lately(office, caller, number)))
    wait = first + _WAIT - office.clock.now() if first else _WAIT
    return PukLocked(minutes=max(1, math.ceil(wait / timedelta(minutes=1))))


async def _wrong_tries(office: Office, tx: Transaction, caller: Caller, number: str) -> int:
    await tx.flush()
    return await tx.scalar(select(func.sum(OneTimeCode.wrong_attempts)).where(*_lately(office, caller, number))) or 0


async def _awaited(office: Office, tx: Transaction, caller: Caller, number: str) -> bool:
    mine = select(OneTimeCode.id).where(
        *_lately(office, caller, number),
        OneTimeCode.conversation_id == caller.conversation_id,
        OneTimeCode.expires_at > office.clock.now(),
    )
    return await tx.scalar(mine.limit(1)) is not None


def _lately(office: Office, caller: Caller, number: str) -> tuple[ColumnElement[bool], ...]:
    """The times that the PUK of that line was asked for."""
    return (
        OneTimeCode.provider == caller.provider,
        OneTimeCode.sent_to == number,
        OneTimeCode.purpose == "puk",
        OneTimeCode.sent_at > office.clock.now() - _WAIT,
    )
