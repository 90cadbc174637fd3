"""A company that has handed in its form at a shop, and waits for staff to look at it."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from sqlalchemy import select

from backoffice.demo_records import ARMAN
from backoffice.ids import new_id, new_reference
from backoffice.models.company_requests import CompanyRequest
from backoffice.providers import Provider
from backoffice.store import Transaction

_FORM = (
    "Tele2 - Request for a corporate account",
    "Company: Arman Rayaneh Pars",
    "National ID of the company: 10103575913",
    "Line: 0921 123 9020",
    "Signed and stamped",
)


async def add_companies(tx: Transaction, providers: Mapping[str, Provider], now: datetime) -> None:
    """Put the request into the store, unless it was there before."""
    ours = (CompanyRequest.provider == ARMAN.provider) & (CompanyRequest.phone == ARMAN.phone)
    if ARMAN.provider not in providers or await tx.scalar(select(CompanyRequest.id).where(ours).limit(1)):
        return
    tx.add(
        CompanyRequest(
            id=new_id(),
            provider=ARMAN.provider,
            reference=new_reference(),
            company=ARMAN.holder,
            phone=ARMAN.phone,
            answers={"customer_kind": "corporate", "region": "fars", "mobile": ARMAN.phone},
            language="fa",
            status="acknowledged",
            filed_at=now - timedelta(hours=20),
            form_name="form.pdf",
            form_type="application/pdf",
            form=_pdf(_FORM),
        )
    )


def _pdf(lines: tuple[str, ...]) -> bytes:
    """The least that is a PDF: a page with those lines, in Latin letters."""
    shown = " T* ".join(f"({line}) Tj" for line in lines)
    drawn = f"BT /F 12 Tf 72 760 Td 24 TL {shown} ET"
    parts = (
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>",
        f"<< /Length {len(drawn)} >>\nstream\n{drawn}\nendstream",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    )
    body, places = "%PDF-1.4\n", []
    for number, part in enumerate(parts, start=1):
        places.append(f"{len(body):010} 00000 n \n")
        body += f"{number} 0 obj\n{part}\nendobj\n"
    size = len(parts) + 1
    table = f"xref\n0 {size}\n0000000000 65535 f \n{''.join(places)}"
    return f"{body}{table}trailer\n<< /Size {size} /Root 1 0 R >>\nstartxref\n{len(body)}\n%%EOF\n".encode()
