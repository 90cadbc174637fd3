"""What `domain.yml` names, what the rules use and what the actions are called: the same."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from actions.registry import all_actions
from backoffice.office import Office

DOMAIN: dict[str, Any] = yaml.safe_load(Path("domain.yml").read_text(encoding="utf-8"))
RULES: list[dict[str, Any]] = [
    rule
    for file in sorted(Path("stories").glob("*.yml"))
    for rule in yaml.safe_load(file.read_text(encoding="utf-8"))["rules"]
]


def used(kind: str) -> list[str]:
    return [step[kind] for rule in RULES for step in rule["steps"] if kind in step]


def test_every_action_in_the_domain_exists_and_no_other(office: Office) -> None:
    assert {action.name() for action in all_actions(office)} == set(DOMAIN["actions"])


def test_every_intent_has_one_rule() -> None:
    for_open_forms = {"lapse"}  # where no form is open, it means nothing
    assert sorted(used("intent")) == sorted(set(DOMAIN["intents"]) - for_open_forms)


def test_rules_use_what_the_domain_names() -> None:
    known = {*DOMAIN["actions"], *DOMAIN["forms"], *DOMAIN["responses"]}
    assert set(used("action")) <= known


@pytest.mark.parametrize("form", DOMAIN["forms"])
def test_a_form_asks_for_the_slots_that_the_domain_lists(form: str, office: Office) -> None:
    step = next(action for action in all_actions(office) if action.name() == f"validate_{form}")
    assert [field.slot for field in step.form.fields] == DOMAIN["forms"][form]["required_slots"]
    assert set(step.form.slots) <= set(DOMAIN["slots"])


def test_intents_that_open_a_form_do_so_by_a_rule(office: Office) -> None:
    steps = [rule["steps"] for rule in RULES if "intent" in rule["steps"][0]]
    opened = {first["intent"]: then["action"] for first, then, *_ in steps if then["action"] in DOMAIN["forms"]}
    assert opened == all_actions(office)[0].desk.forms
