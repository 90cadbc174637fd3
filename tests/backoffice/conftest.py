"""The back office must hold on both engines."""

import pytest
from sqlalchemy import delete

from backoffice.models.complaints import TroubleTicket
from backoffice.models.tickets import Ticket, TicketEntry
from backoffice.office import Office


@pytest.fixture(params=["sqlite", "postgresql"])
def engine(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
async def empty_desks(town: Office) -> None:
    """Take away what the demo's people filed: a test that counts cases counts its own."""
    async with town.store.transaction() as tx:
        for model in (TicketEntry, Ticket, TroubleTicket):
            await tx.execute(delete(model))
