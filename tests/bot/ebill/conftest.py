"""A crowd that is to get its bill, and a worker that makes and sends them."""

from datetime import UTC, datetime

import pytest

from bot.ebill.post import EbillPost, Lane
from tests.bot.conftest import PUSHED, Core
from tests.fakes import FakeClock

TWENTY_EIGHTH = datetime(2026, 11, 28, 6, tzinfo=UTC)  # nine in the morning in Riyadh


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock(TWENTY_EIGHTH)


@pytest.fixture
def post(core: Core) -> EbillPost:
    return EbillPost(
        office=core.office,
        ways=core.ways({PUSHED: core.sender}),
        pushed=frozenset({PUSHED}),
        signals=core.signals,
        metrics=core.metrics,
        lanes={PUSHED: Lane(batch=30, at_once=1)},
    )
