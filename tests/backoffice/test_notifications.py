"""Who is told what, by which way, and at which hour."""

from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import select

from backoffice.accounts import unlink_chat
from backoffice.conversations import set_reachable
from backoffice.demo_people import Person
from backoffice.errors import NotFound, NotLinked
from backoffice.models.accounts import Customer
from backoffice.models.audit import AuditRow
from backoffice.models.outbox import OutboxItem
from backoffice.notifications import (
    AlreadySo,
    ChannelNotOffered,
    EmailMissing,
    Way,
    change_setting,
    free_at,
    list_settings,
    tell,
    way_to,
    ways_to,
)
from backoffice.office import Office
from backoffice.values import Code
from tests.fakes import FakeClock
from tests.people import ABDULLAH, HUDA, MARYAM, NOURA, SALEM, again, chat_of, stranger


async def customer_id(office: Office, person: Person) -> str:
    async with office.store.snapshot() as tx:
        found = await tx.scalar(
            select(Customer.id).where(Customer.provider == person.provider, Customer.phone == person.phone)
        )
    assert found is not None
    return found


async def way(office: Office, person: Person, kind: str) -> Way | None:
    provider = office.providers[person.provider]
    async with office.store.snapshot() as tx:
        return await way_to(tx, provider, kind, await customer_id(office, person), office.clock.now())


async def test_without_a_choice_a_notice_goes_by_the_packs_first_channel(town: Office) -> None:
    found = await way(town, SALEM, "bill")
    assert found is not None
    assert (found.channel, found.to, found.language) == ("sms", SALEM.phone, "ar")


async def test_the_chosen_channel_holds_for_that_kind_alone(town: Office) -> None:
    salem = await chat_of(town, SALEM)
    setting = await change_setting(town, salem, "bill", "email")
    assert (setting.channel, setting.kind) == ("email", "bill")
    bill, payment = await way(town, SALEM, "bill"), await way(town, SALEM, "payment")
    assert bill is not None
    assert payment is not None
    assert (bill.channel, bill.to, payment.channel) == ("email", SALEM.email, "sms")


async def test_whoever_switched_a_kind_off_is_left_out(town: Office) -> None:
    await change_setting(town, await chat_of(town, SALEM), "bill", None)
    ids = [await customer_id(town, person) for person in (SALEM, NOURA)]
    async with town.store.snapshot() as tx:
        ways = await ways_to(tx, town.providers["stc"], "bill", ids, town.clock.now())
    assert {key: found.to for key, found in ways.items()} == {ids[1]: NOURA.phone}


async def test_a_chat_that_can_be_reached_gets_the_notice_and_another_way_does_when_it_cannot(town: Office) -> None:
    chat = await chat_of(town, ABDULLAH)
    await change_setting(town, chat, "outage", "chat")
    told = await way(town, ABDULLAH, "outage")
    assert told is not None
    assert (told.channel, told.to) == ("chat", chat.conversation_id)
    await set_reachable(town, chat.conversation_id, False)
    told = await way(town, ABDULLAH, "outage")
    assert told is not None
    assert told.channel == "sms"
    await set_reachable(town, chat.conversation_id, True)
    await unlink_chat(town, again(chat))
    told = await way(town, ABDULLAH, "outage")
    assert told is not None
    assert told.channel == "sms"


@pytest.mark.parametrize(
    ("now", "leaves"),
    [
        ("2026-11-22T21:59", "2026-11-22T21:59"),
        ("2026-11-22T22:00", "2026-11-23T07:00"),
        ("2026-11-22T23:30", "2026-11-23T07:00"),
        ("2026-11-22T00:10", "2026-11-22T07:00"),
        ("2026-11-22T06:59", "2026-11-22T07:00"),
        ("2026-11-22T07:00", "2026-11-22T07:00"),
    ],
)
def test_what_can_wait_is_held_until_the_morning_there(office: Office, now: str, leaves: str) -> None:
    local, there = datetime.fromisoformat(now), ZoneInfo("Asia/Riyadh")
    at = free_at(office.providers["sec"], "outage", local.replace(tzinfo=there).astimezone(UTC))
    assert at.astimezone(there).replace(tzinfo=None) == datetime.fromisoformat(leaves)


async def test_a_notice_is_written_for_its_way_and_not_before_its_time(town: Office, clock: FakeClock) -> None:
    clock.move(hours=11)  # 23:30 in Riyadh
    salem, sec = await chat_of(town, ABDULLAH), town.providers["sec"]
    for channel in ("chat", "email"):
        await change_setting(town, again(salem), "outage", channel)
        found = await way(town, ABDULLAH, "outage")
        assert found is not None
        async with town.store.transaction() as tx:
            tell(tx, sec, found, "outage_over", {"reference": Code("1")})
    async with town.store.snapshot() as tx:
        items = {item.kind: item for item in await tx.scalars(select(OutboxItem))}
    assert {kind: said(item.payload) for kind, item in items.items()} == {
        "notice": "outage_over",
        "email": "email_outage_over",
    }
    assert {item.not_before for item in items.values()} == {datetime(2026, 11, 23, 4, 0, tzinfo=UTC)}


async def test_a_change_is_made_once_a_message_and_leaves_a_trail(town: Office) -> None:
    noura = await chat_of(town, NOURA)
    await change_setting(town, noura, "offers", None)
    assert (await change_setting(town, noura, "offers", None)).channel is None
    with pytest.raises(AlreadySo):
        await change_setting(town, again(noura), "offers", None)
    async with town.store.snapshot() as tx:
        rows = list(await tx.scalars(select(AuditRow).where(AuditRow.action == "change_notice")))
    assert [row.details for row in rows] == [{"kind": "offers", "channel": None, "was": "sms"}]


async def test_what_cannot_be_is_refused(town: Office) -> None:
    noura, maryam = await chat_of(town, NOURA), await chat_of(town, MARYAM)
    with pytest.raises(EmailMissing):
        await change_setting(town, noura, "bill", "email")
    with pytest.raises(NotFound):
        await change_setting(town, noura, "outage", None)
    with pytest.raises(NotLinked):
        await list_settings(town, await stranger(town))
    assert [setting.kind for setting in await list_settings(town, maryam)] == ["bill", "payment", "offers"]


async def test_a_way_that_a_kind_does_not_go_is_refused(town: Office) -> None:
    sec = town.providers["sec"]
    assert sec.notices is not None
    only_sms = sec.notices.kinds[0].model_copy(update={"channels": ("sms",)})
    notices = sec.notices.model_copy(update={"kinds": (only_sms,)})
    providers = {**town.providers, "sec": sec.model_copy(update={"notices": notices})}
    strict = Office(store=town.store, clock=town.clock, providers=providers, key=town.key)
    with pytest.raises(ChannelNotOffered):
        await change_setting(strict, await chat_of(town, HUDA), "bill", "chat")


def said(payload: dict[str, Any]) -> str:
    return str(payload["reply"]["reply"])
