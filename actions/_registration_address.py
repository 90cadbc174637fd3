"""The national address of whoever becomes a customer: one on record, or a new one part by part."""

from dataclasses import asdict
from typing import Any

from actions._addresses import (
    NEW,
    PARTS,
    AdditionalNumber,
    Building,
    City,
    District,
    PostalCode,
    Street,
    address_values,
)
from actions._base import Ask, say
from actions._fields import Field, Unclear, Values
from backoffice.address_text import AddressParts, means_new
from backoffice.registration import keep_address
from backoffice.registration_proof import addresses_on_record
from bot.messages import Reply
from nlu.matching import best_matches


class RecordAddress(Field):
    """One of the national addresses on record of whoever they have shown to be, or a new one."""

    slot = "address"
    sounds_like = frozenset({"update_address"})

    async def known(self, ask: Ask, values: Values) -> str | None:
        return NEW if all(values.get(part) for part in PARTS) or not await self._known(ask) else None

    async def question(self, ask: Ask, values: Values) -> Reply:
        buttons = [
            self.button(str(place), "address_button", address_values(parts))
            for place, parts in enumerate(await self._known(ask))
        ]
        return say("ask_new_address", buttons=[*buttons, self.button(NEW, "address_new")])

    async def read(self, ask: Ask, values: Values) -> dict[str, Any]:
        known = {str(place): parts for place, parts in enumerate(await self._known(ask))}
        named = {place: (parts.street, parts.district, parts.city) for place, parts in known.items()}
        meant = best_matches(ask.text, named)
        wanted = self.pressed(ask) or (meant[0].code if len(meant) == 1 else None)
        if wanted in known:
            return {"address": wanted, **await _kept(ask, asdict(known[wanted]))}
        if wanted == NEW or means_new(ask.text):
            return {"address": NEW}
        raise Unclear("address_unclear")

    async def _known(self, ask: Ask) -> tuple[AddressParts, ...]:
        return await addresses_on_record(ask.office, ask.caller)


class _KeptPart(Field):
    """A part of a new address, kept like every other answer."""

    async def read(self, ask: Ask, values: Values) -> dict[str, Any]:
        return await _kept(ask, await super().read(ask, values))  # type: ignore[safe-super]


class NewBuilding(_KeptPart, Building):
    pass


class NewStreet(_KeptPart, Street):
    pass


class NewDistrict(_KeptPart, District):
    pass


class NewCity(_KeptPart, City):
    pass


class NewPostalCode(_KeptPart, PostalCode):
    pass


class NewAdditionalNumber(_KeptPart, AdditionalNumber):
    pass


async def _kept(ask: Ask, parts: dict[str, Any]) -> dict[str, Any]:
    await keep_address(ask.office, ask.caller, parts)
    return parts
