"""Changing the phone number or the e-mail address on record, with a code that goes to the new one."""

from typing import Any

from actions._base import AGENT, Ask, Said, ask_for, say
from actions._codes import SentCode, mask
from actions._fields import Confirm, Field, Unclear, Values
from actions._forms import Form
from backoffice.contact_words import find_contact_kind
from backoffice.contacts import (
    ContactNotProven,
    ContactTaken,
    SameContact,
    change_contact,
    check_contact,
    prove_contact,
    read_contacts,
    send_contact_code,
)
from backoffice.errors import Refusal
from bot.messages import Button, Reply

_KINDS = frozenset({"phone", "email"})


class NameOnRecord(Refusal):
    """A name is corrected with an identity card in hand, not in the chat."""

    reply = "contact_name"


class WhichContact(Field):
    """The number or the address."""

    slot = "contact_kind"
    sounds_like = frozenset({"update_contact", "link_account", "my_profile", "contact_info"})
    final = (NameOnRecord,)

    async def question(self, ask: Ask, values: Values) -> Reply:
        now = await read_contacts(ask.office, ask.caller)
        return say(
            "ask_contact_kind",
            buttons=[self.button("phone", "contact_kind_phone"), self.button("email", "contact_kind_email")],
            phone=mask(now.phone),
            email=mask(now.email) if now.email else None,
        )

    def fits(self, ask: Ask) -> bool:
        return _meant(ask) is not None

    async def read(self, ask: Ask, values: Values) -> dict[str, Any]:
        given = _said(ask)
        if not given:
            raise Unclear("contact_kind_unclear")
        return given


class NewContact(Field):
    """What is to be on record. Its code leaves with the next question."""

    slot = "new_contact"
    sounds_like = frozenset({"update_contact", "link_account", "my_profile", "register"})

    async def question(self, ask: Ask, values: Values) -> Reply:
        kind = values["contact_kind"]
        share = [Button("share_phone", kind="contact")] if kind == "phone" else []
        return say("ask_new_contact", buttons=share, kind=kind)

    def fits(self, ask: Ask) -> bool:
        return not {"email", "phone_number"}.isdisjoint(ask.data)

    async def read(self, ask: Ask, values: Values) -> dict[str, Any]:
        kind = values["contact_kind"]
        return {self.slot: await check_contact(ask.office, ask.caller, kind, _typed(ask, kind))}


class ContactCode(SentCode):
    slot = "contact_code"
    number = "new_contact"
    final = (ContactTaken,)

    def buttons(self, values: Values) -> tuple[Button, ...]:
        other = "other_phone" if values["contact_kind"] == "phone" else "other_email"
        return (self.button("again", "resend_code"), self.button("other", other))

    def another(self, ask: Ask) -> str | None:
        return ask.data.get("email") or super().another(ask)

    async def ask_code(self, ask: Ask, values: Values) -> str:
        kind = values["contact_kind"]
        await send_contact_code(ask.office, ask.caller, kind, values[self.number], anew=False)
        return f"ask_{kind}_code"

    async def send(self, ask: Ask, values: Values, typed: str) -> dict[str, Any]:
        kind = values["contact_kind"]
        return {self.number: await send_contact_code(ask.office, ask.caller, kind, typed, anew=True)}

    async def give(self, ask: Ask, code_digest: str) -> dict[str, Any]:
        await prove_contact(ask.office, ask.caller, code_digest)
        return {self.slot: "given"}


async def _summary(ask: Ask, values: Values) -> Reply:
    now, kind = await read_contacts(ask.office, ask.caller), values["contact_kind"]
    old = now.phone if kind == "phone" else now.email
    return say("contact_confirm", kind=kind, old=mask(old) if old else None, new=mask(values["new_contact"]))


class ContactForm(Form):
    name = "contact_form"
    opened_by = frozenset({"update_contact"})
    fields = (WhichContact(), NewContact(), ContactCode(), Confirm(_summary))

    async def start(self, ask: Ask) -> dict[str, Any]:
        await read_contacts(ask.office, ask.caller)  # whoever may see theirs may change them
        said = _said(ask)
        if said and (ask.data.get("new_contact") or NewContact().fits(ask)):
            said |= await NewContact().read(ask, said)
        return said

    async def submit(self, ask: Ask, values: Values) -> Said:
        done = await change_contact(ask.office, ask.caller, values["contact_kind"], values["new_contact"])
        undo = (
            [ask_for("update_contact", "contact_back", contact_kind=done.kind, new_contact=done.old)]
            if done.old
            else []
        )
        reply = say(
            "contact_changed",
            buttons=[*undo, ask_for("my_profile")],
            kind=done.kind,
            new=mask(done.new),
            old=mask(done.old) if done.old else None,
        )
        return Said((reply,))


CONTACT_STEPS = {
    SameContact: (ask_for("update_contact"), ask_for("my_profile")),
    ContactTaken: (ask_for("update_contact"), AGENT),
    ContactNotProven: (ask_for("update_contact"),),
    NameOnRecord: (AGENT,),
}


def _meant(ask: Ask) -> str | None:
    """What the message speaks of, by its button, what stands in it, or its words."""
    pressed = ask.data.get("contact_kind")
    if pressed in _KINDS:
        return pressed
    held = {"email", "phone_number"} & ask.data.keys()
    if len(held) == 1:
        return "email" if held == {"email"} else "phone"
    return find_contact_kind(ask.text)


def _said(ask: Ask) -> dict[str, Any]:
    kind = _meant(ask)
    if kind == "name":
        raise NameOnRecord
    return {"contact_kind": kind} if kind else {}


def _typed(ask: Ask, kind: str) -> str:
    """The new contact in the message."""
    return ask.data.get("new_contact") or ask.data.get("email" if kind == "email" else "phone_number") or ask.text
