"""A conversation cut down to what the next turn needs.

Rasa replays and sends on every event of a conversation at every turn, so that a long one gets slower and slower. Here
all turns but the last few are replaced by events that lead to the same state: slots, the open form, a pause. A form's
opening turn is kept, since Rasa's rules look back to it.
"""

from collections.abc import Iterable, Sequence

from rasa.shared.core.constants import ACTION_LISTEN_NAME
from rasa.shared.core.events import (
    ActionExecuted,
    ActionExecutionRejected,
    ActiveLoop,
    ConversationPaused,
    Event,
    LoopInterrupted,
    SlotSet,
    UserUttered,
)
from rasa.shared.core.slots import Slot
from rasa.shared.core.trackers import DialogueStateTracker


def compact(tracker: DialogueStateTracker, slots: Iterable[Slot], turns: int) -> list[Event]:
    """The events of the last `turns` turns, before them the fewest that lead to the state in which those began."""
    events = list(tracker.events)
    starts = [place for place, event in enumerate(events) if isinstance(event, UserUttered)]
    if len(starts) <= turns:
        return events
    cut = starts[-turns]
    before = DialogueStateTracker.from_events(tracker.sender_id, events[:cut], slots)
    return [*_summary(before, events[:cut]), *events[cut:]]


def _summary(before: DialogueStateTracker, events: Sequence[Event]) -> list[Event]:
    loop = before.active_loop_name
    at = events[-1].timestamp
    summary: list[Event] = _opening(events) if loop else []
    changed = (slot for slot in before.slots.values() if slot.value != slot.initial_value)
    summary += [SlotSet(slot.name, slot.value, timestamp=at) for slot in changed]
    if before.is_paused():
        summary.append(ConversationPaused(timestamp=at))
    summary.append(ActionExecuted(ACTION_LISTEN_NAME, timestamp=at))
    if loop and before.is_active_loop_rejected:  # after the listening, which would clear both marks
        summary.append(ActionExecutionRejected(loop, timestamp=at))
    if loop and before.is_active_loop_interrupted:
        summary.append(LoopInterrupted(True, timestamp=at))
    return summary


def _opening(events: Sequence[Event]) -> list[Event]:
    """The turn in which the open form was opened, from the listening before it to the form's own events."""
    opened = max(place for place, event in enumerate(events) if isinstance(event, ActiveLoop) and event.name)
    first = max((place for place in range(opened) if isinstance(events[place], UserUttered)), default=opened)
    turn = [event for event in events[first : opened + 1] if not isinstance(event, SlotSet)]
    return [ActionExecuted(ACTION_LISTEN_NAME), *turn]
