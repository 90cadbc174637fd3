"""Calls, messages and data of the days that are asked for."""

from contextlib import suppress
from datetime import date, timedelta
from typing import Any, TypedDict

from actions._accounts import Account, named_account
from actions._base import Ask, Said, ask_for, say
from actions._fields import Field, Unclear, Values
from actions._forms import Form
from backoffice.accounts import WhichAccount
from backoffice.dates import read_days
from backoffice.errors import Refusal
from backoffice.periods import month_began
from backoffice.usage import KEPT_DAYS, KINDS, DaysTooFarBack, Record, Usage, count_usage, list_usage, pick_used
from backoffice.usage_orders import OrderedUsage, order_usage
from backoffice.usage_words import find_kinds
from backoffice.values import Code, Value
from bot.messages import Line, Paper, Reply

_ALL = "all"
_LONG_DAYS = 60
_MOST_LINES = 10
_KB_PER_MB = 1000


class _Which(TypedDict):
    """Which records are asked for."""

    account: str
    first: date
    last: date
    kinds: tuple[str, ...]


async def _pick(ask: Ask, values: Values, account: str | None) -> str:
    return await pick_used(ask.office, ask.caller, account)


class Days(Field):
    """The first and the last day, as `2026-11-01/2026-11-22`."""

    slot = "days"

    async def question(self, ask: Ask, values: Values) -> Reply:
        today = ask.office.today(ask.caller)
        yesterday = today - timedelta(days=1)
        buttons = [
            self.button(_span(today, today), "today"),
            self.button(_span(yesterday, yesterday), "yesterday"),
            self.button(_span(today - timedelta(days=6), today), "last_week"),
            self.button(_span(month_began(ask.provider, today), today), "this_month"),
            self.button(_span(today - timedelta(days=_LONG_DAYS), today), "last_days", {"days": _LONG_DAYS}),
        ]
        return say("ask_usage_days", buttons=buttons, days=KEPT_DAYS)

    def fits(self, ask: Ask) -> bool:
        return "date_text" in ask.data

    async def read(self, ask: Ask, values: Values) -> dict[str, Any]:
        pressed = self.pressed(ask)
        if pressed:
            return {"days": pressed}
        first, last = read_days(ask.office, ask.caller, ask.text, ask.language)
        today = ask.office.today(ask.caller)
        oldest = today - timedelta(days=KEPT_DAYS)
        if not oldest <= first <= today:
            raise DaysTooFarBack(days=KEPT_DAYS, first=oldest)
        return {"days": _span(first, min(last, today))}


class Kinds(Field):
    slot = "kinds"

    async def question(self, ask: Ask, values: Values) -> Reply:
        return say("ask_usage_kinds", buttons=[self.button(kind, f"usage_kind_{kind}") for kind in (_ALL, *KINDS)])

    def fits(self, ask: Ask) -> bool:
        return find_kinds(ask.text) is not None

    async def read(self, ask: Ask, values: Values) -> dict[str, Any]:
        kind = self.pressed(ask) or find_kinds(ask.text)
        if kind not in {_ALL, *KINDS}:
            raise Unclear("usage_kind_unclear")
        return {"kinds": kind}


class UsageForm(Form):
    name = "usage_form"
    opened_by = frozenset({"usage_details"})
    fields = (Account(_pick), Days(), Kinds())

    async def start(self, ask: Ask) -> dict[str, Any]:
        try:
            account = await _pick(ask, {}, named_account(ask))
        except WhichAccount:
            account = None
        days: dict[str, Any] = {}
        with suppress(Refusal):  # then they are asked for
            days = await Days().read(ask, {}) if "date_text" in ask.data else {}
        return {"account": account, "kinds": find_kinds(ask.text), **days}

    async def submit(self, ask: Ask, values: Values) -> Said:
        first, last = (date.fromisoformat(day) for day in values["days"].split("/"))
        kinds = KINDS if values["kinds"] == _ALL else (values["kinds"],)
        which: _Which = {"account": values["account"], "first": first, "last": last, "kinds": kinds}
        count = await count_usage(ask.office, ask.caller, **which)
        if ask.provider.usage and count > ask.provider.usage.at_once:
            ordered = await order_usage(ask.office, ask.caller, **which)
            return Said((_ordered(ordered, count),))
        return Said((_told(await list_usage(ask.office, ask.caller, **which), kinds),))


def _ordered(ordered: OrderedUsage, count: int) -> Reply:
    return say(
        "usage_ordered",
        account=Code(ordered.account),
        first=ordered.first,
        last=ordered.last,
        count=count,
        reference=Code(ordered.reference),
    )


def _told(usage: Usage, kinds: tuple[str, ...]) -> Reply:
    common: dict[str, Value] = {"account": Code(usage.account.number), "first": usage.first, "last": usage.last}
    if not usage.records:
        return Reply("usage_none", common, buttons=(ask_for("usage_details"),))
    lines = tuple(Line("usage_line", _line(record)) for record in usage.records[-_MOST_LINES:])
    args = {**common, "count": len(usage.records), "total": usage.total, "shown": len(lines)}
    if len(lines) == len(usage.records):
        return Reply("usage_short", args, lines)
    return Reply("usage_long", args, lines, papers=(Paper("usage", {**common, "kinds": ",".join(kinds)}),))


def _line(record: Record) -> dict[str, Value]:
    minutes, seconds = divmod(record.quantity, 60)
    return {
        "kind": record.kind,
        "at": record.at,
        "other": Code(record.other_party) if record.other_party else None,
        "length": Code(f"{minutes}:{seconds:02}"),
        "megabytes": round(record.quantity / _KB_PER_MB),
        "charged": record.charged,
    }


def _span(first: date, last: date) -> str:
    return f"{first.isoformat()}/{last.isoformat()}"
