"""Transfer of ownership: which account, to whom, and what becomes of its debts."""

from contextlib import suppress
from typing import Any

from actions._accounts import Account, named_account
from actions._base import AGENT, Ask, Said, ask_for, say
from actions._fields import Confirm, Field, Values
from actions._forms import Form
from backoffice.accounts import WhichAccount, who_is
from backoffice.errors import Refusal
from backoffice.request_status import request_status
from backoffice.transfers import (
    DebtsOpen,
    NothingToTransfer,
    NotTheOwner,
    TransferOpen,
    TransferToSelf,
    ask_transfer,
    preview_transfer,
    read_taker,
    transfer_rules,
)
from backoffice.values import Code
from bot.messages import Reply


class AboutRequest(Refusal):
    """Whoever names a number asks after a request that there is. Values: those of the request."""

    reply = "request_state"


async def _pick(ask: Ask, values: Values, account: str | None) -> str:
    return (await preview_transfer(ask.office, ask.caller, account)).account.number


class Taker(Field):
    """The phone number of the other side, which has to agree."""

    slot = "taker"
    sounds_like = frozenset({"update_contact", "link_account", "transfer_ownership", "register"})

    async def question(self, ask: Ask, values: Values) -> Reply:
        return say("ask_taker", account=Code(values["account"]))

    def fits(self, ask: Ask) -> bool:
        return "phone_number" in ask.data

    async def read(self, ask: Ask, values: Values) -> dict[str, Any]:
        me = await who_is(ask.office, ask.caller)
        return {"taker": read_taker(ask.office, ask.caller, me.phone, ask.data.get("phone_number") or ask.text)}


async def _summary(ask: Ask, values: Values) -> Reply:
    terms = await preview_transfer(ask.office, ask.caller, values["account"])
    return say(
        "transfer_confirm",
        kind=terms.account.kind,
        account=Code(terms.account.number),
        phone=Code(values["taker"]),
        owed=terms.owed,
        due=terms.agree_by,
    )


class TransferForm(Form):
    name = "transfer_form"
    opened_by = frozenset({"transfer_ownership"})
    fields = (Account(_pick), Taker(), Confirm(_summary))

    async def start(self, ask: Ask) -> dict[str, Any]:
        transfer_rules(ask.provider)
        if "reference" in ask.data:
            about = await request_status(ask.office, ask.caller, ask.data["reference"])
            raise AboutRequest(**about.values())
        try:
            return {"account": await _pick(ask, {}, named_account(ask))}
        except WhichAccount:
            return {"account": None}
        except NotTheOwner:
            if not {"account", "account_number", "meter_number"}.isdisjoint(ask.data):
                raise
            return await self._to_whom(ask)

    async def _to_whom(self, ask: Ask) -> dict[str, Any]:
        """A phone number that is no account of the customer's is the other side's."""
        account = None
        with suppress(WhichAccount):
            account = await _pick(ask, {}, None)
        return {"account": account, **await Taker().read(ask, {})}

    async def submit(self, ask: Ask, values: Values) -> Said:
        asked = await ask_transfer(ask.office, ask.caller, values["account"], values["taker"])
        account, phone = Code(values["account"]), Code(values["taker"])
        steps = [ask_for("request_status"), ask_for("answer_request", "withdraw_request")]
        reference, due = Code(asked.reference), asked.expires_at
        return Said((say("transfer_asked", buttons=steps, reference=reference, due=due, account=account, phone=phone),))


TRANSFER_STEPS = {
    AboutRequest: (ask_for("answer_request"), AGENT),
    NothingToTransfer: (ask_for("my_profile"), AGENT),
    NotTheOwner: (ask_for("my_profile"), AGENT),
    DebtsOpen: (ask_for("pay_bill"), ask_for("check_bill")),
    TransferOpen: (ask_for("request_status"), ask_for("answer_request", "withdraw_request")),
    TransferToSelf: (ask_for("transfer_ownership"),),
}
