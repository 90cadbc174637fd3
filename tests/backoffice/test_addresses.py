"""National addresses: chosen from the record or added to it, one in use at a time."""

import asyncio
from dataclasses import replace

import pytest
from sqlalchemy import func, select

from backoffice.address_text import (
    AddressParts,
    BadAddressName,
    BadAddressNumber,
    find_parts,
    means_new,
    read_address_name,
    read_address_number,
)
from backoffice.addresses import (
    MOST,
    Address,
    AddressInUse,
    TooManyAddresses,
    add_address,
    choose_address,
    list_addresses,
)
from backoffice.errors import NotFound, NotLinked, NotOffered
from backoffice.models.addresses import GeographicAddress
from backoffice.models.audit import AuditRow
from backoffice.office import Office
from backoffice.pack_accounts import AddressRules
from tests.people import ABDULLAH, HUDA, KHALID, MARYAM, again, chat_of, stranger

RULES = AddressRules(building=4, postal_code=5, additional_number=4)
HOME = AddressParts("3214", "شارع التحلية", "حي السليمانية", "الرياض", "12223", "7890")


async def in_use(town: Office) -> int:
    async with town.store.transaction() as tx:
        return await tx.scalar(select(func.count()).where(GeographicAddress.in_use)) or 0


def of(addresses: tuple[Address, ...]) -> list[tuple[str, bool]]:
    return [(one.parts.city, one.in_use) for one in addresses]


async def test_another_address_of_the_record_is_used_from_then_on(town: Office) -> None:
    caller = await chat_of(town, ABDULLAH)
    before = await list_addresses(town, caller)
    assert of(before) == [("الرياض", True), ("جدة", False)]
    chosen = await choose_address(town, caller, before[1].id)
    assert (chosen.parts.city, chosen.in_use) == ("جدة", True)
    assert of(await list_addresses(town, again(caller))) == [("جدة", True), ("الرياض", False)]


async def test_a_new_address_is_kept_and_the_old_one_stays_on_record(town: Office) -> None:
    caller = await chat_of(town, HUDA)
    added = await add_address(town, caller, replace(HOME, building="٣٢١٤", street=" شارع  التحلية "))
    assert added.parts == HOME
    assert of(await list_addresses(town, caller)) == [("الرياض", True), ("الخبر", False)]
    async with town.store.transaction() as tx:
        row = (await tx.scalars(select(AuditRow).where(AuditRow.action == "update_address"))).one()
    assert (row.subject_id, row.message_id) == (added.id, caller.message_id)
    assert row.details["replaced"] is not None


async def test_a_message_that_comes_twice_adds_once(town: Office) -> None:
    caller = await chat_of(town, HUDA)
    first = await add_address(town, caller, HOME)
    assert await add_address(town, caller, replace(HOME, city="جدة")) == first
    assert len(await list_addresses(town, caller)) == 2


async def test_a_message_that_comes_twice_chooses_once(town: Office) -> None:
    caller = await chat_of(town, ABDULLAH)
    other = (await list_addresses(town, caller))[1]
    first = await choose_address(town, caller, other.id)
    assert await choose_address(town, caller, other.id) == first


async def test_an_address_that_is_on_record_is_not_added_again(town: Office) -> None:
    caller = await chat_of(town, HUDA)
    await add_address(town, caller, HOME)
    khobar = (await list_addresses(town, caller))[1]
    back = await add_address(town, again(caller), khobar.parts)
    assert (back.id, back.in_use) == (khobar.id, True)
    with pytest.raises(AddressInUse):
        await add_address(town, again(caller), khobar.parts)
    with pytest.raises(AddressInUse):
        await choose_address(town, again(caller), khobar.id)


async def test_two_chats_at_once_leave_one_address_in_use(town: Office) -> None:
    one, other = await chat_of(town, HUDA), await chat_of(town, HUDA)
    before = await in_use(town)
    await asyncio.gather(
        add_address(town, one, HOME), add_address(town, other, replace(HOME, building="1111", city="جدة"))
    )
    assert await in_use(town) == before
    assert len(await list_addresses(town, one)) == 3


async def test_a_neighbours_address_is_not_found(town: Office) -> None:
    theirs = (await list_addresses(town, await chat_of(town, ABDULLAH)))[1]
    with pytest.raises(NotFound):
        await choose_address(town, await chat_of(town, HUDA), theirs.id)


async def test_a_record_does_not_grow_without_end(town: Office) -> None:
    caller = await chat_of(town, KHALID)
    for number in range(MOST):
        await add_address(town, again(caller), replace(HOME, building=f"{1000 + number}"))
    with pytest.raises(TooManyAddresses) as refused:
        await add_address(town, again(caller), HOME)
    assert refused.value.args_ == {"most": MOST}


async def test_strangers_and_providers_without_addresses_are_refused(town: Office) -> None:
    with pytest.raises(NotLinked):
        await list_addresses(town, await stranger(town, "sec"))
    with pytest.raises(NotOffered):
        await list_addresses(town, await chat_of(town, MARYAM))
    with pytest.raises(NotOffered):
        await add_address(town, await chat_of(town, MARYAM), HOME)


async def test_a_bad_part_is_refused_and_nothing_is_kept(town: Office) -> None:
    caller = await chat_of(town, HUDA)
    with pytest.raises(BadAddressNumber) as refused:
        await add_address(town, caller, replace(HOME, postal_code="1222"))
    assert refused.value.args_ == {"part": "postal_code", "digits": 5}
    with pytest.raises(BadAddressName):
        await add_address(town, caller, replace(HOME, city="12"))
    assert len(await list_addresses(town, caller)) == 1


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "3214 شارع العليا، حي الورود، الرياض 12251-7890",
            ("3214", "شارع العليا", "حي الورود", "الرياض", "12251", "7890"),
        ),
        (
            "رقم المبنى ٨٢٢٨\nطريق الإمام سعود\nحي النخيل\nالرياض\n١٢٣٨٢ - ٤٠٩٠",
            ("8228", "طريق الإمام سعود", "حي النخيل", "الرياض", "12382", "4090"),
        ),
        (
            "ریاض، محله نخیل، خیابان امام سعود، پلاک ۸۲۲۸، کد پستی ۱۲۳۸۲، ۴۰۹۰",
            ("8228", "خیابان امام سعود", "محله نخیل", "ریاض", "12382", "4090"),
        ),
    ],
)
def test_an_address_in_one_line_is_taken_apart(text: str, found: tuple[str, ...]) -> None:
    assert AddressParts(**find_parts(RULES, text)) == AddressParts(*found)


def test_of_half_an_address_the_half_is_found() -> None:
    assert find_parts(RULES, "3214") == {"building": "3214"}
    assert find_parts(RULES, "٣٢١٤ شارع التحلية") == {"building": "3214", "street": "شارع التحلية"}
    assert find_parts(RULES, "RRRD2929") == {"city": "RRRD2929"}


def test_numbers_and_names_are_read_in_any_spelling() -> None:
    assert read_address_number(RULES, "postal_code", " ۱۲ ۲۵۱ ") == "12251"
    assert read_address_name("city", "  الرياض \n") == "الرياض"
    for text in ("", "ا", "123", "س" * 81):
        with pytest.raises(BadAddressName):
            read_address_name("street", text)


def test_a_wish_for_a_new_address_is_understood_and_a_place_is_none() -> None:
    assert means_new("أضف عنوان جديد")
    assert means_new("یه آدرس جدید")
    assert not means_new("حي الشاطئ")
