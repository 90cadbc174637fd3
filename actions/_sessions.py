"""The customer's linked chats, and ending one of them."""

from typing import Any

from actions._base import Ask, Handler, Said, ask_for, say
from actions._fields import Confirm, Field, Unclear, Values
from actions._forms import Form
from backoffice.sessions import NoOtherSessions, Session, SessionOver, end_session, list_sessions
from backoffice.values import Value
from bot.messages import Button, Line, Reply
from nlu.matching import best_matches


class ListSessions(Handler):
    action = "action_list_sessions"

    async def answer(self, ask: Ask) -> Said:
        sessions = await list_sessions(ask.office, ask.caller)
        others = [one for one in sessions if not one.here]
        ends = [ask_for("end_session", "end_session_button", _values(one), session=one.id) for one in others]
        lines = [Line("session_line", {**_values(one), "here": one.here}) for one in sessions]
        return Said((say("sessions", items=lines, buttons=[*ends, ask_for("unlink_account")], count=len(sessions)),))


class WhichSession(Field):
    """One of the other chats; the only one is meant."""

    slot = "session"
    sounds_like = frozenset({"list_sessions", "unlink_account"})

    async def known(self, ask: Ask, values: Values) -> str | None:
        others = await _others(ask)
        if not others:
            raise NoOtherSessions
        return others[0].id if len(others) == 1 else None

    async def question(self, ask: Ask, values: Values) -> Reply:
        return say("ask_session", buttons=[self._button(one) for one in await _others(ask)])

    async def read(self, ask: Ask, values: Values) -> dict[str, Any]:
        others = await _others(ask)
        pressed = self.pressed(ask)
        meant = [one.id for one in others if one.id == pressed]
        if not meant:
            meant = [match.code for match in best_matches(ask.text, {one.id: (one.channel,) for one in others})]
        if len(meant) != 1:
            raise Unclear("session_unclear")
        return {"session": meant[0]}

    def _button(self, session: Session) -> Button:
        return self.button(session.id, "end_session_button", _values(session))


async def _summary(ask: Ask, values: Values) -> Reply:
    session = next((one for one in await _others(ask) if one.id == values["session"]), None)
    if session is None:
        raise SessionOver
    return say("session_confirm", channel=session.channel, since=session.since)


class EndSessionForm(Form):
    name = "end_session_form"
    opened_by = frozenset({"end_session"})
    fields = (WhichSession(), Confirm(_summary))
    resumable = False

    async def start(self, ask: Ask) -> dict[str, Any]:
        pressed = ask.data.get("session")
        return {"session": pressed} if pressed else {}

    async def submit(self, ask: Ask, values: Values) -> Said:
        ended = await end_session(ask.office, ask.caller, values["session"])
        return Said((say("session_ended", channel=ended.channel),))


SESSION_STEPS = {
    SessionOver: (ask_for("list_sessions"),),
    NoOtherSessions: (ask_for("list_sessions"), ask_for("unlink_account")),
}


def _values(session: Session) -> dict[str, Value]:
    return {"channel": session.channel, "since": session.since}


async def _others(ask: Ask) -> list[Session]:
    return [one for one in await list_sessions(ask.office, ask.caller) if not one.here]
