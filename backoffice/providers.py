"""A provider's pack: its catalogue, rules, deadlines and contacts, read from `providers/<name>.yml`.

Amounts are in minor units of the pack's currency. A pack that does not hold together is refused with the file, the line
and the field.
"""

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Annotated, Literal, TypeAlias, TypeVar
from zoneinfo import ZoneInfo

import yaml
from pydantic import Field, ValidationError, model_validator

from backoffice.pack_accounts import (
    AccountKind,
    AddressRules,
    ConnectionRules,
    DefinitionRules,
    TransferRules,
    unknown_kinds,
    unknown_uses,
)
from backoffice.pack_ebill import EbillRules, wrong_with_ebill
from backoffice.pack_help import HelpEntry, HelpPages
from backoffice.pack_home_internet import HomeInternetRules
from backoffice.pack_loyalty import LoyaltyRules
from backoffice.pack_money import CreditLimit, InstallmentRules, PromiseRules, TopUpRules, UsageRules
from backoffice.pack_notices import NoticeRules
from backoffice.pack_outages import OutageRules
from backoffice.pack_parts import Code, Days, Part, Text
from backoffice.pack_registration import RegistrationRules
from backoffice.pack_services import (
    BlacklistRules,
    Bundle,
    Service,
    Tariff,
    TariffChangeRules,
    wrong_codes,
)
from backoffice.pack_system import StoreSystem, WhereData, out_of_place
from backoffice.values import Money, Name


class BadPack(Exception):
    """A pack that cannot be used. The message is `file:line: field: what is wrong`."""


_Part = TypeVar("_Part", bound=Part)

Steps: TypeAlias = tuple[int | str, ...]
"""The way to a field of a pack: names of mappings and places in lists."""


class CodeRules(Part):
    """One-time codes: how long, how often, and how many tries."""

    digits: Annotated[int, Field(ge=4, le=8)]
    lifetime_seconds: Annotated[int, Field(gt=0)]
    attempts: Annotated[int, Field(gt=0)]
    sends_per_hour: Annotated[int, Field(gt=0)]


class ComplaintSubject(Part):
    """What one complains about. With `about_bill` the window may also count from the bill's date."""

    code: Code
    name: Text
    aliases: tuple[str, ...] = ()
    about_bill: bool = False


class Regulator(Part):
    """Who decides when provider and customer do not agree. `email` takes the files of complaints."""

    name: Text
    email: Annotated[str, Field(pattern=r"^[^@\s]+@[^@\s]+$")]


class ComplaintRules(Part):
    """`window_days` counts from the event or, when later, the date of the bill that it is about.

    The answer is due after `answer_days`: the country's working days, unless `calendar` days are counted. Staff hear
    `remind_days` working days ahead, at `staff_email`. Within `reopen_days` of an answer the customer may have it
    looked at again, once. `afterwards` says which way remains when all that is over.
    """

    window_days: Days
    answer_days: Days
    counted: Literal["working", "calendar"] = "working"
    remind_days: Days = 3
    reopen_days: Days = 30
    staff_email: str | None = None
    regulator: Regulator
    answer_by: tuple[Literal["sms", "email", "letter"], ...]
    subjects: tuple[ComplaintSubject, ...]
    afterwards: Text

    def subject(self, code: str) -> ComplaintSubject | None:
        return next((s for s in self.subjects if s.code == code), None)


class TicketRules(Part):
    """Tickets to staff. `zones` are what the registry's domain names end in.

    One that the customer does not answer ends after `close_after_days`, warned `warn_before_days` ahead.
    """

    zones: tuple[str, ...]
    close_after_days: Days
    warn_before_days: Days
    file_megabytes: Annotated[int, Field(gt=0, le=25)]
    most_files: Annotated[int, Field(gt=0, le=20)]

    @model_validator(mode="after")
    def _warned_before_the_end(self) -> "TicketRules":
        if self.warn_before_days >= self.close_after_days:
            raise ValueError("warn_before_days must be less than close_after_days")
        return self


class Contact(Part):
    what: Text
    value: str  # a phone number, an address on the web: shown as it is


