"""The talk itself: hello, what can be done here, which language and provider, and what to do in doubt."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from babel import Locale

from actions._accounts import named_account
from actions._base import AGENT, ALSO, SAID, Ask, Handler, Said, ask_for, say, take_up
from actions._help import NOT_A_WISH, ContactInfo, HowTo, from_help
from actions._leading_home import ORDER
from backoffice.accounts import who_is
from backoffice.conversations import set_language, set_provider
from backoffice.home_words import find_home
from backoffice.named_provider import names_of
from backoffice.ports import OrderRefused, SystemDown, SystemSilent
from backoffice.values import LANGUAGES, Language
from bot.messages import Line
from nlu.matching import best_matches

_GUESSES = 3
_MOST_REPEATED = 5
_MOST_SAID = 300


class Greet(Handler):
    action = "action_greet"

    async def answer(self, ask: Ask) -> Said:
        me = await who_is(ask.office, ask.caller)
        return Said((say("greet", buttons=ask.offers, name=me.name, provider=ask.provider.title),))


class Help(Handler):
    action = "action_help"

    async def answer(self, ask: Ask) -> Said:
        lines = [Line("menu_line", {"intent": item.called}) for item in ask.menu]
        return Said((say("help", items=lines, buttons=(*ask.offers, AGENT), provider=ask.provider.title),))


class OutOfScope(Handler):
    """No wish that is known; but perhaps a question that the help knows."""

    action = "action_out_of_scope"

    async def answer(self, ask: Ask) -> Said:
        return from_help(ask) or Said((say("out_of_scope", buttons=(*ask.offers, AGENT), provider=ask.provider.title),))


class AskBack(Handler):
    """In doubt: the likeliest wishes as buttons; the second time in a row, a person."""

    action = "action_ask_back"

    async def answer(self, ask: Ask) -> Said:
        if any(reply.reply in {"ask_back", "ask_back_open"} for reply in ask.last_replies):
            return Said((say("offer_agent", buttons=[AGENT, ask_for("help")]),))
        if find_home(ask.provider, ask.text):
            return Said((say("ask_back", buttons=[ORDER, ask_for("list_tariffs")]),))
        words = {**ask.data, SAID: ask.text[:_MOST_SAID]}
        likely = [intent for intent in ask.guesses if intent not in NOT_A_WISH][:_GUESSES]
        if not likely:
            return Said((say("ask_back_open", buttons=ask.offers),))
        return Said((say("ask_back", buttons=[ask_for(intent, None, None, **words) for intent in likely]),))


class ChangeLanguage(Handler):
    action = "action_change_language"

    async def answer(self, ask: Ask) -> Said:
        language = ask.data.get("language") or _named_language(ask.text)
        if language not in LANGUAGES:
            buttons = [ask_for("change_language", f"language_{one}", language=one) for one in LANGUAGES]
            return Said((say("ask_language", buttons=buttons),))
        await set_language(ask.office, ask.caller.conversation_id, language)
        return Said((say("language_changed", buttons=() if ask.in_form else ask.offers),))


class ChangeProvider(Handler):
    action = "action_change_provider"

    async def answer(self, ask: Ask) -> Said:
        packs = ask.office.providers
        names = {name: names_of(pack) for name, pack in packs.items()}
        meant = best_matches(ask.data.get("provider") or ask.text, names)
        if len(meant) != 1:
            buttons = [
                ask_for("change_provider", "provider_button", {"provider": pack.title}, provider=name)
                for name, pack in packs.items()
            ]
            return Said((say("ask_provider", buttons=buttons),))
        await set_provider(ask.office, ask.caller.conversation_id, meant[0].code)
        there = replace(ask, provider=packs[meant[0].code])
        return Said((say("provider_changed", buttons=there.offers, provider=there.provider.title),), {"paused": None})


class Repeat(Handler):
    action = "action_repeat"

    async def answer(self, ask: Ask) -> Said:
        said = ask.last_replies[-_MOST_REPEATED:]
        return Said(said or (say("help", buttons=ask.offers, provider=ask.provider.title),))


class Affirm(Handler):
    """A yes outside a form: to the offer to go on with one, or with what was asked for beside it, or to nothing."""

    action = "action_affirm"

    async def answer(self, ask: Ask) -> Said:
        also = _offered_wish(ask)
        if also:
            return take_up(ask, also["intent"], also["text"], also["data"])
        paused = ask.slots.get("paused")
        if paused and _offered(ask, paused["form"]):
            return Said((), {**paused["values"], "paused": None}, then=paused["form"])
        return Said((say("nothing_to_confirm", buttons=ask.offers),))


class Deny(Handler):
    action = "action_deny"

    async def answer(self, ask: Ask) -> Said:
        if _offered_wish(ask):
            return Said((say("also_declined"),), {ALSO: None})
        paused = ask.slots.get("paused")
        if paused and _offered(ask, paused["form"]):
            return Said((say("resume_declined"),), {"paused": None})
        return Said((say("nothing_to_confirm", buttons=ask.offers),))


class Cancel(Handler):
    """Nothing is being done, so there is nothing to cancel."""

    action = "action_cancel"

    async def answer(self, ask: Ask) -> Said:
        return Said((say("nothing_to_cancel", buttons=ask.offers),), {"paused": None})


class Inform(Handler):
    """A number, a date, an old button: a datum that nobody asked for."""

    action = "action_inform"

    async def answer(self, ask: Ask) -> Said:
        if named_account(ask) and any(reply.reply == "bills_of_accounts" for reply in ask.last_replies):
            return Said(then="action_check_bill")
        return Said((say("inform_unasked", buttons=ask.offers),))


ACTIONS = (
    *(Greet, Help, OutOfScope, AskBack, HowTo, ContactInfo, ChangeLanguage, ChangeProvider),
    *(Repeat, Affirm, Deny, Cancel, Inform),
)


NEXT_STEPS = {
    SystemDown: (AGENT, ask_for("contact_info")),
    SystemSilent: (AGENT, ask_for("contact_info")),
    OrderRefused: (AGENT, ask_for("contact_info")),
}


def _named_language(text: str) -> Language | None:
    names = {one: [Locale(one).get_display_name(other) or one for other in LANGUAGES] for one in LANGUAGES}
    meant = best_matches(text, names)
    return meant[0].code if len(meant) == 1 else None


def _offered_wish(ask: Ask) -> Mapping[str, Any] | None:
    """What was just offered because it had been asked for beside something else."""
    wish: Mapping[str, Any] | None = ask.slots.get(ALSO)
    return wish if any(reply.reply == "also_asked" for reply in ask.last_replies) else None


def _offered(ask: Ask, form: str) -> bool:
    return any(reply.reply == f"resume_{form}" for reply in ask.last_replies)
