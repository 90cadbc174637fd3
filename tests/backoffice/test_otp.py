"""One-time codes: they link, they end, they are limited, and they tell nobody whose number is a customer's."""

import asyncio
from typing import Any

import pytest
from sqlalchemy import select

from backoffice.accounts import who_is
from backoffice.models.accounts import OneTimeCode
from backoffice.models.audit import AuditRow
from backoffice.models.outbox import OutboxItem
from backoffice.office import Caller, Office
from backoffice.otp import (
    CodeExpired,
    CodeSent,
    CodeSpent,
    CodeWrong,
    TooManyCodes,
    check_code,
    digest,
    outstanding,
    send_code,
)
from backoffice.phones import BadPhone
from tests.fakes import FakeClock
from tests.people import HUDA, MARYAM, SALEM, again, stranger

UNKNOWN = "0500000099"


async def test_the_right_code_links_the_chat(town: Office) -> None:
    caller = await stranger(town)
    assert await send_code(town, caller, "٠٥٠ ١٢٣ ٠٠٠١") == CodeSent(SALEM.phone, digits=6, seconds=180)
    identity = await check_code(town, again(caller), _digest(town, caller, await _sent_code(town)))
    assert identity.name == SALEM.name
    assert await who_is(town, caller) == identity


async def test_the_sms_speaks_the_language_of_the_chat_and_ends_with_the_code(town: Office) -> None:
    caller = await stranger(town, "tele2", "fa")
    await send_code(town, caller, "0921 123 0001")
    (item,) = await _sms(town)
    assert item.payload["to"] == MARYAM.phone
    assert item.payload["language"] == "fa"
    assert item.payload["reply"]["reply"] == "sms_code"
    args = item.payload["reply"]["args"]
    assert len(args["code"]["$code"]) == 5
    assert (args["seconds"], set(args)) == (120, {"provider", "code", "seconds"})


async def test_only_a_digest_of_the_code_is_kept(town: Office) -> None:
    caller = await stranger(town)
    await send_code(town, caller, SALEM.phone)
    code = await _sent_code(town)
    async with town.store.transaction() as tx:
        row = (await tx.scalars(select(OneTimeCode))).one()
        audited = (await tx.scalars(select(AuditRow))).one()
    assert row.digest == _digest(town, caller, code)
    assert code not in str(audited.details)


async def test_a_digest_is_good_for_one_chat_and_one_key_only() -> None:
    one = digest(b"key", "chat", "123456")
    assert len(one) == 64
    assert len({one, digest(b"key", "other", "123456"), digest(b"other", "chat", "123456")}) == 3


async def test_a_code_works_once(town: Office) -> None:
    caller = await stranger(town)
    await send_code(town, caller, SALEM.phone)
    right = _digest(town, caller, await _sent_code(town))
    give = again(caller)
    await check_code(town, give, right)
    assert (await check_code(town, give, right)).linked  # the same message, delivered again
    with pytest.raises(CodeExpired):
        await check_code(town, again(caller), right)


async def test_a_code_ends_with_its_lifetime(town: Office, clock: FakeClock) -> None:
    caller = await stranger(town, "sec")
    await send_code(town, caller, HUDA.phone)
    clock.move(seconds=60)
    with pytest.raises(CodeExpired):
        await check_code(town, again(caller), _digest(town, caller, await _sent_code(town)))
    assert not (await who_is(town, caller)).linked


async def test_a_wrong_code_counts_down_and_then_the_right_one_is_too_late(town: Office) -> None:
    caller = await stranger(town)
    await send_code(town, caller, SALEM.phone)
    code = await _sent_code(town)
    wrong = _digest(town, caller, f"{(int(code) + 1) % 10**6:06}")
    for left in (2, 1):
        with pytest.raises(CodeWrong) as refused:
            await check_code(town, again(caller), wrong)
        assert refused.value.args_ == {"left": left}
    with pytest.raises(CodeSpent):
        await check_code(town, again(caller), wrong)
    with pytest.raises(CodeSpent):
        await check_code(town, again(caller), _digest(town, caller, code))
    assert not (await who_is(town, caller)).linked


async def test_a_wrong_try_delivered_twice_counts_once(town: Office) -> None:
    caller = await stranger(town)
    await send_code(town, caller, SALEM.phone)
    attempt = again(caller)
    for _ in range(2):
        with pytest.raises(CodeWrong) as refused:
            await check_code(town, attempt, "not a digest, and not ASCII: ۱۲۳")
        assert refused.value.args_ == {"left": 2}


