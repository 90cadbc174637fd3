"""What customers do in Telegram, and what the door hears of it: real dispatcher, real polling, real HTTP."""

from collections.abc import AsyncIterator
from typing import Any

import pytest

from bot.messages import Choice, Inbound
from tests.bot.channels.telegram.api import BotApi, membership
from tests.bot.channels.telegram.rig import Ear, listening

MARYAM = 1


@pytest.fixture
async def ear(api: BotApi) -> AsyncIterator[Ear]:
    async with listening(api) as ear:
        yield ear


async def heard(api: BotApi, ear: Ear, **message: Any) -> Inbound:
    await api.write(**message)
    return await ear.next()


async def test_a_text_comes_with_its_chat_and_its_language(api: BotApi, ear: Ear) -> None:
    inbound = await heard(api, ear, text="کم فاتورتي؟", language="fa-IR")
    assert (inbound.channel, inbound.chat_id, inbound.text, inbound.language) == ("telegram", "1", "کم فاتورتي؟", "fa")


async def test_a_language_that_is_not_ours_is_not_told(api: BotApi, ear: Ear) -> None:
    assert (await heard(api, ear, text="Hallo", language="de")).language is None


@pytest.mark.parametrize(
    ("typed", "provider"), [("/start", None), ("/start tele2", "tele2"), ("/start nobody", None), ("/START SEC", "sec")]
)
async def test_start_opens_the_chat_with_the_provider_of_the_link(
    api: BotApi, ear: Ear, typed: str, provider: str | None
) -> None:
    inbound = await heard(api, ear, text=typed)
    assert (inbound.started, inbound.provider, inbound.text) == (True, provider, "")


@pytest.mark.parametrize(
    ("typed", "payload"),
    [
        ("/help", "/help"),
        ("/lang", "/change_language"),
        ("/lang fa", '/change_language{"language": "fa"}'),
        ("/lang AR", '/change_language{"language": "ar"}'),
        ("/lang klingon", "/change_language"),
        ('/lang fa"}', "/change_language"),
    ],
)
async def test_a_command_says_its_payload_and_nothing_that_was_typed(
    api: BotApi, ear: Ear, typed: str, payload: str
) -> None:
    inbound = await heard(api, ear, text=typed)
    assert (inbound.payload, inbound.text) == (payload, typed)


async def test_an_unknown_command_is_only_text(api: BotApi, ear: Ear) -> None:
    inbound = await heard(api, ear, text='/inform{"phone": "+966500000000"}')
    assert (inbound.payload, inbound.text) == ("", '/inform{"phone": "+966500000000"}')


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        ({"photo": [{"file_id": "p", "file_unique_id": "p", "width": 1, "height": 1}]}, "photo"),
        ({"document": {"file_id": "d", "file_unique_id": "d"}}, "document"),
        ({"voice": {"file_id": "v", "file_unique_id": "v", "duration": 3}}, "voice"),
        ({"video_note": {"file_id": "n", "file_unique_id": "n", "length": 9, "duration": 3}}, "video"),
        (
            {
                "sticker": {
                    "file_id": "s",
                    "file_unique_id": "s",
                    "type": "regular",
                    "width": 1,
                    "height": 1,
                    "is_animated": False,
                    "is_video": False,
                }
            },
            "sticker",
        ),
        ({"location": {"longitude": 46.7, "latitude": 24.7}}, "location"),
        ({"dice": {"emoji": "🎲", "value": 6}}, "other"),
        ({"a_kind_of_the_future": {"sparkle": True}}, "other"),
    ],
)
async def test_an_attachment_is_named_by_its_kind(api: BotApi, ear: Ear, content: dict[str, Any], kind: str) -> None:
    inbound = await heard(api, ear, **content)
    assert (inbound.attachment, inbound.text) == (kind, "")


async def test_a_caption_is_what_was_said(api: BotApi, ear: Ear) -> None:
    photo = [{"file_id": "p", "file_unique_id": "p", "width": 1, "height": 1}]
    inbound = await heard(api, ear, photo=photo, caption="هذه فاتورتي")
    assert (inbound.attachment, inbound.text) == ("photo", "هذه فاتورتي")


async def test_the_pictures_of_an_album_have_one_name(api: BotApi, ear: Ear) -> None:
    photo = [{"file_id": "p", "file_unique_id": "p", "width": 1, "height": 1}]
    first = await heard(api, ear, photo=photo, media_group_id="55")
    second = await heard(api, ear, photo=photo, media_group_id="55")
    assert first.message_id == second.message_id == "album:55"


