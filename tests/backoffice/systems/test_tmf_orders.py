"""What a provider's ordering may do with an order, and what the customer is told."""

import pytest
from sqlalchemy import delete, func, select

from backoffice.models.audit import AuditRow
from backoffice.office import Caller, Office
from backoffice.ports import OrderRefused, SystemDown, SystemSilent
from backoffice.subscriptions import list_services, preview_switch, switch_service
from backoffice.values import Money
from tests.backoffice.systems.server import TmfServer
from tests.people import FAHAD, REZA, again, chat_of

ORDERS = "POST serviceOrder"


@pytest.fixture
async def fahad(provided: Office) -> Caller:
    return await chat_of(provided, FAHAD)


async def noted(office: Office) -> int:
    async with office.store.snapshot() as tx:
        return await tx.scalar(select(func.count()).where(AuditRow.action == "switch_service")) or 0


async def test_an_answer_that_is_lost_is_asked_for_with_the_same_key(
    provided: Office, fahad: Caller, server: TmfServer
) -> None:
    server.loses = 2
    assert (await switch_service(provided, fahad, "voicemail", on=True)).done
    assert server.calls[ORDERS] == 3
    assert list(server.made) == [fahad.message_id]
    assert [order["externalId"] for order in server.resources["serviceOrder"]] == [fahad.message_id]


async def test_a_kill_before_it_was_noted_does_not_order_twice(
    provided: Office, fahad: Caller, server: TmfServer
) -> None:
    first = await switch_service(provided, fahad, "voicemail", on=True)
    async with provided.store.transaction() as tx:
        await tx.execute(delete(AuditRow).where(AuditRow.action == "switch_service"))
    assert await switch_service(provided, fahad, "voicemail", on=True) == first
    assert server.calls[ORDERS] == 1
    assert await noted(provided) == 1


async def test_an_order_that_takes_its_time_is_not_told_as_done(
    provided: Office, fahad: Caller, server: TmfServer
) -> None:
    server.order_state = "acknowledged"
    assert not (await switch_service(provided, fahad, "call_waiting", on=True)).done
    (services,) = await list_services(provided, fahad)
    assert "call_waiting" not in {one.offer.code for one in services.active}
    server.resources["serviceOrder"][0]["state"] = "completed"
    assert (await switch_service(provided, fahad, "call_waiting", on=True)).done


@pytest.mark.parametrize("state", ["rejected", "failed", "cancelled"])
async def test_an_order_that_is_given_up_is_refused(
    provided: Office, fahad: Caller, server: TmfServer, state: str
) -> None:
    server.order_state = state
    with pytest.raises(OrderRefused) as refused:
        await switch_service(provided, fahad, "call_waiting", on=True)
    assert refused.value.args_ == {"provider": provided.provider(fahad).title}
    assert await noted(provided) == 0


async def test_an_order_that_is_not_taken_is_refused_and_not_tried_again(
    provided: Office, fahad: Caller, server: TmfServer
) -> None:
    server.refuses = 422
    with pytest.raises(OrderRefused):
        await switch_service(provided, fahad, "call_waiting", on=True)
    assert (server.calls[ORDERS], await noted(provided)) == (1, 0)


async def test_no_answer_at_all_is_told_as_not_known(provided: Office, fahad: Caller, server: TmfServer) -> None:
    server.loses = 3
    with pytest.raises(SystemSilent):
        await switch_service(provided, fahad, "call_waiting", on=True)
    assert len(server.made) == 1
    # The customer looks, as they were told to, and finds it on.
    (services,) = await list_services(provided, again(fahad))
    assert "call_waiting" in {one.offer.code for one in services.active}


async def test_a_system_that_is_down_was_not_asked_to_change_anything(
    provided: Office, fahad: Caller, server: TmfServer
) -> None:
    server.fails(503, 503, 503)
    with pytest.raises(SystemDown) as down:
        await switch_service(provided, fahad, "call_waiting", on=True)
    assert type(down.value) is SystemDown
    assert server.calls[ORDERS] == 0


async def test_an_order_to_end_a_service_names_the_running_one(
    provided: Office, fahad: Caller, server: TmfServer
) -> None:
    (running,) = (
        one["realizingService"][0]["id"]
        for one in server.resources["product"]
        if one["billingAccount"]["id"] == FAHAD.accounts[0].number and one["productOffering"]["id"] == "roaming"
    )
    await switch_service(provided, fahad, "roaming", on=False)
    (order,) = server.resources["serviceOrder"]
    assert [item["service"]["id"] for item in order["serviceOrderItem"]] == [running]


async def test_whether_their_balance_reaches_is_found_there(provided: Office) -> None:
    caller = await chat_of(provided, REZA)
    preview = await preview_switch(provided, caller, "آهنگ پیشواز", on=True)
    assert (preview.cost.amount > Money(0, "IRR"), preview.cost.left) == (True, None)
    assert (await switch_service(provided, caller, "آهنگ پیشواز", on=True)).done
