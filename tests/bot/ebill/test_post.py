"""How notices of bills leave: words, buttons, channels that fail or ask for time."""

import asyncio
from typing import Any

import pytest
from sqlalchemy import select

from backoffice.conversations import read_chat
from backoffice.demo import link_as, load_demo
from backoffice.ebill import Progress, list_runs, start_run, take_parts
from backoffice.ebill_making import make_batch
from backoffice.ebill_post import LEASE
from backoffice.models.ebill import EbillNotice
from backoffice.notifications import change_setting
from backoffice.office import Caller, Office
from bot.ebill.post import EbillPost
from bot.mail import MailRefused
from bot.ways_out import TryLater, Unreachable
from tests.bot.conftest import PUSHED, Chat
from tests.fakes import FakeClock, FakeMailGateway, FakeSmsGateway, RecordingSender
from tests.people import ABDULLAH, HUDA, HUDA_BEFORE, again

LANES = (PUSHED, "log", "sms", "email")


async def told(office: Office, chat: Chat, key: str, channel: Any) -> Caller:
    """That person, in that chat, who wants bills that way."""
    turn = await chat.says("مرحبا", provider="sec")
    caller = Caller("sec", turn.conversation_id, "said")
    await link_as(office, caller, key)
    await change_setting(office, again(caller), "bill", channel)
    return caller


async def make_bills(office: Office) -> None:
    await start_run(office, "sec")
    for part in await take_parts(office):
        while await make_batch(office, part, frozenset({PUSHED})):
            pass


async def deliver(post: EbillPost) -> None:
    while any([await post.deliver_due(lane) for lane in LANES]):
        pass


async def state(office: Office) -> Progress:
    [run] = await list_runs(office, ["sec"])
    return run


@pytest.fixture(autouse=True)
async def people(office: Office) -> None:
    await load_demo(office.store, office.clock, office.providers)


async def test_a_chat_is_told_amount_period_and_due_date_with_buttons(
    office: Office, telegram_chat: Chat, post: EbillPost, sender: RecordingSender
) -> None:
    await told(office, telegram_chat, HUDA.key, "chat")
    await make_bills(office)
    await deliver(post)
    [(chat_id, line)] = [(to, line) for to, line in sender.sent if line.key == "ebill"]
    assert chat_id == "4711"
    for part in ("30077310048", "446.20 ر.س", "نوفمبر 2026", "4 ديسمبر 2026"):
        assert part in line.text
    assert [button.payload for button in line.buttons] == [
        f'/{intent}{{"account_number": "30077310048"}}' for intent in ("bill_details", "bill_document", "pay_bill")
    ]
    assert (await telegram_chat.log())[-1].key == "ebill"


async def test_sms_and_email_say_who_writes_and_carry_one_name(
    office: Office, chat: Chat, post: EbillPost, gateway: FakeSmsGateway, mail: FakeMailGateway
) -> None:
    await told(office, chat, ABDULLAH.key, "email")
    await make_bills(office)
    await deliver(post)
    assert {to for to, _ in gateway.sent} == {HUDA.phone, HUDA_BEFORE.phone}
    assert [len(key) for key in gateway.keys] == [32, 32]
    assert all("السعودية للطاقة" in text for _, text in gateway.sent)
    assert {one.to for one in mail.sent} == {ABDULLAH.email}
    assert len({one.id for one in mail.sent}) == 2
    assert all("السعودية للطاقة" in one.subject and "PDF" in one.text for one in mail.sent)
    assert any("مسددة" in one.text for one in mail.sent)


async def test_a_chat_that_fetches_its_lines_finds_it_there(office: Office, chat: Chat, post: EbillPost) -> None:
    await told(office, chat, HUDA.key, "chat")
    await make_bills(office)
    await deliver(post)
    assert [line.key for line in await chat.log()].count("ebill") == 1
    assert (await state(office)).sent == 4


async def test_a_customer_with_two_accounts_is_told_of_one_after_the_other(
    office: Office, telegram_chat: Chat, post: EbillPost, sender: RecordingSender, clock: FakeClock
) -> None:
    await told(office, telegram_chat, ABDULLAH.key, "chat")
    await make_bills(office)
    await deliver(post)
    assert [line.key for _, line in sender.sent].count("ebill") == 1
    clock.move(seconds=1)
    await deliver(post)
    assert [line.key for _, line in sender.sent].count("ebill") == 2


async def test_who_blocked_the_bot_is_told_the_next_way(
    office: Office, telegram_chat: Chat, post: EbillPost, sender: RecordingSender, gateway: FakeSmsGateway
) -> None:
    huda = await told(office, telegram_chat, HUDA.key, "chat")
    await make_bills(office)
    sender.errors = [Unreachable()]
    await deliver(post)
    assert HUDA.phone in {to for to, _ in gateway.sent}
    assert not (await read_chat(office, huda.conversation_id)).reachable
    assert (await state(office)).state == "done"


async def test_telegram_that_asks_for_time_is_left_alone_and_holds_up_nobody(
    office: Office, telegram_chat: Chat, post: EbillPost, sender: RecordingSender, gateway: FakeSmsGateway
) -> None:
    await told(office, telegram_chat, HUDA.key, "chat")
    await make_bills(office)
    sender.errors = [TryLater(3600)]
    running = asyncio.create_task(post.run())
    await sender.asked.wait()
    await gateway.arrived(3)
    running.cancel()
    await asyncio.wait([running])
    assert {to for to, _ in gateway.sent} == {ABDULLAH.phone, HUDA_BEFORE.phone}
    async with office.store.snapshot() as tx:
        waiting = (await tx.scalars(select(EbillNotice).where(EbillNotice.state == "due"))).all()
    assert [(notice.lane, notice.attempts) for notice in waiting] == [(PUSHED, 0)]
    assert (waiting[0].not_before - office.clock.now()).total_seconds() == 3600


async def test_a_line_is_written_once_however_often_it_is_sent(
    office: Office, telegram_chat: Chat, post: EbillPost, sender: RecordingSender, clock: FakeClock
) -> None:
    await told(office, telegram_chat, HUDA.key, "chat")
    await make_bills(office)
    sender.errors = [OSError()]
    await post.deliver_due(PUSHED)
    clock.move(seconds=LEASE.total_seconds())
    await deliver(post)
    assert [line.key for _, line in sender.sent].count("ebill") == 1
    assert [line.key for line in await telegram_chat.log()].count("ebill") == 1


async def test_what_no_gateway_takes_goes_the_next_way_after_some_tries(
    office: Office, post: EbillPost, gateway: FakeSmsGateway, mail: FakeMailGateway, clock: FakeClock
) -> None:
    await make_bills(office)
    gateway.errors = [OSError() for _ in range(100)]
    for _ in range(12):
        await deliver(post)
        clock.move(minutes=5)
    assert [one.to for one in mail.sent] == [ABDULLAH.email] * 2
    run = await state(office)
    assert (run.sent, run.failed, run.state) == (2, 2, "done")  # the other two have no e-mail address


async def test_an_address_that_is_refused_is_given_up_at_once(
    office: Office, chat: Chat, post: EbillPost, gateway: FakeSmsGateway, mail: FakeMailGateway
) -> None:
    await told(office, chat, ABDULLAH.key, "email")
    await make_bills(office)
    mail.errors = [MailRefused(550), MailRefused(550)]
    await deliver(post)
    assert {to for to, _ in gateway.sent} == {ABDULLAH.phone, HUDA.phone, HUDA_BEFORE.phone}
