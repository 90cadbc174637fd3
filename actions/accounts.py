"""Whose chat this is: logging in by phone and code, becoming a customer, the profile, logging out."""

from collections.abc import Mapping
from typing import Any

from actions._addresses import ADDRESS_STEPS, AddressForm
from actions._base import AGENT, Ask, Handler, MenuItem, Said, ask_for, say
from actions._codes import AlreadyLinked, SentCode, mask, welcome
from actions._connections import ConnectionForm
from actions._contacts import CONTACT_STEPS, ContactForm
from actions._definitions import DEFINITION_STEPS, BeneficiaryForm, DefinitionForm
from actions._fields import Field, Values
from actions._forms import Form
from actions._registration import REGISTRATION_STEPS, RegisterForm
from actions._requests import REQUEST_STEPS, AnswerRequestForm, RequestForm
from actions._sessions import SESSION_STEPS, EndSessionForm, ListSessions
from actions._transfers import TRANSFER_STEPS, TransferForm
from backoffice.accounts import AccountSummary, list_accounts, unlink_chat, who_is
from backoffice.errors import Refusal
from backoffice.otp import CodeExpired, CodeSpent, CodeWrong, TooManyCodes, check_code, send_code
from backoffice.values import Code
from bot.messages import Button, Line, Reply

MENU = (
    MenuItem("my_profile", place=90),
    MenuItem("update_contact", place=91),
    MenuItem("update_address", "addresses", place=92),
    MenuItem("define_account", "definitions", place=93),
    MenuItem("update_beneficiary", "definitions", place=94),
    MenuItem("register", "registration", place=95),
    MenuItem("transfer_ownership", "transfers", place=96),
    MenuItem("new_subscriber", "connections", place=97),
    MenuItem("request_status", "transfers", place=98),
)


class Phone(Field):
    """The phone number; a good one gets its code at once."""

    slot = "phone"

    async def question(self, ask: Ask, values: Values) -> Reply:
        new = [ask_for("register")] if ask.provider.registration else []
        return say("ask_phone", buttons=[Button("share_phone", kind="contact"), *new])

    def fits(self, ask: Ask) -> bool:
        return "phone_number" in ask.data

    async def read(self, ask: Ask, values: Values) -> dict[str, Any]:
        return {"phone": (await send_code(ask.office, ask.caller, ask.text)).to}


class LoginCode(SentCode):
    slot = "code"
    number = "phone"

    async def ask_code(self, ask: Ask, values: Values) -> str:
        return "ask_code"

    async def send(self, ask: Ask, values: Values, typed: str) -> dict[str, Any]:
        return {"phone": (await send_code(ask.office, ask.caller, typed)).to}

    async def give(self, ask: Ask, code_digest: str) -> dict[str, Any]:
        await check_code(ask.office, ask.caller, code_digest)
        return {"code": "given"}


class LoginForm(Form):
    name = "login_form"
    opened_by = frozenset({"link_account"})
    fields = (Phone(), LoginCode())
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
        return await welcome(ask)


class GiveCode(Handler):
    """A code that came when no log-in was being talked about."""

    action = "action_give_code"

    async def answer(self, ask: Ask) -> Said:
        if not ask.code_digest:
            raise CodeExpired
        await check_code(ask.office, ask.caller, ask.code_digest)
        return await welcome(ask)


class MyProfile(Handler):
    action = "action_my_profile"

    async def answer(self, ask: Ask) -> Said:
        accounts = await list_accounts(ask.office, ask.caller)
        me = await who_is(ask.office, ask.caller)
        reply = say(
            "profile",
            items=[account_line(account) for account in accounts],
            buttons=[
                ask_for("update_contact"),
                ask_for("link_account", "link_other", phone="other"),
                ask_for("list_sessions"),
                ask_for("unlink_account"),
            ],
            name=me.name,
            phone=mask(me.phone or ""),
            email=mask(me.email) if me.email else None,
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


ACTIONS = (GiveCode, MyProfile, UnlinkAccount, ListSessions)
FORMS = (
    *(LoginForm, RegisterForm, ContactForm, AddressForm, DefinitionForm, BeneficiaryForm),
    *(TransferForm, ConnectionForm, RequestForm, AnswerRequestForm, EndSessionForm),
)
NEXT_STEPS: Mapping[type[Refusal], tuple[Button, ...]] = {
    AlreadyLinked: (ask_for("my_profile"), ask_for("link_account", "link_other", phone="other")),
    CodeExpired: (ask_for("link_account", "log_in"),),
    CodeSpent: (ask_for("link_account", "log_in"), AGENT),
    CodeWrong: (ask_for("link_account", "log_in"),),
    TooManyCodes: (AGENT,),
    **CONTACT_STEPS,
    **ADDRESS_STEPS,
    **REGISTRATION_STEPS,
    **DEFINITION_STEPS,
    **TRANSFER_STEPS,
    **REQUEST_STEPS,
    **SESSION_STEPS,
}


def account_line(account: AccountSummary) -> Line:
    return Line("account_line", {"kind": account.kind, "account": Code(account.number), "tariff": account.tariff})
