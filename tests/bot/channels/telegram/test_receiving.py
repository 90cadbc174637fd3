"""Long polling and its troubles: restarts, chats side by side, a Telegram that is down, a token that is wrong."""

import asyncio

import pytest
from aiogram.types import Update

from bot.channels.telegram import BadToken
from bot.channels.telegram_polling import poll
from tests.bot.channels.telegram.api import BotApi
from tests.bot.channels.telegram.conftest import Log
from tests.bot.channels.telegram.rig import Ear, channel_for, listening, no_sleep, running, sentences
from tests.conftest import PROVIDERS


async def test_the_menu_is_registered_in_every_language(api: BotApi) -> None:
    async with listening(api):
        await api.until_called("setMyCommands", 4)
    menus = {call["language_code"]: call["commands"] for call in api.made("setMyCommands")}
    assert set(menus) == {None, "ar", "fa", "en"}
    assert [command["command"] for command in menus["fa"]] == ["start", "help", "lang"]
    assert len({menu[1]["description"] for menu in menus.values()}) == 3


async def test_a_webhook_that_was_left_over_is_taken_away(api: BotApi) -> None:
    api.webhook = {"url": "https://old.example.sa"}
    async with listening(api) as ear:
        await api.write("سلام")
        assert (await ear.next()).text == "سلام"


async def test_chats_do_not_wait_for_each_other_and_a_chat_keeps_its_order(api: BotApi) -> None:
    async with listening(api) as ear:
        ear.hold["أولا"] = asyncio.Event()
        await api.write("أولا", chat=1)
        await api.write("ثانيا", chat=1)
        await api.write("سلام", chat=2)
        assert [(await ear.next()).text for _ in range(2)] == ["أولا", "سلام"]
        assert ear.nothing_heard
        ear.hold["أولا"].set()
        assert (await ear.next()).text == "ثانيا"


async def test_after_a_restart_it_goes_on_where_it_was(api: BotApi) -> None:
    async with listening(api) as ear:
        await api.write("قبل")
        assert (await ear.next()).text == "قبل"
        await api.until(lambda: api.updates == [], what="confirmation")
    await api.write("بعد")
    async with listening(api) as ear:
        assert (await ear.next()).text == "بعد"
        assert ear.nothing_heard


async def test_an_update_is_confirmed_only_once_it_is_stored(api: BotApi) -> None:
    """Regression: killed between the confirmation and the store, a message was lost."""
    async with listening(api) as ear:
        ear.storing = asyncio.Event()
        ear.hold["فاتورتي"] = asyncio.Event()
        await api.write("فاتورتي")
        await ear.next()
        assert len(api.updates) == 1
        ear.storing.set()
        await api.until(lambda: api.updates == [], what="confirmation")
        assert ear.finished == []
        ear.hold["فاتورتي"].set()


async def test_what_was_begun_is_finished_before_it_stops(api: BotApi) -> None:
    ear = Ear()
    ear.hold["فاتورتي"] = asyncio.Event()
    async with running(channel_for(api, ear)):
        await api.write("فاتورتي")
        await ear.next()
        ear.hold["فاتورتي"].set()
        assert ear.finished == []
    assert ear.finished == ["فاتورتي"]


async def test_while_telegram_is_down_it_keeps_asking(api: BotApi) -> None:
    api.fail("deleteWebhook", 502, "Bad Gateway")
    api.fail("getUpdates", 500, "Internal Server Error")
    api.break_off("getUpdates")
    api.fail("getUpdates", 429, "Too Many Requests: retry after 5", retry_after=5)
    api.fail("getUpdates", 409, "Conflict: terminated by other getUpdates request")
    async with listening(api) as ear:
        await api.write("سلام")
        assert (await ear.next()).text == "سلام"


async def test_a_token_that_telegram_refuses_ends_the_polling_and_nothing_else(api: BotApi, log: Log) -> None:
    channel = channel_for(api, Ear(), token="43:revoked-long-ago")

    async def admit(update: Update) -> None:
        raise AssertionError(update)

    async with asyncio.timeout(10), running(channel):
        await poll(channel.bot, admit, no_sleep)
        await api.until_called("setMyCommands", 4)
        await api.until_called("deleteWebhook")
    assert "telegram_token_refused" in log.take_errors()


async def test_what_is_no_token_is_said_to_the_operator_before_anything_starts(api: BotApi) -> None:
    with pytest.raises(BadToken, match="MADAD_TELEGRAM_TOKEN"):
        channel_for(api, Ear(), token="not a token")


async def test_one_update_that_cannot_be_read_does_not_stop_the_others(api: BotApi) -> None:
    async with listening(api) as ear:
        await api.deliver("message", {"message_id": "not a number"})
        await api.write("سلام")
        assert (await ear.next()).text == "سلام"


async def test_typing_is_shown_while_the_answer_is_worked_out(api: BotApi) -> None:
    async with listening(api) as ear:
        ear.hold["فاتورتي"] = asyncio.Event()
        await api.write("فاتورتي")
        call = await api.until_called("sendChatAction")
        assert (call["chat_id"], call["action"]) == ("1", "typing")
        ear.hold["فاتورتي"].set()


async def test_typing_that_fails_costs_nothing(api: BotApi) -> None:
    api.fail("sendChatAction", 500, "Internal Server Error")
    async with listening(api) as ear:
        ear.hold["فاتورتي"] = asyncio.Event()
        await api.write("فاتورتي")
        await api.until_called("sendChatAction")
        ear.hold["فاتورتي"].set()
        await api.write("رصيدي")
        assert [(await ear.next()).text for _ in range(2)] == ["فاتورتي", "رصيدي"]


async def test_when_nothing_works_here_the_customer_is_told_and_the_next_message_is_heard(
    api: BotApi, log: Log
) -> None:
    async with listening(api) as ear:
        ear.fails = True
        await api.write("فاتورتي", language="fa")
        await api.until_called("sendMessage")
        assert api.texts(1) == [sentences().sentence("went_wrong", {}, "fa", PROVIDERS["stc"])]
        assert log.take_errors() == ["update_failed"]
        ear.fails = False
        await api.write("رصيدي")
        assert [(await ear.next()).text for _ in range(2)] == ["فاتورتي", "رصيدي"]


async def test_a_button_is_released_even_when_nothing_works(api: BotApi, log: Log) -> None:
    async with listening(api) as ear:
        ear.fails = True
        await api.deliver("callback_query", api.tap(api.message(1) | {"text": "?"}, "1:0"))
        await api.until_called("answerCallbackQuery")
        await api.until_called("sendMessage")
    assert log.take_errors() == ["update_failed"]
