"""What leaves for Telegram, over real HTTP to a local Bot API server, faults included."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest
from hypothesis import given
from hypothesis import strategies as st

from bot.channels.telegram_pace import Pace
from bot.channels.telegram_sender import LONGEST, TelegramSender, split
from bot.messages import File, Label, Outbound
from bot.ways_out import TryLater, Unreachable
from tests.bot.channels.telegram.api import BotApi

MARYAM = 1


async def no_sleep(_seconds: float) -> None:
    return


@pytest.fixture
def sender(bot: Bot) -> TelegramSender:
    return TelegramSender(bot, Pace(sleep=no_sleep))


def line(text: str = "مرحبا", *buttons: Label, seq: int = 7, agent_name: str | None = None) -> Outbound:
    return Outbound(
        conversation_id="c1",
        seq=seq,
        author="agent" if agent_name else "bot",
        text=text,
        language="ar",
        at=datetime(2026, 11, 22, tzinfo=UTC),
        buttons=buttons,
        agent_name=agent_name,
    )


async def test_a_line_arrives_as_it_is_and_nothing_in_it_is_markup(sender: TelegramSender, api: BotApi) -> None:
    await sender.send("1", line("<b>*_سلام_*</b> \u2068+966 50 123 4567\u2069"))
    assert api.texts(MARYAM) == ["<b>*_سلام_*</b> \u2068+966 50 123 4567\u2069"]
    assert api.made("sendMessage")[0]["parse_mode"] is None


async def test_buttons_are_named_by_their_line_and_place(sender: TelegramSender, api: BotApi) -> None:
    await sender.send("1", line("تأكيد؟", Label("نعم", "/affirm"), Label("لا", "/deny")))
    assert api.made("sendMessage")[0].buttons == [("نعم", "7:0"), ("لا", "7:1")]
    assert len(api.sent(MARYAM)["reply_markup"]["inline_keyboard"]) == 1


async def test_long_labels_stand_one_below_the_other(sender: TelegramSender, api: BotApi) -> None:
    labels = [Label(f"باقة الإنترنت المنزلي رقم {n}", f"/x{n}") for n in range(3)]
    await sender.send("1", line("اختر", *labels))
    assert len(api.sent(MARYAM)["reply_markup"]["inline_keyboard"]) == 3


async def test_asking_for_the_phone_number_shows_a_keyboard_and_the_next_plain_line_takes_it_away(
    sender: TelegramSender, api: BotApi
) -> None:
    await sender.send("1", line("رقمك؟", Label("أرسل رقمي", "", "contact"), Label("إلغاء", "/cancel"), seq=7))
    await sender.send("1", line("وصل الرمز", seq=8))
    asked, after = api.made("sendMessage")
    assert asked.buttons == [("أرسل رقمي", "contact"), ("إلغاء", "")]
    assert asked["reply_markup"]["one_time_keyboard"] is True
    assert after["reply_markup"] == {"remove_keyboard": True}


async def test_a_link_opens_a_page(sender: TelegramSender, api: BotApi) -> None:
    await sender.send("1", line("ادفع", Label("صفحة الدفع", "https://pay.example.sa/1", "link")))
    assert api.made("sendMessage")[0].buttons == [("صفحة الدفع", "https://pay.example.sa/1")]


async def test_a_button_that_telegram_refuses_does_not_cost_the_answer(sender: TelegramSender, api: BotApi) -> None:
    await sender.send("1", line("ادفع", Label("صفحة الدفع", "http://127.0.0.1/pay", "link")))
    assert api.texts(MARYAM) == ["ادفع\nhttp://127.0.0.1/pay"]


async def test_an_agents_line_says_who_speaks(sender: TelegramSender, api: BotApi) -> None:
    await sender.send("1", line("كيف أساعدك؟", agent_name="نورة"))
    assert api.texts(MARYAM) == ["👤 نورة\nكيف أساعدك؟"]


async def test_a_long_text_is_cut_at_line_ends_and_its_buttons_come_last(sender: TelegramSender, api: BotApi) -> None:
    text = "\n".join(f"{n}. خدمة من خدمات الشركة 😀" for n in range(400))
    await sender.send("1", line(text, Label("التالي", "/next")))
    parts = api.texts(MARYAM)
    assert len(parts) > 1
    assert "\n".join(parts) == text
    assert [bool(call.buttons) for call in api.made("sendMessage")] == [False] * (len(parts) - 1) + [True]


async def test_too_many_requests_are_tried_when_telegram_says_and_what_arrived_is_not_repeated(
    sender: TelegramSender, api: BotApi
) -> None:
    text = "\n".join("س" * 100 for _ in range(60))
    await sender.send("1", line("قبل", seq=6))
    first_part = split(text)[0]
    api.fail("sendMessage", 429, "Too Many Requests: retry after 17", retry_after=17)
    with pytest.raises(TryLater) as later:
        await sender.send("1", line(text))
    assert later.value.seconds == 17
    await sender.send("1", line(text))
    assert api.texts(MARYAM) == ["قبل", *split(text)]
    assert api.texts(MARYAM).count(first_part) == 1


async def test_a_failure_between_two_parts_does_not_repeat_the_first(
    sender: TelegramSender, api: BotApi, bot: Bot
) -> None:
    text = "\n".join(f"{n} " + "س" * 100 for n in range(60))
    fails = iter([False, True])

    async def fail_the_second(make_request, bot, method):  # type: ignore[no-untyped-def]
        if next(fails, False):
            api.fail("sendMessage", 429, "Too Many Requests: retry after 3", retry_after=3)
        return await make_request(bot, method)

    bot.session.middleware(fail_the_second)
    with pytest.raises(TryLater):
        await sender.send("1", line(text))
    await sender.send("1", line(text))
    assert api.texts(MARYAM) == split(text)


@pytest.mark.parametrize(
    ("code", "description"),
    [
        (403, "Forbidden: bot was blocked by the user"),
        (403, "Forbidden: user is deactivated"),
        (400, "Bad Request: chat not found"),
        (400, "Bad Request: PEER_ID_INVALID"),
    ],
)
async def test_a_customer_who_is_gone_is_unreachable(
    sender: TelegramSender, api: BotApi, code: int, description: str
) -> None:
    api.fail("sendMessage", code, description)
    with pytest.raises(Unreachable):
        await sender.send("1", line())


@pytest.mark.parametrize("code", [500, 502, 401, 404])
async def test_trouble_at_telegrams_end_is_tried_later(sender: TelegramSender, api: BotApi, code: int) -> None:
    api.fail("sendMessage", code, "Something is wrong")
    with pytest.raises(TryLater) as later:
        await sender.send("1", line())
    assert later.value.seconds > 0


async def test_a_connection_that_breaks_is_tried_later(sender: TelegramSender, api: BotApi) -> None:
    api.break_off("sendMessage")
    with pytest.raises(TryLater):
        await sender.send("1", line())
    await sender.send("1", line())
    assert api.texts(MARYAM) == ["مرحبا"]


async def test_a_line_that_was_taken_is_not_repeated_because_the_answer_is_odd(
    sender: TelegramSender, api: BotApi
) -> None:
    api.respond("sendMessage", 200, {"ok": True, "result": {"message_id": "of the future"}})
    await sender.send("1", line())
    assert len(api.made("sendMessage")) == 1


async def test_a_page_of_a_proxy_is_no_answer(sender: TelegramSender, api: BotApi) -> None:
    api.respond("sendMessage", 200, "<html>Please log in to the network</html>")
    with pytest.raises(TryLater):
        await sender.send("1", line())


async def test_a_refusal_of_the_words_themselves_is_no_passing_trouble(sender: TelegramSender, api: BotApi) -> None:
    for _ in range(2):
        api.fail("sendMessage", 400, "Bad Request: text must be encoded in UTF-8")
    with pytest.raises(TelegramBadRequest):
        await sender.send("1", line())


@given(st.text(alphabet="ab😀س \n", max_size=300), st.integers(min_value=2, max_value=40))
def test_splitting_loses_nothing_but_space_and_keeps_the_limit(text: str, limit: int) -> None:
    parts = split(text, limit)
    assert "".join("".join(parts).split()) == "".join(text.split())
    assert all(part.strip() and len(part.encode("utf-16-le")) // 2 <= limit for part in parts)


def test_what_telegram_takes_is_not_split() -> None:
    assert split("س" * LONGEST) == ["س" * LONGEST]


class Contents:
    async def read(self, file_id: str) -> bytes:
        return f"content of {file_id}".encode()


async def test_a_picture_is_shown_and_a_document_can_be_saved(bot: Bot, api: BotApi) -> None:
    sender = TelegramSender(bot, Pace(sleep=no_sleep), Contents())
    files = (File("f1", "consumption.png", "image/png"), File("f2", "bill.pdf", "application/pdf"))
    await sender.send("1", replace(line("تفضل"), files=files))
    assert [call.method for call in api.calls] == ["sendMessage", "sendPhoto", "sendDocument"]


async def test_what_was_sent_before_a_file_is_not_sent_again(bot: Bot, api: BotApi) -> None:
    sender = TelegramSender(bot, Pace(sleep=no_sleep), Contents())
    message = replace(line("تفضل"), files=(File("f2", "bill.pdf", "application/pdf"),))
    api.fail("sendDocument", 429, "Too Many Requests", retry_after=3)
    with pytest.raises(TryLater):
        await sender.send("1", message)
    await sender.send("1", message)
    assert [call.method for call in api.calls] == ["sendMessage", "sendDocument", "sendDocument"]