class Provider(Part):
    """One provider. `features` are the topics it offers, by the names of `nlu/` intents' use cases.

    `aliases` are other words for it, or for what it alone provides; they are taken as they stand.
    """

    name: Code
    title: Text
    aliases: tuple[str, ...] = ()
    country: Annotated[str, Field(pattern=r"^[A-Z]{2}$")]  # also the region of local phone numbers
    time_zone: str
    currency: Annotated[str, Field(pattern=r"^[A-Z]{3}$")]
    toman: bool = False  # rials are shown as toman
    language: Literal["ar", "fa", "en"]
    system: WhereData = StoreSystem()
    features: frozenset[
        Literal[
            "bills",
            "services",
            "promises",
            "complaints",
            "tickets",
            "balance",
            "payments",
            "top_up",
            "usage",
            "notices",
            "outages",
            "addresses",
            "tariff_changes",
            "bundles",
            "blacklist",
            "loyalty",
            "home_internet",
            "registration",
            "installments",
            "credit_limits",
            "definitions",
            "transfers",
            "connections",
        ]
    ]
    codes: CodeRules
    account_kinds: tuple[AccountKind, ...]
    tariffs: tuple[Tariff, ...] = ()
    tariff_changes: TariffChangeRules | None = None
    services: tuple[Service, ...] = ()
    bundles: tuple[Bundle, ...] = ()
    blacklist: BlacklistRules | None = None
    loyalty: LoyaltyRules | None = None
    home_internet: HomeInternetRules | None = None
    promises: PromiseRules | None = None
    top_up: TopUpRules | None = None
    usage: UsageRules | None = None
    installments: InstallmentRules | None = None
    credit_limits: tuple[CreditLimit, ...] = ()
    complaints: ComplaintRules | None = None
    tickets: TicketRules | None = None
    notices: NoticeRules | None = None
    outages: OutageRules | None = None
    addresses: AddressRules | None = None
    registration: RegistrationRules | None = None
    definitions: DefinitionRules | None = None
    transfers: TransferRules | None = None
    connections: ConnectionRules | None = None
    ebill: EbillRules | None = None
    contacts: tuple[Contact, ...]
    help: Annotated[tuple[HelpEntry, ...], Field(max_length=0)] = ()  # from a file of its own, see `load_provider`

    def money(self, minor: int) -> Money:
        return Money(minor, self.currency)

    def day(self, moment: datetime) -> date:
        """The date of that moment where the provider is."""
        return moment.astimezone(ZoneInfo(self.time_zone)).date()

    def service(self, code: str) -> Service | None:
        return next((s for s in self.services if s.code == code), None)

    def tariff(self, code: str | None) -> Tariff | None:
        return next((t for t in self.tariffs if t.code == code), None)

    def bundle(self, code: str) -> Bundle | None:
        return next((b for b in self.bundles if b.code == code), None)

    def credit_limit(self, tariff: str | None) -> CreditLimit | None:
        """The bounds for that tariff; None where it has no limit to set."""
        return next((limit for limit in self.credit_limits if limit.tariff == tariff), None)

    def own_name(self, intent: str) -> Name | None:
        """What the provider calls what is asked for by that intent, where it has a name of its own for it."""
        return self.promises.name if intent == "promised_payment" and self.promises else None

    def account_kind(self, code: str) -> AccountKind:
        return next(k for k in self.account_kinds if k.code == code)


def load_providers(folder: Path) -> Mapping[str, Provider]:
    """Every pack in the folder, by name. Raises BadPack for the first that is not sound."""
    packs = [load_provider(path) for path in sorted(folder.glob("*.yml"))]
    if not packs:
        raise BadPack(f"{folder}: no provider packs (*.yml) here")
    return {pack.name: pack for pack in packs}


def load_provider(path: Path) -> Provider:
    """The pack in one file with its help beside it, if there is some. Raises BadPack."""
    pack, tree = _read(path, Provider)
    for steps, wrong in _contradictions(pack, path.stem):
        raise BadPack(_at(path, tree, steps, wrong))
    pages = path.parent / "help" / path.name
    return pack.model_copy(update={"help": _read(pages, HelpPages)[0].entries}) if pages.exists() else pack


def _read(path: Path, model: type[_Part]) -> tuple[_Part, yaml.Node | None]:
    """The file as that part of a pack, and its tree, which knows the lines."""
    source = path.read_text(encoding="utf-8")
    try:
        tree = yaml.compose(source, Loader=yaml.SafeLoader)
        return model.model_validate(yaml.safe_load(source)), tree
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 1 if mark else 1
        raise BadPack(f"{path}:{line}: not YAML: {getattr(error, 'problem', error)}") from error
    except ValidationError as error:
        first = error.errors()[0]
        raise BadPack(_at(path, tree, first["loc"], first["msg"])) from error


