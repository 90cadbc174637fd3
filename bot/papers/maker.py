"""Makes the files that replies ask for: a bill as PDF, use as PDF and CSV, consumption as a picture."""

import asyncio
import csv
import io
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from zoneinfo import ZoneInfo

from backoffice.bill_details import bill_in_full
from backoffice.conversations import ConversationInfo
from backoffice.office import Caller, Office
from backoffice.usage import Usage, list_usage, read_consumption
from backoffice.values import Code, Language, Value
from bot.messages import File, Paper
from bot.papers.chart import Bars, draw_bars
from bot.papers.pdf import Sheet, make_pdf
from bot.papers.shelf import Shelf
from bot.replies.render import Replies

_PDF, _CSV, _PNG = "application/pdf", "text/csv", "image/png"
_UNSAFE = re.compile(r"[^\w.-]+")


class Papers:
    """Whoever asks for a file is checked again by the use case that it stands on."""

    def __init__(self, office: Office, shelf: Shelf, replies: Replies) -> None:
        self._office = office
        self._shelf = shelf
        self._replies = replies

    async def make(
        self, chat: ConversationInfo, message_id: str, language: Language, papers: Sequence[Paper]
    ) -> tuple[File, ...]:
        """The files, made and kept for that chat. Raises what the use cases do."""
        caller = Caller(chat.provider, chat.id, message_id)
        desk = _Desk(self._office, caller, self._replies, language)
        made = [file for paper in papers for file in await _MAKERS[paper.kind](desk, paper)]
        return tuple([await self._shelf.put(chat.id, one.name, one.media_type, one.content) for one in made])


@dataclass(frozen=True, slots=True)
class _Made:
    name: str
    media_type: str
    content: bytes


@dataclass(frozen=True, slots=True)
class _Desk:
    """What a maker works with."""

    office: Office
    caller: Caller
    replies: Replies
    language: Language

    def words(self, key: str, **args: Value) -> str:
        return self.replies.sentence(key, args, self.language, self.office.provider(self.caller))

    def show(self, value: Value) -> str:
        return self.words("paper_value", value=value)

    @property
    def title(self) -> str:
        return self.office.provider(self.caller).title.in_(self.language)


async def _bill(desk: _Desk, paper: Paper) -> list[_Made]:
    bill = await bill_in_full(desk.office, desk.caller, _code(paper, "account"))
    account = desk.words("account_button", kind=bill.account.kind, account=Code(bill.account.number))
    sheet = Sheet(
        language=desk.language,
        title=desk.words("paper_bill", number=Code(bill.number)),
        subtitle=desk.title,
        facts=[
            (desk.words("paper_customer"), bill.customer),
            (desk.words("paper_account"), account),
            (desk.words("paper_period"), desk.words("paper_days", first=bill.period_start, last=bill.period_end)),
            (desk.words("paper_issued"), desk.show(bill.issued_on)),
            (desk.words("paper_due"), desk.show(bill.due_on)),
        ],
        head=[desk.words(key) for key in ("paper_item", "paper_amount", "paper_before")],
        rows=[
            [desk.show(line.name), desk.show(line.amount), desk.show(line.before) if line.before else "—"]
            for line in bill.lines
        ],
        widths=(50, 25, 25),
        closing=[
            desk.words("paper_total", amount=bill.amount),
            desk.words("paper_left", amount=bill.remaining),
        ],
    )
    return [_Made(_safe(f"bill-{bill.number}.pdf"), _PDF, await asyncio.to_thread(make_pdf, sheet))]


async def _usage(desk: _Desk, paper: Paper) -> list[_Made]:
    first, last = paper.args["first"], paper.args["last"]
    assert isinstance(first, date)
    assert isinstance(last, date)
    kinds = str(paper.args["kinds"]).split(",")
    usage = await list_usage(desk.office, desk.caller, _code(paper, "account"), first=first, last=last, kinds=kinds)
    name = _safe(f"usage-{usage.account.number}-{first}-{last}")
    pdf = await asyncio.to_thread(make_pdf, _usage_sheet(desk, usage))
    return [_Made(f"{name}.pdf", _PDF, pdf), _Made(f"{name}.csv", _CSV, _usage_csv(desk, usage))]


def _usage_sheet(desk: _Desk, usage: Usage) -> Sheet:
    return Sheet(
        language=desk.language,
        title=desk.words("paper_usage", account=Code(usage.account.number)),
        subtitle=desk.title,
        facts=[(desk.words("paper_period"), desk.words("paper_days", first=usage.first, last=usage.last))],
        head=_usage_head(desk),
        rows=[
            [
                desk.show(record.at),
                desk.words(f"usage_kind_{record.kind}"),
                desk.show(Code(record.other_party)) if record.other_party else "—",
                desk.words("paper_quantity", kind=record.kind, quantity=record.quantity),
                desk.show(record.charged),
            ]
            for record in usage.records
        ],
        widths=(28, 14, 24, 18, 16),
        closing=[desk.words("paper_total", amount=usage.total)],
    )


def _usage_csv(desk: _Desk, usage: Usage) -> bytes:
    """Plain numbers, for a program to read: seconds, messages or kilobytes, and minor units."""
    zone = ZoneInfo(desk.office.provider(desk.caller).time_zone)
    text = io.StringIO()
    table = csv.writer(text)
    table.writerow([*_usage_head(desk), usage.total.currency])
    for record in usage.records:
        at = record.at.astimezone(zone).isoformat(timespec="minutes")
        kind = desk.words(f"usage_kind_{record.kind}")
        # A leading plus would be a formula to a spreadsheet.
        other = (record.other_party or "").replace("+", "00", 1)
        table.writerow([at, kind, other, record.quantity, record.charged.minor])
    return text.getvalue().encode("utf-8-sig")


def _usage_head(desk: _Desk) -> list[str]:
    keys = ("paper_at", "paper_kind", "paper_other", "paper_amount_used", "paper_charged")
    return [desk.words(key) for key in keys]


async def _consumption(desk: _Desk, paper: Paper) -> list[_Made]:
    report = await read_consumption(desk.office, desk.caller, _code(paper, "account"))
    account = Code(report.account.number)
    divisor = 1 if report.unit == "kWh" else 1000
    bars = Bars(
        language=desk.language,
        title=desk.words("paper_consumption", kind=report.account.kind, account=account, unit=report.unit),
        bars=[
            (desk.words("paper_month", month=month), quantity, desk.show(round(quantity / divisor)))
            for month, quantity in report.months
        ],
    )
    return [_Made(_safe(f"consumption-{account.text}.png"), _PNG, await asyncio.to_thread(draw_bars, bars))]


_MAKERS = {"bill": _bill, "usage": _usage, "consumption": _consumption}


def _code(paper: Paper, name: str) -> str:
    value = paper.args[name]
    assert isinstance(value, Code)
    return value.text


def _safe(name: str) -> str:
    return _UNSAFE.sub("-", name)
