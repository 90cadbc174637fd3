"""Whole exchanges: a customer in Telegram, the real dispatcher, door, database, sentences and outbox, and back."""

import asyncio
from typing import Any

import pytest

from backoffice.agents import add_agent
from backoffice.handoff import request
from backoffice.office import Caller, Office
from bot.conversation import Conversations
from bot.dialogue import DialogueDown
from bot.handoff import Handoff
from bot.messages import Button, Line, Reply
from tests.bot.channels.telegram.rig import Live
from tests.fakes import FakeDialogue

MARYAM, REZA = 1, 2
YES_OR_NO = Reply(
    "nothing_to_confirm",
    buttons=(Button("intent_affirm", payload="/affirm"), Button("intent_deny", payload="/deny")),
)
ASK_PHONE = Reply("ask_phone", buttons=(Button("share_phone", kind="contact"),))
PHOTO = [{"file_id": "p", "file_unique_id": "p", "width": 1, "height": 1}]
STICKER = {
    **{"file_id": "s", "file_unique_id": "s", "type": "regular", "width": 1, "height": 1},
    **{"is_animated": False, "is_video": False},
}


async def test_a_question_is_answered_in_its_chat(live: Live, dialogue: FakeDialogue) -> None:
    dialogue.answers("كم فاتورتي؟", Reply("thanks"), intent="check_bill")
    await live.api.write("كم فاتورتي؟")
    await live.answered(live.words("thanks"))


async def test_a_button_acts_once_and_leaves_its_label(live: Live, dialogue: FakeDialogue) -> None:
    dialogue.answers("فاتورتي", YES_OR_NO)
    dialogue.answers("/affirm", Reply("thanks"))
    await live.api.write("فاتورتي")
    await live.answered(live.words("nothing_to_confirm"))
    asked = dict(live.api.sent(MARYAM))
    for _ in range(2):
        await live.api.press(asked, live.words("intent_affirm"))
    await live.api.until_called("answerCallbackQuery", 2)
    await live.answered(f"{live.words('nothing_to_confirm')}\n\n✔️ {live.words('intent_affirm')}", live.words("thanks"))
    assert dialogue.texts == ["فاتورتي", "/affirm"]
    assert "reply_markup" not in live.api.sent(MARYAM)
    assert [call["text"] for call in live.api.made("answerCallbackQuery")] == [
        None,
        live.words("button_pressed_before"),
    ]


async def test_the_label_typed_out_is_the_button(live: Live, dialogue: FakeDialogue) -> None:
    dialogue.answers("فاتورتي", YES_OR_NO)
    await live.api.write("فاتورتي")
    await live.answered(live.words("nothing_to_confirm"))
    await live.api.write(live.words("intent_affirm"))
    await live.api.until(lambda: len(live.api.texts()) == 2)
    assert dialogue.texts[-1] == "/affirm"


async def test_a_button_of_another_time_is_answered_kindly(live: Live) -> None:
    old = live.api.message(MARYAM) | {"text": "؟"}
    await live.api.deliver("callback_query", live.api.tap(old, "40:1"))
    await live.answered(live.words("button_stale"))


async def test_the_phone_number_comes_by_one_tap(live: Live, dialogue: FakeDialogue) -> None:
    dialogue.answers("اربط حسابي", ASK_PHONE)
    await live.api.write("اربط حسابي")
    await live.answered(live.words("ask_phone"))
    asked = live.api.made("sendMessage")[0]
    assert asked.buttons == [(live.words("share_phone"), "contact")]
    own = {"phone_number": "966501234567", "first_name": "Maryam", "user_id": MARYAM}
    await live.api.write(contact=own)
    after = await live.api.until_called("sendMessage", 2)
    assert dialogue.texts[-1] == "+966501234567"
    assert after["reply_markup"] == {"remove_keyboard": True}


async def test_the_phone_number_of_somebody_else_is_refused(live: Live, dialogue: FakeDialogue) -> None:
    await live.api.write(contact={"phone_number": "966501234567", "first_name": "Fahad", "user_id": REZA})
    await live.answered(live.words("contact_not_yours"))
    assert dialogue.texts == []


async def test_a_link_opens_the_chat_with_its_provider(
    live: Live, dialogue: FakeDialogue, conversations: Conversations
) -> None:
    dialogue.answers("/greet", Reply("thanks"))
    await live.api.write("/start tele2", language="fa")
    await live.answered(live.words("thanks", "fa", "tele2"))
    chat = await conversations.find("telegram", str(MARYAM))
    assert chat is not None
    assert (chat.provider, chat.language) == ("tele2", "fa")


@pytest.mark.parametrize(
    ("typed", "asked"), [("/help", "/help"), ("/lang fa", '/change_language{"language": "fa"}'), ("/admin", "admin")]
)
async def test_commands_are_said_to_the_dialogue(live: Live, dialogue: FakeDialogue, typed: str, asked: str) -> None:
    await live.api.write(typed)
    await live.api.until_called("sendMessage")
    assert dialogue.texts == [asked]


