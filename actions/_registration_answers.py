"""What an answer on the way to become a customer is, whichever step it belongs to."""

from typing import Any, ClassVar, get_args

from actions._addresses import PARTS
from actions._base import Ask, say
from actions._fields import Field, Values
from backoffice.errors import NotOffered
from backoffice.pack_registration import Answered, RegistrationRules, Step
from backoffice.registration import answer_step
from backoffice.registration_checks import choices
from backoffice.registration_draft import Progress
from bot.messages import Reply

_ALL = tuple(name for name in (*get_args(Step), "customer_kind", *PARTS) if name != "address")


class Answer(Field):
    """One step. What was said is checked and kept by the back office, so that nothing is asked twice."""

    slot: ClassVar[Answered]

    def said(self, ask: Ask) -> str:
        """The answer as it is handed on."""
        return self.pressed(ask) or ask.text

    async def question(self, ask: Ask, values: Values) -> Reply:
        return say(f"ask_new_{self.slot}")

    async def read(self, ask: Ask, values: Values) -> dict[str, Any]:
        return values_of(await answer_step(ask.office, ask.caller, self.slot, self.said(ask)))


class Chosen(Answer):
    """A step that is answered by choosing."""

    async def question(self, ask: Ask, values: Values) -> Reply:
        possible = choices(rules_of(ask), answers_of(values), self.slot)
        buttons = [self.button(one.code, "choice_button", {"name": one.name}) for one in possible]
        return say(f"ask_new_{self.slot}", buttons=buttons)


def rules_of(ask: Ask) -> RegistrationRules:
    """The provider's rules of becoming a customer, or NotOffered."""
    if ask.provider.registration is None:
        raise NotOffered(provider=ask.provider.title)
    return ask.provider.registration


def answers_of(values: Values) -> dict[str, str]:
    """The form's values as answers to steps."""
    return {name: values[name] for name in _ALL if values.get(name) is not None}


def values_of(progress: Progress) -> dict[str, Any]:
    """All answers that count, by slot; None takes back one that does not any more."""
    return {name: progress.answers.get(name) for name in _ALL}
