"""Codes by SMS, in the forms that ask for one, and what is said when a chat has shown whose it is."""

from abc import abstractmethod
from typing import Any, ClassVar

from actions._base import Ask, Said, say
from actions._fields import Field, Unclear, Values
from backoffice.accounts import who_is
from backoffice.errors import Refusal
from backoffice.values import Code
from bot.messages import Reply
from nlu.text import only_digits

_SHORTEST_PHONE = 8


class AlreadyLinked(Refusal):
    """The chat is linked. Values: name (str)."""

    reply = "already_linked"


class SentCode(Field):
    """The code from the SMS. The dialogue never sees it, only its digest; another phone number starts again.

    `number` is the slot of the phone number that it goes to.
    """

    number: ClassVar[str]
    free = True  # hardly a wish can be seen to before the log-in, and "not my number" sounds like many

    @abstractmethod
    async def ask_code(self, ask: Ask, values: Values) -> str:
        """The key of the question, once the code is on its way."""

    @abstractmethod
    async def send(self, ask: Ask, typed: str) -> dict[str, Any]:
        """Send a code to the number that was typed; the values that come of it."""

    @abstractmethod
    async def give(self, ask: Ask, code_digest: str) -> dict[str, Any]:
        """Take the code; the values that come of it."""

    async def question(self, ask: Ask, values: Values) -> Reply:
        rules = ask.provider.codes
        return say(
            await self.ask_code(ask, values),
            buttons=[self.button("again", "resend_code"), self.button("other", "other_phone")],
            phone=mask_phone(values[self.number]),
            digits=rules.digits,
            seconds=rules.lifetime_seconds,
        )

    async def read(self, ask: Ask, values: Values) -> dict[str, Any]:
        if ask.code_digest:
            return await self.give(ask, ask.code_digest)
        if ask.intent == "deny" or self.pressed(ask) == "other":
            return {self.number: None}
        if self.pressed(ask) == "again":
            return await self.send(ask, values[self.number])
        if "phone_number" in ask.data or len(only_digits(ask.text)) >= _SHORTEST_PHONE:
            return await self.send(ask, ask.text)
        raise Unclear("code_unclear", digits=ask.provider.codes.digits)


def mask_phone(phone: str) -> Code:
    """Enough of the number to know it by."""
    return Code(f"{phone[:5]}•••••{phone[-3:]}")


async def welcome(ask: Ask, key: str = "linked", **args: Any) -> Said:
    """The link stands: say so by that key, and go on with what was asked before."""
    me = await who_is(ask.office, ask.caller)
    before, paused = ask.slots.get("after_login"), ask.slots.get("paused") or {}
    over = {"paused": None} if paused.get("form") == "register_form" else {}  # there is nothing left to register
    if not before:
        return Said((say(key, buttons=ask.offers, name=me.name, **args),), over)
    slots = {**over, "after_login": {**before, "due": True}}
    return Said((say(key, name=me.name, **args),), slots, then=before["action"])
