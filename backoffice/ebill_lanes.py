"""The lanes in which notices of the e-bill leave, so that a slow way out holds up nobody but itself.

SMS and e-mail are a lane each, and so is every channel that lines are sent to. `log` is for chats whose channel fetches
its lines: there a line has arrived once it is written.
"""

from collections.abc import Collection, Mapping

from sqlalchemy import select

from backoffice.models.conversations import Conversation
from backoffice.notifications import Way
from backoffice.pack_notices import Channel
from backoffice.store import Transaction

LOG = "log"
_ADDRESSES: tuple[Channel, ...] = ("sms", "email")


def channel_of(lane: str) -> Channel:
    """The customers' name for that lane."""
    return next((channel for channel in _ADDRESSES if channel == lane), "chat")


async def lanes_of(tx: Transaction, ways: Mapping[str, Way], pushed: Collection[str]) -> dict[str, str]:
    """The lane of each way, by the same key. `pushed` are the channels that lines are sent to."""
    chats = {way.to for way in ways.values() if way.channel == "chat"}
    channels: dict[str, str] = {}
    if chats:
        found = await tx.execute(select(Conversation.id, Conversation.channel).where(Conversation.id.in_(chats)))
        channels = dict(found.all())
    return {key: _lane(way, channels, pushed) for key, way in ways.items()}


def _lane(way: Way, channels: Mapping[str, str], pushed: Collection[str]) -> str:
    if way.channel != "chat":
        return way.channel
    channel = channels[way.to]
    return channel if channel in pushed else LOG