async def test_an_update_that_comes_twice_acts_once(live: Live, dialogue: FakeDialogue) -> None:
    dialogue.answers("فاتورتي", Reply("thanks"))
    update = await live.api.write("فاتورتي")
    await live.api.deliver_again(update)
    await live.api.write("شكرا")
    await live.answered(live.words("thanks"), live.words("ask_back_open"))
    assert dialogue.texts == ["فاتورتي", "شكرا"]


async def test_an_album_is_answered_once(live: Live) -> None:
    for _ in range(3):
        await live.api.write(photo=PHOTO, media_group_id="77")
    await live.api.write("سلام")
    await live.answered(live.words("attachment_unsupported", kind="photo"), live.words("ask_back_open"))


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        ({"sticker": STICKER}, "sticker"),
        ({"voice": {"file_id": "v", "file_unique_id": "v", "duration": 3}}, "voice"),
        ({"dice": {"emoji": "🎲", "value": 6}}, "other"),
    ],
)
async def test_what_cannot_be_read_is_said_to_be_so(live: Live, content: dict[str, Any], kind: str) -> None:
    await live.api.write(**content, language="fa")
    await live.answered(live.words("attachment_unsupported", "fa", kind=kind))


async def test_an_edit_is_asked_for_again(live: Live) -> None:
    message = live.api.message(MARYAM) | {"text": "فاتورتي"}
    await live.api.deliver("message", message)
    for _ in range(2):
        await live.api.deliver("edited_message", message | {"text": "رصيدي", "edit_date": 1795339900})
    await live.answered(live.words("ask_back_open"), live.words("edit_not_read"))


@pytest.mark.parametrize(
    "text",
    [
        "😀😀😀",
        "\u200b\u200c\u2068\u2069",
        "س" * 4096,
        "'; DROP TABLE message; --",
        "<script>alert(1)</script>",
        "فاتورة ١٢۳4 bill فاكتور",
        "\u202eابكل\u202c",
        "/",
        "/ /affirm",
        "﷽" * 500,
    ],
)
async def test_whatever_is_typed_gets_an_answer(live: Live, dialogue: FakeDialogue, text: str) -> None:
    await live.api.write(text)
    await live.api.until_called("sendMessage")
    assert not any(asked.startswith("/") for asked in dialogue.texts)


async def test_a_listing_longer_than_a_message_arrives_whole(live: Live, dialogue: FakeDialogue) -> None:
    items = tuple(Line("thanks") for _ in range(200))
    dialogue.answers("خدماتي", Reply("nothing_to_confirm", items=items, buttons=YES_OR_NO.buttons))
    await live.api.write("خدماتي")
    await live.api.until(lambda: bool(live.api.texts()) and "reply_markup" in live.api.sent(), what="the last part")
    assert len(live.api.texts()) > 1
    assert "\n".join(live.api.texts()).count(live.words("thanks")) == 200


async def test_two_customers_are_served_side_by_side_and_each_in_order(live: Live, dialogue: FakeDialogue) -> None:
    dialogue.meanwhile = asyncio.Event()
    await live.api.write("أولا", chat=MARYAM)
    await live.api.write("ثانيا", chat=MARYAM)
    await live.api.write("سلام", chat=REZA)
    await live.api.until_called("sendChatAction", 2)
    assert sorted(dialogue.texts) == ["أولا", "سلام"]
    dialogue.meanwhile.set()
    await live.api.until(lambda: len(live.api.texts(MARYAM)) == 2 and len(live.api.texts(REZA)) == 1)
    assert [text for text in dialogue.texts if text != "سلام"] == ["أولا", "ثانيا"]


async def test_when_the_dialogue_is_down_the_customer_is_told(live: Live, dialogue: FakeDialogue) -> None:
    dialogue.down = DialogueDown("refused", heard=False)
    await live.api.write("فاتورتي", language="fa")
    await live.answered(live.words("dialogue_down", "fa"))


async def test_an_agents_words_arrive_under_their_name(
    live: Live, office: Office, handoff: Handoff, conversations: Conversations
) -> None:
    await live.api.write("سلام")
    await live.answered(live.words("ask_back_open"))
    layla = await add_agent(office, "layla", "ليلى", "long enough", ["stc"])
    chat = await conversations.find("telegram", str(MARYAM))
    assert chat is not None
    await request(office, Caller("stc", chat.id, "asked"))
    await handoff.take(layla, chat.id)
    await handoff.reply(layla, chat.id, "كيف أساعدك؟", "c1")
    await live.api.until(lambda: live.api.texts()[-1] == "👤 ليلى\nكيف أساعدك؟", what="the agent's line")
