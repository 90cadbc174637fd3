"""A pack's home internet: where it reaches, and when technicians come."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field, model_validator

from backoffice.pack_parts import Code, Days, Minor, Part, Text


class District(Part):
    """`plans` are the tariffs that reach it; none where nothing does yet."""

    code: Code
    name: Text
    aliases: tuple[str, ...] = ()
    plans: tuple[Code, ...]


class City(Part):
    code: Code
    name: Text
    aliases: tuple[str, ...] = ()
    districts: Annotated[tuple[District, ...], Field(min_length=1)]

    def district(self, code: str) -> District | None:
        return next((one for one in self.districts if one.code == code), None)


class HomeInternetRules(Part):
    """Visits begin at `hours` and take `visit_hours`, on the working days from `first_after` to `last_after` ahead.

    In each city so many `teams` are on their way at a time. `setup_fee` goes on the first bill. `aliases` are other
    words that customers have for it all.
    """

    name: Text
    aliases: tuple[str, ...] = ()
    cities: Annotated[tuple[City, ...], Field(min_length=1)]
    first_after: Days
    last_after: Days
    hours: Annotated[tuple[Annotated[int, Field(ge=0, le=23)], ...], Field(min_length=1)]
    visit_hours: Annotated[int, Field(gt=0)]
    teams: Annotated[int, Field(gt=0)]
    setup_fee: Minor = 0
    setup_name: Text  # as the bill calls it

    @model_validator(mode="after")
    def _days_in_order(self) -> "HomeInternetRules":
        if self.first_after > self.last_after:
            raise ValueError("first_after must not be more than last_after")
        return self

    def city(self, code: str) -> City | None:
        return next((one for one in self.cities if one.code == code), None)

    @property
    def plans(self) -> frozenset[str]:
        """The codes of all that reaches any district."""
        return frozenset(plan for city in self.cities for district in city.districts for plan in district.plans)

    def unknown_plans(self, tariffs: frozenset[str]) -> Iterator[tuple[tuple[int | str, ...], str]]:
        """Plans that are no tariff, each with the way to it."""
        for i, city in enumerate(self.cities):
            for j, district in enumerate(city.districts):
                if unknown := sorted(set(district.plans) - tariffs):
                    yield ("cities", i, "districts", j, "plans"), f"no tariff {unknown[0]!r}"
