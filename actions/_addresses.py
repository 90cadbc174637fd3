"""The national address: one of those on record, or a new one, part by part or in one line."""

from dataclasses import asdict
from typing import Any, ClassVar

from actions._base import AGENT, Ask, Said, ask_for, say
from actions._fields import Confirm, Field, Unclear, Values
from actions._forms import Form
from backoffice.address_text import (
    AddressParts,
    NamePart,
    NumberPart,
    find_parts,
    means_new,
    read_address_name,
    read_address_number,
)
from backoffice.addresses import (
    Address,
    AddressInUse,
    TooManyAddresses,
    add_address,
    address_rules,
    choose_address,
    list_addresses,
)
from backoffice.values import Code
from bot.messages import Button, Reply
from nlu.matching import best_matches
from nlu.text import only_digits

NEW = "new"


class WhichAddress(Field):
    """One of the addresses on record, or a new one where there is none to choose from."""

    slot = "address"
    sounds_like = frozenset({"update_address"})

    async def known(self, ask: Ask, values: Values) -> str | None:
        return None if await _others(ask) else NEW

    async def question(self, ask: Ask, values: Values) -> Reply:
        buttons = [self._button(address) for address in await _others(ask)]
        current = next((one for one in await list_addresses(ask.office, ask.caller) if one.in_use), None)
        return say(
            "ask_address",
            buttons=[*buttons, self.button(NEW, "address_new")],
            known=current is not None,
            **(address_values(current.parts) if current else dict.fromkeys(PARTS)),
        )

    async def read(self, ask: Ask, values: Values) -> dict[str, Any]:
        others = {one.id: one for one in await _others(ask)}
        wanted = self.pressed(ask) or _meant(ask, others)
        if wanted in others:
            return {"address": wanted, **asdict(others[wanted].parts)}
        if wanted == NEW:
            return {"address": NEW}
        raise Unclear("address_unclear")

    def _button(self, address: Address) -> Button:
        return self.button(address.id, "address_button", address_values(address.parts))


class _Number(Field):
    slot: ClassVar[NumberPart]
    sounds_like = frozenset({"update_address"})

    async def question(self, ask: Ask, values: Values) -> Reply:
        return say(f"ask_address_{self.slot}", digits=getattr(address_rules(ask.provider), self.slot))

    def fits(self, ask: Ask) -> bool:
        return bool(only_digits(ask.text))

    async def read(self, ask: Ask, values: Values) -> dict[str, Any]:
        return {self.slot: read_address_number(address_rules(ask.provider), self.slot, ask.text)}


class _Name(Field):
    slot: ClassVar[NamePart]
    free = True

    async def question(self, ask: Ask, values: Values) -> Reply:
        return say(f"ask_address_{self.slot}")

    async def read(self, ask: Ask, values: Values) -> dict[str, Any]:
        return {self.slot: read_address_name(self.slot, ask.text)}


class Building(_Number):
    """The building's number; whoever writes the whole address is asked for nothing twice."""

    slot = "building"
    free = True

    async def read(self, ask: Ask, values: Values) -> dict[str, Any]:
        said = find_parts(address_rules(ask.provider), ask.text)
        return said if len(said) > 1 and "building" in said else await super().read(ask, values)


class Street(_Name):
    slot = "street"


class District(_Name):
    slot = "district"


class City(_Name):
    slot = "city"


class PostalCode(_Number):
    slot = "postal_code"


class AdditionalNumber(_Number):
    slot = "additional_number"


PARTS: dict[str, Field] = {
    part.slot: part for part in (Building(), Street(), District(), City(), PostalCode(), AdditionalNumber())
}
"""The fields of a new address, for every form that needs one, by the parts' names."""


class AddressForm(Form):
    name = "address_form"
    opened_by = frozenset({"update_address"})

    @property
    def fields(self) -> tuple[Field, ...]:
        return (WhichAddress(), *PARTS.values(), Confirm(_summary))

    async def start(self, ask: Ask) -> dict[str, Any]:
        await list_addresses(ask.office, ask.caller)  # whoever may see theirs may change them
        return {}

    async def submit(self, ask: Ask, values: Values) -> Said:
        if values["address"] == NEW:
            address = await add_address(ask.office, ask.caller, parts_of(values))
        else:
            address = await choose_address(ask.office, ask.caller, values["address"])
        return Said((say("address_updated", provider=ask.provider.title, **address_values(address.parts)),))


ADDRESS_STEPS = {
    AddressInUse: (ask_for("update_address"),),
    TooManyAddresses: (AGENT,),
}


def parts_of(values: Values) -> AddressParts:
    """The address in a form's values."""
    return AddressParts(**{part: values[part] for part in PARTS})


def address_values(parts: AddressParts) -> dict[str, Any]:
    """The address as sentences take it: names as they are, numbers sign by sign."""
    return {part: Code(text) if text.isdigit() else text for part, text in asdict(parts).items()}


async def _summary(ask: Ask, values: Values) -> Reply:
    return say("address_confirm", **address_values(parts_of(values)))


async def _others(ask: Ask) -> list[Address]:
    return [address for address in await list_addresses(ask.office, ask.caller) if not address.in_use]


def _meant(ask: Ask, others: dict[str, Address]) -> str | None:
    if means_new(ask.text):
        return NEW
    phrases = {key: (one.parts.street, one.parts.district, one.parts.city) for key, one in others.items()}
    meant = best_matches(ask.text, phrases)
    return meant[0].code if len(meant) == 1 else None
