"""The stock project is Rasa's own default, fed with our data."""

from pathlib import Path

import yaml

from bench.stock import default_config, tell_stories, write_project

ROOT = Path(__file__).resolve().parents[2]
RULES = """
rules:
- rule: one turn
  steps: [{intent: check_bill}, {action: action_check_bill}]
- rule: another
  steps: [{intent: pay_bill}, {action: action_pay_bill}]
- rule: asks for a form
  steps: [{intent: file_complaint}, {action: complaint_form}, {active_loop: complaint_form}]
- rule: only in a form
  condition: [{active_loop: complaint_form}]
  steps: [{intent: deny}, {action: action_cancel}]
- rule: goes on
  wait_for_user_input: false
  steps: [{intent: help}, {action: action_help}]
"""


def test_the_configuration_is_rasas_default_but_for_epochs_and_seed() -> None:
    config = default_config(ROOT / ".venv-rasa", intent_epochs=7)
    assert [c["name"] for c in config["pipeline"]] == [
        "WhitespaceTokenizer",
        "RegexFeaturizer",
        "LexicalSyntacticFeaturizer",
        "CountVectorsFeaturizer",
        "CountVectorsFeaturizer",
        "DIETClassifier",
        "EntitySynonymMapper",
        "ResponseSelector",
        "FallbackClassifier",
    ]
    assert [p["name"] for p in config["policies"]] == [
        "MemoizationPolicy",
        "RulePolicy",
        "UnexpecTEDIntentPolicy",
        "TEDPolicy",
    ]
    epochs = {c["name"]: c["epochs"] for c in (*config["pipeline"], *config["policies"]) if "epochs" in c}
    assert {c["random_seed"] for c in (*config["pipeline"], *config["policies"]) if "epochs" in c} == {1}
    assert epochs == {"DIETClassifier": 7, "ResponseSelector": 1, "UnexpecTEDIntentPolicy": 1, "TEDPolicy": 1}


def test_one_turn_rules_are_told_as_a_story_for_each_topic(tmp_path: Path) -> None:
    (tmp_path / "billing.yml").write_text(RULES, encoding="utf-8")
    (tmp_path / "nothing.yml").write_text("", encoding="utf-8")
    [story] = tell_stories(tmp_path)
    assert story == {
        "story": "billing",
        "steps": [
            {"intent": "check_bill"},
            {"action": "action_check_bill"},
            {"intent": "pay_bill"},
            {"action": "action_pay_bill"},
        ],
    }


def test_the_project_holds_our_examples_domain_and_rules(tmp_path: Path) -> None:
    write_project(tmp_path, ours=ROOT, rasa=ROOT / ".venv-rasa", action_url="http://127.0.0.1:1/actions/webhook")
    for path in ("domain.yml", "stories/billing.yml", "nlu/ar/billing.yml", "nlu/fa/billing.yml"):
        copied = tmp_path / path if path == "domain.yml" else tmp_path / "data" / path
        assert copied.read_bytes() == (ROOT / path).read_bytes()
    endpoints = yaml.safe_load((tmp_path / "endpoints.yml").read_text(encoding="utf-8"))
    assert endpoints == {"action_endpoint": {"url": "http://127.0.0.1:1/actions/webhook"}}
