"""Defining an account as its owner or tenant, and saying who uses one."""

from contextlib import suppress
from typing import Any

from actions._accounts import Account, named_account
from actions._base import AGENT, Ask, Said, ask_for, say
from actions._fields import Confirm, Field, Unclear, Values
from actions._forms import Form
from actions._property import AcceptTerms, Beneficiary, Role, uses
from backoffice.accounts import WhichAccount, list_accounts
from backoffice.beneficiaries import OnlyATenant, SameUse, read_use, update_beneficiary
from backoffice.definitions import (
    AccountUnknown,
    AlreadyDefined,
    DefinitionOpen,
    NotInYourName,
    TermsChanged,
    define_account,
    definition_rules,
    find_role,
    preview_definition,
)
from backoffice.values import Code
from bot.messages import Reply
from nlu.text import only_digits

_NUMBER_LIKE = 6


def _named(ask: Ask) -> str | None:
    return ask.data.get("account_number") or ask.data.get("meter_number")


class NewAccount(Field):
    """The number of an account that is not the customer's yet, as it stands on the bill and the meter."""

    slot = "new_account"
    sounds_like = frozenset({"define_account", "link_account"})
    final = (AlreadyDefined, NotInYourName, DefinitionOpen)

    async def question(self, ask: Ask, values: Values) -> Reply:
        return say("ask_new_account")

    def fits(self, ask: Ask) -> bool:
        return len(only_digits(ask.text)) >= _NUMBER_LIKE

    async def read(self, ask: Ask, values: Values) -> dict[str, Any]:
        typed = _named(ask) or only_digits(ask.text)
        if not typed:
            raise Unclear("ask_new_account")
        found = await preview_definition(ask.office, ask.caller, typed, values["role"])
        return {"new_account": found.account.number}


async def _review(ask: Ask, values: Values) -> Reply:
    found = await preview_definition(ask.office, ask.caller, values["new_account"], values["role"])
    return say(
        "definition_confirm",
        kind=found.account.kind,
        account=Code(found.account.number),
        tariff=found.account.tariff,
        role=values["role"],
        uses=uses(values),
        owed=found.owed,
        version=Code(values["terms"]),
    )


class DefinitionForm(Form):
    name = "definition_form"
    opened_by = frozenset({"define_account"})
    fields = (
        Role(),
        NewAccount(),
        Beneficiary(),
        AcceptTerms(lambda ask: definition_rules(ask.provider).terms),
        Confirm(_review),
    )

    async def start(self, ask: Ask) -> dict[str, Any]:
        definition_rules(ask.provider)
        await list_accounts(ask.office, ask.caller)  # whoever has a profile may put an account under it
        said: dict[str, Any] = {"role": find_role(ask.text)}
        if said["role"] and _named(ask):
            said.update(await NewAccount().read(ask, said))
        return said

    async def submit(self, ask: Ask, values: Values) -> Said:
        done = await define_account(
            ask.office,
            ask.caller,
            number=values["new_account"],
            role=values["role"],
            beneficiary=uses(values),
            terms_version=values["terms"],
        )
        key = "definition_done" if done.status == "completed" else "definition_asked"
        return Said((say(key, buttons=[ask_for("request_status")], **done.values()),))


async def _pick(ask: Ask, values: Values, account: str | None) -> str:
    return (await read_use(ask.office, ask.caller, account)).account.number


async def _use_summary(ask: Ask, values: Values) -> Reply:
    now = await read_use(ask.office, ask.caller, values["account"])
    return say(
        "beneficiary_confirm",
        kind=now.account.kind,
        account=Code(now.account.number),
        role=values["role"],
        uses=uses(values),
    )


class BeneficiaryForm(Form):
    name = "beneficiary_form"
    opened_by = frozenset({"update_beneficiary"})
    fields = (Account(_pick), Role(), Beneficiary(), Confirm(_use_summary))

    async def start(self, ask: Ask) -> dict[str, Any]:
        said: dict[str, Any] = {"account": None, "role": find_role(ask.text)}
        with suppress(WhichAccount):
            said["account"] = await _pick(ask, {}, named_account(ask))
        return said

    async def submit(self, ask: Ask, values: Values) -> Said:
        use = await update_beneficiary(ask.office, ask.caller, values["account"], values["role"], uses(values))
        account = Code(use.account.number)
        return Said((say("beneficiary_updated", account=account, role=use.role, uses=use.beneficiary),))


DEFINITION_STEPS = {
    AccountUnknown: (ask_for("define_account"), AGENT),
    AlreadyDefined: (ask_for("check_bill"), ask_for("my_profile")),
    NotInYourName: (ask_for("define_account"), AGENT),
    DefinitionOpen: (ask_for("request_status"), ask_for("answer_request")),
    TermsChanged: (ask_for("define_account"),),
    SameUse: (ask_for("update_beneficiary"),),
    OnlyATenant: (ask_for("define_account"), AGENT),
}
