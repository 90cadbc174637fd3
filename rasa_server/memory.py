"""What the dialogue still knows of a message that somebody asks about again."""

from typing import Any

from rasa.shared.core.events import BotUttered, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker


def answered(tracker: DialogueStateTracker | None, message_id: str) -> tuple[dict[str, Any], list[Any]] | None:
    """How the message with that id in its metadata was understood, and what was said to it; None if it never came.

    A turn is saved when it is over, so that a message which is known at all has its whole answer.
    """
    events = list(tracker.events) if tracker else []
    heard = [
        place
        for place, event in enumerate(events)
        if isinstance(event, UserUttered) and (event.metadata or {}).get("message_id") == message_id
    ]
    if not heard:
        return None
    said: list[Any] = []
    for event in events[heard[-1] + 1 :]:
        if isinstance(event, UserUttered):
            break
        if isinstance(event, BotUttered) and "custom" in event.data:
            said.append(event.data["custom"])
    return events[heard[-1]].parse_data, said
