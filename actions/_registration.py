"""Becoming a customer: the steps that the provider's pack names, then a look at all of it, then the account."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, ClassVar, get_args

from actions._base import AGENT, Ask, Said, ask_for, say
from actions._codes import AlreadyLinked, SentCode, welcome
from actions._fields import Confirm, Field, Values
from actions._forms import Form
from backoffice.accounts import who_is
from backoffice.errors import NotOffered, Refusal
from backoffice.new_customer import IdRegistered, JustTaken, NotTheHolder, RegisteredAlready
from backoffice.pack_registration import Answered, RegistrationRules, Step
from backoffice.registration import (
    Progress,
    Unfinished,
    answer_step,
    give_mobile_code,
    kind_of,
    read_progress,
    register,
    send_mobile_code,
)
from backoffice.registration_checks import UserNameTaken
from backoffice.values import Code
from bot.messages import Button, Line, Reply


class Answer(Field):
    """One step. What was said is checked and kept by the back office, so that nothing is asked twice."""

    slot: ClassVar[Answered]

    def said(self, ask: Ask) -> str:
        """The answer as it is handed on."""
        return self.pressed(ask) or ask.text

    async def question(self, ask: Ask, values: Values) -> Reply:
        return say(f"ask_new_{self.slot}")

    async def read(self, ask: Ask, values: Values) -> dict[str, Any]:
        return _values(await answer_step(ask.office, ask.caller, self.slot, self.said(ask)))


class Mobile(Answer):
    slot = "mobile"

    async def question(self, ask: Ask, values: Values) -> Reply:
        return say("ask_new_mobile", buttons=[Button("share_phone", kind="contact"), ask_for("link_account", "log_in")])

    def fits(self, ask: Ask) -> bool:
        return "phone_number" in ask.data


class MobileCode(SentCode):
    """The code that shows the number to be theirs; it leaves as soon as it is asked for."""

    slot = "mobile_code"
    number = "mobile"
    final = (RegisteredAlready,)

    async def ask_code(self, ask: Ask, values: Values) -> str:
        await send_mobile_code(ask.office, ask.caller, anew=False)
        return "ask_mobile_code"

    async def send(self, ask: Ask, typed: str) -> dict[str, Any]:
        progress = await answer_step(ask.office, ask.caller, "mobile", typed)
        await send_mobile_code(ask.office, ask.caller, anew=True)
        return _values(progress)

    async def give(self, ask: Ask, code_digest: str) -> dict[str, Any]:
        return _values(await give_mobile_code(ask.office, ask.caller, code_digest))


class IdNumber(Answer):
    slot = "id_number"

    async def question(self, ask: Ask, values: Values) -> Reply:
        kinds = [Line("id_kind_line", {"kind": one.name, "begins": one.begins}) for one in rules_of(ask).ids]
        return say("ask_new_id_number", items=kinds)

    def fits(self, ask: Ask) -> bool:
        return "national_id" in ask.data


class UserName(Answer):
    """The name to log in with on the provider's own pages. `choices` are free ones like one that is taken."""

    slot = "user_name"
    free = True

    async def question(self, ask: Ask, values: Values) -> Reply:
        free = values.get("choices") or ()
        if not free:
            rules = rules_of(ask).user_name
            return say("ask_new_user_name", least=rules.least, most=rules.most)
        buttons = [self.button(name, "user_name_button", {"name": Code(name)}) for name in free]
        return say("choose_user_name", buttons=buttons)

    async def read(self, ask: Ask, values: Values) -> dict[str, Any]:
        try:
            return {**await super().read(ask, values), "choices": None}
        except UserNameTaken as taken:
            return {"choices": list(taken.free)}


class Email(Answer):
    slot = "email"
    sounds_like = frozenset({"update_contact"})

    def said(self, ask: Ask) -> str:
        return ask.data.get("email", ask.text)

    def fits(self, ask: Ask) -> bool:
        return "email" in ask.data


class CustomerKind(Answer):
    """For whom the account is, where the provider has several ways in."""

    slot = "customer_kind"

    async def known(self, ask: Ask, values: Values) -> str | None:
        kind = kind_of(rules_of(ask), values)
        return kind.code if kind else None

    async def question(self, ask: Ask, values: Values) -> Reply:
        buttons = [self.button(one.code, "customer_kind_button", {"kind": one.name}) for one in rules_of(ask).kinds]
        return say("ask_customer_kind", buttons=buttons)


async def _summary(ask: Ask, values: Values) -> Reply:
    lines = [Line("new_customer_line", {"step": step, "answer": Code(values[step])}) for step in _shown(ask, values)]
    return say("registration_confirm", items=lines, provider=ask.provider.title)


class Review(Confirm):
    """Everything that was entered. Each answer can be changed; a yes makes the account."""

    async def question(self, ask: Ask, values: Values) -> Reply:
        asked = await super().question(ask, values)
        changes = [self.button(step, "change_answer", {"step": step}) for step in _shown(ask, values)]
        return replace(asked, buttons=(*asked.buttons, *changes))

    async def read(self, ask: Ask, values: Values) -> dict[str, Any]:
        step = self.pressed(ask)
        return {step: None} if step in _shown(ask, values) else await super().read(ask, values)


class RegisterForm(Form):
    name = "register_form"
    opened_by = frozenset({"register"})
    also = ("choices",)
    fields = (CustomerKind(), Mobile(), IdNumber(), UserName(), Email(), MobileCode(), Review(_summary))

    def asked(self, ask: Ask, values: Values) -> tuple[Field, ...]:
        by_slot = {field.slot: field for field in self.fields}
        return tuple(by_slot[slot] for slot in ("customer_kind", *_steps(ask, values), "confirm"))

    async def start(self, ask: Ask) -> dict[str, Any]:
        rules_of(ask)
        me = await who_is(ask.office, ask.caller)
        if me.linked:
            raise AlreadyLinked(name=me.name)
        return _values(await read_progress(ask.office, ask.caller))

    async def submit(self, ask: Ask, values: Values) -> Said:
        await register(ask.office, ask.caller)
        return await welcome(ask, "registered", provider=ask.provider.title)


REGISTRATION_STEPS: Mapping[type[Refusal], tuple[Button, ...]] = {
    RegisteredAlready: (ask_for("my_profile"),),
    IdRegistered: (ask_for("link_account", "log_in"), AGENT),
    NotTheHolder: (AGENT,),
    Unfinished: (ask_for("register"), AGENT),
    UserNameTaken: (ask_for("register"),),
    JustTaken: (ask_for("register"), AGENT),
}


def rules_of(ask: Ask) -> RegistrationRules:
    """The provider's rules of becoming a customer, or NotOffered."""
    if ask.provider.registration is None:
        raise NotOffered(provider=ask.provider.title)
    return ask.provider.registration


def _steps(ask: Ask, values: Values) -> tuple[Step, ...]:
    """What the kind of customer is asked, in the pack's order; nothing while it is not known."""
    kind = kind_of(rules_of(ask), values)
    return kind.steps if kind else ()


def _shown(ask: Ask, values: Values) -> list[Step]:
    """The steps whose answers can be looked at: not those that only prove another one."""
    return [step for step in _steps(ask, values) if step != "mobile_code"]


def _values(progress: Progress) -> dict[str, Any]:
    """All answers that count, by slot; None takes back one that does not any more."""
    return {step: progress.answers.get(step) for step in (*get_args(Step), "customer_kind")}
