"""The training examples: enough of them, varied, and none that the regression set asks for."""

import csv
from collections import Counter, defaultdict
from itertools import combinations
from pathlib import Path

import pytest

from nlu.text import fold
from rasa_server.training_files import Example, read_all

ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = read_all(ROOT)
REGRESSION = list(csv.DictReader((Path(__file__).parent / "regression.csv").read_text(encoding="utf-8").splitlines()))
_CHANGING = """
register link_account update_contact update_beneficiary define_account transfer_ownership update_address pay_bill
installment_plan set_credit_limit top_up promised_payment activate_service deactivate_service change_tariff buy_bundle
block_number unblock_number redeem_points file_complaint escalate_complaint open_ticket reply_ticket close_ticket
report_outage notification_settings
"""
CHANGING = frozenset(_CHANGING.split())
NEAR = 0.9


def language(example: Example) -> str:
    return example.file.parent.name


def trigrams(text: str) -> frozenset[str]:
    padded = f" {fold(text)} "
    return frozenset(padded[place : place + 3] for place in range(len(padded) - 2))


def likeness(one: frozenset[str], other: frozenset[str]) -> float:
    if min(len(one), len(other)) <= NEAR * max(len(one), len(other)):
        return 0  # too unequal in length to be near
    return len(one & other) / len(one | other)


@pytest.mark.parametrize("spoken", ["ar", "fa"])
def test_every_intent_has_enough_examples_in_both_languages(spoken: str) -> None:
    counts = Counter(example.intent for example in EXAMPLES if language(example) == spoken)
    few = {
        intent: counts[intent]
        for intent in {example.intent for example in EXAMPLES}
        if counts[intent] < (60 if intent in CHANGING else 40)
    }
    assert few == {}
    assert set(counts) >= CHANGING


def test_examples_are_not_templates_with_swapped_words() -> None:
    groups: dict[tuple[str, str], list[frozenset[str]]] = defaultdict(list)
    for example in EXAMPLES:
        groups[example.intent, language(example)].append(trigrams(example.text))
    alike = sum(likeness(a, b) > NEAR for group in groups.values() for a, b in combinations(group, 2))
    assert alike / len(EXAMPLES) <= 0.02


def test_the_regression_set_is_large_and_asks_for_every_intent() -> None:
    assert len(REGRESSION) >= 400
    assert {row["intent"] for row in REGRESSION} == {example.intent for example in EXAMPLES}


def test_no_regression_message_is_learned() -> None:
    learned = [trigrams(example.text) for example in EXAMPLES]
    known = [
        row["text"]
        for row in REGRESSION
        for asked in [trigrams(row["text"])]
        if any(likeness(asked, example) > NEAR for example in learned)
    ]
    assert known == []
