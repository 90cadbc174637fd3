"""The blacklist: any writing of a number, its service switched on for it, never twice, never more than it holds."""

import asyncio
from dataclasses import replace

import pytest
from sqlalchemy import select

from backoffice.accounts import WhichAccount
from backoffice.blacklist import (
    AlreadyBlocked,
    BlacklistFull,
    NotBlocked,
    OwnNumber,
    block_number,
    find_blocked,
    list_blocked,
    preview_block,
    unblock_number,
)
from backoffice.charges import NotEnough
from backoffice.errors import NotFound, NotLinked, NotOffered
from backoffice.models.audit import AuditRow
from backoffice.models.blacklist import BlockedNumber
from backoffice.office import Office
from backoffice.pack_services import BlacklistRules
from backoffice.phones import BadPhone
from backoffice.values import Code, Money
from tests.backoffice.money import charged
from tests.people import MARYAM, PARISA, REZA, SALEM, SEPEHR, again, chat_of, stranger

NUISANCE = "09351234567"


async def test_a_number_is_blocked_however_it_is_written(town: Office) -> None:
    caller = await chat_of(town, MARYAM)
    plan = await preview_block(town, caller, "۰۹۳۵ ۱۲۳ ۴۵۶۷")
    assert (plan.shown, plan.switch_on) == (Code(NUISANCE), None)
    await block_number(town, caller, "۰۹۳۵ ۱۲۳ ۴۵۶۷")
    (blacklist,) = await list_blocked(town, caller)
    assert [one.number for one in blacklist.numbers] == ["+989351112233", "+982188776655", "+989351234567"]
    assert (blacklist.on, blacklist.most) == (True, 30)
    for same in ("+98 935 123 4567", "00989351234567", "9351234567"):
        with pytest.raises(AlreadyBlocked):
            await block_number(town, again(caller), same)


async def test_numbers_from_abroad_and_fixed_lines_can_be_blocked(town: Office) -> None:
    caller = await chat_of(town, MARYAM)
    assert (await block_number(town, caller, "+966501230001")).shown == Code("+966501230001")
    assert (await block_number(town, again(caller), "021 88 77 66 44")).shown == Code("02188776644")


async def test_the_service_is_switched_on_and_paid_with_the_first_number(town: Office) -> None:
    caller = await chat_of(town, REZA)
    plan = await preview_block(town, caller, NUISANCE)
    assert plan.switch_on is not None
    assert plan.cost is not None
    assert (plan.switch_on.code, plan.cost.left) == ("blacklist", Money(730_000, "IRR"))
    done = await block_number(town, caller, NUISANCE)
    assert done.switch_on == plan.switch_on
    assert await charged(town) == [("blacklist", 120_000, "balance")]
    (blacklist,) = await list_blocked(town, caller)
    assert (blacklist.on, len(blacklist.numbers)) == (True, 1)
    assert (await preview_block(town, again(caller), "09351234568")).switch_on is None


async def test_without_the_money_for_the_service_nothing_is_blocked(town: Office) -> None:
    caller = await chat_of(town, PARISA)
    with pytest.raises(NotEnough):
        await block_number(town, caller, NUISANCE)
    (blacklist,) = await list_blocked(town, caller)
    assert (blacklist.on, blacklist.numbers) == (False, ())


async def test_what_cannot_be_blocked_is_refused(town: Office) -> None:
    caller = await chat_of(town, MARYAM)
    with pytest.raises(OwnNumber):
        await preview_block(town, caller, "09211230001")
    with pytest.raises(BadPhone):
        await preview_block(town, caller, "هرکی زنگ زد")
    full = town.providers["tele2"].model_copy(update={"blacklist": BlacklistRules(service="blacklist", most=2)})
    with pytest.raises(BlacklistFull) as refused:
        await preview_block(replace(town, providers={"tele2": full}), caller, NUISANCE)
    assert refused.value.args_["most"] == 2


async def test_a_number_is_freed_by_any_writing_or_its_last_digits(town: Office) -> None:
    caller = await chat_of(town, MARYAM)
    assert (await find_blocked(town, caller, "2233")).number == "+989351112233"
    freed = await unblock_number(town, caller, "0935-111-2233")
    assert await unblock_number(town, caller, "0935-111-2233") == freed
    with pytest.raises(NotBlocked):
        await unblock_number(town, again(caller), "0935-111-2233")
    await block_number(town, again(caller), "0935-111-2233")
    (blacklist,) = await list_blocked(town, caller)
    assert len(blacklist.numbers) == 2


async def test_digits_that_fit_several_numbers_free_none(town: Office) -> None:
    caller = await chat_of(town, MARYAM)
    await block_number(town, caller, "09121112233")
    for digits in ("2233", "33", "قبلی"):
        with pytest.raises(NotBlocked):
            await find_blocked(town, again(caller), digits)


async def test_the_account_is_asked_for_where_several_could_have_it(town: Office) -> None:
    caller = await chat_of(town, SEPEHR)
    with pytest.raises(WhichAccount):
        await preview_block(town, caller, NUISANCE)
    await block_number(town, caller, NUISANCE, "09211230004")
    assert (await find_blocked(town, caller, NUISANCE)).account.number == "09211230004"
    await block_number(town, again(caller), NUISANCE, "09211230005")
    with pytest.raises(WhichAccount):
        await find_blocked(town, caller, NUISANCE)
    assert (await unblock_number(town, again(caller), NUISANCE, "09211230005")).account.number == "09211230005"


async def test_nobody_reaches_anothers_list(town: Office) -> None:
    reza = await chat_of(town, REZA)
    with pytest.raises(NotFound):
        await list_blocked(town, reza, MARYAM.accounts[0].number)
    with pytest.raises(NotBlocked):
        await unblock_number(town, reza, "09351112233")
    with pytest.raises(NotLinked):
        await block_number(town, await stranger(town, "tele2"), NUISANCE)
    with pytest.raises(NotOffered):
        await list_blocked(town, await chat_of(town, SALEM))


async def test_a_message_delivered_twice_blocks_once(town: Office) -> None:
    caller = await chat_of(town, REZA)
    await asyncio.gather(*(block_number(town, caller, NUISANCE) for _ in range(2)))
    async with town.store.snapshot() as tx:
        rows = (await tx.scalars(select(BlockedNumber).where(BlockedNumber.number == "+989351234567"))).all()
        audit = (await tx.scalars(select(AuditRow).where(AuditRow.action == "block_number"))).one()
    assert len(rows) == 1
    assert audit.details == {"account": "09211230002", "number": "+989351234567", "switched_on": True}
