"""The one door: what is stored, what the dialogue hears, what the customer is told."""

import asyncio

import pytest

from backoffice import otp
from backoffice.conversations import set_language, set_provider
from backoffice.demo_people import Person
from backoffice.office import Caller, Office
from backoffice.registration import answer_step
from backoffice.registration_puk import expect_puk
from bot.conversation import Conversations
from bot.intake import LONGEST
from bot.masking import HIDDEN
from bot.messages import Button, Choice, Reply
from bot.signals import LocalSignals
from tests.bot.conftest import Chat, keys
from tests.fakes import FakeClock, FakeDialogue
from tests.people import MARYAM

ASK_SURE = Reply(
    "ask_sure", buttons=(Button("intent_affirm", payload="/affirm"), Button("intent_deny", payload="/deny"))
)
MENU = Reply("help", buttons=(Button("intent_check_bill", payload="/check_bill"),))


async def test_a_message_is_asked_answered_and_logged(chat: Chat, dialogue: FakeDialogue) -> None:
    dialogue.answers("كم فاتورتي؟", Reply("bill_none"), intent="check_bill", language="ar")
    turn = await chat.says("كم فاتورتي؟")
    assert (keys(turn), turn.intent, turn.duplicate) == (["bill_none"], "check_bill", False)
    assert [(line.seq, line.author, line.key) for line in await chat.log()] == [
        (1, "customer", None),
        (2, "bot", "bill_none"),
    ]
    assert dialogue.asked[0][0] == turn.conversation_id


async def test_a_second_delivery_does_nothing(chat: Chat, conversations: Conversations, dialogue: FakeDialogue) -> None:
    message = chat.inbound("سلام")
    first = await conversations.handle(message)
    second = await conversations.handle(message)
    assert (second.duplicate, second.seq, second.replies) == (True, first.seq, ())
    assert (len(dialogue.asked), len(await chat.log())) == (1, 2)


@pytest.mark.parametrize("engine", ["sqlite", "postgresql"])
async def test_deliveries_at_the_same_time_are_answered_once(
    chat: Chat, conversations: Conversations, dialogue: FakeDialogue
) -> None:
    message = chat.inbound("سلام")
    turns = await asyncio.gather(*(conversations.handle(message) for _ in range(8)))
    assert sum(not turn.duplicate for turn in turns) == 1
    assert len(dialogue.asked) == 1


@pytest.mark.parametrize("engine", ["sqlite", "postgresql"])
async def test_lines_are_counted_without_gaps_however_many_come_at_once(chat: Chat) -> None:
    await asyncio.gather(*(chat.says(f"message {i}") for i in range(12)))
    assert [line.seq for line in await chat.log()] == list(range(1, 25))


async def test_a_turn_ends_before_the_next_begins(chat: Chat, dialogue: FakeDialogue, signals: LocalSignals) -> None:
    dialogue.meanwhile = asyncio.Event()
    first = asyncio.create_task(chat.says("one"))
    await dialogue.reached.wait()
    async with signals.listen(f"conversation:{await chat.id()}") as stored:
        second = asyncio.create_task(chat.says("two"))
        await stored.wait(timeout=10)
    assert dialogue.texts == ["one"]
    dialogue.meanwhile.set()
    await asyncio.gather(first, second)
    assert dialogue.texts == ["one", "two"]


async def test_a_new_chat_starts_where_its_channel_says(chat: Chat, conversations: Conversations) -> None:
    await chat.says("hi", provider="tele2", language="en")
    started = await conversations.find("web", "chat-1")
    assert started is not None
    assert (started.provider, started.language) == ("tele2", "en")


async def test_an_unknown_provider_is_the_default_one(chat: Chat, conversations: Conversations) -> None:
    await chat.says("hi", provider="nobody")
    started = await conversations.find("web", "chat-1")
    assert started is not None
    assert (started.provider, started.language) == ("stc", "ar")


async def test_opening_a_chat_greets(chat: Chat, dialogue: FakeDialogue) -> None:
    await chat.says(started=True)
    assert dialogue.texts == ["/greet"]
    assert [(line.author, bool(line.text)) for line in await chat.log()] == [("customer", False), ("bot", True)]


async def test_a_link_to_another_provider_changes_the_provider(chat: Chat, conversations: Conversations) -> None:
    await chat.says("hi", provider="stc")
    await chat.says(started=True, provider="sec")
    now = await conversations.find("web", "chat-1")
    assert now is not None
    assert now.provider == "sec"


async def test_the_answer_is_in_the_language_of_the_question(chat: Chat, dialogue: FakeDialogue) -> None:
    dialogue.answers("قبضم چقدره؟", Reply("bill_none"), language="fa")
    turn = await chat.says("قبضم چقدره؟", language="ar")
    assert turn.replies[0].language == "fa"
    dialogue.answers("42", Reply("bill_none"), language=None)
    assert (await chat.says("42")).replies[0].language == "fa"


