"""The pages where staff see complaints by the day on which the answer is due, and answer them."""

import asyncio
from collections.abc import Sequence

from fastapi import APIRouter, HTTPException, Request
from fastapi.responses import Response

from backoffice.complaint_desk import ComplaintCase, answer_complaint, list_cases, read_case
from backoffice.values import Code, Value
from bot.console.cases import CaseId, CasePages, Desk, Part, Row, Shown, View, Written
from bot.messages import Reply
from bot.papers.pdf import Letter, make_letter

_WAYS = {"sms": "desk_sms", "email": "desk_email", "letter": "desk_by_letter"}


class ComplaintDesk(Desk[ComplaintCase]):
    title = "desk_complaints"
    address = "/console/complaints"

    async def list(self, agent_id: str) -> Sequence[ComplaintCase]:
        return await list_cases(self.office, agent_id)

    async def read(self, agent_id: str, case_id: str) -> ComplaintCase:
        return await read_case(self.office, agent_id, case_id)

    async def answer(self, agent_id: str, case_id: str, written: Written) -> object:
        # An agent's same answer again changes nothing, so the page's name is not needed.
        return await answer_complaint(self.office, agent_id, case_id, written.text)

    def row(self, case: ComplaintCase, shown: Shown) -> Row:
        told = case.told
        return Row(
            title=f"{told.reference} · {case.customer}",
            about=shown(told.about),
            due=shown(told.due_on),
            mark="desk_late" if told.late else "",
        )

    def view(self, case: ComplaintCase, shown: Shown) -> View:
        told = case.told
        parts = [
            Part("desk_customer", case.customer),
            Part("desk_phone", shown(Code(case.phone))),
            Part("desk_about", shown(told.about)),
            Part("desk_bill", shown(Code(told.bill)) if told.bill else ""),
            Part("desk_event", shown(told.event_on)),
            Part("desk_filed", shown(told.filed_at)),
            Part("desk_due", shown(told.due_on)),
            Part(_WAYS[told.answer_by], told.contact),
            Part("desk_description", case.description),
            Part("desk_reopened", shown(case.reopened_at)),
            Part("desk_answer", told.answer or ""),
            Part("desk_answered", shown(case.answered_at)),
            Part("desk_by", case.answered_by or ""),
            Part("desk_escalated", shown(told.escalated_at)),
            Part("desk_reason", case.reason or ""),
        ]
        letter = f"{self.address}/{case.id}/letter" if told.answer_by == "letter" and told.answer else ""
        return View(told.reference, parts, can_write=told.open, link=letter)


def complaint_pages(pages: CasePages) -> APIRouter:
    """The routes under `/console/complaints`. Agents find complaints of their own providers only."""
    desk = ComplaintDesk(pages.office)
    router = pages.routes(desk)

    @router.get("/{complaint_id}/letter")
    async def letter(request: Request, complaint_id: CaseId) -> Response:
        """The answer as a letter to be printed, in the customer's language, as PDF."""
        case = await pages.found(request, desk, complaint_id)
        if case.told.answer is None:
            raise HTTPException(404, "not_answered")
        provider = pages.office.providers[case.provider]
        args: dict[str, Value] = {
            "provider": provider.title,
            "customer": case.customer,
            "address": case.told.contact,
            "reference": Code(case.told.reference),
            "about": case.told.about,
            "filed": case.told.filed_at,
            "date": case.answered_at,
            "answer": case.told.answer,
        }
        text = pages.replies.render(Reply("letter_complaint_answer", args), case.language, provider).text
        sender, *lines = text.splitlines()
        pdf = await asyncio.to_thread(make_letter, Letter(case.language, sender, lines))
        name = f"letter-{case.told.reference}.pdf"
        return Response(
            pdf, media_type="application/pdf", headers={"Content-Disposition": f'inline; filename="{name}"'}
        )

    return router
