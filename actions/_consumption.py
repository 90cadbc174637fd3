"""How much was consumed, month by month."""

from dataclasses import replace

from actions._base import Ask, Said, say
from actions._fields import Values
from actions._of_account import OfAccount
from backoffice.usage import Consumption, pick_measured, read_consumption
from backoffice.values import Code
from bot.messages import Line, Paper

_MB_PER_GB = 1000


async def _pick(ask: Ask, values: Values, account: str | None) -> str:
    return await pick_measured(ask.office, ask.caller, account)


class ConsumptionForm(OfAccount):
    name = "consumption_form"
    opened_by = frozenset({"consumption_report"})
    pick = staticmethod(_pick)

    async def submit(self, ask: Ask, values: Values) -> Said:
        report = await read_consumption(ask.office, ask.caller, values["account"])
        amounts = [_shown(report, quantity) for _, quantity in report.months]
        lines = [
            Line("consumption_line", {"month": month, "quantity": amount, "unit": report.unit})
            for (month, _), amount in zip(report.months, amounts, strict=True)
        ]
        most = max(range(len(amounts)), key=amounts.__getitem__)
        reply = say(
            "consumption",
            items=lines,
            kind=report.account.kind,
            account=Code(report.account.number),
            unit=report.unit,
            average=round(sum(amounts) / len(amounts)),
            most=amounts[most],
            month=report.months[most][0],
        )
        return Said((replace(reply, papers=(Paper("consumption", {"account": Code(report.account.number)}),)),))


def _shown(report: Consumption, quantity: int) -> int:
    """In kWh, or in whole gigabytes."""
    return quantity if report.unit == "kWh" else round(quantity / _MB_PER_GB)
