"""Notices from the provider. Those that are services of its catalogue can be switched as such."""

from actions._base import Ask, Handler, Said, ask_for, not_yet, say
from backoffice.catalog import find_service


class NotificationSettings(Handler):
    action = "action_notification_settings"

    async def answer(self, ask: Ask) -> Said:
        found = find_service(ask.provider, ask.text)
        if len(found) != 1:
            return Said((not_yet(ask),))
        service = found[0]
        buttons = [
            ask_for("activate_service", "switch_on", {"service": service.name}, service=service.code),
            ask_for("deactivate_service", "switch_off", {"service": service.name}, service=service.code),
        ]
        return Said((say("notice_is_service", buttons=buttons, service=service.name),))


ACTIONS = (NotificationSettings,)
