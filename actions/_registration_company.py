"""What a company is asked on its way to become a customer: its region, the PUK of its line, its form."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from actions._base import Ask, say
from actions._choices import OneOf, Option
from actions._fields import Unclear, Values
from actions._files import FileRules, check_files, files_in
from actions._registration_answers import Answer, answers_of, rules_of, values_of
from actions._registration_codes import StepCode
from backoffice.catalog import find_named
from backoffice.company_requests import FORM_TYPES, company_rules, keep_company_form
from backoffice.registration import answer_step
from backoffice.registration_checks import choices
from backoffice.registration_puk import PUK_DIGITS, PukLocked, expect_puk, give_puk
from backoffice.uploads import ASKS
from bot.messages import Button, Line, Reply


class Region(OneOf):
    """One of the pack's regions. There are more of them than buttons, so the name is asked for."""

    slot = "region"
    asks = "ask_new_region"
    unclear = "region_unclear"
    nothing = "not_found"
    sounds_like = frozenset({"update_address", "outage_status", "contact_info", "greet"})

    async def options(self, ask: Ask, values: Values) -> Sequence[Option]:
        regions = choices(rules_of(ask), answers_of(values), "region")
        return [Option(one.code, one.name, Line("region_line", {"name": one.name}), one.aliases) for one in regions]

    def fits(self, ask: Ask) -> bool:
        return bool(find_named(company_rules(ask.provider).regions, ask.text))

    async def question(self, ask: Ask, values: Values) -> Reply:
        return replace(await super().question(ask, values), items=())

    async def read(self, ask: Ask, values: Values) -> dict[str, Any]:
        given = await super().read(ask, values)
        if given.get(self.slot):
            await answer_step(ask.office, ask.caller, "region", given[self.slot])
        return given


class Puk(StepCode):
    """The code on the card of the SIM. Like a one-time code it is known here by its digest alone."""

    slot = "puk"
    number = "mobile"
    sending = staticmethod(expect_puk)
    giving = staticmethod(give_puk)
    final = (PukLocked,)
    unclear = "puk_unclear"

    def digits(self, ask: Ask) -> int:
        return PUK_DIGITS

    def buttons(self, values: Values) -> tuple[Button, ...]:
        return (self.button("other", "other_phone"),)

    def another(self, ask: Ask) -> str | None:
        return ask.text if "phone_number" in ask.data else None


class CompanyForm(Answer):
    """The company's form, as a picture or a PDF."""

    slot = "company_form"

    async def question(self, ask: Ask, values: Values) -> Reply:
        most = company_rules(ask.provider).form_megabytes
        return say("ask_new_company_form", buttons=[Button("file_choose", kind=ASKS)], megabytes=most)

    async def read(self, ask: Ask, values: Values) -> dict[str, Any]:
        sent = files_in(ask)
        if not sent:
            raise Unclear("company_form_unclear")
        rules = FileRules(FORM_TYPES, company_rules(ask.provider).form_megabytes, 1)
        [*_, form] = await check_files(ask, rules, sent)
        return values_of(await keep_company_form(ask.office, ask.caller, form))
