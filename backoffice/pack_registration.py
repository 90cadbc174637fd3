"""How one becomes a customer: what is asked, in which order, and what is checked."""

from collections.abc import Iterator, Mapping
from typing import Annotated, Literal, TypeAlias

from pydantic import Field, model_validator

from backoffice.pack_parts import Code, Days, Part, Text

Step: TypeAlias = Literal[
    "full_name",
    "nationality",
    "id_kind",
    "id_number",
    "birth_date",
    "owner_code",
    "user_name",
    "email",
    "mobile",
    "mobile_code",
    "password",
    "terms",
    "address",
    "region",
    "puk",
    "company_form",
]
"""What can be asked for. `mobile_code` is the one-time code that `mobile` gets, `owner_code` the one that goes to the
phone on record of whoever has `id_number`. `puk` stands on the card of `mobile`'s SIM; `company_form` is a file."""

Answered: TypeAlias = Step | Literal["customer_kind"]
Ends: TypeAlias = Literal["at_once", "activation", "approval"]

_NEEDS: Mapping[Step, Step] = {
    "mobile_code": "mobile",
    "owner_code": "id_number",
    "birth_date": "id_number",
    "address": "owner_code",
    "puk": "mobile",
}


class IdKind(Part):
    """A kind of identity number: ten digits that begin with one of `begins`, the last a check digit if `luhn`.

    `calendar` is the one that its holder's date of birth is written in.
    """

    code: Code
    name: Text
    begins: Annotated[str, Field(pattern=r"^[0-9]+$")]
    check: Literal["luhn", "none"] = "luhn"
    calendar: Literal["hijri", "gregorian"] = "gregorian"


class Nationality(Part):
    """A group of nationalities, and which identity numbers its people have."""

    code: Code
    name: Text
    aliases: tuple[str, ...] = ()
    ids: Annotated[tuple[Code, ...], Field(min_length=1)]


class Region(Part):
    """A part of the country, where a company is looked after."""

    code: Code
    name: Text
    aliases: tuple[str, ...] = ()


class CompanyRules(Part):
    """Companies: the regions, how large their form may be, and how many working days staff have to look at it."""

    regions: Annotated[tuple[Region, ...], Field(min_length=1)]
    form_megabytes: Annotated[int, Field(ge=1, le=10)]
    answer_days: Days


class UserNameRules(Part):
    """How long a user name is, in characters."""

    least: Annotated[int, Field(ge=3)]
    most: Annotated[int, Field(le=40)]


class Terms(Part):
    """The terms of use; whoever accepted another version is asked again."""

    version: str
    link: Annotated[str, Field(pattern=r"^https://")]


class CustomerKind(Part):
    """A kind of customer and its way in. `steps` are asked in their order; `ids` are its kinds of identity number.

    It ends in an account `at_once`, after an `activation` by a link that goes to the e-mail address, or after staff's
    `approval` of the company's form.
    """

    code: Literal["individual", "corporate"]
    name: Text
    aliases: tuple[str, ...] = ()
    steps: tuple[Step, ...]
    ids: tuple[Code, ...] = ()
    ends: Ends = "at_once"

    @model_validator(mode="after")
    def _in_an_order_that_works(self) -> "CustomerKind":
        for place, step in enumerate(self.steps):
            if step in self.steps[:place]:
                raise ValueError(f"{step} stands twice")
            needed = _NEEDS.get(step)
            if needed and needed not in self.steps[:place]:
                raise ValueError(f"{step} needs {needed} before it")
        if not {"mobile_code", "puk"} & {*self.steps}:
            raise ValueError("mobile_code or puk is needed: a number must be shown to be one's own")
        if self.ends == "activation" and "email" not in self.steps:
            raise ValueError("an activation needs email, where its link goes")
        if (self.ends == "approval") != ("company_form" in self.steps):
            raise ValueError("an approval and company_form need each other: staff look at it")
        return self


class RegistrationRules(Part):
    """What was entered and not finished is kept for `keep_days`. A link is good for `link_hours`."""

    keep_days: Days
    link_hours: Annotated[int, Field(gt=0)] = 24
    least_age: Annotated[int, Field(ge=0)] = 18
    kinds: Annotated[tuple[CustomerKind, ...], Field(min_length=1)]
    nationalities: tuple[Nationality, ...] = ()
    ids: tuple[IdKind, ...] = ()
    user_name: UserNameRules = UserNameRules(least=4, most=20)
    terms: Terms | None = None
    companies: CompanyRules | None = None

    @model_validator(mode="after")
    def _complete(self) -> "RegistrationRules":
        for wrong in self._wrong():
            raise ValueError(wrong)
        return self

    def kind(self, code: str | None) -> CustomerKind | None:
        return next((one for one in self.kinds if one.code == code), None)

    def kind_of(self, answers: Mapping[str, str]) -> CustomerKind | None:
        """The kind of customer, where there is only one or it was chosen."""
        return self.kinds[0] if len(self.kinds) == 1 else self.kind(answers.get("customer_kind"))

    def ids_of(self, answers: Mapping[str, str]) -> tuple[IdKind, ...]:
        """The kinds of identity number that can be meant, after what was answered."""
        nationality = next((one for one in self.nationalities if one.code == answers.get("nationality")), None)
        kind = self.kind_of(answers)
        codes = (nationality.ids if nationality else ()) or (kind.ids if kind else ())
        possible = tuple(one for one in self.ids if one.code in codes) or self.ids
        return tuple(one for one in possible if one.code == answers.get("id_kind")) or possible

    def _wrong(self) -> Iterator[str]:
        steps = {step for kind in self.kinds for step in kind.steps}
        named = {code for kind in self.kinds for code in kind.ids} | {c for one in self.nationalities for c in one.ids}
        if unknown := sorted(named - {one.code for one in self.ids}):
            yield f"no identity number {unknown[0]!r} in ids"
        needs = {
            "id_number": self.ids,
            "nationality": self.nationalities,
            "terms": self.terms,
            "region": self.companies,
            "company_form": self.companies,
        }
        for step, rules in needs.items():
            if step in steps and not rules:
                yield f"the step {step} needs rules of its own"
