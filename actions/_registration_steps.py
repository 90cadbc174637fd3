"""What is asked of whoever becomes a customer, step by step; which of it, and in which order, the pack says."""

from dataclasses import asdict
from typing import Any, ClassVar, get_args

from actions._addresses import (
    NEW,
    PARTS,
    AdditionalNumber,
    Building,
    City,
    District,
    PostalCode,
    Street,
    address_values,
)
from actions._base import Ask, ask_for, say
from actions._codes import SentCode
from actions._fields import Dropped, Field, Unclear, Values
from backoffice.account_links import password_link
from backoffice.address_text import AddressParts, means_new
from backoffice.errors import NotOffered
from backoffice.matching import best_matches
from backoffice.new_customer import RegisteredAlready
from backoffice.pack_registration import Answered, RegistrationRules, Step
from backoffice.registration import (
    answer_step,
    confirm_password,
    keep_address,
)
from backoffice.registration_checks import ACCEPT, UserNameTaken, birth_calendar, choices
from backoffice.registration_draft import Progress
from backoffice.registration_proof import (
    addresses_on_record,
    give_mobile_code,
    give_owner_code,
    send_mobile_code,
    send_owner_code,
)
from backoffice.values import Code
from bot.messages import Button, Line, Reply

_ALL = tuple(name for name in (*get_args(Step), "customer_kind", *PARTS) if name != "address")


class Answer(Field):
    """One step. What was said is checked and kept by the back office, so that nothing is asked twice."""

    slot: ClassVar[Answered]

    def said(self, ask: Ask) -> str:
        """The answer as it is handed on."""
        return self.pressed(ask) or ask.text

    async def question(self, ask: Ask, values: Values) -> Reply:
        return say(f"ask_new_{self.slot}")

    async def read(self, ask: Ask, values: Values) -> dict[str, Any]:
        return values_of(await answer_step(ask.office, ask.caller, self.slot, self.said(ask)))


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
        return values_of(progress)

    async def give(self, ask: Ask, code_digest: str) -> dict[str, Any]:
        return values_of(await give_mobile_code(ask.office, ask.caller, code_digest))


class IdNumber(Answer):
    slot = "id_number"

    async def question(self, ask: Ask, values: Values) -> Reply:
        possible = rules_of(ask).ids_of(answers_of(values))
        kinds = [Line("id_kind_line", {"kind": one.name, "begins": one.begins}) for one in possible]
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


class Chosen(Answer):
    """A step that is answered by choosing."""

    async def question(self, ask: Ask, values: Values) -> Reply:
        possible = choices(rules_of(ask), answers_of(values), self.slot)
        buttons = [self.button(one.code, "choice_button", {"name": one.name}) for one in possible]
        return say(f"ask_new_{self.slot}", buttons=buttons)


class CustomerKind(Chosen):
    """For whom the account is, where the provider has several ways in."""

    slot = "customer_kind"

    async def known(self, ask: Ask, values: Values) -> str | None:
        kind = rules_of(ask).kind_of(answers_of(values))
        return kind.code if kind else None


class Nationality(Chosen):
    slot = "nationality"


class IdKind(Chosen):
    slot = "id_kind"

    async def known(self, ask: Ask, values: Values) -> str | None:
        possible = rules_of(ask).ids_of(answers_of(values))
        return possible[0].code if len(possible) == 1 else None


class FullName(Answer):
    slot = "full_name"
    free = True


class BirthDate(Answer):
    slot = "birth_date"
    sounds_like = frozenset({"my_profile", "update_contact"})

    async def question(self, ask: Ask, values: Values) -> Reply:
        return say("ask_new_birth_date", calendar=birth_calendar(rules_of(ask), answers_of(values)))

    def fits(self, ask: Ask) -> bool:
        return "date_text" in ask.data


class OwnerCode(SentCode):
    """The code that goes to the phone on record of whoever has the identity number."""

    slot = "owner_code"
    number = "id_number"
    final = (RegisteredAlready,)

    async def ask_code(self, ask: Ask, values: Values) -> str:
        await send_owner_code(ask.office, ask.caller, anew=False)
        return "ask_owner_code"

    async def send(self, ask: Ask, typed: str) -> dict[str, Any]:
        progress = await answer_step(ask.office, ask.caller, "id_number", typed)
        await send_owner_code(ask.office, ask.caller, anew=True)
        return values_of(progress)

    async def give(self, ask: Ask, code_digest: str) -> dict[str, Any]:
        return values_of(await give_owner_code(ask.office, ask.caller, code_digest))


