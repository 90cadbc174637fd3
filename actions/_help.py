"""How things are done, and whom to ask: from the provider's help."""

from actions._base import AGENT, Ask, Handler, Said, ask_for, contacts, say
from backoffice.help import HelpFound, find_help
from backoffice.pack_help import HelpEntry
from bot.messages import Button, Reply

NOT_A_WISH = frozenset({"affirm", "deny", "cancel", "inform", "nlu_fallback", "out_of_scope", "give_code", "repeat"})
"""Intents that ask for nothing by themselves."""

_CONTACTS = "contact_info"


class HowTo(Handler):
    """The answer from the help and a button to do it here; the few likely ones; or the provider's people."""

    action = "action_how_to"

    async def answer(self, ask: Ask) -> Said:
        found = _chosen(ask) or find_help(ask.provider.help, ask.text)
        if found.clear:
            return Said((_answer(ask, found.entries[0]),))
        if found.entries:
            titles = [ask_for("how_to", "help_button", {"title": one.title}, entry=one.code) for one in found.entries]
            return Said((say("help_which", buttons=(*titles, AGENT)),))
        about = next((guess for guess in ask.guesses if guess not in {*NOT_A_WISH, "how_to"}), "")
        buttons = (*_here(ask, about), AGENT)
        return Said((say("how_to", items=contacts(ask), buttons=buttons, provider=ask.provider.title),))


class ContactInfo(Handler):
    """How the provider is reached; where the help says more of what was asked, that too."""

    action = "action_contact_info"

    async def answer(self, ask: Ask) -> Said:
        found = find_help(ask.provider.help, ask.text)
        if found.clear and found.entries[0].do == _CONTACTS:
            return Said((_answer(ask, found.entries[0]),))
        return Said((say("contacts", items=contacts(ask), provider=ask.provider.title),))


def from_help(ask: Ask) -> Said | None:
    """The help's answer to words that are clear to it; None when it has none."""
    found = find_help(ask.provider.help, ask.text)
    return Said((_answer(ask, found.entries[0]),)) if found.clear else None


def _chosen(ask: Ask) -> HelpFound | None:
    """The entry whose button was pressed, if it is still there."""
    pressed = ask.data.get("entry") if ask.pressed else None
    entries = tuple(entry for entry in ask.provider.help if entry.code == pressed)
    return HelpFound(entries, clear=True) if entries else None


def _answer(ask: Ask, entry: HelpEntry) -> Reply:
    lines = contacts(ask) if entry.do == _CONTACTS else ()
    return say(
        "help_answer", items=lines, buttons=(*_here(ask, entry.do), AGENT), answer=entry.answer, source=entry.source
    )


def _here(ask: Ask, intent: str | None) -> tuple[Button, ...]:
    """A button for what the chat itself can do about it, where this provider offers that."""
    if intent is None or intent in {_CONTACTS, "talk_to_agent"} or not ask.can_do(intent):
        return ()
    return (ask_for(intent),)
