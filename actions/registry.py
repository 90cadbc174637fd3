"""Every action there is: what the topics' files in this folder name, found by looking.

A topic's file may name `ACTIONS` (handlers), `FORMS`, `MENU` (what it adds to the list of what can be asked for) and
`NEXT_STEPS` (buttons under its refusals).
"""

import importlib
import pkgutil
from collections.abc import Iterator
from types import ModuleType

from rasa_sdk import Action

import actions
from actions._base import PATIENCE_SECONDS, Desk, Handler, MenuItem
from actions._forms import Form, FormEnd, FormStep
from backoffice.office import Office


def all_actions(office: Office, *, patience: float = PATIENCE_SECONDS) -> list[Action]:
    """The actions of all topics, to be registered with the executor. Each is given up after `patience` seconds."""
    topics = list(_topics())
    handlers: list[type[Handler]] = [action for topic in topics for action in getattr(topic, "ACTIONS", ())]
    forms: list[Form] = [form() for topic in topics for form in getattr(topic, "FORMS", ())]
    opened_by = {intent: form.name for form in forms for intent in form.opened_by}
    desk = Desk(
        office=office,
        menu=_menu(topics),
        forms=opened_by,
        doable=frozenset({*opened_by, *(handler.action.removeprefix("action_") for handler in handlers)}),
        next_steps={kind: steps for topic in topics for kind, steps in getattr(topic, "NEXT_STEPS", {}).items()},
        patience=patience,
    )
    steps = [step(desk, form) for form in forms for step in (FormStep, FormEnd)]
    return [*steps, *(handler(desk) for handler in handlers)]


def _topics() -> Iterator[ModuleType]:
    for found in pkgutil.iter_modules(actions.__path__):
        if not found.name.startswith("_") and found.name != "registry":
            yield importlib.import_module(f"{actions.__name__}.{found.name}")


def _menu(topics: list[ModuleType]) -> tuple[MenuItem, ...]:
    items = (item for topic in topics for item in getattr(topic, "MENU", ()))
    return tuple(sorted(items, key=lambda item: item.place))
