"""Changing the tariff: its cost first, now or from the next period, undone until then, and not by everyone."""

import asyncio
from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import select

from backoffice.accounts import WhichAccount, list_accounts, unlink_chat
from backoffice.charges import Cost, NotEnough
from backoffice.errors import NotFound, NotLinked, NotOffered
from backoffice.models.audit import AuditRow
from backoffice.models.outbox import OutboxItem
from backoffice.models.tariffs import TariffChange
from backoffice.office import Caller, Office
from backoffice.periods import months_after
from backoffice.subscriptions import list_services, switch_service
from backoffice.tariff_changes import (
    NoChangeWaiting,
    begin_due_changes,
    change_tariff,
    find_waiting_change,
    undo_change,
)
from backoffice.tariff_limits import ChangedLately, ChangeWaiting, DebtOverdue, PromiseOwed
from backoffice.tariff_words import says_when
from backoffice.tariffs import (
    NoOtherTariff,
    NotForAccount,
    OtherPayment,
    SameTariff,
    list_choices,
    list_tariffs,
    preview_change,
)
from backoffice.values import Money
from tests.backoffice.money import charged, put_on_balance
from tests.fakes import FakeClock
from tests.people import ABDULLAH, FAHAD, KHALID, MARYAM, NOURA, PARISA, REZA, SALEM, SEPEHR, again, chat_of, stranger


async def test_all_tariffs_are_listed_and_ones_own_is_marked(town: Office) -> None:
    known = {one.code: one.mine for one in await list_tariffs(town, await chat_of(town, REZA))}
    assert known["etebari"]
    assert not known["daemi"]
    assert not any(one.mine for one in await list_tariffs(town, await stranger(town, "tele2")))


async def test_only_what_the_account_and_its_customer_may_have_is_offered(town: Office) -> None:
    choice = await list_choices(town, await chat_of(town, REZA))
    assert [one.code for one in choice.tariffs] == ["etebari_javan"]
    company = await list_choices(town, await chat_of(town, SEPEHR), "09211230004")
    assert [one.code for one in company.tariffs] == ["daemi", "daemi_talayi"]


async def test_a_prepaid_change_at_once_is_paid_from_the_balance(town: Office) -> None:
    caller = await chat_of(town, REZA)
    plan = await preview_change(town, caller, None, "etebari_javan", "now")
    assert plan.cost == Cost(Money(640_000, "IRR"), left=Money(210_000, "IRR"))
    assert (plan.starts_on, plan.rest_lost) == (date(2026, 11, 22), False)
    order = await change_tariff(town, caller, None, "etebari_javan", "now")
    assert not order.waits
    (account,) = await list_accounts(town, caller)
    assert (account.tariff, account.balance) == (order.new.name, Money(210_000, "IRR"))
    assert await charged(town) == [("etebari_javan", 640_000, "balance")]


async def test_a_billed_change_at_once_costs_the_difference_for_the_days_that_are_left(town: Office) -> None:
    # Fahad's month began with his last bill, six days ago; 24 of its 30 days are left, and the other tariff is cheaper.
    caller = await chat_of(town, FAHAD)
    assert (await preview_change(town, caller, None, "mofawtar_2", "now")).cost.amount.minor == 0
    salem = await chat_of(town, SALEM)
    plan = await preview_change(town, salem, "0501230001", "mofawtar_4", "now")
    assert plan.cost == Cost(Money(round((40250 - 18400) * 24 / 30), "SAR"), left=None)


async def test_what_the_new_tariff_does_not_allow_is_told_and_switched_off(town: Office) -> None:
    caller = await chat_of(town, FAHAD)
    plan = await preview_change(town, caller, None, "mofawtar_2", "now")
    assert plan.lost == (town.providers["stc"].service("five_g").name,)  # type: ignore[union-attr]
    await change_tariff(town, caller, None, "mofawtar_2", "now")
    (services,) = await list_services(town, caller)
    assert {one.offer.code for one in services.active} == {"roaming", "hidden_number"}


async def test_what_needs_a_lost_service_is_lost_too(town: Office) -> None:
    provider = town.providers["stc"]
    services = tuple(
        one.model_copy(update={"needs": ("five_g",)}) if one.code == "roaming" else one for one in provider.services
    )
    strict = replace(town, providers={"stc": provider.model_copy(update={"services": services})})
    caller = await chat_of(town, FAHAD)
    await change_tariff(strict, caller, None, "mofawtar_2", "now")
    (left,) = await list_services(strict, caller)
    assert {one.offer.code for one in left.active} == {"hidden_number"}


