"""Becoming a customer: the steps that the provider's pack names, then a look at all of it, then the account."""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace
from itertools import chain
from typing import Any

from actions._addresses import (
    PARTS,
    address_values,
)
from actions._base import AGENT, Ask, Said, ask_for, say
from actions._codes import AlreadyLinked, welcome
from actions._fields import Confirm, Field, Values
from actions._forms import Form
from actions._registration_address import (
    NewAdditionalNumber,
    NewBuilding,
    NewCity,
    NewDistrict,
    NewPostalCode,
    NewStreet,
    RecordAddress,
)
from actions._registration_answers import answers_of, rules_of, values_of
from actions._registration_codes import MobileCode, OwnerCode
from actions._registration_company import CompanyForm, Puk, Region
from actions._registration_steps import (
    BirthDate,
    CustomerKind,
    Email,
    FullName,
    IdKind,
    IdNumber,
    Mobile,
    Nationality,
    Password,
    Terms,
    UserName,
)
from backoffice.accounts import who_is
from backoffice.address_text import AddressParts
from backoffice.company_requests import FormGone
from backoffice.errors import Refusal
from backoffice.new_customer import IdRegistered, JustTaken, NotTheHolder, RegisteredAlready
from backoffice.pack_registration import Step
from backoffice.registration import (
    ActivationPending,
    TooManyLinks,
    answer_step,
    read_progress,
    register,
    reopen,
)
from backoffice.registration_checks import ChoiceUnclear, UserNameTaken, birth_calendar, birth_text, choices
from backoffice.registration_draft import ApprovalPending, Unfinished
from backoffice.registration_puk import PukLocked
from backoffice.values import Code, Value
from bot.messages import Button, Line, Reply

_AGAIN = "again"
_NOT_SHOWN = frozenset({"mobile_code", "owner_code", "password", "terms", "puk"})


async def _summary(ask: Ask, values: Values) -> Reply:
    lines = [_line(ask, step, values) for step in _shown(ask, values)]
    return say("registration_confirm", items=lines, provider=ask.provider.title)


class Review(Confirm):
    """Everything that was entered. Each answer can be changed; a yes makes the account."""

    async def question(self, ask: Ask, values: Values) -> Reply:
        asked = await super().question(ask, values)
        changes = [self.button(step, "change_answer", {"step": step}) for step in _shown(ask, values)]
        return replace(asked, buttons=(*asked.buttons, *changes))

    async def read(self, ask: Ask, values: Values) -> dict[str, Any]:
        step = self.pressed(ask)
        if step not in _shown(ask, values):
            return await super().read(ask, values)
        return {step: None, **(dict.fromkeys(PARTS) if step == "address" else {})}


class RegisterForm(Form):
    name = "register_form"
    opened_by = frozenset({"register"})
    also = ("choices",)
    fields = (
        *(CustomerKind(), Region(), FullName(), Nationality(), IdKind(), IdNumber(), BirthDate(), OwnerCode()),
        *(UserName(), Email(), Mobile(), MobileCode(), Puk(), CompanyForm(), Password(), Terms(), RecordAddress()),
        *(NewBuilding(), NewStreet(), NewDistrict(), NewCity(), NewPostalCode(), NewAdditionalNumber()),
        Review(_summary),
    )

    def asked(self, ask: Ask, values: Values) -> tuple[Field, ...]:
        by_slot = {field.slot: field for field in self.fields}
        asked = [("address", *PARTS) if step == "address" else (step,) for step in _steps(ask, values)]
        return tuple(by_slot[slot] for slot in ("customer_kind", *chain.from_iterable(asked), "confirm"))

    async def start(self, ask: Ask) -> dict[str, Any]:
        rules = rules_of(ask)
        me = await who_is(ask.office, ask.caller)
        if me.linked:
            raise AlreadyLinked(name=me.name)
        again = ask.pressed and ask.data.get("confirm") == _AGAIN
        known = values_of(await (reopen if again else read_progress)(ask.office, ask.caller))
        if len(rules.kinds) > 1 and not ask.pressed:
            with suppress(ChoiceUnclear):  # the message may say for whom the account is, other than before
                known = values_of(await answer_step(ask.office, ask.caller, "customer_kind", ask.text))
        return known

    async def submit(self, ask: Ask, values: Values) -> Said:
        done = await register(ask.office, ask.caller)
        if done.ends == "at_once":
            return await welcome(ask, "registered", provider=ask.provider.title)
        if done.ends == "approval":
            buttons, reference = [ask_for("request_status")], Code(done.reference or "")
            return Said((say("company_filed", buttons=buttons, reference=reference, due=done.due_on),))
        sent = say("activation_sent", provider=ask.provider.title, email=Code(done.email or ""), until=done.until)
        return Said((sent,))


REGISTRATION_STEPS: Mapping[type[Refusal], tuple[Button, ...]] = {
    ActivationPending: (ask_for("register", "activation_again", confirm=_AGAIN), AGENT),
    ApprovalPending: (ask_for("request_status"), AGENT),
    FormGone: (ask_for("register"),),
    PukLocked: (AGENT,),
    TooManyLinks: (AGENT,),
    RegisteredAlready: (ask_for("my_profile"),),
    IdRegistered: (ask_for("link_account", "log_in"), AGENT),
    NotTheHolder: (AGENT,),
    Unfinished: (ask_for("register"), AGENT),
    UserNameTaken: (ask_for("register"),),
    JustTaken: (ask_for("register"), AGENT),
}


def _steps(ask: Ask, values: Values) -> tuple[Step, ...]:
    """What the kind of customer is asked, in the pack's order; nothing while it is not known."""
    kind = rules_of(ask).kind_of(answers_of(values))
    return kind.steps if kind else ()


def _shown(ask: Ask, values: Values) -> list[Step]:
    """The steps whose answers can be looked at: not those that only prove another one."""
    return [step for step in _steps(ask, values) if step not in _NOT_SHOWN]


def _line(ask: Ask, step: Step, values: Values) -> Line:
    """An answer as it is looked at: a choice by its name, an address in one line, the rest as it was typed."""
    if step == "address":
        return Line("new_address_line", address_values(AddressParts(**{part: values[part] for part in PARTS})))
    rules, answers = rules_of(ask), answers_of(values)
    if step == "birth_date":
        args: dict[str, Value] = {"date": Code(birth_text(rules, answers)), "calendar": birth_calendar(rules, answers)}
        return Line("new_birth_date_line", args)
    shown: Value = values[step] if step == "full_name" else Code(values[step])
    if step in {"nationality", "id_kind", "region"}:
        shown = next(one.name for one in choices(rules, answers, step) if one.code == values[step])
    return Line("new_customer_line", {"step": step, "answer": shown})
