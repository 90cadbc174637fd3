"""Codes on the way to become a customer: that a number is one's own, that one is who one says to be."""

from sqlalchemy import select

from backoffice.accounts import link_chat
from backoffice.address_text import AddressParts
from backoffice.errors import Refusal
from backoffice.models.accounts import Customer
from backoffice.models.registration import PersonOnRecord
from backoffice.new_customer import RegisteredAlready
from backoffice.office import Caller, Office
from backoffice.otp import CodeExpired, customer_with, issue_code, judge_code, redeem_code, was_sent
from backoffice.registration_draft import Progress, Unfinished, close, find_draft, keep, progress_of, proof_of, rules_of
from backoffice.store import Transaction


async def send_mobile_code(office: Office, caller: Caller, *, anew: bool) -> None:
    """Send a code to the number that was entered; unless `anew`, only where none is still to be typed.

    Raises Unfinished where no number was entered, TooManyCodes.
    """
    async with office.store.transaction() as tx:
        number = (await answers_of(office, tx, caller)).get("mobile")
        if number is None:
            raise Unfinished
        if anew or not await was_sent(office, tx, caller, number, "register"):
            await issue_code(office, tx, caller, number, "register")


async def send_owner_code(office: Office, caller: Caller, *, anew: bool) -> None:
    """Send a code to the phone on record of whoever has the identity that was entered.

    Where nobody has it nothing leaves, and nobody can tell. Raises as `send_mobile_code` does.
    """
    async with office.store.transaction() as tx:
        answers = await answers_of(office, tx, caller)
        if "id_number" not in answers:
            raise Unfinished
        person = await _person(tx, answers)
        to = person.phone if person else f"id {answers['id_number']}"
        if anew or not await was_sent(office, tx, caller, to, "owner"):
            await issue_code(office, tx, caller, to, "owner", sent=person is not None)


async def give_mobile_code(office: Office, caller: Caller, code_digest: str) -> Progress:
    """Take the code as proof of the number.

    Raises CodeExpired, CodeWrong, CodeSpent; and RegisteredAlready where the number is a customer's, with the chat
    linked to them: the code has shown that it is theirs.
    """
    async with office.store.transaction() as tx:
        verdict = await _prove_mobile(office, tx, caller, code_digest)
    # Outside the transaction: what the code came to stands, whatever is said of it.
    return told(verdict)


async def give_owner_code(office: Office, caller: Caller, code_digest: str) -> Progress:
    """Take the code as proof of the identity. Raises as `give_mobile_code` does."""
    async with office.store.transaction() as tx:
        verdict = await _prove_owner(office, tx, caller, code_digest)
    return told(verdict)


async def addresses_on_record(office: Office, caller: Caller) -> tuple[AddressParts, ...]:
    """The national addresses of whoever the chat has shown to be; none before that."""
    async with office.store.snapshot() as tx:
        answers = await answers_of(office, tx, caller)
        person = await _person(tx, answers) if "owner_code" in answers else None
        return tuple(AddressParts(**parts) for parts in person.addresses) if person else ()


async def person_on_record(tx: Transaction, id_number: str | None) -> PersonOnRecord | None:
    """Whoever the public register has under that number."""
    return await tx.get(PersonOnRecord, id_number) if id_number else None


async def _prove_mobile(office: Office, tx: Transaction, caller: Caller, code_digest: str) -> Progress | Refusal:
    row = await judge_code(office, tx, caller, code_digest, "register")
    if isinstance(row, Refusal):
        return row
    customer = await customer_with(tx, caller, row.sent_to)
    redeem_code(tx, caller, row, actor_id=customer.id if customer else None, at=office.clock.now())
    if customer is not None:
        return await _welcome_back(office, tx, caller, customer)
    return await keep(office, tx, caller, {"mobile_code": row.sent_to})


async def _prove_owner(office: Office, tx: Transaction, caller: Caller, code_digest: str) -> Progress | Refusal:
    row = await judge_code(office, tx, caller, code_digest, "owner")
    if isinstance(row, Refusal):
        return row
    answers = await answers_of(office, tx, caller)
    person = await _person(tx, answers)
    if person is None or person.phone != row.sent_to:
        return CodeExpired()
    same = (Customer.provider == caller.provider) & (Customer.national_id == person.id_number)
    customer = await tx.scalar(select(Customer).where(same).order_by(Customer.created_at).limit(1))
    redeem_code(tx, caller, row, actor_id=customer.id if customer else None, at=office.clock.now())
    if customer is not None:
        return await _welcome_back(office, tx, caller, customer)
    return await keep(office, tx, caller, {"owner_code": proof_of("owner_code", answers)})


async def _welcome_back(office: Office, tx: Transaction, caller: Caller, customer: Customer) -> RegisteredAlready:
    """They are a customer already, and have just shown it."""
    await link_chat(tx, caller, customer, office.clock.now())
    draft = await find_draft(tx, caller, lock=True)
    if draft is not None:
        close(draft, customer, office.clock.now())
    return RegisteredAlready(name=customer.name)


async def _person(tx: Transaction, answers: dict[str, str]) -> PersonOnRecord | None:
    """Whoever is on record with what was entered; a date of birth must be theirs, where one was asked for."""
    person = await person_on_record(tx, answers.get("id_number"))
    born = answers.get("birth_date")
    if person is None or (person.born_on is not None and person.born_on.isoformat() != born):
        return None
    return person


async def answers_of(office: Office, tx: Transaction, caller: Caller) -> dict[str, str]:
    """What the chat has answered so far and still counts, by step."""
    draft = await find_draft(tx, caller)
    return dict(progress_of(draft, rules_of(office, caller)[1]).answers) if draft else {}


def told(verdict: Progress | Refusal) -> Progress:
    """What a code came to, once that stands in the store."""
    if isinstance(verdict, Refusal):
        raise verdict
    return verdict
