"""Defining an account, saying who uses it, and asking for a new connection."""

from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import select

from backoffice.account_requests import RequestInfo
from backoffice.accounts import list_accounts
from backoffice.address_text import AddressParts, BadAddressNumber
from backoffice.agreements import answer_request
from backoffice.beneficiaries import OnlyATenant, SameUse, read_use, update_beneficiary
from backoffice.billing import check_bill
from backoffice.connections import UnknownUse, ask_connection, find_use
from backoffice.definitions import (
    AccountUnknown,
    AlreadyDefined,
    DefinitionOpen,
    NotInYourName,
    Role,
    TermsChanged,
    define_account,
    find_role,
    preview_definition,
)
from backoffice.errors import NotLinked, NotOffered
from backoffice.models.audit import AuditRow
from backoffice.models.property import AccountRequest
from backoffice.office import Caller, Office
from backoffice.request_status import list_requests, request_status
from backoffice.transfers import NotTheOwner, ask_transfer
from backoffice.values import Money
from tests.conftest import PROVIDERS
from tests.people import ABDULLAH, HUDA, HUDA_BEFORE, KHALID, SALEM, again, chat_of, stranger

TERMS = "2026-03"
HERS_BEFORE, HIS_SHOP = "30077310055", "30045210025"
HOME = AddressParts("3214", "شارع التحلية", "حي السليمانية", "الرياض", "12223", "7890")


async def define(town: Office, caller: Caller, number: str, role: Role, *, uses: bool = True) -> RequestInfo:
    return await define_account(town, caller, number=number, role=role, beneficiary=uses, terms_version=TERMS)


async def numbers(town: Office, caller: Caller) -> list[str]:
    return sorted(account.number for account in await list_accounts(town, caller))


async def test_what_is_owed_is_shown_before_and_whose_it_is_is_not(town: Office) -> None:
    found = await preview_definition(town, await chat_of(town, HUDA), "٣٠٠٧٧٣١ ٠٠٥٥", "owner")
    assert (found.account.number, found.owed, found.terms.version) == (HERS_BEFORE, Money(18840, "SAR"), TERMS)


async def test_an_owner_with_the_same_identity_number_has_it_at_once(town: Office) -> None:
    caller = await chat_of(town, HUDA)
    done = await define(town, caller, HERS_BEFORE, "owner", uses=False)
    assert done.status == "completed"
    assert await numbers(town, caller) == ["30077310048", HERS_BEFORE]
    assert await numbers(town, await chat_of(town, HUDA_BEFORE)) == []
    use = await read_use(town, caller, HERS_BEFORE)
    assert (use.role, use.beneficiary) == ("owner", False)
    assert (await request_status(town, caller, done.reference)).status == "completed"
    async with town.store.transaction() as tx:
        row = (await tx.scalars(select(AuditRow).where(AuditRow.action == "ask_definition"))).one()
    assert row.details == {"account": HERS_BEFORE, "role": "owner", "beneficiary": False, "terms": TERMS}


async def test_a_tenant_sees_the_account_once_its_owner_agrees(town: Office) -> None:
    tenant, owner = await chat_of(town, HUDA), await chat_of(town, ABDULLAH)
    request = await define(town, tenant, HIS_SHOP, "tenant")
    assert (request.status, request.mine) == ("asked", True)
    assert await numbers(town, tenant) == ["30077310048"]
    [waiting] = await list_requests(town, owner)
    assert (waiting.reference, waiting.mine, waiting.by) == (request.reference, False, HUDA.name)
    await answer_request(town, owner, request.reference, "agree")
    assert await numbers(town, tenant) == [HIS_SHOP, "30077310048"]
    assert HIS_SHOP in await numbers(town, owner)
    assert {bill.account.number for bill in (await check_bill(town, tenant)).accounts} == {HIS_SHOP, "30077310048"}
    assert (await read_use(town, tenant, HIS_SHOP)).role == "tenant"


async def test_a_tenant_can_neither_give_it_away_nor_become_its_owner(town: Office) -> None:
    tenant, owner = await chat_of(town, HUDA), await chat_of(town, ABDULLAH)
    request = await define(town, tenant, HIS_SHOP, "tenant")
    await answer_request(town, owner, request.reference, "agree")
    with pytest.raises(NotTheOwner):
        await ask_transfer(town, again(tenant), HIS_SHOP, SALEM.phone)
    with pytest.raises(OnlyATenant):
        await update_beneficiary(town, again(tenant), HIS_SHOP, "owner", beneficiary=True)


