"""What a pack says of its customers' accounts: the form of their addresses."""

from typing import Annotated

from pydantic import Field

from backoffice.pack_parts import Part

Digits = Annotated[int, Field(ge=1, le=10)]


class AddressRules(Part):
    """A national address: how many digits its numbers have."""

    building: Digits
    postal_code: Digits
    additional_number: Digits
