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
from actions._base import Desk, MenuItem
from actions._forms import Form, FormEnd, FormStep
from backoffice.office import Office


def all_actions(office: Office) -> list[Action]:
    """The actions of all topics, to be registered with the executor."""
    topics = list(_topics())
    forms: list[Form] = [form() for topic in topics for form in getattr(topic, "FORMS", ())]
    desk = Desk(
        office=office,
        menu=_menu(topics),
        forms={intent: form.name for form in forms for intent in form.opened_by},
        next_steps={kind: steps for topic in topics for kind, steps in getattr(topic, "NEXT_STEPS", {}).items()},
    )
    steps = [step(desk, form) for form in forms for step in (FormStep, FormEnd)]
    return [*steps, *(action(desk) for topic in topics for action in getattr(topic, "ACTIONS", ()))]


def _topics() -> Iterator[ModuleType]:
    for found in pkgutil.iter_modules(actions.__path__):
        if not found.name.startswith("_") and found.name != "registry":
            yield importlib.import_module(f"{actions.__name__}.{found.name}")


def _menu(topics: list[ModuleType]) -> tuple[MenuItem, ...]:
    items = (item for topic in topics for item in getattr(topic, "MENU", ()))
    return tuple(sorted(items, key=lambda item: item.place))
