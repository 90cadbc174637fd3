"""Home internet has no intent of its own: whoever names it while asking for something else of that kind is led on.

Buttons say so with an intent that opens a form, and with what they mean as its `service`.
"""

from collections.abc import Iterable

from actions._base import Ask, ask_for
from actions._forms import LeadsOn
from backoffice.catalog import Named
from backoffice.home_words import find_home

OPENED_BY = frozenset({"activate_service", "deactivate_service", "change_tariff", "buy_bundle", "new_subscriber"})

_HOME, _VISIT = "home_internet", "home_visit"

ORDER = ask_for("activate_service", "intent_home_internet", service=_HOME)
MOVE = ask_for("activate_service", "visit_move_button", service=_VISIT)
CANCEL_ORDER = ask_for("deactivate_service", "internet_cancel_button", service=_HOME)


def lead_home(ask: Ask, others: Iterable[Named]) -> None:
    """Raises LeadsOn where home internet is meant rather than one of `others`."""
    pressed = ask.data.get("service") if ask.pressed else None
    if pressed == _VISIT:
        raise LeadsOn("move_visit_form")
    if pressed == _HOME or (pressed is None and find_home(ask.provider, ask.text, others)):
        raise LeadsOn("cancel_internet_form" if ask.intent == "deactivate_service" else "home_internet_form")
