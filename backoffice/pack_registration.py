"""How one becomes a customer: what is asked, in which order, and what is checked."""

from typing import Annotated, Literal, TypeAlias

from pydantic import Field, model_validator

from backoffice.pack_parts import Code, Days, Part, Text

Step: TypeAlias = Literal["mobile", "mobile_code", "id_number", "user_name", "email"]
"""What can be asked for. `mobile_code` is the one-time code that `mobile` gets."""

Answered: TypeAlias = Step | Literal["customer_kind"]

_NEEDS: dict[Step, Step] = {"mobile_code": "mobile"}


class IdKind(Part):
    """A kind of identity number: ten digits that begin with one of `begins`, the last of them a check digit."""

    code: Code
    name: Text
    begins: Annotated[str, Field(pattern=r"^[0-9]+$")]


class UserNameRules(Part):
    """How long a user name is, in characters."""

    least: Annotated[int, Field(ge=3)]
    most: Annotated[int, Field(le=40)]


class CustomerKind(Part):
    """A kind of customer and its way in. `steps` are asked in their order."""

    code: Literal["individual", "corporate"]
    name: Text
    aliases: tuple[str, ...] = ()
    steps: tuple[Step, ...]

    @model_validator(mode="after")
    def _in_an_order_that_works(self) -> "CustomerKind":
        for place, step in enumerate(self.steps):
            if step in self.steps[:place]:
                raise ValueError(f"{step} stands twice")
            needed = _NEEDS.get(step)
            if needed and needed not in self.steps[:place]:
                raise ValueError(f"{step} needs {needed} before it")
        if "mobile_code" not in self.steps:
            raise ValueError("mobile_code is needed: a number must be shown to be one's own")
        return self


class RegistrationRules(Part):
    """What was entered and not finished is kept for `keep_days`."""

    keep_days: Days
    kinds: Annotated[tuple[CustomerKind, ...], Field(min_length=1)]
    ids: tuple[IdKind, ...] = ()
    user_name: UserNameRules = UserNameRules(least=4, most=20)

    def kind(self, code: str | None) -> CustomerKind | None:
        return next((one for one in self.kinds if one.code == code), None)
