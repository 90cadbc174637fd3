"""Transfer of ownership: the owner asks, the other side agrees, and the account moves once."""

import asyncio
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import func, select

from backoffice.account_requests import RequestUnknown
from backoffice.accounts import WhichAccount, list_accounts
from backoffice.agreements import NotYoursToSay, RequestOver, answer_request, expire_requests
from backoffice.errors import NotFound, NotLinked
from backoffice.models.audit import AuditRow
from backoffice.models.outbox import OutboxItem
from backoffice.office import Caller, Office
from backoffice.phones import BadPhone
from backoffice.request_status import list_requests, request_status
from backoffice.subscriptions import list_services
from backoffice.transfers import (
    DebtsOpen,
    NotTheOwner,
    TransferOpen,
    TransferToSelf,
    ask_transfer,
    preview_transfer,
)
from backoffice.values import Money
from tests.fakes import FakeClock
from tests.people import ABDULLAH, FAHAD, HUDA, MARYAM, NOURA, REZA, SALEM, Person, again, chat_of, stranger

HUDAS = "30077310048"


async def left(town: Office, kind: str) -> list[dict[str, Any]]:
    async with town.store.transaction() as tx:
        items = await tx.scalars(select(OutboxItem).where(OutboxItem.kind == kind).order_by(OutboxItem.created_at))
        return [dict(item.payload) for item in items]


async def numbers(town: Office, caller: Caller) -> list[str]:
    return [account.number for account in await list_accounts(town, caller)]


async def asked(town: Office, giver: Person = FAHAD, taker: Person = NOURA) -> tuple[Caller, str]:
    caller = await chat_of(town, giver)
    request = await ask_transfer(town, caller, giver.accounts[0].number, taker.phone)
    return caller, request.reference


async def test_the_account_moves_when_the_other_side_agrees(town: Office) -> None:
    giver, reference = await asked(town)
    taker = await chat_of(town, NOURA)
    waiting = await request_status(town, taker, reference.replace("-", " "))
    assert (waiting.status, waiting.mine, waiting.by, waiting.account) == ("asked", False, FAHAD.name, "0531230003")
    assert "0531230003" in await numbers(town, giver)
    done = await answer_request(town, taker, reference, "agree")
    assert done.status == "completed"
    assert await numbers(town, giver) == []
    assert sorted(await numbers(town, taker)) == ["0531230003", "0551230002"]
    services = await list_services(town, taker, "0531230003")
    assert {one.offer.code for one in services[0].active} == {"roaming", "five_g", "hidden_number"}
    async with town.store.transaction() as tx:
        rows = await tx.scalars(select(AuditRow).where(AuditRow.action.in_(["ask_transfer", "answer_request"])))
        assert sorted((row.action, row.message_id) for row in rows) == [
            ("answer_request", taker.message_id),
            ("ask_transfer", giver.message_id),
        ]


async def test_the_other_side_is_asked_in_their_chats(town: Office) -> None:
    taker = await chat_of(town, NOURA)
    giver, reference = await asked(town)
    [notice] = await left(town, "notice")
    assert notice["reply"]["reply"] == "transfer_asked_of_you"
    assert notice["reply"]["args"]["reference"] == {"$code": reference}
    assert notice["reply"]["buttons"] == [{"reply": "intent_answer_request", "payload": "/answer_request"}]
    assert await left(town, "sms") == []
    await answer_request(town, again(taker), reference, "agree")
    [_, told] = await left(town, "notice")
    assert (told["reply"]["reply"], told["reply"]["args"]["status"]) == ("request_answered", "completed")
    assert await numbers(town, giver) == []


async def test_who_has_no_chat_is_asked_by_sms_with_the_number_to_say(town: Office) -> None:
    caller = await chat_of(town, FAHAD)
    request = await ask_transfer(town, caller, "0531230003", "055 987 6543")
    [sms] = await left(town, "sms")
    assert (sms["to"], sms["reply"]["reply"]) == ("+966559876543", "sms_transfer_asked_of_you")
    assert sms["reply"]["args"]["reference"] == {"$code": request.reference}


async def test_a_message_that_comes_twice_asks_once(town: Office) -> None:
    caller = await chat_of(town, FAHAD)
    first = await ask_transfer(town, caller, "0531230003", NOURA.phone)
    assert await ask_transfer(town, caller, "0531230003", NOURA.phone) == first
    assert len(await left(town, "sms")) == 1


async def test_two_answers_at_once_move_it_once(town: Office) -> None:
    _, reference = await asked(town)
    one, other = await chat_of(town, NOURA), await chat_of(town, NOURA)
    answers = await asyncio.gather(
        answer_request(town, one, reference, "agree"),
        answer_request(town, other, reference, "decline"),
        return_exceptions=True,
    )
    assert sorted(type(answer).__name__ for answer in answers) == ["RequestInfo", "RequestOver"]
    async with town.store.transaction() as tx:
        count = select(func.count()).select_from(AuditRow).where(AuditRow.action == "answer_request")
        assert await tx.scalar(count) == 1


