"""Switching services by TMF641, Service Ordering: `serviceOrder`. Our key is its `externalId`, too."""

from collections.abc import Sequence
from typing import Any

from pydantic import AwareDatetime, Field

from backoffice.models.accounts import BillingAccount
from backoffice.ports import OrderRecord, OrderRefused, Products
from backoffice.systems.tmf_http import SystemRefused, TmfClient
from backoffice.systems.tmf_parts import Ref, Resource

_GIVEN_UP = frozenset({"rejected", "failed", "cancelled"})


class OrderedService(Resource):
    specification: Ref = Field(alias="serviceSpecification")


class OrderItem(Resource):
    id: str
    action: str
    service: OrderedService


class PartyRef(Ref):
    role: str | None = None


class ServiceOrder(Resource):
    id: str
    key: str | None = Field(None, alias="externalId")
    state: str
    ordered: AwareDatetime = Field(alias="orderDate")
    completed: AwareDatetime | None = Field(None, alias="completionDate")
    items: tuple[OrderItem, ...] = Field((), alias="serviceOrderItem")
    parties: tuple[PartyRef, ...] = Field((), alias="relatedParty")


class TmfOrders:
    """See `ports.Orders`. A service's code is the id of their specification; the account is a party to the order."""

    def __init__(self, client: TmfClient, url: str) -> None:
        self._client = client
        self._url = f"{url}/serviceOrder"

    async def place(
        self, account: BillingAccount, services: Sequence[str], products: Products, *, on: bool, key: str
    ) -> OrderRecord:
        body = {
            "externalId": key,
            "serviceOrderItem": [
                {"id": str(place), **_item(code, None if on else products[(account.id, code)].id)}
                for place, code in enumerate(services, start=1)
            ],
            "relatedParty": [{"id": account.number, "role": "billingAccount", "@referredType": "BillingAccount"}],
        }
        try:
            made = await self._client.create(ServiceOrder, self._url, body, key=key)
        except SystemRefused as refused:
            raise OrderRefused(provider=self._client.provider) from refused
        return self._record(made, account.number, services, on=on)

    async def placed(self, key: str) -> OrderRecord | None:
        found = await self._client.find(ServiceOrder, self._url, externalId=key)
        order = next((one for one in found if one.key == key), None)
        if order is None:
            return None
        items = sorted(order.items, key=lambda item: int(item.id))
        account = next((party.id for party in order.parties if party.role == "billingAccount"), None)
        if not items or account is None:
            raise self._client.nonsense("serviceOrder")
        services = [item.service.specification.id for item in items]
        return self._record(order, account, services, on=items[0].action == "add")

    def _record(self, order: ServiceOrder, account: str, services: Sequence[str], *, on: bool) -> OrderRecord:
        if order.state in _GIVEN_UP:
            raise OrderRefused(provider=self._client.provider)
        first, *also = services
        return OrderRecord(
            id=order.id,
            account=account,
            service=first,
            also=tuple(also),
            on=on,
            done=order.state == "completed",
            at=order.completed or order.ordered,
        )


def _item(code: str, running: str | None) -> dict[str, Any]:
    """A service to be made of that specification, or the running one to be ended."""
    service: dict[str, Any] = {"serviceSpecification": {"id": code}}
    if running is None:
        return {"action": "add", "service": service}
    return {"action": "delete", "service": {"id": running, **service}}
