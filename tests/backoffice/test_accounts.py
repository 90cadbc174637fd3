"""Whose chat it is, and phone numbers as people type them."""

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backoffice.accounts import Identity, find_account, list_accounts, unlink_chat, who_is
from backoffice.demo import link_as
from backoffice.errors import NotFound, NotLinked
from backoffice.office import Office
from backoffice.phones import BadPhone, account_key, parse_phone
from backoffice.values import Code
from tests.conftest import PROVIDERS
from tests.people import FAHAD, KHALID, MARYAM, SALEM, SEPEHR, again, chat_of, stranger

STC, TELE2 = PROVIDERS["stc"], PROVIDERS["tele2"]


@pytest.mark.parametrize(
    "typed",
    [
        "0501230001",
        "501230001",
        "٠٥٠١٢٣٠٠٠١",
        "۰۵۰ ۱۲۳ ۰۰۰۱",
        "+966 50-123-0001",
        "00966501230001",
        "966501230001",
        "\u200e+٩٦٦ 50 123 0001\u200f",
        "رقمي هو 0501230001 شكرا",
    ],
)
def test_a_saudi_number_is_read_in_any_form(typed: str) -> None:
    assert parse_phone(STC, typed) == "+966501230001"


@pytest.mark.parametrize("typed", ["09211230001", "۰۹۲۱۱۲۳۰۰۰۱", "9211230001", "+98 921 123 0001", "0098 921 1230001"])
def test_an_iranian_number_is_read_in_any_form(typed: str) -> None:
    assert parse_phone(TELE2, typed) == "+989211230001"


def test_a_number_from_abroad_is_read_with_its_country() -> None:
    assert parse_phone(STC, "+98 921 123 0001") == "+989211230001"


@pytest.mark.parametrize(
    "typed", ["", "12", "ابغى", "0112345678", "05012300011234", "0501230001 0551230002", "🙂" * 50]
)
def test_what_is_not_a_mobile_number_is_refused_with_an_example(typed: str) -> None:
    with pytest.raises(BadPhone) as refused:
        parse_phone(STC, typed)
    assert refused.value.args_ == {"example": Code("0512345678")}


@given(st.text(max_size=200))
def test_any_text_is_a_number_or_refused(text: str) -> None:
    with contextlib.suppress(BadPhone):
        assert parse_phone(STC, text).startswith("+")
    assert account_key(STC, text) == account_key(STC, f" {text} ")


def test_account_numbers_meet_in_any_spelling() -> None:
    nic = PROVIDERS["saudinic"]
    assert account_key(nic, " MADAD.sa ") == account_key(nic, "madad.sa")
    assert account_key(nic, "مدد.السعوديه") == account_key(nic, "مدد.السعودية")
    assert account_key(PROVIDERS["sec"], "٣٠٠-٤٥٢١-٠٠١٧") == account_key(PROVIDERS["sec"], "30045210017")


async def test_a_stranger_has_no_name_and_no_accounts(town: Office) -> None:
    caller = await stranger(town)
    assert await who_is(town, caller) == Identity(linked=False)
    with pytest.raises(NotLinked):
        await list_accounts(town, caller)


async def test_a_linked_chat_knows_its_accounts_oldest_first(town: Office) -> None:
    caller = await chat_of(town, SALEM)
    mobile, fiber = await list_accounts(town, caller)
    assert (mobile.number, fiber.number) == ("0501230001", "1002003001")
    assert mobile.tariff is not None
    assert mobile.tariff.in_("ar") == "مفوتر 2"
    assert (mobile.prepaid, mobile.balance) == (False, None)
    assert await find_account(town, caller, "+966501230001") == mobile


async def test_an_account_of_another_is_not_found(town: Office) -> None:
    caller = await chat_of(town, SALEM)
    with pytest.raises(NotFound):
        await find_account(town, caller, FAHAD.accounts[0].number)


async def test_a_company_is_known_as_one(town: Office) -> None:
    assert (await who_is(town, await chat_of(town, SEPEHR))).corporate
    assert not (await who_is(town, await chat_of(town, MARYAM))).corporate


async def test_a_link_holds_for_its_own_chat_and_provider_only(town: Office) -> None:
    caller = await chat_of(town, SALEM)
    assert not (await who_is(town, await stranger(town))).linked
    elsewhere = type(caller)("sec", caller.conversation_id, caller.message_id)
    assert not (await who_is(town, elsewhere)).linked


async def test_unlinking_forgets_whose_chat_it_is(town: Office) -> None:
    caller = await chat_of(town, SALEM)
    assert (await unlink_chat(town, caller)).name == SALEM.name
    assert not (await who_is(town, caller)).linked
    assert await unlink_chat(town, again(caller)) == Identity(linked=False)


async def test_linking_as_someone_else_replaces_who_it_was(town: Office) -> None:
    caller = await chat_of(town, SALEM)
    await link_as(town, caller, "fahad")
    assert (await who_is(town, caller)).name == FAHAD.name
    await link_as(town, again(caller), "fahad")
    assert (await who_is(town, caller)).name == FAHAD.name


@pytest.mark.parametrize("key", ["nobody", KHALID.key])
async def test_one_cannot_be_a_person_whom_the_provider_does_not_have(town: Office, key: str) -> None:
    caller = await stranger(town)
    with pytest.raises(NotFound):
        await link_as(town, caller, key)
