"""The day that a customer names is reckoned where the provider is."""

from datetime import date

import pytest

from backoffice.dates import BadDate, read_date
from backoffice.office import Office
from tests.fakes import FakeClock
from tests.people import stranger


async def test_yesterday_is_the_day_before_the_providers_today(office: Office, clock: FakeClock) -> None:
    riyadh, tehran = await stranger(office), await stranger(office, "tele2", "fa")
    clock.move(hours=11, minutes=15)  # 20:45 UTC: 23:45 in Riyadh, past midnight in Tehran
    assert read_date(office, riyadh, "أمس", "ar") == date(2026, 11, 21)
    assert read_date(office, tehran, "دیروز", "fa") == date(2026, 11, 22)


async def test_a_day_that_does_not_exist_is_refused_with_today(office: Office) -> None:
    caller = await stranger(office)
    with pytest.raises(BadDate) as refused:
        read_date(office, caller, "31 فبراير", "ar")
    assert refused.value.args_ == {"today": date(2026, 11, 22)}
