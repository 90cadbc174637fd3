"""The services that are on, by TMF637, Product Inventory: `product`."""

from collections.abc import Sequence

from pydantic import AwareDatetime, Field

from backoffice.models.accounts import BillingAccount
from backoffice.ports import ProductRecord, Products
from backoffice.systems.tmf_http import TmfClient
from backoffice.systems.tmf_parts import Ref, Resource, any_of


class Product(Resource):
    id: str
    account: Ref | None = Field(None, alias="billingAccount")
    offering: Ref | None = Field(None, alias="productOffering")
    status: str
    started: AwareDatetime | None = Field(None, alias="startDate")
    realized_by: tuple[Ref, ...] = Field((), alias="realizingService")


class TmfInventory:
    """See `ports.Inventory`. Their offering's id is the service's code in the pack; other products are passed over."""

    def __init__(self, client: TmfClient, url: str) -> None:
        self._client = client
        self._url = url

    async def on(self, accounts: Sequence[BillingAccount]) -> Products:
        if not accounts:
            return {}
        numbers = {one.number: one.id for one in accounts}
        found = await self._client.find(
            Product, f"{self._url}/product", billingAccount__id=any_of(numbers), status="active"
        )
        products = {}
        for one in found:
            if one.account is None or one.account.id not in numbers or one.status != "active" or one.offering is None:
                continue
            if one.started is None:
                raise self._client.nonsense("product")
            service = one.realized_by[0].id if one.realized_by else one.id
            products[(numbers[one.account.id], one.offering.id)] = ProductRecord(service, one.started)
        return products
