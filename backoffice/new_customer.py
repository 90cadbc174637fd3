"""The customer that comes of a registration, with the line that they bought before."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

import phonenumbers
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from backoffice.address_text import AddressParts
from backoffice.addresses import put_address
from backoffice.errors import Refusal
from backoffice.ids import new_id
from backoffice.models.accounts import BillingAccount, Customer
from backoffice.models.registration import LineOnRecord, PersonOnRecord, Registration
from backoffice.office import Caller
from backoffice.pack_registration import CustomerKind, RegistrationRules, Step
from backoffice.providers import Provider
from backoffice.registration_checks import require_free
from backoffice.store import Transaction
from backoffice.values import Language
from nlu.text import only_digits


@dataclass(frozen=True, slots=True)
class Application:
    """What somebody becomes a customer with. `answers` hold one of each of the kind's steps, checked; and maybe others,
    of another kind that was chosen before.
    """

    provider: Provider
    rules: RegistrationRules
    kind: CustomerKind
    answers: Mapping[str, str]
    language: Language
    password_hash: str | None = None

    def answered(self, step: Step) -> str | None:
        """The answer to that step, where this kind of customer has it."""
        return self.answers.get(step) if step in self.kind.steps else None


class RegisteredAlready(Refusal):
    """The number is a customer's. Values: name (str)."""

    reply = "registered_already"


class IdRegistered(Refusal):
    """A customer with another number has that identity number."""

    reply = "id_registered"


class NotTheHolder(Refusal):
    """The line was sold to somebody with another identity number."""

    reply = "not_the_holder"


class JustTaken(Refusal):
    """Somebody else was first with the number or the name, at this very moment."""

    reply = "registration_unfinished"


def application(provider: Provider, rules: RegistrationRules, draft: Registration, language: Language) -> Application:
    """What the draft asks for, once nothing is missing in it."""
    kind = rules.kind_of(draft.answers)
    assert kind is not None
    return Application(provider, rules, kind, dict(draft.answers), language, draft.password_hash)


async def make_customer(tx: Transaction, caller: Caller, wish: Application, now: datetime) -> Customer:
    """The new customer; a line that was sold to them before becomes their account.

    Raises RegisteredAlready, IdRegistered, NotTheHolder, UserNameTaken, JustTaken.
    """
    line = await require_new(tx, wish)
    steps = wish.kind.steps
    person = await tx.get(PersonOnRecord, wish.answers["id_number"]) if "owner_code" in steps else None
    customer = _customer(wish, line.holder if line else person.name if person else None, now)
    try:
        async with tx.begin_nested():
            tx.add(customer)
    except IntegrityError as error:
        raise JustTaken from error
    if line is not None:
        tx.add(_account(wish.provider, customer, line))
        await tx.delete(line)
    if "address" in steps:
        parts = AddressParts(**{name: wish.answers[name] for name in AddressParts.__dataclass_fields__})
        await put_address(tx, caller, customer, parts, now)
    return customer


async def require_new(tx: Transaction, wish: Application) -> LineOnRecord | None:
    """Raise what stands against making that customer now. The line that was sold to them, if there is one."""
    ours = Customer.provider == wish.provider.name
    known = await tx.scalar(select(Customer).where(ours, Customer.phone == wish.answers["mobile"]))
    if known is not None:
        raise RegisteredAlready(name=known.name)
    line = await tx.get(LineOnRecord, (wish.provider.name, wish.answers["mobile"]), with_for_update=True)
    if (national_id := wish.answered("id_number")) is not None:
        if await tx.scalar(select(Customer.id).where(ours, Customer.national_id == national_id).limit(1)):
            raise IdRegistered
        if line is not None and line.national_id not in {None, national_id}:
            raise NotTheHolder
    if (name := wish.answered("user_name")) is not None:
        await require_free(tx, wish.provider, wish.rules.user_name, name)
    return line


def _customer(wish: Application, holder: str | None, now: datetime) -> Customer:
    phone = wish.answers["mobile"]
    return Customer(
        id=new_id(),
        provider=wish.provider.name,
        name=holder or wish.answered("full_name") or wish.answered("user_name") or _local(phone),
        phone=phone,
        national_id=wish.answered("id_number"),
        email=wish.answered("email"),
        user_name=wish.answered("user_name"),
        password_hash=wish.password_hash,
        terms_version=wish.answered("terms"),
        segment=wish.kind.code,
        language=wish.language,
        created_at=now,
    )


def _account(provider: Provider, customer: Customer, line: LineOnRecord) -> BillingAccount:
    tariff = provider.tariff(line.tariff)
    return BillingAccount(
        id=new_id(),
        provider=provider.name,
        customer_id=customer.id,
        number=_local(line.phone),
        kind=line.kind,
        payment=tariff.payment if tariff else "prepaid",
        tariff=line.tariff,
        currency=provider.currency,
        opened_at=line.sold_at,
    )


def _local(phone: str) -> str:
    """The number as it is dialled in its own country: `0501230001`."""
    national = phonenumbers.format_number(phonenumbers.parse(phone), phonenumbers.PhoneNumberFormat.NATIONAL)
    return only_digits(national)
