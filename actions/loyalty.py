"""Loyalty points: the balance and what expires, and turning points into something."""

from collections.abc import Sequence
from typing import Any

from actions._accounts import Account
from actions._base import Ask, Handler, MenuItem, Said, ask_for, say
from actions._bundles import allowance_args
from actions._choices import CHOICES, OneOf, Option
from actions._fields import Confirm, Values
from actions._forms import Form
from backoffice.loyalty import (
    NothingToDiscount,
    RewardOffer,
    TooFewPoints,
    check_points,
    list_rewards,
    preview_redeem,
    redeem_points,
)
from backoffice.values import Code, Value
from bot.messages import Line, Reply

MENU = (MenuItem("check_points", "loyalty", place=45),)

_MOST_DAYS = 4


class CheckPoints(Handler):
    action = "action_check_points"

    async def answer(self, ask: Ask) -> Said:
        points = await check_points(ask.office, ask.caller)
        if not points.total:
            return Said((say("points_none", programme=points.programme),))
        lines = [Line("points_expiring_line", {"day": day, "points": some}) for day, some in points.expiring]
        reply = say(
            "points",
            items=lines[:_MOST_DAYS],
            buttons=[ask_for("redeem_points")],
            programme=points.programme,
            total=points.total,
        )
        return Said((reply,))


class RewardName(OneOf):
    slot = "reward"
    asks = "ask_reward"
    unclear = "reward_unclear"
    nothing = "reward_unclear"
    sounds_like = frozenset({"redeem_points", "check_points", "buy_bundle", "check_bill", "pay_bill"})

    async def options(self, ask: Ask, values: Values) -> Sequence[Option]:
        rewards = await list_rewards(ask.office, ask.caller)
        # What there are too few points for is shown after the rest, with what is missing.
        ordered = sorted(rewards, key=lambda one: one.missing > 0)
        return [Option(one.code, one.name, _line(one), one.aliases) for one in ordered]


def _line(one: RewardOffer) -> Line:
    return Line("reward_line", {"reward": one.name, "points": one.points, "missing": one.missing or None})


async def _pick(ask: Ask, values: Values, account: str | None) -> str:
    return (await preview_redeem(ask.office, ask.caller, values["reward"], account)).account.number


async def _summary(ask: Ask, values: Values) -> Reply:
    plan = await preview_redeem(ask.office, ask.caller, values["reward"], values["account"])
    return Reply(f"redeem_confirm_{plan.reward.kind}", _args(plan.reward, plan.account.number, plan.left))


class RedeemForm(Form):
    name = "redeem_form"
    opened_by = frozenset({"redeem_points"})
    also = (CHOICES,)
    fields = (RewardName(), Account(_pick), Confirm(_summary))

    async def start(self, ask: Ask) -> dict[str, Any]:
        return {"account": None, **await RewardName().meant(ask, {}, ask.text)}

    async def submit(self, ask: Ask, values: Values) -> Said:
        done = await redeem_points(ask.office, ask.caller, values["reward"], values["account"])
        args = _args(done.reward, done.account.number, done.left)
        if done.voucher is not None:
            args["voucher"] = done.voucher
        return Said((Reply(f"redeemed_{done.reward.kind}", args),))


def _args(reward: RewardOffer, account: str, left: int) -> dict[str, Value]:
    args: dict[str, Value] = {"reward": reward.name, "points": reward.points, "account": Code(account), "left": left}
    match reward.kind:
        case "bundle":
            return {**args, "days": reward.days, **allowance_args(reward.includes)}
        case "discount":
            return {**args, "discount": reward.discount}
        case "voucher":
            return {**args, "partner": reward.partner}


ACTIONS = (CheckPoints,)
FORMS = (RedeemForm,)
NEXT_STEPS = {
    TooFewPoints: (ask_for("check_points"), ask_for("redeem_points")),
    NothingToDiscount: (ask_for("redeem_points"), ask_for("check_bill")),
}