async def test_a_language_set_by_an_action_counts_more(chat: Chat, office: Office, dialogue: FakeDialogue) -> None:
    await chat.says("hi", language="ar")
    dialogue.answers("به فارسی", Reply("language_changed"), language="ar")
    dialogue.meanwhile = asyncio.Event()
    dialogue.reached.clear()
    turn = asyncio.create_task(chat.says("به فارسی"))
    await dialogue.reached.wait()
    await set_language(office, await chat.id(), "fa")
    dialogue.meanwhile.set()
    assert (await turn).replies[0].language == "fa"


async def test_a_provider_set_by_an_action_is_the_one_that_answers(
    chat: Chat, office: Office, dialogue: FakeDialogue, conversations: Conversations
) -> None:
    dialogue.meanwhile = asyncio.Event()
    turn = asyncio.create_task(chat.says("سعودی نیک"))
    await dialogue.reached.wait()
    await set_provider(office, await chat.id(), "saudinic")
    dialogue.meanwhile.set()
    await turn
    now = await conversations.find("web", "chat-1")
    assert now is not None
    assert now.provider == "saudinic"


async def test_a_button_says_its_payload_and_shows_its_label(chat: Chat, dialogue: FakeDialogue) -> None:
    dialogue.answers("help", MENU)
    offered = (await chat.says("help")).replies[0]
    await chat.says(choice=Choice(offered.seq, 0))
    assert dialogue.texts[-1] == "/check_bill"
    assert (await chat.log())[2].text == offered.buttons[0].text


async def test_typing_a_buttons_label_is_pressing_it(chat: Chat, dialogue: FakeDialogue) -> None:
    dialogue.answers("help", MENU)
    offered = (await chat.says("help")).replies[0]
    await chat.says(f" {offered.buttons[0].text}! ")
    assert dialogue.texts[-1] == "/check_bill"


async def test_a_label_typed_after_its_time_is_only_text(chat: Chat, dialogue: FakeDialogue) -> None:
    dialogue.answers("help", MENU)
    offered = (await chat.says("help")).replies[0]
    await chat.says("something else")
    await chat.says(offered.buttons[0].text)
    assert dialogue.texts[-1] == offered.buttons[0].text


@pytest.mark.parametrize("choice", [Choice(99, 0), Choice(2, 7), Choice(2, -1), Choice(0, 0)])
async def test_a_button_that_never_was_is_refused(chat: Chat, dialogue: FakeDialogue, choice: Choice) -> None:
    dialogue.answers("help", MENU)
    await chat.says("help")
    assert keys(await chat.says(choice=choice)) == ["button_stale"]
    assert len(dialogue.asked) == 1


async def test_a_yes_to_an_old_question_does_not_answer_a_new_one(chat: Chat, dialogue: FakeDialogue) -> None:
    dialogue.answers("first", ASK_SURE)
    dialogue.answers("second", ASK_SURE)
    old = (await chat.says("first")).replies[0]
    new = (await chat.says("second")).replies[0]
    assert keys(await chat.says(choice=Choice(old.seq, 0))) == ["button_stale"]
    assert "/affirm" not in dialogue.texts
    assert new.seq > old.seq


async def test_an_old_button_that_says_all_still_works(chat: Chat, dialogue: FakeDialogue) -> None:
    dialogue.answers("help", MENU)
    offered = (await chat.says("help")).replies[0]
    await chat.says("something else")
    await chat.says(choice=Choice(offered.seq, 0))
    assert dialogue.texts[-1] == "/check_bill"


@pytest.mark.parametrize("typed", ["/affirm", " \u200f//affirm", "／affirm", "\u2800/affirm{}"])
async def test_typed_text_never_names_an_intent(chat: Chat, dialogue: FakeDialogue, typed: str) -> None:
    await chat.says(typed)
    assert dialogue.texts[0].startswith("affirm")


async def test_a_channels_own_command_names_one(chat: Chat, dialogue: FakeDialogue) -> None:
    await chat.says("/help", payload="/help")
    assert dialogue.texts == ["/help"]


async def test_a_channels_notice_is_said_without_asking(chat: Chat, dialogue: FakeDialogue) -> None:
    assert keys(await chat.says("new words", notice="edit_not_read")) == ["edit_not_read"]
    assert dialogue.asked == []


@pytest.mark.parametrize("typed", ["", "   ", "\u200b\u200e\u2066", "\x00\x07", "///", "\u3164\u2800"])
async def test_nothing_to_read_asks_for_words(chat: Chat, dialogue: FakeDialogue, typed: str) -> None:
    assert keys(await chat.says(typed)) == ["say_something"]
    assert dialogue.asked == []


async def test_emoji_go_to_the_dialogue(chat: Chat, dialogue: FakeDialogue) -> None:
    await chat.says("👍🏽")
    assert dialogue.texts == ["👍🏽"]


async def test_ten_thousand_characters_are_kept_in_part_and_asked_for_in_short(
    chat: Chat, dialogue: FakeDialogue
) -> None:
    assert keys(await chat.says("ب" * 10_000)) == ["message_too_long"]
    assert len((await chat.log())[0].text) == LONGEST + 1
    assert dialogue.asked == []


