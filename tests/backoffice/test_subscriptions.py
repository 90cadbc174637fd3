"""Switching services: by name, at once, once, and only what is allowed."""

import asyncio
from dataclasses import replace

import pytest
from sqlalchemy import func, select

from backoffice.accounts import WhichAccount
from backoffice.catalog import UnknownService, WhichService
from backoffice.charges import Cost, NotEnough
from backoffice.errors import NotFound, NotLinked
from backoffice.models.audit import AuditRow
from backoffice.models.subscriptions import Product, ServiceOrder
from backoffice.office import Office
from backoffice.service_choice import AlreadyOff, AlreadyOn, Excluded, NotAllowedForTariff, NotForThisKind
from backoffice.subscriptions import list_services, preview_switch, switch_service
from backoffice.usage import read_balances
from backoffice.values import Code, Money
from tests.backoffice.money import charged, put_on_balance
from tests.people import ABDULLAH, FAHAD, KHALID, MARYAM, NOURA, REZA, SALEM, SEPEHR, again, chat_of, stranger


async def test_services_are_listed_with_fees_and_since_when(town: Office) -> None:
    (services,) = await list_services(town, await chat_of(town, NOURA))
    active = {service.offer.code: service for service in services.active}
    assert set(active) == {"call_waiting", "missed_calls"}
    assert active["missed_calls"].offer.fee == Money(700, "SAR")
    assert (town.clock.now() - active["missed_calls"].since).days == 90
    available = {service.code for service in services.available}
    assert "roaming" in available
    assert not available & {"call_waiting", "hidden_number", "static_ip"}  # on; not her tariff; not her kind


async def test_each_account_has_its_own_list(town: Office) -> None:
    lists = await list_services(town, await chat_of(town, SALEM))
    assert {one.account.number for one in lists} == {account.number for account in SALEM.accounts}
    (fiber,) = await list_services(town, await chat_of(town, SALEM), "1002003001")
    assert [service.code for service in fiber.available] == ["jawwy_tv", "static_ip"]


async def test_a_service_is_switched_on_at_once(town: Office) -> None:
    caller = await chat_of(town, NOURA)
    preview = await preview_switch(town, caller, "التجوال", on=True)
    assert preview.service.code == "roaming"
    assert len((await list_services(town, caller))[0].active) == 2
    done = await switch_service(town, caller, preview.service.code, on=True)
    assert (done.service.code, done.on, done.at) == ("roaming", True, town.clock.now())
    (services,) = await list_services(town, caller)
    assert "roaming" in {service.offer.code for service in services.active}


async def test_a_service_is_switched_off_and_on_again(town: Office) -> None:
    caller = await chat_of(town, MARYAM)
    await switch_service(town, caller, "آهنگ پیشواز", on=False)
    with pytest.raises(AlreadyOff):
        await switch_service(town, again(caller), "آهنگ پیشواز", on=False)
    await put_on_balance(town, MARYAM, 150_000)
    await switch_service(town, again(caller), "پیشواز", on=True)
    async with town.store.transaction() as tx:
        rows = await tx.scalar(select(func.count()).where(Product.offering == "ring_tones"))
    assert rows == 2  # the ended one stays as history


async def test_what_is_on_already_is_refused_with_its_date(town: Office) -> None:
    caller = await chat_of(town, MARYAM)
    with pytest.raises(AlreadyOn) as refused:
        await preview_switch(town, caller, "لیست سیا", on=True)
    assert (town.clock.now() - refused.value.args_["since"]).days == 200  # type: ignore[operator]


async def test_what_the_tariff_does_not_allow_is_refused_by_its_name(town: Office) -> None:
    caller = await chat_of(town, REZA)
    with pytest.raises(NotAllowedForTariff) as refused:
        await switch_service(town, caller, "رومینگ", on=True)
    assert refused.value.args_["tariff"] == town.providers["tele2"].tariff("etebari").name  # type: ignore[union-attr]
    assert refused.value.args_["account"] == Code("09211230002")