async def test_a_change_for_the_next_period_waits_for_it(town: Office, clock: FakeClock) -> None:
    caller = await chat_of(town, FAHAD)
    order = await change_tariff(town, caller, None, "mofawtar_2", "next_period")
    assert (order.waits, order.starts_on) == (True, date(2026, 12, 16))
    assert await begin_due_changes(town) == 0
    assert (await list_accounts(town, caller))[0].tariff == order.old.name
    clock.move(days=24)
    assert await begin_due_changes(town) == 1
    assert await begin_due_changes(town) == 0
    assert (await list_accounts(town, caller))[0].tariff == order.new.name
    assert await _told(town) == ["tariff_change_begun"]


async def test_a_prepaid_change_is_paid_when_it_begins(town: Office, clock: FakeClock) -> None:
    caller = await chat_of(town, REZA)
    order = await change_tariff(town, caller, None, "etebari_javan", "next_period")
    assert order.cost.minor == 0
    clock.move(days=40)
    await begin_due_changes(town)
    (account,) = await list_accounts(town, caller)
    assert (account.tariff, account.balance) == (order.new.name, Money(260_000, "IRR"))


async def test_a_change_that_cannot_be_paid_is_given_up_and_told(town: Office, clock: FakeClock) -> None:
    caller = await chat_of(town, REZA)
    order = await change_tariff(town, caller, None, "etebari_javan", "next_period")
    await put_on_balance(town, REZA, 1000)
    clock.move(days=40)
    await begin_due_changes(town)
    (account,) = await list_accounts(town, caller)
    assert (account.tariff, account.balance) == (order.old.name, Money(1000, "IRR"))
    assert await _told(town) == ["tariff_change_failed"]
    with pytest.raises(NoChangeWaiting):
        await find_waiting_change(town, caller)


async def test_who_left_the_chat_hears_of_it_by_sms(town: Office, clock: FakeClock) -> None:
    caller = await chat_of(town, FAHAD)
    await change_tariff(town, caller, None, "mofawtar_2", "next_period")
    await _leave(town, caller)
    clock.move(days=24)
    await begin_due_changes(town)
    async with town.store.snapshot() as tx:
        sms = (await tx.scalars(select(OutboxItem).where(OutboxItem.kind == "sms"))).one()
    assert (sms.payload["to"], sms.payload["reply"]["reply"]) == (FAHAD.phone, "tariff_change_begun")


async def test_two_workers_begin_a_change_once(town: Office, clock: FakeClock) -> None:
    await change_tariff(town, await chat_of(town, REZA), None, "etebari_javan", "next_period")
    clock.move(days=40)
    assert sum(await asyncio.gather(begin_due_changes(town), begin_due_changes(town))) == 1
    assert len(await charged(town)) == 1


async def test_a_waiting_change_can_be_undone_and_ordered_again(town: Office, clock: FakeClock) -> None:
    caller = await chat_of(town, FAHAD)
    await change_tariff(town, caller, None, "mofawtar_2", "next_period")
    with pytest.raises(ChangeWaiting):
        await list_choices(town, again(caller))
    undoing = again(caller)
    first = await undo_change(town, undoing)
    assert await undo_change(town, undoing) == first
    with pytest.raises(NoChangeWaiting):
        await undo_change(town, again(caller))
    clock.move(days=24)
    assert await begin_due_changes(town) == 0
    assert (await change_tariff(town, again(caller), None, "mofawtar_2", "next_period")).waits


async def test_one_change_a_month(town: Office, clock: FakeClock) -> None:
    caller = await chat_of(town, FAHAD)
    await change_tariff(town, caller, None, "mofawtar_2", "now")
    clock.move(days=5)
    with pytest.raises(ChangedLately) as refused:
        await change_tariff(town, again(caller), None, "mofawtar_4", "now")
    assert refused.value.args_ == {"days": 30, "next": date(2026, 12, 22)}
    clock.move(days=25)
    assert not (await change_tariff(town, again(caller), None, "mofawtar_4", "now")).waits


