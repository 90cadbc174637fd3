"""A new subscriber: what the connection is for, where, and the documents that it needs."""

from typing import Any

from actions._addresses import PARTS, address_values, parts_of
from actions._base import Ask, Said, ask_for, say
from actions._fields import Confirm, Field, Unclear, Values
from actions._forms import Form
from actions._leading_home import lead_home
from actions._property import AcceptTerms
from backoffice.accounts import list_accounts
from backoffice.connections import ask_connection, connection_rules, find_use
from backoffice.pack_accounts import ConnectionUse
from backoffice.values import Code
from bot.messages import Line, Reply


class Use(Field):
    """What the connection is for."""

    slot = "use"
    sounds_like = frozenset({"new_subscriber", "list_tariffs", "change_tariff"})

    async def question(self, ask: Ask, values: Values) -> Reply:
        uses = connection_rules(ask.provider).uses
        return say("ask_use", buttons=[self.button(use.code, "use_button", {"use": use.name}) for use in uses])

    def fits(self, ask: Ask) -> bool:
        return bool(find_use(ask.provider, ask.text))

    async def read(self, ask: Ask, values: Values) -> dict[str, Any]:
        found = find_use(ask.provider, self.pressed(ask) or ask.text)
        if len(found) != 1:
            raise Unclear("use_unclear")
        return {"use": found[0].code}


async def _summary(ask: Ask, values: Values) -> Reply:
    use = _use(ask, values)
    return say(
        "connection_confirm",
        items=_documents(use),
        use=use.name,
        version=Code(values["terms"]),
        **address_values(parts_of(values)),
    )


class ConnectionForm(Form):
    name = "connection_form"
    opened_by = frozenset({"new_subscriber"})
    fields = (
        Use(),
        *PARTS.values(),
        AcceptTerms(lambda ask: connection_rules(ask.provider).terms),
        Confirm(_summary),
    )

    async def start(self, ask: Ask) -> dict[str, Any]:
        lead_home(ask, ())
        connection_rules(ask.provider)
        await list_accounts(ask.office, ask.caller)  # whoever has a profile may ask for a connection
        found = find_use(ask.provider, ask.text)
        return {"use": found[0].code if len(found) == 1 else None}

    async def submit(self, ask: Ask, values: Values) -> Said:
        asked = await ask_connection(
            ask.office, ask.caller, use=values["use"], parts=parts_of(values), terms_version=values["terms"]
        )
        reply = say(
            "connection_asked",
            items=_documents(_use(ask, values)),
            buttons=[ask_for("request_status")],
            reference=Code(asked.reference),
            due=asked.due_on,
        )
        return Said((reply,))


def _use(ask: Ask, values: Values) -> ConnectionUse:
    return next(use for use in connection_rules(ask.provider).uses if use.code == values["use"])


def _documents(use: ConnectionUse) -> list[Line]:
    return [Line("document_line", {"document": name}) for name in use.documents]
