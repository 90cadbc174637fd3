"""Services over our own store and over the TM Forum APIs: the same tests."""

import pytest
from sqlalchemy import func, select

from backoffice.errors import NotFound
from backoffice.models.audit import AuditRow
from backoffice.office import Caller, Office
from backoffice.service_choice import AlreadyOff, AlreadyOn, Excluded, NotAllowedForTariff
from backoffice.subscriptions import list_services, preview_switch, switch_service
from tests.people import FAHAD, KHALID, MARYAM, NOURA, REZA, SALEM, again, chat_of


@pytest.fixture
async def fahad(either: Office) -> Caller:
    return await chat_of(either, FAHAD)


async def on(office: Office, caller: Caller) -> set[str]:
    return {one.offer.code for services in await list_services(office, caller) for one in services.active}


async def switches(office: Office) -> int:
    async with office.store.snapshot() as tx:
        return await tx.scalar(select(func.count()).where(AuditRow.action == "switch_service")) or 0


async def test_services_are_listed_by_account_with_since_when(either: Office) -> None:
    mobile, fiber = await list_services(either, await chat_of(either, SALEM))
    assert {one.offer.code for one in mobile.active} == {
        *("caller_id", "call_waiting", "international_calls", "content_sms")
    }
    assert [(either.clock.now() - one.since).days for one in fiber.active] == [300]
    assert "roaming" in {one.code for one in mobile.available}


async def test_a_domains_services_are_its_own(either: Office) -> None:
    services = await list_services(either, await chat_of(either, KHALID), "madad.sa")
    assert [{one.offer.code for one in domain.active} for domain in services] == [{"dnssec", "expiry_alerts"}]


async def test_a_service_is_switched_on_and_off(either: Office, fahad: Caller) -> None:
    before = await on(either, fahad)
    done = await switch_service(either, fahad, "انتظار المكالمات", on=True)
    assert (done.service.code, done.on, done.done, done.also) == ("call_waiting", True, True, ())
    assert await on(either, fahad) == before | {"call_waiting"}
    done = await switch_service(either, again(fahad), "call_waiting", on=False)
    assert (done.service.code, done.on, done.account.number) == ("call_waiting", False, "0531230003")
    assert await on(either, fahad) == before


async def test_what_a_service_needs_goes_with_it(either: Office, fahad: Caller) -> None:
    before = await on(either, fahad)
    assert [one.code for one in (await preview_switch(either, fahad, "voicemail", on=True)).also] == ["call_forwarding"]
    done = await switch_service(either, fahad, "voicemail", on=True)
    assert [one.code for one in done.also] == ["call_forwarding"]
    assert await on(either, fahad) == before | {"voicemail", "call_forwarding"}
    ended = await switch_service(either, again(fahad), "call_forwarding", on=False)
    assert [one.code for one in ended.also] == ["voicemail"]
    assert await on(either, fahad) == before


async def test_a_message_that_comes_twice_switches_once(either: Office, fahad: Caller) -> None:
    first = await switch_service(either, fahad, "voicemail", on=True)
    second = await switch_service(either, fahad, "voicemail", on=True)
    assert (second.service, second.also, second.on, second.at) == (first.service, first.also, first.on, first.at)
    assert await switches(either) == 1


async def test_what_is_on_already_or_off_already_is_refused(either: Office, fahad: Caller) -> None:
    with pytest.raises(AlreadyOn) as refused:
        await switch_service(either, fahad, "roaming", on=True)
    assert (either.clock.now() - refused.value.args_["since"]).days == 30  # type: ignore[operator]
    with pytest.raises(AlreadyOff):
        await switch_service(either, fahad, "voicemail", on=False)
    assert await switches(either) == 0


async def test_what_does_not_go_together_or_with_the_tariff_is_refused(either: Office) -> None:
    with pytest.raises(Excluded):
        await preview_switch(either, await chat_of(either, NOURA), "voicemail", on=True)
    with pytest.raises(NotAllowedForTariff):
        await switch_service(either, await chat_of(either, REZA), "رومینگ", on=True)


async def test_nobody_switches_another_ones_line(either: Office) -> None:
    with pytest.raises(NotFound):
        await switch_service(either, await chat_of(either, MARYAM), "caller_id", True, "09211230002")
