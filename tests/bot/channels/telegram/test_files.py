"""Files that are sent on Telegram: fetched where they are asked for, and not elsewhere."""

from typing import Any

import pytest
from sqlalchemy import func, select

from backoffice.models.uploads import ChatUpload
from bot.messages import Button, Reply
from tests.bot.channels.telegram.rig import Live
from tests.bot.conftest import Core
from tests.fakes import PNG, FakeDialogue

PHOTO = [{"file_id": "p", "file_unique_id": "p", "width": 1, "height": 1}]
DOCUMENT = {"file_id": "d", "file_unique_id": "d", "file_name": "../عقد.exe"}
ASKED = Reply("ask_outage_photo", buttons=(Button("file_choose", kind="file"),))


@pytest.fixture
async def asked(live: Live, dialogue: FakeDialogue) -> Live:
    """A chat whose customer was asked for a file."""
    dialogue.answers("بلاغ", ASKED)
    live.api.files |= {"p": PNG, "d": PNG}
    await live.api.write("بلاغ")
    await live.answered(live.words("ask_outage_photo"))
    return live


async def kept(core: Core) -> list[str]:
    async with core.office.store.snapshot() as tx:
        return list(await tx.scalars(select(ChatUpload.name).order_by(ChatUpload.sent_at, ChatUpload.sending)))


@pytest.mark.parametrize(("content", "name"), [({"photo": PHOTO}, "photo.png"), ({"document": DOCUMENT}, "عقد.png")])
async def test_a_file_that_was_asked_for_reaches_the_form(
    asked: Live, core: Core, dialogue: FakeDialogue, content: dict[str, Any], name: str
) -> None:
    await asked.api.write(**content)
    await asked.answered(asked.words("ask_outage_photo"), asked.words("ask_back_open"))
    assert await kept(core) == [name]
    assert dialogue.texts[-1].startswith('/inform{"files": "')


async def test_every_picture_of_an_album_counts(asked: Live, core: Core, dialogue: FakeDialogue) -> None:
    dialogue.otherwise = ASKED
    for _ in range(3):
        await asked.api.write(photo=PHOTO, media_group_id="55")
    await asked.answered(*[asked.words("ask_outage_photo")] * 4)
    assert await kept(core) == ["photo.png"] * 3


async def test_an_unasked_file_is_not_even_fetched(live: Live, core: Core) -> None:
    await live.api.write("مرحبا")
    await live.api.write(photo=PHOTO)
    await live.answered(live.words("ask_back_open"), live.words("attachment_unsupported", kind="photo"))
    assert live.api.made("getFile") == []
    assert await kept(core) == []


async def test_a_file_that_does_not_arrive_is_asked_for_again(asked: Live, core: Core) -> None:
    asked.api.files.clear()
    await asked.api.write(photo=PHOTO)
    await asked.answered(asked.words("ask_outage_photo"), asked.words("file_not_arrived"))
    assert await kept(core) == []


async def test_a_file_that_is_not_taken_is_told_why(asked: Live, core: Core) -> None:
    asked.api.files["d"] = b"MZ a program"
    await asked.api.write(document=DOCUMENT)
    await asked.api.write(document={**DOCUMENT, "file_size": 99_000_000})
    await asked.api.until(lambda: len(asked.api.texts()) >= 2)
    assert asked.api.texts()[1] == asked.words("file_not_taken")
    async with core.office.store.snapshot() as tx:
        assert await tx.scalar(select(func.count()).select_from(ChatUpload)) == 0
