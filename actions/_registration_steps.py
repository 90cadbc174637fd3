"""What is asked of whoever becomes a customer, step by step; which of it, and in which order, the pack says."""

from typing import Any

from actions._base import Ask, ask_for, say
from actions._fields import Dropped, Values
from actions._registration_answers import Answer, Chosen, answers_of, rules_of, values_of
from backoffice.account_links import password_link
from backoffice.registration import confirm_password
from backoffice.registration_checks import ACCEPT, UserNameTaken, birth_calendar
from backoffice.values import Code
from bot.messages import Button, Line, Reply


class Mobile(Answer):
    slot = "mobile"

    async def question(self, ask: Ask, values: Values) -> Reply:
        return say("ask_new_mobile", buttons=[Button("share_phone", kind="contact"), ask_for("link_account", "log_in")])

    def fits(self, ask: Ask) -> bool:
        return "phone_number" in ask.data


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