async def test_a_message_that_comes_twice_defines_once(town: Office) -> None:
    caller = await chat_of(town, HUDA)
    first = await define(town, caller, HERS_BEFORE, "owner")
    assert await define(town, caller, HERS_BEFORE, "owner") == first
    async with town.store.transaction() as tx:
        assert len((await tx.scalars(select(AccountRequest))).all()) == 1


async def test_what_cannot_be_defined_is_refused_with_its_reason(town: Office) -> None:
    caller = await chat_of(town, HUDA)
    with pytest.raises(AccountUnknown):
        await define(town, caller, "30000000000", "owner")
    with pytest.raises(AlreadyDefined):
        await define(town, caller, "30077310048", "tenant")
    with pytest.raises(NotInYourName):
        await define(town, caller, HIS_SHOP, "owner")
    with pytest.raises(TermsChanged):
        await define_account(town, caller, number=HERS_BEFORE, role="owner", beneficiary=True, terms_version="2020-01")
    await define(town, caller, HIS_SHOP, "tenant")
    with pytest.raises(DefinitionOpen):
        await define(town, again(caller), HIS_SHOP, "tenant")
    with pytest.raises(NotLinked):
        await define(town, await stranger(town, "sec"), HERS_BEFORE, "owner")
    with pytest.raises(NotOffered):
        await define(town, await chat_of(town, SALEM), HERS_BEFORE, "owner")


async def test_without_an_identity_number_nobody_is_the_owner(town: Office) -> None:
    with pytest.raises(NotInYourName):
        await define(town, await chat_of(town, ABDULLAH), HERS_BEFORE, "owner")


async def test_who_uses_an_account_is_changed_once_and_can_be_changed_back(town: Office) -> None:
    caller = await chat_of(town, HUDA)
    assert (await read_use(town, caller)).beneficiary is None
    rented = await update_beneficiary(town, caller, "30077310048", "owner", beneficiary=False)
    assert (rented.role, rented.beneficiary) == ("owner", False)
    assert await update_beneficiary(town, caller, "30077310048", "owner", beneficiary=True) == rented
    with pytest.raises(SameUse):
        await update_beneficiary(town, again(caller), "30077310048", "owner", beneficiary=False)
    back = await update_beneficiary(town, again(caller), "30077310048", "tenant", beneficiary=True)
    assert (back.role, back.beneficiary) == ("tenant", True)
    with pytest.raises(NotOffered):
        await update_beneficiary(town, await chat_of(town, SALEM), "0501230001", "owner", beneficiary=True)


async def test_a_new_connection_has_a_number_and_a_day(town: Office) -> None:
    caller = await chat_of(town, HUDA)
    asked = await ask_connection(town, caller, use="commercial", parts=HOME, terms_version=TERMS)
    assert (asked.kind, asked.status, asked.account) == ("connection", "acknowledged", None)
    assert asked.due_on == date(2026, 12, 6)  # ten working days of Sunday to Thursday
    assert await ask_connection(town, caller, use="residential", parts=HOME, terms_version=TERMS) == asked
    assert [one.reference for one in await list_requests(town, caller)] == [asked.reference]


async def test_a_connection_needs_a_known_use_an_address_and_the_terms_of_today(town: Office) -> None:
    caller = await chat_of(town, HUDA)
    with pytest.raises(UnknownUse):
        await ask_connection(town, caller, use="boat", parts=HOME, terms_version=TERMS)
    with pytest.raises(TermsChanged):
        await ask_connection(town, caller, use="commercial", parts=HOME, terms_version="1")
    wrong = replace(HOME, postal_code="1")
    with pytest.raises(BadAddressNumber):
        await ask_connection(town, caller, use="commercial", parts=wrong, terms_version=TERMS)
    with pytest.raises(NotOffered):
        await ask_connection(town, await chat_of(town, KHALID), use="commercial", parts=HOME, terms_version=TERMS)


@pytest.mark.parametrize(
    ("text", "role"),
    [("انا مستأجر", "tenant"), ("مالک هستم", "owner"), ("مالك العقار", "owner"), ("به عنوان مستاجر", "tenant"),
     ("مالك مستأجر", None), ("كهرباء", None)],
)  # fmt: skip
def test_owner_and_tenant_are_told_apart(text: str, role: Role | None) -> None:
    assert find_role(text) == role


def test_uses_are_known_by_what_people_build() -> None:
    assert [one.code for one in find_use(PROVIDERS["sec"], "عداد للفيلا")] == ["residential"]
    assert [one.code for one in find_use(PROVIDERS["sec"], "برای مغازه‌ام")] == ["commercial"]
