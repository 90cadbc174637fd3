"""The pages where staff see complaints by the day on which the answer is due, and answer them."""

from typing import Annotated, TypeAlias

from fastapi import APIRouter, Form, HTTPException, Path, Request
from fastapi.responses import RedirectResponse, Response

from backoffice.complaint_desk import (
    LONGEST_ANSWER,
    OPEN,
    ComplaintCase,
    answer_complaint,
    list_cases,
    read_case,
)
from backoffice.errors import NotFound, Refusal
from backoffice.values import Code, Value
from bot.console.cases import CasePages, Part, Row, not_here
from bot.messages import Reply

ComplaintId: TypeAlias = Annotated[str, Path(pattern=r"^[0-9a-f]{32}$")]
_ADDRESS = "/console/complaints"
_WAYS = {"sms": "desk_sms", "email": "desk_email", "letter": "desk_by_letter"}


def complaint_pages(pages: CasePages) -> APIRouter:
    """The routes under `/console/complaints`. Agents find complaints of their own providers only."""
    router = APIRouter(prefix=_ADDRESS, include_in_schema=False)
    office = pages.office

    @router.get("")
    async def complaints(request: Request) -> Response:
        agent = await pages.agent(request)
        rows = [_row(pages, request, case) for case in await list_cases(office, agent.id)]
        return pages.list(request, agent, "desk_complaints", rows)

    @router.get("/{complaint_id}")
    async def complaint(request: Request, complaint_id: ComplaintId) -> Response:
        return await _page(pages, request, complaint_id)

    @router.post("/{complaint_id}")
    async def answer(
        request: Request, complaint_id: ComplaintId, text: Annotated[str, Form(max_length=2 * LONGEST_ANSWER)] = ""
    ) -> Response:
        agent = await pages.agent(request)
        try:
            await answer_complaint(office, agent.id, complaint_id, text)
        except NotFound as error:
            raise not_here(error) from error
        except Refusal as refusal:
            return await _page(pages, request, complaint_id, refusal=refusal, text=text)
        return RedirectResponse(f"{_ADDRESS}/{complaint_id}", 303)

    @router.get("/{complaint_id}/letter")
    async def letter(request: Request, complaint_id: ComplaintId) -> Response:
        """The answer as a letter to be printed, in the customer's language."""
        agent = await pages.agent(request)
        try:
            case = await read_case(office, agent.id, complaint_id)
        except NotFound as error:
            raise not_here(error) from error
        if case.answer is None:
            raise HTTPException(404, "not_answered")
        provider = office.providers[case.provider]
        args: dict[str, Value] = {
            "provider": provider.title,
            "customer": case.customer,
            "address": case.contact,
            "reference": Code(case.reference),
            "about": case.about,
            "filed": case.filed_at,
            "date": case.answered_at,
            "answer": case.answer,
        }
        text = pages.replies.render(Reply("letter_complaint_answer", args), case.language, provider).text
        return pages.plain(request, "letter.html", lines=text.splitlines(), letter_language=case.language)

    return router


async def _page(pages: CasePages, request: Request, complaint_id: str, **values: object) -> Response:
    agent = await pages.agent(request)
    try:
        case = await read_case(pages.office, agent.id, complaint_id)
    except NotFound as error:
        raise not_here(error) from error
    letter = f"{_ADDRESS}/{case.id}/letter" if case.answer_by == "letter" and case.answer else ""
    return pages.case(
        request,
        agent,
        case.reference,
        _parts(pages, request, case),
        **{"provider": case.provider, "back": _ADDRESS, "can_write": case.status in OPEN, "link": letter, **values},
    )


def _row(pages: CasePages, request: Request, case: ComplaintCase) -> Row:
    return Row(
        href=f"{_ADDRESS}/{case.id}",
        title=f"{case.reference} · {case.customer}",
        about=pages.shown(request, case.about, case.provider),
        due=pages.shown(request, case.due_on, case.provider),
        mark="desk_late" if case.late else "",
    )


def _parts(pages: CasePages, request: Request, case: ComplaintCase) -> list[Part]:
    def shown(value: Value) -> str:
        return pages.shown(request, value, case.provider)

    return [
        Part("desk_customer", case.customer),
        Part("desk_phone", shown(Code(case.phone))),
        Part("desk_about", shown(case.about)),
        Part("desk_event", shown(case.event_on)),
        Part("desk_filed", shown(case.filed_at)),
        Part("desk_due", shown(case.due_on)),
        Part(_WAYS[case.answer_by], case.contact),
        Part("desk_description", case.description),
        Part("desk_reopened", shown(case.reopened_at)),
        Part("desk_answer", case.answer or ""),
        Part("desk_answered", shown(case.answered_at)),
        Part("desk_by", case.answered_by or ""),
        Part("desk_escalated", shown(case.escalated_at)),
        Part("desk_reason", case.reason or ""),
    ]
