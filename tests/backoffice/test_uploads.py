"""Files that are sent in a chat: kept for its own forms, once each, and not for long."""

import asyncio

import pytest
from sqlalchemy import func, select

from backoffice.agents import add_agent
from backoffice.attachments import FileNotTaken, FileTooLarge, TooManyFiles
from backoffice.errors import NotFound
from backoffice.models.tickets import TicketFile
from backoffice.models.uploads import ChatUpload
from backoffice.office import Caller, Office
from backoffice.outage_desk import read_photo
from backoffice.outages import report_outage
from backoffice.tickets import open_ticket, reply_ticket, ticket_status
from backoffice.uploads import LARGEST_MEGABYTES, check_upload, drop_unused, keep_upload
from tests.fakes import PNG, FakeClock
from tests.people import KHALID, again, chat_of, stranger

JPEG = b"\xff\xd8\xff\xe0" + b"\x00" * 64


@pytest.fixture
async def khalid(town: Office) -> Caller:
    return await chat_of(town, KHALID)


async def sent(office: Office, caller: Caller, sending: str = "1", content: bytes = PNG) -> str:
    return (await keep_upload(office, caller.conversation_id, sending, "../لقطة.exe", content)).id


async def count(office: Office, model: type[ChatUpload] | type[TicketFile]) -> int:
    async with office.store.snapshot() as tx:
        return await tx.scalar(select(func.count()).select_from(model)) or 0


async def test_a_file_is_kept_once_under_a_safe_name(town: Office, khalid: Caller) -> None:
    ids = await asyncio.gather(*(sent(town, khalid) for _ in range(3)))
    assert len(set(ids)) == 1
    file = await check_upload(town, khalid, ids[0], media_types=("image/png",), most_megabytes=1)
    assert (file.name, file.media_type, file.size) == ("لقطة.png", "image/png", len(PNG))
    assert await count(town, ChatUpload) == 1


async def test_what_is_no_picture_or_too_large_is_not_kept(town: Office, khalid: Caller) -> None:
    with pytest.raises(FileNotTaken):
        await sent(town, khalid, content=b"MZ\x90\x00 a program")
    with pytest.raises(FileTooLarge):
        await sent(town, khalid, content=PNG + b"\x00" * LARGEST_MEGABYTES * 1024 * 1024)
    kept = await sent(town, khalid, content=JPEG)
    with pytest.raises(FileNotTaken):
        await check_upload(town, khalid, kept, media_types=("image/png",), most_megabytes=1)
    with pytest.raises(FileTooLarge):
        await check_upload(town, khalid, kept, media_types=("image/jpeg",), most_megabytes=0)


async def test_a_chat_cannot_fill_our_disk(town: Office, khalid: Caller) -> None:
    for number in range(20):
        await sent(town, khalid, str(number))
    with pytest.raises(TooManyFiles):
        await sent(town, khalid, "21")


async def test_a_ticket_takes_its_files_along(town: Office, khalid: Caller) -> None:
    first, second = await sent(town, khalid, "1"), await sent(town, khalid, "2", JPEG)
    ticket = await open_ticket(
        town, khalid, subject="خوادم الأسماء", domain=None, description="لا تتحدث", uploads=[first]
    )
    await reply_ticket(town, again(khalid), ticket.reference, "وهذه صورة ثانية", [second])
    entries = (await ticket_status(town, khalid, ticket.reference)).entries
    assert [[file.name for file in entry.files] for entry in entries] == [["لقطة.png"], ["لقطة.jpg"]]
    assert await count(town, ChatUpload) == 0


async def test_the_same_message_again_takes_nothing_twice(town: Office, khalid: Caller) -> None:
    upload = await sent(town, khalid)
    for _ in range(2):
        await open_ticket(town, khalid, subject="خوادم الأسماء", domain=None, description="لا تتحدث", uploads=[upload])
    assert await count(town, TicketFile) == 1


async def test_another_chats_file_is_not_to_be_had(town: Office, khalid: Caller) -> None:
    theirs = await sent(town, await stranger(town, "saudinic"))
    with pytest.raises(NotFound):
        await check_upload(town, khalid, theirs, media_types=("image/png",), most_megabytes=1)
    with pytest.raises(NotFound):
        await open_ticket(town, khalid, subject="خوادم الأسماء", domain=None, description="لا تتحدث", uploads=[theirs])
    with pytest.raises(NotFound):
        await report_outage(town, await stranger(town, "sec"), area=None, place="بريدة", photo=theirs)
    assert await count(town, ChatUpload) == 1


async def test_what_nobody_used_is_gone_after_a_day_and_a_photo_stays(town: Office, clock: FakeClock) -> None:
    chat = await stranger(town, "sec")
    used, unused = await sent(town, chat, "1"), await sent(town, chat, "2")
    reported = await report_outage(town, chat, area=None, place="بريدة", photo=used)
    assert await drop_unused(town) == 0
    clock.move(hours=25)
    assert await drop_unused(town) == 1
    with pytest.raises(NotFound):
        await check_upload(town, chat, unused, media_types=("image/png",), most_megabytes=1)
    sara = await add_agent(town, "sara", "سارة", "long enough", ["sec"])
    omid = await add_agent(town, "omid", "امید", "long enough", ["tele2"])
    photo = await read_photo(town, sara.id, reported.outage.id, reported.reference)
    assert (photo.media_type, photo.content) == ("image/png", PNG)
    with pytest.raises(NotFound):
        await read_photo(town, omid.id, reported.outage.id, reported.reference)
