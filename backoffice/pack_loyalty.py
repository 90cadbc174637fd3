"""A pack's loyalty programme: what its points can be turned into."""

from typing import Annotated

from pydantic import Field, model_validator

from backoffice.pack_parts import Code, Minor, Part, Text
from backoffice.pack_services import Allowance


class Reward(Part):
    """Either minutes, messages or data for some days, or so much off a bill, or a voucher of a partner's."""

    code: Code
    name: Text
    aliases: tuple[str, ...] = ()
    points: Annotated[int, Field(gt=0)]
    includes: Allowance = Allowance()
    days: Annotated[int, Field(ge=0)] = 0
    discount: Minor = 0
    partner: Text | None = None

    @model_validator(mode="after")
    def _is_one_thing(self) -> "Reward":
        if [self.includes != Allowance(), self.discount > 0, self.partner is not None].count(True) != 1:
            raise ValueError("a reward is one of includes, discount and partner")
        if (self.includes != Allowance()) != bool(self.days):
            raise ValueError("days belong to includes")
        return self


class LoyaltyRules(Part):
    """The programme under its own name, and its rewards."""

    name: Text
    rewards: Annotated[tuple[Reward, ...], Field(min_length=1)]

    def reward(self, code: str) -> Reward | None:
        return next((one for one in self.rewards if one.code == code), None)
