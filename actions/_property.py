"""Fields that the forms about property share: owner or tenant, its actual user, the terms."""

from collections.abc import Callable
from typing import Any

from actions._base import Ask, say
from actions._fields import Dropped, Field, Unclear, Values
from backoffice.definitions import find_role
from backoffice.pack_accounts import Terms
from backoffice.values import Code
from bot.messages import Reply

_YES, _NO = "yes", "no"


class Role(Field):
    """Owner or tenant."""

    slot = "role"
    sounds_like = frozenset({"update_beneficiary", "define_account", "transfer_ownership"})

    async def question(self, ask: Ask, values: Values) -> Reply:
        return say("ask_role", buttons=[self.button("owner", "role_owner"), self.button("tenant", "role_tenant")])

    def fits(self, ask: Ask) -> bool:
        return find_role(ask.text) is not None

    async def read(self, ask: Ask, values: Values) -> dict[str, Any]:
        role = self.pressed(ask) or find_role(ask.text)
        if role not in {"owner", "tenant"}:
            raise Unclear("role_unclear")
        return {"role": role}


class Beneficiary(Field):
    """Whether it is the customer who uses it."""

    slot = "beneficiary"
    sounds_like = frozenset({"update_beneficiary"})

    async def question(self, ask: Ask, values: Values) -> Reply:
        buttons = [self.button(_YES, "beneficiary_yes"), self.button(_NO, "beneficiary_no")]
        return say("ask_beneficiary", buttons=buttons)

    async def read(self, ask: Ask, values: Values) -> dict[str, Any]:
        said = self.pressed(ask) or {"affirm": _YES, "deny": _NO}.get(ask.intent)
        if said not in {_YES, _NO}:
            raise Unclear("beneficiary_unclear")
        return {"beneficiary": said}


class AcceptTerms(Field):
    """The terms as they stand; what is kept is their version."""

    slot = "terms"

    def __init__(self, terms: Callable[[Ask], Terms]) -> None:
        self._terms = terms

    async def question(self, ask: Ask, values: Values) -> Reply:
        terms = self._terms(ask)
        buttons = [self.button(terms.version, "terms_accept")]
        return say("ask_terms", buttons=buttons, version=Code(terms.version), link=Code(terms.url))

    async def read(self, ask: Ask, values: Values) -> dict[str, Any]:
        if ask.intent == "deny":
            raise Dropped("terms_declined")
        if ask.intent != "affirm" and self.pressed(ask) is None:
            raise Unclear("terms_unclear")
        return {"terms": self._terms(ask).version}


def uses(values: Values) -> bool:
    """What `Beneficiary` was answered."""
    return bool(values["beneficiary"] == _YES)
