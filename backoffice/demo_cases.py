"""The complaints and tickets of the demo's people, told in days before today."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from types import MappingProxyType

from backoffice.complaints import due_date
from backoffice.ids import new_id, new_reference
from backoffice.models.accounts import Customer
from backoffice.models.complaints import TroubleTicket
from backoffice.models.tickets import Ticket, TicketEntry
from backoffice.providers import Provider
from backoffice.store import Transaction


@dataclass(frozen=True, slots=True)
class _Complaint:
    about: str
    description: str
    filed_days_ago: int
    answer: str | None = None
    answered_days_ago: int = 0


@dataclass(frozen=True, slots=True)
class _Ticket:
    """`said` is who said what how many days ago: customer or agent."""

    subject: str
    domain: str | None
    said: tuple[tuple[str, str, int], ...]


_COMPLAINTS: Mapping[str, _Complaint] = MappingProxyType({
    "parisa": _Complaint(
        about="network",
        description="از هفته‌ی پیش بعد از ساعت هشت شب اینترنت خانه تقریباً قطع است.",
        filed_days_ago=20,
        answer="دکل محله تعمیر شد و ۵۰۰ مگابایت حجم جبرانی به سیم‌کارت شما اضافه کردیم.",
        answered_days_ago=4,
    ),
    "sepehr": _Complaint(
        about="wrong_bill",
        description="بابت بسته‌ای که نخریده بودم مبلغ کم شده است.",
        filed_days_ago=24,
    ),
})  # fmt: skip

_TICKETS: Mapping[str, tuple[_Ticket, ...]] = MappingProxyType({
    "lama": (
        _Ticket(
            subject="تغيير خوادم الأسماء",
            domain="nakheel.sa",
            said=(
                ("customer", "غيّرت خوادم الأسماء قبل يومين والموقع لا يزال على القديمة.", 5),
                ("agent", "الخوادم الجديدة لا تجيب عن النطاق. تأكدي من إضافته لديها ثم أخبرينا.", 3),
            ),
        ),
        _Ticket(
            subject="وثيقة السجل التجاري",
            domain="نخيل.السعودية",
            said=(("customer", "جدّدنا السجل التجاري، كيف نحدّث الوثيقة؟", 1),),
        ),
    ),
})  # fmt: skip


async def add_cases(tx: Transaction, key: str, customer: Customer, provider: Provider, now: datetime) -> None:
    """Add what the person of that key has filed and opened."""
    if provider.complaints is not None and key in _COMPLAINTS:
        tx.add(_complaint(_COMPLAINTS[key], customer, provider, now))
    for plan in _TICKETS.get(key, ()):
        await _add_ticket(tx, plan, customer, now)


def _complaint(plan: _Complaint, customer: Customer, provider: Provider, now: datetime) -> TroubleTicket:
    if provider.complaints is None:
        raise ValueError(f"{provider.name} takes no complaints")
    filed_at = now - timedelta(days=plan.filed_days_ago)
    filed_on = provider.day(filed_at)
    return TroubleTicket(
        id=new_id(),
        provider=provider.name,
        reference=new_reference(),
        customer_id=customer.id,
        about=plan.about,
        event_on=filed_on - timedelta(days=3),
        description=plan.description,
        answer_by="sms",
        contact=customer.phone,
        status="resolved" if plan.answer else "acknowledged",
        filed_at=filed_at,
        due_on=due_date(provider, provider.complaints, filed_on),
        language=customer.language,
        answer=plan.answer,
        answered_at=now - timedelta(days=plan.answered_days_ago) if plan.answer else None,
        reminders=0,
    )


async def _add_ticket(tx: Transaction, plan: _Ticket, customer: Customer, now: datetime) -> None:
    times = [now - timedelta(days=days) for _, _, days in plan.said]
    answered = plan.said[-1][0] == "agent"
    ticket = Ticket(
        id=new_id(),
        provider=customer.provider,
        reference=new_reference(),
        customer_id=customer.id,
        language=customer.language,
        subject=plan.subject,
        domain=plan.domain,
        status="answered" if answered else "open",
        opened_at=times[0],
        updated_at=times[-1],
        answered_at=times[-1] if answered else None,
    )
    tx.add(ticket)
    await tx.flush()
    for seq, ((author, text, _), at) in enumerate(zip(plan.said, times, strict=True), start=1):
        tx.add(
            TicketEntry(id=new_id(), ticket_id=ticket.id, name=f"demo-{seq}", seq=seq, author=author, text=text, at=at)
        )
