"""Notices from the provider: which, and by which way. Those that are services of its catalogue are switched as such."""

from typing import Any, cast

from actions._base import Ask, MenuItem, Said, ask_for, say
from actions._fields import Confirm, Field, Unclear, Values
from actions._forms import Form
from backoffice.catalog import find_service
from backoffice.errors import Refusal
from backoffice.notice_words import OFF, find_kind, find_way
from backoffice.notifications import (
    AlreadySo,
    ChannelNotOffered,
    EmailMissing,
    Setting,
    change_setting,
    list_settings,
    rules_of,
)
from backoffice.pack_notices import Channel
from bot.messages import Button, Line, Reply

MENU = (MenuItem("notification_settings", "notices", place=85),)


class Kind(Field):
    """Which notices. The question is also the list of how each kind is sent now."""

    slot = "notice_kind"
    sounds_like = frozenset({"check_bill", "pay_bill", "bill_details", "report_outage", "outage_status", "buy_bundle"})

    async def question(self, ask: Ask, values: Values) -> Reply:
        settings = await list_settings(ask.office, ask.caller)
        services = find_service(ask.provider, ask.text)
        if len(services) == 1:
            [service] = services
            switches = [
                ask_for("activate_service", "switch_on", {"service": service.name}, service=service.code),
                ask_for("deactivate_service", "switch_off", {"service": service.name}, service=service.code),
            ]
            return say("notice_is_service", buttons=switches, service=service.name)
        quiet = rules_of(ask.provider).quiet
        return say(
            "ask_notice_kind",
            items=[Line("notice_line", {"kind": one.name, "way": one.channel or OFF}) for one in settings],
            buttons=[self.button(one.kind, "notice_button", {"kind": one.name}) for one in settings],
            provider=ask.provider.title,
            start=quiet.start - 12,
            end=quiet.end,
        )

    def fits(self, ask: Ask) -> bool:
        return bool(find_kind(ask.provider, ask.text))

    async def read(self, ask: Ask, values: Values) -> dict[str, Any]:
        found = find_kind(ask.provider, self.pressed(ask) or ask.text)
        if len(found) != 1:
            raise Unclear("notice_kind_unclear")
        return {self.slot: found[0].code}


class Way(Field):
    """By which way from now on, or not at all; how it is now need not be chosen."""

    slot = "notice_way"
    sounds_like = frozenset({"update_contact", "deny", "cancel", "deactivate_service"})

    async def question(self, ask: Ask, values: Values) -> Reply:
        setting = await _setting(ask, values)
        buttons = [self._button(channel) for channel in setting.channels if channel != setting.channel]
        stop = [self._button(OFF)] if setting.channel else []
        return say("ask_notice_way", buttons=[*buttons, *stop], kind=setting.name)

    def fits(self, ask: Ask) -> bool:
        return find_way(ask.text) is not None

    async def read(self, ask: Ask, values: Values) -> dict[str, Any]:
        way = self.pressed(ask) or find_way(ask.text)
        if way is None:
            raise Unclear("notice_way_unclear")
        return {self.slot: way}

    def _button(self, way: str) -> Button:
        return self.button(way, f"notice_way_{way}")


async def _summary(ask: Ask, values: Values) -> Reply:
    setting = await _setting(ask, values)
    if (setting.channel or OFF) == values["notice_way"]:
        raise AlreadySo(kind=setting.name, way=values["notice_way"])
    return say("notice_confirm", kind=setting.name, way=values["notice_way"])


class NoticeForm(Form):
    name = "notice_form"
    opened_by = frozenset({"notification_settings"})
    fields = (Kind(), Way(), Confirm(_summary))

    async def start(self, ask: Ask) -> dict[str, Any]:
        await list_settings(ask.office, ask.caller)  # whoever may see theirs may change them
        found = find_kind(ask.provider, ask.data.get("notice_kind") or ask.text)
        kind = found[0].code if len(found) == 1 else None
        return {"notice_kind": kind, "notice_way": ask.data.get("notice_way") or (find_way(ask.text) if kind else None)}

    async def submit(self, ask: Ask, values: Values) -> Said:
        was = (await _setting(ask, values)).channel or OFF
        way = values["notice_way"]
        channel = None if way == OFF else cast(Channel, way)
        now = await change_setting(ask.office, ask.caller, values["notice_kind"], channel)
        undo = ask_for("notification_settings", "notice_undo", None, notice_kind=now.kind, notice_way=was)
        return Said((say("notice_changed", buttons=[undo], kind=now.name, way=way),))


async def _setting(ask: Ask, values: Values) -> Setting:
    settings = await list_settings(ask.office, ask.caller)
    return next(one for one in settings if one.kind == values["notice_kind"])


FORMS = (NoticeForm,)
NEXT_STEPS: dict[type[Refusal], tuple[Button, ...]] = {
    AlreadySo: (ask_for("notification_settings"),),
    ChannelNotOffered: (ask_for("notification_settings"),),
    EmailMissing: (ask_for("update_contact"), ask_for("notification_settings")),
}
