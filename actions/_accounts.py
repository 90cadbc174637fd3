"""Which of the customer's accounts is meant: said in the message, the only one that fits, or asked."""

from collections.abc import Awaitable, Callable, Iterable
from typing import Any

from actions._base import Ask, say
from actions._fields import Field, Unclear, Values
from backoffice.account_words import pick_called, pick_named, place_in
from backoffice.accounts import AccountSummary, WhichAccount
from backoffice.errors import NotFound
from backoffice.values import Code
from bot.messages import Reply

_MANY = 99  # more accounts than anyone has


def named_account(ask: Ask) -> str | None:
    """The number of an account in the message: its own, its meter's, its bill's; for mobile lines a phone number."""
    bill_of, _, _ = ask.data.get("invoice_number", "").partition("-")
    numbers = (ask.data.get(name) for name in ("account", "account_number", "meter_number", "phone_number"))
    return next(filter(None, numbers), None) or bill_of or None


class Account(Field):
    """One of the accounts. `pick` answers the number of the one that is meant, or raises WhichAccount."""

    slot = "account"
    sounds_like = frozenset({"link_account", "transfer_ownership", "define_account", "my_tariff"})

    def __init__(self, pick: Callable[[Ask, Values, str | None], Awaitable[str]]) -> None:
        self._pick = pick

    async def known(self, ask: Ask, values: Values) -> str | None:
        try:
            return await self._pick(ask, values, None)
        except WhichAccount as which:
            return None if ask.pressed else pick_called(ask.text, _names(which.accounts))

    async def question(self, ask: Ask, values: Values) -> Reply:
        accounts = await self._candidates(ask, values)
        buttons = [
            self.button(one.number, "account_button", {"kind": one.kind, "account": Code(one.number)})
            for one in accounts
        ]
        return say("which_account", buttons=buttons, count=len(accounts))

    def fits(self, ask: Ask) -> bool:
        return named_account(ask) is not None or place_in(ask.text, _MANY) is not None

    async def read(self, ask: Ask, values: Values) -> dict[str, Any]:
        named = named_account(ask) or ask.text
        try:
            return {"account": await self._pick(ask, values, named)}
        except NotFound:
            meant = pick_named(ask.text, _names(await self._candidates(ask, values)))
            if meant is None:
                raise Unclear("account_unclear") from None
            return {"account": meant}

    async def _candidates(self, ask: Ask, values: Values) -> tuple[AccountSummary, ...]:
        try:
            await self._pick(ask, values, None)
        except WhichAccount as which:
            return which.accounts
        return ()


def _names(accounts: Iterable[AccountSummary]) -> dict[str, Iterable[str]]:
    """What each account may be called."""
    return {one.number: one.kind.by_language.values() for one in accounts}
