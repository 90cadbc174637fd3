"""What a pack says of its customers' accounts: addresses, who holds an account, how it is moved or newly connected."""

from collections.abc import Iterator, Set
from typing import Annotated, Literal

from pydantic import Field

from backoffice.pack_parts import Code, Days, Part, Text

Digits = Annotated[int, Field(ge=1, le=10)]


class NewNumbers(Part):
    """Numbers of new accounts: so many digits, beginning with these."""

    begins: Annotated[str, Field(pattern=r"^[1-9][0-9]*$")]
    digits: Annotated[int, Field(gt=6, le=20)]


class AccountKind(Part):
    code: Code
    name: Text  # "mobile line", "electricity account"
    new_numbers: NewNumbers | None = None  # where staff can open such an account
    unit: Literal["kWh", "MB"] | None = None  # what its monthly consumption is measured in; None where it is not


class AddressRules(Part):
    """A national address: how many digits its numbers have."""

    building: Digits
    postal_code: Digits
    additional_number: Digits


class Terms(Part):
    """The terms that a customer accepts, as they stand; `version` is kept with who accepted them."""

    version: Annotated[str, Field(pattern=r"^[0-9A-Za-z.-]+$", max_length=20)]
    url: Annotated[str, Field(pattern=r"^https://")]


class DefinitionRules(Part):
    """Putting an account of these kinds under one's profile. A tenant's owner has `agree_days` to agree."""

    kinds: tuple[Code, ...]
    agree_days: Days
    terms: Terms


class TransferRules(Part):
    """Moving an account of these kinds to another customer, who has `agree_days` to agree.

    Debts are `settled` before it moves, or `carried` along to the new owner.
    """

    kinds: tuple[Code, ...]
    agree_days: Days
    debts: Literal["settled", "carried"]


class ConnectionUse(Part):
    """What a new connection is for, the documents that it needs, and the tariff of the account that comes of it."""

    code: Code
    name: Text
    aliases: tuple[str, ...] = ()
    tariff: Code
    documents: tuple[Text, ...]


class ConnectionRules(Part):
    """A new connection to the grid; the answer is due after `answer_days` working days."""

    answer_days: Days
    terms: Terms
    uses: tuple[ConnectionUse, ...]

    def use(self, code: str) -> ConnectionUse | None:
        return next((use for use in self.uses if use.code == code), None)


def unknown_kinds(
    definitions: DefinitionRules | None, transfers: TransferRules | None, kinds: Set[str]
) -> Iterator[tuple[tuple[str, str], str]]:
    """Rules for kinds of account that the pack does not have: where, and what is wrong."""
    for field, rules in (("definitions", definitions), ("transfers", transfers)):
        if rules and (unknown := sorted(set(rules.kinds) - kinds)):
            yield (field, "kinds"), f"no account kind {unknown[0]!r}"


def unknown_uses(rules: ConnectionRules | None, tariffs: Set[str]) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Uses of new connections whose tariff the pack does not have: where, and what is wrong."""
    for i, use in enumerate(rules.uses if rules else ()):
        if use.tariff not in tariffs:
            yield ("connections", "uses", i, "tariff"), f"no tariff {use.tariff!r}"
