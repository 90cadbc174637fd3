"""A pack's rules of outages: the areas that a grid is cut into, what is dangerous, and whom to call then."""

from typing import Annotated

from pydantic import Field, model_validator

from backoffice.pack_parts import Code, Part, Text


class Area(Part):
    """A part of the grid that is without power as a whole. `aliases` are what customers say, in any language.

    The name itself is not listened for: most of it is the city, and so alike that one area is taken for another.
    """

    code: Code
    name: Text
    aliases: Annotated[tuple[str, ...], Field(min_length=1)]


class OutageRules(Part):
    """`emergency` is the number to call at once where one of the words of `danger` is said."""

    emergency: str
    danger: Annotated[tuple[str, ...], Field(min_length=1)]
    areas: Annotated[tuple[Area, ...], Field(min_length=1)]

    @model_validator(mode="after")
    def _each_area_once(self) -> "OutageRules":
        codes = [area.code for area in self.areas]
        if len(set(codes)) < len(codes):
            raise ValueError("an area's code stands twice")
        return self

    def area(self, code: str | None) -> Area | None:
        return next((area for area in self.areas if area.code == code), None)
