"""Bundles: found by what they hold, bought once from the balance or on the bill, and told while something is left."""

import asyncio
from dataclasses import replace

import pytest
from sqlalchemy import select

from backoffice.accounts import WhichAccount, list_accounts
from backoffice.bundle_words import Wish, read_wish
from backoffice.bundles import (
    BundleNotForAccount,
    NoBundles,
    buy_bundle,
    find_bundles,
    list_bundles,
    list_left,
    preview_bundle,
)
from backoffice.charges import NotEnough
from backoffice.errors import NotFound, NotLinked, NotOffered
from backoffice.models.audit import AuditRow
from backoffice.office import Office
from backoffice.pack_services import Allowance
from backoffice.values import Money
from tests.backoffice.money import charged
from tests.fakes import FakeClock
from tests.people import FAHAD, HIND, HUDA, MARYAM, NOURA, PARISA, REZA, SEPEHR, again, chat_of, stranger


async def test_a_bundle_is_bought_from_the_balance(town: Office) -> None:
    caller = await chat_of(town, HIND)
    plan = await preview_bundle(town, caller, "sawa_net_week")
    assert (plan.cost.amount, plan.cost.left) == (Money(3000, "SAR"), Money(9000, "SAR"))
    before = len(await list_left(town, caller))
    bought = await buy_bundle(town, caller, "sawa_net_week")
    assert (bought.bundle, bought.cost, bought.ends_at) == (plan.bundle, plan.cost, plan.ends_at)
    assert (await list_accounts(town, caller))[0].balance == Money(9000, "SAR")
    assert await charged(town) == [("sawa_net_week", 3000, "balance")]
    left = {one.name.in_("en"): one for one in await list_left(town, caller)}
    assert len(left) == before + 1
    assert left["Sawa Net 10 GB a week"].left == Allowance(megabytes=10_000)


async def test_what_is_left_is_told_until_it_ends(town: Office, clock: FakeClock) -> None:
    caller = await chat_of(town, HIND)
    assert [one.left for one in await list_left(town, caller)] == [
        Allowance(megabytes=17_400),
        Allowance(minutes=182),
    ]
    clock.move(days=19)
    assert [one.left for one in await list_left(town, caller)] == [Allowance(minutes=182)]
    clock.move(days=8)
    assert await list_left(town, caller) == ()


async def test_billed_accounts_pay_with_the_next_bill(town: Office) -> None:
    caller = await chat_of(town, SEPEHR)
    with pytest.raises(WhichAccount):
        await preview_bundle(town, caller, "talk_100")
    bought = await buy_bundle(town, caller, "talk_100", "09211230004")
    assert bought.cost.left is None
    assert await charged(town) == [("talk_100", 200_000, "bill")]


async def test_too_small_a_balance_buys_nothing(town: Office) -> None:
    for person, bundle in ((NOURA, "sawa_net_day"), (PARISA, "net_day_1"), (MARYAM, "sms_300")):
        with pytest.raises(NotEnough):
            await buy_bundle(town, await chat_of(town, person), bundle)
    assert await charged(town) == []


async def test_what_is_not_for_the_account_is_refused(town: Office) -> None:
    fahad = await chat_of(town, FAHAD)
    with pytest.raises(NoBundles):
        await list_bundles(town, fahad)
    with pytest.raises(NoBundles):
        await buy_bundle(town, fahad, "sawa_talk", "0531230003")
    with pytest.raises(NotFound):
        await buy_bundle(town, await chat_of(town, REZA), "sawa_talk")
    with pytest.raises(NotOffered):
        await list_bundles(town, await chat_of(town, HUDA))
    with pytest.raises(NotLinked):
        await buy_bundle(town, await stranger(town), "sawa_talk")


async def test_a_bundle_of_another_tariff_is_refused(town: Office) -> None:
    provider = town.providers["stc"]
    only_flex = tuple(
        one.model_copy(update={"tariffs": ("sawa_flex",)}) if one.code == "sawa_mix" else one
        for one in provider.bundles
    )
    strict = replace(town, providers={"stc": provider.model_copy(update={"bundles": only_flex})})
    with pytest.raises(BundleNotForAccount):
        await preview_bundle(strict, await chat_of(town, NOURA), "sawa_mix")


async def test_a_message_delivered_twice_buys_once(town: Office) -> None:
    caller = await chat_of(town, HIND)
    first, second = await asyncio.gather(*(buy_bundle(town, caller, "sawa_talk") for _ in range(2)))
    assert first == second
    assert len(await charged(town)) == 1
    async with town.store.snapshot() as tx:
        row = (await tx.scalars(select(AuditRow).where(AuditRow.action == "buy_bundle"))).one()
    assert row.details == {"account": "0551230044", "bundle": "sawa_talk", "price_minor": 2500}
    await buy_bundle(town, again(caller), "sawa_talk")
    assert len(await charged(town)) == 2


@pytest.mark.parametrize(
    ("text", "wish"),
    [
        ("ابي باقة ١٠ جيجا", Wish(gigabytes=10)),
        ("باقة نت اسبوعية", Wish(days=7, kind="data")),
        ("بسته ۵ گیگی یک ماهه", Wish(gigabytes=5, days=30)),
        ("یه بسته روزانه ۱ گیگ میخوام", Wish(gigabytes=1, days=1)),
        ("بسته مکالمه 200 دقیقه‌ای می خوام", Wish(minutes=200, kind="call")),
        ("30 gb for a month", Wish(gigabytes=30, days=30)),
        ("باقة مدتها 3 ايام", Wish(days=3)),
        ("ابي اشتري باقة", Wish()),
    ],
)
def test_what_a_bundle_shall_hold_is_read_from_the_words(text: str, wish: Wish) -> None:
    assert read_wish(text) == wish


@pytest.mark.parametrize(
    ("text", "price", "codes"),
    [
        ("بسته ۱۰ گیگ", None, ("net_month_10",)),
        ("یه بسته هفتگی", None, ("net_week_5",)),
        ("بسته اینترنت یک ماهه", None, ("net_month_10", "net_month_30")),
        ("بسته نت زیر ۴۰ تومن", 400_000, ("net_day_1", "net_week_5")),
        ("مکالمه ۱۰۰ دقیقه", None, ("talk_100",)),
        ("بسته ۷۰ گیگ", None, ()),
        ("بسته", None, ()),
        ("بسته پیامک", None, ("sms_300",)),
    ],
)
async def test_bundles_are_found_by_what_they_hold(
    town: Office, text: str, price: int | None, codes: tuple[str, ...]
) -> None:
    choice = await list_bundles(town, await chat_of(town, REZA))
    assert find_bundles(town.providers["tele2"], choice, text, read_wish(text, price)) == codes
