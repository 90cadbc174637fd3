"""Whose chat this is: logging in by phone and code, the profile, logging out."""

from typing import Any

from actions._addresses import ADDRESS_STEPS, AddressForm
from actions._base import AGENT, Ask, Handler, MenuItem, Said, ask_for, say
from actions._fields import Field, Unclear, Values
from actions._forms import Form
from backoffice.accounts import AccountSummary, list_accounts, unlink_chat, who_is
from backoffice.errors import Refusal
from backoffice.otp import CodeExpired, CodeSpent, CodeWrong, TooManyCodes, check_code, send_code
from backoffice.values import Code
from bot.messages import Button, Line, Reply
from nlu.text import only_digits

MENU = (MenuItem("my_profile", place=90), MenuItem("update_address", "addresses", place=92))

_SHORTEST_PHONE = 8


class AlreadyLinked(Refusal):
    """The chat is linked. Values: name (str)."""

    reply = "already_linked"


class Phone(Field):
    """The phone number; a good one gets its code at once."""

    slot = "phone"

    async def question(self, ask: Ask, values: Values) -> Reply:
        return say("ask_phone", buttons=[Button("share_phone", kind="contact")])

    def fits(self, ask: Ask) -> bool:
        return "phone_number" in ask.data

    async def read(self, ask: Ask, values: Values) -> dict[str, Any]:
        return {"phone": (await send_code(ask.office, ask.caller, ask.text)).phone}


class OneTimeCode(Field):
    """The code from the SMS. The dialogue never sees it, only its digest; another phone number starts again."""

    slot = "code"
    free = True  # hardly a wish can be seen to before the log-in, and "not my number" sounds like many

    async def question(self, ask: Ask, values: Values) -> Reply:
        rules = ask.provider.codes
        return say(
            "ask_code",
            buttons=[self.button("again", "resend_code"), self.button("other", "other_phone")],
            phone=mask_phone(values["phone"]),
            digits=rules.digits,
            seconds=rules.lifetime_seconds,
        )

    async def read(self, ask: Ask, values: Values) -> dict[str, Any]:
        if ask.code_digest:
            await check_code(ask.office, ask.caller, ask.code_digest)
            return {"code": "given"}
        if ask.intent == "deny" or self.pressed(ask) == "other":
            return {"phone": None}
        if self.pressed(ask) == "again":
            return {"phone": (await send_code(ask.office, ask.caller, values["phone"])).phone}
        if "phone_number" in ask.data or len(only_digits(ask.text)) >= _SHORTEST_PHONE:
            return {"phone": (await send_code(ask.office, ask.caller, ask.text)).phone}
        raise Unclear("code_unclear", digits=ask.provider.codes.digits)


class LoginForm(Form):
    name = "login_form"
    opened_by = frozenset({"link_account"})
    fields = (Phone(), OneTimeCode())
    resumable = False

    async def start(self, ask: Ask) -> dict[str, Any]:
        if ask.pressed and ask.data.get("phone") == "other":
            return {}
        me = await who_is(ask.office, ask.caller)
        if me.linked:
            raise AlreadyLinked(name=me.name)
        if "phone_number" in ask.data and not ask.slots.get("phone"):
            return await self.fields[0].read(ask, {})
        return {}

    async def submit(self, ask: Ask, values: Values) -> Said:
        return await _welcome(ask)


class GiveCode(Handler):
    """A code that came when no log-in was being talked about."""

    action = "action_give_code"

    async def answer(self, ask: Ask) -> Said:
        if not ask.code_digest:
            raise CodeExpired
        await check_code(ask.office, ask.caller, ask.code_digest)
        return await _welcome(ask)


class MyProfile(Handler):
    action = "action_my_profile"

    async def answer(self, ask: Ask) -> Said:
        accounts = await list_accounts(ask.office, ask.caller)
        me = await who_is(ask.office, ask.caller)
        reply = say(
            "profile",
            items=[account_line(account) for account in accounts],
            buttons=[ask_for("link_account", "link_other", phone="other"), ask_for("unlink_account")],
            name=me.name,
            phone=mask_phone(me.phone or ""),
            provider=ask.provider.title,
        )
        return Said((reply,))


class UnlinkAccount(Handler):
    action = "action_unlink_account"

    async def answer(self, ask: Ask) -> Said:
        was = await unlink_chat(ask.office, ask.caller)
        if not was.linked:
            return Said((say("unlinked_already", buttons=[ask_for("link_account")]),))
        return Said((say("unlinked", name=was.name, provider=ask.provider.title),), {"paused": None})


ACTIONS = (GiveCode, MyProfile, UnlinkAccount)
FORMS = (LoginForm, AddressForm)
NEXT_STEPS = {
    AlreadyLinked: (ask_for("my_profile"), ask_for("link_account", "link_other", phone="other")),
    CodeExpired: (ask_for("link_account", "log_in"),),
    CodeSpent: (ask_for("link_account", "log_in"), AGENT),
    CodeWrong: (ask_for("link_account", "log_in"),),
    TooManyCodes: (AGENT,),
    **ADDRESS_STEPS,
}


def mask_phone(phone: str) -> Code:
    """Enough of the number to know it by."""
    return Code(f"{phone[:5]}•••••{phone[-3:]}")


def account_line(account: AccountSummary) -> Line:
    return Line("account_line", {"kind": account.kind, "account": Code(account.number), "tariff": account.tariff})


async def _welcome(ask: Ask) -> Said:
    """The link stands: say so, and go on with what was asked before."""
    me = await who_is(ask.office, ask.caller)
    before = ask.slots.get("after_login")
    if not before:
        return Said((say("linked", buttons=ask.offers, name=me.name),))
    return Said((say("linked", name=me.name),), {"after_login": {**before, "due": True}}, then=before["action"])
