"""A person instead of the bot, and back."""

from actions._base import Ask, Handler, Said, ask_for, say
from backoffice.handoff import request, stop_waiting


class TalkToAgent(Handler):
    action = "action_talk_to_agent"

    async def answer(self, ask: Ask) -> Said:
        place = await request(ask.office, ask.caller)
        key = "handoff_waiting" if place.entered else "handoff_still_waiting"
        return Said((say(key, buttons=[ask_for("cancel_handoff")], position=place.position),))


class CancelHandoff(Handler):
    action = "action_cancel_handoff"

    async def answer(self, ask: Ask) -> Said:
        stopped = await stop_waiting(ask.office, ask.caller)
        buttons = () if ask.in_form else ask.offers
        return Said((say("handoff_cancelled" if stopped else "handoff_not_waiting", buttons=buttons),))


ACTIONS = (TalkToAgent, CancelHandoff)