async def test_an_unknown_service_is_refused_with_what_resembles_it(town: Office) -> None:
    caller = await chat_of(town, NOURA)
    with pytest.raises(UnknownService) as refused:
        await preview_switch(town, caller, "واي فاي", on=True)
    assert "wifi_extender" in [choice.code for choice in refused.value.suggestions]
    with pytest.raises(UnknownService) as refused:
        await preview_switch(town, caller, "<b>بيتزا</b>", on=True)
    assert refused.value.suggestions == ()


async def test_a_name_of_several_services_is_asked_back(town: Office) -> None:
    caller = await chat_of(town, ABDULLAH)
    with pytest.raises(WhichService) as asked:
        await preview_switch(town, caller, "الفاتورة", on=True)
    assert {choice.code for choice in asked.value.choices} == {"fixed_bill", "e_bill"}


async def test_a_service_of_another_kind_of_account_is_refused(town: Office) -> None:
    caller = await chat_of(town, FAHAD)
    with pytest.raises(NotForThisKind):
        await preview_switch(town, caller, "مقوي الشبكة", on=True)


async def test_the_account_may_be_left_out_where_one_fits(town: Office) -> None:
    caller = await chat_of(town, SALEM)
    assert (await preview_switch(town, caller, "roaming", on=True)).account.number == "0501230001"
    assert (await preview_switch(town, caller, "اي بي ثابت", on=True)).account.number == "1002003001"
    # Both meters could have it by kind, but only one by its tariff.
    meters = await chat_of(town, ABDULLAH)
    assert (await preview_switch(town, meters, "ثابت", on=True)).account.number == "30045210017"


async def test_the_account_is_asked_for_where_several_fit(town: Office) -> None:
    caller = await chat_of(town, SEPEHR)
    with pytest.raises(WhichAccount) as asked:
        await preview_switch(town, caller, "لیست سیاه", on=True)
    assert len(asked.value.accounts) == 2
    assert (await switch_service(town, caller, "blacklist", on=True, account="۰۹۲۱۱۲۳۰۰۰۵")).on


async def test_an_account_that_is_not_ones_own_is_not_found(town: Office) -> None:
    caller = await chat_of(town, NOURA)
    with pytest.raises(NotFound):
        await switch_service(town, caller, "roaming", on=True, account=SALEM.accounts[0].number)


async def test_a_stranger_switches_nothing(town: Office) -> None:
    caller = await stranger(town)
    with pytest.raises(NotLinked):
        await switch_service(town, caller, "roaming", on=True)


async def test_a_message_delivered_twice_switches_once(town: Office) -> None:
    caller = await chat_of(town, KHALID)
    first = await switch_service(town, caller, "قفل السجل", on=True, account="madad.sa")
    assert await switch_service(town, caller, "قفل السجل", on=True, account="madad.sa") == first
    await _assert_one_order(town)


async def test_a_message_delivered_twice_at_the_same_time_switches_once(town: Office) -> None:
    caller = await chat_of(town, NOURA)
    first, second = await asyncio.gather(*(switch_service(town, caller, "roaming", on=True) for _ in range(2)))
    assert first == second
    await _assert_one_order(town)


async def test_two_messages_at_the_same_time_switch_once(town: Office) -> None:
    caller = await chat_of(town, NOURA)
    outcomes = await asyncio.gather(
        switch_service(town, again(caller), "roaming", on=True),
        switch_service(town, again(caller), "roaming", on=True),
        return_exceptions=True,
    )
    assert sorted(type(outcome).__name__ for outcome in outcomes) == ["AlreadyOn", "ServiceSwitched"]
    await _assert_one_order(town)


async def test_a_switch_is_audited(town: Office) -> None:
    caller = await chat_of(town, NOURA)
    await switch_service(town, caller, "roaming", on=True)
    async with town.store.transaction() as tx:
        row = (await tx.scalars(select(AuditRow).where(AuditRow.action == "switch_service"))).one()
    assert row.message_id == caller.message_id
    assert row.details == {"account": "0551230002", "service": "roaming", "on": True}


