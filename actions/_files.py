"""A form's question for files: sent one after the other, until there are enough or the customer says so."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from actions._base import Ask, say
from actions._fields import Field, Unclear, Values
from backoffice.errors import NotFound
from backoffice.uploads import ASKS, check_upload
from bot.messages import Button, Reply

UPLOADS = "uploads"
"""The slot with the ids of what was sent; a form with files names it in `also`."""

_DONE = "-"
_ENOUGH = frozenset({"deny", "affirm"})  # "no" and "that is it" both mean: go on


@dataclass(frozen=True, slots=True)
class FileRules:
    """What is taken: media types, megabytes each, how many."""

    media_types: Sequence[str]
    megabytes: int
    most: int


class Files(Field):
    """Files that may go along. `question` is asked with the values count and most; `rules` are the provider's."""

    slot = "files"

    def __init__(self, question: str, rules: Callable[[Ask], FileRules]) -> None:
        self._question = question
        self._rules = rules

    async def question(self, ask: Ask, values: Values) -> Reply:
        count = len(values.get(UPLOADS) or ())
        choose = Button("file_choose", kind=ASKS)
        go_on = self.button(_DONE, "files_done" if count else "files_none")
        return say(self._question, buttons=[choose, go_on], count=count, most=self._rules(ask).most)

    async def read(self, ask: Ask, values: Values) -> dict[str, Any]:
        sent = files_in(ask)
        if sent == [_DONE] or (not sent and ask.intent in _ENOUGH):
            return {self.slot: _DONE}
        if not sent:
            raise Unclear("files_unclear")
        rules = self._rules(ask)
        known = [*(values.get(UPLOADS) or ()), *await check_files(ask, rules, sent)]
        known = list(dict.fromkeys(known))[: rules.most]
        return {UPLOADS: known, self.slot: _DONE if len(known) >= rules.most else None}


def files_in(ask: Ask) -> list[str]:
    """The ids of the files that the message brings."""
    return ask.data.get(Files.slot, "").split() if ask.pressed else []


async def check_files(ask: Ask, rules: FileRules, sent: Sequence[str]) -> Sequence[str]:
    """Those ids, once each file is one that is taken; a Refusal for the first that is not."""
    for upload in sent:
        await _check(ask, rules, upload)
    return sent


async def _check(ask: Ask, rules: FileRules, upload: str) -> None:
    types, most = rules.media_types, rules.megabytes
    try:
        await check_upload(ask.office, ask.caller, upload, media_types=types, most_megabytes=most)
    except NotFound:
        raise Unclear("files_unclear") from None


def sent_files(values: Values) -> Sequence[str]:
    """The ids of what was sent."""
    return tuple(values.get(UPLOADS) or ())
