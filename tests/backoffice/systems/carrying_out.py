"""What a provider's ordering does with an order: services begin and end in its inventory."""

from typing import Any

from backoffice.ids import new_id

NOW = "2026-11-22T09:00:00+00:00"


def carry_out(resources: dict[str, list[dict[str, Any]]], body: dict[str, Any], state: str) -> dict[str, Any]:
    """The order as it was taken, in that state; only a completed one changes the inventory."""
    order = {**body, "id": new_id(), "state": state, "orderDate": NOW}
    if state != "completed":
        return order
    (account,) = (party["id"] for party in body["relatedParty"] if party["role"] == "billingAccount")
    products = resources["product"]
    for item in body["serviceOrderItem"]:
        service = item["service"]
        if item["action"] == "add":
            products.append(product(account, service["serviceSpecification"]["id"], NOW))
            continue
        (ended,) = (
            one for one in products if one["status"] == "active" and one["realizingService"][0]["id"] == service["id"]
        )
        ended |= {"status": "terminated", "terminationDate": NOW}
    return {**order, "completionDate": NOW}


def product(account: str, offering: str, since: str) -> dict[str, Any]:
    """A service that is on."""
    return {
        "id": new_id(),
        "status": "active",
        "startDate": since,
        "billingAccount": {"id": account, "@referredType": "BillingAccount"},
        "productOffering": {"id": offering},
        "realizingService": [{"id": f"service-{account}-{offering}-{since}"}],
    }
