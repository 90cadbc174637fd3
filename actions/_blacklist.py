"""The blacklist: putting a number on it, with its service where that is off, taking one off, and showing it."""

from typing import Any

from actions._accounts import Account
from actions._base import Ask, Handler, Said, ask_for, say
from actions._fields import Confirm, Dropped, Field, Values
from actions._forms import Form
from backoffice.accounts import WhichAccount
from backoffice.blacklist import (
    block_number,
    find_blocked,
    list_blocked,
    preview_block,
    unblock_number,
)
from backoffice.phones import parse_number
from backoffice.values import Code, Value
from bot.messages import Line, Reply

_MOST_BUTTONS = 7


class ListBlocked(Handler):
    action = "action_list_blocked_numbers"

    async def answer(self, ask: Ask) -> Said:
        replies = []
        for one in await list_blocked(ask.office, ask.caller):
            lines = [Line("blocked_line", {"number": each.shown, "since": each.since}) for each in one.numbers]
            steps = ("block_number", "unblock_number") if lines else ("block_number",)
            args: dict[str, Value] = {"account": Code(one.account.number), "count": len(lines), "most": one.most}
            key = "blocked_none" if not lines else "blocked_numbers" if one.on else "blocked_numbers_off"
            replies.append(Reply(key, args, tuple(lines), tuple(ask_for(step) for step in steps)))
        return Said(tuple(replies))


class NumberToBlock(Field):
    """The number as E.164."""

    slot = "number"
    sounds_like = frozenset({"link_account", "update_contact", "unblock_number", "list_blocked_numbers"})

    async def question(self, ask: Ask, values: Values) -> Reply:
        await list_blocked(ask.office, ask.caller)
        return say("ask_number_to_block")

    def fits(self, ask: Ask) -> bool:
        return "phone_number" in ask.data

    async def read(self, ask: Ask, values: Values) -> dict[str, Any]:
        return {self.slot: parse_number(ask.provider, ask.data.get("phone_number") or ask.text)}


async def _pick(ask: Ask, values: Values, account: str | None) -> str:
    return (await preview_block(ask.office, ask.caller, values["number"], account)).account.number


async def _summary(ask: Ask, values: Values) -> Reply:
    plan = await preview_block(ask.office, ask.caller, values["number"], values["account"])
    args: dict[str, Value] = {"number": plan.shown, "account": Code(plan.account.number)}
    if plan.switch_on is None or plan.cost is None:
        return Reply("block_confirm", args)
    service = plan.switch_on
    fee: dict[str, Value] = {"service": service.name, "fee": service.fee, "period": service.period}
    return Reply("block_confirm_service", {**args, **fee, "left": plan.cost.left})


class BlockForm(Form):
    name = "block_form"
    opened_by = frozenset({"block_number"})
    fields = (NumberToBlock(), Account(_pick), Confirm(_summary))

    async def start(self, ask: Ask) -> dict[str, Any]:
        await list_blocked(ask.office, ask.caller)
        return {"number": ask.data.get("phone_number"), "account": None}

    async def submit(self, ask: Ask, values: Values) -> Said:
        done = await block_number(ask.office, ask.caller, values["number"], values["account"])
        account = Code(done.account.number)
        replies = [say("number_blocked", buttons=[ask_for("list_blocked_numbers")], number=done.shown, account=account)]
        if done.switch_on is not None:
            replies.insert(0, say("service_switched_on", service=done.switch_on.name, account=account))
        return Said(tuple(replies))


class NumberToUnblock(Field):
    """One of the numbers on the lists, as E.164."""

    slot = "number"
    sounds_like = frozenset({"link_account", "update_contact", "block_number", "list_blocked_numbers"})

    async def question(self, ask: Ask, values: Values) -> Reply:
        numbers = [each for one in await list_blocked(ask.office, ask.caller) for each in one.numbers]
        if not numbers:
            raise Dropped("blocked_none_to_free")
        buttons = [self.button(each.number, "number_button", {"number": each.shown}) for each in numbers]
        return say("ask_number_to_unblock", buttons=buttons[:_MOST_BUTTONS])

    def fits(self, ask: Ask) -> bool:
        return "phone_number" in ask.data

    async def read(self, ask: Ask, values: Values) -> dict[str, Any]:
        named = self.pressed(ask) or ask.data.get("phone_number") or ask.text
        try:
            return {self.slot: (await find_blocked(ask.office, ask.caller, named)).number}
        except WhichAccount:
            return {self.slot: parse_number(ask.provider, named)}


async def _pick_blocking(ask: Ask, values: Values, account: str | None) -> str:
    return (await find_blocked(ask.office, ask.caller, values["number"], account)).account.number


async def _unblock_summary(ask: Ask, values: Values) -> Reply:
    found = await find_blocked(ask.office, ask.caller, values["number"], values["account"])
    return say("unblock_confirm", number=found.shown, account=Code(found.account.number))


class UnblockForm(Form):
    name = "unblock_form"
    opened_by = frozenset({"unblock_number"})
    fields = (NumberToUnblock(), Account(_pick_blocking), Confirm(_unblock_summary))

    async def start(self, ask: Ask) -> dict[str, Any]:
        await list_blocked(ask.office, ask.caller)
        return {"number": ask.data.get("phone_number"), "account": None}

    async def submit(self, ask: Ask, values: Values) -> Said:
        done = await unblock_number(ask.office, ask.caller, values["number"], values["account"])
        return Said((say("number_unblocked", number=done.shown, account=Code(done.account.number)),))
