"""Codes by SMS or e-mail, in the forms that ask for one, and what is said when a chat has shown whose it is."""

from abc import abstractmethod
from typing import Any, ClassVar

from actions._base import Ask, Said, say
from actions._fields import Field, Unclear, Values
from backoffice.accounts import who_is
from backoffice.errors import Refusal
from backoffice.values import Code
from bot.messages import Button, Reply
from nlu.text import only_digits

_SHORTEST_PHONE = 8


class AlreadyLinked(Refusal):
    """The chat is linked. Values: name (str)."""

    reply = "already_linked"


class SentCode(Field):
    """The code that was sent. The dialogue never sees it, only its digest; another number or address starts again.

    `number` is the slot of what it goes to.
    """

    number: ClassVar[str]
    unclear: ClassVar[str] = "code_unclear"
    free = True  # hardly a wish can be seen to before the log-in, and "not my number" sounds like many

    @abstractmethod
    async def ask_code(self, ask: Ask, values: Values) -> str:
        """The key of the question, once the code is on its way."""

    @abstractmethod
    async def send(self, ask: Ask, values: Values, typed: str) -> dict[str, Any]:
        """Send a code to the number that was typed; the values that come of it."""

    @abstractmethod
    async def give(self, ask: Ask, code_digest: str) -> dict[str, Any]:
        """Take the code; the values that come of it."""

    def digits(self, ask: Ask) -> int:
        """How long the code is."""
        return ask.provider.codes.digits

    def buttons(self, values: Values) -> tuple[Button, ...]:
        return (self.button("again", "resend_code"), self.button("other", "other_phone"))

    def another(self, ask: Ask) -> str | None:
        """The other number in the message."""
        return ask.text if "phone_number" in ask.data or len(only_digits(ask.text)) >= _SHORTEST_PHONE else None

    async def question(self, ask: Ask, values: Values) -> Reply:
        return say(
            await self.ask_code(ask, values),
            buttons=self.buttons(values),
            to=mask(values[self.number]),
            digits=self.digits(ask),
            seconds=ask.provider.codes.lifetime_seconds,
        )

    async def read(self, ask: Ask, values: Values) -> dict[str, Any]:
        if ask.code_digest:
            return await self.give(ask, ask.code_digest)
        if ask.intent == "deny" or self.pressed(ask) == "other":
            return {self.number: None}
        if self.pressed(ask) == "again":
            return await self.send(ask, values, values[self.number])
        if (other := self.another(ask)) is not None:
            return await self.send(ask, values, other)
        raise Unclear(self.unclear, digits=self.digits(ask))


def mask(contact: str) -> Code:
    """Enough of the phone number or the e-mail address to know it by."""
    name, at, domain = contact.partition("@")
    return Code(f"{name[:2]}•••••@{domain}" if at else f"{contact[:5]}•••••{contact[-3:]}")


async def welcome(ask: Ask, key: str = "linked", **args: Any) -> Said:
    """The link stands: say so by that key, and go on with what was asked before."""
    me = await who_is(ask.office, ask.caller)
    before, paused = ask.slots.get("after_login"), ask.slots.get("paused") or {}
    over = {"paused": None} if paused.get("form") == "register_form" else {}  # there is nothing left to register
    if not before:
        return Said((say(key, buttons=ask.offers, name=me.name, **args),), over)
    slots = {**over, "after_login": {**before, "due": True}}
    return Said((say(key, name=me.name, **args),), slots, then=before["action"])