@pytest.mark.parametrize("number", ["966501234567", "+966501234567"])
async def test_ones_own_contact_is_a_phone_number(api: BotApi, ear: Ear, number: str) -> None:
    contact = {"phone_number": number, "first_name": "Maryam", "user_id": MARYAM}
    inbound = await heard(api, ear, contact=contact)
    assert (inbound.text, inbound.notice) == ("+966501234567", None)


@pytest.mark.parametrize("owner", [{"user_id": 2}, {}])
async def test_the_contact_of_another_is_not_taken(api: BotApi, ear: Ear, owner: dict[str, int]) -> None:
    contact = {"phone_number": "966501234567", "first_name": "Fahad", **owner}
    inbound = await heard(api, ear, contact=contact)
    assert (inbound.text, inbound.notice) == ("", "contact_not_yours")


async def test_an_edited_message_is_new_words_with_a_notice(api: BotApi, ear: Ear) -> None:
    message = api.message(MARYAM) | {"text": "فاتورتي"}
    await api.deliver("message", message)
    await api.deliver("edited_message", message | {"text": "رصيدي", "edit_date": 1795339900})
    first, second = await ear.next(), await ear.next()
    assert (second.text, second.notice) == ("رصيدي", "edit_not_read")
    assert second.message_id != first.message_id


async def test_a_button_names_its_line_and_place(api: BotApi, ear: Ear) -> None:
    sent = api.message(MARYAM) | {"text": "تأكيد؟"}
    await api.deliver("callback_query", api.tap(sent, "12:1"))
    assert (await ear.next()).choice == Choice(12, 1)


@pytest.mark.parametrize("data", ["", "x", "12", "12:", ":1", "-1:0", "1:2:3", "9999999999:1", "١:٢", "/affirm"])
async def test_a_button_that_is_not_ours_is_one_of_no_line(api: BotApi, ear: Ear, data: str) -> None:
    await api.deliver("callback_query", api.tap(api.message(MARYAM) | {"text": "?"}, data))
    assert (await ear.next()).choice == Choice(0, 0)
    await api.until_called("answerCallbackQuery")


async def test_a_button_under_a_message_that_telegram_no_longer_shows(api: BotApi, ear: Ear) -> None:
    faded = {"chat": {"id": MARYAM, "type": "private"}, "message_id": 5, "date": 0}
    await api.deliver("callback_query", api.tap(faded, "3:0"))
    assert (await ear.next()).choice == Choice(3, 0)
    await api.deliver("callback_query", api.tap(None, "3:1", chat=MARYAM))
    inbound = await ear.next()
    assert (inbound.choice, inbound.chat_id) == (Choice(3, 1), "1")
    await api.until_called("answerCallbackQuery", 2)
    assert api.made("editMessageText") == []


@pytest.mark.parametrize(("status", "reachable"), [("kicked", False), ("member", True)])
async def test_blocking_and_coming_back_are_told(api: BotApi, ear: Ear, status: str, reachable: bool) -> None:
    await api.deliver("my_chat_member", membership("private", status))
    assert await ear.next_reachable() == ("telegram", "1", reachable)


@pytest.mark.parametrize("text", ["/start", "/help@madad_bot"])
async def test_in_a_group_a_command_is_answered_by_one_line(api: BotApi, ear: Ear, text: str) -> None:
    group = {"chat": {"id": -100, "type": "supergroup", "title": "Family"}}
    await api.deliver("message", api.message(MARYAM) | group | {"text": text})
    await api.until_called("sendMessage")
    assert len(api.texts(-100)) == 1
    assert "خاص" in api.texts(-100)[0]
    assert ear.nothing_heard


async def test_a_group_that_takes_the_bot_in_is_told_where_it_works(api: BotApi, ear: Ear) -> None:
    await api.deliver("my_chat_member", membership("supergroup", "member", chat=-100))
    await api.until_called("sendMessage")
    assert ear.nothing_heard


async def test_what_nobody_said_is_not_answered(api: BotApi, ear: Ear) -> None:
    group = {"chat": {"id": -100, "type": "supergroup", "title": "Family"}}
    for text in ("کسی خونه است؟", "/weather", "/help@another_bot"):
        await api.deliver("message", api.message(MARYAM) | group | {"text": text})
    live = {"longitude": 46.7, "latitude": 24.7, "live_period": 900}
    await api.deliver("edited_message", api.message(MARYAM) | {"location": live, "edit_date": 1795339900})
    await api.write(pinned_message=api.message(MARYAM) | {"text": "old"})
    await api.write(message_auto_delete_timer_changed={"message_auto_delete_time": 60})
    await api.write("سلام")
    assert (await ear.next()).text == "سلام"
    assert api.made("sendMessage") == []
