"""Files for chats: opened by a program that is not ours, and given to nobody else's chat."""

import csv
import io
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image

from backoffice.conversations import ConversationInfo, read_chat
from backoffice.errors import NotFound, NotLinked
from backoffice.office import Office
from backoffice.values import Code
from bot.messages import File, Paper, Reply
from bot.papers.maker import Papers
from bot.papers.shelf import Shelf
from bot.replies.render import Replies
from tests.bot.conftest import Chat
from tests.fakes import FakeClock, FakeDialogue
from tests.people import HUDA, MARYAM, SALEM, SEPEHR, chat_of, stranger

MOBILE = Paper("bill", {"account": Code("0501230001")})


@pytest.fixture
def shelf(town: Office, tmp_path: Path) -> Shelf:
    return Shelf(town, tmp_path / "files")


@pytest.fixture
def makes(town: Office, shelf: Shelf, replies: Replies) -> Papers:
    return Papers(town, shelf, replies)


async def talk_of(office: Office, person: object) -> ConversationInfo:
    return await read_chat(office, (await chat_of(office, person)).conversation_id)  # type: ignore[arg-type]


async def content(shelf: Shelf, chat: ConversationInfo, file: File) -> bytes:
    return (await shelf.get(chat.id, file.id))[1]


def ink(picture: Image.Image, box: tuple[float, float, float, float]) -> int:
    """How many dark points there are in that part of the picture, told in shares of its size."""
    width, height = picture.size
    part = picture.convert("L").crop(
        (int(box[0] * width), int(box[1] * height), int(box[2] * width), int(box[3] * height))
    )
    return sum(part.histogram()[:128])


@pytest.mark.parametrize(("person", "account"), [(SALEM, "0501230001"), (SEPEHR, "09211230004")])
async def test_a_bill_reads_from_the_right(
    town: Office, makes: Papers, shelf: Shelf, person: object, account: str
) -> None:
    mine = await talk_of(town, person)
    (file,) = await makes.make(mine, "m", mine.language, [Paper("bill", {"account": Code(account)})])
    assert (file.media_type, file.name.endswith(".pdf")) == ("application/pdf", True)
    page = pypdfium2.PdfDocument(await content(shelf, mine, file))[0].render(scale=2).to_pil()
    title = (0.0, 0.05, 0.5, 0.2), (0.5, 0.05, 1.0, 0.2)
    assert ink(page, title[1]) > 2 * ink(page, title[0])
    assert ink(page, title[1]) > 500


async def test_a_bill_in_english_reads_from_the_left(town: Office, makes: Papers, shelf: Shelf) -> None:
    mine = await talk_of(town, SALEM)
    (file,) = await makes.make(mine, "m", "en", [MOBILE])
    document = pypdfium2.PdfDocument(await content(shelf, mine, file))
    text = document[0].get_textpage().get_text_range()
    assert "0501230001" in text
    assert "266.80 SAR" in text
    page = document[0].render(scale=2).to_pil()
    assert ink(page, (0.0, 0.05, 0.5, 0.2)) > 500


async def test_long_use_comes_as_pages_and_as_a_table(town: Office, makes: Papers, shelf: Shelf) -> None:
    mine = await talk_of(town, MARYAM)
    asked = {"account": Code("09211230001"), "first": date(2026, 10, 24), "last": date(2026, 11, 22)}
    pdf, table = await makes.make(mine, "m", "fa", [Paper("usage", {**asked, "kinds": "call,message,data"})])
    assert len(pypdfium2.PdfDocument(await content(shelf, mine, pdf))) >= 2
    text = (await content(shelf, mine, table)).decode("utf-8-sig")
    head, *rows = csv.reader(io.StringIO(text))
    assert head[-1] == "IRR"
    assert len(rows) > 20
    assert all(not cell.startswith(("=", "+", "@")) for row in rows for cell in row)


async def test_consumption_is_a_picture_with_its_highest_month_marked(
    town: Office, makes: Papers, shelf: Shelf
) -> None:
    mine = await talk_of(town, HUDA)
    (file,) = await makes.make(mine, "m", "ar", [Paper("consumption", {"account": Code("30077310048")})])
    picture = Image.open(io.BytesIO(await content(shelf, mine, file)))
    assert (picture.format, picture.size) == ("PNG", (1080, 720))
    colours = {colour: count for count, colour in picture.convert("RGB").getcolors(1 << 20) or []}
    assert colours[(0x0B, 0x6E, 0x5F)] > 10_000
    assert colours[(0x8F, 0xC7, 0xBB)] > colours[(0x0B, 0x6E, 0x5F)]


async def test_a_file_of_somebody_elses_account_is_not_made(town: Office, makes: Papers) -> None:
    theirs = await talk_of(town, HUDA)
    with pytest.raises(NotFound):
        await makes.make(replace(theirs, provider="sec"), "m", "ar", [Paper("bill", {"account": Code("30045210017")})])
    nobody = await read_chat(town, (await stranger(town)).conversation_id)
    with pytest.raises(NotLinked):
        await makes.make(nobody, "m", "ar", [MOBILE])


async def test_a_file_is_its_own_chats_alone(town: Office, makes: Papers, shelf: Shelf) -> None:
    mine, other = await talk_of(town, SALEM), await talk_of(town, SALEM)
    (file,) = await makes.make(mine, "m", "ar", [MOBILE])
    with pytest.raises(NotFound):
        await shelf.get(other.id, file.id)
    for name in ("", "../../madad.sqlite", "0" * 32, file.id.upper() + "x"):
        with pytest.raises(NotFound):
            await shelf.get(mine.id, name)


async def test_its_name_on_the_disk_says_nothing(town: Office, makes: Papers, shelf: Shelf) -> None:
    (file,) = await makes.make(await talk_of(town, SALEM), "m", "ar", [MOBILE])
    assert shelf.path(file.id).is_file()
    assert shelf.path(file.id).name == file.id


async def test_old_files_are_cleared_away_and_new_ones_stay(
    town: Office, makes: Papers, shelf: Shelf, clock: FakeClock
) -> None:
    mine = await talk_of(town, SALEM)
    (old,) = await makes.make(mine, "m", "ar", [MOBILE])
    clock.move(days=89)
    (new,) = await makes.make(mine, "m", "ar", [MOBILE])
    assert await shelf.clear(timedelta(days=90)) == 0
    clock.move(days=2)
    assert [await shelf.clear(timedelta(days=90)), await shelf.clear(timedelta(days=90))] == [1, 0]
    assert not shelf.path(old.id).exists()
    with pytest.raises(NotFound):
        await shelf.get(mine.id, old.id)
    assert await content(shelf, mine, new)


async def test_an_answer_whose_file_cannot_be_made_says_so(chat: Chat, dialogue: FakeDialogue) -> None:
    dialogue.answers("hi", Reply("thanks", papers=(MOBILE,)))  # of a chat that is nobody's
    turn = await chat.says("hi")
    assert [reply.key for reply in turn.replies] == ["thanks", "paper_failed"]
    assert turn.replies[0].files == ()