async def test_debts_come_first(town: Office, clock: FakeClock) -> None:
    with pytest.raises(PromiseOwed):
        await list_choices(town, await chat_of(town, PARISA))
    caller = await chat_of(town, SALEM)
    clock.move(days=15)
    with pytest.raises(DebtOverdue) as refused:
        await preview_change(town, caller, "0501230001", "mofawtar_4", "now")
    assert refused.value.args_["amount"] == Money(26680, "SAR")


async def test_what_cannot_be_had_is_refused_with_its_reason(town: Office) -> None:
    reza = await chat_of(town, REZA)
    for tariff, reason in (
        ("etebari", SameTariff),
        ("daemi", OtherPayment),
        ("sazmani", NotForAccount),
        ("data_100", NotForAccount),
        ("gold", NotFound),
    ):
        with pytest.raises(reason):
            await preview_change(town, reza, None, tariff, "now")
    noura = await chat_of(town, NOURA)
    with pytest.raises(NotEnough):
        await change_tariff(town, noura, None, "sawa_flex", "now")
    with pytest.raises(NotForAccount):
        await preview_change(town, noura, None, "sawa_visitor", "now")


async def test_the_account_is_asked_for_where_several_have_a_choice(town: Office) -> None:
    with pytest.raises(WhichAccount):
        await list_choices(town, await chat_of(town, SALEM))
    with pytest.raises(NotFound):
        await list_choices(town, await chat_of(town, SALEM), "0551230002")


async def test_who_has_no_choice_is_told(town: Office) -> None:
    provider = town.providers["tele2"]
    few = tuple(one for one in provider.tariffs if one.code == "etebari_javan")
    small = replace(town, providers={"tele2": provider.model_copy(update={"tariffs": few})})
    with pytest.raises(NoOtherTariff):
        await list_choices(small, await chat_of(town, MARYAM))


@pytest.mark.parametrize("person", [ABDULLAH, KHALID], ids=lambda person: person.provider)
async def test_a_provider_without_changes_says_so(town: Office, person: object) -> None:
    with pytest.raises(NotOffered):
        await list_choices(town, await chat_of(town, person))  # type: ignore[arg-type]


async def test_a_stranger_changes_nothing(town: Office) -> None:
    with pytest.raises(NotLinked):
        await change_tariff(town, await stranger(town), None, "mofawtar_2", "now")


async def test_a_message_delivered_twice_changes_once(town: Office) -> None:
    caller = await chat_of(town, REZA)
    first, second = await asyncio.gather(*(change_tariff(town, caller, None, "etebari_javan", "now") for _ in range(2)))
    assert first == second
    async with town.store.snapshot() as tx:
        assert len((await tx.scalars(select(TariffChange))).all()) == 1
        row = (await tx.scalars(select(AuditRow).where(AuditRow.action == "change_tariff"))).one()
    assert (row.details["old"], row.details["new"]) == ("etebari", "etebari_javan")


async def test_a_service_bought_meanwhile_is_switched_off_when_the_change_begins(
    town: Office, clock: FakeClock
) -> None:
    caller = await chat_of(town, MARYAM)
    await change_tariff(town, caller, None, "etebari", "next_period")
    await put_on_balance(town, MARYAM, 350_000)
    await switch_service(town, again(caller), "five_g", on=True)
    clock.move(days=40)
    await begin_due_changes(town)
    (services,) = await list_services(town, caller)
    assert "five_g" not in {one.offer.code for one in services.active}


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("الحين", "now"),
        ("من الشهر الجاي", "next_period"),
        ("همین الان", "now"),
        ("از دوره بعد", "next_period"),
        ("now please", "now"),
        ("كيفكم", None),
    ],
)
def test_the_words_say_when(text: str, when: str | None) -> None:
    assert says_when(text) == when


def test_a_month_has_no_day_too_many() -> None:
    assert months_after(date(2026, 1, 31), 1) == date(2026, 2, 28)
    assert months_after(date(2026, 3, 31), -1) == date(2026, 2, 28)
    assert months_after(date(2026, 12, 5), 1) == date(2027, 1, 5)


async def _told(office: Office) -> list[str]:
    async with office.store.snapshot() as tx:
        rows = await tx.scalars(select(OutboxItem).where(OutboxItem.kind == "notice"))
        return [row.payload["reply"]["reply"] for row in rows]


async def _leave(office: Office, caller: Caller) -> None:
    await unlink_chat(office, again(caller))