async def test_guesses_at_the_same_time_are_all_counted(town: Office) -> None:
    caller = await stranger(town)
    await send_code(town, caller, SALEM.phone)
    guesses = [check_code(town, again(caller), f"guess {i}") for i in range(6)]
    outcomes = await asyncio.gather(*guesses, return_exceptions=True)
    assert sorted(type(outcome).__name__ for outcome in outcomes) == ["CodeSpent"] * 4 + ["CodeWrong"] * 2


async def test_a_new_code_ends_the_one_before(town: Office) -> None:
    caller = await stranger(town)
    await send_code(town, caller, SALEM.phone)
    first = await _sent_code(town)
    await send_code(town, again(caller), SALEM.phone)
    (second,) = {item.payload["reply"]["args"]["code"]["$code"] for item in await _sms(town)} - {first}
    with pytest.raises(CodeWrong):
        await check_code(town, again(caller), _digest(town, caller, first))
    assert (await check_code(town, again(caller), _digest(town, caller, second))).linked


async def test_a_code_of_another_chat_is_no_code(town: Office) -> None:
    caller, thief = await stranger(town), await stranger(town)
    await send_code(town, caller, SALEM.phone)
    code = await _sent_code(town)
    with pytest.raises(CodeExpired):
        await check_code(town, again(thief), _digest(town, thief, code))


async def test_an_unknown_number_gets_the_same_answers_and_no_sms(town: Office) -> None:
    caller = await stranger(town)
    assert await send_code(town, caller, UNKNOWN) == CodeSent("+966500000099", digits=6, seconds=180)
    assert await _sms(town) == []
    assert await outstanding(town, caller.conversation_id) == 6
    with pytest.raises(CodeWrong) as refused:
        await check_code(town, again(caller), _digest(town, caller, "123456"))
    assert refused.value.args_ == {"left": 2}


@pytest.mark.parametrize("phone", [SALEM.phone, UNKNOWN])
async def test_codes_to_a_number_are_limited_over_all_chats(town: Office, clock: FakeClock, phone: str) -> None:
    for _ in range(4):
        await send_code(town, await stranger(town), phone)
        clock.move(minutes=5)
    last = await stranger(town)
    with pytest.raises(TooManyCodes) as refused:
        await send_code(town, last, phone)
    assert refused.value.args_ == {"minutes": 40}
    clock.move(minutes=40)
    await send_code(town, last, phone)


async def test_codes_of_a_chat_are_limited_over_all_numbers(town: Office) -> None:
    caller = await stranger(town)
    for i in range(4):
        await send_code(town, again(caller), f"050000010{i}")
    with pytest.raises(TooManyCodes):
        await send_code(town, again(caller), SALEM.phone)
    assert await _sms(town) == []


async def test_codes_asked_for_at_the_same_time_are_limited_too(town: Office) -> None:
    chats = [await stranger(town) for _ in range(7)]
    outcomes = await asyncio.gather(*(send_code(town, c, SALEM.phone) for c in chats), return_exceptions=True)
    assert [type(outcome).__name__ for outcome in outcomes].count("CodeSent") == 4
    assert len(await _sms(town)) == 4


async def test_a_request_delivered_twice_sends_one_code(town: Office) -> None:
    caller = await stranger(town)
    assert await send_code(town, caller, SALEM.phone) == await send_code(town, caller, SALEM.phone)
    assert len(await _sms(town)) == 1


async def test_what_is_not_a_number_sends_nothing(town: Office) -> None:
    caller = await stranger(town)
    with pytest.raises(BadPhone):
        await send_code(town, caller, "ما أدري")
    assert await outstanding(town, caller.conversation_id) is None


async def test_the_door_knows_when_a_code_is_expected(town: Office, clock: FakeClock) -> None:
    caller = await stranger(town, "tele2", "fa")
    assert await outstanding(town, caller.conversation_id) is None
    await send_code(town, caller, MARYAM.phone)
    assert await outstanding(town, caller.conversation_id) == 5
    clock.move(minutes=5)  # over, but it may still be typed, and must not be written down
    assert await outstanding(town, caller.conversation_id) == 5
    clock.move(minutes=10)
    assert await outstanding(town, caller.conversation_id) is None


async def test_no_code_is_expected_once_it_was_given(town: Office) -> None:
    caller = await stranger(town)
    await send_code(town, caller, SALEM.phone)
    await check_code(town, again(caller), _digest(town, caller, await _sent_code(town)))
    assert await outstanding(town, caller.conversation_id) is None


def _digest(office: Office, caller: Caller, code: str) -> str:
    return digest(office.key, caller.conversation_id, code)


async def _sms(office: Office) -> list[Any]:
    async with office.store.transaction() as tx:
        return list(await tx.scalars(select(OutboxItem).where(OutboxItem.kind == "sms")))


async def _sent_code(office: Office) -> str:
    (item,) = await _sms(office)
    return str(item.payload["reply"]["args"]["code"]["$code"])