class Password(Answer):
    """It is set on a page of its own, whose link counts once; here only that it was."""

    slot = "password"
    free = True

    async def question(self, ask: Ask, values: Values) -> Reply:
        link = Button("set_password", {}, await password_link(ask.office, ask.caller), "link")
        return say("ask_new_password", buttons=[link, self.button("set", "password_was_set")])

    async def read(self, ask: Ask, values: Values) -> dict[str, Any]:
        return values_of(await confirm_password(ask.office, ask.caller))


class Terms(Answer):
    slot = "terms"

    async def question(self, ask: Ask, values: Values) -> Reply:
        terms = rules_of(ask).terms
        link = [Button("read_terms", {}, terms.link, "link")] if terms else []
        buttons = [self.button(ACCEPT, "accept_terms"), *link]
        return say("ask_new_terms", buttons=buttons, version=Code(terms.version if terms else ""))

    def said(self, ask: Ask) -> str:
        return ACCEPT if ask.intent == "affirm" else super().said(ask)

    async def read(self, ask: Ask, values: Values) -> dict[str, Any]:
        if ask.intent == "deny":
            raise Dropped("cancelled")
        return await super().read(ask, values)


class RecordAddress(Field):
    """One of the national addresses on record of whoever they have shown to be, or a new one."""

    slot = "address"
    sounds_like = frozenset({"update_address"})

    async def known(self, ask: Ask, values: Values) -> str | None:
        return NEW if all(values.get(part) for part in PARTS) or not await self._known(ask) else None

    async def question(self, ask: Ask, values: Values) -> Reply:
        buttons = [
            self.button(str(place), "address_button", address_values(parts))
            for place, parts in enumerate(await self._known(ask))
        ]
        return say("ask_new_address", buttons=[*buttons, self.button(NEW, "address_new")])

    async def read(self, ask: Ask, values: Values) -> dict[str, Any]:
        known = {str(place): parts for place, parts in enumerate(await self._known(ask))}
        named = {place: (parts.street, parts.district, parts.city) for place, parts in known.items()}
        meant = best_matches(ask.text, named)
        wanted = self.pressed(ask) or (meant[0].code if len(meant) == 1 else None)
        if wanted in known:
            return {"address": wanted, **await _kept(ask, asdict(known[wanted]))}
        if wanted == NEW or means_new(ask.text):
            return {"address": NEW}
        raise Unclear("address_unclear")

    async def _known(self, ask: Ask) -> tuple[AddressParts, ...]:
        return await addresses_on_record(ask.office, ask.caller)


class _KeptPart(Field):
    """A part of a new address, kept like every other answer."""

    async def read(self, ask: Ask, values: Values) -> dict[str, Any]:
        return await _kept(ask, await super().read(ask, values))  # type: ignore[safe-super]


class NewBuilding(_KeptPart, Building):
    pass


class NewStreet(_KeptPart, Street):
    pass


class NewDistrict(_KeptPart, District):
    pass


class NewCity(_KeptPart, City):
    pass


class NewPostalCode(_KeptPart, PostalCode):
    pass


class NewAdditionalNumber(_KeptPart, AdditionalNumber):
    pass


def rules_of(ask: Ask) -> RegistrationRules:
    """The provider's rules of becoming a customer, or NotOffered."""
    if ask.provider.registration is None:
        raise NotOffered(provider=ask.provider.title)
    return ask.provider.registration


def answers_of(values: Values) -> dict[str, str]:
    """The form's values as answers to steps."""
    return {name: values[name] for name in _ALL if values.get(name) is not None}


def values_of(progress: Progress) -> dict[str, Any]:
    """All answers that count, by slot; None takes back one that does not any more."""
    return {name: progress.answers.get(name) for name in _ALL}


async def _kept(ask: Ask, parts: dict[str, Any]) -> dict[str, Any]:
    await keep_address(ask.office, ask.caller, parts)
    return parts