async def test_two_who_give_each_other_an_account_at_once_do_not_block(town: Office) -> None:
    huda, abdullah = await chat_of(town, HUDA), await chat_of(town, ABDULLAH)
    hers = await ask_transfer(town, huda, HUDAS, ABDULLAH.phone)
    his = await ask_transfer(town, abdullah, "30045210025", HUDA.phone)
    await asyncio.gather(
        answer_request(town, again(abdullah), hers.reference, "agree"),
        answer_request(town, again(huda), his.reference, "agree"),
    )
    assert await numbers(town, huda) == ["30045210025"]
    assert sorted(await numbers(town, abdullah)) == ["30045210017", HUDAS]


async def test_an_answer_that_comes_twice_counts_once(town: Office) -> None:
    _, reference = await asked(town)
    taker = await chat_of(town, NOURA)
    first = await answer_request(town, taker, reference, "agree")
    assert (await answer_request(town, taker, reference, "agree")).status == first.status == "completed"
    with pytest.raises(RequestOver):
        await answer_request(town, again(taker), reference, "decline")


async def test_declined_or_withdrawn_nothing_moves(town: Office) -> None:
    giver, reference = await asked(town)
    taker = await chat_of(town, NOURA)
    assert (await answer_request(town, taker, reference, "decline")).status == "declined"
    second = await ask_transfer(town, again(giver), "0531230003", NOURA.phone)
    assert (await answer_request(town, again(giver), second.reference, "withdraw")).status == "withdrawn"
    with pytest.raises(RequestOver) as over:
        await answer_request(town, again(taker), second.reference, "agree")
    assert over.value.args_["status"] == "withdrawn"
    assert await numbers(town, giver) == ["0531230003"]


async def test_each_side_says_only_what_is_its_own_to_say(town: Office) -> None:
    giver, reference = await asked(town)
    with pytest.raises(NotYoursToSay):
        await answer_request(town, again(giver), reference, "agree")
    with pytest.raises(NotYoursToSay):
        await answer_request(town, await chat_of(town, NOURA), reference, "withdraw")


async def test_after_its_time_it_cannot_be_agreed_to_and_is_ended(town: Office, clock: FakeClock) -> None:
    giver, reference = await asked(town)
    clock.move(days=3)
    with pytest.raises(RequestOver) as over:
        await answer_request(town, await chat_of(town, NOURA), reference, "agree")
    assert over.value.args_["status"] == "expired"
    assert (await expire_requests(town), await expire_requests(town)) == (1, 0)
    assert (await request_status(town, giver, reference)).status == "expired"
    assert [notice["reply"]["args"]["status"] for notice in await left(town, "notice")] == ["expired"]
    again_asked = await ask_transfer(town, again(giver), "0531230003", NOURA.phone)
    assert again_asked.expires_at == clock.now() + timedelta(days=3)


async def test_debts_are_settled_first_where_the_pack_says_so(town: Office) -> None:
    salem = await chat_of(town, SALEM)
    with pytest.raises(WhichAccount):
        await preview_transfer(town, salem)
    with pytest.raises(DebtsOpen) as refused:
        await ask_transfer(town, salem, "0501230001", NOURA.phone)
    assert refused.value.args_["owed"] == Money(26680, "SAR")
    assert (await preview_transfer(town, salem, "1002003001")).owed == Money(0, "SAR")
    with pytest.raises(DebtsOpen):
        await ask_transfer(town, await chat_of(town, NOURA), "0551230002", SALEM.phone)  # below zero


async def test_debts_are_carried_where_the_pack_says_so(town: Office) -> None:
    huda = await chat_of(town, HUDA)
    terms = await preview_transfer(town, huda)
    assert (terms.debts, terms.owed) == ("carried", Money(41515 + 44620, "SAR"))
    request = await ask_transfer(town, huda, HUDAS, ABDULLAH.phone)
    taker = await chat_of(town, ABDULLAH)
    assert (await request_status(town, taker, request.reference)).owed == terms.owed
    await answer_request(town, taker, request.reference, "agree")
    assert HUDAS in await numbers(town, taker)


async def test_one_request_an_account_at_a_time(town: Office) -> None:
    giver, reference = await asked(town)
    with pytest.raises(TransferOpen) as refused:
        await ask_transfer(town, again(giver), "0531230003", SALEM.phone)
    assert str(refused.value.args_["reference"]) == f"Code(text='{reference}')"


async def test_what_is_not_ones_own_cannot_be_given(town: Office) -> None:
    caller = await chat_of(town, FAHAD)
    with pytest.raises(NotTheOwner):
        await ask_transfer(town, caller, "0501230001", NOURA.phone)
    with pytest.raises(TransferToSelf):
        await ask_transfer(town, caller, "0531230003", "0531230003")
    with pytest.raises(BadPhone):
        await ask_transfer(town, caller, "0531230003", "12")
    with pytest.raises(NotLinked):
        await ask_transfer(town, await stranger(town), "0531230003", NOURA.phone)


async def test_a_third_person_and_another_provider_find_nothing(town: Office) -> None:
    _, reference = await asked(town)
    for person in (SALEM, REZA):
        caller = await chat_of(town, person)
        with pytest.raises(RequestUnknown):
            await request_status(town, caller, reference)
        with pytest.raises(NotFound):
            await answer_request(town, caller, reference, "agree")
        assert await list_requests(town, caller) == ()


async def test_a_tehran_line_moves_too(town: Office) -> None:
    giver = await chat_of(town, REZA)
    request = await ask_transfer(town, giver, "09211230002", MARYAM.phone)
    await answer_request(town, await chat_of(town, MARYAM), request.reference, "agree")
    assert await numbers(town, giver) == []