@pytest.mark.parametrize("engine", ["sqlite", "postgresql"])
async def test_what_no_store_takes_is_left_out(chat: Chat) -> None:
    await chat.says("a\x00b\ud83dc\u202e<script>'; DROP TABLE message;--")
    assert (await chat.log())[0].text == "ab\ufffdc\u202e<script>'; DROP TABLE message;--"


async def test_a_picture_is_refused_kindly_and_its_caption_answered(chat: Chat, dialogue: FakeDialogue) -> None:
    dialogue.answers("كم هذه الفاتورة", Reply("bill_none"))
    assert keys(await chat.says("كم هذه الفاتورة", attachment="photo")) == ["attachment_unsupported", "bill_none"]
    assert keys(await chat.says(attachment="voice")) == ["attachment_unsupported"]
    assert [line.text for line in await chat.log() if line.author == "customer"] == [
        "[photo] كم هذه الفاتورة",
        "[voice]",
    ]


async def test_a_card_number_is_hidden_and_warned_about(chat: Chat, dialogue: FakeDialogue) -> None:
    dialogue.answers("ادفع •••• 1111", Reply("bill_none"))
    assert keys(await chat.says("ادفع 4111 1111 1111 1111")) == ["card_masked", "bill_none"]
    assert dialogue.texts == ["ادفع •••• 1111"]
    assert (await chat.log())[0].text == "ادفع •••• 1111"


async def test_a_password_is_hidden_and_warned_about(chat: Chat, dialogue: FakeDialogue) -> None:
    dialogue.answers("رمز عبورم ••••• است", Reply("bill_none"))
    assert keys(await chat.says("رمز عبورم parsa68 است")) == ["password_masked", "bill_none"]
    assert dialogue.texts == ["رمز عبورم ••••• است"]
    assert (await chat.log())[0].text == "رمز عبورم ••••• است"


async def test_a_code_that_nobody_asked_for_is_hidden_and_warned_about(chat: Chat, dialogue: FakeDialogue) -> None:
    dialogue.answers("رمز التحقق •••••", Reply("bill_none"))
    assert keys(await chat.says("رمز التحقق ٤٨٢١٩٣")) == ["password_masked", "bill_none"]
    assert (await chat.log())[0].text == "رمز التحقق •••••"


async def test_a_code_reaches_neither_the_log_nor_the_dialogue(
    chat: Chat, office: Office, dialogue: FakeDialogue, person: Person
) -> None:
    await chat.says("hi", provider="tele2")
    conversation_id = await chat.id()
    await otp.send_code(office, Caller("tele2", conversation_id, "m"), person.phone)
    digits = office.providers["tele2"].codes.digits
    code = "".join("۰۱۲۳۴۵۶۷۸۹"[i] for i in range(1, digits + 1))
    await chat.says(f"کد: {code}")
    latin = "".join(str(i) for i in range(1, digits + 1))
    _, asked, metadata = dialogue.asked[-1]
    assert (asked, metadata["code_digest"]) == ("/give_code", otp.digest(office.key, conversation_id, latin))
    assert (await chat.log())[-2].text == HIDDEN


async def test_a_puk_that_is_awaited_reaches_neither_the_log_nor_the_dialogue(
    chat: Chat, office: Office, dialogue: FakeDialogue
) -> None:
    await chat.says("hi", provider="tele2")
    caller = Caller("tele2", await chat.id(), "m")
    await answer_step(office, caller, "mobile", "0921 123 9010")
    await expect_puk(office, caller, anew=True)
    await chat.says("PUK: ۴۸۲۱ ۳۰۹۶")
    _, asked, metadata = dialogue.asked[-1]
    digest = otp.digest(office.key, caller.conversation_id, "48213096")
    assert (asked, metadata["code_digest"]) == ("/give_code", digest)
    assert (await chat.log())[-2].text == HIDDEN


async def test_digits_are_only_digits_while_no_code_is_awaited(chat: Chat, dialogue: FakeDialogue) -> None:
    await chat.says("hi")
    await chat.says("12345")
    assert dialogue.texts[-1] == "12345"


async def test_who_talks_too_fast_is_told_once_and_kept_in_the_log(
    chat: Chat, dialogue: FakeDialogue, clock: FakeClock
) -> None:
    turns = [await chat.says(f"message {i}") for i in range(24)]
    assert [keys(turn) for turn in turns[20:]] == [["slow_down"], [], [], []]
    assert len(dialogue.asked) == 20
    assert sum(line.author == "customer" for line in await chat.log()) == 24
    clock.move(seconds=10)
    assert keys(await chat.says("calm again")) == ["not_understood"]


async def test_a_dialogue_that_says_nothing_is_not_silence(chat: Chat, dialogue: FakeDialogue) -> None:
    dialogue.answers("hm")
    assert keys(await chat.says("hm")) == ["went_wrong"]


async def test_a_message_id_of_any_length_is_taken_once(chat: Chat) -> None:
    first = await chat.says("hi", message_id="x" * 500)
    second = await chat.says("hi", message_id="x" * 500)
    assert (first.duplicate, second.duplicate) == (False, True)


@pytest.fixture
def person() -> Person:
    return MARYAM
