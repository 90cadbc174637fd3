"""Where a provider's data is: in our own store, or in systems of its own that speak TM Forum Open APIs."""

from collections.abc import Collection, Iterator
from typing import Annotated, Literal, TypeAlias

from pydantic import AfterValidator, BeforeValidator, Field, model_validator

from backoffice.pack_parts import Part

_LOCAL = ("http://127.0.0.1", "http://localhost")

# What reads or changes our own tables by itself, and so makes no sense where these are the provider's.
_OURS_ALONE: dict[str, tuple[str, ...]] = {
    "bills": (
        *("payments", "installments", "credit_limits", "tariff_changes"),
        *("loyalty", "transfers", "definitions", "ebill"),
        *("services", "bundles", "home_internet"),  # their prices go on the next bill
    ),
    "balance": (
        *("services", "top_up", "promises", "bundles", "tariff_changes"),
        *("blacklist", "transfers", "definitions"),
    ),
    "orders": (
        *("balance", "top_up", "promises", "bundles"),
        *("tariff_changes", "blacklist", "ebill"),
    ),
}

# What is theirs together works: the price of their orders goes on their bill, or is taken from their balance.
_TOGETHER = {("bills", "services"): "orders", ("balance", "services"): "orders", ("orders", "balance"): "balance"}


def _safe(url: str) -> str:
    if not url.startswith(("https://", *_LOCAL)):
        raise ValueError("must begin with https://")
    return url.rstrip("/")


Url = Annotated[str, AfterValidator(_safe)]


class StoreSystem(Part):
    """Our own."""

    kind: Literal["store"] = "store"

    def topics(self) -> set[str]:
        """What is the provider's own."""
        return set()


class TmfSystem(Part):
    """The base addresses of its APIs. A topic without one stays in our store; credentials stand in the settings."""

    kind: Literal["tmf"]
    bills: Url | None = None  # TMF678, …/customerBillManagement/v4
    balance: Url | None = None  # TMF654, …/prepayBalanceManagement/v4
    products: Url | None = None  # TMF637, …/productInventory/v4
    orders: Url | None = None  # TMF641, …/serviceOrdering/v4

    @model_validator(mode="after")
    def _has_some(self) -> "TmfSystem":
        if not self.topics():
            raise ValueError("no address of any API")
        if bool(self.products) != bool(self.orders):
            raise ValueError("products and orders go together: what is on is told where it is switched")
        return self

    def topics(self) -> set[str]:
        """What is the provider's own."""
        return {name for name, value in self if name != "kind" and value}


def _by_name(raw: object) -> object:
    return {"kind": raw} if isinstance(raw, str) else raw


WhereData: TypeAlias = Annotated[StoreSystem | TmfSystem, Field(discriminator="kind"), BeforeValidator(_by_name)]


def out_of_place(system: StoreSystem | TmfSystem, features: Collection[str]) -> Iterator[str]:
    """What is wrong with these features where the data is there."""
    for topic in sorted(system.topics()):
        for feature in _OURS_ALONE.get(topic, ()):
            together = _TOGETHER.get((topic, feature))
            if feature in features and together not in system.topics():
                yield f"{feature} works on our own {topic} only, and these are in the provider's system"