async def test_what_is_switched_on_leaves_the_prepaid_balance(town: Office) -> None:
    caller = await chat_of(town, REZA)
    preview = await preview_switch(town, caller, "blacklist", on=True)
    assert preview.cost == Cost(Money(120_000, "IRR"), left=Money(730_000, "IRR"))
    await switch_service(town, caller, "blacklist", on=True)
    await switch_service(town, caller, "blacklist", on=True)
    (balance,) = await read_balances(town, caller)
    assert balance.balance == Money(730_000, "IRR")
    assert balance.spent is not None
    assert balance.spent.today.minor >= 120_000
    assert await charged(town) == [("blacklist", 120_000, "balance")]


async def test_a_balance_that_does_not_reach_is_refused_with_what_is_missing(town: Office) -> None:
    caller = await chat_of(town, MARYAM)
    with pytest.raises(NotEnough) as refused:
        await switch_service(town, caller, "missed_calls", on=True)
    assert refused.value.args_["missing"] == Money(60_000, "IRR")
    assert await charged(town) == []


async def test_billed_accounts_pay_with_the_next_bill(town: Office) -> None:
    caller = await chat_of(town, FAHAD)
    assert (await preview_switch(town, caller, "caller_id", on=True)).cost == Cost(Money(1000, "SAR"), left=None)
    await switch_service(town, caller, "caller_id", on=True)
    assert await charged(town) == [("caller_id", 1000, "bill")]


async def test_what_a_service_needs_is_switched_on_with_it(town: Office) -> None:
    caller = await chat_of(town, REZA)
    preview = await preview_switch(town, caller, "voicemail", on=True)
    assert [one.code for one in preview.also] == ["call_forwarding"]
    done = await switch_service(town, caller, "voicemail", on=True)
    assert [one.code for one in done.also] == ["call_forwarding"]
    assert await switch_service(town, caller, "voicemail", on=True) == done
    (services,) = await list_services(town, caller)
    assert {"voicemail", "call_forwarding"} <= {one.offer.code for one in services.active}


async def test_what_needs_a_service_is_switched_off_with_it(town: Office) -> None:
    caller = await chat_of(town, REZA)
    await switch_service(town, caller, "voicemail", on=True)
    preview = await preview_switch(town, again(caller), "call_forwarding", on=False)
    assert ([one.code for one in preview.also], preview.cost.amount.minor) == (["voicemail"], 0)
    await switch_service(town, again(caller), "call_forwarding", on=False)
    (services,) = await list_services(town, caller)
    assert not {"voicemail", "call_forwarding"} & {one.offer.code for one in services.active}


async def test_services_that_exclude_each_other_are_refused_both_ways(town: Office) -> None:
    noura, reza = await chat_of(town, NOURA), await chat_of(town, REZA)
    with pytest.raises(Excluded) as refused:
        await switch_service(town, noura, "voicemail", on=True)
    assert refused.value.other == "missed_calls"
    await switch_service(town, reza, "voicemail", on=True)
    with pytest.raises(Excluded) as refused:
        await switch_service(town, again(reza), "missed_calls", on=True)
    assert refused.value.other == "voicemail"


async def test_what_is_needed_must_be_allowed_too(town: Office) -> None:
    provider = town.providers["tele2"]
    forwarding = provider.service("call_forwarding")
    assert forwarding is not None
    only_billed = forwarding.model_copy(update={"tariffs": ("daemi",)})
    services = tuple(only_billed if one is forwarding else one for one in provider.services)
    strict = replace(town, providers={"tele2": provider.model_copy(update={"services": services})})
    with pytest.raises(NotAllowedForTariff) as refused:
        await preview_switch(strict, await chat_of(town, REZA), "voicemail", on=True)
    assert refused.value.args_["service"] == forwarding.name


async def _assert_one_order(office: Office) -> None:
    async with office.store.transaction() as tx:
        assert await tx.scalar(select(func.count()).select_from(ServiceOrder)) == 1
        assert await tx.scalar(select(func.count()).where(AuditRow.action == "switch_service")) == 1