def _contradictions(pack: Provider, file_name: str) -> Iterator[tuple[Steps, str]]:
    """What each field alone does not show: names that are not there, features without their rules."""
    if pack.name != file_name:
        yield ("name",), f"is {pack.name!r}, but the file is {file_name}.yml"
    for feature, rules in (
        ("promises", pack.promises),
        ("top_up", pack.top_up),
        ("usage", pack.usage),
        ("installments", pack.installments),
        ("credit_limits", pack.credit_limits),
        ("complaints", pack.complaints),
        ("tickets", pack.tickets),
        ("registration", pack.registration),
        ("services", pack.services),
        ("notices", pack.notices),
        ("outages", pack.outages),
        ("addresses", pack.addresses),
        ("tariff_changes", pack.tariff_changes),
        ("bundles", pack.bundles),
        ("blacklist", pack.blacklist),
        ("definitions", pack.definitions),
        ("transfers", pack.transfers),
        ("connections", pack.connections),
        ("loyalty", pack.loyalty),
        ("home_internet", pack.home_internet),
    ):
        if (feature in pack.features) != bool(rules):
            yield ("features",), f"{feature} needs both the feature and the rules of that name"
    for wrong in out_of_place(pack.system, {*pack.features, *(["ebill"] if pack.ebill else [])}):
        yield ("features",), wrong
    yield from _leading_nowhere(pack)
    yield from unknown_kinds(pack.definitions, pack.transfers, {kind.code for kind in pack.account_kinds})
    yield from unknown_uses(pack.connections, {tariff.code for tariff in pack.tariffs})
    yield from _wrong_in_what_is_sold(pack)


def _wrong_in_what_is_sold(pack: Provider) -> Iterator[tuple[Steps, str]]:
    """Names that the catalogue and the rules of its parts use, and that are not there."""
    if pack.home_internet:
        for steps, wrong in pack.home_internet.unknown_plans(frozenset(one.code for one in pack.tariffs)):
            yield ("home_internet", *steps), wrong
    if pack.blacklist and pack.service(pack.blacklist.service) is None:
        yield ("blacklist", "service"), f"no service {pack.blacklist.service!r}"
    for field, parts in (("services", pack.services), ("tariffs", pack.tariffs), ("bundles", pack.bundles)):
        for steps, wrong in wrong_codes(parts, pack.account_kinds, pack.tariffs, pack.services):
            yield (field, *steps), wrong
    billed = {tariff.code for tariff in pack.tariffs if tariff.payment == "postpaid"}
    for i, limit in enumerate(pack.credit_limits):
        if limit.tariff not in billed:
            yield ("credit_limits", i, "tariff"), f"no billed tariff {limit.tariff!r}"


def _leading_nowhere(pack: Provider) -> Iterator[tuple[Steps, str]]:
    """Rules that name what the pack does not have."""
    yield from unknown_kinds(pack.definitions, pack.transfers, {kind.code for kind in pack.account_kinds})
    if pack.blacklist and pack.service(pack.blacklist.service) is None:
        yield ("blacklist", "service"), f"no service {pack.blacklist.service!r}"
    kinds = [kind.code for kind in pack.notices.kinds] if pack.notices else []
    for steps, wrong in wrong_with_ebill(pack.ebill, [tariff.code for tariff in pack.tariffs], kinds):
        yield ("ebill", *steps), wrong


def _at(path: Path, tree: yaml.Node | None, steps: Steps, wrong: str) -> str:
    where = ".".join(str(step) for step in steps) or "file"
    return f"{path}:{_line_of(tree, steps)}: {where}: {wrong}"


def _line_of(node: yaml.Node | None, steps: Steps) -> int:
    """The line of the deepest node on that path; of the parent where the field is missing."""
    line = node.start_mark.line + 1 if node else 1
    for step in steps:
        if isinstance(node, yaml.MappingNode):
            pair = next(((k, v) for k, v in node.value if k.value == step), None)
            if pair is None:
                return line
            line, node = pair[0].start_mark.line + 1, pair[1]
        elif isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
            node = node.value[step]
            line = node.start_mark.line + 1
    return line
